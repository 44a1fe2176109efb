import CongressModel
import TerminalUI
import Testing
import Wording

@testable import CongressApp

struct UsingTheShell {
  @Test func `Esc goes back one thing and never leaves the program, as q does`() throws {
    var model = try Sample.rig().model
    #expect(model.update(.input(.key(KeyPress(.escape)))) == [])
    #expect(model.update(.input(.key(KeyPress(.character("q"))))) == [.quit])
  }

  @Test func `the palette opens a congress by a few letters without tones`() throws {
    var rig = try Sample.rig()
    try rig.type(":")
    rig.write("thg kiem")
    try rig.type("enter")
    #expect(rig.model.overlay == nil)
    #expect(rig.model.place.congress?.rawValue == "thuong-kiem")
  }

  @Test func `the palette tells units of one name apart by what is above them`() throws {
    let commune = try Sample.documents()
    var cells: [CongressDocuments] = []
    var tree = try Sample.tree()
    for (id, parent) in [("thon-1", "thuong-kiem"), ("thon-2", "kim-son")] {
      try tree.add(
        Organization(
          id: Sample.id(id), name: "Chi bộ thôn Đông", parent: Sample.id(parent),
          level: Sample.id("cell"), kind: .cell))
      cells.append(
        CongressDocuments(
          congress: Congress(
            id: try Sample.id(id), organization: try Sample.id(id), kind: .members,
            opening: commune.congress.dates.planned.opening, ruleSet: "244-QĐ/TW (2014)")))
    }
    var rig = try Rig([commune] + cells, tree)
    try rig.type(":")
    rig.write("thon dong kim son")
    #expect(rig.screen.contains { $0.contains("Chi bộ thôn Đông, Đảng bộ huyện Kim Sơn") })
    #expect(!rig.screen.contains { $0.contains("Chi bộ thôn Đông, Đảng bộ xã Thượng Kiệm") })
    try rig.type("enter")
    #expect(rig.screen[0].contains("Chi bộ thôn Đông"))
  }

  @Test func `the palette tells two congresses of one unit apart by their days`() throws {
    let one = try Sample.documents()
    let days = CongressDays(opening: try #require(CalendarDate("2025-05-12")))
    var next = CongressDocuments(
      congress: Congress(
        id: try Sample.id("thuong-kiem-2025"), organization: one.congress.organization,
        kind: .delegates, opening: days.opening, ruleSet: "244-QĐ/TW (2014)"))
    next.congress.dates = CongressDates(planned: days)
    var rig = try Rig([one, next], Sample.tree())
    #expect(rig.screen.contains { $0.contains("2020-04-29") })
    #expect(!rig.screen.contains { $0.contains("2025-05-12") })
    try rig.type(":")
    rig.write("thuong kiem 2025")
    #expect(rig.screen.contains { $0.contains("Đảng bộ xã Thượng Kiệm, 2025-05-12") })
    #expect(!rig.screen.contains { $0.contains("Thượng Kiệm, 2020-04-29") })
    try rig.type("enter")
    #expect(rig.model.place.congress?.rawValue == "thuong-kiem-2025")
  }

  @Test func `the palette does a command, and offers it first the next time`() throws {
    var rig = try Sample.rig(.vietnamese)
    try rig.type("enter ctrl+p")
    rig.write("tieng viet")
    #expect(rig.screen.contains { $0.contains("Không tìm thấy") })
    try rig.type("ctrl+u")
    rig.write("english")
    try rig.type("enter")
    #expect(rig.model.situation.wording.language == .english)
    try rig.type(":")
    let rows = rig.screen.filter { $0.contains("▶") }
    #expect(rows.contains { $0.contains("Tiếng Việt") && $0.contains("L") })
  }

  @Test func `a congress that can't be read is a row, until it can`() throws {
    var situation = try Sample.rig().model.situation
    let summaries = situation.summaries
    let id = try #require(summaries.first?.id)
    situation.unread = [id]
    situation.setOverview(situation.tree, [])
    var model = AppModel(
      situation, theme: "dark", themes: ["dark"], size: Size(columns: 80, rows: 24))
    #expect(
      model.picture().lines[2] == "▶ ! thuong-kiem                can't be read, Enter tells why")
    #expect(model.update(.input(.key(KeyPress(.enter)))) == [.open(id)])
    _ = model.update(.notOpened(id, .cannotRead(path: "checklist.json", errno: 5)))
    #expect(model.picture().lines[22].contains("checklist.json"))
    _ = model.update(.overviewChanged(situation.tree, summaries))
    #expect(!model.picture().lines.contains { $0.contains("can't be read") })
  }

