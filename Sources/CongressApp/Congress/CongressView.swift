import CongressModel
import Tallying
import TerminalUI
import Wording

extension CongressScreen {
  func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let documents = situation.documents[id] else { return }
    let (top, rest) = body.splitting(top: 1)
    Tabs(Tab.allCases.map { situation.wording.tab($0) }, selected: tab.rawValue)
      .draw(in: top, on: &grid)
    let area = rest.splitting(top: rest.rows > 12 ? 1 : 0).rest
    switch tab {
    case .checklist: drawChecklist(documents, in: area, on: &grid, situation)
    case .elections: drawElections(documents, in: area, on: &grid, situation)
    case .overview: draw(situation.wording.overview(documents, situation), in: area, on: &grid)
    case .people: draw(situation.wording.people(documents, situation), in: area, on: &grid)
    case .papers: draw(situation.wording.papers(documents), in: area, on: &grid)
    case .lessons: draw(situation.wording.lessons(documents, situation), in: area, on: &grid)
    }
  }

  /// Lines of text, scrolled as far as there is something to see.
  private func draw(_ lines: [TextLine], in area: Rect, on grid: inout Grid) {
    let wrapped = lines.flatMap { line in
      ScreenText(line.text).wrapped(to: area.columns - line.indent - 2).map {
        TextLine($0.string, line.role, indent: line.indent)
      }
    }
    let first = max(0, min(scroll, wrapped.count - area.rows))
    for (row, line) in wrapped.dropFirst(first).prefix(area.rows).enumerated() {
      grid.draw(
        line.text, in: area.row(row).splitting(left: line.indent + 1).rest, role: line.role)
    }
  }

  private func drawChecklist(
    _ documents: CongressDocuments, in area: Rect, on grid: inout Grid, _ situation: Situation
  ) {
    let rows = rows(of: documents, in: situation)
    let (upper, detail) = area.splitting(bottom: 1)
    var list = tasks
    list.selected = rows.firstIndex { $0.id == selectedTask } ?? 0
    let wording = situation.wording
    let columns = [
      Column(wording.columnTask, minimum: 22, ideal: 70, priority: 10),
      Column(wording.columnOwner, minimum: 10, ideal: 18, priority: 4),
      Column(wording.columnDue, minimum: 10, priority: 7, layout: .trailing),
      Column(wording.columnDays, minimum: 12, ideal: 15, priority: 5),
    ]
    Table(
      columns, count: rows.count, state: list, emptyText: wording.emptyChecklist
    ) { [glyphs = grid.glyphs] in cells(of: rows[$0], glyphs, situation) }
    .draw(in: upper, on: &grid)
    guard let task = selectedTask(documents) else { return }
    grid.draw(
      wording.detail(of: task, documents.checklist, on: situation.today),
      in: detail.inset(columns: 2), role: .dim)
  }

  private func cells(
    of row: ChecklistRow, _ glyphs: Glyphs, _ situation: Situation
  ) -> [TableCell] {
    let (wording, today) = (situation.wording, situation.today)
    switch row {
    case .heading(let workstream, let ready):
      return [
        TableCell("\(wording.term(workstream))  \(ready.done)/\(ready.tasks)", .strong)
      ]
    case .task(let task):
      let state = task.state(asOf: today)
      let matches = filter.flatMap { $0.query.matches(in: task.title[wording.language]) } ?? []
      var cells = [
        TableCell(
          "  \(task.mark(on: today, glyphs)) \(task.title[wording.language])",
          state.isClosed ? .dim : .text,
          matches: matches.map { $0.lowerBound + 4..<$0.upperBound + 4 }),
        TableCell(wording.owner(task.owner), .dim),
        TableCell(task.due.map { wording.shortDate($0) } ?? "", .dim),
      ]
      let left = task.due.map { $0.days(since: today) }
      switch state {
      case .done: cells.append(TableCell(wording.term(state), .good))
      case .notApplicable, .blocked, .doing, .submitted, .cleared:
        cells.append(TableCell(wording.term(state), state == .blocked ? .bad : .text))
      case .toDo:
        cells.append(
          TableCell(left.map { wording.due(in: $0) } ?? "", left ?? 0 < 0 ? .bad : .text))
      }
      return cells
    }
  }

  private func drawElections(
    _ documents: CongressDocuments, in area: Rect, on grid: inout Grid, _ situation: Situation
  ) {
    let wording = situation.wording
    let all = documents.elections.elections
    let columns = [
      Column(wording.columnElection, minimum: 20, ideal: 50, priority: 10),
      Column(wording.columnNames, minimum: 9, priority: 6),
      Column(wording.columnStage, minimum: 14, ideal: 18, priority: 9),
      Column(wording.columnCounted, minimum: 9, priority: 7, layout: .trailing),
      Column(wording.columnElected, minimum: 9, priority: 5, layout: .trailing),
    ]
    Table(columns, count: all.count, state: elections, emptyText: wording.emptyElections) {
      cells(of: all[$0], situation)
    }
    .draw(in: area, on: &grid)
  }

  private func cells(of election: Election, _ situation: Situation) -> [TableCell] {
    let wording = situation.wording
    let stage = election.stage(on: situation.today)
    var cells = [
      TableCell(election.title[wording.language]),
      TableCell("\(election.candidates.count)/\(election.seats)", .dim),
      TableCell(
        wording.term(stage), stage == .counting ? .accent : stage == .closed ? .good : .dim),
    ]
    guard stage != .ahead, let round = election.currentRound,
      let vote = situation.vote(RoundKey(id, election.id, round: round.number))
    else { return cells }
    let result = vote.count.result
    let counted = result.tally.counted
    cells.append(TableCell("\(counted)/\(wording.number(result.collected))"))
    cells.append(TableCell("\(result.elected.count)/\(round.seats)"))
    return cells
  }
}

/// A line of a tab of plain text.
struct TextLine: Hashable {
  var text: String
  var role: Role
  var indent: Int

  init(_ text: String, _ role: Role = .text, indent: Int = 0) {
    (self.text, self.role, self.indent) = (text, role, indent)
  }
}

extension PreparationTask {
  /// A symbol for the state, for eyes that see no colour.
  func mark(on day: CalendarDate, _ glyphs: Glyphs) -> Character {
    switch state(asOf: day) {
    case .done: glyphs.done
    case .notApplicable: glyphs.skipped
    case .blocked: glyphs.late
    case .doing, .submitted, .cleared: glyphs.doing
    case .toDo: isOverdue(on: day) ? glyphs.late : glyphs.open
    }
  }
}
