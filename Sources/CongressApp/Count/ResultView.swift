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
    let (top, rest) = body.splitting(top: min(head.count, max(1, body.rows - 4)))
    for (row, line) in head.enumerated() {
      grid.draw(line, in: top.row(row).inset(columns: 1), role: row == 0 ? .strong : .text)
    }
    let foot = wording.resultFoot(result, state: vote.state)
    let (bars, bottom) = rest.splitting(bottom: rest.rows > 8 ? foot.count : 0)
    ResultBars(
      vote: vote, result: result, lines: lines(of: result), list: list, isCompact: false
    ).draw(in: bars, on: &grid, wording)
    for (row, line) in foot.enumerated() {
      grid.draw(line, in: bottom.row(row).inset(columns: 1), role: .dim)
    }
  }
}
