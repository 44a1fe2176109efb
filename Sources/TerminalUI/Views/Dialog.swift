/// A question in the middle of the screen, with the answers below it.
package struct Dialog: Hashable, Sendable {
  package struct Answer: Hashable, Sendable {
    package var key: KeyPress
    package var label: String

    package init(_ key: KeyPress, _ label: String) {
      (self.key, self.label) = (key, label)
    }
  }

  package var title: String
  /// Paragraphs; each is wrapped.
  package var text: [String]
  /// What to press for what; the first is what Enter or Esc does of itself.
  package var answers: [Answer]
  /// Answers to choose from, a line each below the text.
  package var choices: [Answer]
  /// Rows kept free between text and answers, for a field or a list.
  package var freeRows: Int

  package init(
    title: String, text: [String], choices: [Answer] = [], answers: [Answer], freeRows: Int = 0
  ) {
    (self.title, self.text, self.choices) = (title, text, choices)
    (self.answers, self.freeRows) = (answers, freeRows)
  }
}

extension Dialog {
  package static let preferredWidth = 64

  /// Draws the dialog over what is there and returns the free rows.
  @discardableResult
  package func draw(in area: Rect, on grid: inout Grid, names: KeyNames = .keyboard) -> Rect {
    let width = min(Self.preferredWidth, area.columns)
    let inner = max(0, width - 4)
    let lines = text.flatMap { ScreenText($0).wrapped(to: inner) }
    let rows = lines.count + choices.count + freeRows + (answers.isEmpty ? 0 : 2) + 2
    if rows > area.rows, !choices.isEmpty {
      return drawTight(
        lines, in: area.centered(Size(columns: width, rows: area.rows)), on: &grid, names)
    }
    let box = area.centered(Size(columns: width, rows: rows))
    grid.fill(box, role: .dialog)
    grid.drawFrame(box, title: title)
    var rest = box.inset(columns: 2, rows: 1)
    let foot = answers.isEmpty ? 0 : 1
    let (upper, bottom) = rest.splitting(bottom: foot)
    drawAnswers(in: bottom, on: &grid, names: names)
    let needed = lines.count + choices.count + freeRows
    rest = upper.splitting(bottom: upper.rows > needed ? foot : 0).rest
    let shown = min(lines.count, max(0, rest.rows - freeRows - min(choices.count, 4)))
    for (index, line) in lines.prefix(shown).enumerated() {
      grid.draw(line, in: rest.row(index), role: .dialog)
    }
    rest = rest.splitting(top: shown).rest
    draw(choices, in: &rest, on: &grid, names: names)
    return rest.splitting(top: freeRows).top
  }

  /// Gives every row but the first to what there is to choose from; the footer says how to leave.
  private func drawTight(
    _ lines: [ScreenText], in box: Rect, on grid: inout Grid, _ names: KeyNames
  ) -> Rect {
    grid.fill(box, role: .dialog)
    let (top, below) = box.splitting(top: 1)
    grid.fill(top, with: grid.glyphs.horizontal, role: .dialog)
    grid.draw(" \(title) ", in: top.inset(columns: 2), role: .dialogTitle)
    var rest = below.inset(columns: 2)
    let shown = min(lines.count, max(0, rest.rows - freeRows - choices.count))
    for (index, line) in lines.prefix(shown).enumerated() {
      grid.draw(line, in: rest.row(index), role: .dialog)
    }
    rest = rest.splitting(top: shown).rest
    draw(choices, in: &rest, on: &grid, names: names)
    return rest.splitting(top: freeRows).top
  }

  /// Draws the choices one below the other, in as many columns as it takes to show them all.
  private func draw(
    _ choices: [Answer], in rest: inout Rect, on grid: inout Grid, names: KeyNames
  ) {
    let room = max(1, rest.rows - freeRows)
    let columns = max(1, (choices.count + room - 1) / room)
    let rows = min(room, (choices.count + columns - 1) / columns)
    let width = rest.columns / columns
    for (index, choice) in choices.enumerated() {
      let column = rest.row(index % rows).splitting(left: index / rows * width).rest
      let place = column.splitting(left: columns == 1 ? width : width - 1).left
      grid.draw(
        [Piece(choice.key.name(names), .footerKey), Piece("  \(choice.label)", .dialog)], in: place)
      grid.offer(.key(choice.key), in: place)
    }
    rest = rest.splitting(top: choices.isEmpty ? 0 : rows).rest
  }

  private func drawAnswers(in row: Rect, on grid: inout Grid, names: KeyNames) {
    grid.draw(answers, in: row, names: names)
  }
}

extension Grid {
  /// Draws what to press for what side by side, each to be clicked too; what doesn't fit is left
  /// out whole, but for the first.
  package mutating func draw(_ answers: [Dialog.Answer], in row: Rect, names: KeyNames) {
    var rest = row
    for answer in answers {
      let pieces = [
        Piece(answer.key.name(names), .footerKey), Piece(" " + answer.label, .dialog),
      ]
      let needed = pieces.reduce(0) { $0 + ScreenText($1.text).columns }
      guard needed <= rest.columns || rest.origin == row.origin else { return }
      let used = draw(pieces, in: rest)
      offer(.key(answer.key), in: rest.splitting(left: used).left)
      rest = rest.splitting(left: used + 3).rest
    }
  }

  /// Draws a frame along the edge of an area, with a title in its upper side.
  package mutating func drawFrame(_ area: Rect, title: String = "", role: Role = .dialog) {
    guard area.columns > 1, area.rows > 1 else { return }
    let (top, rest) = area.splitting(top: 1)
    let (middle, bottom) = rest.splitting(bottom: 1)
    for side in [top, bottom] { fill(side, with: glyphs.horizontal, role: role) }
    let (left, others) = middle.splitting(left: 1)
    for side in [left, others.splitting(right: 1).right] {
      fill(side, with: glyphs.vertical, role: role)
    }
    let corners = [
      (top, glyphs.topLeft, glyphs.topRight), (bottom, glyphs.bottomLeft, glyphs.bottomRight),
    ]
    for (side, first, last) in corners {
      draw(first, at: side.origin, role: role)
      draw(last, at: side.splitting(right: 1).right.origin, role: role)
    }
    guard !title.isEmpty else { return }
    draw(" \(title) ", in: top.inset(columns: 2), role: .dialogTitle)
  }
}

/// A list of lines of which one is selected, without columns or heading.
package struct List {
  package var count: Int
  package var state: ListState
  package var emptyText: String
  /// The pieces of a line.
  package var line: (Int) -> [Piece]

  package init(
    count: Int, state: ListState, emptyText: String = "", line: @escaping (Int) -> [Piece]
  ) {
    (self.count, self.state, self.emptyText, self.line) = (count, state, emptyText, line)
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    guard count > 0 else {
      grid.draw(paragraph: emptyText, in: area.inset(columns: 2), role: .dim)
      return
    }
    let window = state.window(count: count, height: area.rows)
    for (row, index) in window.enumerated() {
      let place = area.row(row)
      grid.draw(line(index), in: place.splitting(left: 2).rest)
      let selected = max(0, min(state.selected, count - 1))
      grid.offer(.row(below: index - selected), in: place)
      guard index == selected else { continue }
      grid.draw(grid.glyphs.pointer, at: place.origin)
      grid.select(place)
    }
  }

  /// The line that is drawn at a point, for clicks.
  package func index(at point: Point, in area: Rect) -> Int? {
    guard area.contains(point) else { return nil }
    let window = state.window(count: count, height: area.rows)
    let index = window.lowerBound + point.row - area.origin.row
    return window.contains(index) ? index : nil
  }
}
