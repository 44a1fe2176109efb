import CongressModel
import Tallying
package import TerminalUI
import Wording

extension ResultScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let vote = situation.vote(key) else { return }
    let wording = situation.wording
    let count = vote.count
    let result = count.result
    let head = wording.resultHead(result, isOpen: count.isOpen)
    let needed = head.reduce(0) { $0 + ScreenText($1).wrapped(to: body.columns - 2).count }
    let (top, rest) = body.splitting(top: min(needed, max(1, body.rows - 4)))
    var free = top.inset(columns: 1)
    for (index, line) in head.enumerated() {
      let place = free.splitting(bottom: min(head.count - 1 - index, free.rows - 1)).rest
      let used = grid.draw(paragraph: line, in: place, role: index == 0 ? .strong : .text)
      free = free.splitting(top: used).rest
    }
    let foot = foot(vote, result, situation, in: rest)
    let (table, bottom) = rest.splitting(bottom: rest.rows > 8 ? foot.count : 0)
    let (heading, rows) = table.splitting(top: 1)
    let view = ResultRows(vote, result, wording, columns: table.columns)
    view.drawHeading(in: heading, on: &grid)
    let lines = lines(of: result)
    for (row, index) in list.window(count: lines.count, height: rows.rows).enumerated() {
      view.draw(lines[index], in: rows.row(row), on: &grid)
      if index == list.selected { grid.select(rows.row(row)) }
    }
    for (row, line) in foot.enumerated() {
      grid.draw(line.text, in: bottom.row(row).inset(columns: 1), role: line.role)
    }
  }

  /// The papers left and the pace, the code, and what keeps the result from being final.
  private func foot(
    _ vote: Vote, _ result: CountResult, _ situation: Situation, in space: Rect
  ) -> [(text: String, role: Role)] {
    let wording = situation.wording
    var lines = wording.resultFoot(result, state: vote.state).map { ($0, Role.dim) }
    if vote.round.closed == nil {
      let left = result.collected == nil ? nil : result.left
      lines.insert((wording.leftAndPace(left, situation.paces[key]), .text), at: 0)
    }
    if vote.round.closed != nil, let step = nextStep(vote, result, situation) {
      lines.append((wording.sentence(step), .accent))
    }
    if let unverified = vote.state?.unverified, unverified.counted > 0 {
      lines.append((wording.unverifiedPapers(unverified.counted), .warning))
    }
    lines += vote.round.closings.map { (wording.closedBefore($0), .warning) }
    if let problem = vote.state?.problems.first {
      // all of it where the names keep the greater part of the screen
      let room = max(1, space.rows / 2 - lines.count)
      let said = ScreenText("! " + wording.sentence(problem)).wrapped(to: space.columns - 2)
      lines += said.prefix(room).map { ($0.string, .warning) }
    }
    return lines
  }
}

extension ResultScreen {
  /// What follows the round, where it is the last one.
  private func nextStep(
    _ vote: Vote, _ result: CountResult, _ situation: Situation
  ) -> NextStep? {
    guard vote.round.number == vote.election.currentRound?.number,
      let congress = situation.documents[key.congress]?.congress
    else { return nil }
    let unit = situation.tree[congress.organization]
    let chain = congress.electionChain(of: unit)
    return result.nextStep(
      after: vote.election.held(
        vote.round, in: vote.election.assembly(in: chain, of: unit)))
  }
}

/// The names with their bars and, side by side and never mixed, both shares.
///
/// *Reached* is the share of the base, which only grows and is what the majority is measured by;
/// *so far* is the share of the valid papers counted.
private struct ResultRows {
  let vote: Vote
  let result: CountResult
  let wording: Wording
  private let names: [String]
  private let nameColumns: Int
  /// Whether there is room for the share so far, and for the word of the standing.
  private let hasSoFar: Bool
  private let wordColumns: Int

