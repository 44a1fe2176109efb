import Tallying
import Testing

struct StandingTests {
  /// A slow judge of its own: every way of marking the papers left is tried.
  struct Judge {
    let rules: RuleSet
    let seats: Int
    let base: Int
    let needsHalf: Bool

    /// The numbers elected, and those tied at the last seat.
    func seated(_ votes: [Int], valid: Int, counted: Int) -> (elected: Set<Int>, tied: Set<Int>) {
      let whole =
        switch rules.threshold {
        case .membership: base
        case .validBallots: valid
        case .collectedBallots: counted
        }
      let able = (1...votes.count).filter { number in
        needsHalf ? 2 * votes[number - 1] > whole : votes[number - 1] > 0
      }
      // One is elected where fewer than all seats go to others with as many votes or more.
      let elected = able.filter { one in
        able.count { $0 != one && votes[$0 - 1] >= votes[one - 1] } < seats
      }
      let tied = able.filter { one in
        able.count { votes[$0 - 1] > votes[one - 1] } < seats && !elected.contains(one)
      }
      return (Set(elected), Set(tied))
    }
  }

  /// What can come of a candidate.
  struct Fates {
    var always = true
    var ever = false
  }

  /// Every paper that can be put on the pile: the numbers chosen, or `nil` for an invalid one.
  static func papers(_ contest: Contest) -> [[Int]?] {
    let choices = (0..<(1 << contest.candidates)).map { bits in
      (1...contest.candidates).filter { bits >> ($0 - 1) & 1 == 1 }
    }
    return [nil]
      + choices.filter { chosen in
        chosen.count <= contest.seats && (!chosen.isEmpty || contest.form == .singleName)
      }
  }

  /// Tries every pile of papers left and notes what comes of each candidate.
  static func fates(_ count: Count, _ judge: Judge) -> [Fates] {
    var fates = Array(repeating: Fates(), count: count.contest.candidates)
    let papers = papers(count.contest)
    func tryAll(_ votes: [Int], valid: Int, left: Int, from first: Int) {
      guard left > 0 else {
        let counted = count.tally.counted + count.left
        let (elected, tied) = judge.seated(votes, valid: valid, counted: counted)
        for number in 1...votes.count {
          fates[number - 1].always = fates[number - 1].always && elected.contains(number)
          fates[number - 1].ever =
            fates[number - 1].ever || elected.contains(number) || tied.contains(number)
        }
        return
      }
      for place in first..<papers.count {
        var votes = votes
        for number in papers[place] ?? [] { votes[number - 1] += 1 }
        tryAll(
          votes, valid: valid + (papers[place] == nil ? 0 : 1), left: left - 1, from: place)
      }
    }
    tryAll(count.tally.votes, valid: count.tally.valid, left: count.left, from: 0)
    return fates
  }

  /// Holds what is said of each candidate against every way the papers left can be marked.
  static func disagreements(_ count: Count, _ judge: Judge) -> [String] {
    let fates = fates(count, judge)
    return count.result.lines.compactMap { line in
      let fate = fates[line.number - 1]
      let expected: Standing = fate.always ? .safe : fate.ever ? .open : .outOfReach
      let isUndecided = line.outcome == .undecided
      guard line.standing == expected, isUndecided == (expected == .open && count.left > 0) else {
        return "\(count.tally.votes) left \(count.left) \(count.base ?? -1): \(line) \(expected)"
      }
      return nil
    }
  }

