extension ScreenText {
  /// The text in lines of at most `width` cells, broken at spaces, or within words that are longer
  /// than a line; empty for a width of nothing.
  package func wrapped(to width: Int) -> [ScreenText] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in string.split(separator: " ", omittingEmptySubsequences: true) {
      for (index, piece) in ScreenText(String(word)).pieces(of: width).enumerated() {
        let isJoined = index == 0 && used > 0 && used + 1 + piece.columns <= width
        if !isJoined, used > 0 {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line += isJoined ? " " + piece.string : piece.string
        used += piece.columns + (isJoined ? 1 : 0)
      }
    }
    return (lines + [line]).map { ScreenText($0) }
  }

  /// The text in parts of at most `width` cells; a cluster wider than that stands alone.
  private func pieces(of width: Int) -> [ScreenText] {
    if columns <= width { return [self] }
    var pieces: [String] = [""]
    var used = 0
    for cluster in clusters {
      if used > 0, used + cluster.columns > width {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(cluster.character)
      used += cluster.columns
    }
    return pieces.map { ScreenText($0) }
  }
}
