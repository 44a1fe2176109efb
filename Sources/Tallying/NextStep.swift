/// What follows a ballot whose result is known.
package enum NextStep: Hashable, Sendable {
  /// Nothing: every seat is filled.
  case complete
  /// Nothing: an opinion ballot introduces names, whoever has more than half.
  case introduced
  /// No paper was counted, some are not decided on, or the base is unknown.
  case countUnfinished
  case round(NextRound)
  /// No ballot: a recorded decision names so many of the tied.
  case choice(among: [Int], seats: Int)
  /// The superior committee designates the secretary of the cell.
  case designation
  /// The seats stay empty.
  case seatsStayEmpty(Int)
}

/// Another ballot: who is on it and what allows it.
package struct NextRound: Hashable, Sendable {
  package let kind: RoundKind
  /// The numbers, in the list of the round before, of the names left.
  package let candidates: [Int]
  package let seats: Int
  package let requirement: Requirement
  package let authority: RoundAuthority
  /// What is wrong with the list of the names left.
  package let findings: [ListFinding]

  package init(
    kind: RoundKind, candidates: [Int], seats: Int, requirement: Requirement,
    authority: RoundAuthority, findings: [ListFinding]
  ) {
    self.kind = kind
    self.candidates = candidates
    self.seats = seats
    self.requirement = requirement
    self.authority = authority
    self.findings = findings
  }
}

/// Why a ballot is held.
package enum RoundKind: String, Hashable, Sendable, CaseIterable {
  case first
  /// Seats were left empty.
  case shortfall
  /// Several were tied at the last seat.
  case tie
  /// More papers came back than were handed out.
  case annulled
}

extension RoundKind {
  /// The matter under which a rule set cites the article that leads to the ballot.
  package var topic: RuleTopic? {
    switch self {
    case .first: nil
    case .shortfall: .shortfall
    case .tie: .tie
    case .annulled: .collectedAboveIssued
    }
  }
}

/// What allows another ballot.
package enum RoundAuthority: String, Hashable, Sendable, CaseIterable {
  case rule
  /// A decision of the congress, to be recorded before the ballot opens.
  case decision
}

/// Where an election is held.
package enum Assembly: String, Hashable, Sendable, CaseIterable {
  case cell, congress, plenum
}

/// A ballot among those of one election, for what follows it.
package struct HeldRound: Hashable, Sendable {
  /// Counted from 1 over all ballots of the election that were not annulled.
  package let number: Int
  package let kind: RoundKind
  package let assembly: Assembly
  /// Whether a recorded decision has named those of the tied who are elected.
  package let isChosen: Bool

  package init(number: Int, kind: RoundKind, assembly: Assembly, isChosen: Bool = false) {
    precondition(number > 0, "the first round has the number 1")
    self.isChosen = isChosen
    self.number = number
    self.kind = kind
    self.assembly = assembly
  }
}

extension NextRound {
  /// Whether the list needs new names before it can be voted on.
  package var needsNames: Bool { candidates.isEmpty }
}

extension CountResult {
  /// What follows this result of a round.
  ///
  /// Ties: a ballot among the tied alone, and if they are tied again the congress decides whether
  /// to go on (244-QĐ/TW art. 32, 190-QĐ/TW art. 30). Empty seats: 244-QĐ/TW art. 20.2. Secretary
  /// of a cell: 29-QĐ/TW §24.
  package func nextStep(after round: HeldRound) -> NextStep {
    if reconciliation.annuls { return .round(repeated) }
    let isUnfinished = reasons.contains(.open) || left > 0 || tally.counted == 0
    guard !isUnfinished, needed != nil else { return .countUnfinished }
    guard contest.act == .election else { return .introduced }
    if !tied.isEmpty { return followingTie(after: round) }
    return shortfall > 0 ? followingShortfall(after: round) : .complete
  }

  /// The same ballot once more.
  private var repeated: NextRound {
    NextRound(
      kind: .annulled, candidates: Array(1...contest.candidates), seats: seats,
      requirement: contest.requirement, authority: .rule, findings: [])
  }

  private func followingTie(after round: HeldRound) -> NextStep {
    let open = seats - elected.count
    let rule = contest.ruleSet.switches.tieRule
    guard rule != .decision else {
      return round.isChosen ? .complete : .choice(among: tied, seats: open)
    }
    return .round(
      NextRound(
        kind: .tie, candidates: tied, seats: open,
        requirement: rule == .reballot ? .mostVotes : .majority,
        authority: round.kind == .tie ? .decision : .rule, findings: []))
  }

  private func followingShortfall(after round: HeldRound) -> NextStep {
    let switches = contest.ruleSet.switches
    let isCellSecretary = round.assembly == .cell && contest.body == .secretary
    if isCellSecretary, let rounds = switches.cellSecretaryRounds, round.number >= rounds {
      return .designation
    }
    guard switches.furtherRounds != .never else { return .seatsStayEmpty(shortfall) }
    let left = lines.filter { $0.outcome != .elected }.map(\.number)
    let follows =
      switches.furtherRounds == .secondFollows && round.number == 1 && !left.isEmpty
    let check = ListCheck(
      ruleSet: contest.ruleSet, body: contest.body, seats: shortfall, names: left.count)
    return .round(
      NextRound(
        kind: round.kind == .tie ? .tie : .shortfall, candidates: left, seats: shortfall,
        requirement: contest.requirement, authority: follows ? .rule : .decision,
        findings: check.findings))
  }
}
