/// A column of a table.
package struct Column: Hashable, Sendable {
  package enum Layout: Hashable, Sendable {
    case leading, center, trailing
    /// Numbers one below the other on their decimal separator.
    case decimal(Character)
    /// Persons' names, cut in the family part.
    case name
  }

  package var title: String
  /// The least width; a table without room for it leaves the column out.
  package var minimum: Int
  /// The most width it makes use of; `.max` takes what is left.
  package var ideal: Int
  /// Columns of the lowest priority are left out first.
  package var priority: Int
  package var layout: Layout
  package var order: Order?

  /// How the table is sorted by the column.
  package enum Order: Hashable, Sendable {
    case ascending, descending
  }

  package init(
    _ title: String, minimum: Int, ideal: Int? = nil, priority: Int = 0, layout: Layout = .leading,
    order: Order? = nil
  ) {
    (self.title, self.minimum, self.ideal) = (title, minimum, max(minimum, ideal ?? minimum))
    (self.priority, self.layout, self.order) = (priority, layout, order)
  }
}

/// What stands in one place of a table.
package struct TableCell: Hashable, Sendable {
  package var text: String
  package var role: Role
  /// The clusters that a search has found.
  package var matches: [Range<Int>]
  /// A bar before the text, as wide as the texts of the column leave room for.
  package var gauge: Gauge?

  package init(
    _ text: String, _ role: Role = .text, matches: [Range<Int>] = [], gauge: Gauge? = nil
  ) {
    (self.text, self.role, self.matches, self.gauge) = (text, role, matches, gauge)
  }
}

/// Rows and columns with a heading, of which one row is selected.
///
/// Asks `row` for the rows in sight and for no others, so its cost doesn't grow with the list.
package struct Table {
  package var columns: [Column]
  /// How many rows there are.
  package var count: Int
  package var state: ListState
  package var focus: Focus
  /// What is shown where there are no rows.
  package var emptyText: String
  /// Whether a row is marked for a deed on many rows.
  package var isMarked: (Int) -> Bool
  /// The cells of a row, one for each column; where there are fewer, the last may be longer.
  package var row: (Int) -> [TableCell]
  /// All that the cells of the rows and their marks depend on, as far as it may be another in the
  /// next picture (`Grid.init(after:)`); `nil` draws every row anew.
  package var key: (any Hashable & Sendable)?

  package init(
    _ columns: [Column], count: Int, state: ListState, focus: Focus = .here,
    emptyText: String = "", key: (any Hashable & Sendable)? = nil,
    isMarked: @escaping (Int) -> Bool = { _ in false }, row: @escaping (Int) -> [TableCell]
  ) {
    (self.columns, self.count, self.state, self.focus) = (columns, count, state, focus)
    (self.emptyText, self.key, self.isMarked, self.row) = (emptyText, key, isMarked, row)
  }
}

extension Table {
  /// Cells left of the first column, for the pointer and the mark.
  package static let gutter = 2
  private static let gap = 2

  /// How many rows fit below the heading.
  package static func height(in area: Rect) -> Int { max(0, area.rows - 1) }

  /// The row that is drawn at a point, for clicks.
  package func index(at point: Point, in area: Rect) -> Int? {
    let body = area.splitting(top: 1).rest
    guard body.contains(point) else { return nil }
    let window = state.window(count: count, height: body.rows)
    let index = window.lowerBound + point.row - body.origin.row
    return window.contains(index) ? index : nil
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    let (heading, body) = area.splitting(top: 1)
    let window = state.window(count: count, height: body.rows)
    let whole = key.map {
      TableKey(columns: columns, count: count, window: window, focus: focus, rows: $0)
    }
    var drawn: DrawnTable
    if let whole, let known = grid.takeOver(table: whole, in: area) {
      drawn = known
      drawn.selected = selected
      redraw([known.selected, selected], of: window, as: drawn, in: body, on: &grid)
    } else {
      let widths = widths(in: area.columns - Self.gutter)
      drawHeading(widths, in: heading, on: &grid)
      guard count > 0 else { return drawEmptyText(in: body, on: &grid) }
      drawn = draw(window, widths, in: body, on: &grid)
    }
    if focus == .here { offer(window, in: body, on: &grid) }
    if let whole { grid.keep(drawn, of: whole, in: area) }
  }

