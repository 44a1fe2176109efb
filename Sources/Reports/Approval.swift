package import CongressModel
import Tallying
package import Wording

/// The request to the superior committee to approve those elected, with what goes along.
///
/// 24-QĐ/TW (2021) §16.1: within 7 working days of the closing, with the minutes and the annotated
/// list; the superior approves within 15 working days.
package struct Approval: Hashable, Sendable {
  /// The minutes of the votes, in the order held.
  package let votes: [Minutes]
  package let congress: Congress
  package var organization: String
  package var superior: String?
  package var term: String?
  package var place: String?
  package var day: CalendarDate
  /// The last days for the report and for its approval.
  package var deadlines: (report: CalendarDate, approval: CalendarDate)?
  /// The code of the data.
  package var code: String?

  package init(
    of votes: [Minutes], at congress: Congress, organization: String, on day: CalendarDate
  ) {
    (self.votes, self.congress, self.day) = (votes, congress, day)
    self.organization = organization
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.votes == other.votes && one.congress == other.congress && one.day == other.day
      && one.code == other.code
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(votes)
    hasher.combine(day)
  }
}

extension Approval {
  package func report(in wording: Wording) -> Report {
    let isProvisional = votes.contains(where: \.isProvisional)
    var report = Report(
      wording.approvalTitle, in: wording, banner: isProvisional ? wording.provisional : nil,
      footer: code.map { "\(wording.dataCode): \($0)" })
    let title = wording.title(of: congress, organization: organization, term: term)
    let days = congress.dates.current
    report.blocks =
      [
        .letterhead(
          left: (superior.map { [$0.uppercased()] } ?? []) + [organization.uppercased(), "*"],
          right: votes.first.map { wording.heading(of: $0.ruleSet) } ?? []),
        .title(wording.approvalTitle, [wording.approvalSubject, title]),
        .paragraph(wording.approvalTo(superior)),
        .paragraph(
          wording.approvalOpening(
            title, opening: days.opening, closing: days.closing, seats: votes.count)),
      ] + votes.flatMap { blocks(of: $0, in: wording) } + [
        .heading(wording.enclosed),
        .items(votes.map { enclosure($0, in: wording) } + wording.otherEnclosures),
      ] + deadline(in: wording) + [
        .paragraph(wording.approvalAsk(superior)),
        .signatures([
          Report.Signature(wording.receivers), Report.Signature(wording.forCommittee),
        ]),
      ]
    return report.numbered()
  }

  private func deadline(in wording: Wording) -> [Report.Block] {
    guard let deadlines else { return [] }
    return [
      .facts([
        Report.Fact(wording.reportBy, wording.date(deadlines.report)),
        Report.Fact(wording.approvalBy, wording.date(deadlines.approval)),
      ])
    ]
  }

  private func enclosure(_ minutes: Minutes, in wording: Wording) -> String {
    let code = minutes.fingerprint.map { " (\(wording.ballotCode) \($0))" } ?? ""
    return "\(wording.minutesTitle): \(minutes.election.title[wording.language])\(code)"
  }

  /// Who was elected in one vote, annotated.
  private func blocks(of minutes: Minutes, in wording: Wording) -> [Report.Block] {
    let columns = [
      Report.Column(wording.numberColumn, .trailing), Report.Column(wording.fullName),
      Report.Column(wording.bornColumn, .trailing), Report.Column(wording.sexLabel),
      Report.Column(wording.ethnicityLabel), Report.Column(wording.officeAndUnit),
      Report.Column(wording.votesOfBase, .trailing),
      Report.Column(wording.share(of: minutes.ruleSet.threshold), .trailing),
    ]
    let rows = minutes.elected.enumerated().map { index, entry in
      let attributes = entry.candidate.attributes
      return [
        String(index + 1), entry.candidate.name,
        attributes.born.map { wording.shortDate($0) } ?? "",
        attributes.sex.map { wording.term($0) } ?? "", attributes.ethnicity ?? "",
        [attributes.position, attributes.unit].compactMap(\.self).joined(separator: ", "),
        wording.votes(entry.line.votes, of: minutes.result.base),
        wording.percent(entry.line.percent),
      ]
    }
    return [
      .heading(minutes.election.title[wording.language]),
      rows.isEmpty
        ? .paragraph(wording.nobodyElected) : .table(Report.Table(columns, rows: rows)),
    ]
  }
}
