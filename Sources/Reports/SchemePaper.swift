package import CongressModel
import Tallying
package import Wording

/// The annotated list of a personnel scheme with its arithmetic and composition.
package struct SchemePaper: Hashable, Sendable {
  package let standing: SchemeStanding
  package let title: String
  package let organization: String
  package var code: String?
  /// The units below, for which the scheme is made.
  package var units: UnitMakeup?

  package init(of standing: SchemeStanding, title: String, organization: String) {
    (self.standing, self.title, self.organization) = (standing, title, organization)
  }
}

extension SchemePaper {
  package func report(in wording: Wording) -> Report {
    var report = Report(
      wording.schemeTitle, in: wording, footer: code.map { "\(wording.dataCode): \($0)" })
    report.blocks =
      [
        .letterhead(
          left: [organization.uppercased(), "*"], right: wording.heading(of: standing.ruleSet)),
        .title(standing.scheme.title[wording.language], [title]),
        .paragraph(wording.arithmetic(standing) + "."),
        .items(wording.lengthLines(standing) + (units.map { [wording.sentence($0)] } ?? [])),
        .heading(wording.annotatedList), .table(names(in: wording)),
      ] + steps(in: wording) + fallen(in: wording) + composition(in: wording) + [
        .signatures([Report.Signature(wording.forCommittee)])
      ]
    return report.numbered()
  }

  private func names(in wording: Wording) -> Report.Table {
    let columns = [
      Report.Column(wording.numberColumn, .trailing), Report.Column(wording.fullName),
      Report.Column(wording.bornColumn, .trailing), Report.Column(wording.ageColumn, .trailing),
      Report.Column(wording.sexLabel), Report.Column(wording.ethnicityLabel),
      Report.Column(wording.officeAndUnit), Report.Column(wording.note),
    ]
    let rows = standing.list.enumerated().map { index, candidate in
      let attributes = candidate.attributes
      let marks = [
        attributes.isIncumbent ? wording.incumbentWord : wording.newcomer,
        candidate.origin == .prepared ? nil : wording.shortTerm(candidate.origin),
        candidate.support.map { wording.votes($0.agreeing, of: $0.attending) }, candidate.note,
      ]
      return [
        String(index + 1), candidate.name, attributes.born.map { wording.shortDate($0) } ?? "",
        attributes.age(on: standing.day).map { wording.number($0) } ?? "",
        attributes.sex.map { wording.term($0) } ?? "", attributes.ethnicity ?? "",
        [attributes.position, attributes.unit].compactMap(\.self).joined(separator: ", "),
        marks.compactMap(\.self).joined(separator: ", "),
      ]
    }
    return Report.Table(columns, rows: rows)
  }

  /// The votes at each step that was counted.
  private func steps(in wording: Wording) -> [Report.Block] {
    let held = SchemeStep.Meeting.allCases.filter { standing.votes[$0] != nil }
    guard !held.isEmpty else { return [] }
    let columns =
      [Report.Column(wording.fullName)]
      + held.map { Report.Column(wording.term($0), .trailing) }
    let rows = VietnameseOrder.sorted(standing.scheme.candidates, by: \.name).map { candidate in
      [candidate.name]
        + held.map { meeting in
          let step = standing.votes[meeting]
          guard let count = step?.votes[candidate.id] else { return "" }
          return wording.votesAndShare(count, of: step?.base)
        }
    }
    return [
      .heading(wording.stepsHeading), .paragraph(wording.stepsRule),
      .table(Report.Table(columns, rows: rows)),
    ]
  }

  /// Those who fell out, each with the reason and the decision.
  private func fallen(in wording: Wording) -> [Report.Block] {
    let items = standing.scheme.candidates.compactMap { candidate -> String? in
      let place = standing.place(of: candidate)
      guard place != .onList else { return nil }
      let decided = [candidate.withdrawal?.by, candidate.withdrawal?.reason].compactMap(\.self)
      return "\(candidate.name): \(wording.lowercased(wording.term(place)))"
        + (decided.isEmpty ? "" : " (\(decided.joined(separator: "; ")))")
    }
    return items.isEmpty ? [] : [.heading(wording.notOnList), .items(items)]
  }

  private func composition(in wording: Wording) -> [Report.Block] {
    let findings = standing.findings
    guard !findings.isEmpty else { return [] }
    let columns = [wording.ruleColumn, wording.onListColumn, wording.onElectedColumn]
      .map { Report.Column($0) }
    let rows = findings.map { finding in
      let rule = finding.onList.rule
      return [
        "\(wording.term(rule.attribute)), \(wording.term(rule.limit))",
        wording.sentence(finding.onList),
        finding.onElected.map { wording.sentence($0) } ?? wording.notDecided,
      ]
    }
    return [.heading(wording.ruleColumn), .table(Report.Table(columns, rows: rows))]
  }
}
