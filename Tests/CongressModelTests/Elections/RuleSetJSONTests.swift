import CongressModel
import StrictJSON
import Tallying
import Testing

struct RuleSetJSONTests {
  /// The association's rules under another name, as an office would copy and edit them.
  static func copy(_ change: (inout JSONObject) -> Void = { _ in }) throws -> JSON {
    guard case .object(var members) = RuleSet.association.json else { return .null }
    members["id"] = .string("Hội Cựu chiến binh")
    change(&members)
    return .object(members)
  }

  private static func with(_ key: String, _ value: JSON?) throws -> JSON {
    try copy { $0[key] = value }
  }

  @Test(arguments: RuleSet.builtIn)
  func `what is shown of a built-in set can be read back under another name`(
    _ known: RuleSet
  ) throws {
    guard case .object(var members) = known.json else {
      Issue.record("a rule set is an object")
      return
    }
    members["id"] = .string("own")
    let own = try RuleSet(json: .object(members), at: .root)
    #expect(own.threshold == known.threshold)
    #expect(own.switches == known.switches)
    #expect(own.surplus == known.surplus)
    #expect(own.citations == known.citations)
    #expect(own.json == .object(members))
  }

  @Test func `a set in place of a built-in one has a higher version`() throws {
    let same = RuleSet.regulation190.json
    #expect(
      throws: ShapeError(
        .outOfRange(1, allowed: 2...1_000_000), at: JSONPath.root.member("version"))
    ) { try RuleSet(json: same, at: .root) }
    guard case .object(var members) = same else { return }
    members["version"] = .number(JSONNumber(2))
    let own = try RuleSet(json: .object(members), at: .root)
    var settings = WorkspaceSettings(name: "Kim Sơn")
    settings.ownRuleSets = [own]
    #expect(settings.ruleSets.map(\.id) == RuleSet.builtIn.map(\.id))
    #expect(settings.ruleSets.map(\.version) == [1, 2, 1, 1])
  }

  @Test func `a set of the office's own comes after the built-in ones`() throws {
    var settings = WorkspaceSettings(name: "Kim Sơn")
    settings.ownRuleSets = [try RuleSet(json: Self.copy(), at: .root)]
    let read = try WorkspaceSettings(json: settings.json)
    #expect(read.ruleSets == settings.ruleSets)
    #expect(read.ruleSets.map(\.id) == RuleSet.builtIn.map(\.id) + ["Hội Cựu chiến binh"])
    settings.ownRuleSets.append(settings.ownRuleSets[0])
    let place = JSONPath.root.member("ruleSets").index(1).member("id")
    #expect(throws: ShapeError(.duplicateID("Hội Cựu chiến binh"), at: place)) {
      try WorkspaceSettings(json: settings.json)
    }
  }

  private static let root = JSONPath.root
  private static let switches = root.member("switches")
  private static let citations = root.member("citations")
  private static let surplus = root.member("surplus")

  private static func limits(_ key: String, _ value: Int) -> JSON {
    guard case .object(var members)? = RuleSet.regulation190.json["surplus"] else { return .null }
    members[key] = .number(JSONNumber(value))
    return .object(members)
  }

  private static func record(_ key: String, _ value: JSON) -> JSON { .record([(key, value)]) }

  @Test(arguments: [
    ("id", JSON.string(" "), ShapeError(.notAllowed(" "), at: root.member("id"))),
    ("id", .string(""), ShapeError(.notAllowed(""), at: root.member("id"))),
    ("id", nil, ShapeError(.missing(member: "id"), at: root)),
    (
      "version", .number(JSONNumber(0)),
      ShapeError(.outOfRange(0, allowed: 1...1_000_000), at: root.member("version"))
    ),
    ("threshold", .string("half"), ShapeError(.notAllowed("half"), at: root.member("threshold"))),
    (
      "switches", record("tieRule", .string("lot")),
      ShapeError(.notAllowed("lot"), at: switches.member("tieRule"))
    ),
    (
      "switches", record("tieRul", .string("reballot")),
      ShapeError(.unexpected(member: "tieRul"), at: switches.member("tieRul"))
    ),
    (
      "switches", record("cellSecretaryRounds", .number(JSONNumber(0))),
      ShapeError(
        .outOfRange(0, allowed: 1...100), at: switches.member("cellSecretaryRounds"))
    ),
    (
      "switches", record("cellSecretaryRounds", .number(JSONNumber(3))),
      ShapeError(.missing(member: "cellSecretary"), at: citations)
    ),
    ("citations", nil, ShapeError(.missing(member: "citations"), at: root)),
    ("citations", .record([]), ShapeError(.missing(member: "validity"), at: citations)),
    (
      "citations", record("majorities", .null),
      ShapeError(.unexpected(member: "majorities"), at: citations.member("majorities"))
    ),
    (
      "citations", record("majority", record("document", .string("Điều lệ"))),
      ShapeError(.missing(member: "article"), at: citations.member("majority"))
    ),
    (
      "citations",
      record("majority", .record([("document", .string(" ")), ("article", .string("1"))])),
      ShapeError(.notAllowed(" "), at: citations.member("majority").member("document"))
    ),
    (
      "surplus", limits("most", 101),
      ShapeError(.outOfRange(101, allowed: 0...100), at: surplus.member("most"))
    ),
    (
      "surplus", limits("preparedMost", 31),
      ShapeError(.outOfRange(31, allowed: 0...30), at: surplus.member("preparedMost"))
    ),
    (
      "surplus", limits("preparedLeast", 16),
      ShapeError(.outOfRange(16, allowed: 0...15), at: surplus.member("preparedLeast"))
    ),
    (
      "surplus", limits("least", 1),
      ShapeError(.unexpected(member: "least"), at: surplus.member("least"))
    ),
    (
      "surplus", limits("most", 30),
      ShapeError(.missing(member: "surplus"), at: citations)
    ),
    (
      "treshold", .string("x"),
      ShapeError(.unexpected(member: "treshold"), at: root.member("treshold"))
    ),
  ])
  func `a slip in the rules is refused where it stands`(
    _ key: String, _ value: JSON?, _ error: ShapeError
  ) throws {
    #expect(throws: error) { try RuleSet(json: Self.with(key, value), at: .root) }
  }
}
