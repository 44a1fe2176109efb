package import TerminalUI

/// The keys that a person has chosen in place of the program's own, by the names of commands.
package struct Keymap: Hashable, Sendable {
  package var keys: [String: [KeyPress]]

  package init(_ keys: [String: [KeyPress]] = [:]) { self.keys = keys }
}

extension Keymap {
  /// The bindings with the chosen keys.
  ///
  /// A chosen key is taken away from whatever had it; the arrows, Enter, Escape and Ctrl+C can't be
  /// chosen, and a command whose meaning lies in its key keeps it.
  package func applied(to bindings: [Binding<Command>]) -> [Binding<Command>] {
    guard !keys.isEmpty else { return bindings }
    let chosen = bindings.map { binding in
      binding.action.needsItsKey || binding.prefix != nil
        ? nil : keys[binding.action.name]?.filter { !Self.fixed.contains($0) }
    }
    let taken = Set(chosen.compactMap(\.self).joined())
    return zip(bindings, chosen).map { binding, chosen in
      var binding = binding
      let own = binding.keys.filter { Self.fixed.contains($0) }
      if let chosen {
        binding.keys = own + chosen
      } else if binding.prefix == nil {
        binding.keys.removeAll { taken.contains($0) }
      }
      return binding
    }
  }

  /// Keys that always mean the same, so that nobody is locked out.
  package static let fixed: Set<KeyPress> = [
    KeyPress(.enter), KeyPress(.escape), KeyPress(.up), KeyPress(.down), KeyPress(.left),
    KeyPress(.right), KeyPress(.character("c"), .control),
  ]

  /// The commands that may be given other keys, in order.
  package static func names(in bindings: [Binding<Command>]) -> [String] {
    Set(bindings.filter { !$0.action.needsItsKey && $0.prefix == nil }.map(\.action.name)).sorted()
  }
}
