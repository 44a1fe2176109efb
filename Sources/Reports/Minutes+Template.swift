import CongressModel
import Tallying
package import Wording

extension Minutes {
  /// The values that a template of minutes can name, in one language.
  ///
  /// Numbers are texts as that language writes them; what is unknown is a dash or empty.
  package func values(in wording: Wording) -> [String: TemplateValue] {
    let title = wording.title(of: congress, organization: organization, term: term)
    let texts = [
      "organization": organization, "superior": superior ?? "", "congress": title,
      "election": election.title[wording.language], "term": term ?? "", "place": place ?? "",
      "date": day.map { wording.date($0) } ?? "",
      "formalDate": day.map { wording.formalDate($0) } ?? "",
      "round": wording.number(round.number), "ruleSet": ruleSet.id,
      "ruleSetTitle": wording.title(of: ruleSet), "form": wording.term(result.contest.form),
      "seats": wording.number(round.seats), "names": wording.number(round.candidates.count),
      "summoned": wording.number(baseSheet?.summoned ?? attendance?.summoned),
      "present": wording.number(attendance?.present), "base": wording.number(result.base),
      "needed": wording.number(result.needed), "issued": wording.number(result.issued),
      "collected": wording.number(result.collected), "valid": wording.number(result.tally.valid),
      "invalid": wording.number(result.tally.invalid.total), "code": fingerprint ?? "",
      "shortfall": result.shortfall == 0 ? "" : wording.number(result.shortfall),
      "rounding": wording.roundingRule, "supersedes": supersedes ?? "",
    ]
    return texts.mapValues { .text(wording.visible($0)) }
      .merging(lists(in: wording)) { _, list in list }
      .merging(["provisional": .claim(isProvisional), "rehearsal": .claim(isRehearsal)]) { $1 }
  }

  private func lists(in wording: Wording) -> [String: TemplateValue] {
    let sentences = (result.reasons.map(wording.sentence) + problems.map(wording.sentence))
    return [
      "candidates": .list(entriesInOrder.map { item($0.line.number, $0, in: wording) }),
      "elected": .list(elected.enumerated().map { item($0 + 1, $1, in: wording) }),
      "tied": .list(result.tied.map { ["name": .text(wording.visible(name(of: $0)))] }),
      "reasons": .list(sentences.map { ["text": .text($0)] }),
      "decisions": .list(
        round.decisions.map { ["text": .text(wording.visible(wording.decision($0)))] }),
      "rulings": .list(ruled(in: wording).map { ["text": .text(wording.visible($0))] }),
      "team": .list(
        election.team.enumerated().map { index, name in
          let role = index == 0 ? wording.headOfTeam : wording.memberOfTeam
          return ["role": .text(role), "name": .text(wording.visible(name))]
        }),
      "invalidBy": .list(
        result.tally.invalid.occurring.map { reason, count in
          ["reason": .text(wording.term(reason)), "count": .text(wording.number(count))]
        }),
      "deductions": .list(
        (baseSheet?.deductions ?? []).map { deduction in
          [
            "kind": .text(wording.term(deduction.kind)),
            "people": .text(wording.number(deduction.people)),
            "reason": .text(wording.visible(deduction.reason)),
          ]
        }),
    ]
  }

  private func item(
    _ number: Int, _ entry: (candidate: Candidate, line: ResultLine), in wording: Wording
  ) -> [String: TemplateValue] {
    [
      "number": .text(wording.number(number)), "name": .text(wording.visible(entry.candidate.name)),
      "votes": .text(wording.number(entry.line.votes)),
      "share": .text(wording.percent(entry.line.percent)),
      "outcome": .text(wording.term(entry.line.outcome)),
      "inWords": .text(wording.words(entry.line.votes)),
    ]
  }
}
