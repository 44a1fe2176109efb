import Wording

extension Report {
  /// The paper as rows for a spreadsheet: RFC 4180 with LF, an empty row between blocks.
  ///
  /// A cell that a spreadsheet would take for a formula begins with an apostrophe.
  package var csv: String {
    let notes = [banner, footer].compactMap { $0.map { [[$0]] } }
    let groups = [[[name]]] + notes + blocks.map(Self.rows).filter { !$0.isEmpty }
    return groups.map { rows in
      rows.map { row in row.map(cell).joined(separator: ",") + "\n" }.joined()
    }.joined(separator: "\n")
  }

  private static func rows(of block: Block) -> [[String]] {
    switch block {
    case .letterhead(let left, let right): (left + right).map { [$0] }
    case .title(let title, let lines): ([title] + lines).map { [$0] }
    case .heading(let text), .paragraph(let text): [[text]]
    case .items(let lines), .verbatim(let lines): lines.map { [$0] }
    case .facts(let facts): facts.map { [$0.label, $0.value] }
    case .table(let table): [table.columns.map(\.title)] + table.rows
    case .signatures(let signatures): signatures.map { [$0.role, $0.name] }
    case .pageBreak: []
    }
  }

  private func cell(_ raw: String) -> String {
    let text = Self.withoutFormula(wording.visible(raw))
    // scalar by scalar, since a mark after a comma makes another character of both
    guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// The text with an apostrophe before what would begin a formula, in full width too.
  static func withoutFormula(_ text: String) -> String {
    guard let first = text.unicodeScalars.first(where: { $0 != " " && $0 != "'" }) else {
      return text
    }
    return "=+-@＝＋－＠\t\r".unicodeScalars.contains(first) ? "'" + text : text
  }
}
