import Tallying
import Testing

struct ElectionChainTests {
  /// What is elected or introduced, step by step: `?` marks an opinion ballot and `@` the plenum.
  static func story(_ chain: ElectionChain) -> String {
    chain.steps.map { step in
      let place =
        switch step.place {
        case .congress: ""
        case .plenum: "@"
        case .inspectionCommittee: "@@"
        }
      let source = step.source.map { "<\($0.rawValue)" } ?? ""
      return "\(step.post.rawValue)\(step.act == .opinion ? "?" : "")\(place)\(source)"
    }.joined(separator: " ")
  }

  static let inspection =
    " inspection@ inspectionChair@<inspection inspectionDeputies@@<inspection"

  @Test(arguments: [
    (
      ElectionChain.ordinary,
      "committee secretary?<committee delegates standing@<committee secretary@<committee "
        + "deputies@<committee" + inspection
    ),
    (
      .directSecretary,
      "committee secretary?<committee secretary<committee delegates standing@<committee "
        + "deputies@<committee" + inspection
    ),
    (
      .directLeadership,
      "committee standing<committee secretary?<committee secretary<committee "
        + "deputies<committee delegates" + inspection
    ),
    (.cellWithCommittee, "committee secretary<committee deputies<committee delegates"),
    (.cellWithoutCommittee, "secretary deputies delegates"),
  ])
  func `each kind of congress has its order`(_ chain: ElectionChain, _ story: String) throws {
    #expect(Self.story(chain) == story)
    #expect(try ElectionChain(chain.steps) == chain)
  }

  @Test(arguments: [
    (true, true, "committee secretary<committee deputies<committee delegates"),
    (true, false, "committee secretary<committee deputies<committee"),
    (false, true, "delegates"), (false, false, ""),
  ])
  func `a congress may leave the committee to another, or send no delegates`(
    committee: Bool, delegates: Bool, story: String
  ) {
    let chain = ElectionChain.cellWithCommittee.keeping(
      committee: committee, delegates: delegates)
    #expect(Self.story(chain) == story)
  }

  @Test(arguments: [
    (8, ElectionChain.cellWithoutCommittee), (9, .cellWithCommittee),
    (10, .cellWithCommittee),
  ])
  func `a cell of nine elects a committee`(_ members: Int, _ chain: ElectionChain) {
    #expect(ElectionChain.ofCell(members: members) == chain)
  }

  @Test func `a post comes after those it is filled from, and once`() {
    let secretary = ChainStep(.election, .secretary, at: .congress, from: .committee)
    let committee = ChainStep(.election, .committee, at: .congress)
    #expect(throws: ElectionChainError.before(.secretary, .committee)) {
      try ElectionChain([secretary, committee])
    }
    #expect(throws: ElectionChainError.twice(.committee, .election)) {
      try ElectionChain([committee, secretary, committee])
    }
    let opinion = ChainStep(.opinion, .standing, at: .congress)
    #expect(throws: ElectionChainError.before(.secretary, .standing)) {
      try ElectionChain([opinion, ChainStep(.election, .secretary, at: .congress, from: .standing)])
    }
  }

  @Test func `the turn moves from the committee to the opinion ballot to the secretary`() {
    let chain = ElectionChain.directSecretary
    var done: Set<ChainStep> = []
    var order: [String] = []
    while let step = chain.ready(done: done).first {
      order.append("\(step.act) \(step.post)")
      done.insert(step)
    }
    #expect(
      order == [
        "election committee", "opinion secretary", "election secretary", "election delegates",
        "election standing", "election deputies", "election inspection",
        "election inspectionChair", "election inspectionDeputies",
      ])
    #expect(chain.ready(done: []).map(\.post) == [.committee, .delegates])
    let committee = chain.steps[0]
    #expect(
      chain.ready(done: [committee]).map(\.act) == [.opinion]
        + Array(repeating: .election, count: 4))
    #expect(
      chain.ready(done: [committee]).map(\.post)
        == [.secretary, .delegates, .standing, .deputies, .inspection])
  }

  @Test func `an opinion ballot elects nobody`() {
    let chain = ElectionChain.directSecretary
    let ready = chain.ready(done: [chain.steps[1]])
    #expect(ready.map(\.post) == [.committee, .delegates])
  }

  @Test func `who wasn't elected to the committee can't stand for secretary`() {
    let step = ElectionChain.directSecretary.steps[2]
    let chain = ElectionChain.directSecretary
    #expect(
      chain.barred(from: step, list: ["an", "bình"], elected: [.committee: ["bình"]]) == ["an"])
    #expect(chain.barred(from: step, list: ["an"], elected: [.delegates: ["an"]]) == ["an"])
    #expect(chain.barred(from: chain.steps[0], list: ["an"], elected: [:]).isEmpty)
  }

  @Test(arguments: [(9, 8, true), (9, 9, false), (8, 7, false), (15, 8, true), (15, 9, false)])
  func `fewer than nine of nine or more elect no standing committee`(
    _ decided: Int, _ elected: Int, _ hasNone: Bool
  ) {
    #expect(ElectionChain.hasNoStandingCommittee(decided: decided, elected: elected) == hasNone)
  }

  @Test func `each post has the limits of its body`() {
    #expect(
      Post.allCases.map(\.body) == [
        .committee, .standing, .secretary, .deputies, .inspection, .inspection, .inspection,
        .delegates,
      ])
  }
}
