import Testing

@testable import TerminalUI

struct ListStateTests {
  @Test(arguments: [
    (0, 0, 10, 5, 0..<5), (2, 0, 10, 5, 0..<5), (3, 0, 10, 5, 1..<6), (9, 0, 10, 5, 5..<10),
    (9, 9, 10, 5, 5..<10), (4, 4, 10, 5, 2..<7), (0, 0, 3, 5, 0..<3), (7, 0, 3, 5, 0..<3),
    (0, 0, 0, 5, 0..<0), (3, 0, 10, 0, 0..<0), (3, 0, 10, 1, 3..<4), (5, 0, 10, 2, 4..<6),
    (-4, -9, 10, 5, 0..<5),
  ])
  func `the selected row is in sight with rows around it`(
    _ selected: Int, _ offset: Int, _ count: Int, _ height: Int, _ expected: Range<Int>
  ) {
    let state = ListState(selected: selected, offset: offset)
    #expect(state.window(count: count, height: height) == expected)
  }

  @Test func `every selection is in sight from every offset`() {
    for height in 1...7 {
      for count in 1...12 {
        for selected in 0..<count {
          for offset in 0..<count {
            let window = ListState(selected: selected, offset: offset)
              .window(count: count, height: height)
            #expect(window.contains(selected))
            #expect(window.count == min(count, height))
          }
        }
      }
    }
  }

  @Test(arguments: [
    (KeyPress(.down), 5), (KeyPress(.character("k")), 3), (KeyPress(.character("G")), 19),
    (KeyPress(.character("g")), 0), (KeyPress(.pageDown), 9), (KeyPress(.pageUp), 0),
    (KeyPress(.character("d"), .control), 7), (KeyPress(.character("u"), .control), 1),
    (KeyPress(.home), 0), (KeyPress(.end), 19), (KeyPress(.character("x")), nil),
  ])
  func `keys of movement move`(_ key: KeyPress, _ expected: Int?) {
    var state = ListState(selected: 4)
    let isTaken = state.handle(key, count: 20, height: 6)
    #expect(isTaken == (expected != nil))
    #expect(state.selected == expected ?? 4)
  }

  @Test func `the wheel takes the selection along only at the edge`() {
    var state = ListState(selected: 4)
    state.scroll(by: 1, count: 20, height: 10)
    #expect(state == ListState(selected: 4, offset: 1))
    state.scroll(by: 3, count: 20, height: 10)
    #expect(state == ListState(selected: 6, offset: 4))
    #expect(state.window(count: 20, height: 10) == 4..<14)
    state.scroll(by: 99, count: 20, height: 10)
    #expect(state.offset == 10)
    state.scroll(by: -99, count: 20, height: 10)
    #expect(state.offset == 0)
  }
}

struct TableTests {
  private let names = ["Nguyễn Văn Dũng", "Trần Thị Hòa", "Lê An", "Phạm Quốc Bảo"]
  private let shares = ["53,25 %", "100 %", "7,5 %", "–"]

  private func table(_ state: ListState = ListState(), count: Int = 4) -> Table {
    Table(
      [
        Column("Họ và tên", minimum: 10, ideal: .max, priority: 9, layout: .name),
        Column("Phiếu", minimum: 5, priority: 5, layout: .trailing, order: .descending),
        Column("Tỷ lệ", minimum: 8, priority: 7, layout: .decimal(",")),
      ], count: count, state: state, emptyText: "Chưa có ai. Nhấn n để thêm."
    ) { index in
      [
        TableCell(names[index % 4], matches: index == 2 ? [3..<5] : []),
        TableCell("\(index * 41)", .dim), TableCell(shares[index % 4]),
      ]
    }
  }

  private func grid(_ columns: Int, _ rows: Int, _ table: Table) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    table.draw(in: grid.area, on: &grid)
    return grid
  }

  @Test func `columns line up, numbers on their comma`() {
    let grid = grid(36, 5, table(ListState(selected: 1)))
    #expect(
      grid.picture == """
          Họ và tên          Ph… ▼     Tỷ lệ
          Nguyễn Văn Dũng        0   53,25 %
        ▶ Trần Thị Hòa          41  100 %
          Lê An                 82    7,5 %
          Phạm Quốc Bảo        123    –
        """)
  }

  @Test func `the selected row is marked from edge to edge and matches stay visible`() {
    let grid = grid(36, 5, table(ListState(selected: 2)))
    #expect(grid.styleLines[3] == "sssssXX" + String(repeating: "s", count: 17) + "xxssssssssss")
  }

  @Test(
    arguments: [
      (34, [17, 5, 8]), (27, [10, 5, 8]), (26, [16, nil, 8]), (20, [10, nil, 8]),
      (19, [19, nil, nil]), (10, [10, nil, nil]), (6, [6, nil, nil]), (0, [0, nil, nil]),
    ] as [(Int, [Int?])])
  func `the lowest priority is left out first and the rest is shared`(
    _ room: Int, _ expected: [Int?]
  ) {
    #expect(table().widths(in: room) == expected)
  }

  @Test func `only rows in sight are asked for`() {
    var asked: [Int] = []
    var table = table(ListState(selected: 700), count: 1_000_000)
    let row = table.row
    table.row = { index in
      asked.append(index)
      return row(index)
    }
    _ = grid(40, 6, table)
    #expect(asked == [698, 699, 700, 701, 702])
  }

  @Test func `bars are as wide as the longest text beside them leaves`() {
    let table = Table([Column("", minimum: 14)], count: 2, state: ListState()) {
      [TableCell($0 == 0 ? "5/10" : "10/10", gauge: Gauge(5 + 5 * $0, of: 10))]
    }
    #expect(grid(16, 3, table).lines == ["", "▶ ████····  5/10", "  ████████ 10/10"])
    #expect(grid(6, 3, table).lines == ["", "▶ 5/10", "  10/…"])
  }

  @Test func `what a search found is marked, as far as it is in sight`() {
    let table = Table([Column("", minimum: 6)], count: 2, state: ListState(selected: 1)) { _ in
      [TableCell("Đại hội", matches: [0..<3, 4..<7])]
    }
    #expect(grid(8, 3, table).lines == ["", "  Đại h…", "▶ Đại h…"])
    #expect(grid(8, 3, table).styleLines[1] == "..iii.i")
    #expect(grid(8, 3, table).styleLines[2] == "ssXXXsXs")
  }

  @Test func `an empty table says what to do`() {
    #expect(
      grid(36, 4, table(count: 0)).lines.last { !$0.isEmpty } == "  Chưa có ai. Nhấn n để thêm.")
  }

  @Test func `a click finds the row that is drawn there`() {
    let area = Rect(origin: Point(column: 0, row: 2), size: Size(columns: 30, rows: 5))
    let table = table(ListState(selected: 8), count: 20)
    #expect(table.index(at: Point(column: 4, row: 3), in: area) == 6)
    #expect(table.index(at: Point(column: 4, row: 2), in: area) == nil)
    #expect(table.index(at: Point(column: 4, row: 7), in: area) == nil)
  }

  @Test func `any size can be drawn`() {
    for columns in [0, 1, 2, 3, 5, 9, 20] {
      for rows in [0, 1, 2, 3] {
        #expect(grid(columns, rows, table()).lines.count == rows)
        #expect(grid(columns, rows, table(count: 0)).lines.count == rows)
      }
    }
  }
}
