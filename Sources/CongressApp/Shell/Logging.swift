import TerminalUI

/// The name of a case without what it carries, because that may name people.
func caseName(of value: some Any) -> String {
  Mirror(reflecting: value).children.first?.label ?? "\(value)"
}

extension Message {
  /// Whether a person did it, which is taken down as an event already.
  var isInput: Bool { if case .input = self { true } else { false } }
}

extension AppModel {
  /// What may be taken down of an event: the command of a key, and never a letter that was typed.
  func logged(_ event: TerminalEvent) -> String? {
    guard case .input(let input) = event else { return caseName(of: event) }
    guard case .key(let press) = input else { return caseName(of: input) }
    if overlay != nil || screens.top.content.filter?.isTyping == true { return "typed" }
    guard let command = bindings.action(for: press) else { return "key" }
    return command.needsItsKey ? caseName(of: command) : command.name
  }
}
