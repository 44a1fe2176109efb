/// One round of one election: whose names are on the paper, and what elects them.
package struct Contest: Hashable, Sendable {
  package let ruleSet: RuleSet
  package let body: ElectedBody
  /// How many names are on the paper; they are printed with the numbers 1...candidates.
  package let candidates: Int
  package let seats: Int
  /// Of how many people more than half is needed; `nil` while unknown, and unused by the rule
  /// sets whose base follows the papers.
  package let base: Int?
  package let form: BallotForm
  package let requirement: Requirement
  /// Whether it elects, or only introduces names.
  package let act: Act

  /// The most names and the most seats of one paper.
  package static let mostNames = 10_000

  /// Makes a contest; without a form, the one that follows from names and seats.
  ///
  /// - Throws: `ContestError` where no such paper can be printed.
  package init(
    ruleSet: RuleSet, body: ElectedBody = .other, candidates: Int, seats: Int, base: Int? = nil,
    form: BallotForm? = nil, requirement: Requirement = .majority, act: Act = .election
  ) throws(ContestError) {
    guard candidates > 0 else { throw .noCandidates }
    guard seats > 0 else { throw .noSeats }
    guard candidates <= Self.mostNames else { throw .tooManyCandidates(candidates) }
    guard seats <= Self.mostNames else { throw .tooManySeats(seats) }
    if let base, base < 0 { throw .baseBelowZero(base) }
    let derived = BallotForm(names: candidates, seats: seats)
    guard form == nil || form == derived || form == .showOfHands else {
      throw .formContradictsList(stated: form ?? derived, derived: derived)
    }
    self.ruleSet = ruleSet
    self.body = body
    self.candidates = candidates
    self.seats = seats
    self.base = base
    self.form = form ?? derived
    self.requirement = requirement
    self.act = act
  }
}

/// What a candidate must reach to be elected.
package enum Requirement: String, Hashable, Sendable, CaseIterable {
  /// More than half of the base, then the most votes.
  case majority
  /// The most votes, as in the ballot among the tied; half is not needed.
  case mostVotes
}

/// Why there can be no such paper.
package enum ContestError: Error, Hashable, Sendable {
  case noCandidates
  case noSeats
  case tooManyCandidates(Int)
  case tooManySeats(Int)
  case baseBelowZero(Int)
  case formContradictsList(stated: BallotForm, derived: BallotForm)
}
