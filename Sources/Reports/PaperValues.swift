import CongressModel
import Tallying
package import Wording

// What a template of each paper can name beside its sections.

extension BallotPaper {
  package func values(in wording: Wording) -> [String: TemplateValue] {
    let texts = [
      "organization": organization, "congress": congress,
      "election": election.title[wording.language], "round": wording.number(round.number),
      "seats": wording.number(round.seats), "names": wording.number(round.candidates.count),
      "instruction": wording.instruction(form, seats: round.seats),
      "form": wording.term(form),
    ]
    let candidates = election.list(of: round).enumerated().map { index, candidate in
      ["number": wording.number(index + 1), "name": candidate.name]
    }
    return wording.values(texts).merging(["candidates": wording.values(candidates)]) { $1 }
  }
}

extension BatchCover {
  package func values(in wording: Wording) -> [String: TemplateValue] {
    wording.values([
      "organization": organization, "congress": congress, "election": election,
      "batch": wording.number(batch), "ballots": ballots.map { wording.number($0) } ?? "",
      "firstTeller": firstTeller ?? "", "secondTeller": secondTeller ?? "",
      "doubtful": doubtful.map(String.init).joined(separator: ", "), "code": code ?? "",
    ])
  }
}

extension Credentials {
  package func values(in wording: Wording) -> [String: TemplateValue] {
    let full = people.full
    let present = full.count { $0.isPresent }
    let clock = people.clock(for: congress.kind)
    let ages = full.compactMap { $0.attributes.age(on: day) }
    let texts = [
      "organization": organization, "superior": superior ?? "", "term": term ?? "",
      "congress": wording.title(of: congress, organization: organization, term: term),
      "date": wording.date(day), "formalDate": wording.formalDate(day), "code": code ?? "",
      "summoned": wording.number(full.count), "present": wording.number(present),
      "absent": wording.number(full.count - present),
      "voters": wording.number(people.voters.count),
      "quorum": wording.number(clock?.quorum.people.needed),
      "women": wording.number(full.count { $0.attributes.sex == .female }),
      "minority": wording.number(
        full.count { ($0.attributes.ethnicity?.lowercased() ?? "kinh") != "kinh" }),
      "youngest": ages.min().map { wording.number($0) } ?? "",
      "oldest": ages.max().map { wording.number($0) } ?? "",
    ]
    let absentees = full.filter { !$0.isPresent }.map { ["name": $0.nameAndUnit] }
    return wording.values(texts).merging([
      "absentees": wording.values(absentees), "quorate": .claim(clock?.isMet ?? false),
    ]) { $1 }
  }
}

extension Approval {
  package func values(in wording: Wording) -> [String: TemplateValue] {
    let days = congress.dates.current
    let texts = [
      "organization": organization, "superior": superior ?? "", "term": term ?? "",
      "congress": wording.title(of: congress, organization: organization, term: term),
      "opening": wording.date(days.opening), "closing": wording.date(days.closing),
      "date": wording.date(day), "formalDate": wording.formalDate(day), "code": code ?? "",
      "reportBy": deadlines.map { wording.date($0.report) } ?? "",
      "approvalBy": deadlines.map { wording.date($0.approval) } ?? "",
    ]
    return wording.values(texts).merging([
      "votes": .list(votes.map { $0.values(in: wording) }),
      "provisional": .claim(votes.contains(where: \.isProvisional)),
    ]) { $1 }
  }
}

extension Progress {
  package func values(in wording: Wording) -> [String: TemplateValue] {
    let (readiness, direct) = (figures.readiness, figures.directElection)
    return wording.values([
      "organization": figures.organization.flatMap { tree[$0]?.name } ?? wording.wholeWorkspace,
      "date": wording.date(figures.day), "formalDate": wording.formalDate(figures.day),
      "congresses": wording.number(figures.congresses.count),
      "held": wording.number(figures.held), "planned": wording.number(figures.planned),
      "tasks": wording.number(readiness.tasks), "done": wording.number(readiness.done),
      "overdue": wording.number(readiness.overdue), "blocked": wording.number(readiness.blocked),
      "formed": wording.number(figures.subcommittees.part),
      "direct": wording.number(direct.chosen), "directHeld": wording.number(direct.held),
      "directElected": wording.number(direct.elected),
    ])
  }
}

extension Wording {
  /// Texts as values, with what can't be seen in them made visible.
  fileprivate func values(_ texts: [String: String]) -> [String: TemplateValue] {
    texts.mapValues { .text(visible($0)) }
  }

  fileprivate func values(_ items: [[String: String]]) -> TemplateValue {
    .list(items.map(values))
  }
}
