import CongressModel
import Tallying
package import Wording

extension Minutes {
  /// The minutes in one language, in the order of the forms of the party.
  package func report(in wording: Wording) -> Report {
    var report = Report(
      mainTitle(in: wording), in: wording, banner: banner(in: wording), footer: footer(in: wording))
    report.blocks =
      opening(in: wording) + reasons(in: wording) + basis(in: wording) + list(in: wording)
      + team(in: wording) + attendance(in: wording) + ballots(in: wording) + results(in: wording)
      + conclusions(in: wording) + method(in: wording) + closing(in: wording)
    return report.numbered()
  }

  func banner(in wording: Wording) -> String? {
    let warnings =
      (isRehearsal ? [wording.rehearsal] : []) + (isProvisional ? [wording.provisional] : [])
    return warnings.isEmpty ? nil : warnings.joined(separator: " · ")
  }

  func footer(in wording: Wording) -> String? {
    fingerprint.map { "\(wording.ballotCode): \($0)" }
  }

  func opening(in wording: Wording, title: String? = nil) -> [Report.Block] {
    let rounds = round.number > 1 ? [wording.round(round)] : []
    let congress = wording.title(of: congress, organization: organization, term: term)
    return [
      .letterhead(
        left: (superior.map { [$0.uppercased()] } ?? [])
          + [organization.uppercased(), wording.countingTeam, "*"],
        right: wording.heading(of: ruleSet) + ["", wording.placeAndDate(place, day)]),
      .title(
        title ?? mainTitle(in: wording), [election.title[wording.language], congress] + rounds),
    ]
  }

  private func reasons(in wording: Wording) -> [Report.Block] {
    let reasons = result.reasons.map(wording.sentence) + problems.map(wording.sentence)
    guard !reasons.isEmpty else { return [] }
    let heading = isProvisional ? wording.whyProvisional : wording.note
    return [.heading(heading), .items(reasons)]
  }

  private func basis(in wording: Wording) -> [Report.Block] {
    let statutes = wording.partyStatutes(of: ruleSet).map { [$0] } ?? []
    let papers = congress.papers.map { "\($0.number) (\($0.issuer))" }
    return [
      .heading(wording.legalBasis),
      .items(statutes + [wording.title(of: ruleSet)] + papers),
      .facts([Report.Fact(wording.ruleSetApplied, wording.version(of: ruleSet))]),
    ]
  }

  private func list(in wording: Wording) -> [Report.Block] {
    let candidates = election.list(of: round)
    let facts = [
      Report.Fact(wording.seatsDecided, wording.number(round.seats)),
      Report.Fact(wording.namesOnList, wording.number(candidates.count)),
      Report.Fact(wording.surplus, wording.surplus(names: candidates.count, seats: round.seats)),
      Report.Fact(wording.formOfBallot, wording.term(result.contest.form)),
    ]
    let rows = candidates.enumerated().map { index, candidate in
      [String(index + 1), candidate.name, note(on: candidate, in: wording)]
    }
    let columns = [
      Report.Column(wording.numberColumn, .trailing), Report.Column(wording.fullName),
      Report.Column(wording.note),
    ]
    return [
      .heading(wording.listOfCandidates), .facts(facts), .table(Report.Table(columns, rows: rows)),
    ]
  }

  /// Office and unit, and how the name came onto the list where the committee didn't put it there.
  private func note(on candidate: Candidate, in wording: Wording) -> String {
    let attributes = [candidate.attributes.position, candidate.attributes.unit].compactMap(\.self)
    let origin = candidate.origin == .prepared ? [] : [wording.term(candidate.origin)]
    return (attributes + origin).joined(separator: ", ")
  }

  private func team(in wording: Wording) -> [Report.Block] {
    let facts = election.team.enumerated().map { index, name in
      Report.Fact(index == 0 ? wording.headOfTeam : wording.memberOfTeam, name)
    }
    let blank = [Report.Fact(wording.headOfTeam, "……………………………")]
    return [.heading(wording.countingTeam), .facts(facts.isEmpty ? blank : facts)]
  }
}

extension Report {
  /// The report with its headings counted from 1.
  func numbered() -> Report {
    var (report, count) = (self, 0)
    report.blocks = blocks.map { block in
      guard case .heading(let text) = block else { return block }
      count += 1
      return .heading("\(count). \(text)")
    }
    return report
  }
}
