/// A text that is safe to put on the screen, and how many cells it takes.
///
/// The one door from anybody's text to the screen. What comes out is composed (NFC), has no
/// character that could move the cursor, hide, or turn the reading direction, and measures the same
/// in layout, drawing and terminal:
///
///     ScreenText("a\u{1B}[2J").string     // "a␛[2J"
///     ScreenText("a\u{202E}b").string     // "a‹U+202E›b"
///     ScreenText("👨‍👩‍👧 An").string         // "□ An"
///
/// - C0 controls and DEL appear as their pictures (`␛`, `␡`); all other control, format, private,
///   unassigned and ignorable characters, and those newer than Unicode 14 (which C libraries do not
///   know), as `‹U+…›`;
/// - every kind of space is a plain space, every emoji `□`, a mark without a letter stands on `◌`;
/// - a letter keeps at most four marks, as many as a cell of a terminal can hold.
package struct ScreenText: Hashable, Sendable {
  package let string: String
  /// The sum of the widths of all clusters.
  package let columns: Int
  /// Whether each scalar is a cluster of one cell.
  let isPlain: Bool

  package init(_ raw: String) {
    if let count = raw.plainCount(limit: .max) {
      (string, columns, isPlain) = (raw, count, true)
      return
    }
    string = sanitised(raw)
    let count = string.plainCount(limit: .max)
    (isPlain, columns) = (count != nil, count ?? Clusters(string).reduce(0) { $0 + $1.columns })
  }

  /// A text known to be clean, because it was cut from one.
  private init(clean: String, columns: Int, isPlain: Bool) {
    (string, self.columns, self.isPlain) = (clean, columns, isPlain)
  }
}

extension ScreenText {
  /// The parts that are drawn, a cell or two each, in order.
  package var clusters: Clusters { Clusters(string) }

  /// The text cut to at most `limit` cells, whole clusters only; `ellipsis` stands for what is cut
  /// off, where there is room for it.
  package func cut(to limit: Int, ellipsis: String = "…") -> ScreenText {
    if columns <= limit { return self }
    let mark = Clusters(ellipsis).reduce(0) { $0 + $1.columns }
    let room = mark <= limit ? limit - mark : max(0, limit)
    var kept = ""
    var used = 0
    for cluster in clusters {
      if used + cluster.columns > room { break }
      kept.append(cluster.character)
      used += cluster.columns
    }
    guard mark <= limit else { return ScreenText(clean: kept, columns: used, isPlain: isPlain) }
    return ScreenText(
      clean: kept + ellipsis, columns: used + mark,
      isPlain: isPlain && ellipsis.plainCount(limit: .max) != nil)
  }

  /// A person's name cut to at most `limit` cells: the names before the given name, which
  /// Vietnamese write last, become initials from the left, then single letters close together, then
  /// `…`; the given name goes last.
  ///
  ///     ScreenText("Nguyễn Văn Dũng").cutName(to: 12).string  // "Ng. Văn Dũng"
  ///     ScreenText("Nguyễn Văn Dũng").cutName(to: 9).string   // "N.V. Dũng"
  ///     ScreenText("Nguyễn Văn Dũng").cutName(to: 6).string   // "…Dũng"
  package func cutName(to limit: Int, ellipsis: String = "…") -> ScreenText {
    if columns <= limit { return self }
    var words = string.split(separator: " ").map(String.init)
    guard let given = words.last else { return cut(to: limit, ellipsis: ellipsis) }
    for index in words.indices.dropLast() {
      words[index] = initial(of: words[index])
      let shorter = ScreenText(words.joined(separator: " "))
      if shorter.columns <= limit { return shorter }
    }
    let initials = words.dropLast().map { $0.prefix(1) + "." }.joined()
    let closest = ScreenText("\(initials) \(given)")
    if words.count > 1, closest.columns <= limit { return closest }
    let last = ScreenText(words.count > 1 ? ellipsis + given : given)
    return last.columns <= limit ? last : ScreenText(given).cut(to: limit, ellipsis: ellipsis)
  }

  /// The text in exactly `width` cells: cut, or filled up with spaces.
  package func padded(to width: Int, alignment: Alignment = .leading) -> ScreenText {
    let text = cut(to: width)
    let spaces = max(0, width - text.columns)
    let left = alignment.offset(spare: spaces)
    let string =
      String(repeating: " ", count: left) + text.string
      + String(repeating: " ", count: spaces - left)
    return ScreenText(clean: string, columns: text.columns + spaces, isPlain: text.isPlain)
  }
}

/// Where a text stands in more room than it needs.
package enum Alignment: Hashable, Sendable {
  case leading, center, trailing

  /// How many of the `spare` cells are left free before the text.
  package func offset(spare: Int) -> Int {
    switch self {
    case .leading: 0
    case .center: spare / 2
    case .trailing: spare
    }
  }
}

/// The initial a Vietnamese name is abbreviated to, digraphs kept together (`Ng.`, `V.`).
private func initial(of word: String) -> String {
  let digraphs: Set<String> = ["ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"]
  let two = String(word.prefix(2))
  guard word.count > 2, digraphs.contains(two.lowercased()) else {
    return word.prefix(1) + "."
  }
  return two + "."
}
