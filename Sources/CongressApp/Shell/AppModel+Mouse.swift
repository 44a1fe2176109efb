import TerminalUI

extension AppModel {
  /// A click does what the keys would do that lead to the same; the wheel moves as arrows do.
  mutating func take(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .wheelUp: return press(.up, times: overlay == nil ? 3 : 1)
    case .wheelDown: return press(.down, times: overlay == nil ? 3 : 1)
    case .press: return click(at: mouse.at)
    case .release, .drag: return []
    }
  }

  private mutating func click(at point: Point) -> [Effect] {
    let clicked = picture().target(at: point)?.meaning
    let isSecond = clicked == .row(below: 0) && lastClick == point
    lastClick = point
    switch clicked {
    case nil: return []
    case .key(let key):
      endTyping()
      return take(key)
    case .row(below: 0): return isSecond ? press(.enter, times: 1) : []
    case .row(let below): return press(below < 0 ? .up : .down, times: abs(below))
    }
  }

  /// A filter that letters go into would take the key of a click for a letter.
  private mutating func endTyping() {
    guard overlay == nil, screens.top.content.filter?.isTyping == true else { return }
    screens.top.content.filter?.isTyping = false
  }

  private mutating func press(_ key: KeyPress.Key, times: Int) -> [Effect] {
    var effects: [Effect] = []
    let point = lastClick
    for _ in 0..<times { effects += take(KeyPress(key)) }
    lastClick = point
    return effects
  }
}

extension AppModel {
  /// The selected row, its columns apart by tabs; the whole page where there is no row.
  var selectedText: String {
    var wide = self
    wide.overlay = nil
    wide.size = Size(columns: 240, rows: max(size.rows, Frame.smallest.rows))
    let grid = wide.picture()
    guard let row = grid.selectedRow else {
      let (body, _) = grid.area.splitting(top: 1).rest.splitting(bottom: 2)
      return grid.text(in: body).map(\.trimmed).joined(separator: "\n").trimmed
    }
    let text = grid.text(in: row.splitting(left: 2).rest).joined().trimmed
    return text.split(separator: "  ").map { String($0).trimmed }.joined(separator: "\t")
  }
}
