/// Reads a template line by line.
struct TemplateReader {
  /// A section that isn't closed yet, or the paper itself.
  private struct Frame {
    var name: String?
    var isInverted = false
    var line = 0
    var parts: [TemplatePart] = []
  }

  private enum Piece {
    case text(String)
    case value(String)
    case open(String, isInverted: Bool)
    case close(String)
    case comment

    /// Whether the piece leaves nothing on its line.
    var isSilent: Bool {
      switch self {
      case .text, .value: false
      case .open, .close, .comment: true
      }
    }

    var isBlank: Bool {
      guard case .text(let text) = self else { return false }
      return text.allSatisfy(\.isWhitespace)
    }
  }

  /// The most sections within one another.
  private static let deepest = 16

  private var frames = [Frame()]

  mutating func read(_ line: Substring, number: Int, isLast: Bool) throws(TemplateError) {
    let pieces = try Self.pieces(of: line, number: number)
    let said = pieces.filter { !$0.isBlank }
    let isTagAlone = said.count == 1 && said[0].isSilent
    for piece in isTagAlone ? said : pieces { try take(piece, number: number) }
    if !isTagAlone && !isLast { append(.text("\n")) }
  }

  func finished() throws(TemplateError) -> [TemplatePart] {
    let frame = frames[frames.count - 1]
    if let name = frame.name { throw .sectionNotClosed(name, line: frame.line) }
    return frame.parts
  }

  private static func pieces(of line: Substring, number: Int) throws(TemplateError) -> [Piece] {
    var pieces: [Piece] = []
    var rest = line
    while let start = rest.firstRange(of: "{{") {
      if start.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<start.lowerBound])))
      }
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else { throw .tagNotClosed(line: number) }
      pieces.append(try piece(rest[..<end.lowerBound], number: number))
      rest = rest[end.upperBound...]
    }
    return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
  }

  private static func piece(_ tag: Substring, number: Int) throws(TemplateError) -> Piece {
    let mark = tag.first
    if mark == "!" { return .comment }
    let isMarked = mark == "#" || mark == "^" || mark == "/"
    let name = (isMarked ? tag.dropFirst() : tag).filter { !$0.isWhitespace }
    guard !name.isEmpty else { throw .nameMissing(line: number) }
    switch mark {
    case "#": return .open(name, isInverted: false)
    case "^": return .open(name, isInverted: true)
    case "/": return .close(name)
    default: return .value(name)
    }
  }

  private mutating func take(_ piece: Piece, number: Int) throws(TemplateError) {
    switch piece {
    case .text(let text): append(.text(text))
    case .value(let name): append(.value(name, line: number))
    case .comment: break
    case .open(let name, let isInverted):
      guard frames.count <= Self.deepest else {
        throw .tooDeep(limit: Self.deepest, line: number)
      }
      frames.append(Frame(name: name, isInverted: isInverted, line: number))
    case .close(let name):
      guard let frame = frames.last, frame.name == name else {
        throw .sectionNotOpened(name, line: number)
      }
      frames.removeLast()
      append(.section(name, isInverted: frame.isInverted, frame.parts, line: frame.line))
    }
  }

  private mutating func append(_ part: TemplatePart) { frames[frames.count - 1].parts.append(part) }
}
