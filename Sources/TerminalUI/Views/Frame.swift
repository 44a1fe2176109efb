/// The first row: where the user is, and in what mode the program works.
package struct Header: Hashable, Sendable {
  /// From the root to where the user is; the last ones stay in sight.
  package var breadcrumb: [String]
  /// Words for what is unusual, such as that nothing can be changed; always shown.
  package var modes: [String]

  package init(breadcrumb: [String], modes: [String] = []) {
    (self.breadcrumb, self.modes) = (breadcrumb, modes)
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    let row = area.row(0)
    grid.fill(row, role: .header)
    let words = ScreenText(modes.joined(separator: "  "))
    let (left, right) = row.splitting(right: min(words.columns, row.columns))
    grid.draw(words, in: right, role: .mode)
    let room = left.splitting(right: modes.isEmpty ? 0 : 1).rest
    drawBreadcrumb(in: room, on: &grid)
  }

  private func drawBreadcrumb(in room: Rect, on grid: inout Grid) {
    let separator = " \(grid.glyphs.separator) "
    var crumbs = breadcrumb[...]
    var isCut = false
    func path() -> String {
      (isCut ? [grid.glyphs.ellipsis] + crumbs : Array(crumbs)).joined(separator: separator)
    }
    while crumbs.count > 1, ScreenText(path()).columns > room.columns {
      crumbs.removeFirst()
      isCut = true
    }
    guard let last = crumbs.popLast() else { return }
    let before = isCut || !crumbs.isEmpty ? path() + separator : ""
    let used = grid.draw(before, in: room, role: .header)
    grid.draw(last, in: room.splitting(left: used).rest, role: .breadcrumb)
  }
}

/// The screens of one object side by side, of which one is open.
package struct Tabs: Hashable, Sendable {
  package var titles: [String]
  package var selected: Int

  package init(_ titles: [String], selected: Int) {
    (self.titles, self.selected) = (titles, selected)
  }
}

extension Tabs {
  /// The columns of the tabs that fit into `width` cells; the selected one is among them.
  package func placements(width: Int) -> [(index: Int, columns: Range<Int>)] {
    let texts = titles.enumerated().map { ScreenText(" \($0.offset + 1) \($0.element) ") }
    var first = 0
    while first < selected, texts[first...selected].reduce(0, { $0 + $1.columns + 1 }) > width + 1 {
      first += 1
    }
    var placements: [(index: Int, columns: Range<Int>)] = []
    var column = 0
    for index in texts.indices.dropFirst(first) {
      let end = column + texts[index].columns
      guard end <= width || index == selected else { break }
      placements.append((index, column..<min(end, width)))
      column = end + 1
    }
    return placements
  }

  /// The tab at a column of the row, for clicks.
  package func index(at column: Int, width: Int) -> Int? {
    placements(width: width).first { $0.columns.contains(column) }?.index
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    let row = area.row(0)
    for (index, columns) in placements(width: row.columns) {
      let place = row.splitting(left: columns.lowerBound).rest.splitting(left: columns.count).left
      let role: Role = index == selected ? .selection : .dim
      grid.draw(" \(index + 1) \(titles[index]) ", in: place, role: role)
      if let digit = "\(index + 1)".first {
        grid.offer(.key(KeyPress(.character(digit))), in: place)
      }
    }
  }
}

/// One line that says what has just happened.
package struct NoticeLine: Hashable, Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    case plain, good, warning, bad
  }

  package var kind: Kind
  /// How grave it is, in a word; empty for plain notices.
  package var word: String
  package var text: String

  package init(_ text: String, kind: Kind = .plain, word: String = "") {
    (self.text, self.kind, self.word) = (text, kind, word)
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    let row = area.row(0)
    grid.fill(row, role: .notice)
    let glyphs = grid.glyphs
    let (symbol, role): (String, Role) =
      switch kind {
      case .plain: ("", .notice)
      case .good: ("\(glyphs.done) ", .good)
      case .warning: ("! ", .warning)
      case .bad: ("\(glyphs == .ascii ? "X" : "×") ", .bad)
      }
    let word = word.isEmpty ? "" : word + ": "
    grid.draw([Piece(symbol + word, role), Piece(text, .notice)], in: row)
  }
}
