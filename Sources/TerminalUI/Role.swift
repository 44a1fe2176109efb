/// What a piece of the screen stands for; the theme decides how it looks.
///
/// Meaning never rests on a role alone: every state is also a symbol and a word.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
  // three weights of text, and one accent
  case text, strong, dim, accent
  // the frame
  case header, breadcrumb, mode, rule, notice, footerKey, footerLabel
  // lists
  case columnHeading, selection, selectionDim, selectionMatch, marked, match
  // states
  case good, warning, bad, inactive
  // the count
  case gauge, gaugeUnverified, gaugeTrack, majorityLine, elected, digit, changed
  // fields and dialogs
  case field, fieldCursor, dialog, dialogTitle, error
}

extension Role {
  /// The names of all roles, in their order, as theme files have them; written out, because asking
  /// each case for its own takes a start longer than reading the file.
  package static let names = [
    "text", "strong", "dim", "accent", "header", "breadcrumb", "mode", "rule", "notice",
    "footerKey", "footerLabel", "columnHeading", "selection", "selectionDim", "selectionMatch",
    "marked", "match", "good", "warning", "bad", "inactive", "gauge", "gaugeUnverified",
    "gaugeTrack", "majorityLine", "elected", "digit", "changed", "field", "fieldCursor", "dialog",
    "dialogTitle", "error",
  ]

  /// A letter of its own for pictures of roles; a dot for plain text.
  package var letter: Character {
    switch self {
    case .text: "."
    case .strong: "S"
    case .dim: "d"
    case .accent: "a"
    case .header: "h"
    case .breadcrumb: "b"
    case .mode: "m"
    case .rule: "r"
    case .notice: "n"
    case .footerKey: "k"
    case .footerLabel: "l"
    case .columnHeading: "c"
    case .selection: "s"
    case .selectionDim: "x"
    case .selectionMatch: "X"
    case .marked: "M"
    case .match: "i"
    case .good: "G"
    case .warning: "W"
    case .bad: "B"
    case .inactive: "I"
    case .gauge: "g"
    case .gaugeUnverified: "u"
    case .gaugeTrack: "t"
    case .majorityLine: "j"
    case .elected: "E"
    case .digit: "D"
    case .changed: "C"
    case .field: "f"
    case .fieldCursor: "F"
    case .dialog: "o"
    case .dialogTitle: "O"
    case .error: "e"
    }
  }
}
