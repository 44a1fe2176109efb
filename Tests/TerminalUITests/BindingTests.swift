import Testing

@testable import TerminalUI

private let question = KeyPress(.character("?"))

private let bindings: [Binding<String>] = [
  Binding(.enter, "Mở", "open", priority: 5),
  Binding([KeyPress(.character("u"))], "Hoàn tác", "undo", disabled: "Chưa có gì", priority: 9),
  Binding([KeyPress(.character(" ")), KeyPress(.character("t"))], "Xong", "done", priority: 7),
  Binding([question], "Trợ giúp", "help", priority: 1),
  Binding(.character("z"), "Ẩn", "hidden", priority: nil),
  Binding(.character("t"), "Khác", "other", priority: 3),
]

struct BindingTests {
  @Test func `a key does what the first row of the table says`() {
    #expect(bindings.action(for: KeyPress(.enter)) == "open")
    #expect(bindings.action(for: KeyPress(.character("t"))) == "done")
    #expect(bindings.action(for: KeyPress(.character("z"))) == "hidden")
    #expect(bindings.action(for: KeyPress(.escape)) == nil)
  }

  @Test func `what can't be done has a reason and no action`() {
    #expect(bindings.action(for: KeyPress(.character("u"))) == nil)
    #expect(bindings.binding(for: KeyPress(.character("u")))?.disabled == "Chưa có gì")
  }

  @Test func `a key in two rows is a conflict`() {
    #expect(
      bindings.conflicts() == [
        KeyConflict(key: KeyPress(.character("t")), labels: ["Xong", "Khác"])
      ])
  }
}

struct KeyNameTests {
  @Test(arguments: [
    ("x", KeyPress(.character("x"))), ("X", KeyPress(.character("X"))),
    ("ú", KeyPress(.character("ú"))), ("space", KeyPress(.character(" "))),
    ("ctrl+r", KeyPress(.character("r"), .control)), ("+", KeyPress(.character("+"))),
    ("ctrl++", KeyPress(.character("+"), .control)), ("f12", KeyPress(.function(12))),
    ("ctrl+alt+shift+left", KeyPress(.left, [.control, .alt, .shift])),
    ("shift+tab", KeyPress(.tab, .shift)), ("alt+enter", KeyPress(.enter, .alt)),
    ("?", KeyPress(.character("?"))), ("esc", KeyPress(.escape)),
    ("pagedown", KeyPress(.pageDown)),
  ])
  func `a key is read from its name and named again`(_ name: String, _ key: KeyPress) {
    #expect(KeyPress(name: name) == key)
    #expect(key.name(.configuration) == name)
  }

  @Test(arguments: ["", "xy", "hyper+x", "ctrl+", "f25", " ", "\u{200B}", "ctrl+xy"])
  func `what names no key is refused`(_ name: String) {
    #expect(KeyPress(name: name) == nil)
  }

  @Test(arguments: [
    ("Ctrl+R", KeyPress(.character("r"), .control)), ("Space", KeyPress(.character(" "))),
    ("↑", KeyPress(.up)), ("Shift+Tab", KeyPress(.tab, .shift)), ("F1", KeyPress(.function(1))),
    ("Alt+x", KeyPress(.character("x"), .alt)),
  ])
  func `a key is shown in words`(_ name: String, _ key: KeyPress) {
    #expect(key.name() == name)
  }
}

struct FooterTests {
  private func footer(_ width: Int, _ glyphs: Glyphs = .unicode) -> String {
    var grid = Grid(size: Size(columns: width, rows: 1), glyphs: glyphs)
    Footer(bindings).draw(in: grid.area, on: &grid)
    return grid.picture
  }

  @Test(arguments: [
    (60, "Space Xong  Enter Mở  ? Trợ giúp"), (32, "Space Xong  Enter Mở  ? Trợ giúp"),
    (31, "Space Xong …  ? Trợ giúp"), (24, "Space Xong …  ? Trợ giúp"), (23, "Space Xong …  ?"),
    (12, "… ? Trợ giúp"), (10, "? Trợ giúp"), (5, "? Tr…"), (0, ""),
  ])
  func `items are cut whole and the help survives`(_ width: Int, _ expected: String) {
    #expect(footer(width) == expected)
  }

  @Test(arguments: [
    (52, "Space Xong  Enter Mở  q Quay lại  ? Trợ giúp"),
    (40, "Space Xong  q Quay lại …  ? Trợ giúp"), (36, "Space Xong  q Quay lại …  ? Trợ giúp"),
    (35, "Space Xong  q Quay lại …  ?"), (26, "q Quay lại …  ? Trợ giúp"),
  ])
  func `the way out survives too`(_ width: Int, _ expected: String) {
    var grid = Grid(size: Size(columns: width, rows: 1))
    let out = KeyPress(.character("q"))
    let back = Binding([out], "Quay lại", "back", group: "", priority: 1)
    Footer(bindings + [back], wayOut: [out]).draw(in: grid.area, on: &grid)
    #expect(grid.picture == expected)
  }

  @Test func `only keys that do something now are shown, under the key that is free`() {
    #expect(Footer(bindings).items.map(\.name) == ["Space", "Enter", "?"])
  }

  @Test func `a click finds the key that is drawn there`() {
    let footer = Footer(bindings)
    #expect(footer.key(at: 0, width: 40) == KeyPress(.character(" ")))
    #expect(footer.key(at: 12, width: 40) == KeyPress(.enter))
    #expect(footer.key(at: 11, width: 40) == nil)
    #expect(footer.key(at: 22, width: 40) == question)
  }
}
