import Testing

@testable import TerminalUI

private func picture(
  _ columns: Int, _ rows: Int, _ glyphs: Glyphs = .unicode, _ draw: (Rect, inout Grid) -> Void
) -> String {
  var grid = Grid(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  draw(grid.area, &grid)
  return grid.picture
}

struct GaugeTests {
  private func gauge(_ gauge: Gauge, _ columns: Int, _ glyphs: Glyphs = .unicode) -> String {
    picture(columns, 1, glyphs) { gauge.draw(in: $0, on: &$1) }
  }

  @Test(arguments: [
    (0, "··········"), (1, "▏·········"), (50, "█████·····"), (55, "█████▌····"),
    (99, "█████████▉"), (100, "██████████"), (120, "██████████"), (-5, "··········"),
  ])
  func `the bar shows eighths and is full only when all is reached`(
    _ value: Int, _ expected: String
  ) {
    #expect(gauge(Gauge(value, of: 100), 10) == expected)
  }

  @Test func `the least that is enough is a line in the bar`() {
    #expect(gauge(Gauge(30, of: 100, line: 51), 10) == "███··│····")
    #expect(gauge(Gauge(82, of: 100, line: 51), 10) == "█████│██▏·")
    #expect(gauge(Gauge(0, of: 2, line: 2), 10) == "·········│")
  }

  @Test func `what is not verified has a lighter pattern`() {
    #expect(gauge(Gauge(30, of: 100, unverified: 40), 10) == "███▒▒▒▒···")
    #expect(gauge(Gauge(35, of: 100, unverified: 40), 10) == "███▌▒▒▒···")
    #expect(gauge(Gauge(30, of: 100, unverified: .max), 10) == "███▒▒▒▒▒▒▒")
  }

  @Test func `other tiers draw what they have`() {
    #expect(gauge(Gauge(55, of: 100, unverified: 20, line: 90), 10, .ascii) == "#####==..|")
    #expect(gauge(Gauge(55, of: 100, line: 90), 10, .console) == "█████▌···│")
  }

  @Test func `an empty whole and huge numbers are no trouble`() {
    #expect(gauge(Gauge(5, of: 0), 4) == "····")
    #expect(gauge(Gauge(.max / 2, of: .max), 4) == "█▉··")
  }

  @Test func `a sparkline shows the last values against the largest`() {
    let line = Sparkline([9, 1, 4, 8, 0, 2])
    #expect(picture(5, 1) { line.draw(in: $0, on: &$1) } == "▁▄█ ▂")
    #expect(picture(5, 1, .ascii) { line.draw(in: $0, on: &$1) } == "_-# .")
    #expect(picture(5, 1) { Sparkline([0, -1]).draw(in: $0, on: &$1) } == "")
  }
}

struct BigDigitsTests {
  @Test func `small digits put two dots into a cell`() {
    let digits = BigDigits("53,2 %")
    #expect(
      picture(24, 3) { digits.draw(in: $0, on: &$1, alignment: .leading) } == """
        █▀▀ ▀▀█    ▀▀█    ▀ ▄▀
        ▀▀█  ▀█  ▄ █▀▀    ▄▀
        ▀▀▀ ▀▀▀ ▀  ▀▀▀    ▀  ▀
        """)
  }

  @Test func `without half blocks each dot is a cell`() {
    #expect(
      picture(7, 5, .ascii) { BigDigits("10").draw(in: $0, on: &$1, style: .small) } == """
         #  ###
        ##  # #
         #  # #
         #  # #
        ### ###
        """)
  }

  @Test func `the largest style that fits is taken, or one line`() {
    let digits = BigDigits("12")
    #expect(digits.style(fitting: Size(columns: 22, rows: 7)) == .large)
    #expect(digits.style(fitting: Size(columns: 21, rows: 7)) == .medium)
    #expect(digits.style(fitting: Size(columns: 21, rows: 6)) == .small)
    #expect(digits.style(fitting: Size(columns: 6, rows: 3)) == nil)
    #expect(picture(6, 3) { digits.draw(in: $0, on: &$1) } == "\n  12\n")
    #expect(picture(9, 3) { BigDigits("1x").draw(in: $0, on: &$1) } == "\n   1x\n")
  }

  @Test(arguments: Array("0123456789,.%/:- "))
  func `each picture is a rectangle and has a style of its own size`(_ character: Character) {
    let digits = BigDigits(String(character))
    for style in BigDigits.Style.allCases {
      let size = digits.size(style)
      #expect(size != nil)
      #expect(size?.rows == (style == .small ? 3 : style == .huge ? 14 : 7))
    }
  }
}

