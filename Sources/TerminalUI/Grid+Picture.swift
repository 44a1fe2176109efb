extension Grid {
  /// The picture as text, a line each row, without the blanks at the ends.
  package var lines: [String] {
    rowRanges.map { range in
      var line = ""
      for cell in cells[range] {
        if case .cluster(let character) = cell.content { line.append(character) }
      }
      return line.trimmingEnd(" ")
    }
  }

  /// The picture as one text, for comparing with a drawing in a test.
  package var picture: String { lines.joined(separator: "\n") }

  /// The roles as text, a letter each cell (`Role.letter`), without the plain ones at the ends.
  package var styleLines: [String] {
    rowRanges.map { range in
      String(cells[range].map(\.role.letter)).trimmingEnd(Role.text.letter)
    }
  }

  private var rowRanges: [Range<Int>] {
    (0..<size.rows).map { $0 * size.columns..<($0 + 1) * size.columns }
  }
}

extension String {
  fileprivate func trimmingEnd(_ character: Character) -> String {
    guard let last = lastIndex(where: { $0 != character }) else { return "" }
    return String(self[...last])
  }
}
