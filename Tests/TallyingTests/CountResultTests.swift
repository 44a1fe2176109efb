import Tallying
import Testing

struct CountResultTests {
  /// A whole result and why it is so.
  struct Case: Sendable {
    let why: String
    let votes: [Int]
    let seats: Int
    let base: Int
    let outcomes: [Outcome]
    var shortfall = 0
    var requirement = Requirement.majority
  }

  static let cases = [
    Case(why: "8 of 15 is just above half", votes: [8], seats: 1, base: 15, outcomes: [.elected]),
    Case(
      why: "7 of 15 is just below", votes: [7], seats: 1, base: 15, outcomes: [.belowMajority],
      shortfall: 1),
    Case(
      why: "174 of 348 is exactly half", votes: [174], seats: 1, base: 348,
      outcomes: [.belowMajority], shortfall: 1),
    Case(
      why: "175 of 348 is one more", votes: [175], seats: 1, base: 348, outcomes: [.elected]),
    Case(
      why: "a cell of 11: 5 votes of 10 present", votes: [5], seats: 1, base: 11,
      outcomes: [.belowMajority], shortfall: 1),
    Case(
      why: "the 11th is deducted: still 6 of 10", votes: [5], seats: 1, base: 10,
      outcomes: [.belowMajority], shortfall: 1),
    Case(
      why: "more pass than seats: the most votes", votes: [90, 80, 70], seats: 2, base: 100,
      outcomes: [.elected, .elected, .outranked]),
    Case(
      why: "two are tied at the last seat", votes: [80, 90, 80], seats: 2, base: 100,
      outcomes: [.tied, .elected, .tied]),
    Case(
      why: "three are tied for two seats, one is behind", votes: [60, 70, 70, 70], seats: 2,
      base: 100, outcomes: [.outranked, .tied, .tied, .tied]),
    Case(
      why: "equal votes above the last seat are no tie", votes: [90, 90, 60], seats: 2, base: 100,
      outcomes: [.elected, .elected, .outranked]),
    Case(
      why: "equal votes that fit the seats are no tie", votes: [60, 60], seats: 2, base: 100,
      outcomes: [.elected, .elected]),
    Case(
      why: "equal votes below the majority are no tie", votes: [50, 50, 90], seats: 2, base: 100,
      outcomes: [.belowMajority, .belowMajority, .elected], shortfall: 1),
    Case(
      why: "all valid and everybody below half", votes: [50, 40, 10], seats: 1, base: 100,
      outcomes: [.belowMajority, .belowMajority, .belowMajority], shortfall: 1),
    Case(
      why: "among the tied the higher vote wins without half", votes: [40, 30], seats: 1,
      base: 100, outcomes: [.elected, .outranked], requirement: .mostVotes),
    Case(
      why: "tied again", votes: [40, 40], seats: 1, base: 100, outcomes: [.tied, .tied],
      requirement: .mostVotes),
    Case(
      why: "without half one vote is needed all the same", votes: [1, 0], seats: 1, base: 100,
      outcomes: [.elected, .belowMajority], requirement: .mostVotes),
  ]

  @Test(arguments: cases)
  func `the rule is applied to the papers there are`(_ expected: Case) throws {
    let contest = try Contest.sample(
      expected.votes.count, for: expected.seats, base: expected.base,
      requirement: expected.requirement)
    let result = Count.closed(contest, .sample(expected.votes)).result
    #expect(result.lines.map(\.outcome) == expected.outcomes, "\(expected.why)")
    #expect(result.shortfall == expected.shortfall, "\(expected.why)")
    #expect(
      result.tied
        == expected.outcomes.indices.filter { expected.outcomes[$0] == .tied }
        .map { $0 + 1 })
  }

  @Test func `equal votes have equal ranks and the next rank is skipped`() throws {
    let contest = try Contest.sample(4, for: 3, base: 10)
    let result = Count.closed(contest, .sample([7, 9, 7, 6])).result
    #expect(result.lines.map(\.rank) == [2, 1, 2, 4])
  }

  @Test func `the elected are ordered by votes and then as printed`() throws {
    let contest = try Contest.sample(4, for: 3, base: 10)
    #expect(Count.closed(contest, .sample([7, 9, 7, 6])).result.elected == [2, 1, 3])
  }
}
