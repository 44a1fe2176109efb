import Testing

@testable import TerminalUI

/// Numbers that look random and are the same in every run.
private struct Sequence64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

struct RandomTextTests {
  private let pieces =
    ["Đại hội", "ấ", "a\u{302}\u{301}", "u\u{31B}\u{323}", "👨‍👩‍👧", "🇻🇳", "⚠️", "中", "한", " ", "é"]
    + ["\u{1B}[2J", "\u{0}", "\r\n", "\u{9B}", "\u{202E}", "\u{200D}", "\u{FEFF}", "\u{E0041}"]
    + ["\u{301}", "\u{FE0F}", "\u{2028}", "\u{FFFD}", "\u{1FAE8}", "\u{10FFFF}", "क्षि", "ﷺ", "x"]

  private func texts() -> [String] {
    var random = Sequence64(state: 2025)
    return (0..<400).map { _ in
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
  }

  @Test func `whatever the text, no control reaches the screen and the widths agree`() {
    for raw in texts() {
      let text = ScreenText(raw)
      #expect(
        !text.string.unicodeScalars.contains { $0.isHidden && $0 != " " }, "\(raw.debugDescription)"
      )
      #expect(text.columns == text.clusters.reduce(0) { $0 + $1.columns })
      #expect(ScreenText(text.string) == text)
      for limit in [0, 1, 2, 5, 9] {
        let cut = text.cut(to: limit)
        #expect(cut.columns <= limit)
        #expect(cut.columns == ScreenText(cut.string).columns)
        #expect(text.wrapped(to: limit).allSatisfy { $0.columns <= max(2, limit) })
      }
    }
  }

  @Test func `what is drawn takes the cells that were measured, in every tier`() {
    for raw in texts() {
      for glyphs in Glyphs.allCases {
        var grid = Grid(size: Size(columns: 120, rows: 1), glyphs: glyphs)
        let used = grid.draw(raw, in: grid.area, role: .strong)
        #expect(used == min(120, ScreenText(raw).columns))
        #expect(grid.cells.filter { $0.role == .strong }.count == used)
        guard glyphs == .ascii else { continue }
        #expect(grid.lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
      }
    }
  }

  @Test func `a field stays clean and its cursor inside it`() {
    for raw in texts() {
      var field = TextField()
      for character in raw { _ = field.handle(KeyPress(.character(character))) }
      #expect(!field.value.unicodeScalars.contains { $0.isHidden && $0 != " " })
      #expect((0...field.value.count).contains(field.cursor))
      var grid = Grid(size: Size(columns: 10, rows: 1))
      field.draw(in: grid.area, on: &grid, focus: .here)
      #expect(grid.cursor.map { (0..<10).contains($0.column) } == true)
    }
  }
}
