import StrictJSON
import Testing

struct JSONFieldsTests {
  private let json: JSON = [
    "id": "x", "note": .null, "later": [1, 2], "seats": 15, "direct": true,
    "tasks": [["id": "a"], ["id": "b"]], "ratings": ["2019": 3, "2020": 4], "tags": ["p", "q"],
    "extra": ["deep": .null],
  ]

  private struct Named: Hashable {
    let id: String

    init(json: JSON, at path: JSONPath) throws(ShapeError) {
      var fields = try JSONFields(json, at: path)
      id = try fields.string("id")
    }
  }

  @Test func `what is asked for is answered and the rest is kept in order`() throws {
    var fields = try JSONFields(json)
    #expect(try fields.list("tasks", of: Named.init(json:at:)).map(\.id) == ["a", "b"])
    #expect(try fields.string("id") == "x")
    #expect(try fields.optionalString("note") == nil)
    #expect(try fields.integer("seats", in: 0...15) == 15)
    #expect(try fields.bool("direct"))
    #expect(try fields.strings("tags") == ["p", "q"])
    #expect(try fields.optionalString("absent") == nil)
    let ratings = try fields.entries("ratings") { (key, json, path) throws(ShapeError) in
      (key, try json.integer(in: 0...9, at: path))
    }
    #expect(ratings.map(\.0) == ["2019", "2020"])
    #expect(ratings.map(\.1) == [3, 4])
    #expect(fields.unknown == ["later": [1, 2], "extra": ["deep": .null]])
    #expect(try fields.integers("later", in: 1...2) == [1, 2])
    #expect(try fields.object("extra").unknown == ["deep": .null])
    #expect(fields.unknown.isEmpty)
    #expect(try fields.string("id") == "x", "asking twice answers twice")
  }

  @Test func `optional members are nil where absent or null`() throws {
    var fields = try JSONFields(["null": .null])
    for key in ["null", "absent"] {
      #expect(try fields.optionalBool(key) == nil)
      #expect(try fields.optionalString(key) == nil)
      #expect(try fields.optionalString(key, as: Int.init) == nil)
      #expect(try fields.optionalInteger(key, in: 0...1) == nil)
      #expect(try fields.optionalStrings(key) == nil)
      #expect(try fields.optionalIntegers(key, in: 0...1) == nil)
      #expect(try fields.optionalObject(key) == nil)
      #expect(try fields.optionalList(key, of: Named.init(json:at:)) == nil)
      #expect(try fields.optionalValue(key, Named.init(json:at:)) == nil)
    }
    #expect(fields.json("null") == .some(.null))
    #expect(fields.json("absent") == nil)
  }

  @Test func `an error tells the fact and the place`() throws {
    func expect(
      _ fact: ShapeError.Fact, at path: JSONPath, _ ask: (inout JSONFields) throws -> Void
    ) throws {
      var fields = try JSONFields(json, at: .root.member("root"))
      let error = #expect(throws: ShapeError.self) { try ask(&fields) }
      #expect(error == ShapeError(fact, at: path))
    }
    let root = JSONPath.root.member("root")
    try expect(.missing(member: "gone"), at: root) { _ = try $0.string("gone") }
    try expect(.missing(member: "note"), at: root) { _ = try $0.bool("note") }
    try expect(.wrongKind(expected: .string, found: .number), at: root.member("seats")) {
      _ = try $0.string("seats")
    }
    try expect(.wrongKind(expected: .number, found: .string), at: root.member("id")) {
      _ = try $0.integer("id", in: 0...1)
    }
    try expect(.wrongKind(expected: .array, found: .object), at: root.member("extra")) {
      _ = try $0.strings("extra")
    }
    try expect(.wrongKind(expected: .object, found: .array), at: root.member("later")) {
      _ = try $0.object("later")
    }
    try expect(.wrongKind(expected: .string, found: .number), at: root.member("later").index(0)) {
      _ = try $0.strings("later")
    }
    try expect(.outOfRange(2, allowed: 0...1), at: root.member("later").index(1)) {
      _ = try $0.integers("later", in: 0...1)
    }
    try expect(.notAllowed("x"), at: root.member("id")) { _ = try $0.string("id", as: Int.init) }
    try expect(.wrongKind(expected: .object, found: .number), at: root.member("later").index(0)) {
      _ = try $0.list("later", of: Named.init(json:at:))
    }
  }

  @Test(
    arguments: [
      ("14", .outOfRange(14, allowed: 15...20)), ("15", nil), ("20", nil),
      ("21", .outOfRange(21, allowed: 15...20)), ("15.0", .notAnInteger("15.0")),
      ("1e1", .notAnInteger("1e1")), ("-0", .notAnInteger("-0")),
      ("9223372036854775808", .notAnInteger("9223372036854775808")),
    ] as [(String, ShapeError.Fact?)])
  func `a whole number is written as one and in its range`(
    text: String, fact: ShapeError.Fact?
  ) throws {
    var fields = try JSONFields(["n": .number(#require(JSONNumber(text: text)))])
    do throws(ShapeError) {
      #expect(try fields.integer("n", in: 15...20) == Int(text))
      #expect(fact == nil)
    } catch {
      #expect(error == ShapeError(fact ?? .missing(member: "n"), at: .root.member("n")))
    }
  }

  @Test(
    arguments: [
      ([], 1, 1), ([.member("a")], 2, 8), ([.member("a"), .index(2)], 2, 15),
      ([.member("a"), .index(2), .member("b")], 2, 21), ([.member("đ")], 3, 8),
    ] as [([JSONPath.Step], Int, Int)])
  func `a path is found again in the bytes`(steps: [JSONPath.Step], line: Int, column: Int) throws {
    let bytes = Array("{\n  \"a\": [1, 2, {\"b\": 3}],\r\n  \"đ\": null\n}".utf8)
    let position = try #require(JSON.position(of: JSONPath(steps), in: bytes))
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test(
    arguments: [
      [.member("b")], [.index(0)], [.member("a"), .index(3)], [.member("a"), .member("b")],
      [.member("a"), .index(0), .index(0)], [.member("a"), .index(-1)], [.member("c"), .index(0)],
    ] as [[JSONPath.Step]])
  func `a path that leads nowhere has no place`(steps: [JSONPath.Step]) {
    let bytes = Array(#"{"a": [1, 2, {"b": 3}], "c": []}"#.utf8)
    #expect(JSON.position(of: JSONPath(steps), in: bytes) == nil)
    #expect(JSON.position(of: .root, in: []) == nil)
  }

  @Test func `a path reads as in a program`() {
    #expect(JSONPath.root.member("tasks").index(3).member("name").description == "tasks[3].name")
    #expect(JSONPath.root.description == "")
  }
}