struct FrameTests {
  @Test(arguments: [
    (41, "Đảng bộ › Xã Tân Lập › Kiểm phiếu CHỈ ĐỌC"),
    (36, "… › Xã Tân Lập › Kiểm phiếu  CHỈ ĐỌC"), (22, "… › Kiểm phiếu CHỈ ĐỌC"),
    (16, "… › Kiể… CHỈ ĐỌC"), (7, "CHỈ ĐỌC"), (3, "CH…"), (0, ""),
  ])
  func `the header keeps the mode words and the last crumbs`(_ width: Int, _ expected: String) {
    let header = Header(
      breadcrumb: ["Đảng bộ", "Xã Tân Lập", "Kiểm phiếu"], modes: [.init("CHỈ ĐỌC")])
    let line = picture(width, 1) { header.draw(in: $0, on: &$1) }
    #expect(line == expected)
  }

  @Test(arguments: [
    (65, "… › Đảng bộ xã Thượng Kiệm  DIỄN TẬP  HỘI TRƯỜNG: từng tập  29/04"),
    (60, "daihoi › Đảng bộ xã Thượng Kiệm  DIỄN TẬP  HỘI TRƯỜNG  29/04"),
    (50, "… › Đảng bộ xã Thượng… DIỄN TẬP  HỘI TRƯỜNG  29/04"),
    (40, "… › Đảng bộ xã Thư… DIỄN TẬP  HỘI TRƯỜNG"), (30, "… › Đảng bộ xã Thượn… DIỄN TẬP"),
  ])
  func `where one is keeps its room, and the least important mode goes first`(
    _ width: Int, _ expected: String
  ) {
    let header = Header(
      breadcrumb: ["daihoi", "Đảng bộ xã Thượng Kiệm"],
      modes: [
        .init("DIỄN TẬP"), .init("HỘI TRƯỜNG: từng tập", short: "HỘI TRƯỜNG"), .init("29/04"),
      ])
    #expect(picture(width, 1) { header.draw(in: $0, on: &$1) } == expected)
  }

  @Test(arguments: [
    (40, 0, " 1 Tổng quan   2 Việc   3 Bầu cử"), (20, 0, " 1 Tổng quan   2"),
    (21, 0, " 1 Tổng quan   2   3"), (26, 0, " 1 Tổng quan   2 Việc   3"),
    (20, 2, " 1   2   3 Bầu cử"), (8, 2, " 3 Bầu …"), (0, 1, ""),
  ])
  func `the selected tab is in sight, and all others at least as their digits`(
    _ width: Int, _ selected: Int, _ expected: String
  ) {
    let tabs = Tabs(["Tổng quan", "Việc", "Bầu cử"], selected: selected)
    let line = picture(width, 1) { tabs.draw(in: $0, on: &$1) }
    #expect(line == expected)
  }

  @Test func `a notice says how grave it is in a word and a symbol`() {
    let notice = NoticeLine("Không ghi được.", kind: .bad, word: "Lỗi")
    #expect(picture(30, 1) { notice.draw(in: $0, on: &$1) } == "× Lỗi: Không ghi được.")
    #expect(picture(9, 1) { NoticeLine("Đã lưu.").draw(in: $0, on: &$1) } == "Đã lưu.")
  }

