import CongressModel
import Tallying
package import TerminalUI
import Wording

extension CountScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let vote = situation.vote(key) else { return }
    let result = vote.count.result
    let isWide = body.columns >= 100
    let (entry, bars) =
      isWide
      ? body.splitting(left: body.columns / 2) : body.splitting(top: entryRows(body, vote))
    drawEntry(vote, result, in: entry, on: &grid, situation)
    ResultBars(vote: vote, result: result, isCompact: true)
      .draw(in: isWide ? bars.inset(columns: 1) : bars, on: &grid, situation.wording)
  }

  /// The marks have to be readable; the bars take what is left.
  private func entryRows(_ body: Rect, _ vote: Vote) -> Int {
    min(body.rows, max(7, body.rows / 2))
  }

  private func drawEntry(
    _ vote: Vote, _ result: CountResult, in area: Rect, on grid: inout Grid, _ situation: Situation
  ) {
    let wording = situation.wording
    let counted = result.tally.counted
    let inBatch = situation.ballots[key]?.batches[batch] ?? 0
    var rows = area.inset(columns: 1)
    func next() -> Rect {
      let (row, rest) = rows.splitting(top: 1)
      rows = rest
      return row
    }
    grid.draw(
      wording.countHead(paper: counted + 1, batch: batch, inBatch: inBatch, of: batchSize),
      in: next(), role: .strong)
    grid.draw(
      wording.entryHint(
        vote.contest.form, names: vote.contest.candidates, seats: vote.contest.seats),
      in: next(), role: .dim)
    drawField(vote, in: next(), on: &grid, situation)
    drawTyped(vote, in: &rows, on: &grid, situation)
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
    let end = grid.draw(typed, in: field, role: .field)
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
  }
}

/// The names with their bars, the line of the majority in each.
struct ResultBars {
  let vote: Vote
  let result: CountResult
  var lines: [ResultLine]
  var list: ListState
  let isCompact: Bool

  init(
    vote: Vote, result: CountResult, lines: [ResultLine]? = nil, list: ListState = ListState(),
    isCompact: Bool
  ) {
    (self.vote, self.result, self.isCompact) = (vote, result, isCompact)
    self.lines = lines ?? result.lines
    self.list = list
  }
}

extension ResultBars {
  func draw(in area: Rect, on grid: inout Grid, _ wording: Wording) {
    let names = vote.names
    let count = lines.count
    let window = list.window(count: count, height: area.rows)
    let nameColumns = min(26, max(10, area.columns * 3 / 10))
    for (row, index) in window.enumerated() {
      let line = lines[index]
      let place = area.row(row)
      draw(line, named: names[line.number - 1], nameColumns, in: place, on: &grid, wording)
      if !isCompact, index == list.selected { grid.select(place) }
    }
  }

  private func draw(
    _ line: ResultLine, named name: String, _ nameColumns: Int, in row: Rect, on grid: inout Grid,
    _ wording: Wording
  ) {
    let (mark, rest) = row.splitting(left: 2)
    let standing = standing(of: line)
    grid.draw(line.symbol(standing, grid.glyphs), in: mark, role: line.role)
    let (label, others) = rest.splitting(left: nameColumns + 4)
    grid.draw("\(line.number)", in: label.splitting(left: 2).left, role: .dim, alignment: .trailing)
    grid.draw(
      ScreenText(name).cutName(to: nameColumns, ellipsis: grid.glyphs.ellipsis),
      in: label.splitting(left: 3).rest)
    let numbers = wording.reached(line, base: result.base)
    let word = isCompact ? "" : standing.map { wording.term($0) } ?? wording.term(line.outcome)
    let wordColumns = isCompact || row.columns < 70 ? 0 : 18
    let (bar, tail) = others.splitting(right: min(others.columns, 19 + wordColumns))
    Gauge(
      line.votes, of: max(1, result.base ?? result.tally.counted), line: result.needed,
      role: line.role == .elected ? .elected : .gauge
    ).draw(in: bar.splitting(right: 1).rest, on: &grid)
    let (figures, end) = tail.splitting(left: 19)
    grid.draw(numbers, in: figures, role: .text, alignment: .trailing)
    grid.draw(word, in: end.splitting(left: 1).rest, role: line.role)
  }
}

extension ResultBars {
  /// What the papers left can still do to a name; `nil` once the vote is closed.
  ///
  /// As long as it is unknown how many papers were collected, nothing is certain.
  private func standing(of line: ResultLine) -> Standing? {
    guard vote.round.closed == nil else { return nil }
    return result.collected == nil ? .open : line.standing
  }
}

extension ResultLine {
  func symbol(_ standing: Standing?, _ glyphs: Glyphs) -> String {
    switch (standing, outcome) {
    case (.safe, _), (nil, .elected): String(glyphs.done)
    case (.open, _): String(glyphs.open)
    case (nil, .tied): "="
    case (.outOfReach, _), (nil, _): String(glyphs.skipped)
    }
  }

  var role: Role {
    switch outcome {
    case .elected: .elected
    case .tied: .warning
    case .belowMajority, .outranked: .inactive
    case .undecided: .text
    }
  }
}
