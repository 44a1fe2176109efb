import Tallying
import Testing

struct NextStepTests {
  static func round(
    _ number: Int = 1, _ kind: RoundKind = .first, in assembly: Assembly = .congress
  ) -> HeldRound {
    HeldRound(number: number, kind: kind, assembly: assembly)
  }

  static func result(
    _ votes: [Int], for seats: Int, base: Int? = 100, body: ElectedBody = .other,
    rules: RuleSet = .regulation190, requirement: Requirement = .majority
  ) throws -> CountResult {
    let contest = try Contest(
      ruleSet: rules, body: body, candidates: votes.count, seats: seats, base: base,
      requirement: requirement)
    return Count.closed(contest, .sample(votes)).result
  }

  static func rules(
    tie: TieRule = .reballot, further: FurtherRounds = .secondFollows
  ) throws -> RuleSet {
    try RuleSet(
      id: "own", threshold: .membership,
      switches: RuleSwitches(tieRule: tie, furtherRounds: further))
  }

  @Test func `nothing follows when every seat is filled`() throws {
    let result = try Self.result([90, 80, 20], for: 2)
    #expect(result.nextStep(after: Self.round()) == .complete)
  }

  @Test func `a tie is voted on among the tied alone, without half`() throws {
    let result = try Self.result([60, 90, 70, 70, 70, 10], for: 3)
    #expect(result.tied == [3, 4, 5])
    let next = NextRound(
      kind: .tie, candidates: [3, 4, 5], seats: 2, requirement: .mostVotes, authority: .rule,
      findings: [])
    #expect(result.nextStep(after: Self.round()) == .round(next))
  }

  @Test func `56 seats of 66 names with two equal at the last one`() throws {
    let votes = (1...66).map { $0 <= 55 ? 340 - $0 : $0 <= 57 ? 250 : 240 - $0 }
    let result = try Self.result(votes, for: 56, base: 349, body: .committee)
    #expect(result.elected == Array(1...55))
    #expect(result.tied == [56, 57])
    #expect(result.shortfall == 0)
    let next = NextRound(
      kind: .tie, candidates: [56, 57], seats: 1, requirement: .mostVotes, authority: .rule,
      findings: [])
    #expect(result.nextStep(after: Self.round()) == .round(next))
  }

  @Test func `tied again is for the congress to decide`() throws {
    let result = try Self.result([40, 40], for: 1, requirement: .mostVotes)
    let next = NextRound(
      kind: .tie, candidates: [1, 2], seats: 1, requirement: .mostVotes, authority: .decision,
      findings: [])
    #expect(result.nextStep(after: Self.round(2, .tie)) == .round(next))
  }

  @Test func `a ballot among the tied in which nobody was chosen is repeated by decision`() throws {
    let contest = try Contest.sample(2, for: 1, base: 10, requirement: .mostVotes)
    let result = Count.closed(contest, .sample([0, 0], invalid: [.nobody: 10])).result
    let next = NextRound(
      kind: .tie, candidates: [1, 2], seats: 1, requirement: .mostVotes, authority: .decision,
      findings: [])
    #expect(result.nextStep(after: Self.round(2, .tie)) == .round(next))
  }

  @Test func `the switch decides how a tie is resolved`() throws {
    let half = try Self.result([60, 60], for: 1, rules: Self.rules(tie: .reballotWithMajority))
    guard case .round(let next) = half.nextStep(after: Self.round()) else {
      Issue.record("a ballot among the tied follows")
      return
    }
    #expect(next.requirement == .majority)
    let chosen = try Self.result([60, 60], for: 1, rules: Self.rules(tie: .decision))
    #expect(chosen.nextStep(after: Self.round()) == .choice(among: [1, 2], seats: 1))
  }

