import CongressModel
import TerminalUI
import Wording

extension CongressScreen {
  func papersBindings(
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Binding<Command>] {
    let wording = situation.wording
    let group = wording.thisScreen
    let refusal =
      situation.readOnly.map { wording.sentence($0) }
      ?? (CongressPaper.all(of: documents).isEmpty ? wording.emptyPapers : nil)
    return [
      Binding(
        .enter, wording.keyMakePaper, Command.makePaper, group: group, disabled: refusal,
        priority: 9),
      Binding(
        .character("A"), wording.keyMakeAll, .makeAllPapers, group: group, disabled: refusal,
        priority: 7),
      Binding(
        .character("D"), wording.keyDossier, .makeDossier, group: group, disabled: refusal,
        priority: 6),
    ]
  }

  mutating func performOnPapers(
    _ command: Command, _ press: KeyPress, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let papers = CongressPaper.all(of: documents)
    let language = situation.wording.language
    switch command {
    case .move:
      _ = paperList.handle(press, count: papers.count, height: situation.bodyRows - 3)
      return []
    case .makePaper:
      guard papers.indices.contains(paperList.selected) else { return [] }
      return [.effect(.keep(id, [papers[paperList.selected]], language))]
    case .makeAllPapers: return [.effect(.keep(id, papers, language))]
    case .makeDossier: return [.effect(.dossier(id, language))]
    default: return []
    }
  }

  func drawPapers(
    _ documents: CongressDocuments, in area: Rect, on grid: inout Grid, _ situation: Situation
  ) {
    let wording = situation.wording
    let papers = CongressPaper.all(of: documents)
    let legal = documents.congress.papers
    let room = legal.isEmpty ? 0 : min(legal.count + 2, max(3, area.rows / 3))
    let (upper, lower) = area.splitting(bottom: room)
    let columns = [
      Column(wording.paperColumn, minimum: 30, ideal: 80, priority: 10),
      Column(wording.columnStage, minimum: 15, ideal: 18, priority: 8),
    ]
    Table(
      columns, count: papers.count, state: paperList, emptyText: wording.emptyPapers
    ) { index in
      let stage = stage(of: papers[index], documents, on: situation.today)
      return [
        TableCell(wording.title(of: papers[index], in: documents)),
        TableCell(stage.map { wording.term($0) } ?? "", .dim),
      ]
    }
    .draw(in: upper, on: &grid)
    guard room > 0 else { return }
    grid.draw(wording.headingPapers, in: lower.row(1).inset(columns: 1), role: .strong)
    for (row, paper) in legal.prefix(room - 2).enumerated() {
      grid.draw(wording.line(of: paper), in: lower.row(row + 2).inset(columns: 3), role: .text)
    }
  }

  /// How far the vote is that a paper is about.
  private func stage(
    of paper: CongressPaper, _ documents: CongressDocuments, on day: CalendarDate
  ) -> Election.Stage? {
    guard case .round(let id, _) = paper.subject else { return nil }
    return documents.elections[id]?.stage(on: day)
  }
}
