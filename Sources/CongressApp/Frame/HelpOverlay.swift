package import TerminalUI

/// All keys that do something now; typing narrows them, Enter does the selected one.
package struct HelpOverlay: Hashable, Sendable {
  package var field = TextField()
  private var list = ListState()
  private let rows: [Row]

  /// One line of the help.
  package struct Row: Hashable, Sendable {
    package let key: KeyPress
    let keys: String
    let text: String
    let group: String
    /// Why it can't be done now.
    package let disabled: String?
  }

  package init(_ bindings: [Binding<Command>], names: KeyNames) {
    rows = bindings.compactMap { binding in
      guard let key = binding.keys.first else { return nil }
      let keys = binding.keys.prefix(3).map { $0.name(names) }.joined(separator: " ")
      return Row(
        key: key, keys: keys, text: binding.help.isEmpty ? binding.label : binding.help,
        group: binding.group, disabled: binding.disabled)
    }
  }
}

extension HelpOverlay {
  private var shown: [Row] {
    let query = Query(field.value)
    return rows.filter {
      field.isEmpty || query.matches(in: $0.text) != nil || $0.keys.contains(field.value)
    }
  }

  package var selectedRow: Row? {
    let shown = shown
    return shown.indices.contains(list.selected) ? shown[list.selected] : nil
  }

  mutating func handle(_ press: KeyPress, rows height: Int) {
    switch press.key {
    case .up, .down, .pageUp, .pageDown:
      _ = list.handle(press, count: shown.count, height: height)
    default:
      if field.handle(press) { list = ListState() }
    }
  }

  func draw(
    in body: Rect, on grid: inout Grid, title: String, placeholder: String, emptyText: String
  ) {
    let shown = shown
    let box = body.centered(
      Size(columns: min(76, body.columns), rows: min(body.rows, shown.count + 4)))
    grid.fill(box, role: .dialog)
    grid.drawFrame(box, title: title)
    let inner = box.inset(columns: 2, rows: 1)
    let (top, lines) = inner.splitting(top: 1)
    field.draw(in: top, on: &grid, placeholder: placeholder, focus: .here)
    List(count: shown.count, state: list, emptyText: emptyText) { pieces(of: shown[$0]) }
      .draw(in: lines.splitting(top: lines.rows > shown.count ? 1 : 0).rest, on: &grid)
  }

  private func pieces(of row: Row) -> [Piece] {
    let keys = ScreenText(row.keys).padded(to: 16).string
    let text = ScreenText(row.text).padded(to: 24).string
    guard let reason = row.disabled else {
      return [Piece(keys, .footerKey), Piece(text, .dialog), Piece(row.group, .dim)]
    }
    return [Piece(keys, .inactive), Piece(text, .inactive), Piece(reason, .inactive)]
  }
}
