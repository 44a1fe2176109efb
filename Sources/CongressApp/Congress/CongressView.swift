import CongressModel
import Tallying
package import TerminalUI
import Wording

extension CongressScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let documents = situation.documents[id] else { return }
    let (top, rest) = body.splitting(top: 1)
    grid.part(of: tab, in: top) { grid in
      Tabs(Tab.allCases.map { situation.wording.tab($0) }, selected: tab.rawValue)
        .draw(in: top, on: &grid)
    }
    let area = rest.splitting(top: rest.rows > 12 ? 1 : 0).rest
    switch tab {
    case .checklist: drawChecklist(documents, in: area, on: &grid, situation)
    case .elections: drawElections(documents, in: area, on: &grid, situation)
    case .overview:
      draw(
        situation.wording.overview(documents, situation, columns: area.columns), in: area,
        on: &grid)
    case .people: drawPeople(documents, in: area, on: &grid, situation)
    case .papers: drawPapers(documents, in: area, on: &grid, situation)
    case .lessons: draw(situation.wording.lessons(documents, situation), in: area, on: &grid)
    }
  }

  /// Lines of text, scrolled as far as there is something to see.
  private func draw(_ lines: [TextLine], in area: Rect, on grid: inout Grid) {
    let wrapped = lines.flatMap { line in
      !line.isWrapped
        ? [line]
        : ScreenText(line.text).wrapped(to: area.columns - line.indent - 2).map {
          TextLine($0.string, line.role, indent: line.indent)
        }
    }
    let first = max(0, min(scroll, wrapped.count - area.rows))
    for (row, line) in wrapped.dropFirst(first).prefix(area.rows).enumerated() {
      grid.draw(
        line.text, in: area.row(row).splitting(left: line.indent + 1).rest, role: line.role)
    }
    let edge = area.splitting(right: 1).right
    if first > 0 { grid.draw(grid.glyphs.up, at: edge.origin, role: .dim) }
    if first + area.rows < wrapped.count {
      grid.draw(grid.glyphs.down, at: edge.row(area.rows - 1).origin, role: .dim)
    }
  }

  private func drawElections(
    _ documents: CongressDocuments, in area: Rect, on grid: inout Grid, _ situation: Situation
  ) {
    let wording = situation.wording
    let all = documents.elections.elections
    let lines = area.rows > 8 ? ruleLines(documents, situation) : []
    let (table, foot) = area.splitting(bottom: lines.count)
    let columns = [
      Column(wording.columnElection, minimum: 20, ideal: 50, priority: 10),
      Column(wording.columnNames, minimum: 9, priority: 6),
      Column(wording.columnStage, minimum: 15, ideal: 18, priority: 9),
      Column(wording.columnCounted, minimum: 9, priority: 7, layout: .trailing),
      Column(wording.columnElected, minimum: 9, priority: 5, layout: .trailing),
    ]
    Table(columns, count: all.count, state: elections, emptyText: wording.emptyElections) {
      cells(of: all[$0], situation)
    }
    .draw(in: table, on: &grid)
    for (row, line) in lines.enumerated() {
      grid.draw(line.text, in: foot.row(row).inset(columns: 2), role: line.role)
    }
  }

  private func cells(of election: Election, _ situation: Situation) -> [TableCell] {
    let wording = situation.wording
    let stage = election.stage(on: situation.today)
    let listed = election.currentRound ?? election.firstRound()
    var cells = [
      TableCell(election.title[wording.language]),
      TableCell("\(listed.candidates.count)/\(listed.seats)", .dim),
      TableCell(
        wording.term(stage), stage == .counting ? .accent : stage == .closed ? .good : .dim),
    ]
    guard stage != .ahead, let round = election.currentRound,
      let vote = situation.vote(RoundKey(id, election.id, round: round.number))
    else { return cells }
    let result = vote.count.result
    let counted = result.tally.counted
    cells.append(TableCell("\(counted)/\(wording.number(result.collected))"))
    cells.append(
      election.act == .opinion
        ? TableCell("–", .dim) : TableCell("\(result.elected.count)/\(round.seats)"))
    return cells
  }
}

/// A line of a tab of plain text.
struct TextLine: Hashable {
  var text: String
  var role: Role
  var indent: Int
  /// Whether the text is broken where it is too long; charts keep their blanks and are cut.
  var isWrapped: Bool

  init(_ text: String, _ role: Role = .text, indent: Int = 0, isWrapped: Bool = true) {
    (self.text, self.role, self.indent) = (text, role, indent)
    self.isWrapped = isWrapped
  }
}
