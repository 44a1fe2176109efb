import Wording

extension Report {
  /// The paper as an office's own template has it, page for page where the paper begins new ones.
  ///
  /// `values` are what this paper can name on each of these pages, beside what every paper can. The
  /// warning and the foot stay on every page, whatever the template says.
  ///
  /// - Throws: `TemplateError` where the template names what the paper doesn't have.
  package func laidOut(
    by template: PaperTemplate, with values: [[String: TemplateValue]] = []
  ) throws(TemplateError) -> Report {
    var report = self
    report.blocks = []
    for (index, page) in blocks.split(separator: .pageBreak).enumerated() {
      let own = values.indices.contains(index) ? values[index] : values.last ?? [:]
      let common = Report(name, in: wording, blocks: Array(page)).values
      let text = try template.filled(with: common.merging(own) { $1 })
      var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      if lines.last?.isEmpty == true { lines.removeLast() }
      if index > 0 { report.blocks.append(.pageBreak) }
      report.blocks.append(.verbatim(lines.map(String.init)))
    }
    return report
  }

  /// What a template of any paper can name: its title, and under each heading what stands there.
  var values: [String: TemplateValue] {
    var values: [String: TemplateValue] = [
      "title": .text(""), "subtitles": .list([]), "left": .list([]), "right": .list([]),
    ]
    var sections = [PaperSection()]
    for block in blocks {
      switch block {
      case .letterhead(let left, let right):
        (values["left"], values["right"]) = (texts(left), texts(right))
      case .title(let title, let below):
        (values["title"], values["subtitles"]) = (.text(wording.visible(title)), texts(below))
      case .heading(let text): sections.append(PaperSection(heading: text))
      default: sections[sections.count - 1].blocks.append(block)
      }
    }
    let filled = sections.filter { !$0.heading.isEmpty || !$0.blocks.isEmpty }
    values["sections"] = .list(filled.map { fields(of: $0) })
    return values
  }

  private func fields(of section: PaperSection) -> [String: TemplateValue] {
    var (paragraphs, items, facts, rows, signatures) = (
      [String](), [String](), [[String: TemplateValue]](), [[String: TemplateValue]](),
      [[String: TemplateValue]]()
    )
    for block in section.blocks {
      switch block {
      case .paragraph(let text): paragraphs.append(text)
      case .verbatim(let lines), .items(let lines): items += lines
      case .facts(let found):
        facts += found.map { ["label": text($0.label), "value": text($0.value)] }
      case .table(let table):
        rows += table.rows.map { row in
          Dictionary(
            uniqueKeysWithValues: row.enumerated().map { ("\($0 + 1)", text($1)) })
        }
      case .signatures(let found):
        signatures += found.map { ["role": text($0.role), "name": text($0.name)] }
      case .letterhead, .title, .heading, .pageBreak: break
      }
    }
    return [
      "heading": text(section.heading), "paragraphs": texts(paragraphs), "items": texts(items),
      "facts": .list(facts), "rows": .list(rows), "signatures": .list(signatures),
    ]
  }

  private func text(_ text: String) -> TemplateValue { .text(wording.visible(text)) }

  private func texts(_ texts: [String]) -> TemplateValue {
    .list(texts.map { ["text": text($0)] })
  }
}

/// What stands under one heading.
private struct PaperSection {
  var heading = ""
  var blocks: [Report.Block] = []
}
