/// The hash function of FIPS 180-4.
///
///     SHA256.digest(of: Array("abc".utf8)).description  // "ba7816bf…"
package struct SHA256: Sendable {
  private var state = Digest.initial
  /// The schedule of the block at hand; its first 16 words are filled as bytes come.
  private var words = InlineArray<16, UInt32>(repeating: 0)
  private var length = 0

  package init() {}
}

extension SHA256 {
  /// A hash of 256 bits as eight words.
  package struct Digest: Hashable, Sendable {
    var a, b, c, d, e, f, g, h: UInt32

    fileprivate static let initial = Digest(
      a: 0x6a09_e667, b: 0xbb67_ae85, c: 0x3c6e_f372, d: 0xa54f_f53a,
      e: 0x510e_527f, f: 0x9b05_688c, g: 0x1f83_d9ab, h: 0x5be0_cd19)

    package var words: [UInt32] { [a, b, c, d, e, f, g, h] }

    package var bytes: [UInt8] {
      words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
    }

    /// The first half.
    package var half: Bits128 {
      Bits128(
        high: UInt64(a) << 32 | UInt64(b), low: UInt64(c) << 32 | UInt64(d))
    }
  }

  package static func digest(of bytes: [UInt8]) -> Digest { digest(of: bytes, in: bytes.indices) }

  package static func digest(of bytes: [UInt8], in range: Range<Int>) -> Digest {
    var hash = SHA256()
    hash.update(bytes, in: range)
    return hash.finish()
  }

  package mutating func update(_ bytes: [UInt8]) { update(bytes, in: bytes.indices) }

  package mutating func update(_ bytes: [UInt8], in range: Range<Int>) {
    let span = bytes.span
    var index = range.lowerBound
    while index < range.upperBound, length & 63 != 0 {
      take(span[index])
      index += 1
    }
    while index + 64 <= range.upperBound {
      fill(from: span, at: index)
      compress()
      index += 64
      length += 64
    }
    while index < range.upperBound {
      take(span[index])
      index += 1
    }
  }

  /// The hash of all bytes; nothing can be added after it.
  package mutating func finish() -> Digest {
    let bits = UInt64(length) << 3
    take(0x80)
    while length & 63 != 56 { take(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      take(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    return state
  }

  private mutating func take(_ byte: UInt8) {
    let place = (length & 63) >> 2
    words[place] = words[place] << 8 | UInt32(byte)
    length += 1
    if length & 63 == 0 { compress() }
  }

  @inline(__always)
  private mutating func fill(from span: Span<UInt8>, at start: Int) {
    for place in 0..<16 {
      let index = start + 4 * place
      words[place] =
        UInt32(span[index]) << 24 | UInt32(span[index + 1]) << 16
        | UInt32(span[index + 2]) << 8 | UInt32(span[index + 3])
    }
  }
}

extension SHA256 {
  private mutating func compress() {
    var s = state
    var round = 0
    while round < 64 {
      if round >= 16 { extend() }
      for place in 0..<16 {
        let mixed = Self.mixed(s, words[place] &+ Self.constants[round &+ place])
        s = Digest(
          a: mixed.0, b: s.a, c: s.b, d: s.c, e: s.d &+ mixed.1, f: s.e, g: s.f, h: s.g)
      }
      round &+= 16
    }
    state = Digest(
      a: state.a &+ s.a, b: state.b &+ s.b, c: state.c &+ s.c, d: state.d &+ s.d,
      e: state.e &+ s.e, f: state.f &+ s.f, g: state.g &+ s.g, h: state.h &+ s.h)
  }

  /// The next sixteen words of the schedule, in place of the last.
  @inline(__always)
  private mutating func extend() {
    for place in 0..<16 {
      let (one, two) = (words[(place &+ 1) & 15], words[(place &+ 14) & 15])
      let small = Self.rotated(one, 7) ^ Self.rotated(one, 18) ^ (one >> 3)
      let large = Self.rotated(two, 17) ^ Self.rotated(two, 19) ^ (two >> 10)
      words[place] = words[place] &+ small &+ words[(place &+ 9) & 15] &+ large
    }
  }

  @inline(__always)
  private static func mixed(_ s: Digest, _ word: UInt32) -> (UInt32, UInt32) {
    let large = rotated(s.e, 6) ^ rotated(s.e, 11) ^ rotated(s.e, 25)
    let first = s.h &+ large &+ (s.g ^ (s.e & (s.f ^ s.g))) &+ word
    let small = rotated(s.a, 2) ^ rotated(s.a, 13) ^ rotated(s.a, 22)
    return (first &+ small &+ ((s.a & s.b) | (s.c & (s.a | s.b))), first)
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word &>> places | word &<< (32 &- places)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension SHA256.Digest: CustomStringConvertible {
  /// 64 hexadecimal digits.
  package var description: String { Hex.text(bytes) }

  package init?(_ text: String) {
    guard text.utf8.count == 64, let bytes = Hex.bytes(text) else { return nil }
    func word(_ index: Int) -> UInt32 {
      bytes[4 * index..<4 * index + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    self.init(
      a: word(0), b: word(1), c: word(2), d: word(3), e: word(4), f: word(5), g: word(6),
      h: word(7))
  }
}
