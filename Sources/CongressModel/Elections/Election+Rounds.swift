package import Tallying

/// Why another round can't be prepared.
package enum NextRoundError: Error, Hashable, Sendable {
  /// What follows isn't another round.
  case nothingToVoteOn(NextStep)
  /// The round before isn't closed.
  case stillOpen
  /// One is prepared already, and waits to be opened.
  case alreadyWaiting
  /// The congress has to decide on it, and no decision is given.
  case decisionMissing
  /// Nobody is left on the list, so names have to be added.
  case namesMissing
  /// Names can be added only to a list for seats left open.
  case namesNotAllowed(RoundKind)
  case nameTwice(String)
  /// No more rounds than these fit an election.
  case tooManyRounds(Int)
}

extension Election {
  /// The most rounds of one election.
  package static let mostRounds = 100

  /// Why a round is held, where a repeated vote is held for the reason of the one annulled.
  package func kind(of round: Round) -> RoundKind {
    guard round.reason == .annulled else { return round.reason }
    return rounds.last { $0.number < round.number && $0.reason != .annulled }?.reason ?? .first
  }

  /// A round as the rules on what follows see it: annulled votes are not counted.
  package func held(_ round: Round, in assembly: Assembly) -> HeldRound {
    let repeated = rounds.count { $0.number <= round.number && $0.reason == .annulled }
    return HeldRound(
      number: max(round.number - repeated, 1), kind: kind(of: round), assembly: assembly,
      isChosen: !round.chosen.isEmpty)
  }

  /// What elects in a round; among the tied the most votes may be enough.
  package func requirement(of round: Round, by ruleSet: RuleSet) -> Requirement {
    kind(of: round) == .tie && ruleSet.switches.tieRule != .reballotWithMajority
      ? .mostVotes : .majority
  }

  /// Prepares the round that follows a result: names and seats that are left, and what decided it.
  ///
  /// It waits to be opened; its base is frozen then.
  ///
  /// - Throws: `NextRoundError`.
  package mutating func prepare(
    _ step: NextStep, decision: Round.Decision? = nil, adding names: [Candidate] = []
  ) throws(NextRoundError) {
    guard let last = rounds.last, last.opened != nil else { throw .alreadyWaiting }
    guard last.closed != nil else { throw .stillOpen }
    guard case .round(let next) = step else { throw .nothingToVoteOn(step) }
    guard rounds.count < Self.mostRounds else { throw .tooManyRounds(Self.mostRounds) }
    let needsDecision = next.authority == .decision || !names.isEmpty
    guard !needsDecision || decision != nil else { throw .decisionMissing }
    guard names.isEmpty || next.kind == .shortfall else { throw .namesNotAllowed(next.kind) }
    if let twice = names.first(where: isKnown) { throw .nameTwice(twice.name) }
    guard !next.needsNames || !names.isEmpty else { throw .namesMissing }
    candidates += names
    var round = Round(
      number: last.number + 1, reason: next.kind,
      candidates: next.candidates.map { last.candidates[$0 - 1] } + names.map(\.id),
      seats: next.seats, base: nil)
    round.decisions = decision.map { [$0] } ?? []
    rounds.append(round)
  }

  /// Whether somebody is among the candidates already, by id or by name.
  private func isKnown(_ candidate: Candidate) -> Bool {
    candidates.contains { $0.id == candidate.id || $0.name == candidate.name }
  }
}

extension Round {
  /// Whether the vote was annulled, because more papers came back than were handed out.
  package var isAnnulled: Bool {
    if let issued, let collected, collected > issued { return true }
    return decisions.contains { $0.kind == .annulment }
  }
}
