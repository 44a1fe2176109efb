import Wording

extension Report {
  /// The columns of a line.
  static let width = 80
  /// The lines of a page.
  static let pageLines = 60

  /// The paper as plain text: lines of 80 columns, pages of 60 lines with a form feed between.
  package var text: String {
    TextPages(self).pages.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\u{0C}")
  }
}

/// A report laid out on pages.
struct TextPages {
  let report: Report

  init(_ report: Report) { self.report = report }

  /// The lines of each page with banner and footer.
  var pages: [[String]] {
    let bodies = bodies
    return bodies.enumerated().map { index, body in
      top + body + foot(page: index + 1, of: bodies.count)
    }
  }

  private var top: [String] {
    guard let banner = report.banner else { return [] }
    let lines = Columns.wrapped(shown(banner), to: Report.width - 8)
    return lines.map { line("*** \($0) ***", .center) } + [""]
  }

  private func foot(page: Int, of count: Int) -> [String] {
    let number = report.wording.page(page, of: count)
    let room = Report.width - Columns.count(number)
    let footer = shown(report.footer ?? "")
    return ["", Columns.padded(footer, to: room) + number]
  }

  private var bodies: [[String]] {
    let room = Report.pageLines - top.count - 2
    var bodies: [[String]] = [[]]
    for var group in groups {
      let isPageBreak = group.isEmpty
      let needed = group.reduce(0) { $0 + $1.lines.count }
      let used = bodies[bodies.count - 1].count
      if used > 0 && (isPageBreak || used + needed > room) { bodies.append([]) }
      if bodies[bodies.count - 1].isEmpty, !isPageBreak {
        while group[0].lines.first == "" { group[0].lines.removeFirst() }
        group[0].lines.insert(contentsOf: group[0].head, at: 0)
      }
      for line in group.flatMap(\.lines) {
        if bodies[bodies.count - 1].count == room { bodies.append([]) }
        bodies[bodies.count - 1].append(line)
      }
    }
    return bodies
  }

  /// The chunks that have to stay together; an empty group begins a page.
  private var groups: [[TextChunk]] {
    var groups: [[TextChunk]] = []
    var open: [TextChunk] = []
    for (index, block) in report.blocks.enumerated() {
      if block == .pageBreak { groups.append([]) }
      var chunks = chunks(of: block)
      if index > 0, isApart(block, from: report.blocks[index - 1]), !chunks.isEmpty {
        chunks[0].lines.insert("", at: 0)
      }
      for chunk in chunks {
        open.append(chunk)
        guard !chunk.leads else { continue }
        groups.append(open)
        open = []
      }
    }
    return open.isEmpty ? groups : groups + [open]
  }

  /// Whether an empty line stands between two blocks.
  private func isApart(_ block: Report.Block, from previous: Report.Block) -> Bool {
    switch (previous, block) {
    case (.heading, .table): true
    case (.heading, _), (.paragraph, .paragraph): false
    default: true
    }
  }
}

extension TextPages {
  private func chunks(of block: Report.Block) -> [TextChunk] {
    switch block {
    case .letterhead(let left, let right): [TextChunk(lines: letterhead(left, right), leads: true)]
    case .title(let title, let lines): [TextChunk(lines: self.title(title, lines), leads: true)]
    case .heading(let heading):
      [TextChunk(lines: Columns.wrapped(shown(heading), to: Report.width), leads: true)]
    case .paragraph(let text):
      [TextChunk(lines: Columns.wrapped(shown(text), to: Report.width))]
    case .verbatim(let lines): lines.map { TextChunk(lines: [shown($0)]) }
    case .items(let items):
      items.map { TextChunk(lines: hanging(shown($0), mark: "- ")) }
    case .facts(let facts): self.facts(facts)
    case .table(let table): TextTable(table, report.wording).chunks
    case .signatures(let signatures): [TextChunk(lines: self.signatures(signatures))]
    case .pageBreak: []
    }
  }

  private func shown(_ text: String) -> String { report.wording.visible(text) }

  private func line(_ text: String, _ alignment: Report.Column.Alignment) -> String {
    Columns.withoutTrailingSpaces(Columns.padded(text, to: Report.width, alignment))
  }

  private func letterhead(_ left: [String], _ right: [String]) -> [String] {
    let half = Report.width / 2 - 1
    let (one, other) = (
      left.flatMap { Columns.wrapped(shown($0), to: half) },
      right.flatMap { Columns.wrapped(shown($0), to: half) }
    )
    return (0..<max(one.count, other.count)).map { index in
      let first = Columns.padded(index < one.count ? one[index] : "", to: half, .center)
      let second = Columns.padded(index < other.count ? other[index] : "", to: half, .center)
      return Columns.withoutTrailingSpaces("\(first)  \(second)")
    }
  }

  private func title(_ title: String, _ lines: [String]) -> [String] {
    let below = lines.flatMap { Columns.wrapped(shown($0), to: Report.width) }
    return Columns.wrapped(shown(title), to: Report.width).map { line($0.uppercased(), .center) }
      + below.map { line($0, .center) }
  }

  private func hanging(_ text: String, mark: String) -> [String] {
    let lines = Columns.wrapped(text, to: Report.width - mark.count)
    let rest = String(repeating: " ", count: mark.count)
    return lines.enumerated().map { ($0 == 0 ? mark : rest) + $1 }
  }

  /// Labels on the left, what belongs to them in a column of its own.
  private func facts(_ facts: [Report.Fact]) -> [TextChunk] {
    let labels = facts.map { shown($0.label) + ":" }
    let widths = zip(labels, facts).map { Columns.count($0) + ($1.isPart ? 4 : 0) }
    let widest = min(widths.max() ?? 0, 46)
    return zip(labels, facts).map { label, fact in
      let left = Columns.wrapped(label, to: widest - (fact.isPart ? 4 : 0)).enumerated()
        .map { fact.isPart ? ($0 == 0 ? "  - " : "    ") + $1 : $1 }
      let right = Columns.wrapped(shown(fact.value), to: Report.width - widest - 1)
      let lines = (0..<max(left.count, right.count)).map { index in
        let label = Columns.padded(index < left.count ? left[index] : "", to: widest)
        return Columns.withoutTrailingSpaces("\(label) \(index < right.count ? right[index] : "")")
      }
      return TextChunk(lines: lines)
    }
  }

  private func signatures(_ signatures: [Report.Signature]) -> [String] {
    let width = Report.width / max(1, min(signatures.count, 3))
    var lines: [String] = []
    for start in stride(from: 0, to: signatures.count, by: 3) {
      let row = signatures[start..<min(start + 3, signatures.count)]
      lines +=
        (start > 0 ? [""] : []) + band(row.map(\.role), width) + ["", "", "", ""]
        + band(row.map(\.name), width)
    }
    return lines
  }

  /// Texts side by side, each in the middle of its part of the line.
  private func band(_ texts: [String], _ width: Int) -> [String] {
    let cells = texts.map { Columns.wrapped(shown($0), to: width - 2) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { index in
      Columns.withoutTrailingSpaces(
        cells.map { Columns.padded(index < $0.count ? $0[index] : "", to: width, .center) }.joined()
      )
    }
  }
}
