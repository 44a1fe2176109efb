import Tallying
import Testing

@testable import CongressModel

struct RehearsalDeckTests {
  static func deck(names: Int = 7, seats: Int = 5, papers: Int = 20, seed: UInt64 = 1) throws
    -> RehearsalDeck
  {
    RehearsalDeck(
      try Contest(ruleSet: .regulation190, candidates: names, seats: seats, base: papers),
      papers: papers, seed: seed)
  }

  @Test(arguments: [(7, 5, 20), (5, 5, 20), (1, 1, 10), (63, 55, 348), (17, 15, 4)])
  func `every paper is one of the list, and as many as asked`(
    names: Int, seats: Int, papers: Int
  ) throws {
    let deck = try Self.deck(names: names, seats: seats, papers: papers)
    #expect(deck.papers.count == papers)
    #expect(deck.expected.counted == papers)
  }

  @Test func `the last name has exactly half and isn't elected`() throws {
    let deck = try Self.deck()
    #expect(deck.expected.votes(of: 7) == 10)
    let count = Count(
      contest: deck.contest, tally: deck.expected, issued: 20, collected: 20, isOpen: false)
    #expect(count.result.lines[6].outcome == .belowMajority)
  }

  @Test func `every name is struck somewhere and every reason occurs`() throws {
    let deck = try Self.deck()
    let struck = Set(deck.papers.compactMap { deck.struck(on: $0) }.joined())
    #expect(struck == Set(1...7))
    for reason in deck.contest.form.invalidReasons {
      #expect(deck.papers.contains(.invalid(reason)))
    }
  }

  @Test func `a seed gives the same deck again, and another one another order`() throws {
    #expect(try Self.deck() == Self.deck())
    #expect(try Self.deck().papers != Self.deck(seed: 2).papers)
    #expect(try Self.deck().expected == Self.deck(seed: 2).expected)
  }

  @Test func `a recipe is in the name of the election`() throws {
    let recipe = try #require(RehearsalDeck.Recipe(names: 7, seats: 5, papers: 20, seed: 9))
    let id = try #require(Election.ID(recipe.id))
    #expect(RehearsalDeck.Recipe(id) == recipe)
    #expect(RehearsalDeck.Recipe(names: 7, seats: 8, papers: 20, seed: 9) == nil)
    #expect(RehearsalDeck.Recipe(names: 7, seats: 5, papers: 3, seed: 9) == nil)
  }
}
