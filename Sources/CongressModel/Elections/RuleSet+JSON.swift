package import StrictJSON
package import Tallying

extension RuleSet {
  /// Reads the rules of an office.
  ///
  /// Whoever edits rules by hand must learn of every slip, so a member that no rule has is refused
  /// where other documents would keep it, and each matter that the rules decide has its article, or
  /// `null` where none could be cited. One that stands in place of a built-in set of the same id
  /// has a higher version, because papers name a set by both.
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    let id = try fields.string("id") { Self.isName($0) ? $0 : nil }
    let least = (Self.builtIn.first { $0.id == id }?.version ?? 0) + 1
    let version = try fields.integer("version", in: least...1_000_000)
    let threshold = try fields.choice("threshold", of: ThresholdKind.self)
    let switches = try fields.value("switches", RuleSwitches.init(json:at:))
    let surplus = try fields.optionalValue("surplus", SurplusRule.init(json:at:))
    var cited = try fields.object("citations")
    var citations: [RuleTopic: Citation] = [:]
    for topic in RuleTopic.allCases {
      citations[topic] = try cited.optionalValue(topic.rawValue, Citation.init(json:at:))
    }
    try cited.refuseUnknown()
    try fields.refuseUnknown()
    do throws(RuleSetError) {
      try self.init(
        id: id, version: version, threshold: threshold, switches: switches, surplus: surplus,
        citations: citations)
    } catch {
      throw ShapeError(.notAllowed(id), at: path.member("id"))
    }
    for topic in decidedTopics where cited.json(topic.rawValue) == nil {
      throw ShapeError(.missing(member: topic.rawValue), at: cited.path)
    }
  }

  /// Whether a text can be printed as the name of a rule set: of up to 100 characters, neither
  /// empty nor with space around it.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, text.count <= 100 else { return false }
    return !first.isWhitespace && !last.isWhitespace
  }

  /// The whole rule set, ready to be edited: the matters without an article are `null`.
  package var json: JSON {
    let decided = Set(decidedTopics)
    let cited = RuleTopic.allCases.map { topic in
      let empty: JSON? = decided.contains(topic) ? .null : nil
      return (name: topic.rawValue, value: citations[topic]?.json ?? empty)
    }
    return .record([
      ("id", .string(id)),
      ("version", .integer(version)),
      ("threshold", .string(threshold.rawValue)),
      ("switches", switches.json),
      ("surplus", surplus?.json),
      ("citations", .record(cited)),
    ])
  }
}

extension JSONFields {
  /// Refuses a member that nobody asked for, where one kept unread would change a result.
  fileprivate func refuseUnknown() throws(ShapeError) {
    guard let stranger = unknown.members.first else { return }
    throw failure(.unexpected(member: stranger.key), at: stranger.key)
  }
}

extension RuleSwitches {
  /// Reads the choices; one that is left out has its default.
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    let usual = RuleSwitches()
    self.init(
      tieRule: try fields.optionalChoice("tieRule") ?? usual.tieRule,
      allNoBallot: try fields.optionalChoice("allNoBallot") ?? usual.allNoBallot,
      neitherBox: try fields.optionalChoice("neitherBox") ?? usual.neitherBox,
      furtherRounds: try fields.optionalChoice("furtherRounds") ?? usual.furtherRounds,
      cellSecretaryRounds: try fields.optionalInteger("cellSecretaryRounds", in: 1...100))
    try fields.refuseUnknown()
  }

  var json: JSON {
    .record([
      ("tieRule", .string(tieRule.rawValue)),
      ("allNoBallot", .string(allNoBallot.rawValue)),
      ("neitherBox", .string(neitherBox.rawValue)),
      ("furtherRounds", .string(furtherRounds.rawValue)),
      ("cellSecretaryRounds", .integer(cellSecretaryRounds)),
    ])
  }
}

extension SurplusRule {
  /// Reads the limits on a list, the widest first, so that each can be held against the next.
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    let bodies = try fields.list("bodies") { json, path throws(ShapeError) in
      guard case .string(let text) = json, let body = ElectedBody(rawValue: text) else {
        throw ShapeError(.notAllowed(json.text), at: path)
      }
      return body
    }
    let most = try fields.integer("most", in: 0...100)
    let preparedMost = try fields.integer("preparedMost", in: 0...most)
    self.init(
      bodies: Set(bodies), preparedLeast: try fields.integer("preparedLeast", in: 0...preparedMost),
      preparedMost: preparedMost, most: most,
      smallSeats: try fields.integer("smallSeats", in: 0...Contest.mostNames),
      smallMost: try fields.integer("smallMost", in: 0...Contest.mostNames),
      floorSupport: try fields.optionalInteger("floorSupport", in: 0...100))
    try fields.refuseUnknown()
  }

  var json: JSON {
    .record([
      ("bodies", .array(ElectedBody.allCases.filter(bodies.contains).map { .string($0.rawValue) })),
      ("preparedLeast", .integer(preparedLeast)),
      ("preparedMost", .integer(preparedMost)),
      ("most", .integer(most)),
      ("smallSeats", .integer(smallSeats)),
      ("smallMost", .integer(smallMost)),
      ("floorSupport", .integer(floorSupport)),
    ])
  }
}

extension JSON {
  /// What stands there, as it would be quoted.
  fileprivate var text: String {
    if case .string(let text) = self { return text }
    return String(decoding: bytes(.canonical), as: UTF8.self)
  }
}

extension Citation {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    self.init(
      document: try fields.string("document", as: Self.filled),
      article: try fields.string("article", as: Self.filled),
      isVerified: try fields.optionalBool("inferred") != true)
    try fields.refuseUnknown()
  }

  private static func filled(_ text: String) -> String? {
    text.contains { !$0.isWhitespace } ? text : nil
  }

  var json: JSON {
    .record([
      ("document", .string(document)), ("article", .string(article)),
      ("inferred", .flag(!isVerified)),
    ])
  }
}
