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

  @Test func `the ways are ordered from the surest to the least sure`() {
    let orders: [PileComparison.Order] = [.same, .reversed, .aligned, .lost]
    for (one, first) in orders.enumerated() {
      for (other, second) in orders.enumerated() { #expect((first < second) == (one < other)) }
    }
  }

  /// The least number of questions that keep the places, worked out over all ways at once.
  static func fewest(_ first: [Character], _ second: [Character]) -> Int {
    var costs: [[Int]] = []
    for row in 0...first.count {
      costs.append([])
      for column in 0...second.count {
        var ways: [Int] = []
        if row == 0, column == 0 { ways.append(0) }
        if row > 0 { ways.append(costs[row - 1][column] + 1) }
        if column > 0 { ways.append(costs[row][column - 1] + 1) }
        if row > 0, column > 0 {
          let isSame = first[row - 1] == second[column - 1]
          ways.append(costs[row - 1][column - 1] + (isSame ? 0 : 1))
        }
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          ways.append(costs[row - 2][column - 2])
        }
        costs[row].append(ways.min() ?? 0)
      }
    }
    return costs[first.count][second.count]
  }

  /// What is to be expected, by rules written down a second time.
  static func expected(
    _ first: [Character], _ second: [Character]
  ) -> (PileComparison.Order, Int) {
    func differing(_ other: [Character]) -> Int {
      first.count == other.count ? zip(first, other).count { $0 != $1 } : .max
    }
    let turned = Array(second.reversed())
    let ways: [(PileComparison.Order, Int)] = [
      (.same, differing(second)), (.reversed, differing(turned)),
      (.aligned, min(fewest(first, second), fewest(first, turned))),
    ]
    let kinds = Set(first + second)
    let balance = kinds.map { kind in
      first.count { $0 == kind } - second.count { $0 == kind }
    }
    let extra = balance.filter { $0 > 0 }.reduce(0, +)
    let missing = balance.filter { $0 < 0 }.reduce(0, -)
    let loose = max(extra, missing)
    let best = ways.min { $0.1 < $1.1 } ?? ways[0]
    let isNear = loose == 0 ? best.1 == 0 : best.1 <= loose + 2
    return isNear ? best : (.lost, loose)
  }

  @Test func `the way taken and its questions are those of a search over all ways`() {
    var chance = Chance(seed: 5)
    let letters = Array("abcdefghij")
    var met: [PileComparison.Order: Int] = [:]
    for round in 0..<size(4_000, whole: 60_000) {
      let kinds = chance.number(in: 2...letters.count)
      func letter() -> Character { letters[chance.number(in: 0...kinds - 1)] }
      let first = (0..<chance.number(in: 0...12)).map { _ in letter() }
      var second = first
      for _ in 0..<chance.number(in: 0...5) {
        let place = chance.number(in: 0...second.count)
        switch chance.number(in: 0...3) {
        case 0: second.insert(letter(), at: place)
        case 1 where place < second.count: second.remove(at: place)
        case 2 where place < second.count: second[place] = letter()
        case 3 where place + 1 < second.count: second.swapAt(place, place + 1)
        default: break
        }
      }
      if round % 4 == 0 { second.reverse() }
      let found = Self.comparison(String(first), String(second))
      let (order, questions) = Self.expected(first, second)
      #expect(found.order == order, "\(String(first)) \(String(second))")
      #expect(found.differences.count == questions, "\(String(first)) \(String(second))")
      met[order, default: 0] += 1
    }
    #expect(met.values.allSatisfy { $0 > 20 } && met.count == 4)
  }

  @Test(arguments: [(47, PileComparison.Order.aligned), (48, .aligned), (49, .lost)])
  func `piles that differ by many papers are compared without their places`(
    extra: Int, order: PileComparison.Order
  ) {
    let common = (0..<20).map { Reading.paper(.chosen([$0 + 1])) }
    let more = (0..<extra).map { Reading.paper(.chosen([$0 + 100])) }
    for (first, second) in [(common + more, common), (common, more + common)] {
      let comparison = PileComparison(first, second)
      #expect(comparison.order == order)
      #expect(comparison.differences.count == extra)
    }
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

  @Test func `of pairs with errors every one whose totals differ is caught`() throws {
    let pairs = size(2_500, whole: 10_000)
    var chance = Chance(seed: 2020)
    var (caught, alike, most) = (0, 0, 0)
    for _ in 0..<pairs {
      let pile = Self.random(&chance)
      let (first, second) = (Self.typed(pile, &chance), Self.typed(pile, &chance))
      let comparison = PileComparison(first.map { .paper($0) }, second.map { .paper($0) })
      let differ = try Self.tally(first) != Self.tally(second)
      if differ { #expect(!comparison.agrees) }
      caught += comparison.agrees ? 0 : 1
      alike += differ ? 0 : 1
      most = max(most, comparison.differences.count)
    }
    #expect(caught > pairs * 2 / 5 && alike > pairs / 20)
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
