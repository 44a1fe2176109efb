import CongressModel
import StrictJSON
import Tallying
import Testing

struct OpeningTests {
  static let day = CalendarDate(dayNumber: 18_381)
  static let rules = RuleSet.regulation190

  /// An election of so many names, opened nowhere yet.
  static func election(
    _ names: Int, for seats: Int, body: ElectedBody = .other
  ) throws -> Election {
    let id = try #require(Election.ID("bau"))
    let candidates = try (1...names).map { number in
      Candidate(id: try #require(Candidate.ID("c\(number)")), name: "Người \(number)")
    }
    return Election(
      id: id, title: LocalText("Bầu"), body: body, seats: seats, candidates: candidates)
  }

  @Test func `the base of a sheet is confirmed by its sum, and frozen`() throws {
    var election = try Self.election(2, for: 1)
    election.baseSheet = try BaseSheetJSONTests.sheet()
    var unconfirmed = election
    #expect(throws: OpeningError.baseUnconfirmed(sum: 348)) {
      try unconfirmed.open(typedBase: nil, on: Self.day, by: [], under: Self.rules)
    }
    for wrong in [347, 349] {
      #expect(throws: OpeningError.baseDiffers(typed: wrong, sum: 348)) {
        try unconfirmed.open(typedBase: wrong, on: Self.day, by: [], under: Self.rules)
      }
    }
    #expect(unconfirmed == election)
    try election.open(typedBase: 348, on: Self.day, by: ["Lan"], under: Self.rules)
    let frozen = election.rounds[0]
    #expect(frozen.base == 348)
    #expect(frozen.baseSheet == election.baseSheet)
    #expect(frozen.opened == Self.day)
    election.baseSheet = try BaseSheet(kind: .delegatesCongress, summoned: 10)
    election.base = nil
    #expect(election.rounds[0].baseSheet?.base == 348)
    #expect(try election.contest(of: frozen, by: Self.rules).base == 348)
  }

  @Test func `a confirmed sheet opens without the number being typed again`() throws {
    var election = try Self.election(2, for: 1)
    (election.baseSheet, election.base) = (try BaseSheetJSONTests.sheet(), 348)
    try election.open(typedBase: nil, on: Self.day, by: [], under: Self.rules)
    #expect(election.rounds.map(\.base) == [348])
    #expect(throws: OpeningError.alreadyOpen) {
      try election.open(typedBase: 348, on: Self.day, by: [], under: Self.rules)
    }
  }

  @Test(arguments: [(15, 15, true), (16, 15, false), (19, 15, false), (20, 15, true)])
  func `a list outside the limits opens only by a recorded decision`(
    _ names: Int, _ seats: Int, _ needsDecision: Bool
  ) throws {
    var election = try Self.election(names, for: seats, body: .committee)
    let findings = election.findings(on: election.firstRound(), by: Self.rules)
    #expect(findings.contains { $0.weight == .decision } == needsDecision)
    guard needsDecision else {
      try election.open(typedBase: 9, on: Self.day, by: [], under: Self.rules)
      return
    }
    #expect(throws: OpeningError.decisionMissing(findings.filter { $0.weight == .decision })) {
      try election.open(typedBase: 9, on: Self.day, by: [], under: Self.rules)
    }
    election.record(Round.Decision(.surplus, text: "Đại hội biểu quyết"))
    try election.open(typedBase: 9, on: Self.day, by: [], under: Self.rules)
    #expect(election.rounds.count == 1)
    #expect(election.rounds[0].decisions.count == 1)
  }

  @Test(arguments: [(60, true), (61, false)])
  func `a name from the floor needs more than 30 percent of those attending`(
    _ agreeing: Int, _ isRefused: Bool
  ) throws {
    let text = "name,nomination,agreeing,attending\nA,,,\nB,đề cử,\(agreeing),200\n"
    let candidates = try CandidateCSV.candidates(Array(text.utf8))
    #expect(candidates.map(\.origin) == [.prepared, .nominated])
    var election = Election(
      id: try #require(Election.ID("bau")), title: LocalText("Bầu"), body: .other, seats: 1,
      candidates: candidates)
    #expect(try Election(json: election.json, at: .root) == election)
    let name = FloorName(number: 2, agreeing: agreeing, attending: 200)
    let refused = [ListFinding.floorNameUnsupported(name, needed: 61)]
    #expect(
      election.findings(on: election.firstRound(), by: Self.rules).filter { $0.weight == .refusal }
        == (isRefused ? refused : []))
    #expect(election.findings(on: election.firstRound(), by: .regulation244).isEmpty)
    guard isRefused else {
      return try election.open(typedBase: 9, on: Self.day, by: [], under: Self.rules)
    }
    #expect(throws: OpeningError.listRefused(refused)) {
      try election.open(typedBase: 9, on: Self.day, by: [], under: Self.rules)
    }
  }

  @Test(arguments: [("x", "", ""), ("", "201", "200"), ("", "1", ""), ("", "-1", "200")])
  func `a nomination or a support that can't be is refused`(
    _ nomination: String, _ agreeing: String, _ attending: String
  ) {
    let text = "name,nomination,agreeing,attending\nA,\(nomination),\(agreeing),\(attending)\n"
    #expect(throws: CandidateCSV.Failure.self) {
      try CandidateCSV.candidates(Array(text.utf8))
    }
  }

  @Test func `nobody counts who is on the list`() throws {
    var election = try Self.election(3, for: 2)
    election.team = ["Người 4", "Người 2"]
    #expect(throws: OpeningError.listRefused([.counterOnList(2)])) {
      try election.open(typedBase: 9, on: Self.day, by: [], under: Self.rules)
    }
    election.team = ["Người 4"]
    try election.open(typedBase: 9, on: Self.day, by: [], under: Self.rules)
  }
}
