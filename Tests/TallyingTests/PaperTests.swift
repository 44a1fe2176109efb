import Tallying
import Testing

struct PaperTests {
  /// A row of the table of valid and invalid papers, on one form.
  struct Case: Sendable {
    let why: String
    let names: Int
    let seats: Int
    let paper: Paper
    let verdict: Verdict
    var form: BallotForm?
  }

  static let article = Citation(document: "190-QĐ/TW (2024)", article: "15")

  static func invalid(_ reason: InvalidReason) -> Verdict { .invalid(reason, article) }

  static let cases = [
    Case(
      why: "not issued, with a surplus", names: 3, seats: 2, paper: .invalid(.notIssued),
      verdict: invalid(.notIssued)),
    Case(
      why: "not issued, with boxes", names: 2, seats: 2, paper: .invalid(.notIssued),
      verdict: invalid(.notIssued)),
    Case(
      why: "not issued, one name", names: 1, seats: 1, paper: .invalid(.notIssued),
      verdict: invalid(.notIssued)),
    Case(
      why: "as many as seats", names: 3, seats: 2, paper: .chosen([1, 3]), verdict: .valid([1, 3])),
    Case(
      why: "all agreed to", names: 2, seats: 2, paper: .chosen([1, 2]), verdict: .valid([1, 2])),
    Case(why: "fewer than seats", names: 3, seats: 2, paper: .chosen([2]), verdict: .valid([2])),
    Case(
      why: "some agreed to", names: 3, seats: 3, paper: .chosen([1, 3]), verdict: .valid([1, 3])),
    Case(
      why: "one more than seats", names: 4, seats: 2, paper: .chosen([1, 2, 3]),
      verdict: invalid(.tooMany)),
    Case(
      why: "nothing struck", names: 3, seats: 2, paper: .chosen([1, 2, 3]),
      verdict: invalid(.tooMany)),
    Case(
      why: "all struck", names: 3, seats: 2, paper: .chosen([]), verdict: invalid(.nobody)),
    Case(
      why: "nobody agreed to", names: 2, seats: 2, paper: .chosen([]), verdict: invalid(.nobody)),
    Case(
      why: "the only name not agreed to", names: 1, seats: 1, paper: .chosen([]),
      verdict: .valid([])),
    Case(
      why: "the only name agreed to", names: 1, seats: 1, paper: .chosen([1]), verdict: .valid([1])),
    Case(
      why: "both boxes, one name", names: 1, seats: 1, paper: .invalid(.bothBoxes),
      verdict: invalid(.bothBoxes)),
    Case(
      why: "a name written in", names: 3, seats: 2, paper: .invalid(.outsideList),
      verdict: invalid(.outsideList)),
    Case(
      why: "signed", names: 2, seats: 2, paper: .invalid(.marked), verdict: invalid(.marked)),
    Case(
      why: "the team's own reason", names: 1, seats: 1, paper: .invalid(.other),
      verdict: invalid(.other)),
    Case(
      why: "fewer names than seats have boxes", names: 2, seats: 3, paper: .chosen([1, 2]),
      verdict: .valid([1, 2])),
    Case(
      why: "numbers out of order are put in order", names: 4, seats: 3, paper: .chosen([4, 1, 2]),
      verdict: .valid([1, 2, 4])),
    Case(
      why: "no hand raised for anybody", names: 2, seats: 2, paper: .chosen([]),
      verdict: .valid([]), form: .showOfHands),
    Case(
      why: "hands for more than the seats", names: 3, seats: 2, paper: .chosen([1, 2, 3]),
      verdict: invalid(.tooMany), form: .showOfHands),
  ]

  @Test(arguments: cases)
  func `a paper is judged by its form`(_ expected: Case) throws {
    let contest = try Contest.sample(expected.names, for: expected.seats, form: expected.form)
    #expect(try contest.judged(expected.paper) == expected.verdict, "\(expected.why)")
  }

  @Test(arguments: [
    (Paper.chosen([0]), PaperError.numberNotOnList(0, candidates: 3)),
    (.chosen([4]), .numberNotOnList(4, candidates: 3)),
    (.chosen([-1]), .numberNotOnList(-1, candidates: 3)),
    (.chosen([2, 2]), .numberTwice(2)), (.chosen([3, 1, 3]), .numberTwice(3)),
    (.invalid(.bothBoxes), .reasonNotOfForm(.bothBoxes, .strikeOut)),
    (.invalid(.noBox), .reasonNotOfForm(.noBox, .strikeOut)),
  ])
  func `marks that cannot be on the paper are refused`(_ paper: Paper, _ error: PaperError) throws {
    let contest = try Contest.sample(3, for: 2)
    #expect(throws: error) { try contest.judged(paper) }
  }

