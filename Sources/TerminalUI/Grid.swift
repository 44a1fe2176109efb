/// A picture of the screen as a value: cells with roles, and where the cursor stands.
///
/// Everything drawn outside it is cut off, so that a view needs no care for sizes.
package struct Grid: Sendable {
  package let size: Size
  /// The tier that all texts are drawn in.
  package let glyphs: Glyphs
  /// The rows one after the other.
  package private(set) var cells: [Cell]
  /// Where the real cursor stands; `nil` hides it.
  package var cursor: Point?
  /// What a click means, and where; what was drawn later lies above.
  package internal(set) var targets: [Target] = []
  /// What the next picture may take over.
  var parts: [Part] = []
  /// The picture before, while this one is drawn.
  var earlier: Drawn?

  package init(size: Size, glyphs: Glyphs = .unicode) {
    (self.size, self.glyphs) = (size, glyphs)
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }
}

extension Grid: Hashable {
  // how it was drawn doesn't matter

  package static func == (one: Grid, other: Grid) -> Bool {
    one.size == other.size && one.glyphs == other.glyphs && one.cursor == other.cursor
      && one.cells == other.cells && one.targets == other.targets
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cells)
  }
}

extension Grid {
  /// The whole of the picture.
  package var area: Rect { Rect(size: size) }

  /// The cell at a place; outside the picture all is blank, and nothing can be put.
  package subscript(point: Point) -> Cell {
    get { index(of: point).map { cells[$0] } ?? .blank }
    set { if let index = index(of: point) { put(newValue, at: index) } }
  }

  /// Where a place lies in `cells`.
  private func index(of point: Point) -> Int? {
    guard point.column >= 0, point.column < size.columns, point.row >= 0, point.row < size.rows
    else { return nil }
    return point.row * size.columns + point.column
  }

  /// Puts a cell, and blanks the other half of a wide cluster that it covers.
  private mutating func put(_ cell: Cell, at index: Int) {
    if cells[index].isContinuation, !cell.isContinuation { blank(index - 1) }
    let isLast = (index + 1) % size.columns == 0
    if !isLast, cells[index + 1].isContinuation { blank(index + 1) }
    cells[index] = cell
  }

  /// Puts a cluster of one or two cells; a wide one that does not fit into the row becomes a blank.
  mutating func put(_ cluster: Clusters.Element, at point: Point, role: Role) {
    guard let index = index(of: point) else { return }
    if cluster.columns == 1 || glyphs == .ascii {
      let shown = glyphs == .unicode ? cluster.character : glyphs.nearest(to: cluster.character)
      for offset in 0..<cluster.columns where point.column + offset < size.columns {
        put(Cell(.cluster(shown), role: role), at: index + offset)
      }
    } else if point.column + 1 < size.columns {
      put(Cell(.cluster(cluster.character), role: role), at: index)
      put(Cell(.cluster(" "), role: role), at: index + 1)
      cells[index + 1].content = .continuation
    } else {
      put(Cell(.cluster(" "), role: role), at: index)
    }
  }

  /// Puts scalars that are a cluster of one cell each side by side into a row, as far as they lie
  /// within it; the fast way for nearly all text.
  mutating func put(
    plain scalars: some Sequence<Unicode.Scalar>, count: Int, at place: Point, role: Role
  ) {
    let first = max(0, place.column)
    let end = min(size.columns, place.column + count)
    guard place.row >= 0, place.row < size.rows, first < end else { return }
    let start = place.row * size.columns
    blankHalves(before: start + first, after: start + end, isLast: end == size.columns)
    var column = place.column
    for scalar in scalars {
      if column >= end { break }
      if column >= first {
        cells[start + column] =
          glyphs == .unicode || scalar.value < 0x80
          ? Cell(plain: scalar, role: role)
          : Cell(.cluster(glyphs.nearest(toPlain: scalar)), role: role)
      }
      column += 1
    }
  }

  /// Blanks what would be left of wide clusters that reach into the cells from `start` to `end`.
  private mutating func blankHalves(before start: Int, after end: Int, isLast: Bool) {
    if cells[start].isContinuation { blank(start - 1) }
    if !isLast, cells[end].isContinuation { blank(end) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(plain: " ", role: cells[index].role)
  }

  /// Puts all cells of an area as they are in another picture of the same size.
  mutating func copy(_ area: Rect, of others: [Cell]) {
    for row in area.origin.row..<area.origin.row + area.rows {
      let start = row * size.columns + area.origin.column
      for index in start..<start + area.columns { cells[index] = others[index] }
    }
  }

  /// Gives every cell of an area another role and leaves the characters: a selection reaches from
  /// edge to edge.
  package mutating func apply(_ role: Role, to area: Rect) {
    recast(area) { _ in role }
  }

  /// Changes the roles of an area, each by the one that is there.
  package mutating func recast(_ area: Rect, _ change: (Role) -> Role) {
    let visible = area.clipped(to: self.area)
    for row in visible.origin.row..<visible.origin.row + visible.rows {
      let start = row * size.columns + visible.origin.column
      for index in start..<start + visible.columns { cells[index].role = change(cells[index].role) }
    }
  }
}
