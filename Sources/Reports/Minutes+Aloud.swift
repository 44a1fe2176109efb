import CongressModel
import Tallying
package import Wording

extension Minutes {
  /// The result as it is read to the congress, with numbers in words.
  package func aloud(in wording: Wording) -> Report {
    var report = Report(
      wording.aloudTitle, in: wording, banner: banner(in: wording), footer: footer(in: wording))
    let title = wording.title(of: congress, organization: organization, term: term)
    let election = self.election.title[wording.language]
    var sentences = [wording.aloudOpening(election: election, congress: title)]
    if isProvisional { sentences.append(wording.aloudProvisional) }
    sentences.append(
      wording.aloudList(seats: round.seats, names: round.candidates.count))
    if let attendance { sentences.append(wording.aloudAttendance(attendance)) }
    if let base = result.base, let needed = result.needed {
      sentences.append(
        wording.aloudBase(
          base, needed: needed, of: ruleSet.threshold, introduces: isOpinion))
    }
    sentences.append(wording.aloudPapers(issued: result.issued, collected: result.collected))
    sentences.append(wording.aloudValid(result.tally))
    report.blocks =
      [.title(wording.aloudTitle, [election, title])] + sentences.map { .paragraph($0) }
      + [.heading(wording.aloudResults), .items(entriesInOrder.map { said($0, in: wording) })]
      + electedAloud(in: wording)
      + [.heading(wording.conclusions), .items(verdict(in: wording))]
    return report
  }

  private func electedAloud(in wording: Wording) -> [Report.Block] {
    let heading =
      isProvisional
      ? wording.aloudAboveHalf(elected.count)
      : isOpinion
        ? wording.aloudIntroduced(elected.count) : wording.aloudElected(elected.count)
    return elected.isEmpty
      ? [] : [.heading(heading), .items(elected.map { said($0, in: wording) })]
  }

  private func said(
    _ entry: (candidate: Candidate, line: ResultLine), in wording: Wording
  ) -> String {
    wording.aloud(
      name: wording.addressed(entry.candidate.name, under: ruleSet), votes: entry.line.votes,
      share: entry.line.percent)
  }
}
