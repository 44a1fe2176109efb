/// Keys and what they do, in the one table that dispatch, footer and help are made from.
package struct Binding<Action> {
  /// All keys that do it; the first one is shown in the footer.
  package var keys: [KeyPress]
  /// What it does, in one or two words for the footer.
  package var label: String
  /// What it does, in a sentence for the help; empty where the label says all.
  package var help: String
  /// The title of its section of the help.
  package var group: String
  package var action: Action
  /// Why it can't be done now, as a sentence; `nil` where it can.
  package var disabled: String?
  /// Items of a higher priority stay longer in a narrow footer; `nil` keeps it out of the footer.
  package var priority: Int?
  /// The key that has to be pressed before; `nil` where one key is enough.
  package var prefix: KeyPress?

  package init(
    _ keys: [KeyPress], _ label: String, _ action: Action, help: String = "", group: String = "",
    disabled: String? = nil, priority: Int? = 0
  ) {
    (self.keys, self.label, self.action) = (keys, label, action)
    (self.help, self.group) = (help, group)
    (self.disabled, self.priority) = (disabled, priority)
  }

  package init(
    _ key: KeyPress.Key, _ label: String, _ action: Action, help: String = "", group: String = "",
    disabled: String? = nil, priority: Int? = 0
  ) {
    self.init(
      [KeyPress(key)], label, action, help: help, group: group, disabled: disabled,
      priority: priority)
  }

  /// The same, to be reached after another key.
  package func after(_ prefix: KeyPress) -> Binding {
    var binding = self
    (binding.prefix, binding.priority) = (prefix, nil)
    return binding
  }

  /// All its keys in words, with the key before them where there is one.
  package func keyText(_ names: KeyNames) -> String {
    let before = prefix.map { $0.name(names) + " " } ?? ""
    return keys.map { before + $0.name(names) }.joined(separator: " ")
  }
}

extension Binding: Equatable where Action: Equatable {}
extension Binding: Hashable where Action: Hashable {}
extension Binding: Sendable where Action: Sendable {}

extension Binding {
  /// The same keys and words for an action of another type.
  package func map<Other>(_ transform: (Action) -> Other) -> Binding<Other> {
    var other = Binding<Other>(
      keys, label, transform(action), help: help, group: group, disabled: disabled,
      priority: priority)
    other.prefix = prefix
    return other
  }
}

/// A key that more than one binding claims; only the first of them gets it.
package struct KeyConflict: Hashable, Sendable {
  package let key: KeyPress
  /// The labels of the bindings, in the order of the table.
  package let labels: [String]
}

extension Array {
  /// The first binding of a key, whether it can be done now or not: earlier rows of a table hide
  /// later ones.
  package func binding<Action>(for press: KeyPress) -> Binding<Action>?
  where Element == Binding<Action> {
    first { $0.prefix == nil && $0.keys.contains(press) }
  }

  /// What a key does now; `nil` where it does nothing, or can't be done.
  package func action<Action>(for press: KeyPress) -> Action? where Element == Binding<Action> {
    guard let binding = binding(for: press), binding.disabled == nil else { return nil }
    return binding.action
  }

  /// The keys that stand in the table more than once.
  package func conflicts<Action>() -> [KeyConflict] where Element == Binding<Action> {
    var labels: [KeyPress: [String]] = [:]
    var order: [KeyPress] = []
    for binding in self where binding.prefix == nil {
      for key in binding.keys {
        if labels[key] == nil { order.append(key) }
        labels[key, default: []].append(binding.label)
      }
    }
    return order.compactMap { key in
      guard let claimed = labels[key], claimed.count > 1 else { return nil }
      return KeyConflict(key: key, labels: claimed)
    }
  }
}
