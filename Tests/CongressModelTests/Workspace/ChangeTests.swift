import CongressModel
import StrictJSON
import Testing

struct ChangeTests {
  static let name = DocumentName.settings

  /// A document with a list of so many items and some members, drawn from a seed.
  static func document(_ random: inout some RandomNumberGenerator) -> JSON {
    var object: JSONObject = ["format": "x"]
    for letter in ["a", "b", "c"].shuffled(using: &random).prefix(
      .random(in: 0...3, using: &random))
    {
      object[letter] = .number(JSONNumber(.random(in: 0...3, using: &random)))
    }
    let ids = (0..<6).shuffled(using: &random).prefix(.random(in: 0...6, using: &random)).sorted()
    object["items"] = .array(
      ids.map {
        ["id": .string("i\($0)"), "n": .number(JSONNumber(.random(in: 0...2, using: &random)))]
      })
    return .object(object)
  }

  /// The document with other numbers in all its members and items.
  static func counted(_ json: JSON, _ random: inout some RandomNumberGenerator) -> JSON {
    switch json {
    case .number: return .number(JSONNumber(.random(in: 0...99, using: &random)))
    case .array(let items): return .array(items.map { counted($0, &random) })
    case .object(let object):
      return .object(JSONObject(object.members.map { ($0.key, counted($0.value, &random)) }))
    default: return json
    }
  }

  static func apply(_ change: Change, to json: JSON) throws -> JSON {
    var json = json
    for edit in change.edits { try edit.apply(to: &json) }
    return json
  }

