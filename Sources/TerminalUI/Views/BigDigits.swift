/// A number drawn large, to be read from the other end of a hall.
///
/// Knows the digits, `, . % / : -` and the space; where the area is too small for it, or another
/// character occurs, the text stands there in one bold line.
package struct BigDigits: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// How large the digits are.
  package enum Style: Hashable, Sendable, CaseIterable {
    /// 5×7 dots, each four cells wide and two high.
    case huge
    /// 5×7 dots, each two cells wide.
    case large
    /// 5×7 dots, each a cell.
    case medium
    /// 3×5 dots, two of them in a cell.
    case small
  }
}

extension BigDigits {
  /// The room that the text takes in a style; `nil` where it has a character without a picture.
  package func size(_ style: Style, glyphs: Glyphs = .unicode) -> Size? {
    let pictures = text.compactMap { (style == .small ? small : large)[$0] }
    guard pictures.count == text.count, let height = pictures.first?.count else { return nil }
    let dots = pictures.reduce(-1) { $0 + $1.width + 1 }
    let rows = style == .small && glyphs != .ascii ? (height + 1) / 2 : height
    return Size(columns: dots * style.dot.columns, rows: rows * style.dot.rows)
  }

  /// The largest style that fits into an area.
  package func style(fitting room: Size, glyphs: Glyphs = .unicode) -> Style? {
    Style.allCases.first { style in
      guard let size = size(style, glyphs: glyphs) else { return false }
      return size.columns <= room.columns && size.rows <= room.rows
    }
  }

  /// Draws the text as large as fits, or in the given style, in the upper part of an area.
  package func draw(
    in area: Rect, on grid: inout Grid, style: Style? = nil, role: Role = .digit,
    alignment: Alignment = .center
  ) {
    let chosen = style ?? self.style(fitting: area.size, glyphs: grid.glyphs)
    guard let chosen, let size = size(chosen, glyphs: grid.glyphs), size.columns <= area.columns,
      size.rows <= area.rows
    else {
      grid.draw(text, in: area.row(max(0, area.rows - 1) / 2), role: .strong, alignment: alignment)
      return
    }
    var rest = area.splitting(left: alignment.offset(spare: area.columns - size.columns)).rest
    for character in text {
      let picture = (chosen == .small ? small : large)[character] ?? []
      for line in 0..<size.rows {
        let cells = picture.line(
          line / chosen.dot.rows, style: chosen, glyphs: grid.glyphs)
        grid.draw(cells, in: rest.row(line), role: role)
      }
      let width = (picture.width + 1) * chosen.dot.columns
      rest = rest.splitting(left: width).rest
    }
  }
}

extension BigDigits.Style {
  /// The cells that a dot takes.
  fileprivate var dot: Size {
    switch self {
    case .huge: Size(columns: 4, rows: 2)
    case .large: Size(columns: 2, rows: 1)
    case .medium, .small: Size(columns: 1, rows: 1)
    }
  }
}

/// Rows of dots, `#` for those that are set.
private typealias Picture = [String]

extension Picture {
  fileprivate var width: Int { first?.utf8.count ?? 0 }

  fileprivate func line(_ line: Int, style: BigDigits.Style, glyphs: Glyphs) -> String {
    let isHalved = style == .small && glyphs != .ascii
    let upper = dots(isHalved ? 2 * line : line)
    let full = String(glyphs.gaugeFull)
    guard isHalved else {
      return upper.map { String(repeating: $0 ? full : " ", count: style.dot.columns) }.joined()
    }
    return zip(upper, dots(2 * line + 1)).map { pair in
      switch pair {
      case (true, true): full
      case (true, false): "▀"
      case (false, true): "▄"
      case (false, false): " "
      }
    }.joined()
  }

  private func dots(_ row: Int) -> [Bool] {
    row < count
      ? self[row].utf8.map { $0 == UInt8(ascii: "#") } : Array<Bool>(repeating: false, count: width)
  }
}

private let small: [Character: Picture] = [
  "0": ["###", "# #", "# #", "# #", "###"],
  "1": [" # ", "## ", " # ", " # ", "###"],
  "2": ["###", "  #", "###", "#  ", "###"],
  "3": ["###", "  #", " ##", "  #", "###"],
  "4": ["# #", "# #", "###", "  #", "  #"],
  "5": ["###", "#  ", "###", "  #", "###"],
  "6": ["###", "#  ", "###", "# #", "###"],
  "7": ["###", "  #", "  #", " # ", " # "],
  "8": ["###", "# #", "###", "# #", "###"],
  "9": ["###", "# #", "###", "  #", "###"],
  ",": ["  ", "  ", "  ", " #", "# "],
  ".": [" ", " ", " ", " ", "#"],
  "%": ["#  #", "  # ", " #  ", "#   ", "#  #"],
  "/": ["  #", "  #", " # ", "#  ", "#  "],
  ":": [" ", "#", " ", "#", " "],
  "-": ["   ", "   ", "###", "   ", "   "],
  " ": ["  ", "  ", "  ", "  ", "  "],
]

private let large: [Character: Picture] = [
  "0": [" ### ", "#   #", "#   #", "#   #", "#   #", "#   #", " ### "],
  "1": ["  #  ", " ##  ", "  #  ", "  #  ", "  #  ", "  #  ", " ### "],
  "2": [" ### ", "#   #", "    #", "  ## ", " #   ", "#    ", "#####"],
  "3": [" ### ", "#   #", "    #", "  ## ", "    #", "#   #", " ### "],
  "4": ["   # ", "  ## ", " # # ", "#  # ", "#####", "   # ", "   # "],
  "5": ["#####", "#    ", "#### ", "    #", "    #", "#   #", " ### "],
  "6": [" ### ", "#    ", "#    ", "#### ", "#   #", "#   #", " ### "],
  "7": ["#####", "    #", "   # ", "   # ", "  #  ", "  #  ", "  #  "],
  "8": [" ### ", "#   #", "#   #", " ### ", "#   #", "#   #", " ### "],
  "9": [" ### ", "#   #", "#   #", " ####", "    #", "    #", " ### "],
  ",": ["  ", "  ", "  ", "  ", " #", " #", "# "],
  ".": [" ", " ", " ", " ", " ", " ", "#"],
  "%": ["##  #", "##  #", "   # ", "  #  ", " #   ", "#  ##", "#  ##"],
  "/": ["    #", "    #", "   # ", "  #  ", " #   ", "#    ", "#    "],
  ":": [" ", " ", "#", " ", "#", " ", " "],
  "-": ["    ", "    ", "    ", "####", "    ", "    ", "    "],
  " ": ["   ", "   ", "   ", "   ", "   ", "   ", "   "],
]
