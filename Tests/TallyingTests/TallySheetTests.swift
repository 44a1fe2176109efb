import Tallying
import Testing

struct TallySheetTests {
  static func contest(names: Int = 4, seats: Int = 2) throws -> Contest {
    try Contest(ruleSet: .regulation190, candidates: names, seats: seats, base: 20)
  }

  static func invalid(_ reason: InvalidReason, _ count: Int) -> InvalidCounts {
    var counts = InvalidCounts()
    counts[reason] = count
    return counts
  }

  @Test func `a sheet whose lines and sums agree is a tally`() throws {
    let tally = try Self.contest().tally(
      ofSheet: [10, 5, 3, 0], valid: 10, invalid: Self.invalid(.tooMany, 2), papers: 12, sum: 18)
    #expect(tally.votes == [10, 5, 3, 0])
    #expect(tally.valid == 10)
    #expect(tally.invalid[.tooMany] == 2)
  }

  @Test(arguments: [
    ([10, 5, 3], 10, 10, 18, TallySheetError.linesOfOtherList(lines: 3, names: 4)),
    ([10, 5, -1, 0], 10, 10, 14, .belowZero(-1)),
    ([11, 5, 3, 0], 10, 10, 19, .votesAboveValid(number: 1, votes: 11, valid: 10)),
    ([10, 10, 1, 0], 10, 10, 21, .sumAboveSeats(sum: 21, most: 20)),
    ([5, 4, 0, 0], 10, 10, 9, .sumBelowPapers(sum: 9, valid: 10)),
    ([10, 5, 3, 0], 10, 10, 17, .sumDiffers(stated: 17, sum: 18)),
    ([10, 5, 3, 0], 10, 11, 18, .papersDiffer(stated: 11, counted: 10)),
  ])
  func `a sheet that no pile of papers can have is refused`(
    votes: [Int], valid: Int, papers: Int, sum: Int, error: TallySheetError
  ) throws {
    let contest = try Self.contest()
    #expect(throws: error) {
      try contest.tally(
        ofSheet: votes, valid: valid, invalid: InvalidCounts(), papers: papers, sum: sum)
    }
  }

  @Test(arguments: [
    ([-1, 0, 0, 0], -2, -3, -1), ([0, 0, 0, 0], -2, -3, -2), ([0, 0, 0, 0], 2, -3, -3),
  ])
  func `of numbers below zero the first of the sheet is named`(
    votes: [Int], valid: Int, marked: Int, named: Int
  ) throws {
    let contest = try Self.contest()
    #expect(throws: TallySheetError.belowZero(named)) {
      try contest.tally(
        ofSheet: votes, valid: valid, invalid: Self.invalid(.marked, marked), papers: 0, sum: 0)
    }
  }

  @Test func `papers are the valid and the invalid together`() throws {
    let contest = try Self.contest()
    #expect(throws: TallySheetError.papersDiffer(stated: 11, counted: 12)) {
      try contest.tally(
        ofSheet: [10, 5, 3, 0], valid: 10, invalid: Self.invalid(.marked, 2), papers: 11, sum: 18)
    }
  }

  @Test(arguments: [([10, 10, 0, 0], 20), ([5, 5, 0, 0], 10)])
  func `the sum may be all seats of all papers, and one vote a paper`(votes: [Int], sum: Int) throws
  {
    let tally = try Self.contest().tally(
      ofSheet: votes, valid: 10, invalid: InvalidCounts(), papers: 10, sum: sum)
    #expect(tally.marks == sum)
  }

  @Test func `a paper with one name may be a vote against`() throws {
    let tally = try Self.contest(names: 1, seats: 1).tally(
      ofSheet: [0], valid: 10, invalid: InvalidCounts(), papers: 10, sum: 0)
    #expect(tally.valid == 10)
  }

  @Test(arguments: [PaperTreatment.invalid, .valid])
  func `a paper that agrees to nobody counts where the rule set takes it as valid`(
    treatment: PaperTreatment
  ) throws {
    let rules = try RuleSet(
      id: "own", threshold: .membership, switches: RuleSwitches(allNoBallot: treatment))
    let contest = try Contest(ruleSet: rules, candidates: 3, seats: 3, base: 20)
    let found = Result {
      try contest.tally(
        ofSheet: [3, 3, 3], valid: 10, invalid: InvalidCounts(), papers: 10, sum: 9)
    }
    switch treatment {
    case .valid: #expect(try found.get().valid == 10)
    default: #expect(throws: TallySheetError.sumBelowPapers(sum: 9, valid: 10)) { try found.get() }
    }
  }

  @Test func `a reason that the form doesn't know is refused`() throws {
    let contest = try Self.contest()
    #expect(throws: TallySheetError.reasonNotOfForm(.bothBoxes, .strikeOut)) {
      try contest.tally(
        ofSheet: [1, 0, 0, 0], valid: 1, invalid: Self.invalid(.bothBoxes, 1), papers: 2, sum: 1)
    }
  }

  @Test func `papers put aside say whose outcome they can change`() throws {
    var tally = Tally(for: try Self.contest())
    tally.add(.valid([1, 2]), count: 10)
    tally.add(.valid([1, 3]), count: 5)
    tally.add(.valid([4]), count: 3)
    var count = Count(contest: try Self.contest(), tally: tally, doubtful: 0, isOpen: true)
    #expect(count.openToDoubtful == [])
    count.doubtful = 1
    // eleven are needed: 1 has them, 2 lacks one, 3 and 4 lack more
    #expect(count.openToDoubtful == [2])
    count.doubtful = 6
    #expect(count.openToDoubtful == [2, 3])
    count.collected = 200
    #expect(count.openToDoubtful == [2, 3])
  }

  @Test(arguments: [
    (RuleSet.regulation190, Optional(20), [10, 0], 0, []),
    (.regulation190, 20, [10, 0], 1, [1]),
    (.regulation190, nil, [10, 0], 0, []),
    (.association, nil, [3, 1], 0, []),
    (.association, nil, [3, 1], 2, [2]),
    (.youthUnion, nil, [3, 1], 2, [2]),
    (.youthUnion, nil, [3, 1], 1, []),
  ])
  func `where the base follows the papers, those put aside are a part of it`(
    rules: RuleSet, base: Int?, votes: [Int], doubtful: Int, open: [Int]
  ) throws {
    let contest = try Contest.sample(2, for: 2, base: base, rules: rules)
    let count = Count(
      contest: contest, tally: .sample(votes), doubtful: doubtful, isOpen: true)
    #expect(count.openToDoubtful == open)
  }
}
