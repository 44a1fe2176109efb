import TerminalUI
import Wording

extension Form {
  /// Draws the fields one below the other, as many as there is room for round the one in use.
  func draw(in body: Rect, on grid: inout Grid, _ wording: Wording) {
    grid.cursor = nil
    let width = min(76, body.columns)
    let note = note(grid.glyphs)
    // a complaint may take all but the field in use: it often ends with what to press
    let most = complaint == nil ? 2 : max(2, body.rows - 4)
    let noteRows = min(most, max(1, ScreenText(note).wrapped(to: max(1, width - 4)).count))
    let box = body.centered(
      Size(columns: width, rows: min(body.rows, fields.count + noteRows + 3)))
    grid.fill(box, role: .dialog)
    let inner = box.inset(columns: 2, rows: 1)
    let (upper, answers) = inner.splitting(bottom: 1)
    let (lines, below) = upper.splitting(bottom: noteRows)
    grid.draw(paragraph: note, in: below, role: complaint == nil ? .dialog : .error)
    drawAnswers(in: answers, on: &grid, wording)
    let widest = fields.map { ScreenText($0.label).columns }.max() ?? 0
    let label = min(max(width / 3, min(20, width / 2)), widest) + 1
    let window = ListState(selected: focused).window(count: fields.count, height: lines.rows)
    let place = window.count < fields.count ? " \(focused + 1)/\(fields.count) " : ""
    let room = box.columns - 8 - ScreenText(place).columns
    grid.drawFrame(
      box, title: ScreenText(title).cut(to: room, ellipsis: grid.glyphs.ellipsis).string)
    grid.draw(place, in: box.row(0).inset(columns: 2), role: .dialogTitle, alignment: .trailing)
    for (row, index) in window.enumerated() {
      let (left, right) = lines.row(row).splitting(left: label)
      grid.draw(
        fields[index].label, in: left.splitting(right: 1).rest,
        role: index == focused ? .dialogTitle : .dialog)
      grid.offer(.row(below: index - focused), in: lines.row(row))
      drawContent(of: index, in: right, on: &grid, wording)
    }
  }

  /// The complaint, or what is to be typed into the field in use.
  private func note(_ glyphs: Glyphs) -> String {
    let hint = fields.indices.contains(focused) ? fields[focused].hint : ""
    return complaint.map { "\(glyphs == .ascii ? "X" : "×") \($0)" } ?? hint
  }

  private func drawContent(
    of index: Int, in place: Rect, on grid: inout Grid, _ wording: Wording
  ) {
    let focus: Focus = index == focused ? .here : .elsewhere
    switch fields[index].content {
    case .text(let field): field.draw(in: place, on: &grid, focus: focus)
    case .flag(let isOn):
      grid.fill(place, role: .field)
      grid.draw(
        isOn ? "[x] \(wording.yes)" : "[ ] \(wording.no)", in: place, role: .field)
      if focus == .here { grid.cursor = place.origin }
    }
  }

  private func drawAnswers(in row: Rect, on grid: inout Grid, _ wording: Wording) {
    let answers = [
      Dialog.Answer(KeyPress(.enter), wording.keySave),
      Dialog.Answer(KeyPress(.tab), wording.keyNextField),
      Dialog.Answer(KeyPress(.escape), wording.keyCancel),
      Dialog.Answer(.editor, wording.keyEditor),
    ]
    grid.draw(answers, in: row, names: wording.keyNames)
  }
}
