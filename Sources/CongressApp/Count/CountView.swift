import CongressModel
import Tallying
package import TerminalUI
import Wording

extension CountScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let vote = situation.vote(key) else { return }
    guard desk.entry == 1 else { return drawEntry(vote, nil, in: body, on: &grid, situation) }
    let result = vote.count.result
    let isWide = body.columns >= 100
    let (entry, bars) =
      isWide
      ? body.splitting(left: body.columns / 2) : body.splitting(top: entryRows(body, vote))
    drawEntry(vote, result, in: entry, on: &grid, situation)
    ResultBars(vote: vote, result: result)
      .draw(in: isWide ? bars.inset(columns: 1) : bars, on: &grid, situation.wording)
  }

  /// The marks have to be readable; the bars take what is left.
  private func entryRows(_ body: Rect, _ vote: Vote) -> Int {
    min(body.rows, max(7, body.rows / 2))
  }

  /// The paper in hand; without a result in a further entry, whose teller sees no other's numbers.
  private func drawEntry(
    _ vote: Vote, _ result: CountResult?, in area: Rect, on grid: inout Grid,
    _ situation: Situation
  ) {
    let wording = situation.wording
    var rows = area.inset(columns: 1)
    func next() -> Rect {
      let (row, rest) = rows.splitting(top: 1)
      rows = rest
      return row
    }
    grid.draw(head(result, in: situation), in: next(), role: .strong)
    grid.draw(
      wording.entryHint(
        vote.contest.form, names: vote.contest.candidates, seats: vote.contest.seats),
      in: next(), role: .dim)
    drawField(vote, in: next(), on: &grid, situation)
    drawTyped(vote, in: &rows, on: &grid, situation)
  }

  /// Which paper of which batch is in hand, and who types.
  private func head(_ result: CountResult?, in situation: Situation) -> String {
    let wording = situation.wording
    guard let batch = batch(in: situation) else { return wording.noBatchLeft }
    let head = wording.countHead(
      paper: result.map { $0.tally.counted + 1 }, batch: batch, inBatch: typed(in: situation),
      of: due(for: batch, in: situation))
    let teller = desk.teller.map { " · \($0)" } ?? ""
    let doubts = situation.ballots[key]?.doubtful ?? 0
    guard result != nil, doubts > 0 else { return head + teller }
    return head + teller + " · " + wording.doubtfulShort(doubts)
  }

  /// The numbers as they are typed, with the cursor behind them.
  private func drawField(
    _ vote: Vote, in row: Rect, on grid: inout Grid, _ situation: Situation
  ) {
    let typed = (draft.marks.map(String.init) + [draft.digits]).joined(separator: " ")
    let label = situation.wording.typedLabel(vote.contest.form)
    let used = grid.draw("\(label) ", in: row, role: .accent)
    let field = row.splitting(left: used).rest
    grid.fill(field, role: .field)
    // what is typed last stays in sight
    let room = max(1, field.columns - 1)
    let shown = typed.count > room ? String(typed.suffix(room)) : typed
    let end = grid.draw(shown, in: field, role: .field)
    grid.cursor = Point(
      column: min(field.origin.column + end, row.origin.column + row.columns - 1),
      row: row.origin.row)
  }

  /// The names typed, each on a line of its own, or the paper recorded last to look back at.
  private func drawTyped(
    _ vote: Vote, in rows: inout Rect, on grid: inout Grid, _ situation: Situation
  ) {
    let wording = situation.wording
    let names = vote.names
    var lines: [(String, Role)] = []
    var pending = draft.marks
    if let number = Int(draft.digits), names.indices.contains(number - 1) { pending.append(number) }
    if draft.isEmpty, let last {
      lines.append((wording.lastPaper(last), .dim))
      if case .marks(let marks) = last {
        lines += marks.map { (wording.struck($0, names[$0 - 1]), .dim) }
      }
    } else {
      lines += pending.map { (wording.struck($0, names[$0 - 1]), .strong) }
      lines.append(
        (wording.chosenSoFar(names.count - draft.marks.count, of: vote.round.seats), .text))
    }
    let (_, rest) = rows.splitting(top: rows.rows > lines.count ? 1 : 0)
    for (index, line) in lines.suffix(rest.rows).enumerated() {
      grid.draw(line.0, in: rest.row(index), role: line.1)
    }
    rows = rest.splitting(top: lines.count).rest
    drawLarge(draft.isEmpty ? shownMarks : pending, in: rows, on: &grid)
  }

  /// The marks of the paper recorded last.
  private var shownMarks: [Int] {
    if case .marks(let marks)? = last { marks } else { [] }
  }

  /// The numbers again, as large as there is room for, to be read from beside the teller.
  private func drawLarge(_ marks: [Int], in area: Rect, on grid: inout Grid) {
    let digits = BigDigits(marks.map(String.init).joined(separator: " "))
    let (_, room) = area.splitting(top: area.rows > 5 ? 1 : 0)
    guard !marks.isEmpty, let style = digits.style(fitting: room.size, glyphs: grid.glyphs) else {
      return
    }
    digits.draw(in: room, on: &grid, style: style, alignment: .leading)
  }
}
