/// All keys with what they do, searched by typing; Enter does what the selected row says.
package struct HelpOverlay<Action> {
  /// The bindings by the titles of their sections, in the order in which those first occur.
  private let bindings: [Binding<Action>]
  private let names: KeyNames
  package private(set) var field = TextField()
  package private(set) var state = ListState()

  package init(_ bindings: [Binding<Action>], names: KeyNames = .keyboard) {
    var order: [String] = []
    for binding in bindings where !order.contains(binding.group) { order.append(binding.group) }
    self.bindings = order.flatMap { group in bindings.filter { $0.group == group } }
    self.names = names
  }
}

extension HelpOverlay: Equatable where Action: Equatable {}
extension HelpOverlay: Hashable where Action: Hashable {}
extension HelpOverlay: Sendable where Action: Sendable {}

extension HelpOverlay {
  /// A line of the help.
  package enum Row {
    case section(String)
    case binding(Binding<Action>)
  }

  /// What a key has led to.
  package enum Outcome {
    /// The help stays open.
    case none
    case closed
    /// Closed, and this is to be done.
    case run(Action)
    /// The row that was chosen can't be done now; the reason in a sentence.
    case refused(String)
  }

  /// The bindings that the typed text is found in: as a key, or anywhere in the words.
  package var matches: [Binding<Action>] {
    let query = Query(field.value)
    if query.isEmpty { return bindings }
    return bindings.filter { binding in
      binding.keys.contains { $0.name(names).lowercased() == field.value.lowercased() }
        || [binding.label, binding.help].contains { query.matches(in: $0) != nil }
    }
  }

  /// The lines in order: each section's title, then its bindings.
  package var rows: [Row] { rows(of: matches) }

  /// The lines as they are before anything is typed.
  package var allRows: [Row] { rows(of: bindings) }

  private func rows(of matches: [Binding<Action>]) -> [Row] {
    var rows: [Row] = []
    var group: String?
    for binding in matches {
      if binding.group != group, !binding.group.isEmpty { rows.append(.section(binding.group)) }
      group = binding.group
      rows.append(.binding(binding))
    }
    return rows
  }

  /// Takes a key; `height` is how many rows of the list are in sight.
  package mutating func handle(_ press: KeyPress, height: Int) -> Outcome {
    let matches = matches
    switch (press.key, press.modifiers) {
    case (.escape, []):
      if field.isEmpty { return .closed }
      field.clear()
      state = ListState()
    case (.enter, []):
      guard !matches.isEmpty else { return .none }
      let chosen = matches[min(state.selected, matches.count - 1)]
      return chosen.disabled.map(Outcome.refused) ?? .run(chosen.action)
    case (.up, []): state.move(by: -1, count: matches.count)
    case (.down, []): state.move(by: 1, count: matches.count)
    case (.pageUp, []): state.move(by: -max(1, height - 1), count: matches.count)
    case (.pageDown, []): state.move(by: max(1, height - 1), count: matches.count)
    default:
      let before = field.value
      guard field.handle(press), field.value != before else { return .none }
      state = ListState()
    }
    return .none
  }

  /// Puts pasted text into the search.
  package mutating func paste(_ text: String) {
    field.insert(text)
    state = ListState()
  }
}

extension HelpOverlay {
  /// Draws the search field, and below it the rows around the selected one.
  package func draw(in area: Rect, on grid: inout Grid, prompt: String, emptyText: String) {
    let (top, rest) = area.splitting(top: 1)
    field.draw(in: top, on: &grid, placeholder: prompt, focus: .here)
    let list = rest.splitting(top: rest.rows > 6 ? 1 : 0).rest
    let rows = rows
    guard !rows.isEmpty else {
      grid.draw(paragraph: emptyText, in: list.inset(columns: 2), role: .dim)
      return
    }
    let selected = selectedRow(in: rows)
    let width = min(keyWidth(of: allRows), list.columns / 3, 22)
    let window = ListState(selected: selected).window(count: rows.count, height: list.rows)
    for (line, index) in window.enumerated() {
      let place = list.row(line)
      draw(rows[index], keyWidth: width, in: place, on: &grid)
      offer(rows, index, selected: selected, in: place, on: &grid)
      guard index == selected else { continue }
      grid.draw(grid.glyphs.pointer, at: place.origin)
      grid.select(place)
    }
  }

  /// Titles between two rows don't count for a click.
  private func offer(
    _ rows: [Row], _ index: Int, selected: Int, in place: Rect, on grid: inout Grid
  ) {
    guard case .binding = rows[index] else { return }
    let between = rows[min(index, selected)..<max(index, selected)]
    let count = between.count { if case .binding = $0 { true } else { false } }
    grid.offer(.row(below: index < selected ? -count : count), in: place)
  }

  /// The line of the selected binding; titles of sections can't be selected.
  private func selectedRow(in rows: [Row]) -> Int {
    let lines = rows.indices.filter { if case .binding = rows[$0] { true } else { false } }
    return lines.isEmpty ? 0 : lines[max(0, min(state.selected, lines.count - 1))]
  }

  private func keyWidth(of rows: [Row]) -> Int {
    rows.reduce(0) { widest, row in
      guard case .binding(let binding) = row else { return widest }
      return max(widest, ScreenText(binding.keyText(names)).columns)
    }
  }

  private func draw(_ row: Row, keyWidth: Int, in place: Rect, on grid: inout Grid) {
    switch row {
    case .section(let title): grid.draw(title, in: place, role: .columnHeading)
    case .binding(let binding):
      let (keys, words) = place.splitting(left: 2).rest.splitting(left: keyWidth)
      let isOff = binding.disabled != nil
      grid.draw(binding.keyText(names), in: keys, role: isOff ? .inactive : .footerKey)
      let text = binding.help.isEmpty ? binding.label : binding.help
      let reason = binding.disabled.map { " (\($0))" } ?? ""
      grid.draw(
        text + reason, in: words.splitting(left: 2).rest, role: isOff ? .inactive : .text)
    }
  }
}
