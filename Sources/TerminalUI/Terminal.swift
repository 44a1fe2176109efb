/// The screen and keyboard in front of the user, and the one place where the program waits.
package protocol Terminal: ~Copyable {
  var size: Size { get }

  /// How the roles of a picture look; a new one paints the screen anew.
  var theme: Theme { get set }

  /// Whether clicks come as events and not to the terminal's own selection.
  var usesMouse: Bool { get set }

  /// Sends a text to the clipboard; `false` where there is none, or the text is too long for it.
  mutating func sendToClipboard(_ text: String) -> Bool

  /// Asks for the colour of the background; the answer comes as `InputEvent.reply`, or never.
  mutating func askBackground()

  /// Gives the terminal to another program as long as `body` runs.
  mutating func lend<Result>(_ body: () -> Result) -> Result

  /// Draws the picture; only what changed since the last one is sent.
  mutating func show(_ grid: Grid)

  /// Takes the picture that comes next if the last key comes once more, so that it may be sent at
  /// once then; nothing is sent before.
  mutating func prepare(_ grid: Grid)

  /// Sleeps until something happens or `milliseconds` have passed (`nil`: no limit), and returns
  /// all that happened, in order; empty when the time ran out.
  mutating func wait(milliseconds: Int?) -> [TerminalEvent]
}

extension Terminal where Self: ~Copyable {
  package mutating func prepare(_ grid: Grid) {}
}

/// What the waiting ended with.
package enum TerminalEvent: Hashable, Sendable {
  case input(InputEvent)
  case resized(Size)
  /// The program was stopped and goes on; the screen was painted anew.
  case resumed
  /// A signal asks the program to end.
  case terminated(signal: Int32)
  /// The terminal is gone.
  case hangup
  /// A watched file descriptor has something to read.
  case ready(fileDescriptor: Int32)
}
