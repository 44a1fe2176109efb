package import CongressModel
package import Tallying

/// What the minutes of a count say: one round of one election with its result.
package struct Minutes: Hashable, Sendable {
  package let congress: Congress
  package let election: Election
  package let round: CongressModel.Round
  package let result: CountResult
  /// The organisation that holds the congress, and the one above it.
  package var organization: String
  package var superior: String?
  /// "2020–2025".
  package var term: String?
  package var place: String?
  package var day: CalendarDate?
  /// How the base came about; `nil` where it is simply stated or follows the ballots.
  package var baseSheet: BaseSheet?
  /// Who was there when the vote was held.
  package var attendance: Attendance?
  /// The code of the ballots counted.
  package var fingerprint: String?
  /// How many times each ballot was entered; `nil` where they were imported.
  package var entries: Int?
  /// Records taken back.
  package var voided = 0
  /// Imports that a later one replaced.
  package var replaced = 0
  /// What the counting team decided about papers that were put aside.
  package var rulings: [DoubtfulPaper.Decided] = []
  package var problems: [BallotProblem] = []
  package var next: NextStep?
  /// The code of the minutes that these replace.
  package var supersedes: String?
  package var copies: Int?
  package var isRehearsal = false

  package init(
    of round: CongressModel.Round, in election: Election, of congress: Congress,
    organization: String, result: CountResult
  ) {
    precondition(
      round.candidates.count == result.lines.count, "a result belongs to the list of its round")
    (self.congress, self.election, self.round, self.result) = (congress, election, round, result)
    self.organization = organization
  }
}

extension Minutes {
  package var ruleSet: RuleSet { result.contest.ruleSet }

  /// Whether the result may still change; every page says so then.
  package var isProvisional: Bool { !result.isFinal }

  /// The candidates in the order printed, each with its result.
  var entriesInOrder: [(candidate: Candidate, line: ResultLine)] {
    zip(election.list(of: round), result.lines).map { ($0, $1) }
  }

  /// The elected, those with the most votes first.
  var elected: [(candidate: Candidate, line: ResultLine)] {
    let list = entriesInOrder
    return result.elected.compactMap { number in list.first { $0.line.number == number } }
  }

  func name(of number: Int) -> String {
    entriesInOrder.first { $0.line.number == number }?.candidate.name ?? String(number)
  }
}
