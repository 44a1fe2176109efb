package import Tallying

extension Congress {
  /// The elections it holds in their order: as it has them, else as its kind and contents imply.
  package func electionChain(of organization: Organization?) -> ElectionChain {
    if let chain { return chain }
    let usual: ElectionChain =
      if organization?.kind == .cell {
        .ofCell(members: organization?.members ?? ElectionChain.leastForCommittee)
      } else {
        directElection == nil ? .ordinary : .directSecretary
      }
    return usual.keeping(
      committee: contents.contains(.committee), delegates: contents.contains(.delegates))
  }
}

extension Election {
  /// The step of a chain that it is, if any; where no post is named its body tells, unless several
  /// posts have that body.
  package func step(in chain: ElectionChain) -> ChainStep? {
    guard let post = post ?? Post(only: body) else { return nil }
    return chain.steps.first { $0.post == post && $0.act == act }
  }

  /// Where it is held, for the rules on what follows.
  package func assembly(in chain: ElectionChain, of organization: Organization?) -> Assembly {
    switch step(in: chain)?.place {
    case .plenum, .inspectionCommittee: .plenum
    case .congress, nil: organization?.kind == .cell ? .cell : .congress
    }
  }

  /// Those elected in all rounds that count, by their results; the order is that of the rounds.
  package func elected(_ results: [Int: CountResult]) -> [Candidate.ID] {
    guard act == .election else { return [] }
    return rounds.filter { !$0.isAnnulled }.flatMap { round -> [Candidate.ID] in
      let numbers = results[round.number].map { $0.isFinal ? $0.elected : [] } ?? []
      return numbers.map { round.candidates[$0 - 1] } + round.chosen
    }
  }

  /// Whether all that was opened is closed and counts, and nothing waits to be opened.
  package var isClosed: Bool {
    rounds.last.map { $0.closed != nil && !$0.isAnnulled } ?? false
  }
}

extension Post {
  /// The only post that a body is elected to.
  fileprivate init?(only body: ElectedBody) {
    switch body {
    case .committee: self = .committee
    case .standing: self = .standing
    case .secretary: self = .secretary
    case .deputies: self = .deputies
    case .inspection: self = .inspection
    case .delegates: self = .delegates
    case .other: return nil
    }
  }
}

/// How far one step of a chain is.
package struct ChainStanding: Hashable, Sendable {
  package let step: ChainStep
  package let state: State
  /// The election that is this step, where there is one.
  package let election: Election.ID?

  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Every round that was opened is closed.
    case held
    /// Being voted on or counted, or a further round waits.
    case running
    /// Its turn has come.
    case ready
    /// Others come first.
    case waiting
  }
}

extension ElectionChain {
  /// How far each step is, by the elections of the congress.
  package func standings(of elections: [Election]) -> [ChainStanding] {
    let found = Dictionary(
      elections.compactMap { election in election.step(in: self).map { ($0, election) } }
    ) { first, _ in first }
    let ready = Set(ready(done: Set(found.filter { $0.value.isClosed }.keys)))
    return steps.map { step in
      let election = found[step]
      let state: ChainStanding.State =
        if election?.isClosed == true {
          .held
        } else if election?.rounds.contains(where: { $0.opened != nil }) == true {
          .running
        } else {
          ready.contains(step) ? .ready : .waiting
        }
      return ChainStanding(step: step, state: state, election: election?.id)
    }
  }
}