  init(_ vote: Vote, _ result: CountResult, _ wording: Wording, columns: Int) {
    (self.vote, self.result, self.wording) = (vote, result, wording)
    names = vote.names
    nameColumns =
      columns < Self.fewestForBars
      ? max(0, columns - 7 - Self.reachedColumns) : min(28, max(10, columns * 26 / 100))
    hasSoFar = columns >= 70
    wordColumns = columns >= 120 ? 22 : columns >= 76 ? 12 : 0
  }

  /// Whether there is room for one word only.
  private var isShort: Bool { wordColumns < 20 }

  /// In fewer columns the names need the room that the bars would take.
  private static let fewestForBars = 50
  private static let reachedColumns = 18
  private static let soFarColumns = 10

  /// The parts of a row from left to right.
  private func parts(
    of row: Rect
  ) -> (mark: Rect, number: Rect, name: Rect, bar: Rect, reached: Rect, soFar: Rect, word: Rect) {
    let (mark, one) = row.splitting(left: 2)
    let (number, two) = one.splitting(left: 3)
    let (name, three) = two.splitting(left: nameColumns + 1)
    let (four, word) = three.splitting(right: wordColumns)
    let (five, soFar) = four.splitting(right: hasSoFar ? Self.soFarColumns : 0)
    let (bar, reached) = five.splitting(right: Self.reachedColumns)
    return (
      mark, number.splitting(left: 2).left, name.splitting(right: 1).rest, bar, reached, soFar,
      word.splitting(left: 2).rest
    )
  }

  func drawHeading(in row: Rect, on grid: inout Grid) {
    let parts = parts(of: row)
    grid.draw(wording.columnName, in: parts.name, role: .columnHeading)
    grid.draw(
      wording.columnReached, in: parts.reached, role: .columnHeading, alignment: .trailing)
    grid.draw(wording.columnSoFar, in: parts.soFar, role: .columnHeading, alignment: .trailing)
    grid.draw(
      vote.round.closed != nil
        ? wording.columnOutcome : isShort ? wording.columnStandingShort : wording.columnStanding,
      in: parts.word, role: .columnHeading)
  }

  func draw(_ line: ResultLine, in row: Rect, on grid: inout Grid) {
    let parts = parts(of: row)
    let standing = vote.standing(of: line, result)
    grid.draw(line.symbol(standing, grid.glyphs), in: parts.mark, role: line.role)
    grid.draw("\(line.number)", in: parts.number, role: .dim, alignment: .trailing)
    grid.draw(
      ScreenText(names[line.number - 1]).cutName(to: nameColumns, ellipsis: grid.glyphs.ellipsis),
      in: parts.name)
    drawBar(line, in: parts.bar, on: &grid)
    grid.draw(
      wording.reached(line, base: result.base), in: parts.reached, alignment: .trailing)
    let soFar = Percentage(votes: line.votes, of: result.tally.valid)
    grid.draw(wording.percent(soFar), in: parts.soFar, role: .dim, alignment: .trailing)
    let act = vote.contest.act
    let word =
      standing.map { isShort ? wording.shortTerm($0) : wording.term($0, in: act) }
      ?? (isShort
        ? wording.shortTerm(line.outcome, in: act) : wording.term(line.outcome, in: act))
    grid.draw(word, in: parts.word, role: line.role)
  }

  /// Papers that a second reading hasn't confirmed are drawn in a lighter pattern.
  private func drawBar(_ line: ResultLine, in bar: Rect, on grid: inout Grid) {
    guard bar.columns > 1 else { return }
    let unverified = min(line.votes, vote.state?.unverified?.votes(of: line.number) ?? 0)
    Gauge(
      line.votes - unverified, of: max(1, result.base ?? result.tally.counted),
      unverified: unverified, line: result.needed,
      role: line.role == .elected ? .elected : .gauge
    ).draw(in: bar.splitting(right: 1).rest, on: &grid)
  }
}
