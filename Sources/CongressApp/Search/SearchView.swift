import CongressModel
package import TerminalUI
import Wording

extension SearchScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    let wording = situation.wording
    let (upper, detail) = body.splitting(bottom: 1)
    let columns = [
      Column(wording.columnTask(view, of: found.count), minimum: 20, ideal: 60, priority: 10),
      Column(
        wording.columnCongress, minimum: 14, ideal: body.columns < 100 ? 22 : 24, priority: 11),
      Column(wording.columnOwner, minimum: 18, ideal: 24, priority: 3),
      Column(wording.columnDue, minimum: 10, priority: 6, layout: .trailing),
      Column(wording.columnDays, minimum: 15, priority: 5),
    ]
    let query = query
    Table(
      columns, count: found.count, state: list,
      emptyText: wording.noTaskFound(view, isFiltered: filter?.field.value.isEmpty == false),
      key: RowsKey(found: found, words: filter?.field.value ?? "")
    ) { [glyphs = grid.glyphs] in cells(of: entry($0), query, glyphs, situation) }
    .draw(in: upper, on: &grid)
    guard let complaint else { return }
    grid.draw(wording.sentence(complaint), in: detail.inset(columns: 2), role: .bad)
  }

  private func cells(
    of entry: TaskIndex.Entry, _ query: Query, _ glyphs: Glyphs, _ situation: Situation
  ) -> [TableCell] {
    let (wording, today) = (situation.wording, situation.today)
    let summary = situation.summaries[entry.congress]
    let mark = summary.tasks[entry.task]
    let state = mark.state(asOf: today)
    let name = summary.names[entry.task]
    let title = name.title[wording.language]
    let left = mark.due.map { $0.days(since: today) }
    let isLate = !state.isClosed && left ?? 0 < 0
    return [
      TableCell(
        "\(state.mark(isLate: isLate, glyphs)) \(title)", state.isClosed ? .dim : .text,
        matches: (query.matches(in: title) ?? []).map { $0.lowerBound + 2..<$0.upperBound + 2 }),
      TableCell(situation.name(of: summary)),
      TableCell(wording.owner(name.owner), .dim),
      TableCell(mark.due.map { wording.shortDate($0) } ?? "", .dim),
      state == .toDo
        ? TableCell(left.map { wording.due(in: $0) } ?? "", isLate ? .bad : .text)
        : TableCell(wording.term(state), state == .blocked ? .bad : .text),
    ]
  }
}

/// What the rows of the search show beside what the situation tells.
private struct RowsKey: Hashable {
  /// Numbers of tasks.
  let found: [Int32]
  let words: String
}
