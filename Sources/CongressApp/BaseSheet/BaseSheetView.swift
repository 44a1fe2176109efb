import CongressModel
import Tallying
package import TerminalUI
import Wording

extension BaseSheetScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let (documents, election) = subject(in: situation) else { return }
    let wording = situation.wording
    let sheet = election.shownSheet
    let kind = sheet?.kind ?? kind(of: election, in: documents, situation)
    let (head, below) = body.splitting(top: 2)
    let hasFoot = sheet != nil || kind == .membersCongress
    let (middle, foot) = below.splitting(bottom: hasFoot ? 3 : 0)
    let article = situation.ruleSet(documents.congress.ruleSet)?.citations[kind.topic]
    grid.draw(
      "\(election.title[wording.language]) – \(wording.term(kind))",
      in: head.row(0).inset(columns: 2), role: .strong)
    grid.draw(
      "\(wording.summonedPeople): \(wording.number(sheet?.summoned))"
        + (article.map { " · \(wording.citation($0))" } ?? ""),
      in: head.row(1).inset(columns: 2), role: .text)
    let empty =
      election.isOpen
      ? wording.openedWith(base: election.currentRound?.base)
      : sheet == nil ? wording.emptySheet : wording.nothingDeducted
    drawLines(sheet, orElse: empty, in: middle, on: &grid, wording)
    drawSum(election, sheet, in: foot, on: &grid, wording)
    drawAbsentees(documents, kind, in: foot.row(2), on: &grid, wording)
  }

  private func drawLines(
    _ sheet: BaseSheet?, orElse empty: String, in area: Rect, on grid: inout Grid,
    _ wording: Wording
  ) {
    let lines = sheet?.deductions ?? []
    let columns = [
      Column(wording.columnPeople, minimum: 6, priority: 10, layout: .trailing),
      Column(wording.columnGround, minimum: 24, ideal: 60, priority: 8),
      Column(wording.columnReason, minimum: 20, ideal: .max, priority: 9),
    ]
    Table(columns, count: lines.count, state: list, emptyText: empty) { row in
      [
        TableCell("−\(wording.number(lines[row].people))", .strong),
        TableCell(wording.term(lines[row].kind)),
        TableCell(wording.visible(lines[row].reason), .dim),
      ]
    }
    .draw(in: area, on: &grid)
  }

  private func drawSum(
    _ election: Election, _ sheet: BaseSheet?, in foot: Rect, on grid: inout Grid,
    _ wording: Wording
  ) {
    guard let sheet else { return }
    grid.draw(
      "\(wording.baseSum(sheet)) · \(wording.baseAndNeeded(sheet))",
      in: foot.row(0).inset(columns: 2), role: .strong)
    let isConfirmed = election.isBaseConfirmed
    let mark = isConfirmed ? grid.glyphs.done : grid.glyphs.late
    let text =
      election.isOpen
      ? wording.frozenAtOpening : isConfirmed ? wording.baseIsConfirmed : wording.baseIsUnconfirmed
    grid.draw(
      "\(mark) \(text)", in: foot.row(1).inset(columns: 2), role: isConfirmed ? .good : .warning)
  }

  /// Members who stayed away, whom only the office can judge.
  private func drawAbsentees(
    _ documents: CongressDocuments, _ kind: BaseKind, in row: Rect, on grid: inout Grid,
    _ wording: Wording
  ) {
    guard kind == .membersCongress else { return }
    let absent = documents.people.absentees.map(\.nameAndUnit)
    guard !absent.isEmpty else { return }
    grid.draw(wording.absenteesToJudge(absent), in: row.inset(columns: 2), role: .dim)
  }
}