  @Test(arguments: [("anh sang", "task"), ("executive comm", "election")])
  func `the palette goes to what the open congress holds`(words: String, note: String) throws {
    var rig = try Sample.rig()
    try rig.type("enter 1 r :")
    rig.write(words)
    let row = try #require(rig.screen.first { $0.contains("▶") && $0.contains(note) })
    try rig.type("enter")
    let name = try #require(row.split(separator: "▶").last?.split(separator: "  ").first)
    let selected = try #require(rig.screen.first { $0.hasPrefix("▶") })
    #expect(selected.contains(name.drop { $0 == " " }.prefix(12)))
  }

  @Test func `the palette says why a command is off, and does nothing`() throws {
    var rig = try Sample.rig()
    try rig.type(":")
    rig.write("undo")
    #expect(rig.screen.contains { $0.contains("Undo (There is nothing to undo.)") })
    try rig.type("enter")
    #expect(rig.model.notice?.text == "There is nothing to undo.")
    #expect(rig.written.isEmpty)
  }

  @Test func `the help says why a key is off, and runs one that is on`() throws {
    var rig = try Sample.rig()
    try rig.type("?")
    rig.write("undo")
    #expect(rig.screen.contains { $0.contains("(There is nothing to undo.)") })
    try rig.type("esc")
    rig.write("tiếng")
    try rig.type("enter")
    #expect(rig.model.situation.wording.language == .vietnamese)
  }

  @Test func `a prefix shows what may follow, and another key closes it`() throws {
    var rig = try Sample.rig()
    try rig.type("enter ,")
    #expect(rig.screen.contains { $0.contains("d To the dashboard") })
    try rig.type("d")
    #expect(rig.model.screens.isAtRoot)
    try rig.type(", x")
    #expect(rig.model.overlay == nil)
    #expect(rig.written.isEmpty)
  }

  @Test func `a click selects the row that is under it, a second one opens it`() throws {
    var rig = try Sample.rig()
    try rig.type("enter")
    let row = try #require(rig.screen.firstIndex { $0.contains("Báo cáo kết quả") })
    let click = Message.input(.mouse(MouseEvent(.press, at: Point(column: 12, row: row))))
    rig.send(click)
    #expect(rig.screen[row].hasPrefix("▶"))
    #expect(rig.written.isEmpty)
    try rig.type("q")
    let congress = try #require(rig.screen.firstIndex { $0.hasPrefix("▶") })
    let open = Message.input(.mouse(MouseEvent(.press, at: Point(column: 12, row: congress))))
    rig.send(open)
    #expect(rig.model.screens.isAtRoot)
    rig.send(open)
    #expect(rig.model.place.congress?.rawValue == "thuong-kiem")
  }

  @Test func `tabs, footer and answers can be clicked`() throws {
    var rig = try Sample.rig()
    try rig.type("enter")
    try click("4 Elections", in: &rig)
    #expect(rig.screen.contains { $0.contains("Executive committee") })
    try click("o Open the vote", in: &rig)
    try rig.type("enter")
    #expect(rig.model.overlay != nil)
    try click("Esc Cancel", in: &rig)
    #expect(rig.model.overlay == nil)
  }

  private func click(_ text: String, in rig: inout Rig) throws {
    let row = try #require(rig.screen.firstIndex { $0.contains(text) })
    let start = try #require(rig.screen[row].firstRange(of: text)).lowerBound
    let column = rig.screen[row].distance(from: rig.screen[row].startIndex, to: start) + 2
    rig.send(.input(.mouse(MouseEvent(.press, at: Point(column: column, row: row)))))
  }

  @Test func `the wheel moves, and M lets the terminal have the mouse`() throws {
    var rig = try Sample.rig()
    try rig.type("enter g")
    rig.send(.input(.mouse(MouseEvent(.wheelDown, at: Point(column: 3, row: 9)))))
    #expect(rig.screen.firstIndex { $0.hasPrefix("▶") } == rig.model.picture().cursor?.row)
    try rig.type("M")
    #expect(!rig.model.usesMouse)
    try rig.type("M")
    #expect(rig.model.usesMouse)
  }

