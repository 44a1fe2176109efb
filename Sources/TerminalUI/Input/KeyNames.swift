/// How the keys without a character of their own are called on the screen.
package struct KeyNames: Hashable, Sendable {
  package var enter, escape, tab, space, backspace, delete, insert: String
  package var up, down, left, right, home, end, pageUp, pageDown: String
  package var shift, alt, control: String

  /// The names printed on most keyboards.
  package static let keyboard = KeyNames(
    enter: "Enter", escape: "Esc", tab: "Tab", space: "Space", backspace: "Backspace",
    delete: "Del", insert: "Ins", up: "↑", down: "↓", left: "←", right: "→", home: "Home",
    end: "End", pageUp: "PgUp", pageDown: "PgDn", shift: "Shift", alt: "Alt", control: "Ctrl")

  /// The names used in configuration, with which `KeyPress.init(name:)` reads keys.
  package static let configuration = KeyNames(
    enter: "enter", escape: "esc", tab: "tab", space: "space", backspace: "backspace",
    delete: "delete", insert: "insert", up: "up", down: "down", left: "left", right: "right",
    home: "home", end: "end", pageUp: "pageup", pageDown: "pagedown", shift: "shift", alt: "alt",
    control: "ctrl")

  package init(
    enter: String, escape: String, tab: String, space: String, backspace: String, delete: String,
    insert: String, up: String, down: String, left: String, right: String, home: String,
    end: String, pageUp: String, pageDown: String, shift: String, alt: String, control: String
  ) {
    (self.enter, self.escape, self.tab, self.space) = (enter, escape, tab, space)
    (self.backspace, self.delete, self.insert) = (backspace, delete, insert)
    (self.up, self.down, self.left, self.right) = (up, down, left, right)
    (self.home, self.end, self.pageUp, self.pageDown) = (home, end, pageUp, pageDown)
    (self.shift, self.alt, self.control) = (shift, alt, control)
  }
}

extension KeyPress {
  /// The key in words: `Ctrl+R`, `Space`, `?`.
  package func name(_ names: KeyNames = .keyboard) -> String {
    var parts: [String] = []
    if modifiers.contains(.control) { parts.append(names.control) }
    if modifiers.contains(.alt) { parts.append(names.alt) }
    if modifiers.contains(.shift) { parts.append(names.shift) }
    parts.append(keyName(names))
    return parts.joined(separator: "+")
  }

  private func keyName(_ names: KeyNames) -> String {
    switch key {
    case .character(" "): names.space
    case .character(let character):
      names != .configuration && modifiers.contains(.control)
        ? character.uppercased() : String(character)
    case .function(let number): names == .configuration ? "f\(number)" : "F\(number)"
    case .enter: names.enter
    case .escape: names.escape
    case .tab: names.tab
    case .backspace: names.backspace
    case .delete: names.delete
    case .insert: names.insert
    case .up: names.up
    case .down: names.down
    case .left: names.left
    case .right: names.right
    case .home: names.home
    case .end: names.end
    case .pageUp: names.pageUp
    case .pageDown: names.pageDown
    }
  }

  /// Reads a key as configuration writes it: `x`, `X`, `space`, `ctrl+r`, `alt+enter`, `f1`, `+`.
  ///
  /// `nil` where the text is no key; the names of keys and modifiers are read in any case.
  package init?(name: String) {
    var rest = name.composed[...]
    var modifiers: Modifiers = []
    while let plus = rest.dropFirst().firstIndex(of: "+"), rest.index(after: plus) != rest.endIndex
    {
      guard let modifier = modifierNames[rest[..<plus].lowercased()] else { return nil }
      modifiers.insert(modifier)
      rest = rest[rest.index(after: plus)...]
    }
    if rest.count == 1, let character = rest.first {
      guard !character.isWhitespace, !character.unicodeScalars.contains(where: \.isHidden) else {
        return nil
      }
      let isLowered = modifiers.contains(.control)
      self.init(.character(isLowered ? lowered(character) : character), modifiers)
    } else if let key = keyNames[rest.lowercased()] {
      self.init(key, modifiers)
    } else {
      return nil
    }
  }
}

private func lowered(_ character: Character) -> Character {
  let lower = character.lowercased()
  return lower.count == 1 ? lower.first ?? character : character
}

private let modifierNames: [String: KeyPress.Modifiers] = [
  "ctrl": .control, "control": .control, "alt": .alt, "meta": .alt, "shift": .shift,
]

private let keyNames: [String: KeyPress.Key] = {
  var names: [String: KeyPress.Key] = [
    "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab,
    "space": .character(" "), "backspace": .backspace, "delete": .delete, "del": .delete,
    "insert": .insert, "ins": .insert, "up": .up, "down": .down, "left": .left, "right": .right,
    "home": .home, "end": .end, "pageup": .pageUp, "pgup": .pageUp, "pagedown": .pageDown,
    "pgdn": .pageDown,
  ]
  for number in 1...24 { names["f\(number)"] = .function(number) }
  return names
}()
