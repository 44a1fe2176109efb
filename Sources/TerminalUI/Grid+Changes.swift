/// Cells side by side that differ from an earlier picture.
package struct Change: Hashable, Sendable {
  package let row: Int
  /// Where the first of them stands.
  package let column: Int
  /// Never begins or ends inside a wide cluster, neither of the new picture nor of the old one.
  package let cells: ArraySlice<Cell>
}

extension Grid {
  /// What has to be drawn to make this picture out of `earlier`; the whole of it, where there is
  /// none or it has another size.
  package func changes(since earlier: Grid?) -> [Change] {
    var changes: [Change] = []
    for row in 0..<size.rows {
      let range = row * size.columns..<(row + 1) * size.columns
      guard let earlier, earlier.size == size else {
        changes.append(Change(row: row, column: 0, cells: cells[range]))
        continue
      }
      var index = range.lowerBound
      while let first = firstDifference(from: index, to: range.upperBound, earlier) {
        let end = endOfRun(from: first, to: range.upperBound, earlier)
        let start = joinsCellBefore(first, earlier) ? first - 1 : first
        changes.append(
          Change(row: row, column: start - range.lowerBound, cells: cells[start..<end]))
        index = end
      }
    }
    return changes
  }

  private func firstDifference(from start: Int, to end: Int, _ earlier: Grid) -> Int? {
    var index = start
    while index < end {
      if cells[index] != earlier.cells[index] { return index }
      index += 1
    }
    return nil
  }

  private func endOfRun(from first: Int, to end: Int, _ earlier: Grid) -> Int {
    var index = first + 1
    while index < end,
      cells[index] != earlier.cells[index] || joinsCellBefore(index, earlier)
    {
      index += 1
    }
    return index
  }

  /// Whether a wide cluster of either picture reaches from the cell before into this one.
  private func joinsCellBefore(_ index: Int, _ earlier: Grid) -> Bool {
    cells[index].isContinuation || earlier.cells[index].isContinuation
  }
}
