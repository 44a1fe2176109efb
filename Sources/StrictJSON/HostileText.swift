/// A character in a document's texts that a reader can't see or is misled by.
///
/// These are the controls, soft hyphen, zero-width and invisible characters, those that turn the
/// direction of text, line and paragraph separators, variation selectors and tags. A line feed
/// (`\n`) in a value is not among them, since notes have lines; in a key it is.
package struct HostileText: Hashable, Sendable {
  /// Where the character or its escape begins.
  package let position: JSONPosition
  package let scalar: Unicode.Scalar

  package init(position: JSONPosition, scalar: Unicode.Scalar) {
    self.position = position
    self.scalar = scalar
  }
}

extension HostileText {
  package static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD: true
    case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Whether one of the characters from U+007F on may begin with a byte.
  static func mayBegin(with byte: UInt8) -> Bool {
    switch byte {
    case 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }
}

extension JSON {
  /// Every hostile character in the keys and strings of a document, in order.
  ///
  /// Takes one pass over the bytes and no memory where there are none. What is no document is searched as far as
  /// its strings can be read.
  package static func hostileText(in bytes: [UInt8]) -> [HostileText] {
    var search = HostileSearch(bytes: bytes)
    search.run()
    var counter = PositionCounter()
    return search.found.map { offset, scalar in
      HostileText(position: counter.position(at: offset, in: bytes), scalar: scalar)
    }
  }
}

/// Looks through the strings of a document, and at nothing else of it.
struct HostileSearch: ~Copyable {
  private(set) var found: [(offset: Int, scalar: Unicode.Scalar)] = []
  private var reader: JSONReader

  init(bytes: [UInt8]) { reader = JSONReader(bytes: bytes, limits: .document) }

  mutating func run() {
    do throws(JSONError) {
      while !reader.isAtEnd {
        if reader.next == Byte.quote { try string() } else { reader.offset += 1 }
      }
    } catch {
      // the document can't be read from here on, which reading it reports
    }
  }

  private mutating func string() throws(JSONError) {
    let known = found.count
    reader.offset += 1
    while reader.next != Byte.quote {
      if Self.isHarmless(reader.next) { reader.offset += 1 } else { try character() }
    }
    reader.offset += 1
    guard found.count > known else { return }
    reader.skipSpace()
    if reader.next != Byte.colon { found[known...].removeAll { $0.scalar == "\n" } }
  }

  private mutating func character() throws(JSONError) {
    let place = reader.offset
    let scalar = try reader.character()
    if HostileText.isHostile(scalar) { found.append((place, scalar)) }
  }

  /// Whether a byte of a string begins neither an escape nor a hostile character.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    byte >= Byte.space && byte != Byte.backslash && !HostileText.mayBegin(with: byte)
  }
}
