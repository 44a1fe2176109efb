import Tallying
import Testing

@testable import CongressModel

struct ClosingTests {
  /// An open vote of which as many papers are counted as came back.
  private static func counted() throws -> (Election, Contest, BallotState) {
    var election = try OpeningTests.election(3, for: 2)
    election.record(Round.Decision(.surplus, text: "Đại hội biểu quyết"))
    try election.open(typedBase: 10, on: OpeningTests.day, by: [], under: OpeningTests.rules)
    (election.rounds[0].issued, election.rounds[0].collected) = (10, 10)
    let contest = try election.contest(of: election.rounds[0], by: OpeningTests.rules)
    var tally = Tally(for: contest)
    tally.add(.valid([1, 2]), count: 10)
    let key = RoundKey(try #require(Congress.ID("c")), election.id, round: 1)
    return (election, contest, BallotState(key: key, tally: tally))
  }

  private static let doubled: [BallotProblem] = [
    .importedTwice(batches: [3, 4], imports: []), .sharedNumber(batch: 9, stations: []),
    .importedTwice(batches: [1], imports: []),
  ]

  @Test func `a vote with a batch of two imports isn't closed, though its papers are as many`()
    throws
  {
    var (election, contest, state) = try Self.counted()
    state.problems = Self.doubled
    let count = election.count(of: election.rounds[0], state, in: contest)
    #expect(throws: ClosingRefusal.importedTwice([1, 3, 4])) {
      try election.close(count, state, on: OpeningTests.day)
    }
    // not knowing how many papers came back excuses nothing
    election.rounds[0].collected = nil
    #expect(throws: ClosingRefusal.importedTwice([1, 3, 4])) {
      try election.close(count, state, on: OpeningTests.day)
    }
    election.rounds[0].collected = 10
    state.problems = [Self.doubled[1]]
    try election.close(count, state, on: OpeningTests.day)
    #expect(election.rounds[0].closed == OpeningTests.day)
  }

  @Test func `a closed vote with a batch of two imports isn't final`() throws {
    var (election, contest, state) = try Self.counted()
    election.rounds[0].closed = OpeningTests.day
    #expect(election.count(of: election.rounds[0], state, in: contest).result.isFinal)
    state.problems = Self.doubled
    let result = election.count(of: election.rounds[0], state, in: contest).result
    #expect(!result.isFinal)
    #expect(result.reasons == [.importedTwice([1, 3, 4])])
  }
}
