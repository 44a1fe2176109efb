package import CongressModel
package import TerminalUI
import Wording

/// What a move of one congress, or of all below an organisation, would change; Enter makes it.
package struct MoveScreen: ScreenContent {
  let moves: [CongressMove]
  let conflicts: [SubtreeMove.Conflict]
  /// Congresses that stay, because they have been opened.
  let opened: Int
  private let subject: LocalText
  private let rows: [Row]
  var list = ListState()
  /// Whether Enter was pressed once with conflicts in sight.
  private var isWarned = false

  /// A line of the preview, by its place in the lists.
  enum Row: Hashable {
    case conflict(Int)
    case congress(Int)
    case task(move: Int, task: Int)
  }

  package init(_ move: CongressMove, _ conflicts: [MoveConflict], of name: String) {
    self.init(
      [move], conflicts.map { SubtreeMove.Conflict(congress: move.id, conflict: $0) }, opened: 0,
      LocalText(name))
  }

  package init(_ subtree: SubtreeMove, of name: String) {
    self.init(subtree.moves, subtree.conflicts, opened: subtree.opened, LocalText(name))
  }

  private init(
    _ moves: [CongressMove], _ conflicts: [SubtreeMove.Conflict], opened: Int, _ subject: LocalText
  ) {
    (self.moves, self.conflicts, self.opened) = (moves, conflicts, opened)
    self.subject = subject
    rows =
      conflicts.indices.map { .conflict($0) }
      + moves.enumerated().flatMap { place, move in
        [.congress(place)] + move.tasks.indices.map { .task(move: place, task: $0) }
      }
  }
}

extension MoveScreen {
  package func title(in situation: Situation) -> String {
    situation.wording.formMove
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    [
      Binding(
        .enter, situation.wording.keyMakeMove, Command.open, group: situation.wording.thisScreen,
        disabled: situation.readOnly.map { situation.wording.sentence($0) }, priority: 9)
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    switch command {
    case .move: _ = list.handle(press, count: rows.count, height: situation.bodyRows - 3)
    case .open:
      guard conflicts.isEmpty || isWarned else {
        isWarned = true
        return [
          .notice(Notice(.warning, situation.wording.moveWithConflicts(conflicts.count)))
        ]
      }
      let change = moves.reduce(Change()) { $0 + $1.change }
      return [.close, .change(HistoryEntry(change, ChangeTitle(.congressMoved, subject)))]
    default: break
    }
    return []
  }

  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    let wording = situation.wording
    let (head, below) = body.splitting(top: 1)
    let (rest, detail) = below.splitting(bottom: 1)
    grid.draw(
      wording.moveSummary(
        tasks: moves.reduce(0) { $0 + $1.tasks.count }, kept: moves.reduce(0) { $0 + $1.kept },
        congresses: moves.count, opened: opened, conflicts: conflicts.count),
      in: head.inset(columns: 2), role: conflicts.isEmpty ? .text : .warning)
    let columns = [
      Column(wording.columnTask, minimum: 20, ideal: 70, priority: 10),
      Column(wording.columnDueBefore, minimum: 10, priority: 8, layout: .trailing),
      Column(wording.columnDueAfter, minimum: 10, priority: 9, layout: .trailing),
      Column(wording.columnShift, minimum: 7, priority: 5, layout: .trailing),
    ]
    Table(columns, count: rows.count, state: list) { [glyphs = grid.glyphs] in
      cells(of: rows[$0], glyphs, situation)
    }
    .draw(in: rest, on: &grid)
    guard rows.indices.contains(list.selected), case .conflict(let place) = rows[list.selected]
    else { return }
    grid.draw(sentence(place, situation), in: detail.inset(columns: 2), role: .bad)
  }

  private func sentence(_ place: Int, _ situation: Situation) -> String {
    situation.wording.sentence(conflicts[place].conflict) { situation.name(of: $0) }
  }

  private func cells(
    of row: Row, _ glyphs: Glyphs, _ situation: Situation
  ) -> [TableCell] {
    let wording = situation.wording
    switch row {
    case .conflict(let place):
      return [TableCell("\(glyphs.late) \(sentence(place, situation))", .bad)]
    case .congress(let place):
      let (before, after) = (moves[place].before.congress, moves[place].days)
      return [
        TableCell(situation.name(of: before.id), .strong),
        TableCell(wording.shortDate(before.dates.current.opening), .strong),
        TableCell(wording.shortDate(after.opening), .strong),
        TableCell(wording.shift(after.opening.days(since: before.dates.current.opening)), .strong),
      ]
    case .task(let move, let task):
      let task = moves[move].tasks[task]
      let shift = task.to.flatMap { to in task.from.map { to.days(since: $0) } }
      return [
        TableCell("  \(task.title[wording.language])"),
        TableCell(wording.shortDate(task.from), .dim), TableCell(wording.shortDate(task.to)),
        TableCell(shift.map { wording.shift($0) } ?? "", .dim),
      ]
    }
  }
}

extension Situation {
  /// The name of the organisation of a congress that the dashboard knows.
  func name(of id: Congress.ID) -> String {
    summary(id).map { name(of: $0) } ?? id.rawValue
  }
}
