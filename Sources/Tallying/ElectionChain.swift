/// The elections of one congress in their order, and of the first plenum after it.
///
/// Where each post is elected differs from congress to congress, so it is data: what is fixed is
/// only that a post is filled from among those elected to another before it.
package struct ElectionChain: Hashable, Sendable {
  package let steps: [ChainStep]

  /// Makes a chain.
  ///
  /// - Throws: `ElectionChainError` where a step comes twice or before those it depends on.
  package init(_ steps: [ChainStep]) throws(ElectionChainError) {
    var filled: Set<Post> = []
    for (index, step) in steps.enumerated() {
      guard !steps[..<index].contains(where: { $0.isSame(as: step) }) else {
        throw .twice(step.post, step.act)
      }
      if let source = step.source, !filled.contains(source) {
        throw .before(step.post, source)
      }
      if step.act == .election { filled.insert(step.post) }
    }
    self.steps = steps
  }

  private init(known steps: [ChainStep]) { self.steps = steps }
}

/// One ballot of a chain.
package struct ChainStep: Hashable, Sendable {
  package let post: Post
  package let act: Act
  package let place: Place
  /// The post to which one must have been elected to stand; `nil` where anyone on the list may.
  package let source: Post?

  package init(_ act: Act, _ post: Post, at place: Place, from source: Post? = nil) {
    self.post = post
    self.act = act
    self.place = place
    self.source = source
  }

  fileprivate func isSame(as other: ChainStep) -> Bool { post == other.post && act == other.act }
}

/// What a chain fills.
package enum Post: String, Hashable, Sendable, CaseIterable {
  case committee, standing, secretary, deputies
  case inspection, inspectionChair, inspectionDeputies
  case delegates
}

/// What a ballot of a chain is for.
package enum Act: String, Hashable, Sendable, CaseIterable {
  case election
  /// Introduces names and elects nobody.
  case opinion
}

/// Who votes in a step.
package enum Place: String, Hashable, Sendable, CaseIterable {
  case congress
  /// The committee just elected; its members are the base.
  case plenum
  /// The inspection committee just elected; its members are the base.
  case inspectionCommittee
}

/// Why a chain cannot be followed.
package enum ElectionChainError: Error, Hashable, Sendable {
  case twice(Post, Act)
  /// The first is filled from among the second, which is not elected before it.
  case before(Post, Post)
}

extension Post {
  /// Which limits on the list apply.
  package var body: ElectedBody {
    switch self {
    case .committee: .committee
    case .standing: .standing
    case .secretary: .secretary
    case .deputies: .deputies
    case .inspection, .inspectionChair, .inspectionDeputies: .inspection
    case .delegates: .delegates
    }
  }
}

extension ElectionChain {
  /// The congress elects the committee and the delegates; the first plenum elects the rest.
  package static let ordinary = ElectionChain(
    known: [committee, opinion, delegates] + [
      ChainStep(.election, .standing, at: .plenum, from: .committee),
      ChainStep(.election, .secretary, at: .plenum, from: .committee),
      ChainStep(.election, .deputies, at: .plenum, from: .committee),
    ] + inspection)

  /// The congress elects the secretary from among the committee just elected.
  ///
  /// The opinion ballot before it: 04-HD/TW (2024) item 8.
  package static let directSecretary = ElectionChain(
    known: [committee, opinion, secretary, delegates] + [
      ChainStep(.election, .standing, at: .plenum, from: .committee),
      ChainStep(.election, .deputies, at: .plenum, from: .committee),
    ] + inspection)

  /// The congress elects the standing committee, the secretary and the deputies.
  package static let directLeadership = ElectionChain(
    known: [
      committee, ChainStep(.election, .standing, at: .congress, from: .committee), opinion,
      secretary, ChainStep(.election, .deputies, at: .congress, from: .committee), delegates,
    ] + inspection)

  /// A cell with a committee elects its secretary and deputy from among it (29-QĐ/TW §24).
  package static let cellWithCommittee = ElectionChain(known: [
    committee, secretary, ChainStep(.election, .deputies, at: .congress, from: .committee),
    delegates,
  ])

  /// A cell of fewer than nine members elects its secretary and deputy directly (29-QĐ/TW §24).
  package static let cellWithoutCommittee = ElectionChain(known: [
    ChainStep(.election, .secretary, at: .congress),
    ChainStep(.election, .deputies, at: .congress),
    delegates,
  ])

  /// The chain of a cell with so many official members.
  package static func ofCell(members: Int) -> ElectionChain {
    members >= leastForCommittee ? cellWithCommittee : cellWithoutCommittee
  }

  /// How many make a cell elect a committee, and a committee elect a standing committee.
  ///
  /// 29-QĐ/TW §24; statutes of the party, art. 22.5.
  package static let leastForCommittee = 9

  private static let committee = ChainStep(.election, .committee, at: .congress)
  private static let delegates = ChainStep(.election, .delegates, at: .congress)
  private static let opinion = ChainStep(.opinion, .secretary, at: .congress, from: .committee)
  private static let secretary = ChainStep(.election, .secretary, at: .congress, from: .committee)
  /// The inspection committee elects its own deputies (296-QĐ/TW of 2025).
  private static let inspection = [
    ChainStep(.election, .inspection, at: .plenum),
    ChainStep(.election, .inspectionChair, at: .plenum, from: .inspection),
    ChainStep(.election, .inspectionDeputies, at: .inspectionCommittee, from: .inspection),
  ]
}

extension ElectionChain {
  /// The chain of a congress that leaves the committee to another, or sends no delegates upward.
  package func keeping(committee: Bool, delegates: Bool) -> ElectionChain {
    ElectionChain(known: steps.filter { $0.post == .delegates ? delegates : committee })
  }

  /// The steps whose turn it is.
  ///
  /// A step waits for the election of those who may stand in it, for the opinion ballot on its
  /// names, and at the plenum for the committee that votes.
  package func ready(done: Set<ChainStep>) -> [ChainStep] {
    let filled = Set(done.filter { $0.act == .election }.map(\.post))
    return steps.filter { step in
      guard !done.contains(step) else { return false }
      if let source = step.source, !filled.contains(source) { return false }
      if step.place == .plenum && !filled.contains(.committee) { return false }
      return step.act == .opinion
        || steps.allSatisfy { $0.act == .election || $0.post != step.post || done.contains($0) }
    }
  }

  /// Those of a list who may not stand in a step, because they were not elected before.
  package func barred<ID: Hashable>(
    from step: ChainStep, list: [ID], elected: [Post: Set<ID>]
  ) -> [ID] {
    guard let source = step.source else { return [] }
    return list.filter { elected[source]?.contains($0) != true }
  }

  /// Whether no standing committee can be elected, because fewer than nine were elected to a
  /// committee that was to have nine or more.
  package static func hasNoStandingCommittee(decided: Int, elected: Int) -> Bool {
    decided >= leastForCommittee && elected < leastForCommittee
  }
}
