extension JSONReader {
  /// Reads the string whose quote is the next byte.
  mutating func string() throws(JSONError) -> String {
    let first = offset + 1
    offset = endOfPlainText(from: first)
    guard next == Byte.quote else { return try escapedString(from: first) }
    offset += 1
    return try text(in: first..<offset - 1)
  }

  /// Where the first byte is, at `place` or after it, that ends a string or is not itself in one.
  private func endOfPlainText(from place: Int) -> Int {
    var index = place
    while index + 8 <= end {
      let word = unsafe bytes.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: index, as: UInt64.self)
      let ends = Self.ends(in: UInt64(littleEndian: word))
      guard ends == 0 else { return index + ends.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end {
      let byte = bytes[index]
      guard byte >= Byte.space, byte != Byte.quote, byte != Byte.backslash else { break }
      index += 1
    }
    return index
  }

  /// The highest bit of the lowest byte that is a quote, a backslash or below a space, and of some
  /// bytes above it.
  ///
  /// Source: S. E. Anderson, Bit Twiddling Hacks, "Determine if a word has a byte less than n".
  @inline(__always)
  private static func ends(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones * UInt64(Byte.quote))
    let backslashes = word ^ (ones * UInt64(Byte.backslash))
    let controls = (word &- ones * UInt64(Byte.space)) & ~word
    return (controls | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes)
      & (ones << 7)
  }

  /// Makes text of bytes that have no escapes.
  private func text(in range: Range<Int>) throws(JSONError) -> String {
    do throws(UTF8.ValidationError) {
      return String(copying: try UTF8Span(validating: bytes.span.extracting(range)))
    } catch {
      throw failure(.invalidUTF8, at: range.lowerBound + error.byteOffsets.lowerBound)
    }
  }

  /// Reads on at the first byte that ends a string or is not itself, in a string from `first` on.
  private mutating func escapedString(from first: Int) throws(JSONError) -> String {
    var unescaped = Array(bytes[first..<offset])
    while offset < end {
      let byte = bytes[offset]
      switch byte {
      case Byte.quote:
        offset += 1
        guard let text = String(validating: unescaped, as: UTF8.self) else {
          // the escapes are ASCII, so what is wrong is wrong in the document too
          return try text(in: first..<offset - 1)
        }
        return text
      case Byte.backslash:
        unescaped += UTF8.encode(try escape()) ?? .init()
      case ..<Byte.space:
        throw failure(.unescapedControl(Unicode.Scalar(byte)), at: offset)
      default:
        unescaped.append(byte)
        offset += 1
      }
    }
    throw unexpected(.quote)
  }

  /// Reads one character of a string, written as itself or escaped.
  mutating func character() throws(JSONError) -> Unicode.Scalar {
    guard next != Byte.backslash else { return try escape() }
    guard !isAtEnd else { throw unexpected(.quote) }
    guard let scalar = scalar(at: offset) else { throw failure(.invalidUTF8, at: offset) }
    offset += UTF8.width(scalar)
    return scalar
  }

  /// Reads the escape whose backslash is the next byte.
  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    offset += 1
    if next == UInt8(ascii: "u") { return try unicodeEscape() }
    guard let byte = Byte.unescaped(next) else { throw unexpected(.escape) }
    offset += 1
    return Unicode.Scalar(byte)
  }

  /// Reads `uXXXX`, or both halves of a surrogate pair.
  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let place = offset - 1
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), next == Byte.backslash else {
      throw failure(.loneSurrogate(unit), at: place)
    }
    offset += 1
    guard next == UInt8(ascii: "u") else { throw failure(.loneSurrogate(unit), at: place) }
    let trail = try hexadecimal()
    guard UTF16.isTrailSurrogate(trail) else { throw failure(.loneSurrogate(unit), at: place) }
    return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
  }

  /// Reads a `u` and the four digits after it.
  private mutating func hexadecimal() throws(JSONError) -> UInt16 {
    offset += 1
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Byte.hexValue(next) else { throw unexpected(.hexDigit) }
      unit = unit << 4 | digit
      offset += 1
    }
    return UInt16(unit)
  }
}
