import StrictJSON
import Testing

struct JSONParsingTests {
  private func parse(
    _ text: String, limits: JSON.Limits = .document
  ) throws(JSONError) -> JSON {
    try JSON(parsing: Array(text.utf8), limits: limits)
  }

  @Test func `members keep their order and numbers their spelling`() throws {
    let json = try parse(" {\"z\" : 1.50, \"a\":[ -0 ,1E+2], \"đ\":\"\\u0111\\/\"}\r\n")
    let object = try #require(json.object)
    #expect(object.members.map(\.key) == ["z", "a", "đ"])
    #expect(json.bytes(.compact) == Array(#"{"z":1.50,"a":[-0,1E+2],"đ":"đ/"}"#.utf8))
  }

  @Test(arguments: [
    (#""\u00e9\u00E9""#, "éé"), (#""\ud834\udd1e""#, "𝄞"),
    (#""\b\f\n\r\t\"\\\/""#, "\u{8}\u{C}\n\r\t\"\\/"),
    (#""\u0000""#, "\0"), (#""Tiểu ban""#, "Tiểu ban"), (#""Ti\u1ec3u ban""#, "Tiểu ban"),
    (#""""#, ""),
  ])
  func `escapes stand for their characters`(written: String, text: String) throws {
    #expect(try parse(written) == .string(text))
  }

  /// A document, what is wrong with it, and the offset, line and column of that.
  private static let wrong: [(String, JSONError.Reason, Int, Int, Int)] = [
    ("", .endsTooEarly(expected: .value), 0, 1, 1),
    (" \n ", .endsTooEarly(expected: .value), 3, 2, 2),
    ("[1,]", .unexpected("]", expected: .value), 3, 1, 4),
    ("[1 2]", .unexpected("2", expected: .commaOrBracket), 3, 1, 4),
    ("[1", .endsTooEarly(expected: .commaOrBracket), 2, 1, 3),
    ("{\"a\":1,}", .unexpected("}", expected: .key), 7, 1, 8),
    ("{\"a\" 1}", .unexpected("1", expected: .colon), 5, 1, 6),
    ("{\"a\":1", .endsTooEarly(expected: .commaOrBrace), 6, 1, 7),
    ("{\"a\":1]", .unexpected("]", expected: .commaOrBrace), 6, 1, 7),
    ("{a:1}", .unexpected("a", expected: .key), 1, 1, 2),
    ("1 1", .unexpected("1", expected: .endOfDocument), 2, 1, 3),
    ("nul", .unexpected("n", expected: .value), 0, 1, 1),
    ("True", .unexpected("T", expected: .value), 0, 1, 1),
    ("[\u{2060}]", .unexpected("\u{2060}", expected: .value), 1, 1, 2),
    ("[-]", .unexpected("]", expected: .digit), 2, 1, 3),
    ("[1.]", .unexpected("]", expected: .digit), 3, 1, 4),
    ("[1e]", .unexpected("]", expected: .digit), 3, 1, 4),
    ("1.", .endsTooEarly(expected: .digit), 2, 1, 3),
    ("[007]", .leadingZero, 1, 1, 2),
    ("[\n  -01]", .leadingZero, 5, 2, 4),
    ("\"a", .endsTooEarly(expected: .quote), 2, 1, 3),
    ("\"a\\", .endsTooEarly(expected: .escape), 3, 1, 4),
    ("\"\\x\"", .unexpected("x", expected: .escape), 2, 1, 3),
    ("\"\\u12g4\"", .unexpected("g", expected: .hexDigit), 5, 1, 6),
    ("\"\\ud834\"", .loneSurrogate(0xD834), 1, 1, 2),
    ("\"đ\\udd1e\"", .loneSurrogate(0xDD1E), 3, 1, 3),
    ("\"\\ud834\\n\"", .loneSurrogate(0xD834), 1, 1, 2),
    ("\"\\ud834\\ud834\"", .loneSurrogate(0xD834), 1, 1, 2),
    ("\"đ\tđ\"", .unescapedControl("\t"), 3, 1, 3),
    ("{\n\"đ\": 1,\r\n \"đ\": 2}", .duplicateKey("đ"), 13, 3, 2),
    ("{\r\"a\":\r1,\r\"\\u0061\":2}", .duplicateKey("a"), 10, 4, 1),
    ("{\"\u{E9}\":1,\"e\u{301}\":2}", .duplicateKey("é"), 8, 1, 8),
    ("\u{FEFF}[x]", .unexpected("x", expected: .value), 4, 1, 2),
    ("\u{FEFF}", .endsTooEarly(expected: .value), 3, 1, 1),
    ("\u{FEFF}\u{FEFF}[]", .unexpected("\u{FEFF}", expected: .value), 3, 1, 1),
  ]

  @Test(arguments: wrong.indices)
  func `an error says what is wrong and where`(row: Int) {
    let (text, reason, offset, line, column) = Self.wrong[row]
    let error = #expect(throws: JSONError.self) { try parse(text) }
    #expect(error?.reason == reason)
    #expect(error?.position == JSONPosition(offset: offset, line: line, column: column))
  }

  @Test(arguments: [
    ([0x22, 0x61, 0xFF, 0x22] as [UInt8], 2), ([0x22, 0xC3, 0xA9, 0xC3, 0x22], 3),
    ([0x22, 0xE1, 0xBA, 0x22], 1), ([0x22, 0x5C, 0x6E, 0x80, 0x22], 3),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x5B, 0xC0, 0x5D], 1), ([0x22, 0xC0, 0xAF, 0x22], 1),
  ])
  func `what is not UTF-8 is refused at its first byte`(bytes: [UInt8], offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: bytes) }
    #expect(error?.reason == .invalidUTF8)
    #expect(error?.position.offset == offset)
  }

