import CongressModel
import Demonstration
import Tallying
import Testing

struct SimulationTests {
  static let province = Simulation(
    organizations: 1200, congresses: 40, tasks: 60, ballots: 2000, seed: 7)

  @Test func `a seed always makes the same workspace`() {
    let again = Simulation(organizations: 1200, congresses: 40, tasks: 60, ballots: 2000, seed: 7)
    #expect(again.tree == Self.province.tree)
    #expect(Array(again.documents) == Array(Self.province.documents))
    #expect(Array(again.entries) == Array(Self.province.entries))
  }

  @Test func `another seed makes another`() {
    let other = Simulation(organizations: 1200, congresses: 40, tasks: 60, ballots: 2000, seed: 8)
    #expect(other.tree != Self.province.tree)
    #expect(Array(other.entries) != Array(Self.province.entries))
  }

  @Test func `a congress made alone is the one made in its turn`() {
    #expect(Array(Self.province.documents)[23] == Self.province.congress(23))
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 10, 480, 1200])
  func `a tree has as many organisations as asked for`(count: Int) {
    let tree = Simulation(organizations: count, congresses: 0, tasks: 0, ballots: 0, seed: 1).tree
    #expect(tree.organizations.count == count)
    #expect(tree.units(of: nil).count == min(count, 1))
    #expect(tree.organizations.allSatisfy { $0.parent != nil || $0.level.rawValue == "province" })
    let cells = tree.organizations.count { $0.kind == .cell }
    #expect(count < 100 || cells > count * 3 / 4)
  }

  @Test(arguments: [(0, 1, 1), (1, 1, 1), (5, 5, 5), (5, 12, 12), (1200, 40, 40)])
  func `each congress has an id of its own and a unit`(
    organizations: Int, congresses: Int, distinct: Int
  ) {
    let simulation = Simulation(
      organizations: organizations, congresses: congresses, tasks: 3, ballots: 0, seed: 1)
    let tree = simulation.tree
    let documents = Array(simulation.documents)
    #expect(Set(documents.map(\.id)).count == distinct)
    #expect(documents.allSatisfy { tree[$0.congress.organization] != nil })
  }

  @Test(arguments: [0, 1, 27, 28, 29, 60, 100, 300])
  func `a congress has as many tasks as asked for`(count: Int) {
    let simulation = Simulation(
      organizations: 60, congresses: 20, tasks: count, ballots: 0, seed: 3)
    for documents in simulation.documents {
      let tasks = documents.checklist.tasks
      let ids = Set(tasks.map(\.id))
      #expect(tasks.count == count && ids.count == count)
      #expect(tasks.allSatisfy { $0.due != nil && $0.after.allSatisfy(ids.contains) })
    }
  }

  @Test func `congresses are held, open and late as of the day`() {
    let summaries = Self.province.documents.map {
      CongressSummary($0.congress, checklist: $0.checklist, elections: [])
    }
    let roll = RollUp(of: nil, in: Self.province.tree, summaries: summaries, on: Simulation.today)
    #expect(roll.congresses.count == 40)
    #expect((10...30).contains(roll.held))
    #expect(roll.readiness.tasks == 40 * 60)
    #expect(roll.readiness.done > 800 && roll.readiness.overdue > 0 && roll.readiness.blocked > 0)
  }

  @Test func `its ballots can be counted to a result like a real one`() throws {
    let documents = Self.province.congress(0)
    let election = try #require(documents.elections.elections.first)
    let round = try #require(election.currentRound)
    #expect(Self.province.vote == RoundKey(documents.id, election.id, round: 1))
    #expect(round.isOpen)
    let contest = try election.contest(of: round, by: .regulation244)
    var tally = Tally(for: contest)
    var batches: Set<Int> = []
    for case .paper(let paper, let ruling, let batch) in Self.province.entries {
      tally.add(try contest.judged(paper, ruling: ruling))
      batches.insert(batch)
    }
    #expect(tally.counted == 2000)
    #expect(batches == Set(1...40))
    #expect((1...60).contains(tally.invalid.total))
    #expect(Count(contest: contest, tally: tally, isOpen: false).result.elected.count == 15)
    let others = Self.province.documents.dropFirst()
    #expect(others.allSatisfy { $0.elections.elections.isEmpty })
  }

  @Test func `what is written can be read back`() throws {
    for documents in Self.province.documents.prefix(5) {
      #expect(try Congress(json: documents.congress.json) == documents.congress)
      #expect(try Checklist(json: documents.checklist.json) == documents.checklist)
      #expect(try Elections(json: documents.elections.json) == documents.elections)
    }
    #expect(try OrganizationTree(json: Self.province.tree.json) == Self.province.tree)
  }

  @Test func `without congresses there is no vote`() {
    let none = Simulation(organizations: 3, congresses: 0, tasks: 5, ballots: 100, seed: 1)
    #expect(none.vote == nil)
    #expect(Array(none.entries).isEmpty)
    #expect(Array(none.documents).isEmpty)
  }
}
