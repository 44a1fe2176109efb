import CongressModel
import Tallying
package import Wording

extension Minutes {
  /// The list of those elected, the most votes first.
  package func electedList(in wording: Wording) -> Report {
    var report = Report(
      listTitle(in: wording), in: wording, banner: banner(in: wording), footer: footer(in: wording))
    let columns = [
      Report.Column(wording.numberColumn, .trailing), Report.Column(wording.fullName),
      Report.Column(wording.birthYear, .trailing), Report.Column(wording.officeAndUnit),
      Report.Column(wording.votesOfBase, .trailing),
      Report.Column(wording.share(of: ruleSet.threshold), .trailing),
    ]
    let rows = elected.enumerated().map { index, entry in
      let attributes = entry.candidate.attributes
      return [
        String(index + 1), entry.candidate.name,
        attributes.born.map { String($0.components.year) } ?? "",
        [attributes.position, attributes.unit].compactMap(\.self).joined(separator: ", "),
        wording.votes(entry.line.votes, of: result.base), wording.percent(entry.line.percent),
      ]
    }
    let list: Report.Block =
      rows.isEmpty ? .paragraph(wording.nobodyElected) : .table(Report.Table(columns, rows: rows))
    report.blocks =
      opening(in: wording, title: listTitle(in: wording)) + [
        list, .items(verdict(in: wording)),
        .signatures([
          Report.Signature(wording.forPresidium),
          Report.Signature(wording.headOfTeam, name: election.team.first ?? ""),
        ]),
      ]
    return report
  }
}
