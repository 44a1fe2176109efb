package import CongressModel
package import Tallying
package import Wording

/// The paper that is handed out for one round of an election.
///
/// It has nothing that tells one copy from another.
package struct BallotPaper: Hashable, Sendable {
  package let election: Election
  package let round: CongressModel.Round
  package let form: BallotForm
  /// The title of the congress as the paper's heading has it.
  package let congress: String
  package let organization: String
  package let ruleSet: RuleSet

  /// Makes a paper; `nil` for a round without names.
  package init?(
    for round: CongressModel.Round, in election: Election, congress: String, organization: String,
    ruleSet: RuleSet
  ) {
    guard !round.candidates.isEmpty else { return nil }
    (self.election, self.round, self.ruleSet) = (election, round, ruleSet)
    (self.congress, self.organization) = (congress, organization)
    form = BallotForm(names: round.candidates.count, seats: round.seats)
  }
}

extension BallotPaper {
  /// From how many names on a paper has them in two halves side by side.
  private static let namesOfOneHalf = 30
  /// From how many names on the lines stand closer, so that a sheet of A4 holds them.
  private static let namesOfWideLines = 20

  /// The paper in one language.
  package func report(in wording: Wording) -> Report {
    var report = Report(wording.ballotTitle, in: wording)
    report.density = round.candidates.count > Self.namesOfWideLines ? .fullBallot : .ballot
    report.blocks = [
      .letterhead(
        left: [organization.uppercased(), wording.stampPlace], right: wording.heading(of: ruleSet)),
      .title(
        wording.ballotTitle,
        [election.title[wording.language], congress]
          + (round.number > 1 ? [wording.round(round)] : [])),
      .paragraph(wording.instruction(form, seats: round.seats)),
      .table(table(in: wording)),
    ]
    return report
  }

  private func table(in wording: Wording) -> Report.Table {
    let rows = election.list(of: round).enumerated().map { index, candidate in
      [String(index + 1), candidate.name] + (hasBoxes ? [Self.box, Self.box] : [])
    }
    let columns = columns(in: wording)
    guard rows.count > Self.namesOfOneHalf else { return Report.Table(columns, rows: rows) }
    let half = (rows.count + 1) / 2
    let blank = Array(repeating: "", count: columns.count)
    return Report.Table(
      columns + columns,
      rows: (0..<half).map { rows[$0] + (half + $0 < rows.count ? rows[half + $0] : blank) })
  }

  private func columns(in wording: Wording) -> [Report.Column] {
    let boxes = [BoxMark.agree, .disagree].map { Report.Column(wording.term($0), .center) }
    return [
      Report.Column(wording.numberColumn, .trailing), Report.Column(wording.fullName),
    ] + (hasBoxes ? boxes : [])
  }

  private static let box = "[   ]"

  private var hasBoxes: Bool { form != .strikeOut }
}
