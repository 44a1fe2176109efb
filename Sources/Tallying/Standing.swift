extension Count {
  /// What the papers left can still do to a candidate.
  ///
  /// Exact, not cautious: `safe` and `outOfReach` are said as soon as no way of marking the
  /// papers left could contradict them. The two extremes decide: all papers left are valid and
  /// pass the candidate by for rivals, or all of them choose the candidate.
  package func standing(of number: Int) -> Standing {
    guard let neededAtLast else { return .open }
    let votes = tally.votes(of: number)
    guard votes + left >= neededAtLast else { return .outOfReach }
    var ahead = 0
    var able = 0
    for (index, rival) in tally.votes.enumerated() where index != number - 1 {
      if rival > votes + left { ahead += 1 }
      if rival + left >= max(votes, neededAtLast) { able += 1 }
    }
    if ahead >= contest.seats { return .outOfReach }
    return votes >= neededAtLast && able < contest.seats ? .safe : .open
  }

  /// The fewest votes that elect once all papers left are valid; `nil` while unknown.
  private var neededAtLast: Int? {
    guard contest.requirement == .majority else { return 1 }
    guard contest.ruleSet.threshold == .validBallots else { return needed }
    return Majority.needed(of: tally.valid + left)
  }
}