  @Test(arguments: [RuleSet.regulation190, .association, .youthUnion])
  func `what is said of small counts is exact`(_ rules: RuleSet) throws {
    var chance = Chance(seed: 5)
    var wrong: [String] = []
    for _ in 0..<size(700, whole: 60_000) {
      let names = chance.number(in: 1...3)
      let seats = chance.number(in: 1...3)
      let papers = chance.number(in: 0...5)
      let base = chance.number(in: 0...9)
      let requirement: Requirement = chance.number(in: 0...3) == 0 ? .mostVotes : .majority
      let contest = try Contest.sample(
        names, for: seats, base: base, rules: rules, requirement: requirement)
      var tally = Tally(for: contest)
      for _ in 0..<papers {
        let choices = Self.papers(contest)
        let paper = choices[chance.number(in: 0...choices.count - 1)]
        tally.add(paper.map(Verdict.valid) ?? .invalid(.other, nil))
      }
      let count = Count(
        contest: contest, tally: tally, collected: papers + chance.number(in: 0...2), isOpen: true)
      wrong += Self.disagreements(
        count,
        Judge(rules: rules, seats: seats, base: base, needsHalf: requirement == .majority))
    }
    #expect(wrong.isEmpty, "\(wrong.first ?? "")")
  }

  @Test(arguments: [RuleSet.regulation190, .association, .youthUnion])
  func `no completion of a large count contradicts what was said`(_ rules: RuleSet) throws {
    var chance = Chance(seed: 7)
    var wrong = 0
    for _ in 0..<size(150, whole: 34_000) {
      let names = chance.number(in: 2...40)
      let seats = chance.number(in: 1...names)
      let papers = chance.number(in: 1...60)
      let seen = chance.number(in: 0...papers)
      let contest = try Contest.sample(
        names, for: seats, base: papers + chance.number(in: 0...10), rules: rules)
      let liking = (0..<names).map { _ in chance.number(in: 0...100) }
      let pile = try (0..<papers).map { _ in
        try Self.paper(contest, liking: liking, using: &chance)
      }
      var tally = TallyTests.tally(pile[..<seen], names: names)
      let early = Count(contest: contest, tally: tally, collected: papers, isOpen: true).result
      for paper in pile[seen...] { tally.add(paper) }
      let late = Count.closed(contest, tally).result
      wrong += zip(early.lines, late.lines).count { Self.contradicts($0, $1) }
    }
    #expect(wrong == 0)
  }

  /// A paper of someone who likes some names more than others.
  static func paper(
    _ contest: Contest, liking: [Int], using chance: inout Chance
  ) throws -> Verdict {
    let chosen = (1...contest.candidates).filter { chance.number(in: 0...99) < liking[$0 - 1] }
    return try contest.judged(
      .chosen(Array(chosen.shuffled(using: &chance).prefix(contest.seats)).sorted()))
  }

  static func contradicts(_ early: ResultLine, _ late: ResultLine) -> Bool {
    switch early.standing {
    case .safe: late.outcome != .elected
    case .outOfReach: late.outcome == .elected || late.outcome == .tied
    case .open: false
    }
  }

  @Test func `papers put aside are papers left`() throws {
    let contest = try Contest.sample(1, for: 1, base: 10)
    var count = Count(contest: contest, tally: .sample([5], valid: 9), doubtful: 1, isOpen: true)
    #expect(count.left == 1)
    #expect(count.result.lines[0].outcome == .undecided)
    count.isOpen = false
    #expect(count.result.lines[0].outcome == .belowMajority)
    #expect(count.result.reasons.contains(.doubtful(1)))
    count.doubtful = 0
    count.isOpen = true
    #expect(count.left == 0)
    #expect(count.result.lines[0].outcome == .belowMajority)
  }

  @Test func `an unknown number collected leaves nothing undecided`() throws {
    let contest = try Contest.sample(1, for: 1, base: 10)
    let result = Count(contest: contest, tally: .sample([5]), isOpen: true).result
    #expect(result.lines[0].outcome == .belowMajority)
    #expect(
      result.reasons == [.open, .issuedUnknown, .collectedUnknown])
  }

  @Test func `nothing is said before the base is known`() throws {
    let contest = try Contest.sample(1, for: 1)
    let result = Count.closed(contest, .sample([5])).result
    #expect(result.lines[0].outcome == .undecided)
    #expect(result.lines[0].standing == .open)
    #expect(result.lines[0].percent == nil)
    #expect(result.needed == nil)
    #expect(result.shortfall == 1)
    #expect(Count(contest: contest, tally: Tally(for: contest), isOpen: true).left == 0)
    #expect(result.reasons == [.baseUnknown])
  }
}
