import CNcurses
import TerminalUI

/// How ncurses draws a role: attributes and a pair of colours.
struct Style: Hashable {
  var attributes: UInt32 = 0
  var pair: Int32 = 0
  /// The colour behind the characters, as ncurses counts it.
  var ground: Int32 = -1
  /// Whether a blank shows more of it than the ground: a line, or colours the wrong way round.
  var marksBlanks = false

  /// The style of a look on the open screen, which has so many colours.
  init(_ look: Look, colours: Int) {
    attributes = Self.attributes(look.attributes)
    ground = look.background.number(colours: colours)
    marksBlanks = !look.attributes.isDisjoint(with: [.underline, .reverse])
    pair = cn_pair(look.foreground.number(colours: colours), ground)
  }
}

extension Style {
  /// Whether blanks in both styles look the same, so that none has to be switched between words.
  func hasSameBlanks(as other: Style) -> Bool {
    ground == other.ground && !marksBlanks && !other.marksBlanks
  }

  private static func attributes(_ attributes: Attributes) -> UInt32 {
    let known: [(Attributes, UInt32)] = [
      (.bold, CN_BOLD), (.dim, CN_DIM), (.italic, CN_ITALIC), (.underline, CN_UNDERLINE),
      (.reverse, CN_REVERSE),
    ]
    return known.reduce(0) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }
}

extension Colour {
  /// The colour as ncurses counts it: -1 is the terminal's own, and in our entry for direct colour
  /// all numbers below 256 are of the palette.
  fileprivate func number(colours: Int) -> Int32 {
    switch self {
    case .default: return -1
    case .ansi(let number): return Int32(number) % Int32(clamping: max(8, colours))
    case .indexed(let number): return colours > Int(number) ? Int32(number) : -1
    case .rgb(let rgb):
      if colours < 256 { return -1 }
      if colours == 256 { return Int32(rgb.nearestIndexed) }
      return max(0x100, Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue))
    }
  }
}
