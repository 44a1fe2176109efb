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
}

extension JSON {
  /// Every hostile character in the keys and strings of a document, in order.
  ///
  /// Takes one pass over the bytes and no memory where there are none. What is no document is
  /// searched as far as its escapes and characters can be read.
  package static func hostileText(in bytes: [UInt8]) -> [HostileText] {
    var search = HostileSearch(bytes: bytes)
    search.run()
    var counter = PositionCounter()
    return search.found.map { offset, scalar in
      HostileText(position: counter.position(at: offset, in: bytes), scalar: scalar)
    }
  }
}

/// Looks for hostile characters and escapes wherever they stand; in a document that is in strings.
struct HostileSearch: ~Copyable {
  private(set) var found: [(offset: Int, scalar: Unicode.Scalar)] = []
  private var reader: JSONReader
  /// Where the string ends that was looked at last for being a key, and whether it is one.
  private var string = (end: 0, isKey: false)

  init(bytes: [UInt8]) { reader = JSONReader(bytes: bytes, limits: .document) }

  mutating func run() {
    reader.skipByteOrderMark()
    do throws(JSONError) {
      while let place = goToNext() {
        let scalar = try reader.character()
        guard HostileText.isHostile(scalar), scalar != "\n" || isInKey() else { continue }
        found.append((place, scalar))
      }
    } catch {
      // the document can't be read from here on, which reading it reports
    }
  }

  private mutating func isInKey() -> Bool {
    guard reader.offset > string.end else { return string.isKey }
    let place = reader.offset
    while !reader.isAtEnd, reader.next != Byte.quote {
      reader.offset += reader.next == Byte.backslash && reader.offset + 1 < reader.end ? 2 : 1
    }
    string.end = reader.offset
    if !reader.isAtEnd { reader.offset += 1 }
    reader.skipSpace()
    string.isKey = reader.next == Byte.colon
    reader.offset = place
    return string.isKey
  }
}

extension HostileSearch {
  /// Goes to the next byte that begins an escape or perhaps a hostile character.
  private mutating func goToNext() -> Int? {
    let bytes = reader.bytes
    var offset = reader.offset
    while offset + Self.blockSize <= bytes.count,
      Self.isClean(bytes.span.extracting(offset..<offset + Self.blockSize))
    {
      offset += Self.blockSize
    }
    while offset < bytes.count, Self.suspicion(of: bytes[offset]) == 0 { offset += 1 }
    reader.offset = offset
    return reader.isAtEnd ? nil : offset
  }

  /// Bytes that are compared at once.
  private static let blockSize = 64

  private static func isClean(_ block: Span<UInt8>) -> Bool {
    var suspicion: UInt8 = 0
    for index in 0..<blockSize { suspicion |= Self.suspicion(of: block[index]) }
    return suspicion == 0
  }

  /// Other than 0 where a byte begins an escape, or may begin a hostile character from U+007F on.
  ///
  /// Without a branch, so that the processor compares many bytes at once.
  @inline(__always)
  static func suspicion(of byte: UInt8) -> UInt8 {
    var suspicion: UInt8 = byte == Byte.backslash ? 1 : 0
    suspicion |= (byte == 0x7F ? 1 : 0) | (byte == 0xC2 ? 1 : 0) | (byte == 0xD8 ? 1 : 0)
    suspicion |= (byte == 0xE2 ? 1 : 0) | (byte == 0xEF ? 1 : 0) | (byte == 0xF3 ? 1 : 0)
    return suspicion
  }
}
