package import CongressModel

/// 128 bits: half a hash, or the random name of something; 32 hexadecimal digits in files.
package struct Bits128: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  package static let zero = Bits128(high: 0, low: 0)

  /// Bits from the system's source of randomness, which nothing can be told from.
  package static func random() -> Bits128 {
    var generator = SystemRandomNumberGenerator()
    return Bits128(high: generator.next(), low: generator.next())
  }

  package init(_ id: BallotID) { self.init(high: id.high, low: id.low) }

  package var ballot: BallotID { BallotID(high: high, low: low) }
}

extension Bits128: Comparable {
  package static func < (one: Self, other: Self) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

extension Bits128: CustomStringConvertible {
  package var description: String { String(decoding: digits, as: UTF8.self) }

  /// Fails unless the text is 32 digits, of which letters are small.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 32, let value = Bits128(digits: bytes, at: 0) else { return nil }
    self = value
  }
}

extension Bits128 {
  package var digits: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(32)
    append(to: &digits)
    return digits
  }

  func append(to bytes: inout [UInt8]) {
    for word in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        bytes.append(Hex.digit(UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15))
      }
    }
  }

  /// The bits written from `start` on; fails where fewer than 32 digits are there.
  init?(digits bytes: [UInt8], at start: Int) {
    guard start >= 0, start + 32 <= bytes.count,
      let high = Hex.word(bytes, at: start), let low = Hex.word(bytes, at: start + 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  /// The 16 bytes, the most significant first.
  var bytes: [UInt8] {
    [high, low].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }
}

/// Hexadecimal digits, small letters only.
enum Hex {
  @inline(__always)
  static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.flatMap { [digit($0 >> 4), digit($0 & 15)] }, as: UTF8.self)
  }

  @inline(__always)
  static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: nil
    }
  }

  /// Sixteen digits as a word.
  static func word(_ bytes: [UInt8], at start: Int) -> UInt64? {
    let digits = bytes.span.extracting(start..<start + 16)
    var (word, faults): (UInt64, UInt8) = (0, 0)
    for index in 0..<16 {
      let digit = digits[index]
      let (number, letter) = (digit &- 48, digit &- 97)
      faults |= number < 10 || letter < 6 ? 0 : 1
      word = word << 4 | UInt64((number < 10 ? number : letter &+ 10) & 15)
    }
    return faults == 0 ? word : nil
  }

  static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}
