package import CongressModel
package import TerminalUI
import Wording

/// A list of all that can be done now, of all congresses and of what the open one holds, searched
/// by typing.
package struct Palette: Hashable, Sendable {
  package private(set) var field = TextField(limit: 200)
  package private(set) var state = ListState()
  private let items: [Item]
  /// What is shown, best first.
  private(set) var found: [Found]

  /// Something that can be chosen.
  package struct Item: Hashable, Sendable {
    package let choice: Choice
    package let label: String
    /// The key that does the same, or what kind of thing it is.
    package let note: String
    /// Why it can't be chosen now.
    package let disabled: String?
    fileprivate let text: SearchText
  }

  /// What was chosen.
  package enum Choice: Hashable, Sendable {
    case command(Command)
    case congress(Congress.ID)
    case theme(String)
    /// Something of the congress that is open.
    case object(CongressObject)
  }

  /// An item, with the letters of it that were typed.
  struct Found: Hashable {
    let item: Item
    let positions: [Int]
  }

  /// What a key has led to.
  package enum Outcome {
    case none, closed
    case chosen(Choice)
    case refused(String)
  }
}

extension Palette {
  init(_ items: [Item], recent: [Choice]) {
    let used = recent.compactMap { choice in items.first { $0.choice == choice } }
    self.items = used + items.filter { !recent.contains($0.choice) }
    found = []
    find()
  }

  /// At most so many rows; nobody reads more, and a tree may have thousands.
  private static let most = 200

  private mutating func find() {
    let query = Query(field.value)
    guard !query.isEmpty else {
      found = items.prefix(Self.most).map { Found(item: $0, positions: []) }
      return
    }
    let matches = items.enumerated().compactMap { place, item in
      query.fuzzyMatch(in: item.text).map { (place, item, $0) }
    }
    found = matches.sorted { ($1.2.score, $0.0) < ($0.2.score, $1.0) }.prefix(Self.most)
      .map { Found(item: $0.1, positions: $0.2.positions) }
  }

  /// Takes a key; `height` is how many rows are in sight.
  mutating func handle(_ press: KeyPress, height: Int) -> Outcome {
    switch (press.key, press.modifiers) {
    case (.escape, []): return .closed
    case (.enter, []):
      guard found.indices.contains(state.selected) else { return .none }
      let item = found[state.selected].item
      return item.disabled.map(Outcome.refused) ?? .chosen(item.choice)
    case (.character("n"), .control): state.move(by: 1, count: found.count)
    case (.character("p"), .control): state.move(by: -1, count: found.count)
    case (.up, []), (.down, []), (.pageUp, []), (.pageDown, []):
      _ = state.handle(press, count: found.count, height: height)
    default:
      let before = field.value
      guard field.handle(press), field.value != before else { return .none }
      restart()
    }
    return .none
  }

  mutating func paste(_ text: String) {
    field.insert(text)
    restart()
  }

  private mutating func restart() {
    state = ListState()
    find()
  }

  func draw(in area: Rect, on grid: inout Grid, _ wording: Wording) {
    // the field takes the row of the headings, which the columns don't have
    Table(
      [
        Column("", minimum: 16, ideal: .max, priority: 2),
        Column("", minimum: 6, ideal: min(22, area.columns / 4), priority: 1, layout: .trailing),
      ], count: found.count, state: state, emptyText: wording.paletteNothing
    ) { [found] in cells(of: found[$0]) }
    .draw(in: area, on: &grid)
    let top = area.row(0)
    grid.fill(top)
    field.draw(in: top, on: &grid, placeholder: wording.paletteSearch, focus: .here)
  }

  private func cells(of found: Found) -> [TableCell] {
    let item = found.item
    let reason = item.disabled.map { " (\($0))" } ?? ""
    let role: Role = item.disabled == nil ? .text : .inactive
    return [
      TableCell(item.label + reason, role, matches: found.positions.map { $0..<$0 + 1 }),
      TableCell(item.note, .dim),
    ]
  }
}

extension AppModel {
  /// Opens the palette on what can be done now, what the open congress holds, all congresses and
  /// all themes.
  mutating func openPalette() {
    let wording = situation.wording
    var items: [Palette.Item] = []
    for binding in bindings where binding.action.isForPalette {
      let item = Palette.Item(
        .command(binding.action), binding.help.isEmpty ? binding.label : binding.help,
        note: binding.keyText(wording.keyNames), disabled: binding.disabled)
      if !items.contains(where: { $0.choice == item.choice }) { items.append(item) }
    }
    items += openCongress.flatMap { situation.documents[$0.id] }.map { $0.items(wording) } ?? []
    items += situation.congressItems
    items += themes.map { Palette.Item(.theme($0), $0, note: wording.themeTitle) }
    overlay = .palette(Palette(items, recent: recent))
  }

  mutating func take(_ press: KeyPress, over palette: Palette) -> [Effect] {
    var palette = palette
    switch palette.handle(press, height: paletteRows) {
    case .none: overlay = .palette(palette)
    case .closed: overlay = nil
    case .chosen(let choice): return choose(choice)
    case .refused(let reason):
      overlay = .palette(palette)
      notice = Notice(.warning, reason)
    }
    return []
  }

  private mutating func choose(_ choice: Palette.Choice) -> [Effect] {
    overlay = nil
    recent = [choice] + recent.filter { $0 != choice }.prefix(7)
    switch choice {
    case .command(let command): return perform(command, KeyPress(.enter))
    case .congress(let id): return [.open(id)]
    case .theme(let name):
      theme = name
      return [.remember(preferences)]
    case .object(let object): return go(to: object)
    }
  }

  private var paletteRows: Int { max(1, min(18, situation.bodyRows) - 3) }

  func draw(_ palette: Palette, in body: Rect, on grid: inout Grid) {
    let box = body.centered(
      Size(columns: min(76, body.columns), rows: min(body.rows, 18)))
    grid.fill(box, role: .dialog)
    grid.drawFrame(box, title: situation.wording.paletteTitle)
    let inner = box.inset(columns: 2, rows: 1)
    grid.fill(inner)
    palette.draw(in: inner, on: &grid, situation.wording)
  }
}

extension Palette.Item {
  init(_ choice: Palette.Choice, _ label: String, note: String, disabled: String? = nil) {
    (self.choice, self.label, self.note, self.disabled) = (choice, label, note, disabled)
    text = SearchText(label)
  }
}

extension Situation {
  /// All congresses; those of units with one name between them are told apart by what is above, and
  /// those of one unit by the day on which they open.
  fileprivate var congressItems: [Palette.Item] {
    let names = summaries.map { name(of: $0) }
    let units = zip(names, summaries).reduce(into: [String: Set<Organization.ID>]()) {
      $0[$1.0, default: []].insert($1.1.organization)
    }
    let counts = summaries.reduce(into: [Organization.ID: Int]()) {
      $0[$1.organization, default: 0] += 1
    }
    return zip(summaries, names).map { summary, name in
      let above = tree[summary.organization]?.parent.flatMap { tree[$0]?.name }
      let opening = wording.shortDate(summary.dates.days(asOf: today).opening)
      let parts = [
        name, units[name]?.count == 1 ? nil : above,
        counts[summary.organization] == 1 ? nil : opening,
      ]
      let label = parts.compactMap(\.self).joined(separator: ", ")
      return Palette.Item(.congress(summary.id), label, note: wording.paletteCongress)
    }
  }
}
