/// The first row: where the user is, and in what mode the program works.
package struct Header: Hashable, Sendable {
  /// A word for what is unusual, such as that nothing can be changed.
  package struct Mode: Hashable, Sendable {
    package var text: String
    /// What is said where there is little room.
    package var short: String

    package init(_ text: String, short: String? = nil) {
      (self.text, self.short) = (text, short ?? text)
    }
  }

  /// From the root to where the user is; the last ones stay in sight.
  package var breadcrumb: [String]
  /// The most important first, which is always shown; the others where there is room.
  package var modes: [Mode]

  package init(breadcrumb: [String], modes: [Mode] = []) {
    (self.breadcrumb, self.modes) = (breadcrumb, modes)
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    let row = area.row(0)
    grid.fill(row, role: .header)
    var shown = modes(in: row.columns - roomForLast(of: row.columns, on: grid))
    if let room = roomForLastTwo(of: row.columns, on: grid) {
      let fewer = modes(in: row.columns - room)
      if fewer.count >= modes.count - 1 { shown = fewer }
    }
    let words = Self.words(shown)
    let (left, right) = row.splitting(right: min(words.columns, row.columns))
    grid.draw(words, in: right, role: .mode)
    let room = left.splitting(right: modes.isEmpty ? 0 : 1).rest
    drawBreadcrumb(in: room, on: &grid)
  }

  /// The cells that the modes leave to where one is: two in five where its name is long.
  private func roomForLast(of columns: Int, on grid: Grid) -> Int {
    guard let last = breadcrumb.last else { return 0 }
    let before = breadcrumb.count > 1 ? "\(grid.glyphs.ellipsis) \(grid.glyphs.separator) " : ""
    return min(ScreenText(before + last).columns, columns * 2 / 5) + 1
  }

  /// The cells of a short name after a useful piece of the one before it, for which the last mode
  /// alone may have to go.
  private func roomForLastTwo(of columns: Int, on grid: Grid) -> Int? {
    guard let last = breadcrumb.last, let before = lastButOne else { return nil }
    let least = min(ScreenText(before).columns, Self.useful)
    let both = ScreenText(" \(grid.glyphs.separator) \(last)").columns + least
    return both <= columns * 3 / 5 ? both + 1 : nil
  }

  /// The name before the last one, where it isn't that of the root or of the first screen, which
  /// tell nothing that one wouldn't know.
  private var lastButOne: String? {
    breadcrumb.count > 3 ? breadcrumb[breadcrumb.count - 2] : nil
  }

  /// Cells of a name that tell which one it is.
  private static let useful = 12

  /// As many modes as fit, shortened before any is left out, the least important first.
  private func modes(in room: Int) -> [String] {
    var shown = modes.map(\.text)
    for index in shown.indices.reversed() where Self.words(shown).columns > room {
      shown[index] = modes[index].short
    }
    while shown.count > 1, Self.words(shown).columns > room { shown.removeLast() }
    return shown
  }

  private static func words(_ modes: [String]) -> ScreenText {
    ScreenText(modes.joined(separator: "  "))
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
    // a short name says little without the one before it, of which a piece may fit
    let free = room.columns - ScreenText(separator + last).columns
    guard crumbs.isEmpty, isCut, free >= Self.useful, let upper = lastButOne else {
      let used = grid.draw(before, in: room, role: .header)
      grid.draw(last, in: room.splitting(left: used).rest, role: .breadcrumb)
      return
    }
    let used = grid.draw(upper, in: room.splitting(left: free).left, role: .header)
    let place = room.splitting(left: used).rest
    let separated = grid.draw(separator, in: place, role: .header)
    grid.draw(last, in: place.splitting(left: separated).rest, role: .breadcrumb)
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
  /// A tab and the columns where it stands.
  package struct Placement: Hashable, Sendable {
    package let index: Int
    package let text: String
    package let columns: Range<Int>
  }

  /// The tabs that fit into `width` cells, the selected one among them; where not all titles fit,
  /// those far from it are digits alone.
  package func placements(width: Int) -> [Placement] {
    let texts = texts(width: width)
    let widths = texts.map { ScreenText($0).columns }
    var first = 0
    while first < selected, widths[first...selected].reduce(0, { $0 + $1 + 1 }) > width + 1 {
      first += 1
    }
    var placements: [Placement] = []
    var column = 0
    for index in texts.indices.dropFirst(first) {
      let end = column + widths[index]
      guard end <= width || index == selected else { break }
      placements.append(
        Placement(index: index, text: texts[index], columns: column..<min(end, width)))
      column = end + 1
    }
    return placements
  }

  private func texts(width: Int) -> [String] {
    let long = titles.enumerated().map { " \($0.offset + 1) \($0.element) " }
    var shown = titles.indices.map { $0 == selected ? long[$0] : " \($0 + 1) " }
    func needed() -> Int { shown.reduce(-1) { $0 + ScreenText($1).columns + 1 } }
    let nearest = titles.indices.sorted { abs($0 - selected) < abs($1 - selected) }
    for index in nearest {
      let short = shown[index]
      shown[index] = long[index]
      guard needed() > width else { continue }
      shown[index] = short
      break
    }
    return shown
  }

  /// The tab at a column of the row, for clicks.
  package func index(at column: Int, width: Int) -> Int? {
    placements(width: width).first { $0.columns.contains(column) }?.index
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    let row = area.row(0)
    for tab in placements(width: row.columns) {
      let columns = tab.columns
      let place = row.splitting(left: columns.lowerBound).rest.splitting(left: columns.count).left
      grid.draw(tab.text, in: place, role: tab.index == selected ? .selection : .dim)
      if let digit = "\(tab.index + 1)".first {
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

  /// Rows that the whole sentence takes.
  package func rows(in width: Int) -> Int {
    ScreenText(text).wrapped(to: max(1, width - indent)).count
  }

  private var mark: String { word.isEmpty ? "" : word + ": " }
  private var indent: Int { (kind == .plain ? 0 : 2) + ScreenText(mark).columns }

  /// Draws the sentence in as many rows as the area has; what is beyond the last is cut.
  package func draw(in area: Rect, on grid: inout Grid) {
    grid.fill(area, role: .notice)
    let glyphs = grid.glyphs
    let (symbol, role): (String, Role) =
      switch kind {
      case .plain: ("", .notice)
      case .good: ("\(glyphs.done) ", .good)
      case .warning: ("! ", .warning)
      case .bad: ("\(glyphs == .ascii ? "X" : "×") ", .bad)
      }
    grid.draw(symbol + mark, in: area.row(0), role: role)
    grid.draw(paragraph: text, in: area.splitting(left: indent).rest, role: .notice)
  }
}
