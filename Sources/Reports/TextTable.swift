import Wording

/// Lines of a paper that stay on one page.
struct TextChunk {
  var lines: [String]
  /// What is repeated above where the chunk begins a page, such as the head of a table.
  var head: [String] = []
  /// Whether the next chunk has to begin on the same page.
  var leads = false
}

/// A table in columns of characters.
struct TextTable {
  private let table: Report.Table
  private let titles: [String]
  private let rows: [[String]]
  private let widths: [Int]

  /// The columns between two cells.
  private static let gap = 2
  /// From how many columns on a title is set in several lines.
  private static let widestTitle = 16

  init(_ table: Report.Table, _ wording: Wording) {
    self.table = table
    titles = table.columns.map { wording.visible($0.title) }
    rows = table.rows.map { $0.map(wording.visible) }
    widths = Self.widths(titles: titles, rows: rows)
  }

  /// The head and each row, of which the first two stay together.
  var chunks: [TextChunk] {
    let rule = widths.map { String(repeating: "-", count: $0) }
    let head = lines(of: titles) + [rule.joined(separator: String(repeating: " ", count: Self.gap))]
    return [TextChunk(lines: head, leads: !rows.isEmpty)]
      + rows.enumerated().map { index, row in
        TextChunk(lines: lines(of: row), head: index == 0 ? [] : head)
      }
  }

  /// A row in as many lines as its longest cell needs.
  private func lines(of cells: [String]) -> [String] {
    let wrapped = zip(cells, widths).map { Columns.wrapped($0, to: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      let parts = wrapped.indices.map { column in
        Columns.padded(
          index < wrapped[column].count ? wrapped[column][index] : "", to: widths[column],
          table.columns[column].alignment)
      }
      return Columns.withoutTrailingSpaces(
        parts.joined(separator: String(repeating: " ", count: Self.gap)))
    }
  }

  /// As wide as the widest cell of each column; where that is more than a line, titles wrap first,
  /// then the widest columns.
  private static func widths(titles: [String], rows: [[String]]) -> [Int] {
    let room = Report.width - gap * max(0, titles.count - 1)
    let cells = titles.indices.map { column in
      max(rows.map { Columns.count($0[column]) }.max() ?? 0, longestWord(of: titles[column]))
    }
    var widths = cells
    while widths.reduce(0, +) > room,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 1
    {
      widths[widest] -= 1
    }
    for column in widths.indices {
      let spare = max(0, room - widths.reduce(0, +))
      let title = min(Columns.count(titles[column]), widestTitle)
      widths[column] += min(max(0, title - widths[column]), spare)
    }
    return widths
  }

  private static func longestWord(of text: String) -> Int {
    text.split(separator: " ").map { Columns.count(String($0)) }.max() ?? 0
  }
}
