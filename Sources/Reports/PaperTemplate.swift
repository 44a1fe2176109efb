/// A paper as an office writes it itself: text with places for values, and no logic but lists and
/// conditions.
///
///     {{organization}}
///     {{#elected}}
///     {{number}}. {{name}}: {{votes}}/{{base}} ({{share}})
///     {{/elected}}
///     {{^elected}}
///     Nobody.
///     {{/elected}}
///
/// A section is repeated for each item of a list, or stands once where a text isn't empty or a
/// claim is true; with `^` it stands where there is nothing. A name is looked for in the item, then
/// around it. A line with a section's tag alone is no line of the paper; `{{! … }}` is a comment.
package struct PaperTemplate: Hashable, Sendable {
  private let parts: [TemplatePart]

  /// Reads a template.
  ///
  /// - Throws: `TemplateError` with the line at which it can't be one.
  package init(_ source: String) throws(TemplateError) {
    var reader = TemplateReader()
    let lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      try reader.read(line, number: index + 1, isLast: index == lines.count - 1)
    }
    parts = try reader.finished()
  }
}

/// What stands in the place of a name.
package enum TemplateValue: Hashable, Sendable {
  case text(String)
  case claim(Bool)
  case list([[String: TemplateValue]])
}

/// Why a text is no template, or can't be filled in.
package enum TemplateError: Error, Hashable, Sendable {
  /// `{{` without `}}` on its line.
  case tagNotClosed(line: Int)
  case nameMissing(line: Int)
  case sectionNotOpened(String, line: Int)
  case sectionNotClosed(String, line: Int)
  case tooDeep(limit: Int, line: Int)
  /// A name that the paper doesn't have there, and those it has.
  case unknownName(String, known: [String], line: Int)
  /// A list where a text has to stand.
  case notAText(String, line: Int)
}

indirect enum TemplatePart: Hashable, Sendable {
  case text(String)
  case value(String, line: Int)
  case section(String, isInverted: Bool, [TemplatePart], line: Int)
}

extension PaperTemplate {
  /// The paper with its values, each changed by `escape`, which makes it harmless in a format.
  package func filled(
    with values: [String: TemplateValue], escape: (String) -> String = { $0 }
  ) throws(TemplateError) -> String {
    var text = ""
    try Self.append(parts, [values], escape, to: &text)
    return text
  }

  private static func append(
    _ parts: [TemplatePart], _ scopes: [[String: TemplateValue]], _ escape: (String) -> String,
    to text: inout String
  ) throws(TemplateError) {
    for part in parts {
      switch part {
      case .text(let plain): text += plain
      case .value(let name, let line):
        guard case .text(let value) = try value(of: name, in: scopes, line: line) else {
          throw .notAText(name, line: line)
        }
        text += escape(value)
      case .section(let name, let isInverted, let inner, let line):
        let items = try value(of: name, in: scopes, line: line).items
        guard !isInverted else {
          if items.isEmpty { try append(inner, scopes, escape, to: &text) }
          continue
        }
        for item in items { try append(inner, scopes + [item], escape, to: &text) }
      }
    }
  }

  private static func value(
    of name: String, in scopes: [[String: TemplateValue]], line: Int
  ) throws(TemplateError) -> TemplateValue {
    for scope in scopes.reversed() {
      if let value = scope[name] { return value }
    }
    let known = Set(scopes.flatMap(\.keys))
    throw .unknownName(name, known: known.sorted(), line: line)
  }
}

extension TemplateValue {
  /// What a section is repeated for; a text or a claim adds no names of its own.
  fileprivate var items: [[String: TemplateValue]] {
    switch self {
    case .text(let text): text.isEmpty ? [] : [[:]]
    case .claim(let isTrue): isTrue ? [[:]] : []
    case .list(let items): items
    }
  }
}
