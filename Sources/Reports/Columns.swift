/// Text in columns of characters, as a typewriter sets it.
enum Columns {
  /// The columns a text takes: one a character, two for the wide ones of East Asia.
  static func count(_ text: String) -> Int {
    text.utf8.count == text.unicodeScalars.count
      ? text.utf8.count : text.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of character: Character) -> Int {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// The text filled up with spaces; longer ones stay as they are.
  static func padded(
    _ text: String, to width: Int, _ alignment: Report.Column.Alignment = .leading
  ) -> String {
    let spaces = max(0, width - count(text))
    let left =
      switch alignment {
      case .leading: 0
      case .center: spaces / 2
      case .trailing: spaces
      }
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: spaces - left)
  }

  /// The text in lines of at most `width` columns, broken between words, or within one that is
  /// longer than a line.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    guard count(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var rest = String(word)
      if !line.isEmpty, count(line) + 1 + count(rest) <= width {
        line += " " + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while count(rest) > width {
        let part = head(of: rest, columns: width)
        lines.append(part)
        rest.removeFirst(part.count)
      }
      line = rest
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// As many characters as fit, at least one.
  private static func head(of text: String, columns: Int) -> String {
    var (part, used) = ("", 0)
    for character in text {
      used += width(of: character)
      if used > columns && !part.isEmpty { break }
      part.append(character)
    }
    return part
  }

  static func withoutTrailingSpaces(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
