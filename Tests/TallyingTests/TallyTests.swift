import Tallying
import Testing

struct TallyTests {
  /// Random papers for a list of names.
  static func papers(_ count: Int, names: Int, using chance: inout Chance) -> [Verdict] {
    (0..<count).map { _ in
      if chance.number(in: 0...9) == 0 {
        let reasons = InvalidReason.allCases
        return .invalid(reasons[chance.number(in: 0...reasons.count - 1)], nil)
      }
      return .valid((1...names).filter { _ in chance.number(in: 0...1) == 0 })
    }
  }

  static func tally(_ papers: some Sequence<Verdict>, names: Int) -> Tally {
    var tally = Tally(candidates: names)
    for paper in papers { tally.add(paper) }
    return tally
  }

  @Test func `papers add to the votes of those chosen and to nobody else`() {
    var tally = Tally(candidates: 3)
    tally.add(.valid([1, 3]))
    tally.add(.valid([3]), count: 2)
    tally.add(.valid([]))
    tally.add(.invalid(.marked, nil), count: 2)
    tally.add(.invalid(.nobody, nil))
    #expect(tally.votes == [1, 0, 3])
    #expect(tally.votes(of: 3) == 3)
    #expect(tally.valid == 4)
    #expect(tally.invalid.total == 3)
    #expect(tally.counted == 7)
    #expect(tally.marks == 4)
    #expect(tally.invalid[.marked] == 2)
    #expect(tally.invalid.occurring.map(\.reason) == [.nobody, .marked])
    #expect(tally.invalid.occurring.map(\.count) == [1, 2])
  }

  @Test func `no papers and no names change nothing`() {
    var tally = Tally(candidates: 0)
    tally.add(.valid([]), count: 0)
    tally.remove(.valid([]), count: 0)
    #expect(tally == Tally(candidates: 0))
    #expect(tally.counted == 0)
  }

  @Test func `each reason is counted apart`() {
    for reason in InvalidReason.allCases {
      var tally = Tally(candidates: 1)
      tally.add(.invalid(reason, nil), count: 5)
      for other in InvalidReason.allCases {
        #expect(tally.invalid[other] == (other == reason ? 5 : 0))
      }
    }
  }

  @Test func `a paper taken back leaves no trace`() {
    var chance = Chance(seed: 3)
    let papers = Self.papers(200, names: 7, using: &chance)
    var tally = Self.tally(papers, names: 7)
    for paper in papers.shuffled(using: &chance).dropLast() { tally.remove(paper) }
    #expect(tally.counted == 1)
    let one = papers.filter { paper in
      var rest = tally
      guard Self.occurs(paper, in: rest) else { return false }
      rest.remove(paper)
      return rest == Tally(candidates: 7)
    }
    #expect(!one.isEmpty)
  }

  /// Whether a tally of one paper can be this one.
  private static func occurs(_ paper: Verdict, in tally: Tally) -> Bool {
    switch paper {
    case .valid(let numbers):
      tally.valid == 1 && tally.votes == (1...7).map { numbers.contains($0) ? 1 : 0 }
    case .invalid(let reason, _): tally.invalid[reason] == 1
    }
  }

  @Test func `the order of the papers never matters`() {
    var chance = Chance(seed: 1)
    for _ in 0..<50 {
      let names = chance.number(in: 1...40)
      let papers = Self.papers(chance.number(in: 0...60), names: names, using: &chance)
      let shuffled = papers.shuffled(using: &chance)
      #expect(Self.tally(papers, names: names) == Self.tally(shuffled, names: names))
    }
  }

  @Test func `piles join in any order and any grouping, and an empty one changes nothing`() {
    var chance = Chance(seed: 2)
    for _ in 0..<50 {
      let names = chance.number(in: 1...40)
      let piles = (0..<3).map { _ in Self.papers(20, names: names, using: &chance) }
      let (a, b, c) = (
        Self.tally(piles[0], names: names), Self.tally(piles[1], names: names),
        Self.tally(piles[2], names: names)
      )
      #expect(a + b == b + a)
      #expect((a + b) + c == a + (b + c))
      #expect(a + Tally(candidates: names) == a)
      #expect(a + b + c == Self.tally(piles.joined(), names: names))
    }
  }

  @Test func `a pile that is taken back leaves what was there before`() {
    var chance = Chance(seed: 4)
    let (one, other) = (
      Self.tally(Self.papers(20, names: 5, using: &chance), names: 5),
      Self.tally(Self.papers(20, names: 5, using: &chance), names: 5)
    )
    var rest = one + other
    rest.unmerge(other)
    #expect(rest == one)
    rest.unmerge(one)
    #expect(rest == Tally(candidates: 5))
  }

  @Test(arguments: [
    ([0, 0], 0, 0, true), ([3, 0], 3, 1, true), ([3, 3], 3, 2, true), ([4, 3], 3, 0, false),
    ([3, -1], 3, 0, false), ([0, 0], -1, 0, false), ([0, 0], 0, -1, false),
  ])
  func `totals of a file are taken where a pile of papers can have them`(
    votes: [Int], valid: Int, marked: Int, isTaken: Bool
  ) {
    var invalid = InvalidCounts()
    invalid[.marked] = marked
    let tally = Tally(stored: votes, valid: valid, invalid: invalid)
    #expect((tally != nil) == isTaken)
    #expect(tally.map(\.votes) == (isTaken ? votes : nil))
  }

  @Test func `many papers under many names are counted`() throws {
    let contest = try Contest.sample(40, for: 30, base: 2_000_000)
    let papers = size(2_000, whole: 1_000_000)
    let chosen = Array(6...35)
    var tally = Tally(for: contest)
    for _ in 0..<papers { tally.add(try contest.judged(.chosen(chosen))) }
    #expect(tally.votes == (1...40).map { chosen.contains($0) ? papers : 0 })
  }
}
