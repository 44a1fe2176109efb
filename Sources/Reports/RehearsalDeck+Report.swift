package import CongressModel
import Tallying
package import Wording

extension RehearsalDeck {
  /// The ballots of the deck, a page each, marked as the key says; none of them looks real.
  package func report(names: [String], in wording: Wording) -> Report {
    var report = Report(wording.rehearsalTitle, in: wording)
    for (place, paper) in papers.enumerated() {
      if place > 0 { report.blocks.append(.pageBreak) }
      let head = wording.deckPaper(place + 1, of: papers.count)
      report.blocks.append(
        .title(
          head, [wording.rehearsalTitle, wording.instruction(contest.form, seats: contest.seats)]))
      report.blocks.append(.facts(facts(paper, names, wording)))
    }
    return report
  }

  /// A line for each name, with a stroke or a box, or what spoils the paper.
  private func facts(_ paper: Paper, _ names: [String], _ wording: Wording) -> [Report.Fact] {
    guard let struck = struck(on: paper) else {
      guard case .invalid(let reason) = paper else { return [] }
      return [Report.Fact(wording.invalidWord, wording.term(reason))]
    }
    let stroke = String(repeating: "—", count: 8)
    return names.enumerated().map { index, name in
      let isStruck = struck.contains(index + 1)
      let mark =
        contest.form == .strikeOut
        ? (isStruck ? stroke : "") : (isStruck ? "[ ] [X]" : "[X] [ ]")
      return Report.Fact("\(index + 1). \(name)", mark)
    }
  }
}
