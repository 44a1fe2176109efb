package import StrictJSON
package import Tallying

/// One post or body that a congress elects on paper.
package struct Election: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Election>

  package let id: ID
  package var title: LocalText
  package var body: ElectedBody
  package var seats: Int
  package var candidates: [Candidate]
  /// What the election fills and where it stands among those of its congress; `nil` for one
  /// outside the chain.
  package var post: Post?
  /// Whether it elects, or only introduces names.
  package var act: Act
  /// The base, stated or confirmed from the sheet; a vote freezes its own.
  package var base: Int?
  /// How the base comes about, until the next vote opens; confirmed where `base` is its sum.
  package var baseSheet: BaseSheet?
  /// The counting team; nobody on the list may be in it.
  package var team: [String]
  /// How the papers are read.
  package var counting = CountingPlan()
  package var rounds: [Round]
  package var unknown: JSONObject

  package init(id: ID, title: LocalText, body: ElectedBody, seats: Int, candidates: [Candidate]) {
    (self.id, self.title, self.body, self.seats) = (id, title, body, seats)
    self.candidates = candidates
    (act, team, rounds, unknown) = (.election, [], [], [:])
  }
}

extension Election {
  package func candidate(_ id: Candidate.ID) -> Candidate? {
    candidates.first { $0.id == id }
  }

  /// The names of a round's ballot in the order printed; the first has the number 1.
  package func list(of round: Round) -> [Candidate] { round.candidates.compactMap(candidate) }

  package func round(_ number: Int) -> Round? { rounds.first { $0.number == number } }

  /// The round that is counted now, or was counted last.
  package var currentRound: Round? { rounds.last }

  /// What the marks of a round's ballots mean: hashed into every journal of it.
  ///
  /// A list that changes after the first ballot has another hash, and its journals are refused.
  package func frozenList(of round: Round, in congress: Congress) -> JSON {
    .record([
      ("congress", .string(congress.id.rawValue)),
      ("election", .string(id.rawValue)),
      ("round", .integer(round.number)),
      ("ruleSet", .string(congress.ruleSet)),
      ("seats", .integer(round.seats)),
      (
        "candidates",
        .array(
          list(of: round).map {
            .record([("id", .string($0.id.rawValue)), ("name", .string($0.name))])
          })
      ),
    ])
  }
}

extension Election {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    title = try fields.localText("title")
    body = try fields.choice("body")
    seats = try fields.integer("seats", in: 1...1000)
    candidates = try fields.items("candidates", Candidate.init(json:at:))
    post = try fields.optionalChoice("post")
    act = try fields.optionalChoice("act") ?? .election
    if let post, post.body != body { throw fields.failure(.notAllowed(post.rawValue), at: "post") }
    base = try fields.optionalInteger("base", in: 0...10_000_000)
    baseSheet = try fields.baseSheet(confirmedAs: base)
    team = try fields.optionalStrings("team") ?? []
    counting =
      try fields.optionalValue("counting", CountingPlan.init(json:at:)) ?? CountingPlan()
    rounds = try fields.items("rounds", Round.init(json:at:))
    unknown = fields.unknown
    try checkNames(at: path)
  }

  /// Each name has an id of its own, and a round has only names of the list.
  private func checkNames(at path: JSONPath) throws(ShapeError) {
    var ids: Set<Candidate.ID> = []
    for (index, candidate) in candidates.enumerated() {
      guard ids.insert(candidate.id).inserted else {
        throw ShapeError(
          .duplicateID(candidate.id.rawValue),
          at: path.member("candidates").index(index).member("id"))
      }
    }
    for (index, round) in rounds.enumerated() {
      let path = path.member("rounds").index(index)
      guard round.number == index + 1 else {
        throw ShapeError(.notAllowed(String(round.number)), at: path.member("number"))
      }
      if let stranger = round.candidates.first(where: { !ids.contains($0) }) {
        throw ShapeError(.unknownID(stranger.rawValue), at: path.member("candidates"))
      }
    }
  }

  package var json: JSON {
    .record(
      [
        ("id", .string(id.rawValue)),
        ("title", title.json),
        ("body", .string(body.rawValue)),
        ("seats", .integer(seats)),
        ("candidates", .array(candidates.map(\.json))),
        ("post", .text(post?.rawValue)),
        ("act", act == .election ? nil : .string(act.rawValue)),
        ("base", .integer(base)),
        ("baseSheet", baseSheet?.json),
        ("team", .strings(team)),
        ("counting", counting.json),
        ("rounds", .list(rounds, \.json)),
      ], unknown: unknown)
  }
}

/// The elections of one congress: `elections.json`.
package struct Elections: Hashable, Sendable {
  package var elections: [Election]
  package var unknown: JSONObject

  package init(elections: [Election] = []) { (self.elections, unknown) = (elections, [:]) }

  package subscript(id: Election.ID) -> Election? {
    get { elections.first { $0.id == id } }
    set {
      guard let position = elections.firstIndex(where: { $0.id == id }) else {
        if let newValue { elections.append(newValue) }
        return
      }
      if let newValue { elections[position] = newValue } else { elections.remove(at: position) }
    }
  }
}

extension Elections {
  package init(json: JSON) throws(ShapeError) {
    var fields = try JSONFields(json, at: .root)
    try fields.format("daihoi/elections")
    elections = try fields.items("elections", Election.init(json:at:))
    var seen: Set<Election.ID> = []
    for (index, election) in elections.enumerated() {
      guard seen.insert(election.id).inserted else {
        throw ShapeError(
          .duplicateID(election.id.rawValue),
          at: JSONPath.root.member("elections").index(index).member("id"))
      }
    }
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("format", .string("daihoi/elections")),
        ("version", .integer(1)),
        ("elections", .array(elections.map(\.json))),
      ], unknown: unknown)
  }
}