  @Test func `y copies the selected row, uncut, its columns apart by tabs`() throws {
    var rig = try Sample.rig()
    try rig.type("enter y")
    let copied = try #require(rig.clipboard)
    #expect(copied.contains("In, đóng tập, gửi tài liệu đại biểu\t"))
    #expect(rig.model.notice?.text.contains("clipboard") == true)
  }

  @Test func `a note goes to the editor and comes back`() throws {
    var rig = try Sample.rig()
    rig.editor = { $0 + "từ trình soạn thảo" }
    try rig.type("enter n ctrl+o enter")
    #expect(rig.written.count == 1)
    #expect(
      rig.disk[try Sample.id("thuong-kiem")]?.checklist.tasks.contains {
        $0.title[.vietnamese] == "từ trình soạn thảo"
      } == true)
  }

  @Test func `an editor that saves nothing leaves the text`() throws {
    var rig = try Sample.rig()
    rig.editor = { _ in nil }
    try rig.type("enter n")
    rig.write("Việc")
    try rig.type("ctrl+o")
    #expect(rig.screen.contains { $0.contains("Việc") })
    #expect(rig.model.notice?.text.contains("editor") == true)
  }

  @Test func `a paste never does anything outside a field`() throws {
    var rig = try Sample.rig()
    try rig.type("enter")
    rig.send(.input(.paste("d x q\n u")))
    #expect(rig.written.isEmpty)
    #expect(!rig.hasQuit)
    #expect(rig.model.overlay == nil)
  }

  @Test func `a place is found again by its ids`() throws {
    var rig = try Sample.rig()
    try rig.type("enter G 4")
    let place = rig.model.place
    var other = try Sample.rig()
    for effect in other.model.resume(at: place) { other.carry(effect) }
    #expect(other.model.place == place)
    #expect(place.tab == 3)
    #expect(place.task?.rawValue == "g03")
  }

  @Test func `a place that has gone is the beginning`() throws {
    var rig = try Sample.rig()
    let place = Place(row: "unit/no-such", congress: try Sample.id("none"), tab: 77)
    #expect(rig.model.resume(at: place).isEmpty)
    #expect(rig.model.screens.isAtRoot)
  }

  @Test func `the theme follows the terminal's background until one is chosen`() throws {
    var rig = try Sample.rig()
    rig.model.theme = AppModel.automatic
    rig.send(.background(isLight: true))
    #expect(rig.model.shownTheme == "light")
    try rig.type("T down enter")
    #expect(rig.model.shownTheme == "dark")
  }
}

struct KeymapTests {
  private func bindings(_ keymap: Keymap) throws -> [Binding<Command>] {
    var rig = try Sample.rig()
    rig.model.keymap = keymap
    return rig.model.bindings
  }

  @Test func `a chosen key takes the place of the program's own`() throws {
    let bindings = try bindings(Keymap(["undo": [KeyPress(.character("z"))]]))
    #expect(bindings.binding(for: KeyPress(.character("z")))?.action == .undo)
    #expect(bindings.binding(for: KeyPress(.character("u"))) == nil)
  }

  @Test func `a chosen key is taken from whatever had it`() throws {
    let bindings = try bindings(Keymap(["help": [KeyPress(.character("L"))]]))
    #expect(bindings.binding(for: KeyPress(.character("L")))?.action == .help)
    #expect(bindings.first { $0.action == .language }?.keys == [])
  }

  @Test func `keys that lead out of everything can't be given away`() throws {
    let bindings = try bindings(Keymap(["help": Array(Keymap.fixed)]))
    #expect(bindings.binding(for: KeyPress(.escape))?.action == .back)
    #expect(bindings.binding(for: KeyPress(.character("c"), .control))?.action == .quit)
  }

  @Test func `a key chosen for two commands of one screen is a conflict`() throws {
    let wording = try Sample.rig().model.situation.wording
    #expect(AppModel.keyConflicts(wording, keymap: Keymap()).isEmpty)
    let twice = Keymap(["undo": [KeyPress(.character("z"))], "redo": [KeyPress(.character("z"))]])
    #expect(!AppModel.keyConflicts(wording, keymap: twice).isEmpty)
  }
}
