import StrictJSON
import Testing

struct JSONLayoutTests {
  private static let congress: JSON = [
    "format": "x", "version": 1, "name": "Đại hội \"điểm\"\n 2020–2025 \\", "rate": 0,
    "tasks": [
      ["id": "a", "title": ["vi": "Một", "en": .null], "done": true, "after": []],
      ["title": [:], "id": "b"], ["n": 3], 4, "b",
    ], "papers": [], "ratings": [:], "deep": [["id": "a", "in": [["id": "b"]]]],
  ]

  private func text(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a place holds what was written there, and nothing else`() throws {
    let layout = try #require(JSONLayout(of: Self.congress.bytes()))
    let members = try #require(Self.congress.object).members
    for member in members {
      let place = try #require(layout.place(ofMember: member.key))
      #expect(layout.json(at: place) == member.value)
      #expect(layout.holds(member.value, at: place))
      #expect(!layout.holds("something else", at: place))
    }
    let b = try #require(layout.place(ofItem: "b", in: "tasks"))
    #expect(layout.json(at: b) == ["title": [:], "id": "b"])
    #expect(!layout.holds(["id": "b", "title": [:]], at: b))
    #expect(layout.place(ofItem: "c", in: "tasks") == nil)
    #expect(layout.place(ofItem: "b", in: "deep") == nil)
    #expect(layout.place(ofItem: "a", in: "papers") == nil)
    #expect(layout.place(ofItem: "a", in: "name") == nil)
    #expect(layout.place(ofMember: "id") == nil)
  }

  @Test func `the members of an item have places of their own`() throws {
    let layout = try #require(JSONLayout(of: Self.congress.bytes()))
    let names = ["after", "id", "none", "vi", "title"]
    let places = try #require(layout.places(ofMembers: names, ofItem: "a", in: "tasks"))
    #expect(
      places.map { $0.flatMap(layout.json(at:)) } == [
        [], "a", nil, nil, ["vi": "Một", "en": .null],
      ])
    let after = try #require(places[0])
    let replaced = layout.replacing([(after, ["b", "c"])])
    let new = try JSON(parsing: try #require(replaced))
    #expect(new["tasks"]?.array?.first?["after"] == ["b", "c"])
    #expect(text(new.bytes()) == text(replaced))
    let others = try #require(
      layout.places(ofMembers: ["done", "title"], ofItem: "b", in: "tasks"))
    #expect(others.map { $0.flatMap(layout.json(at:)) } == [nil, [:]])
    for (id, list) in [("c", "tasks"), ("b", "deep"), ("a", "papers"), ("a", "name"), ("a", "no")] {
      #expect(layout.places(ofMembers: ["id"], ofItem: id, in: list) == nil)
    }
  }

  @Test func `of two items with one identity the first is found`() throws {
    let json: JSON = ["tasks": [["id": "a", "n": 1], ["id": "a", "n": 2]]]
    let layout = try #require(JSONLayout(of: json.bytes()))
    let place = try #require(layout.place(ofItem: "a", in: "tasks"))
    #expect(layout.json(at: place)?["n"] == 1)
  }

  @Test func `other values in some places give the bytes of the whole written anew`() throws {
    let layout = try #require(JSONLayout(of: Self.congress.bytes()))
    let a = try #require(layout.place(ofItem: "a", in: "tasks"))
    let b = try #require(layout.place(ofItem: "b", in: "tasks"))
    let rate = try #require(layout.place(ofMember: "rate"))
    let new: JSON = ["id": "b", "title": ["vi": "Hai"], "files": ["x", []]]
    var whole = try #require(Self.congress.object)
    var tasks = try #require(whole["tasks"]?.array)
    (tasks[0], tasks[1]) = ([:], new)
    whole["tasks"] = .array(tasks)
    whole["rate"] = [["n": 1]]
    let replaced = layout.replacing([(b, new), (rate, [["n": 1]]), (a, [:])])
    #expect(text(replaced) == text(JSON.object(whole).bytes()))
    #expect(text(layout.replacing([])) == text(layout.bytes))

    let all = try #require(layout.place(ofMember: "tasks"))
    #expect(layout.replacing([(a, new), (all, [])]) == nil)
    #expect(layout.replacing([(a, new), (a, new)]) == nil)
  }

  @Test(arguments: [
    "", "{", "{}", "[]\n", "1\n", "\u{FEFF}{}\n", "{}\n\n", " {}\n", "{ }\n",
    "{\n  \"a\":1\n}\n", "{\n  \"a\": 1 \n}\n", "{\n \"a\": 1\n}\n", "{\n  \"a\": 1,\n}\n",
    "{\r\n  \"a\": 1\r\n}\r\n", "{\n  \"a\": 01\n}\n", "{\n  \"a\": [1]\n}\n",
    "{\n  \"a\": 1,\n  \"a\": 2\n}\n", "{\n  \"a\": [\n    ]\n}\n", "{\n  \"a\": [ ]\n}\n",
    "{\n  \"a\": \"\\u0041\"\n}\n", "{\n  \"a\": \"\\/\"\n}\n", "{\n  \"a\": \"\\t\"\n}\n",
    "{\n  \"a\": \"\\u200b\"\n}\n", "{\n  \"\\\"\": 1\n}\n", "{\n  \"ngày\": 1\n}\n",
    "{\n  \"a\": [\n    {\n      \"id\": \"ê\"\n    }\n  ]\n}\n", "{\n  \"a\": tru\n}\n",
    "{\n  \"a\": \"\\\n}\n", "{\n  \"a\": \"b\n}\n",
  ])
  func `what the writer would spell otherwise, or what isn't ASCII, has no layout`(
    text: String
  ) {
    #expect(JSONLayout(of: Array(text.utf8)) == nil)
  }

  @Test func `bytes that are no text have no layout`() {
    for wrong: [UInt8] in [[0xC3], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xA0]] {
      let bytes = Array("{\n  \"a\": \"".utf8) + wrong + Array("\"\n}\n".utf8)
      #expect(JSONLayout(of: bytes) == nil)
    }
  }

  @Test func `an object of too many keys, and a document too deep, have no layout`() {
    func wide(_ count: Int) -> JSON {
      ["of": .object(JSONObject((0..<count).map { ("k\($0)", JSON.null) }))]
    }
    #expect(JSONLayout(of: wide(64).bytes()) != nil)
    #expect(JSONLayout(of: wide(65).bytes()) == nil)
    func deep(_ levels: Int) -> JSON {
      ["of": (1..<levels).reduce(JSON.null) { json, _ in .array([json]) }]
    }
    #expect(JSONLayout(of: deep(64).bytes()) != nil)
    #expect(JSONLayout(of: deep(65).bytes()) == nil)
  }

  @Test func `whatever byte is changed, only what is written so has a layout`() throws {
    let bytes = Self.congress.bytes()
    var refused = 0
    for index in bytes.indices {
      for byte in Array("\n \"\\,:{}[]0nx".utf8) + [0, 0x7F, 0xC2, 0xE2] {
        var changed = bytes
        changed[index] = byte
        guard JSONLayout(of: changed) != nil else {
          refused += 1
          continue
        }
        // the macro of a passed expectation takes longer than the reading
        if try JSON(parsing: changed).bytes() != changed || !JSON.hostileText(in: changed).isEmpty {
          Issue.record("\(String(decoding: changed, as: UTF8.self))")
        }
      }
      if JSONLayout(of: Array(bytes[..<index])) != nil { Issue.record("\(index) bytes") }
    }
    #expect(refused > bytes.count)
  }
}
