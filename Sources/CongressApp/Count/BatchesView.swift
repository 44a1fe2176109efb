import CongressModel
import Tallying
package import TerminalUI
import Wording

extension BatchesScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let vote = situation.vote(key) else { return }
    let wording = situation.wording
    let covers = covers(in: situation)
    let (head, rest) = body.splitting(top: 2)
    grid.draw(
      wording.countingPlan(vote.election.counting), in: head.row(0).inset(columns: 1),
      role: .strong)
    let papers = covers.reduce(0) { $0 + ($1.stated ?? $1.entries[0].papers) }
    let differs = vote.round.collected.map { $0 != papers } ?? false
    grid.draw(
      wording.batchSum(covers.count, papers: papers, collected: vote.round.collected),
      in: head.row(1).inset(columns: 1), role: differs ? .warning : .text)
    let entries = vote.election.counting.entries
    var columns = [
      Column(wording.columnBatch, minimum: 4, priority: 9, layout: .trailing),
      Column(wording.columnPapers, minimum: 7, priority: 9, layout: .trailing),
    ]
    for entry in 1...entries {
      columns.append(
        Column(wording.entry(entry), minimum: 8, ideal: 14, priority: 8 - entry, layout: .name))
    }
    columns.append(Column(wording.columnState, minimum: 18, ideal: .max, priority: 9))
    let glyphs = grid.glyphs
    Table(columns, count: covers.count, state: list, emptyText: wording.noBatchYet) { index in
      cells(of: covers[index], entries: entries, glyphs, wording)
    }.draw(in: rest, on: &grid)
  }

  private func cells(
    of cover: BatchState, entries: Int, _ glyphs: Glyphs, _ wording: Wording
  ) -> [TableCell] {
    let stated = cover.stated.map { "\($0)" } ?? wording.unknown
    var cells = [
      TableCell("\(cover.number)"),
      TableCell("\(cover.entries[0].papers)/\(stated)"),
    ]
    for entry in 0..<entries {
      let typed = cover.entries.indices.contains(entry) ? cover.entries[entry] : .init()
      let mark = typed.isClosed ? String(glyphs.done) : typed.papers > 0 ? "\(typed.papers)" : ""
      cells.append(
        TableCell(
          ([mark] + typed.tellers).filter { !$0.isEmpty }.joined(separator: " "),
          typed.isClosed ? .text : .dim))
    }
    let (symbol, role) = state(of: cover, glyphs)
    cells.append(TableCell("\(symbol) \(wording.batchState(cover))", role))
    return cells
  }

  private func state(of cover: BatchState, _ glyphs: Glyphs) -> (String, Role) {
    switch cover.check {
    case .single where cover.isSettled: (String(glyphs.done), .good)
    case .single, .waiting: (String(glyphs.open), .text)
    case .verified(.lost): (String(glyphs.done), .warning)
    case .verified: (String(glyphs.done), .good)
    case .differs, .totalsDiffer: ("!", .bad)
    }
  }
}