  @Test func `the second round holds the names and seats that are left, and the surplus again`()
    throws
  {
    let votes = [90, 80, 40, 30, 20]
    let result = try Self.result(votes, for: 3, body: .committee)
    #expect(result.shortfall == 1)
    let next = NextRound(
      kind: .shortfall, candidates: [3, 4, 5], seats: 1, requirement: .majority, authority: .rule,
      findings: [.aboveMost(names: 3, seats: 1, most: 2)])
    #expect(result.nextStep(after: Self.round()) == .round(next))
    #expect(!next.needsNames)
  }

  @Test(arguments: [
    (FurtherRounds.secondFollows, 1, RoundAuthority.rule), (.secondFollows, 2, .decision),
    (.secondFollows, 3, .decision), (.byDecision, 1, .decision),
  ])
  func `later rounds need a decision`(
    _ further: FurtherRounds, _ number: Int, _ authority: RoundAuthority
  ) throws {
    let result = try Self.result([90, 40, 30], for: 2, rules: Self.rules(further: further))
    let next = NextRound(
      kind: .shortfall, candidates: [2, 3], seats: 1, requirement: .majority,
      authority: authority, findings: [])
    #expect(result.nextStep(after: Self.round(number)) == .round(next))
  }

  @Test func `seats stay empty where no further round is held`() throws {
    let result = try Self.result([90, 40, 30], for: 3, rules: Self.rules(further: .never))
    #expect(result.nextStep(after: Self.round()) == .seatsStayEmpty(2))
  }

  @Test func `with nobody left the list needs new names, by decision`() throws {
    let result = try Self.result([90, 80], for: 3)
    let next = NextRound(
      kind: .shortfall, candidates: [], seats: 1, requirement: .majority, authority: .decision,
      findings: [.fewerNamesThanSeats(names: 0, seats: 1)])
    #expect(result.nextStep(after: Self.round()) == .round(next))
    #expect(next.needsNames)
  }

  @Test(arguments: [
    (2, Assembly.cell, ElectedBody.secretary, false), (3, .cell, .secretary, true),
    (4, .cell, .secretary, true), (3, .congress, .secretary, false),
    (3, .cell, .deputies, false), (3, .plenum, .secretary, false),
  ])
  func `after three rounds the superior committee designates a cell's secretary`(
    _ number: Int, _ assembly: Assembly, _ body: ElectedBody, _ isDesignated: Bool
  ) throws {
    let result = try Self.result([5], for: 1, base: 10, body: body)
    let step = result.nextStep(after: Self.round(number, .shortfall, in: assembly))
    #expect((step == .designation) == isDesignated)
  }

  @Test func `a secretary elected in the third round is elected`() throws {
    let result = try Self.result([6], for: 1, base: 10, body: .secretary)
    #expect(result.nextStep(after: Self.round(3, .shortfall, in: .cell)) == .complete)
  }

  @Test func `more papers than were handed out annul the ballot, and it is repeated`() throws {
    let contest = try Contest.sample(3, for: 2, base: 100)
    let count = Count(
      contest: contest, tally: .sample([90, 80, 20]), issued: 89, collected: 90, isOpen: false)
    let next = NextRound(
      kind: .annulled, candidates: [1, 2, 3], seats: 2, requirement: .majority, authority: .rule,
      findings: [])
    #expect(count.result.nextStep(after: Self.round()) == .round(next))
  }

  @Test func `nothing follows an unfinished count`() throws {
    let contest = try Contest.sample(3, for: 2, base: 100)
    let finished = Count.closed(contest, .sample([90, 80, 20]))
    var open = finished
    open.isOpen = true
    var missing = finished
    (missing.issued, missing.collected) = (91, 91)
    var unknown = finished
    unknown.contest = try Contest.sample(3, for: 2)
    let empty = Count.closed(contest, .sample([0, 0, 0]))
    for count in [open, missing, unknown, empty] {
      #expect(count.result.nextStep(after: Self.round()) == .countUnfinished)
    }
    #expect(finished.result.nextStep(after: Self.round()) == .complete)
  }

  @Test func `what leads to a round can be cited`() {
    #expect(
      RoundKind.allCases.map(\.topic) == [nil, .shortfall, .tie, .collectedAboveIssued])
  }
}
