import TerminalUI
import Wording

/// How far a piece of work has come.
package struct Progress: Hashable, Sendable {
  package var done: Int
  package var total: Int
  /// Milliseconds since it began.
  package var elapsed: Int

  package init(done: Int, of total: Int, elapsed: Int) {
    (self.done, self.total, self.elapsed) = (done, total, elapsed)
  }
}

extension Progress {
  /// Work that takes less, in milliseconds, is over before anyone could read of it.
  package static let patience = 500

  package var percent: Int { total > 0 ? done * 100 / total : 0 }

  /// Whole seconds left at the pace so far, rounded up; `nil` as long as nothing is done.
  package var secondsLeft: Int? {
    guard done > 0, total >= done else { return nil }
    return ((total - done) * elapsed / done + 999) / 1000
  }

  func draw(in row: Rect, on grid: inout Grid, _ wording: Wording) {
    let (bar, text) = row.splitting(left: min(30, row.columns / 3))
    grid.fill(row, role: .notice)
    Gauge(done, of: max(1, total)).draw(in: bar, on: &grid)
    let words = wording.workDone(percent: percent, secondsLeft: secondsLeft)
    let key = KeyPress(.escape).name(wording.keyNames)
    grid.draw(
      [
        Piece(" \(words)   ", .notice), Piece(key, .footerKey),
        Piece(" \(wording.keyCancel)", .footerLabel),
      ], in: text)
  }
}
