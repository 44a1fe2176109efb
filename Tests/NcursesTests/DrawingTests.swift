import Ncurses
import TerminalUI
import TestSupport
import Testing

/// What ncurses sends, read by a terminal, is the picture.
@Suite(.serialized)
struct DrawingTests {
  static let names = [
    "linux", "xterm-256color", "screen", "tmux-256color", "vt100", "xterm-mono", "xterm",
  ]
  private static let words = [
    "Đại hội", "ấ", "53,25 %", "Nguyễn Văn Dũng", "│██▌··", "中文", "▶", " ", "────", "aaaaaaaaaa",
  ]

  /// Changes a picture as programs do: a text here, a cleared area there, a list that scrolls.
  private func change(_ grid: Grid, _ numbers: inout SeededNumbers) -> Grid {
    var next = grid
    if Int.random(in: 0..<4, using: &numbers) == 0 {
      next = Grid(size: grid.size)
      for row in 1..<max(1, grid.size.rows) {
        for column in 0..<grid.size.columns {
          let from = Point(column: column, row: row)
          next[Point(column: column, row: row - 1)] = grid[from]
        }
      }
    }
    for _ in 0..<Int.random(in: 1...12, using: &numbers) {
      let row = Int.random(in: 0..<grid.size.rows, using: &numbers)
      let column = Int.random(in: 0..<grid.size.columns, using: &numbers)
      let place = Rect(
        origin: Point(column: column, row: row),
        size: Size(columns: grid.size.columns - column, rows: 1))
      let word = Self.words.randomElement(using: &numbers) ?? ""
      next.draw(word, in: place, role: Role.allCases.randomElement(using: &numbers) ?? .text)
    }
    let shows = Bool.random(using: &numbers)
    next.cursor =
      shows
      ? Point(
        column: Int.random(in: 0..<grid.size.columns, using: &numbers),
        row: Int.random(in: 0..<grid.size.rows, using: &numbers)) : nil
    return next
  }

