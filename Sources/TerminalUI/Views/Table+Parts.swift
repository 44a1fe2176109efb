/// How a table stood in a picture, for the next one.
struct DrawnTable: Sendable {
  var selected: Int
  let widths: [Int?]
  /// One for each column (`Table.fraction`).
  let fractions: [Int]
}

/// All that a table was drawn of, but which of its rows is selected.
struct TableKey: Sendable {
  let columns: [Column]
  let count: Int
  let window: Range<Int>
  let focus: Focus
  let rows: any Hashable & Sendable
}

extension TableKey: Hashable {
  static func == (one: TableKey, other: TableKey) -> Bool {
    one.window == other.window && one.count == other.count && one.focus == other.focus
      && one.columns == other.columns && one.rows.isSame(as: other.rows)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(window)
    hasher.combine(rows)
  }
}

extension Grid {
  /// Takes over the rows of a table from the picture before, where they are as they were.
  mutating func takeOver(table key: TableKey, in area: Rect) -> DrawnTable? {
    guard let earlier, let part = earlier.part(of: key, in: area) else { return nil }
    copy(area, of: earlier.cells)
    return part.table
  }

  mutating func keep(_ table: DrawnTable, of key: TableKey, in area: Rect) {
    parts.append(Part(area: area, key: key, targets: [], table: table))
  }
}
