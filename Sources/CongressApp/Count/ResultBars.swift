import CongressModel
import Tallying
import TerminalUI
import Wording

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
      if !isCompact { grid.offer(.row(below: index - list.selected), in: place) }
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