  @Test func `a change leads to the new document and its inverse back to the very bytes`() throws {
    var random = Generator(seed: 7)
    for _ in 0..<2000 {
      let (old, new) = (Self.document(&random), Self.document(&random))
      let change = Change(Self.name, from: old, to: new)
      let there = try Self.apply(change, to: old)
      #expect(
        String(decoding: there.bytes(.canonical), as: UTF8.self)
          == String(decoding: new.bytes(.canonical), as: UTF8.self))
      let back = try Self.apply(change.inverse, to: there)
      #expect(
        String(decoding: back.bytes(), as: UTF8.self)
          == String(decoding: old.bytes(), as: UTF8.self))
    }
  }

  @Test func `edits made in the bytes give those of the document edited and written anew`() throws {
    var random = Generator(seed: 11)
    var spliced = 0
    for _ in 0..<200 {
      let old = Self.document(&random)
      let new = Bool.random(using: &random) ? Self.document(&random) : Self.counted(old, &random)
      let edits = Change(Self.name, from: old, to: new).edits
      let layout = try #require(JSONLayout(of: old.bytes()))
      guard let bytes = edits.spliced(into: layout) else {
        #expect(edits.contains { $0.before == nil || $0.after == nil })
        continue
      }
      spliced += 1
      #expect(bytes == (try Self.apply(Change(edits), to: old)).bytes())
    }
    #expect(spliced > 50)
  }

  @Test func `edits aren't made in the bytes where an item isn't as it was`() throws {
    let old: JSON = ["tasks": [["id": "a", "n": 1], ["id": "b", "n": 1]], "title": "x"]
    let edit = ItemEdit(
      Self.name, .item(list: "tasks", id: "a"), before: ["id": "a", "n": 1],
      after: ["id": "a", "n": 2], index: 0)
    func spliced(_ edits: [ItemEdit], _ json: JSON) throws -> JSON? {
      try edits.spliced(into: try #require(JSONLayout(of: json.bytes()))).map {
        try JSON(parsing: $0)
      }
    }
    #expect(try spliced([edit], old)?["tasks"] == [["id": "a", "n": 2], ["id": "b", "n": 1]])
    for other: JSON in [["id": "a", "n": 3], ["n": 1, "id": "a"], ["id": "c", "n": 1], "a"] {
      #expect(try spliced([edit], ["tasks": [other]]) == nil)
    }
    #expect(try spliced([edit], ["tasks": "none"]) == nil)
    // the second finds what the first has made, which isn't in the bytes
    let next = ItemEdit(
      Self.name, edit.place, before: edit.after, after: ["id": "a", "n": 3], index: 0)
    #expect(try spliced([edit, next], old) == nil)
    #expect(try spliced([edit, edit], old) == nil)
    // and what would have hidden characters is left to be looked at
    let hidden = ItemEdit(
      Self.name, .member("title"), before: "x", after: "x\u{200B}", index: 1)
    #expect(try spliced([hidden], old) == nil)
  }

  @Test func `changes of different items fit together, changes of one item conflict`() throws {
    let old: JSON = ["tasks": [["id": "a", "n": 1], ["id": "b", "n": 1]]]
    let one = Change(
      Self.name, from: old, to: ["tasks": [["id": "a", "n": 2], ["id": "b", "n": 1]]])
    let two = Change(
      Self.name, from: old, to: ["tasks": [["id": "a", "n": 1], ["id": "b", "n": 2]]])
    let both = try Self.apply(two, to: Self.apply(one, to: old))
    #expect(both == ["tasks": [["id": "a", "n": 2], ["id": "b", "n": 2]]])
    #expect(throws: EditConflict.self) { try Self.apply(one, to: both) }
  }

  private static func part(_ before: JSON, _ after: JSON, of id: String = "a") -> ItemEdit {
    ItemEdit(name, .members(list: "tasks", id: id), before: before, after: after, index: 0)
  }

  /// Members before and after, and what comes of an item with one more; `nil` where they don't fit.
  @Test(
    arguments: [
      (["n": 1], ["n": 2], ["id": "a", "n": 2, "x": "note"]),
      (["n": 1, "x": "note"], ["n": 2, "x": "note"], ["id": "a", "n": 2, "x": "note"]),
      (["n": 1, "y": .null], ["n": 2, "y": .null], ["id": "a", "n": 2, "x": "note"]),
      (["n": 1, "y": .null], ["n": 2, "y": 3], ["id": "a", "n": 2, "x": "note", "y": 3]),
      (["x": "note"], ["x": .null], ["id": "a", "n": 1]),
      ([:], [:], ["id": "a", "n": 1, "x": "note"]),
      (["n": 3], ["n": 2], nil),
      (["n": 1, "x": "another"], ["n": 2, "x": "another"], nil),
      (["n": 1, "x": .null], ["n": 2, "x": .null], nil),
      (["n": 1, "y": 3], ["n": 2, "y": 3], nil),
    ] as [(JSON, JSON, JSON?)])
  func `members of an item change where they are as they were, whatever its others are`(
    before: JSON, after: JSON, item: JSON?
  ) throws {
    let old: JSON = ["tasks": [["id": "a", "n": 1, "x": "note"], ["id": "b", "n": 1]]]
    let change = Change([Self.part(before, after)])
    guard let item else {
      #expect(throws: EditConflict.self) { try Self.apply(change, to: old) }
      #expect(change.edits.spliced(into: try #require(JSONLayout(of: old.bytes()))) == nil)
      return
    }
    let new = try Self.apply(change, to: old)
    #expect(new == ["tasks": [item, ["id": "b", "n": 1]]])
    #expect(try Self.apply(change.inverse, to: new) == old)
    if let bytes = change.edits.spliced(into: try #require(JSONLayout(of: old.bytes()))) {
      #expect(bytes == new.bytes())
    } else {
      // a member that comes or goes is left to be read
      #expect(item["y"] != nil || item["x"] == nil)
    }
  }

  @Test func `a member spelled otherwise that stays as it is stays as it is spelled`() throws {
    let old: JSON = ["tasks": [["id": "a", "n": 1, "y": false]]]
    let edit = Self.part(["n": 1, "y": .null], ["n": 2, "y": .null])
    let spelled: JSON = ["tasks": [["id": "a", "n": 1]]]
    let new = try [edit].applied(to: old) { _ in spelled }
    #expect(new == ["tasks": [["id": "a", "n": 2, "y": false]]])
  }

  @Test func `members change in no item of that name, in a removed one, in a text`() {
    for tasks: JSON in [[["id": "b", "n": 1]], [], "none", ["a"]] {
      #expect(throws: EditConflict.self) {
        try Self.apply(Change([Self.part(["n": 1], ["n": 2])]), to: ["tasks": tasks])
      }
    }
  }

  @Test func `an edit of members is the same when it was written and read`() throws {
    let edits = [
      Self.part(["n": 1, "y": .null], ["n": 2, "y": .null]), Self.part(["n": 1], ["n": 1]),
    ]
    for edit in edits {
      #expect(try ItemEdit(json: JSON(parsing: edit.json.bytes()), at: .root) == edit)
    }
  }

  @Test func `a list put into another order comes back in the old one`() throws {
    let old: JSON = ["tasks": [["id": "a"], ["id": "b"]]]
    let change = Change(Self.name, from: old, to: ["tasks": [["id": "b"], ["id": "a"]]])
    #expect(change.edits.count == 1)
    let there = try Self.apply(change, to: old)
    #expect(there == ["tasks": [["id": "b"], ["id": "a"]]])
    let back = try Self.apply(change.inverse, to: there)
    #expect(back == old)
  }

  @Test func `equal documents make no change`() {
    let json: JSON = ["tasks": [["id": "a"]], "x": 1]
    #expect(Change(Self.name, from: json, to: json).isEmpty)
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
