import Tallying
import Testing

struct PileComparisonTests {
  /// A pile in which each letter is a paper: the same letter, the same marks; `*` is put aside.
  static func pile(_ letters: String) -> [Reading] {
    letters.map { letter in
      letter == "*" ? .aside : .paper(.chosen([Int(letter.unicodeScalars.first?.value ?? 0)]))
    }
  }

  static func comparison(_ first: String, _ second: String) -> PileComparison {
    PileComparison(pile(first), pile(second))
  }

  @Test(arguments: [
    ("", "", PileComparison.Order.same, 0),
    ("abcdef", "abcdef", .same, 0),
    ("a*cdef", "a*cdef", .same, 0),
    ("abcdef", "fedcba", .reversed, 0),
    ("abcdef", "abdcef", .aligned, 0),
    ("abcdef", "bacdfe", .aligned, 0),
    ("abcdef", "fecdba", .aligned, 0),
    ("abcdef", "afcdeb", .lost, 0),
    ("abcdef", "cafdbe", .lost, 0),
    ("abcdef", "abxdef", .same, 1),
    ("abcdef", "ab*def", .same, 1),
    ("abcdef", "fedxba", .reversed, 1),
    ("abcdef", "abdef", .aligned, 1),
    ("abcdef", "abccdef", .aligned, 1),
    ("abcdef", "fedba", .aligned, 1),
    ("abcdef", "abdxf", .aligned, 2),
    ("abcdefghijkl", "ldkbjahciegx", .lost, 1),
    ("abc", "", .aligned, 3),
    ("", "a", .aligned, 1),
  ])
  func `two readings are laid together in the way that asks least`(
    first: String, second: String, order: PileComparison.Order, questions: Int
  ) {
    let comparison = Self.comparison(first, second)
    #expect(comparison.order == order)
    #expect(comparison.differences.count == questions)
  }

  @Test func `what is asked names the places in both readings as they were typed`() {
    #expect(Self.comparison("abcdef", "abxdef").differences == [.init(first: 2, second: 2)])
    #expect(Self.comparison("abcdef", "fedxba").differences == [.init(first: 2, second: 3)])
    #expect(Self.comparison("abcdef", "abdef").differences == [.init(first: 2, second: nil)])
    #expect(Self.comparison("abcdef", "fedba").differences == [.init(first: 2, second: nil)])
    #expect(Self.comparison("abdef", "abcdef").differences == [.init(first: nil, second: 2)])
  }

  /// A pile of 17 names for 15 seats of which most papers are alike, as such piles are.
  static func random(_ chance: inout Chance) -> [Paper] {
    (0..<25).map { _ in
      chance.number(in: 0...9) < 6
        ? paper(4, 9) : paper(chance.number(in: 1...17), chance.number(in: 1...17))
    }
  }

  static func paper(_ one: Int, _ other: Int) -> Paper {
    .chosen((1...17).filter { $0 != one && $0 != other })
  }

  /// The same pile typed by somebody who errs, drops papers, doubles them and turns the pile.
  static func typed(_ pile: [Paper], _ chance: inout Chance) -> [Paper] {
    var typed: [Paper] = []
    for paper in pile {
      switch chance.number(in: 0...59) {
      case 0: typed.append(Self.paper(chance.number(in: 1...17), chance.number(in: 1...17)))
      case 1: break
      case 2: typed += [paper, paper]
      case 3 where !typed.isEmpty: typed.insert(paper, at: typed.count - 1)
      default: typed.append(paper)
      }
    }
    return chance.number(in: 0...3) == 0 ? typed.reversed() : typed
  }

  static func tally(_ papers: [Paper]) throws -> Tally {
    let contest = try Contest(ruleSet: .regulation244, candidates: 17, seats: 15)
    var tally = Tally(for: contest)
    for paper in papers { tally.add(try contest.judged(paper)) }
    return tally
  }

  @Test func `of 10,000 pairs with errors every one whose totals differ is caught`() throws {
    var chance = Chance(seed: 2020)
    var (caught, alike, most) = (0, 0, 0)
    for _ in 0..<10_000 {
      let pile = Self.random(&chance)
      let (first, second) = (Self.typed(pile, &chance), Self.typed(pile, &chance))
      let comparison = PileComparison(first.map { .paper($0) }, second.map { .paper($0) })
      let differ = try Self.tally(first) != Self.tally(second)
      if differ { #expect(!comparison.agrees) }
      caught += comparison.agrees ? 0 : 1
      alike += differ ? 0 : 1
      most = max(most, comparison.differences.count)
    }
    #expect(caught > 4000 && alike > 1000)
    #expect(most <= 12)
  }

  @Test func `nothing is asked only where both piles hold the same papers as often`() {
    var chance = Chance(seed: 7)
    for _ in 0..<20_000 {
      let (first, second) = (Self.letters(&chance), Self.letters(&chance))
      #expect(Self.comparison(first, second).agrees == (first.sorted() == second.sorted()))
    }
  }

  static func letters(_ chance: inout Chance) -> String {
    let kinds: [Character] = ["a", "b", "c", "*"]
    return String((0..<chance.number(in: 0...6)).map { _ in kinds[chance.number(in: 0...3)] })
  }

  @Test func `mending what is asked makes the piles agree`() {
    var chance = Chance(seed: 11)
    for _ in 0..<2000 {
      let pile = Self.random(&chance).map { Reading.paper($0) }
      let other = Self.typed(Self.random(&chance), &chance).map { Reading.paper($0) }
      var mended = other.map(Optional.some)
      for difference in PileComparison(pile, other).differences {
        if let place = difference.second { mended[place] = difference.first.map { pile[$0] } }
        if difference.second == nil, let place = difference.first { mended.append(pile[place]) }
      }
      #expect(PileComparison(pile, mended.compactMap(\.self)).agrees)
    }
  }
}
