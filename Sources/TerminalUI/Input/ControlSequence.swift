/// A complete control sequence of a terminal, `ESC [ parameters final`.
struct ControlSequence: Hashable, Sendable {
  enum Meaning: Hashable, Sendable {
    case event(InputEvent)
    case pasteStart
    /// Unknown, or of no interest.
    case nothing
  }

  private let bytes: [UInt8]
  /// `?`, `<`, `>` or `=`, where the parameters begin with one.
  private let prefix: UInt8?
  /// Each with its parts, which colons separate; 0 where one was left out.
  private let parameters: [[Int]]
  private let final: UInt8

  /// Takes the whole sequence, `ESC [` and the final byte included.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    final = bytes.last ?? 0
    var body = bytes.dropFirst(2).dropLast()
    prefix = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    if prefix != nil { body.removeFirst() }
    body = body.filter { $0 >= 0x30 }[...]
    parameters = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(number)
    }
  }
}

extension ControlSequence {
  var meaning: Meaning {
    switch (prefix, final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      mouse.map(Meaning.event) ?? .nothing
    case (.some, _): .event(.reply(bytes))
    case (nil, UInt8(ascii: "~")): tilde
    case (nil, UInt8(ascii: "u")): press(code: parameter(0), shifted: part(0, 1), modifiers: 1)
    case (nil, UInt8(ascii: "I")): .event(.focus(gained: true))
    case (nil, UInt8(ascii: "O")): .event(.focus(gained: false))
    case (nil, UInt8(ascii: "Z")): key(.tab, adding: .shift)
    case (nil, UInt8(ascii: "$")): numbered(adding: .shift)
    case (nil, UInt8(ascii: "^")): numbered(adding: .control)
    case (nil, UInt8(ascii: "@")): numbered(adding: [.control, .shift])
    case (nil, UInt8(ascii: "R")) where parameters.count != 2 || parameter(0) != 1:
      .event(.reply(bytes))  // where the cursor stands
    case (nil, UInt8(ascii: "n")), (nil, UInt8(ascii: "t")), (nil, UInt8(ascii: "c")):
      .event(.reply(bytes))
    default: letter
    }
  }

  private func parameter(_ index: Int) -> Int { part(index, 0) }

  private func part(_ index: Int, _ part: Int) -> Int {
    guard index < parameters.count, part < parameters[index].count else { return 0 }
    return parameters[index][part]
  }

  /// A key with the modifiers of parameter `index`; nothing where it was let go, or pressed with a
  /// key like Super, with which it means something else.
  private func key(
    _ key: KeyPress.Key, adding extra: KeyPress.Modifiers = [], modifiers index: Int = 1
  ) -> Meaning {
    guard part(index, 1) != 3, let modifiers = KeyPress.Modifiers(code: max(1, parameter(index)))
    else { return .nothing }
    return .event(.key(KeyPress(key, modifiers.union(extra))))
  }

  private var letter: Meaning {
    if (0x61...0x64).contains(final), let press = KeyPress(singleShift: final - 0x20) {
      return key(press.key, adding: .shift)  // rxvt
    }
    let isKnown = (0x41...0x44).contains(final) || (0x50...0x53).contains(final)
    guard isKnown || final == UInt8(ascii: "H") || final == UInt8(ascii: "F"),
      let press = KeyPress(singleShift: final)
    else { return .nothing }
    return key(press.key)
  }

  private var tilde: Meaning {
    switch parameter(0) {
    case 200: .pasteStart
    case 27: press(code: parameter(2), shifted: 0, modifiers: 1)
    default: numbered()
    }
  }

  private func numbered(adding extra: KeyPress.Modifiers = []) -> Meaning {
    numberedKeys[parameter(0)].map { key($0, adding: extra) } ?? .nothing
  }

  /// A key told by its Unicode scalar, as kitty and xterm's modifyOtherKeys do.
  private func press(code: Int, shifted: Int, modifiers index: Int) -> Meaning {
    guard part(index, 1) != 3, let modifiers = KeyPress.Modifiers(code: max(1, parameter(index))),
      let press = KeyPress(code: code, shifted: shifted, modifiers: modifiers)
    else { return .nothing }
    return .event(.key(press))
  }

  private var mouse: InputEvent? {
    guard parameters.count == 3, parameter(1) > 0, parameter(2) > 0 else { return nil }
    let code = parameter(0)
    let point = Point(column: parameter(1) - 1, row: parameter(2) - 1)
    var modifiers: KeyPress.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let isReleased = final == UInt8(ascii: "m")
    let action: MouseEvent.Action
    switch code & ~0b11100 {
    case 0: action = isReleased ? .release : .press
    case 32: action = .drag
    case 64 where !isReleased: action = .wheelUp
    case 65 where !isReleased: action = .wheelDown
    default: return nil  // other buttons, and moving without one
    }
    return .mouse(MouseEvent(action, at: point, modifiers: modifiers))
  }
}

/// A number of at most six digits; larger ones and none at all count as 0.
private func number(_ digits: ArraySlice<UInt8>) -> Int {
  guard digits.count <= 6 else { return 0 }
  return digits.reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1) - 0x30 : $0 }
}

private let numberedKeys: [Int: KeyPress.Key] = [
  1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
  17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
  23: .function(11), 24: .function(12),
]
