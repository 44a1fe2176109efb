import Testing

@testable import TerminalUI

struct GridTests {
  private func grid(_ columns: Int, _ rows: Int, _ glyphs: Glyphs = .unicode) -> Grid {
    Grid(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  }

  @Test func `text is drawn, aligned and cut`() {
    var grid = grid(10, 4)
    grid.draw("Đại hội", in: grid.area.row(0), role: .strong)
    grid.draw("Đại hội", in: grid.area.row(1), alignment: .trailing)
    grid.draw("hội", in: grid.area.row(2), alignment: .center)
    let used = grid.draw("Đại hội đại biểu", in: grid.area.row(3), role: .bad)
    #expect(used == 10)
    #expect(
      grid.picture == """
        Đại hội
           Đại hội
           hội
        Đại hội đ…
        """)
    #expect(grid.styleLines == ["SSSSSSS", "", "", "BBBBBBBBBB"])
  }

  @Test func `nothing is drawn outside, whatever the area`() {
    var grid = grid(4, 2)
    grid.draw(
      "abcdef", in: Rect(origin: Point(column: -2, row: 0), size: Size(columns: 9, rows: 1)))
    grid.draw("abc", in: Rect(origin: Point(column: 0, row: 7), size: Size(columns: 9, rows: 1)))
    grid.fill(
      Rect(origin: Point(column: 3, row: 1), size: Size(columns: 9, rows: 9)), with: "#")
    grid[Point(column: 9, row: 0)] = .blank
    #expect(grid.lines == ["cdef", "   #"])
    #expect(grid[Point(column: -1, row: 5)] == .blank)
    var none = self.grid(0, 0)
    none.draw("a", in: none.area)
    none.draw("a", in: Rect(size: Size(columns: 3, rows: 3)))
    #expect(none.lines.isEmpty)
  }

  @Test func `putting half over a wide cluster blanks the other half`() {
    var left = grid(4, 1)
    left.draw("中文", in: left.area)
    left.draw("x", at: Point(column: 0, row: 0))
    #expect(left.lines == ["x 文"])
    var right = grid(4, 1)
    right.draw("中文", in: right.area)
    right.draw("x", at: Point(column: 1, row: 0))
    #expect(right.lines == [" x文"])
    var across = grid(4, 1)
    across.draw("中文", in: across.area)
    across.draw("字", at: Point(column: 1, row: 0))
    #expect(across.lines == [" 字"])
    #expect(across.cells[3].content == .cluster(" "))
  }

  @Test func `a wide cluster that does not fit in the last column is a blank`() {
    var grid = grid(3, 1)
    grid.draw("ab", in: grid.area)
    grid.draw("中", at: Point(column: 2, row: 0))
    #expect(grid.lines == ["ab"])
    #expect(grid.cells[2].content == .cluster(" "))
  }

  @Test func `a decomposed text takes the same cells as a composed one`() {
    var (first, second) = (grid(12, 1), grid(12, 1))
    first.draw("Bầu cử ở xã", in: first.area)
    second.draw("Bầu cử ở xã".decomposed, in: second.area)
    #expect(first == second)
    #expect(first.cells[1].content == .cluster("ầ"))
  }

  @Test(arguments: [
    "a", "ậ", "e\u{302}\u{323}", "o\u{301}\u{302}\u{303}\u{304}", "中", "\u{10FFFD}",
  ])
  func `a cell keeps a letter and four marks`(character: Character) {
    #expect(Cell(.cluster(character), role: .text).content == .cluster(character))
  }

  @Test func `a cell of nothing is a blank and no half of a cluster`() {
    #expect(Cell(.cluster("\0"), role: .text) == .blank)
    #expect(Cell(.continuation, role: .text).isContinuation)
    #expect(Cell(.cluster("o\u{301}\u{302}\u{303}\u{304}\u{305}"), role: .text)[5 - 1] == "\u{304}")
  }

  @Test func `the ascii tier folds letters and glyphs and keeps the columns`() {
    var grid = grid(24, 2, .ascii)
    grid.draw("Đảng bộ ✓ │ 中 █·", in: grid.area.row(0))
    grid.draw("Đại hội đại biểu toàn đảng bộ", in: grid.area.row(1))
    #expect(grid.lines == ["Dang bo x | ?? #.", "Dai hoi dai bieu toan..."])
  }

  @Test func `the console tier keeps Vietnamese and replaces what a console lacks`() {
    var grid = grid(24, 2, .console)
    grid.draw("Đảng bộ ✓ ▶ –", in: grid.area.row(0))
    grid.draw("Đại hội đại biểu toàn đảng bộ", in: grid.area.row(1))
    #expect(grid.lines == ["Đảng bộ √ ► -", "Đại hội đại biểu toàn..."])
  }

  @Test func `a role applies from edge to edge and keeps the text`() {
    var grid = grid(5, 2)
    grid.draw("ab", in: grid.area.row(1), role: .dim)
    grid.apply(.selection, to: grid.area.row(1))
    #expect(grid.lines == ["", "ab"])
    #expect(grid.styleLines == ["", "sssss"])
  }

  @Test func `pieces follow each other and are cut where the area ends`() {
    var grid = grid(8, 1)
    let used = grid.draw([Piece("ab ", .strong), Piece("Đại hội", .bad)], in: grid.area)
    #expect(used == 8)
    #expect(grid.lines == ["ab Đại …"])
    #expect(grid.styleLines == ["SSSBBBBB"])
  }

  @Test func `each role has a letter of its own`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    #expect(Role.allCases.count <= 40)
  }
}

struct ChangesTests {
  private func grid(_ rows: [String]) -> Grid {
    var grid = Grid(size: Size(columns: 8, rows: rows.count))
    for (index, row) in rows.enumerated() { grid.draw(row, in: grid.area.row(index)) }
    return grid
  }

  private func places(_ changes: [Change]) -> [[Int]] {
    changes.map { [$0.row, $0.column, $0.cells.count] }
  }

  @Test(arguments: [
    (["abc", "def"], ["abc", "def"], []),
    (["abc", "def"], ["abc", "dxf"], [[1, 1, 1]]),
    (["abcdefgh", ""], ["xbcdexyh", "z"], [[0, 0, 1], [0, 5, 2], [1, 0, 1]]),
    (["中文ab", ""], ["国文ab", ""], [[0, 0, 2]]),
    (["a中b", ""], ["abcb", ""], [[0, 1, 2]]),
    (["abcb", ""], ["a中b", ""], [[0, 1, 2]]),
    (["a中文b", ""], ["ab字cb", ""], [[0, 1, 4]]),
  ])
  func `runs cover what differs and never split a wide cluster`(
    _ old: [String], _ new: [String], _ expected: [[Int]]
  ) {
    #expect(places(grid(new).changes(since: grid(old))) == expected)
  }

  @Test func `without an earlier picture of the same size all is drawn`() {
    #expect(places(grid(["a", "b"]).changes(since: nil)) == [[0, 0, 8], [1, 0, 8]])
    #expect(places(grid(["a"]).changes(since: grid(["a", "b"]))) == [[0, 0, 8]])
  }

  @Test func `another role is a change`() {
    var new = grid(["abc"])
    new.apply(.selection, to: new.area.splitting(left: 2).left)
    #expect(places(new.changes(since: grid(["abc"]))) == [[0, 0, 2]])
  }
}
