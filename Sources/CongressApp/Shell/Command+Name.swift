import TerminalUI

extension Command {
  /// As a file of keys and a log name it: `undo`, `toggleTask`, `tab3`.
  package var name: String {
    let text = "\(self)"
    guard let bracket = text.firstIndex(of: "(") else { return text }
    if case .tab(let number) = self { return "tab\(number + 1)" }
    return String(text[..<bracket])
  }

  /// Whether which key it was decides what it does, so that it has no meaning without one.
  var needsItsKey: Bool {
    switch self {
    case .move, .digit, .prefix: true
    default: false
    }
  }

  /// Whether it can be chosen from a list.
  var isForPalette: Bool { !needsItsKey && self != .palette && self != .help }
}