  private func drawEmptyText(in body: Rect, on grid: inout Grid) {
    let free = body.splitting(top: body.rows > 2 ? 1 : 0).rest
    grid.draw(paragraph: emptyText, in: free.inset(columns: 2), role: .dim)
  }

  /// The selected row; below 0 in a table of which nothing is chosen.
  private var selected: Int { state.selected < 0 ? -1 : min(state.selected, count - 1) }

  /// Draws all rows in sight.
  private func draw(
    _ window: Range<Int>, _ widths: [Int?], in body: Rect, on grid: inout Grid
  ) -> DrawnTable {
    let rows = window.map { row($0) }
    let fractions = columns.indices.map { column in
      rows.reduce(0) { max($0, fraction(of: $1, in: column)) }
    }
    let drawn = DrawnTable(selected: selected, widths: widths, fractions: fractions)
    for (line, index) in window.enumerated() {
      draw(rows[line], at: index, as: drawn, in: body.row(line), on: &grid)
    }
    return drawn
  }

  /// Draws rows anew that were selected or are so now.
  private func redraw(
    _ indices: Set<Int>, of window: Range<Int>, as drawn: DrawnTable, in body: Rect,
    on grid: inout Grid
  ) {
    for index in indices where window.contains(index) {
      let place = body.row(index - window.lowerBound)
      grid.fill(place)
      draw(row(index), at: index, as: drawn, in: place, on: &grid)
    }
  }

  private func draw(
    _ cells: [TableCell], at index: Int, as drawn: DrawnTable, in place: Rect,
    on grid: inout Grid
  ) {
    draw(cells, widths: drawn.widths, fractions: drawn.fractions, in: place, on: &grid)
    drawGutter(index, in: place, on: &grid)
  }

  private func drawHeading(_ widths: [Int?], in heading: Rect, on grid: inout Grid) {
    grid.fill(heading, role: .columnHeading)
    for (column, place) in places(widths, in: heading) {
      let sign: String
      switch column.order {
      case .ascending: sign = " \(grid.glyphs.up)"
      case .descending: sign = " \(grid.glyphs.down)"
      case nil: sign = ""
      }
      let alignment: Alignment
      switch column.layout {
      case .leading, .name: alignment = .leading
      case .center: alignment = .center
      case .trailing, .decimal: alignment = .trailing
      }
      let room = place.columns - ScreenText(sign).columns
      let title = ScreenText(column.title).cut(to: room, ellipsis: grid.glyphs.ellipsis)
      grid.draw(title.string + sign, in: place, role: .columnHeading, alignment: alignment)
    }
  }

  private func draw(
    _ cells: [TableCell], widths: [Int?], fractions: [Int], in row: Rect, on grid: inout Grid
  ) {
    var rest = row.splitting(left: Self.gutter).rest
    for (index, width) in widths.enumerated() {
      guard let width else { continue }
      let (own, after) = rest.splitting(left: width)
      if index < cells.count {
        // the last cell of a row that leaves columns free may use them
        let isLast = index == cells.count - 1 && cells[index].gauge == nil
        let place = isLast && columns[index].layout == .leading ? rest : own
        cells[index].draw(columns[index].layout, fraction: fractions[index], in: place, on: &grid)
      }
      rest = after.splitting(left: Self.gap).rest
    }
  }

  private func drawGutter(_ index: Int, in row: Rect, on grid: inout Grid) {
    if isMarked(index) {
      grid.draw("*", at: Point(column: row.origin.column + 1, row: row.origin.row), role: .marked)
    }
    guard index == selected else { return }
    grid.draw(grid.glyphs.pointer, at: row.origin)
    if focus == .here { grid.select(row) }
  }

  private func offer(_ window: Range<Int>, in body: Rect, on grid: inout Grid) {
    for (line, index) in window.enumerated() {
      grid.offer(.row(below: index - max(0, selected)), in: body.row(line))
    }
  }

  private func places(_ widths: [Int?], in row: Rect) -> [(Column, Rect)] {
    var rest = row.splitting(left: Self.gutter).rest
    var places: [(Column, Rect)] = []
    for (column, width) in zip(columns, widths) {
      guard let width else { continue }
      let (place, after) = rest.splitting(left: width)
      places.append((column, place))
      rest = after.splitting(left: Self.gap).rest
    }
    return places
  }