  @Test func `the counting team can find a paper valid, but not with more names than seats`() throws
  {
    let contest = try Contest.sample(3, for: 2)
    #expect(try contest.judged(.chosen([]), ruling: .valid) == .valid([]))
    #expect(try contest.judged(.chosen([1, 2]), ruling: .valid) == .valid([1, 2]))
    #expect(throws: PaperError.moreChosenThanSeats(chosen: 3, seats: 2)) {
      try contest.judged(.chosen([1, 2, 3]), ruling: .valid)
    }
  }

  @Test func `names struck through leave the others chosen`() throws {
    let contest = try Contest.sample(4, for: 2)
    #expect(try contest.judged(struck: [4, 2]) == .valid([1, 3]))
    #expect(try contest.judged(struck: [2]) == Self.invalid(.tooMany))
    #expect(try contest.judged(struck: []) == Self.invalid(.tooMany))
    #expect(try contest.judged(struck: 1...4) == Self.invalid(.nobody))
    #expect(try contest.judged(struck: 1...4, ruling: .valid) == .valid([]))
    #expect(throws: PaperError.numberNotOnList(5, candidates: 4)) {
      try contest.judged(struck: [5])
    }
    #expect(throws: PaperError.numberTwice(2)) { try contest.judged(struck: [2, 2]) }
    #expect(throws: PaperError.marksNotOfForm(.agreeDisagree)) {
      try Contest.sample(2, for: 2).judged(struck: [1])
    }
  }

  @Test(arguments: [
    ([BoxMark.agree, .disagree, .agree], Verdict.valid([1, 3])),
    ([.agree, .both, .neither], .valid([1])),
    ([.both, .agree, .agree], .valid([2, 3])),
    ([.disagree, .disagree, .disagree], invalid(.nobody)),
    ([.neither, .neither, .neither], invalid(.nobody)),
    ([.both, .neither, .disagree], invalid(.nobody)),
  ])
  func `both or neither box costs only that person`(_ boxes: [BoxMark], _ verdict: Verdict) throws {
    #expect(try Contest.sample(3, for: 3).judged(boxes: boxes) == verdict)
  }

  @Test(arguments: [
    (BoxMark.agree, Verdict.valid([1])), (.disagree, .valid([])), (.both, invalid(.bothBoxes)),
    (.neither, invalid(.noBox)),
  ])
  func `one name needs one of the two boxes`(_ mark: BoxMark, _ verdict: Verdict) throws {
    #expect(try Contest.sample(1, for: 1).judged(boxes: [mark]) == verdict)
  }

  @Test func `the switches turn what no text settles`() throws {
    let rules = try RuleSet(
      id: "own", threshold: .membership,
      switches: RuleSwitches(allNoBallot: .valid, neitherBox: .valid))
    let several = try Contest.sample(2, for: 2, rules: rules)
    #expect(try several.judged(.chosen([])) == .valid([]))
    #expect(try several.judged(boxes: [.disagree, .neither]) == .valid([]))
    let one = try Contest.sample(1, for: 1, rules: rules)
    #expect(try one.judged(boxes: [.neither]) == .valid([]))
    #expect(try one.judged(boxes: [.both]) == .invalid(.bothBoxes, nil))
    let surplus = try Contest.sample(3, for: 2, rules: rules)
    #expect(try surplus.judged(.chosen([])) == .invalid(.nobody, nil))
  }

  @Test func `the team's ruling also saves a paper with one name`() throws {
    let contest = try Contest.sample(1, for: 1)
    #expect(try contest.judged(boxes: [.both], ruling: .valid) == .valid([]))
  }

  @Test func `a paper with boxes has a mark for each name`() throws {
    let contest = try Contest.sample(3, for: 3)
    #expect(throws: PaperError.boxesNotOfList(boxes: 2, candidates: 3)) {
      try contest.judged(boxes: [.agree, .agree])
    }
    #expect(throws: PaperError.marksNotOfForm(.strikeOut)) {
      try Contest.sample(3, for: 2).judged(boxes: [.agree, .agree, .agree])
    }
  }
}