  @Test(arguments: names)
  func `a terminal shows the picture after any change`(name: String) throws {
    var numbers = SeededNumbers(state: 7)
    var canvas = try Canvas(name, size: Size(columns: 60, rows: 16))
    var grid = Grid(size: Size(columns: 60, rows: 16))
    for step in 0..<60 {
      if step % 20 == 19 {
        let size = Size(
          columns: Int.random(in: 1...90, using: &numbers),
          rows: Int.random(in: 1...30, using: &numbers))
        canvas.resize(to: size)
        grid = Grid(size: size)
      }
      let next = change(grid, &numbers)
      // a guess at what comes next, right or wrong, sends nothing and leaves nothing
      if step % 3 == 1 {
        #expect(canvas.prepare(step % 2 == 0 ? next : change(next, &numbers)) == [])
      }
      grid = step % 15 == 1 ? grid : next
      canvas.show(grid)
      #expect(canvas.firstDifference(from: grid) == nil, "\(name), step \(step)")
      if let cursor = grid.cursor { #expect(canvas.screen.cursor == cursor, "step \(step)") }
      let canHide = !["vt100", "xterm-mono"].contains(name)
      #expect(canvas.screen.cursorIsVisible == (grid.cursor != nil) || !canHide, "step \(step)")
    }
    #expect(canvas.screen.unknown == [])
  }

  @Test func `an unchanged picture sends nothing`() throws {
    var canvas = try Canvas("xterm-256color", size: Size(columns: 40, rows: 10))
    var grid = Grid(size: Size(columns: 40, rows: 10))
    grid.draw("Đại hội", in: grid.area)
    canvas.show(grid)
    #expect(canvas.show(grid) == [])
  }

  @Test func `a full repaint comes as one update`() throws {
    var canvas = try Canvas("xterm-256color", size: Size(columns: 40, rows: 10))
    let grid = Grid(size: Size(columns: 40, rows: 10))
    canvas.show(grid)
    canvas.terminal.repaint()
    let bytes = canvas.show(grid)
    #expect(bytes.starts(with: "\u{1B}[?2026h".utf8))
    #expect(bytes.suffix(8) == Array("\u{1B}[?2026l".utf8)[...])
  }

  @Test func `one changed digit takes a few bytes, a scrolled list not many more`() throws {
    let size = Size(columns: 200, rows: 60)
    var canvas = try Canvas("xterm-256color", size: size)
    func list(from first: Int) -> Grid {
      var grid = Grid(size: size)
      for (row, area) in (0..<60).map({ ($0, grid.area.row($0)) }) {
        grid.draw("\((first + row) &* 7919 % 100_003) Đảng bộ xã \(first + row)", in: area)
      }
      return grid
    }
    canvas.show(list(from: 0))
    var changed = list(from: 0)
    changed.draw("9", at: Point(column: 100, row: 30))
    #expect(canvas.show(changed).count <= 12)
    canvas.show(list(from: 0))
    #expect(canvas.show(list(from: 1)).count <= 100)
  }

  @Test func `a picture too large to be kept ready is drawn when it is shown`() throws {
    let size = Size(columns: 200, rows: 60)
    var canvas = try Canvas("xterm-256color", size: size)
    func picture(_ letters: [Character]) -> Grid {
      var grid = Grid(size: size)
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          let letter = letters[(row &* 7 + column) % letters.count]
          grid[Point(column: column, row: row)] = Cell(
            .cluster(letter), role: column.isMultiple(of: 2) ? .text : .bad)
        }
      }
      return grid
    }
    canvas.show(picture(["ấ", "ộ", "ữ"]))
    let next = picture(["ề", "ẵ", "ợ", "ý"])
    // no more than the cursor's place
    #expect(canvas.prepare(next).count < 10)
    #expect(canvas.show(next).count > 1 << 14)
    #expect(canvas.firstDifference(from: next) == nil)
  }

  @Test(arguments: ["\u{1B}", "\u{9B}", "\u{202E}", "\u{7F}", "\u{200B}", "\u{FEFF}"])
  func `what must not reach a terminal does not`(hostile: Character) throws {
    var canvas = try Canvas("xterm-256color", size: Size(columns: 10, rows: 2))
    var grid = Grid(size: Size(columns: 10, rows: 2))
    grid[Point(column: 3, row: 1)] = Cell(.cluster(hostile), role: .text)
    grid[Point(column: 4, row: 1)] = Cell(.cluster("e\u{302}\u{200D}"), role: .text)
    let bytes = String(decoding: canvas.show(grid), as: UTF8.self)
    #expect(canvas.screen.cell(at: Point(column: 3, row: 1)).text == "?")
    #expect(!bytes.unicodeScalars.contains("\u{200D}"))
    #expect(canvas.screen.unknown == [])
  }

  @Test func `two screens at once are refused`() throws {
    let canvas = try Canvas("xterm", size: Size(columns: 10, rows: 2))
    #expect(throws: NcursesError.cannotOpen) {
      _ = try Canvas("xterm", size: Size(columns: 9, rows: 2))
    }
    _ = canvas.screen
  }

  @Test func `colours are never more than the terminal has`() throws {
    let found = try ["xterm-256color", "linux", "vt100", "xterm-mono"].map { name in
      try Canvas(name, size: Size(columns: 10, rows: 2)).terminal.capabilities
    }
    #expect(found.map(\.colours) == [256, 8, 0, 0])
    #expect(found.map(\.colourTier) == [.palette, .eight, .mono, .mono])
  }

  @Test(
    arguments: [
      ("alacritty", "truecolor", .automatic, .direct),
      ("xterm-256color", "24bit", .automatic, .direct),
      ("xterm-256color", "yes", .automatic, .palette),
      ("xterm-256color", nil, .automatic, .palette),
      ("xterm-256color", nil, .direct, .direct),
      ("xterm-256color", "truecolor", .palette, .palette),
      ("xterm-256color", "truecolor", .sixteen, .sixteen),
      ("xterm-256color", "truecolor", .never, .mono),
      ("tmux-256color", "truecolor", .automatic, .palette),
      ("xterm-mono", "truecolor", .automatic, .mono),
      ("linux", "truecolor", .direct, .eight),
    ] as [(String, String?, ColourPreference, ColourTier)])
  func `colours are those the terminal says it has, and no more than asked for`(
    name: String, colourTerm: String?, asked: ColourPreference, tier: ColourTier
  ) throws {
    let size = Size(columns: 10, rows: 2)
    let canvas = try Canvas(name, size: size, colours: asked, colourTerm: colourTerm)
    #expect(canvas.terminal.capabilities.colourTier == tier)
  }

  @Test func `a terminal that is not in the database gets the entry most obey`() throws {
    let found = try Canvas("ghostty", size: Size(columns: 10, rows: 2)).terminal.capabilities
    #expect(found.askedName == "ghostty")
    #expect(found.usedName == "xterm-256color")
  }

  @Test func `a terminal that cannot place its cursor is refused`() {
    #expect(throws: NcursesError.tooSimple(name: "dumb")) {
      _ = try Canvas("dumb", size: Size(columns: 10, rows: 2))
    }
  }
}