  /// The cells of a column that all its rows keep for the same: the fraction of a number, or the
  /// text beside a bar.
  private func fraction(of cells: [TableCell], in column: Int) -> Int {
    guard column < cells.count else { return 0 }
    let cell = cells[column]
    if cell.gauge != nil { return cell.text.isEmpty ? 0 : ScreenText(cell.text).columns + 1 }
    guard case .decimal(let separator) = columns[column].layout else { return 0 }
    return cell.text.fractionColumns(separator)
  }

  /// The width of each column in `room` cells; `nil` for those left out.
  package func widths(in room: Int) -> [Int?] {
    var shown = Array(columns.indices)
    func needed() -> Int {
      shown.reduce(0) { $0 + columns[$1].minimum } + Self.gap * (shown.count - 1)
    }
    while shown.count > 1, needed() > room {
      let lowest = shown.reversed().min { columns[$0].priority < columns[$1].priority }
      shown.removeAll { $0 == lowest }
    }
    var spare = room - needed()
    var widths: [Int?] = columns.map { _ in nil }
    for index in shown { widths[index] = min(columns[index].minimum, max(0, room)) }
    let limited = shown.filter { columns[$0].ideal < .max }
    for index in limited.sorted(by: { columns[$0].priority > columns[$1].priority }) {
      let more = max(0, min(spare, columns[index].ideal - columns[index].minimum))
      widths[index, default: 0] += more
      spare -= more
    }
    let open = shown.filter { columns[$0].ideal == .max }
    for (position, index) in open.enumerated() where spare > 0 {
      let share = spare / (open.count - position)
      widths[index, default: 0] += share
      spare -= share
    }
    return widths
  }
}

extension [Int?] {
  fileprivate subscript(index: Int, default value: Int) -> Int {
    get { self[index] ?? value }
    set { self[index] = newValue }
  }
}

extension String {
  /// The cells from the decimal separator on, or from the unit where there is none.
  fileprivate func fractionColumns(_ separator: Character) -> Int {
    guard let start = firstIndex(of: separator) ?? firstIndex(where: \.isWhitespace) else {
      return 0
    }
    return ScreenText(String(self[start...])).columns
  }
}

extension TableCell {
  fileprivate func draw(
    _ layout: Column.Layout, fraction: Int, in place: Rect, on grid: inout Grid
  ) {
    if let gauge {
      let (bar, words) = place.splitting(right: fraction)
      gauge.draw(in: bar, on: &grid)
      draw(ScreenText(text), .trailing, in: words, on: &grid)
      return
    }
    switch layout {
    case .leading: draw(ScreenText(text), .leading, in: place, on: &grid)
    case .center: draw(ScreenText(text), .center, in: place, on: &grid)
    case .trailing: draw(ScreenText(text), .trailing, in: place, on: &grid)
    case .decimal(let separator):
      let shift = fraction - text.fractionColumns(separator)
      let shown = ScreenText(text)
      let room = max(0, min(shift, place.columns - shown.columns))
      draw(shown, .trailing, in: place.splitting(right: room).rest, on: &grid)
    case .name:
      let name = ScreenText(text).cutName(to: place.columns, ellipsis: grid.glyphs.ellipsis)
      draw(name, .leading, in: place, on: &grid)
    }
  }

  private func draw(
    _ shown: ScreenText, _ alignment: Alignment, in place: Rect, on grid: inout Grid
  ) {
    let used = grid.draw(shown, in: place, role: role, alignment: alignment)
    guard !matches.isEmpty, shown.string == ScreenText(text).string else { return }
    let isCut = shown.columns > place.columns
    let end = isCut ? used - grid.glyphs.ellipsis.count : used
    var column = alignment.offset(spare: place.columns - used)
    let start = column
    for (index, cluster) in shown.clusters.enumerated() {
      if column - start + cluster.columns > end { break }
      let cell = place.splitting(left: column).rest.splitting(left: cluster.columns).left
      if matches.contains(where: { $0.contains(index) }) { grid.apply(.match, to: cell) }
      column += cluster.columns
    }
  }
}

extension Grid {
  /// Shows an area as selected, edge to edge, and keeps what is dim and what a search found apart.
  package mutating func select(_ area: Rect) {
    recast(area) { role in
      switch role {
      case .dim, .inactive: .selectionDim
      case .match: .selectionMatch
      default: .selection
      }
    }
  }
}
