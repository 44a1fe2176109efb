/// A colour as a terminal is told it.
package enum Colour: Hashable, Sendable {
  /// What the terminal uses of itself.
  case `default`
  /// One of the sixteen colours whose look the user has chosen, 0–15.
  case ansi(UInt8)
  /// One of the 256 of xterm; themes use 16–255, whose look is fixed.
  case indexed(UInt8)
  case rgb(RGB)
}

/// A colour by its parts in sRGB.
package struct RGB: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Reads `#rrggbb`; `nil` for anything else.
  package init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value))
  }
}

/// How many colours a terminal has, fewest first.
package enum ColourTier: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// No hue: bold, underline and reverse alone.
  case mono
  case eight, sixteen
  /// The 256 of xterm.
  case palette
  /// Any colour of sRGB.
  case direct

  package static func < (first: ColourTier, second: ColourTier) -> Bool {
    first.rawValue < second.rawValue
  }
}

extension RGB {
  /// The nearest of the 256 colours, taken from the cube and the greys; the first sixteen look as
  /// each user wants and are never near to anything.
  package var nearestIndexed: UInt8 {
    let levels: [Int] = [0, 95, 135, 175, 215, 255]
    func step(_ part: UInt8) -> Int {
      levels.indices.min { abs(levels[$0] - Int(part)) < abs(levels[$1] - Int(part)) } ?? 0
    }
    let (red, green, blue) = (step(self.red), step(self.green), step(self.blue))
    let cube = UInt8(16 + 36 * red + 6 * green + blue)
    let mean = (Int(self.red) + Int(self.green) + Int(self.blue)) / 3
    let grey = UInt8(232 + max(0, min(23, (mean - 3) / 10)))
    return distance(to: RGB(indexed: grey)) < distance(to: RGB(indexed: cube)) ? grey : cube
  }

  /// The look of one of the 256 colours; of the first sixteen, that of xterm without settings.
  package init(indexed: UInt8) {
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    switch indexed {
    case 0...15: self = xterm[Int(indexed)]
    case 16...231:
      let place = Int(indexed) - 16
      self.init(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let grey = 8 + 10 * (indexed - 232)
      self.init(grey, grey, grey)
    }
  }

  private func distance(to other: RGB) -> Int {
    let red = Int(red) - Int(other.red)
    let green = Int(green) - Int(other.green)
    let blue = Int(blue) - Int(other.blue)
    return red * red + green * green + blue * blue
  }
}

private let xterm: [RGB] = [
  RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
  RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
  RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
  RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
]
