/// A place on the screen, counted from the top left corner.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    (self.column, self.row) = (column, row)
  }
}

/// How much room there is, in cells; never negative.
package struct Size: Hashable, Sendable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (max(0, columns), max(0, rows))
  }
}

/// A part of the screen; areas are cut from areas, not computed.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(origin: Point = Point(column: 0, row: 0), size: Size) {
    (self.origin, self.size) = (origin, size)
  }
}

extension Rect {
  package var columns: Int { size.columns }
  package var rows: Int { size.rows }

  /// Cuts off the upper `rows` rows; both parts shrink where there is not enough room.
  package func splitting(top rows: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(0, rows), self.rows)
    return (
      Rect(origin: origin, size: Size(columns: columns, rows: cut)),
      Rect(
        origin: Point(column: origin.column, row: origin.row + cut),
        size: Size(columns: columns, rows: self.rows - cut))
    )
  }

  /// Cuts off the lower `rows` rows.
  package func splitting(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
    let parts = splitting(top: self.rows - min(max(0, rows), self.rows))
    return (parts.top, parts.rest)
  }

  /// Cuts off the left `columns` columns.
  package func splitting(left columns: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(0, columns), self.columns)
    return (
      Rect(origin: origin, size: Size(columns: cut, rows: rows)),
      Rect(
        origin: Point(column: origin.column + cut, row: origin.row),
        size: Size(columns: self.columns - cut, rows: rows))
    )
  }

  /// Cuts off the right `columns` columns.
  package func splitting(right columns: Int) -> (rest: Rect, right: Rect) {
    let parts = splitting(left: self.columns - min(max(0, columns), self.columns))
    return (parts.left, parts.rest)
  }

  /// The part that lies within another area.
  package func clipped(to bounds: Rect) -> Rect {
    let left = max(origin.column, bounds.origin.column)
    let top = max(origin.row, bounds.origin.row)
    let right = min(origin.column + columns, bounds.origin.column + bounds.columns)
    let bottom = min(origin.row + rows, bounds.origin.row + bounds.rows)
    return Rect(
      origin: Point(column: left, row: top), size: Size(columns: right - left, rows: bottom - top))
  }

  /// The area without `columns` at both sides and `rows` above and below.
  package func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    splitting(left: columns).rest.splitting(right: columns).rest
      .splitting(top: rows).rest.splitting(bottom: rows).rest
  }

  /// An area of at most `size` in the middle of this one.
  package func centered(_ size: Size) -> Rect {
    let size = Size(columns: min(size.columns, columns), rows: min(size.rows, rows))
    return Rect(
      origin: Point(
        column: origin.column + (columns - size.columns) / 2,
        row: origin.row + (rows - size.rows) / 2),
      size: size)
  }

  package func contains(_ point: Point) -> Bool {
    point.column >= origin.column && point.column < origin.column + columns
      && point.row >= origin.row && point.row < origin.row + rows
  }

  /// The row `index` of the area, or an empty area where it has none.
  package func row(_ index: Int) -> Rect {
    splitting(top: index).rest.splitting(top: 1).top
  }
}
