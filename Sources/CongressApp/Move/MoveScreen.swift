package import CongressModel
package import TerminalUI
import Wording

/// What a move of one congress, or of all below an organisation, would change; Enter makes it.
package struct MoveScreen: ScreenContent {
  let preview: MovePreview
  private let subject: LocalText
  var list = ListState()
  /// Whether Enter was pressed once with conflicts in sight.
  private var isWarned = false

  package init(_ preview: MovePreview, of name: String) {
    self.preview = preview
    subject = LocalText(name)
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
    case .move:
      _ = list.handle(
        press, count: preview.rows.count,
        height: situation.bodyRows - 2 - detailRows(of: situation.bodyRows))
    case .open:
      guard preview.conflicts.isEmpty || isWarned else {
        isWarned = true
        return [
          .notice(Notice(.warning, situation.wording.moveWithConflicts(preview.conflicts.count)))
        ]
      }
      return [.close, .effect(.move(preview, ChangeTitle(preview.kind, subject)))]
    default: break
    }
    return []
  }

  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    let wording = situation.wording
    let (head, below) = body.splitting(top: 1)
    let (rest, detail) = below.splitting(bottom: detailRows(of: body.rows))
    grid.draw(
      wording.summary(of: preview), in: head.inset(columns: 2),
      role: preview.conflicts.isEmpty ? .text : .warning)
    let columns = [
      Column(wording.columnTask, minimum: 20, ideal: 70, priority: 10),
      Column(wording.columnDueBefore, minimum: 10, priority: 8, layout: .trailing),
      Column(wording.columnDueAfter, minimum: 10, priority: 9, layout: .trailing),
      Column(wording.columnShift, minimum: 7, priority: 5, layout: .trailing),
    ]
    Table(columns, count: preview.rows.count, state: list) { [glyphs = grid.glyphs] in
      cells(of: preview.rows[$0], glyphs, situation)
    }
    .draw(in: rest, on: &grid)
    guard preview.rows.indices.contains(list.selected),
      case .conflict = preview.rows[list.selected]
    else { return }
    let texts = wording.texts(of: preview.rows[list.selected], preview) { situation.name(of: $0) }
    grid.draw(paragraph: texts.subject, in: detail.inset(columns: 2), role: .bad)
  }

  /// The rows below the list, where a conflict is told whole.
  private func detailRows(of all: Int) -> Int {
    preview.conflicts.isEmpty ? 0 : max(1, min(2, all / 5))
  }

  private func cells(
    of row: MovePreview.Row, _ glyphs: Glyphs, _ situation: Situation
  ) -> [TableCell] {
    let texts = situation.wording.texts(of: row, preview) { situation.name(of: $0) }
    return switch row {
    case .conflict: [TableCell("\(glyphs.late) \(texts.subject)", .bad)]
    case .congress:
      [
        TableCell(texts.subject, .strong), TableCell(texts.before, .strong),
        TableCell(texts.after, .strong), TableCell(texts.shift, .strong),
      ]
    case .task:
      [
        TableCell("  \(texts.subject)"), TableCell(texts.before, .dim), TableCell(texts.after),
        TableCell(texts.shift, .dim),
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
