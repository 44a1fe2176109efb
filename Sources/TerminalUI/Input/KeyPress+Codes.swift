extension KeyPress {
  /// The key of a control byte, 0x00–0x1F or 0x7F.
  init(control byte: UInt8) {
    switch byte {
    case 0x0D, 0x0A: self.init(.enter)
    case 0x09: self.init(.tab)
    case 0x08, 0x7F: self.init(.backspace)
    case 0x1B: self.init(.escape)
    case 0x00: self.init(.character(" "), .control)
    case 0x01...0x1A: self.init(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    default: self.init(.character(Character(Unicode.Scalar(byte | 0x40))), .control)
    }
  }

  /// The key of the byte after `ESC O`, the number pad included; most serve after `ESC [` too.
  init?(singleShift byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A"): self.init(.up)
    case UInt8(ascii: "B"): self.init(.down)
    case UInt8(ascii: "C"): self.init(.right)
    case UInt8(ascii: "D"): self.init(.left)
    case UInt8(ascii: "H"): self.init(.home)
    case UInt8(ascii: "F"): self.init(.end)
    case UInt8(ascii: "P")...UInt8(ascii: "S"): self.init(.function(Int(byte) - 0x4F))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      self.init(KeyPress(singleShift: byte - 0x20)?.key ?? .up, .control)
    case UInt8(ascii: "M"): self.init(.enter)
    case UInt8(ascii: "X"): self.init(.character("="))
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      self.init(.character(Character(Unicode.Scalar(byte - 0x40))))
    default: return nil
    }
  }

  /// The key of a Unicode scalar or of one of kitty's numbers for keys without one.
  init?(code: Int, shifted: Int, modifiers: Modifiers) {
    if let byte = UInt8(exactly: code), byte < 0x20 || byte == 0x7F {
      let press = KeyPress(control: byte)
      guard press.modifiers.isEmpty else { return nil }
      self.init(press.key, modifiers)
    } else if let key = padKeys[code] {
      self.init(key, modifiers)
    } else {
      guard !(0xE000...0xF8FF).contains(code), let scalar = UInt32(exactly: code),
        let letter = Unicode.Scalar(scalar), letter.properties.generalCategory != .control
      else { return nil }
      self.init(letter: Character(letter), shifted: shifted, modifiers: modifiers)
    }
  }

  /// Shift alone is part of the character; together with others it is kept.
  private init(letter: Character, shifted: Int, modifiers: Modifiers) {
    guard modifiers == .shift else {
      self.init(.character(letter), modifiers)
      return
    }
    let other = UInt32(exactly: shifted).flatMap(Unicode.Scalar.init).map { Character($0) }
    let upper = letter.uppercased()
    if shifted > 0x20, let other {
      self.init(.character(other))
    } else if upper.count == 1, let character = upper.first, character != letter {
      self.init(.character(character))
    } else {
      self.init(.character(letter), modifiers)
    }
  }
}

extension KeyPress.Modifiers {
  /// The modifiers of a parameter, which is one more than the sum of their bits.
  ///
  /// `nil` with a key we have no name for; Caps Lock and Num Lock don't count.
  init?(code: Int) {
    let bits = max(0, code - 1)
    guard bits & 0b11_1000 == 0 else { return nil }
    self.init(rawValue: UInt8(bits & 0b111))
  }
}

/// Kitty's numbers for the number pad.
private let padKeys: [Int: KeyPress.Key] = [
  57399: .character("0"), 57400: .character("1"), 57401: .character("2"), 57402: .character("3"),
  57403: .character("4"), 57404: .character("5"), 57405: .character("6"), 57406: .character("7"),
  57407: .character("8"), 57408: .character("9"), 57409: .character("."), 57410: .character("/"),
  57411: .character("*"), 57412: .character("-"), 57413: .character("+"), 57414: .enter,
  57415: .character("="), 57417: .left, 57418: .right, 57419: .up, 57420: .down, 57421: .pageUp,
  57422: .pageDown, 57423: .home, 57424: .end, 57425: .insert, 57426: .delete,
]
