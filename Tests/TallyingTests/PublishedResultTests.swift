import Tallying
import Testing

/// Published results of congresses, by what was printed of them.
struct PublishedResultTests {
  /// A published share and the votes and base behind it.
  struct Share: Sendable {
    let place: String
    let votes: Int
    let base: Int
    let printed: String
    let isElected: Bool
  }

  static let shares = [
    Share(place: "Phước Long 2020", votes: 224, base: 225, printed: "99.56", isElected: true),
    Share(place: "Quảng Nam 2015", votes: 345, base: 349, printed: "98.85", isElected: true),
    Share(place: "Quảng Nam 2015", votes: 344, base: 349, printed: "98.57", isElected: true),
    Share(place: "Quảng Nam 2015", votes: 334, base: 349, printed: "95.70", isElected: true),
    Share(place: "Quảng Nam 2015", votes: 230, base: 349, printed: "65.90", isElected: true),
    Share(place: "Thanh Hóa 2025", votes: 486, base: 486, printed: "100.00", isElected: true),
    Share(place: "Huế 2025", votes: 400, base: 400, printed: "100.00", isElected: true),
    Share(place: "a cell of 11", votes: 5, base: 11, printed: "45.45", isElected: false),
    Share(
      place: "a standing committee of 15", votes: 8, base: 15, printed: "53.33", isElected: true),
    Share(
      place: "a standing committee of 15", votes: 7, base: 15, printed: "46.67", isElected: false),
  ]

  @Test(arguments: shares)
  func `shares come out as printed`(_ expected: Share) throws {
    let contest = try Contest.sample(1, for: 1, base: expected.base)
    let result = Count.closed(contest, .sample([expected.votes])).result
    #expect(result.lines[0].percent?.text() == expected.printed, "\(expected.place)")
    #expect((result.elected == [1]) == expected.isElected, "\(expected.place)")
  }

  @Test func `Thượng Kiệm elects 15 of 17, each above 91 %`() throws {
    let votes = (0..<15).map { 150 - $0 } + [40, 30]
    let contest = try Contest(
      ruleSet: .regulation244, body: .committee, candidates: 17, seats: 15, base: 150)
    let tally = try Self.tally(contest, votes: votes, papers: 150)
    let result = try FinalResult(checking: .closed(contest, tally)).result
    #expect(result.elected == Array(1...15))
    #expect(result.elected.allSatisfy { 100 * votes[$0 - 1] > 90 * 150 })
    #expect(result.nextStep(after: NextStepTests.round()) == .complete)
  }

  @Test func `Quảng Nam elects 56 of 66 with equal votes inside the elected`() throws {
    let votes = [345, 345, 344, 344] + Array(repeating: 334, count: 51) + [230]
    let contest = try Contest.sample(
      66, for: 56, base: 349, rules: .regulation244)
    let tally = try Self.tally(contest, votes: votes + Array(repeating: 20, count: 10), papers: 349)
    let result = try FinalResult(checking: .closed(contest, tally)).result
    #expect(result.elected == Array(1...56))
    #expect(result.tied.isEmpty)
    #expect(Array(result.lines.map(\.rank).prefix(6)) == [1, 1, 3, 3, 5, 5])
    #expect(result.lines[55].rank == 56)
  }

  @Test func `Hà Nội keeps two seats for later, and the election is not short of them`() throws {
    let votes = Array(repeating: 400, count: 74) + Array(repeating: 10, count: 11)
    let contest = try Contest.sample(85, for: 74, base: 495, rules: .regulation244)
    let tally = try Self.tally(contest, votes: votes, papers: 495)
    let result = Count.closed(contest, tally).result
    #expect(result.elected.count == 74)
    #expect(result.shortfall == 0)
  }

  @Test func `Quảng Châu: who isn't elected to the committee isn't a candidate for secretary`()
    throws
  {
    let votes = [70, 120, 110]
    let result = try Count.closed(
      .sample(3, for: 3, base: 141), .sample(votes, valid: 141)
    ).result
    #expect(result.lines[0].outcome == .belowMajority)
    let chain = ElectionChain.directSecretary
    #expect(
      chain.barred(
        from: chain.steps[2], list: [1, 2], elected: [.committee: Set(result.elected)]) == [1])
  }

  @Test func `Nghệ An elects 64 of 66 and the rest later`() throws {
    let votes = Array(repeating: 300, count: 64) + Array(repeating: 150, count: 2)
    let result = try Count.closed(.sample(66, for: 66, base: 348), .sample(votes, valid: 348))
      .result
    #expect(result.elected.count == 64)
    #expect(result.shortfall == 2)
  }

  /// The same 19 ballots under each rule set: three verdicts.
  @Test(arguments: [
    (RuleSet.regulation190, 21, 11, Outcome.belowMajority, "42.86"),
    (.regulation244, 21, 11, .belowMajority, "42.86"),
    (.youthUnion, 18, 10, .belowMajority, "50.00"), (.association, 16, 9, .elected, "56.25"),
  ])
  func `the same papers elect by one rule set and not by another`(
    _ rules: RuleSet, _ base: Int, _ needed: Int, _ outcome: Outcome, _ percent: String
  ) throws {
    let contest = try Contest.sample(2, for: 1, base: 21, rules: rules)
    let count = Count(
      contest: contest, tally: .sample([9, 7], valid: 16, invalid: [.tooMany: 2]), issued: 19,
      collected: 18, isOpen: false)
    let result = try FinalResult(checking: count).result
    #expect(result.base == base)
    #expect(result.needed == needed)
    #expect(result.lines[0].outcome == outcome)
    #expect(result.lines[0].percent?.text() == percent)
  }

  /// A tally of papers none of which has more marks than seats.
  static func tally(_ contest: Contest, votes: [Int], papers: Int) throws -> Tally {
    var left = votes
    var tally = Tally(for: contest)
    for paper in 0..<papers {
      let most = left.indices.sorted { (left[$1], $0) < (left[$0], $1) }
        .prefix(contest.seats).filter { left[$0] > 0 }
      // A name with a vote for each paper that is still to come has to be on this one.
      precondition(left.allSatisfy { $0 <= papers - paper }, "the votes fit the papers")
      for index in most { left[index] -= 1 }
      tally.add(try contest.judged(.chosen(most.map { $0 + 1 })))
    }
    precondition(left.allSatisfy { $0 == 0 }, "the votes fit the seats")
    return tally
  }
}
