extension Grid {
  /// Draws one line of text into the first row of an area, and returns how many cells it took.
  ///
  /// The text is made safe first (`ScreenText`); what does not fit is cut at a cluster and ends
  /// in `…`.
  @discardableResult
  package mutating func draw(
    _ text: String, in area: Rect, role: Role = .text, alignment: Alignment = .leading
  ) -> Int {
    guard area.rows > 0, area.columns > 0 else { return 0 }
    if let count = text.plainCount(limit: area.columns) {
      return draw(plain: text, count: count, in: area, role: role, alignment: alignment)
    }
    return draw(ScreenText(text), in: area, role: role, alignment: alignment)
  }

  /// Draws a text that is already measured.
  @discardableResult
  package mutating func draw(
    _ text: ScreenText, in area: Rect, role: Role = .text, alignment: Alignment = .leading
  ) -> Int {
    guard area.rows > 0, area.columns > 0 else { return 0 }
    if text.isPlain {
      return draw(
        plain: text.string, count: text.columns, in: area, role: role, alignment: alignment)
    }
    let shown = text.cut(to: area.columns, ellipsis: glyphs.ellipsis)
    var place = area.origin
    place.column += alignment.offset(spare: area.columns - shown.columns)
    for cluster in shown.clusters {
      put(cluster, at: place, role: role)
      place.column += cluster.columns
    }
    return shown.columns
  }

  /// Draws pieces of different roles one after the other, cut where the area ends.
  @discardableResult
  package mutating func draw(
    _ pieces: [Piece], in area: Rect, alignment: Alignment = .leading
  ) -> Int {
    guard area.rows > 0 else { return 0 }
    let texts = pieces.map { (text: ScreenText($0.text), role: $0.role) }
    let needed = texts.reduce(0) { $0 + $1.text.columns }
    let offset = alignment.offset(spare: max(0, area.columns - needed))
    var rest = area.splitting(left: offset).rest
    for (text, role) in texts {
      rest = rest.splitting(left: draw(text, in: rest, role: role)).rest
    }
    return area.columns - offset - rest.columns
  }

  /// Draws a text broken into lines, and returns how many rows it took; what is beyond the last
  /// row is cut behind a word.
  @discardableResult
  package mutating func draw(paragraph text: String, in area: Rect, role: Role = .text) -> Int {
    let lines = ScreenText(text).wrapped(to: area.columns)
    for row in 0..<min(area.rows, lines.count) {
      let isCut = row == area.rows - 1 && row < lines.count - 1
      let line = isCut ? cut(lines[row...], to: area.columns) : lines[row].string
      draw(line, in: area.row(row), role: role)
    }
    return min(area.rows, lines.count)
  }

  /// As many whole words as there is room for: a figure cut in two reads as another figure.
  private func cut(_ lines: ArraySlice<ScreenText>, to width: Int) -> String {
    let text = ScreenText(lines.map(\.string).joined(separator: " "))
    let sign = " " + glyphs.ellipsis
    let first = text.wrapped(to: max(1, width - sign.count)).first
    return (first?.string ?? "") + sign
  }

  /// Draws one character at a place.
  package mutating func draw(_ character: Character, at point: Point, role: Role = .text) {
    draw(
      String(character), in: Rect(origin: point, size: Size(columns: 2, rows: 1)), role: role)
  }

  /// Fills an area with one character of a single cell.
  package mutating func fill(_ area: Rect, with character: Character = " ", role: Role = .text) {
    let visible = area.clipped(to: self.area)
    let scalar = character.unicodeScalars.first.flatMap { $0.isPlain ? $0 : nil } ?? "?"
    for row in visible.origin.row..<visible.origin.row + visible.rows {
      put(
        plain: repeatElement(scalar, count: visible.columns), count: visible.columns,
        at: Point(column: visible.origin.column, row: row), role: role)
    }
  }

  private mutating func draw(
    plain text: String, count: Int, in area: Rect, role: Role, alignment: Alignment
  ) -> Int {
    let ellipsis = count > area.columns ? glyphs.ellipsis : ""
    let fits = ellipsis.count <= area.columns
    let kept = count <= area.columns ? count : fits ? area.columns - ellipsis.count : area.columns
    var place = area.origin
    place.column += alignment.offset(spare: max(0, area.columns - count))
    put(plain: text.unicodeScalars, count: kept, at: place, role: role)
    guard count > area.columns, fits else { return kept }
    place.column += kept
    put(plain: ellipsis.unicodeScalars, count: ellipsis.count, at: place, role: role)
    return area.columns
  }
}

/// A piece of a line with a role of its own.
package struct Piece: Hashable, Sendable {
  package var text: String
  package var role: Role

  package init(_ text: String, _ role: Role = .text) {
    (self.text, self.role) = (text, role)
  }
}
