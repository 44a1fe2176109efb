import CongressModel
import TerminalUI
import Wording

extension CongressScreen {
  func drawChecklist(
    _ documents: CongressDocuments, in area: Rect, on grid: inout Grid, _ situation: Situation
  ) {
    let rows = rows(of: documents, in: situation)
    let (upper, detail) = area.splitting(bottom: 1)
    var list = tasks
    list.selected = selectedRow(rows) ?? 0
    let wording = situation.wording
    let columns = [
      Column(wording.columnTask(view), minimum: 44, ideal: 70, priority: 10),
      Column(wording.columnOwner, minimum: 10, ideal: 30, priority: 4),
      Column(wording.columnDue, minimum: 10, priority: 7, layout: .trailing),
      Column(wording.columnDays, minimum: 15, priority: 5),
    ]
    Table(
      columns, count: rows.count, state: list,
      emptyText: view == .all && filter == nil
        ? wording.emptyChecklist : wording.noTaskFound(view, isFiltered: filter != nil),
      key: RowsKey(
        congress: documents.id, view: view, words: filter?.field.value ?? "", marked: marked),
      isMarked: { isMarked(rows[$0]) }
    ) { [glyphs = grid.glyphs] in cells(of: rows[$0], glyphs, situation) }
    .draw(in: upper, on: &grid)
    if let complaint = filterComplaint {
      grid.draw(wording.sentence(complaint), in: detail.inset(columns: 2), role: .bad)
    } else if let row = selectedRow(rows), case .task(let task) = rows[row] {
      grid.draw(
        wording.detail(of: task, documents.checklist, on: situation.today),
        in: detail.inset(columns: 2), role: .dim)
    }
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
      let matches =
        taskFilter.flatMap { Query($0.words).matches(in: task.title[wording.language]) } ?? []
      var cells = [
        TableCell(
          "  \(task.mark(on: today, glyphs)) \(task.title[wording.language])\(task.progress)",
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

  private func isMarked(_ row: ChecklistRow) -> Bool {
    guard case .task(let task) = row else { return false }
    return marked.contains(task.id)
  }
}

/// What the rows of the checklist show beside what the situation tells.
private struct RowsKey: Hashable {
  let congress: Congress.ID
  let view: TaskView
  let words: String
  let marked: Set<PreparationTask.ID>
}

extension PreparationTask {
  /// How many of the subtasks are done; nothing where there are none.
  fileprivate var progress: String {
    subtasks.isEmpty ? "" : " (\(subtasks.count(where: \.isDone))/\(subtasks.count))"
  }

  func mark(on day: CalendarDate, _ glyphs: Glyphs) -> Character {
    state(asOf: day).mark(isLate: isOverdue(on: day), glyphs)
  }
}

extension PreparationTask.State {
  /// A symbol for the state, for eyes that see no colour.
  func mark(isLate: Bool, _ glyphs: Glyphs) -> Character {
    switch self {
    case .done: glyphs.done
    case .notApplicable: glyphs.skipped
    case .blocked: glyphs.late
    case .doing, .submitted, .cleared: glyphs.doing
    case .toDo: isLate ? glyphs.late : glyphs.open
    }
  }
}
