import Testing

@testable import TerminalUI

private let bindings: [Binding<String>] = [
  Binding(.enter, "Mở", "open", help: "Mở mục đang chọn", group: "Màn hình này"),
  Binding(.up, "Lên", "up", group: "Di chuyển"),
  Binding(
    [KeyPress(.character("u"))], "Hoàn tác", "undo", group: "Màn hình này",
    disabled: "Chưa có gì để hoàn tác"),
  Binding([KeyPress(.character("r"), .control)], "Làm lại", "redo", group: "Màn hình này"),
]

struct HelpOverlayTests {
  private func overlay(typing text: String) -> HelpOverlay<String> {
    var overlay = HelpOverlay(bindings)
    for character in text { _ = overlay.handle(KeyPress(.character(character)), height: 9) }
    return overlay
  }

  private func actions(_ overlay: HelpOverlay<String>) -> [String] { overlay.matches.map(\.action) }

  @Test func `sections hold their bindings together and reasons are shown`() {
    var grid = Grid(size: Size(columns: 44, rows: 9))
    HelpOverlay(bindings).draw(in: grid.area, on: &grid, prompt: "Tìm phím", emptyText: "")
    #expect(
      grid.picture == """
        Tìm phím

        Màn hình này
        ▶ Enter   Mở mục đang chọn
          u       Hoàn tác (Chưa có gì để hoàn tác)
          Ctrl+R  Làm lại
        Di chuyển
          ↑       Lên

        """)
    #expect(grid.styleLines[4].hasPrefix("..I"))
  }

  @Test(arguments: [
    ("hoan", ["undo"]), ("Ctrl+r", ["redo"]), ("mo muc", ["open"]), ("u", ["open", "undo"]),
    ("xyz", []), ("enter", ["open"]),
  ])
  func `typing finds words without marks and keys by name`(_ text: String, _ expected: [String]) {
    #expect(actions(overlay(typing: text)) == expected)
  }

  @Test func `enter does what is selected, or says why not`() {
    var overlay = HelpOverlay(bindings)
    guard case .run("open") = overlay.handle(KeyPress(.enter), height: 9) else {
      Issue.record("not run")
      return
    }
    _ = overlay.handle(KeyPress(.down), height: 9)
    guard case .refused("Chưa có gì để hoàn tác") = overlay.handle(KeyPress(.enter), height: 9)
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `escape empties the search first and closes second`() {
    var overlay = overlay(typing: "xyz")
    guard case .none = overlay.handle(KeyPress(.escape), height: 9) else {
      Issue.record("closed too early")
      return
    }
    #expect(overlay.field.isEmpty)
    guard case .closed = overlay.handle(KeyPress(.escape), height: 9) else {
      Issue.record("not closed")
      return
    }
  }

  @Test func `any size can be drawn and nothing found is said`() {
    for (columns, rows) in [(0, 0), (1, 1), (3, 2), (9, 4)] {
      var grid = Grid(size: Size(columns: columns, rows: rows))
      HelpOverlay(bindings).draw(in: grid.area, on: &grid, prompt: "?", emptyText: "–")
    }
    var grid = Grid(size: Size(columns: 30, rows: 4))
    overlay(typing: "xyz").draw(
      in: grid.area, on: &grid, prompt: "", emptyText: "Không có phím nào.")
    #expect(grid.lines == ["xyz", "  Không có phím nào.", "", ""])
  }
}
