import CongressModel
import StrictJSON
import Tallying
import Testing

struct ChainStandingTests {
  private static func congress(
    _ change: (inout Congress) -> Void = { _ in }
  ) throws -> Congress {
    var congress = Congress(
      id: try #require(Congress.ID("c")), organization: try #require(Organization.ID("o")),
      kind: .delegates, opening: OpeningTests.day, ruleSet: RuleSet.regulation190.id)
    change(&congress)
    return congress
  }

  @Test func `what a congress elects follows from its kind and contents`() throws {
    let direct = Choice(by: try #require(Organization.ID("o")))
    #expect(try Self.congress().electionChain(of: nil) == .ordinary)
    #expect(
      try Self.congress { $0.directElection = direct }.electionChain(of: nil)
        == .directSecretary)
    #expect(
      try Self.congress { $0.chain = .directLeadership }.electionChain(of: nil)
        == .directLeadership)
    let two = try Self.congress { $0.contents = [.review, .discussion] }
    #expect(two.electionChain(of: nil).steps.isEmpty)
    let upward = try Self.congress { $0.contents = [.delegates] }
    #expect(upward.electionChain(of: nil).steps.map(\.post) == [.delegates])
    let own = try Self.congress { $0.contents = [.committee] }
    #expect(!own.electionChain(of: nil).steps.map(\.post).contains(.delegates))
    let read = try Congress(json: Self.congress { $0.chain = .directSecretary }.json)
    #expect(read.chain == .directSecretary)
  }

  @Test func `the secretary's turn comes after the committee and the opinion ballot`() throws {
    let chain = ElectionChain.directSecretary
    func states(_ elections: [Election]) -> [ChainStanding.State] {
      chain.standings(of: elections).prefix(4).map(\.state)
    }
    #expect(states([]) == [.ready, .waiting, .waiting, .ready])
    var (committee, _) = try RoundTests.held([90], for: 1, body: .committee)
    var open = committee
    open.rounds[0].closed = nil
    #expect(states([open]) == [.running, .waiting, .waiting, .ready])
    #expect(states([committee]) == [.held, .ready, .waiting, .ready])
    var (opinion, _) = try RoundTests.held([90], for: 1, body: .secretary)
    opinion.act = .opinion
    #expect(states([committee, opinion]) == [.held, .held, .ready, .ready])
    #expect(opinion.elected([:]).isEmpty)
    let (secretary, _) = try RoundTests.held([90], for: 1, body: .secretary)
    #expect(states([committee, opinion, secretary]) == [.held, .held, .held, .ready])
    committee.rounds[0].issued = 99
    #expect(states([committee, opinion]).first == .running)
  }

  @Test func `where an election is held decides the rules on what follows`() throws {
    let standing = try OpeningTests.election(2, for: 1, body: .standing)
    #expect(standing.assembly(in: .ordinary, of: nil) == .plenum)
    #expect(standing.assembly(in: .directLeadership, of: nil) == .congress)
    let other = try OpeningTests.election(2, for: 1)
    #expect(other.assembly(in: .ordinary, of: nil) == .congress)
  }
}