  @Test(arguments: [
    ("[", "]"), (#"{"a":"#, "}"),
  ])
  func `64 levels are read and 65 are not`(opening: String, closing: String) throws {
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth - 1) + (opening == "[" ? "[]" : "{}")
        + String(repeating: closing, count: depth - 1)
    }
    for depth in [1, 63, 64] { _ = try parse(nested(depth)) }
    let error = #expect(throws: JSONError.self) { try parse(nested(65)) }
    #expect(error?.reason == .tooDeep(limit: 64))
    #expect(error?.position.offset == 64 * opening.utf8.count)
    let three = JSON.Limits(depth: 3, bytes: 1_000)
    _ = try parse(nested(3), limits: three)
    #expect(throws: JSONError.self) { try parse(nested(4), limits: three) }
  }

  @Test func `many lists beside one another are not deep`() throws {
    let text = "[" + String(repeating: "[[]],", count: 1_000) + "{}]"
    #expect(try parse(text).array?.count == 1_001)
  }

  @Test func `a document as long as the limit is read, a longer one is not`() throws {
    let limits = JSON.Limits(depth: 8, bytes: 6)
    #expect(try parse("[1234]", limits: limits) == [1234])
    let error = #expect(throws: JSONError.self) { try parse("[12345]", limits: limits) }
    #expect(error?.reason == .tooLarge(limit: 6))
    #expect(JSON.Limits.document == JSON.Limits(depth: 64, bytes: 67_108_864))
    #expect(JSON.Limits.line == JSON.Limits(depth: 64, bytes: 65_536))
  }

  @Test(arguments: [1, 7, 8, 9, 100])
  func `the last of many keys may not be one that came before`(count: Int) throws {
    let members = (0..<count).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try parse("{\(members)}").object?.count == count)
    for key in Set([0, count / 2, count - 1]) {
      let error = #expect(throws: JSONError.self) { try parse("{\(members),\"k\(key)\":0}") }
      #expect(error?.reason == .duplicateKey("k\(key)"))
    }
  }

  @Test func `objects in one another and side by side may share keys`() throws {
    _ = try parse(#"{"a":{"a":1},"b":[{"a":1},{"a":2}]}"#)
  }

  @Test func `a line of a journal is read where it is`() throws {
    let bytes = Array("{\"b\":1}\n{\"b\":x}\n".utf8)
    #expect(try JSON(parsing: bytes, in: 0..<7) == ["b": 1])
    let error = #expect(throws: JSONError.self) { try JSON(parsing: bytes, in: 8..<15) }
    #expect(error?.position == JSONPosition(offset: 13, line: 2, column: 6))
    let short = #expect(throws: JSONError.self) { try JSON(parsing: bytes, in: 8..<12) }
    #expect(short?.reason == .endsTooEarly(expected: .colon))
  }

  @Test(arguments: [
    ("{}\n", [] as [JSONNotice]), ("{}", [.noNewlineAtEnd]), ("{\r\n}\r\n", [.carriageReturns]),
    ("\u{FEFF}{}\r", [.byteOrderMark, .carriageReturns, .noNewlineAtEnd]),
  ])
  func `what we would write otherwise is read and noticed`(
    text: String, notices: [JSONNotice]
  ) throws {
    #expect(try parse(text) == [:])
    #expect(JSONNotice.all(in: Array(text.utf8)) == notices)
  }
}
