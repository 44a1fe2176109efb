import Tallying

extension Contest {
  /// A contest of a table row, with the rules of 190 unless another rule set is named.
  static func sample(
    _ candidates: Int, for seats: Int, base: Int? = nil, rules: RuleSet = .regulation190,
    form: BallotForm? = nil, requirement: Requirement = .majority
  ) throws -> Contest {
    try Contest(
      ruleSet: rules, candidates: candidates, seats: seats, base: base, form: form,
      requirement: requirement)
  }
}

extension Tally {
  /// A tally with these votes for the candidates in order, made from valid papers with one mark.
  static func sample(
    _ votes: [Int], valid: Int? = nil, invalid: [InvalidReason: Int] = [:]
  ) -> Tally {
    var tally = Tally(candidates: votes.count)
    // Papers that carry the votes of the strongest, layer by layer, keep marks and papers apart.
    let papers = valid ?? votes.max() ?? 0
    for paper in 0..<papers {
      tally.add(.valid(votes.indices.filter { votes[$0] > paper }.map { $0 + 1 }))
    }
    for (reason, count) in invalid { tally.add(.invalid(reason, nil), count: count) }
    return tally
  }
}

extension Count {
  /// A closed count whose papers all came back, except where a row says otherwise.
  static func closed(_ contest: Contest, _ tally: Tally) -> Count {
    Count(
      contest: contest, tally: tally, issued: tally.counted, collected: tally.counted,
      isOpen: false)
  }
}
