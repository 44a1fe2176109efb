/// Why there is no screen, or why the terminal did not do what was asked.
package enum NcursesError: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case noTerminal
  /// A terminal that can't place its cursor, such as `dumb`.
  case tooSimple(name: String)
  /// Neither the terminal's entry nor one to stand in for it is in the terminal database.
  case noEntry(name: String)
  /// A screen is open already in this process, or the system gave no memory or descriptors.
  case cannotOpen
  /// A text too long for the clipboards of terminals, in bytes.
  case tooLongToCopy(bytes: Int, limit: Int)
  /// The terminal has no sequence for the clipboard.
  case cannotCopy
}
