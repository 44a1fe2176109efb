import CongressModel
import Wording

extension Report {
  /// The paper as one HTML page with a print style, which loads nothing from elsewhere.
  package var html: String {
    let warning = banner.map { "<div class=\"banner\">\(escaped($0))</div>" } ?? ""
    let foot = footer.map { "<footer>\(escaped($0))</footer>" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(wording.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(name))</title>
      <style>
      \(Self.pageStyle(density))
      \(Self.style)
      </style>
      </head>
      <body class="\(density.rawValue)">
      <table class="page">
      <thead><tr><td>\(warning)</td></tr></thead>
      <tfoot><tr><td>\(foot)</td></tr></tfoot>
      <tbody><tr><td>
      <main>
      \(body)</main>
      </td></tr></tbody>
      </table>
      </body>
      </html>

      """
  }

  /// The page is a table, since head and foot of a table are repeated on paper and take room of
  /// their own on every sheet, which nothing else does in all browsers.
  private static let style = """
    body { font: 12pt/1.35 "Times New Roman", "Liberation Serif", serif; margin: 1rem auto;
      max-width: 180mm; color: #000; background: #fff; }
    h1 { font-size: 15pt; text-align: center; margin: 1em 0 0; }
    h2 { font-size: 12pt; margin: 1em 0 .3em; break-after: avoid; }
    p { margin: .2em 0; }
    .under { text-align: center; }
    .letterhead, .signatures { display: flex; justify-content: space-between; gap: 1em;
      text-align: center; }
    .letterhead > div, .signatures > div { flex: 1; }
    .signatures { flex-wrap: wrap; margin-top: 2em; break-inside: avoid; }
    .signatures > div { min-width: 30%; padding-bottom: .5em; }
    .signatures .place { height: 4.5em; }
    .end { break-inside: avoid; }
    dl { display: grid; column-gap: 1em; grid-template-columns: minmax(40%, auto) 1fr; margin: .3em 0; }
    dt.part { padding-left: 1.5em; }
    dd { margin: 0; }
    table { border-collapse: collapse; width: 100%; margin: .5em 0; }
    thead { display: table-header-group; }
    tfoot { display: table-footer-group; }
    main tr { break-inside: avoid; }
    main th, main td { border: 1px solid #000; padding: .15em .4em; text-align: left;
      vertical-align: top; }
    .page { margin: 0; }
    .page > * > tr > td { padding: 0; }
    .compact { font-size: 10pt; line-height: 1.15; }
    .compact main td { padding: .2em .4em; }
    .full { font-size: 10pt; line-height: 1.1; }
    .full main table { table-layout: fixed; }
    .full main .trailing { width: 7mm; }
    .full main .center { width: 13mm; padding: .2em 0; }
    main .trailing:first-child { width: 2.5em; }
    main .name { min-width: 38mm; }
    main .trailing { text-align: right; font-variant-numeric: tabular-nums; }
    main .center { text-align: center; }
    main td.center { white-space: pre; }
    .banner { font-weight: bold; text-align: center; border: 2px solid #000; padding: .3em;
      margin-bottom: .8em; }
    .break { break-before: page; }
    footer { font-size: 9pt; border-top: 1px solid #000; margin-top: 2em; }
    @media print {
      body { margin: 0; max-width: none; }
    }
    """

  /// The sheet: room to bind on the left, and its number where the browser can print one.
  ///
  /// A ballot of many names takes all of the sheet, a table of many columns lies on its side.
  private static func pageStyle(_ density: Density) -> String {
    switch density {
    case .fullBallot: "@page { size: A4; margin: 12mm; }"
    case .ballot: "@page { size: A4; margin: 18mm 15mm 20mm 25mm; }"
    case .normal, .compact:
      """
      @page { size: A4\(density == .compact ? " landscape" : ""); margin: 18mm 15mm 20mm 25mm;
        @bottom-right { content: counter(page) "/" counter(pages); font-size: 9pt; } }
      """
    }
  }

  /// The blocks one after another; the places to sign stay with what stands before them, so that no
  /// sheet has nothing but signatures.
  private var body: String {
    guard let last = blocks.lastIndex(where: \.isSignatures), last > 0 else {
      return blocks.map(html).joined()
    }
    var first = last
    while first > 0, blocks[first - 1].isShort, !blocks[first].isHeading { first -= 1 }
    return blocks[..<first].map(html).joined()
      + "<div class=\"end\">\n" + blocks[first...last].map(html).joined() + "</div>\n"
      + blocks[(last + 1)...].map(html).joined()
  }

  private func html(_ block: Block) -> String {
    switch block {
    case .letterhead(let left, let right):
      return "<div class=\"letterhead\"><div>\(lines(left))</div><div>\(lines(right))</div></div>\n"
    case .title(let title, let below):
      return "<h1>\(escaped(title))</h1>\n"
        + below.map { "<p class=\"under\">\(escaped($0))</p>\n" }.joined()
    case .heading(let text): return "<h2>\(escaped(text))</h2>\n"
    case .paragraph(let text): return "<p>\(escaped(text))</p>\n"
    case .verbatim(let lines):
      return "<pre>\(lines.map(escaped).joined(separator: "\n"))</pre>\n"
    case .items(let items):
      return "<ul>\n\(items.map { "<li>\(escaped($0))</li>\n" }.joined())</ul>\n"
    case .facts(let facts): return html(facts)
    case .table(let table): return html(table)
    case .signatures(let signatures):
      return "<div class=\"signatures\">\n\(signatures.map(html).joined())</div>\n"
    case .pageBreak: return "<div class=\"break\"></div>\n"
    }
  }

  private func html(_ facts: [Fact]) -> String {
    let entries = facts.map { fact in
      "<dt\(fact.isPart ? " class=\"part\"" : "")>\(escaped(fact.label))</dt>"
        + "<dd>\(escaped(fact.value))</dd>\n"
    }
    return "<dl>\n\(entries.joined())</dl>\n"
  }

  private func html(_ table: Table) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      let parts = zip(cells, table.columns).map { cell, column in
        "<\(tag)\(attribute(of: column))>\(escaped(cell))</\(tag)>"
      }
      return "<tr>\(parts.joined())</tr>\n"
    }
    return """
      <table>
      <thead>
      \(row(table.columns.map(\.title), "th"))</thead>
      <tbody>
      \(table.rows.map { row($0, "td") }.joined())</tbody>
      </table>

      """
  }

  private func attribute(of column: Column) -> String {
    column.title == wording.fullName ? " class=\"name\"" : column.alignment.attribute
  }

  private func html(_ signature: Signature) -> String {
    "<div>\(escaped(signature.role))<div class=\"place\"></div>\(escaped(signature.name))</div>\n"
  }

  private func lines(_ texts: [String]) -> String {
    texts.map(escaped).joined(separator: "<br>")
  }

  private func escaped(_ text: String) -> String { wording.escapedForHTML(text) }
}

extension Report.Block {
  fileprivate var isSignatures: Bool {
    if case .signatures = self { true } else { false }
  }

  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  /// Whether the block is so short that it can go to the next sheet with the signatures.
  fileprivate var isShort: Bool {
    switch self {
    case .heading, .paragraph: true
    case .items(let items): items.count < 8
    case .facts(let facts): facts.count < 8
    case .letterhead, .title, .verbatim, .table, .signatures, .pageBreak: false
    }
  }
}

extension Report.Column.Alignment {
  fileprivate var attribute: String {
    switch self {
    case .leading: ""
    case .trailing: " class=\"trailing\""
    case .center: " class=\"center\""
    }
  }
}
