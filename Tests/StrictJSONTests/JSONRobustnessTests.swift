import Glibc
import StrictJSON
import Testing

/// Inputs that nobody wrote.
struct JSONRobustnessTests {
  /// SplitMix64, so that each run tries the same.
  struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// A few files of the suite; all of them, where there is time.
  private static let samples: [String] = {
    guard unsafe getenv("DAIHOI_LONG_TESTS") == nil else {
      return (try? SuiteFolder.parsing.names()) ?? []
    }
    return [
      "y_string_unicodeEscapedBackslash", "y_object_extreme_numbers", "y_array_heterogeneous",
      "y_string_last_surrogates_1_and_2", "y_string_three-byte-utf-8",
      "y_number_real_fraction_exponent",
    ]
  }()

  /// A file without what is never reached: the two that are longer are refused for their depth.
  private func beginning(of name: String) throws -> [UInt8] {
    Array(try SuiteFolder.parsing.bytes(of: name).prefix(1000))
  }

  /// Reads, and holds a document that is read to what is promised of all documents.
  private func check(_ bytes: [UInt8]) throws {
    _ = JSON.hostileText(in: bytes)
    // the macro of a passed expectation takes longer than the reading
    if try !keepsPromise(bytes) { Issue.record("\(String(decoding: bytes, as: UTF8.self))") }
  }

  private func keepsPromise(_ bytes: [UInt8]) throws -> Bool {
    do throws(JSONError) {
      let json = try JSON(parsing: bytes)
      return try JSON(parsing: json.bytes()) == json
    } catch {
      return error.position == JSONPosition(offset: error.position.offset, in: bytes)
        && (0...bytes.count).contains(error.position.offset)
    }
  }

  @Test(arguments: samples)
  func `every beginning of a document is read or refused`(name: String) throws {
    let bytes = try beginning(of: name)
    for length in bytes.indices { try check(Array(bytes[..<length])) }
  }

  @Test(arguments: samples)
  func `a document with any byte changed is read or refused`(name: String) throws {
    var bytes = try beginning(of: name)
    for index in bytes.indices {
      let original = bytes[index]
      for byte in UInt8.min...UInt8.max {
        bytes[index] = byte
        try check(bytes)
      }
      bytes[index] = original
    }
  }

  @Test func `documents with many bytes changed are read or refused`() throws {
    var generator = SeededGenerator(state: 2020)
    let original = try SuiteFolder.parsing.bytes(of: "y_object_extreme_numbers")
    let alphabet = Array("{}[]\",:\\u0dcefalsn-+.1 \n\u{FEFF}ế".utf8)
    for _ in 0..<5_000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        bytes[index] = try #require(alphabet.randomElement(using: &generator))
      }
      try check(bytes)
    }
  }

  @Test(arguments: JSON.Style.allCases)
  func `any value is written so that it is read as it was`(style: JSON.Style) throws {
    var generator = SeededGenerator(state: 29_04_2020)
    for _ in 0..<300 {
      let json = tree(depth: 4, using: &generator)
      let bytes = json.bytes(style)
      let read = try JSON(parsing: bytes)
      #expect(read.bytes(style) == bytes)
      #expect(JSONNotice.all(in: json.bytes()).isEmpty)
      if style != .canonical { #expect(read == json) }
    }
  }

  private func tree(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .number(JSONNumber(.random(in: .min ... .max, using: &generator)))
    case 3: return JSONNumber(text: "-1.50E+07").map(JSON.number) ?? .null
    case 4: return .string(text(using: &generator))
    case 5:
      return .array(
        (0..<count(using: &generator)).map { _ in tree(depth: depth - 1, using: &generator) })
    default:
      var object = JSONObject()
      for _ in 0..<count(using: &generator) {
        object[text(using: &generator)] = tree(depth: depth - 1, using: &generator)
      }
      return .object(object)
    }
  }

  private func count(using generator: inout SeededGenerator) -> Int {
    .random(in: 0...9, using: &generator)
  }

  private func text(using generator: inout SeededGenerator) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "\0", "\n", "\u{7F}", "đ", "ế", "\u{301}", "\u{200D}", "\u{2028}",
      "\u{FEFF}", "\u{FFFF}", "😀", "\u{E0041}", "\u{10FFFF}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<count(using: &generator) {
      text.append(alphabet[Int.random(in: alphabet.indices, using: &generator)])
    }
    return String(text)
  }
}
