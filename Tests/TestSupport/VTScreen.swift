package import TerminalUI

/// What a terminal shows after the bytes it was sent: a small interpreter of what xterm, the Linux
/// console, screen, tmux and the VT100 have in common.
///
///     var screen = VTScreen(size: Size(columns: 80, rows: 24))
///     screen.feed(Array("\u{1B}[2;3Hđại hội".utf8))
///     screen.lines[1]  // "  đại hội"
package struct VTScreen: Sendable {
  package struct Cell: Hashable, Sendable {
    /// The character with its marks; empty in the right half of a wide one.
    package var text = " "
    package var style = VTStyle()
  }

  package private(set) var size: Size
  /// Where the next character goes.
  package internal(set) var cursor = Point(column: 0, row: 0)
  package internal(set) var style = VTStyle()
  /// Whether the screen beside the shell's is shown.
  package private(set) var isAlternate = false
  /// The private modes that are on, such as 25 for a visible cursor.
  package internal(set) var modes: Set<Int> = [7, 25]
  package internal(set) var title = ""
  /// The operating system commands other than titles, in order.
  package internal(set) var commands: [String] = []
  /// What wasn't understood.
  package internal(set) var unknown: [String] = []

  /// Whether erasing fills with the current background, as terminals with `bce` do.
  let erasesWithBackground: Bool
  var rows: [[Cell]]
  /// The rows that scroll.
  var region: Range<Int>
  /// The last column is written, and the next character begins a line.
  var wrapIsPending = false
  var inserts = false
  var charsets = ["B", "B"]
  var shift = 0
  var saved: (cursor: Point, style: VTStyle) = (Point(column: 0, row: 0), VTStyle())
  var lastPrinted: Unicode.Scalar?
  private var hiddenRows: [[Cell]]
  private var parser = VTParser()

  /// A blank screen; `terminal` names the entry of the terminal database that the bytes are for.
  package init(size: Size, terminal: String = "xterm-256color") {
    self.size = size
    let without = ["screen", "tmux", "vt", "dumb", "xterm-mono"]
    erasesWithBackground = !without.contains { terminal.hasPrefix($0) }
    rows = Self.blankRows(size)
    hiddenRows = rows
    region = 0..<size.rows
  }
}

extension VTScreen {
  /// The text of the rows, without the blanks at the ends.
  package var lines: [String] {
    rows.map { row in
      var line = row.map(\.text).joined()
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// All rows as one text.
  package var text: String { lines.joined(separator: "\n") }

  package var cursorIsVisible: Bool { modes.contains(25) }

  package func cell(at point: Point) -> Cell { rows[point.row][point.column] }

  /// Takes bytes as a terminal does; a sequence may be cut anywhere.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let action = parser.feed(byte) { perform(action) }
    }
  }

  /// Cuts rows and columns off or adds blank ones, at the right and below.
  package mutating func resize(to size: Size) {
    self.size = size
    rows = Self.fit(rows, size)
    hiddenRows = Self.fit(hiddenRows, size)
    region = 0..<size.rows
    wrapIsPending = false
    move(to: cursor)
  }

  private static func blankRows(_ size: Size) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
  }

  private static func fit(_ rows: [[Cell]], _ size: Size) -> [[Cell]] {
    var fitted = blankRows(size)
    for row in 0..<min(rows.count, size.rows) {
      for column in 0..<min(rows[row].count, size.columns) {
        fitted[row][column] = rows[row][column]
      }
    }
    return fitted
  }
}

// MARK: - Drawing

extension VTScreen {
  var blank: Cell {
    var cell = Cell()
    if erasesWithBackground { cell.style.background = style.background }
    return cell
  }

  mutating func move(to point: Point) {
    cursor.column = min(max(0, point.column), max(0, size.columns - 1))
    cursor.row = min(max(0, point.row), max(0, size.rows - 1))
    wrapIsPending = false
  }

  mutating func showAlternate(_ shown: Bool) {
    guard shown != isAlternate else { return }
    isAlternate = shown
    swap(&rows, &hiddenRows)
  }

  mutating func clearAll() { rows = rows.map { $0.map { _ in blank } } }

  mutating func lineFeed() {
    if cursor.row == region.upperBound - 1 {
      scrollUp(1, in: region)
    } else {
      move(to: Point(column: cursor.column, row: cursor.row + 1))
    }
  }

  mutating func reverseLineFeed() {
    if cursor.row == region.lowerBound {
      scrollDown(1, in: region)
    } else {
      move(to: Point(column: cursor.column, row: cursor.row - 1))
    }
  }

  mutating func scrollUp(_ count: Int, in region: Range<Int>) {
    let count = min(count, region.count)
    rows.removeSubrange(region.prefix(count))
    rows.insert(contentsOf: blankRows(count), at: region.upperBound - count)
  }

  mutating func scrollDown(_ count: Int, in region: Range<Int>) {
    let count = min(count, region.count)
    rows.removeSubrange(region.suffix(count))
    rows.insert(contentsOf: blankRows(count), at: region.lowerBound)
  }

  private func blankRows(_ count: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: blank, count: size.columns), count: count)
  }

  mutating func print(_ scalar: Unicode.Scalar) {
    guard size.columns > 0, size.rows > 0 else { return }
    let width = Self.columns(of: scalar)
    if width == 0 { return mark(scalar) }
    lastPrinted = scalar
    let fits = cursor.column + width <= size.columns
    if modes.contains(7), wrapIsPending || !fits {
      cursor.column = 0
      lineFeed()
    }
    if inserts { insertBlanks(width) }
    put(Cell(text: String(scalar), style: style), at: cursor.column)
    if width == 2, cursor.column + 1 < size.columns {
      put(Cell(text: "", style: style), at: cursor.column + 1)
      rows[cursor.row][cursor.column].text = String(scalar)
    }
    wrapIsPending = cursor.column + width >= size.columns
    cursor.column = min(cursor.column + width, size.columns - 1)
  }

  /// Puts a cell into the row of the cursor; the other half of a wide character goes.
  mutating func put(_ cell: Cell, at column: Int) {
    if rows[cursor.row][column].text.isEmpty, column > 0 { rows[cursor.row][column - 1].text = " " }
    if column + 1 < size.columns, rows[cursor.row][column + 1].text.isEmpty {
      rows[cursor.row][column + 1].text = " "
    }
    rows[cursor.row][column] = cell
  }

  /// Sets a mark on the character before the cursor.
  private mutating func mark(_ scalar: Unicode.Scalar) {
    var column = wrapIsPending ? cursor.column : cursor.column - 1
    if column > 0, rows[cursor.row][column].text.isEmpty { column -= 1 }
    guard column >= 0 else { return }
    rows[cursor.row][column].text.unicodeScalars.append(scalar)
  }

  mutating func insertBlanks(_ count: Int) {
    let count = min(count, size.columns - cursor.column)
    rows[cursor.row].removeLast(count)
    rows[cursor.row].insert(
      contentsOf: Array(repeating: blank, count: count), at: cursor.column)
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, size.columns - cursor.column)
    rows[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    rows[cursor.row].append(contentsOf: Array(repeating: blank, count: count))
  }

  mutating func erase(_ columns: Range<Int>, inRow row: Int) {
    for column in columns.clamped(to: 0..<size.columns) { rows[row][column] = blank }
  }

  /// Cells of a character, by the blocks it lies in: on purpose not the table of the program.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
