import CongressModel
import StrictJSON
import Tallying
import Testing

struct RoundTests {
  /// An election whose first round is closed, and its result.
  static func held(
    _ votes: [Int], for seats: Int, body: ElectedBody = .other, rules: RuleSet = OpeningTests.rules
  ) throws -> (Election, CountResult) {
    var election = try OpeningTests.election(votes.count, for: seats, body: body)
    election.record(Round.Decision(.surplus, text: "Đại hội biểu quyết"))
    try election.open(typedBase: 100, on: OpeningTests.day, by: [], under: rules)
    let result = try close(&election, votes, by: rules)
    return (election, result)
  }

  /// Closes the last round with so many votes of a hundred valid ballots.
  private static func close(
    _ election: inout Election, _ votes: [Int], by rules: RuleSet
  ) throws -> CountResult {
    let last = election.rounds.count - 1
    election.rounds[last].closed = OpeningTests.day
    (election.rounds[last].issued, election.rounds[last].collected) = (100, 100)
    let contest = try election.contest(of: election.rounds[last], by: rules)
    var tally = Tally(for: contest)
    tally.add(.valid([]), count: 100 - (votes.max() ?? 0))
    for paper in 0..<(votes.max() ?? 0) {
      tally.add(.valid(votes.indices.filter { votes[$0] > paper }.map { $0 + 1 }))
    }
    let state = BallotState(
      key: RoundKey(try #require(Congress.ID("c")), election.id, round: last + 1), tally: tally)
    return election.count(of: election.rounds[last], state, in: contest).result
  }

  private static func step(
    _ election: Election, _ result: CountResult, in assembly: Assembly = .congress
  ) throws -> NextStep {
    let round = try #require(election.currentRound)
    return result.nextStep(after: election.held(round, in: assembly))
  }

  @Test func `the next round has the names and seats that are left, and its own base`() throws {
    var (election, result) = try Self.held([90, 80, 40, 30], for: 3)
    try election.prepare(try Self.step(election, result))
    let round = try #require(election.waitingRound)
    #expect(round.number == 2)
    #expect(round.reason == .shortfall)
    #expect(round.candidates.map(\.rawValue) == ["c3", "c4"])
    #expect(round.seats == 1)
    #expect(round.base == nil)
    try election.open(typedBase: 101, on: OpeningTests.day, by: [], under: OpeningTests.rules)
    #expect(election.rounds.map(\.base) == [100, 101])
    let second = try Self.close(&election, [60, 10], by: OpeningTests.rules)
    #expect(try Self.step(election, second) == .complete)
    #expect(election.isClosed)
    #expect(election.elected([1: result, 2: second]).map(\.rawValue) == ["c1", "c2", "c3"])
  }

  @Test func `a third round needs a decision, and says whose`() throws {
    var (election, result) = try Self.held([90, 40], for: 2)
    try election.prepare(try Self.step(election, result))
    try election.open(typedBase: 100, on: OpeningTests.day, by: [], under: OpeningTests.rules)
    result = try Self.close(&election, [40], by: OpeningTests.rules)
    let step = try Self.step(election, result)
    #expect(throws: NextRoundError.decisionMissing) { try election.prepare(step) }
    let decision = Round.Decision(.furtherRound, text: "Đại hội biểu quyết", by: ["Đoàn Chủ tịch"])
    try election.prepare(step, decision: decision)
    #expect(election.rounds.last?.decisions == [decision])
  }

  @Test func `names are added to a list by decision, and to no list among the tied`() throws {
    var (election, result) = try Self.held([90, 40], for: 2)
    let step = try Self.step(election, result)
    let new = Candidate(id: try #require(Candidate.ID("c9")), name: "Người mới")
    #expect(throws: NextRoundError.decisionMissing) { try election.prepare(step, adding: [new]) }
    let decision = Round.Decision(.furtherRound, text: "Bổ sung danh sách")
    let known = election.candidates[0]
    #expect(throws: NextRoundError.nameTwice("Người 1")) {
      try election.prepare(step, decision: decision, adding: [known])
    }
    try election.prepare(step, decision: decision, adding: [new])
    #expect(election.rounds.last?.candidates.map(\.rawValue) == ["c2", "c9"])
    let (tied, result2) = try Self.held([60, 60], for: 1)
    var second = tied
    let tie = try Self.step(tied, result2)
    #expect(throws: NextRoundError.namesNotAllowed(.tie)) {
      try second.prepare(tie, decision: decision, adding: [new])
    }
  }

  @Test func `a vote is repeated for the reason of the one annulled`() throws {
    var (election, result) = try Self.held([60, 60], for: 1)
    try election.prepare(try Self.step(election, result))
    #expect(election.currentRound?.reason == .tie)
    try election.open(typedBase: 100, on: OpeningTests.day, by: [], under: OpeningTests.rules)
    _ = try Self.close(&election, [50, 50], by: OpeningTests.rules)
    (election.rounds[1].issued, election.rounds[1].collected) = (99, 100)
    #expect(election.rounds[1].isAnnulled)
    #expect(!election.isClosed)
    let contest = try election.contest(of: election.rounds[1], by: OpeningTests.rules)
    #expect(contest.requirement == .mostVotes)
    result =
      Count(
        contest: contest, tally: Tally(for: contest), issued: 99, collected: 100, isOpen: false
      ).result
    try election.prepare(try Self.step(election, result))
    let repeated = try #require(election.currentRound)
    #expect(repeated.reason == .annulled)
    #expect(election.requirement(of: repeated, by: OpeningTests.rules) == .mostVotes)
    #expect(
      election.held(repeated, in: .congress)
        == HeldRound(number: 2, kind: .tie, assembly: .congress))
  }

  @Test func `nothing is prepared before its turn`() throws {
    var (election, result) = try Self.held([90, 40], for: 2)
    let step = try Self.step(election, result)
    var open = election
    open.rounds[0].closed = nil
    #expect(throws: NextRoundError.stillOpen) { try open.prepare(step) }
    #expect(throws: NextRoundError.nothingToVoteOn(.complete)) { try election.prepare(.complete) }
    try election.prepare(step)
    #expect(throws: NextRoundError.alreadyWaiting) { try election.prepare(step) }
  }

  @Test func `a cell without a secretary after three rounds gets one from above`() throws {
    var (election, result) = try Self.held([40], for: 1, body: .secretary)
    for round in 2...3 {
      try election.prepare(
        try Self.step(election, result, in: .cell),
        decision: Round.Decision(.furtherRound, text: "Chi bộ biểu quyết"))
      try election.open(typedBase: 100, on: OpeningTests.day, by: [], under: OpeningTests.rules)
      result = try Self.close(&election, [40 + round], by: OpeningTests.rules)
    }
    #expect(try Self.step(election, result, in: .cell) == .designation)
  }

  @Test func `with more than half needed among the tied, the most votes aren't enough`() throws {
    let rules = try RuleSet(
      id: "own", threshold: .membership, switches: RuleSwitches(tieRule: .reballotWithMajority))
    var (election, result) = try Self.held([60, 60], for: 1, rules: rules)
    try election.prepare(try Self.step(election, result))
    let round = try #require(election.currentRound)
    #expect(election.requirement(of: round, by: rules) == .majority)
    #expect(election.requirement(of: round, by: OpeningTests.rules) == .mostVotes)
  }
}
