package import Wording

extension TemplateError {
  /// The error as a sentence with its line and what to do.
  package func sentence(in wording: Wording) -> String {
    switch self {
    case .tagNotClosed(let line): wording.templateTagNotClosed(line: line)
    case .nameMissing(let line): wording.templateNameMissing(line: line)
    case .sectionNotOpened(let name, let line):
      wording.templateSectionNotOpened(name, line: line)
    case .sectionNotClosed(let name, let line):
      wording.templateSectionNotClosed(name, line: line)
    case .tooDeep(let limit, let line): wording.templateTooDeep(limit: limit, line: line)
    case .unknownName(let name, let known, let line):
      wording.templateUnknownName(name, known: known, line: line)
    case .notAText(let name, let line): wording.templateNotAText(name, line: line)
    }
  }
}
