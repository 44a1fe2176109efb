/// Who is elected by the papers there are.
package struct CountResult: Hashable, Sendable {
  package let contest: Contest
  package let tally: Tally
  package let issued: Int?
  package let collected: Int?
  /// The papers brought back and not decided on.
  package let left: Int
  /// Of what more than half is needed; `nil` while unknown.
  package let base: Int?
  /// The fewest votes that elect; `nil` while the base is unknown.
  package let needed: Int?
  /// One for each candidate, in the order printed.
  package let lines: [ResultLine]
  /// The numbers of those tied at the last seat by the papers there are.
  package let tied: [Int]
  /// The seats for which too few candidates have what elects.
  package let shortfall: Int
  package let reconciliation: Reconciliation
  /// Why the result is not final, and what is noted beside it.
  package let reasons: [ProvisionalReason]
}

/// One candidate in a result.
package struct ResultLine: Hashable, Sendable {
  /// The printed number.
  package let number: Int
  package let votes: Int
  /// The share of the base; `nil` where the base is empty, unknown or less than the votes.
  package let percent: Percentage?
  package let outcome: Outcome
  /// One more than the number of candidates with more votes; equal votes have equal ranks.
  package let rank: Int
  package let standing: Standing
}

/// What the papers say of a candidate.
package enum Outcome: String, Hashable, Sendable, CaseIterable {
  case elected
  /// As many votes as others at the last seat, and not seats enough for all of them.
  case tied
  case belowMajority
  /// Enough votes, but others with more have taken the seats.
  case outranked
  /// The papers left could still change it, or the base is unknown.
  case undecided
}

/// What the papers left can still do to a candidate.
package enum Standing: String, Hashable, Sendable, CaseIterable {
  /// Elected whatever they say.
  case safe
  /// Neither elected nor tied whatever they say.
  case outOfReach
  case open
}

extension CountResult {
  package var seats: Int { contest.seats }

  package var isFinal: Bool { reasons.allSatisfy(\.isOnlyNoted) }

  /// The numbers of those elected, those with the most votes first.
  package var elected: [Int] {
    lines.filter { $0.outcome == .elected }
      .sorted { ($1.votes, $0.number) < ($0.votes, $1.number) }
      .map(\.number)
  }

  init(_ count: Count) {
    let cut = Cut(count)
    contest = count.contest
    tally = count.tally
    issued = count.issued
    collected = count.collected
    left = count.left
    base = count.base
    needed = count.needed
    lines = (1...count.contest.candidates).map { cut.line($0) }
    tied = (1...count.contest.candidates).filter { cut.outcome(of: $0) == .tied }
    shortfall = max(0, count.contest.seats - cut.passing)
    reconciliation = count.reconciliation
    reasons = count.reasons
  }
}

extension Count {
  /// Why the result is not final, in the order it is said.
  package var reasons: [ProvisionalReason] {
    var reasons: [ProvisionalReason] = []
    if isOpen { reasons.append(.open) }
    if tally.counted == 0 { reasons.append(.nothingCounted) }
    if issued == nil { reasons.append(.issuedUnknown) }
    if collected == nil { reasons.append(.collectedUnknown) }
    if base == nil { reasons.append(.baseUnknown) }
    if doubtful > 0 { reasons.append(.doubtful(doubtful)) }
    return reasons + reconciliation.differing.map(ProvisionalReason.differs) + concerns
  }
}

/// The votes in order, and where the seats end.
private struct Cut {
  let count: Count
  /// All votes, the most first.
  let ordered: [Int]
  /// How many candidates have what elects.
  let passing: Int
  /// The votes at the last seat where more pass than there are seats, and whether they are tied.
  let last: (votes: Int, isTied: Bool)?

  init(_ count: Count) {
    let seats = count.contest.seats
    let ordered = count.tally.votes.sorted(by: >)
    let passing = ordered.count { votes in count.needed.map { votes >= $0 } ?? false }
    self.count = count
    self.ordered = ordered
    self.passing = passing
    last =
      passing > seats
      ? (votes: ordered[seats - 1], isTied: ordered[seats] == ordered[seats - 1]) : nil
  }

  func line(_ number: Int) -> ResultLine {
    let votes = count.tally.votes(of: number)
    let standing = count.standing(of: number)
    let isUndecided = count.isOpen && count.left > 0 && standing == .open
    return ResultLine(
      number: number, votes: votes,
      percent: count.base.flatMap { Percentage(votes: votes, of: $0) },
      outcome: isUndecided || count.needed == nil ? .undecided : outcome(of: number),
      rank: 1 + ordered.count { $0 > votes }, standing: standing)
  }

  /// The outcome as if no papers were left.
  func outcome(of number: Int) -> Outcome {
    let votes = count.tally.votes(of: number)
    guard let needed = count.needed, votes >= needed else { return .belowMajority }
    guard let last else { return .elected }
    if votes == last.votes && last.isTied { return .tied }
    return votes >= last.votes ? .elected : .outranked
  }
}