  @Test func `a sentence too long for its row takes more, and the last is cut`() {
    let notice = NoticeLine("Không ghi được vì ổ đĩa đã đầy.", kind: .bad)
    #expect(notice.rows(in: 16) == 3)
    #expect(
      picture(16, 3) { notice.draw(in: $0, on: &$1) }
        == "× Không ghi được\n  vì ổ đĩa đã\n  đầy.")
    #expect(picture(16, 1) { notice.draw(in: $0, on: &$1) } == "× Không ghi …")
  }

  @Test func `where rows are scarce each choice keeps one of its own`() {
    let dialog = Dialog(
      title: "Vì sao?", text: ["Chọn"],
      choices: (1...3).map { .init(KeyPress(.character(Character("\($0)"))), "Lý do \($0)") },
      answers: [.init(KeyPress(.escape), "Thôi")])
    #expect(
      picture(16, 4) { dialog.draw(in: $0, on: &$1) } == """
        ── Vì sao? ─────
          1  Lý do 1
          2  Lý do 2
          3  Lý do 3
        """)
  }

  @Test func `a dialog stands in the middle with its answers below`() {
    let dialog = Dialog(
      title: "Đóng kiểm phiếu", text: ["Sau khi đóng không nhập thêm được."],
      answers: [
        .init(KeyPress(.escape), "Không"), .init(KeyPress(.character("y")), "Đóng"),
      ])
    #expect(
      picture(30, 8) { dialog.draw(in: $0, on: &$1) }
        == """
        ┌─ Đóng kiểm phiếu ──────────┐
        │ Sau khi đóng không nhập    │
        │ thêm được.                 │
        │                            │
        │ Esc Không   y Đóng         │
        └────────────────────────────┘
        """.padded(above: 1, below: 1))
  }

  @Test func `a dialog leaves room for a field and fits any size`() {
    let dialog = Dialog(
      title: "Tên", text: ["Một"], answers: [.init(KeyPress(.enter), "Ghi")], freeRows: 1)
    var grid = Grid(size: Size(columns: 40, rows: 10))
    let free = dialog.draw(in: grid.area, on: &grid)
    #expect(free == Rect(origin: Point(column: 2, row: 4), size: Size(columns: 36, rows: 1)))
    for (columns, rows) in [(0, 0), (1, 1), (3, 2), (4, 4), (20, 3)] {
      var small = Grid(size: Size(columns: columns, rows: rows))
      let free = dialog.draw(in: small.area, on: &small)
      #expect(free.clipped(to: small.area) == free || free.rows == 0 || free.columns == 0)
    }
  }

  @Test func `a list marks the selected line`() {
    let list = List(count: 3, state: ListState(selected: 1)) { [Piece("Dòng \($0)")] }
    #expect(picture(10, 3) { list.draw(in: $0, on: &$1) } == "  Dòng 0\n▶ Dòng 1\n  Dòng 2")
    #expect(
      list.index(at: Point(column: 0, row: 2), in: Rect(size: Size(columns: 9, rows: 3))) == 2)
  }
}

struct WrappingTests {
  @Test(arguments: [
    ("Đại hội đại biểu", 8, ["Đại hội", "đại biểu"]), ("a b c", 1, ["a", "b", "c"]),
    ("abcdef g", 4, ["abcd", "ef g"]), ("", 5, [""]), ("abc", 0, []), ("中文字", 4, ["中文", "字"]),
    ("中", 1, ["中"]), ("  a   b ", 9, ["a b"]),
  ])
  func `text is broken at spaces, and in words only where it must`(
    _ text: String, _ width: Int, _ expected: [String]
  ) {
    #expect(ScreenText(text).wrapped(to: width).map(\.string) == expected)
  }
}

extension String {
  fileprivate func padded(above: Int, below: Int) -> String {
    String(repeating: "\n", count: above) + self + String(repeating: "\n", count: below)
  }
}
