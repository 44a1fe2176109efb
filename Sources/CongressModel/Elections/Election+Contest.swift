package import Tallying

extension Election {
  /// What the rules need to know to judge the ballots of a round.
  package func contest(
    of round: Round, by ruleSet: RuleSet
  ) throws(ContestError) -> Contest {
    try Contest(
      ruleSet: ruleSet, body: body, candidates: round.candidates.count, seats: round.seats,
      base: round.base ?? base,
      requirement: requirement(of: round, by: ruleSet), act: act)
  }

  /// The first round, not opened yet.
  package func firstRound() -> Round {
    Round(number: 1, reason: .first, candidates: candidates.map(\.id), seats: seats, base: base)
  }

  /// The count of a round's ballots, with all that keeps it from being final.
  package func count(of round: Round, _ state: BallotState?, in contest: Contest) -> Count {
    var count = Count(
      contest: contest, tally: state?.tally ?? Tally(for: contest), issued: round.issued,
      collected: round.collected, doubtful: state?.doubtful ?? 0, isOpen: round.closed == nil)
    count.concerns = concerns(of: round, state?.problems ?? [], in: contest)
    let covers = state?.covers ?? []
    if covers.contains(where: { $0.stated != nil }) {
      count.batches = covers.map { $0.stated ?? $0.entries[0].papers }
    }
    let unverified = covers.count { !$0.isVerified }
    if unverified > 0 { count.concerns.append(.batchesUnverified(unverified)) }
    return count
  }

  private func concerns(
    of round: Round, _ problems: [BallotProblem], in contest: Contest
  ) -> [ProvisionalReason] {
    var concerns: [ProvisionalReason] = []
    let conflicts = problems.count(where: \.isConflict)
    if conflicts > 0 { concerns.append(.conflicts(conflicts)) }
    let damaged = problems.count(where: \.isDamage)
    if damaged > 0 { concerns.append(.damagedRecords(damaged)) }
    let doubled = problems.batchesImportedTwice
    if !doubled.isEmpty { concerns.append(.importedTwice(doubled)) }
    if round.needsSurplusDecision(in: contest) { concerns.append(.surplusDecisionMissing) }
    return concerns
  }
}

extension Round {
  /// Whether the list breaks the limits on the surplus and nobody decided to let it stand.
  package func needsSurplusDecision(in contest: Contest) -> Bool {
    let check = ListCheck(
      ruleSet: contest.ruleSet, body: contest.body, seats: contest.seats,
      names: contest.candidates)
    return (reason == .first || reason == .shortfall) && check.needsDecision
      && !decisions.contains { $0.kind == .surplus }
  }
}

extension BallotProblem {
  /// Whether two records contradict each other.
  var isConflict: Bool {
    switch self {
    case .conflict, .waitingCorrection: true
    default: false
    }
  }

  /// Whether a record can't be trusted; a torn tail was never recorded, and a copy harms nothing.
  var isDamage: Bool {
    switch self {
    case .damaged, .missingEnd, .unfinishedImport, .notUnderstood, .impossibleMarks, .unreadable:
      true
    case .foreign, .conflictCopy, .sharedNumber, .importedTwice, .tornTail, .conflict,
      .waitingCorrection:
      false
    }
  }
}

extension [BallotProblem] {
  /// The batches that several imports hold, in the order of their numbers.
  var batchesImportedTwice: [Int] {
    flatMap { problem in
      if case .importedTwice(let batches, _) = problem { batches } else { [Int]() }
    }.sorted()
  }
}
