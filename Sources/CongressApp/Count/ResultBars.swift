import CongressModel
import Tallying
import TerminalUI
import Wording

/// The names with their bars, the line of the majority in each, as a teller sees them go by.
struct ResultBars {
  let vote: Vote
  let result: CountResult
}

extension ResultBars {
  func draw(in area: Rect, on grid: inout Grid, _ wording: Wording) {
    let names = vote.names
    let nameColumns = min(26, max(10, area.columns * 3 / 10))
    for (row, line) in result.lines.prefix(max(0, area.rows)).enumerated() {
      draw(
        line, named: names[line.number - 1], nameColumns, in: area.row(row), on: &grid, wording)
    }
  }

  private func draw(
    _ line: ResultLine, named name: String, _ nameColumns: Int, in row: Rect, on grid: inout Grid,
    _ wording: Wording
  ) {
    let (mark, rest) = row.splitting(left: 2)
    grid.draw(line.symbol(vote.standing(of: line, result), grid.glyphs), in: mark, role: line.role)
    let (label, others) = rest.splitting(left: nameColumns + 4)
    grid.draw("\(line.number)", in: label.splitting(left: 2).left, role: .dim, alignment: .trailing)
    grid.draw(
      ScreenText(name).cutName(to: nameColumns, ellipsis: grid.glyphs.ellipsis),
      in: label.splitting(left: 3).rest)
    let (bar, figures) = others.splitting(right: min(others.columns, 19))
    Gauge(
      line.votes, of: max(1, result.base ?? result.tally.counted), line: result.needed,
      role: line.role == .elected ? .elected : .gauge
    ).draw(in: bar.splitting(right: 1).rest, on: &grid)
    grid.draw(
      wording.reached(line, base: result.base), in: figures, role: .text, alignment: .trailing)
  }
}

extension Vote {
  /// What the papers left can still do to a name; `nil` once the vote is closed.
  ///
  /// As long as it is unknown how many papers were collected, nothing is certain.
  func standing(of line: ResultLine, _ result: CountResult) -> Standing? {
    guard round.closed == nil else { return nil }
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
