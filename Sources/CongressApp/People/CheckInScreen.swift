package import CongressModel
package import TerminalUI
import Wording

/// The door: a number, a scanned code or three letters, Enter, and the person is written down.
package struct CheckInScreen: ScreenContent {
  package let congress: Congress.ID
  private(set) var field = TextField()
  /// Which of those found Enter means.
  private(set) var chosen = 0
  private(set) var isLeaving = false

  package init(_ congress: Congress.ID) { self.congress = congress }
}

extension CheckInScreen {
  package var takesText: Bool { true }

  package func title(in situation: Situation) -> String { situation.wording.checkInTitle }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let group = wording.thisScreen
    return [
      Binding(
        .enter, isLeaving ? wording.keyLeft : wording.keyArrived, Command.accept, group: group,
        disabled: situation.readOnly.map { wording.sentence($0) }, priority: 9),
      Binding(
        [KeyPress(.tab)], isLeaving ? wording.keyToArrivals : wording.keyToDepartures, .presence,
        group: group, priority: 8),
      Binding(
        [KeyPress(.up), KeyPress(.down)], wording.keyChoose, .move, group: group, priority: 4),
    ]
  }

  /// Those meant by what is typed, the likeliest first.
  func found(in documents: CongressDocuments) -> [Delegate] {
    DelegateSearch(documents.people).matches(field.value).compactMap { documents.people[$0] }
  }

  package mutating func type(_ press: KeyPress, in situation: Situation) {
    guard field.handle(press) else { return }
    chosen = 0
  }

  package mutating func insert(_ text: String) {
    field.insert(text)
    chosen = 0
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    guard let documents = situation.documents[congress] else { return [] }
    let found = found(in: documents)
    switch command {
    case .move:
      chosen = max(0, min(chosen + (press.key == .up ? -1 : 1), found.count - 1))
      return []
    case .presence:
      isLeaving.toggle()
      return []
    case .accept: return accept(found, documents, in: situation)
    default: return []
    }
  }

  /// One who is found, or was chosen of several; three letters that several have ask for a choice.
  private mutating func accept(
    _ found: [Delegate], _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    guard !field.isEmpty else { return [] }
    guard found.indices.contains(chosen) else {
      let wording = situation.wording
      return [.notice(Notice(.bad, wording.sentence(.nobody(field.value), documents.people)))]
    }
    let requests = documents.noting(found[chosen].id, isPresent: !isLeaving, in: situation)
    (field, chosen) = (TextField(), 0)
    return requests
  }

  package mutating func stepBack() -> Bool {
    defer { (field, chosen) = (TextField(), 0) }
    return !field.isEmpty
  }
}

extension CheckInScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let documents = situation.documents[congress] else { return }
    let wording = situation.wording
    var rest = body
    for line in wording.clockLines(documents).dropFirst() {
      let (top, below) = rest.splitting(top: 1)
      grid.draw(line.text, in: top.inset(columns: 2), role: line.role)
      rest = below
    }
    let (gap, input) = rest.splitting(top: 3)
    let line = gap.row(1).inset(columns: 2)
    let label = isLeaving ? wording.labelLeaving : wording.labelArriving
    let used = grid.draw(label, in: line, role: isLeaving ? .warning : .accent)
    field.draw(in: line.splitting(left: used + 1).rest, on: &grid, focus: .here)
    if field.isEmpty {
      drawLatest(documents, in: input, on: &grid, wording)
    } else {
      drawFound(documents, in: input, on: &grid, wording)
    }
  }

  private func drawFound(
    _ documents: CongressDocuments, in area: Rect, on grid: inout Grid, _ wording: Wording
  ) {
    let found = found(in: documents)
    let numbers = documents.people.numbers
    let columns = [
      Column(wording.columnNumber, minimum: 4, ideal: 5, priority: 9, layout: .trailing),
      Column(wording.fullName, minimum: 14, ideal: 32, priority: 10, layout: .name),
      Column(wording.term(PersonColumn.unit), minimum: 8, ideal: 22, priority: 5),
      Column(wording.columnPresence, minimum: 15, ideal: 24, priority: 8),
    ]
    Table(
      columns, count: found.count, state: ListState(selected: chosen),
      emptyText: wording.nobodyFound
    ) { [glyphs = grid.glyphs] index in
      let delegate = found[index]
      return [
        TableCell(String(numbers[delegate.id] ?? 0), .dim), TableCell(delegate.name, .strong),
        TableCell(delegate.attributes.unit ?? "", .dim),
        wording.presence(
          of: delegate, by: documents.people.replacements[delegate.id], in: documents.people,
          glyphs),
      ]
    }
    .draw(in: area, on: &grid)
  }

  /// The latest arrivals and departures, the newest first.
  private func drawLatest(
    _ documents: CongressDocuments, in area: Rect, on grid: inout Grid, _ wording: Wording
  ) {
    let numbers = documents.people.numbers
    let moves = documents.people.delegates.compactMap { delegate in
      delegate.presence.last.map { (delegate, $0) }
    }.sorted { ($0.1.on, $0.1.minute) > ($1.1.on, $1.1.minute) }
    for (row, (delegate, last)) in moves.prefix(area.rows).enumerated() {
      let number = numbers[delegate.id] ?? 0
      let text =
        last.isPresent
        ? wording.arrived(delegate.name, number: number, at: last.minute)
        : wording.left(delegate.name, number: number, at: last.minute)
      grid.draw(text, in: area.row(row).inset(columns: 2), role: .dim)
    }
  }
}
