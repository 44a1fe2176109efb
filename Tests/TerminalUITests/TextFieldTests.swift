import Testing

@testable import TerminalUI

struct TextFieldTests {
  private func type(_ keys: [KeyPress], into field: TextField = TextField()) -> TextField {
    var field = field
    for key in keys { _ = field.handle(key) }
    return field
  }

  private func control(_ character: Character) -> KeyPress {
    KeyPress(.character(character), .control)
  }

  @Test(arguments: [
    ([KeyPress(.backspace)], "Đại hộ", 6),
    ([KeyPress(.left), KeyPress(.backspace)], "Đại hi", 5),
    ([KeyPress(.home), KeyPress(.delete)], "ại hội", 0),
    ([KeyPress(.character("w"), .control)], "Đại ", 4),
    ([KeyPress(.backspace, .alt), KeyPress(.backspace, .alt)], "", 0),
    ([KeyPress(.character("u"), .control)], "", 0),
    ([KeyPress(.character("a"), .control), KeyPress(.character("k"), .control)], "", 0),
    ([KeyPress(.left, .control), KeyPress(.character("k"), .control)], "Đại ", 4),
    ([KeyPress(.character("b"), .alt), KeyPress(.character("x"))], "Đại xhội", 5),
    ([KeyPress(.home), KeyPress(.right, .control), KeyPress(.character("!"))], "Đại! hội", 4),
    ([KeyPress(.home), KeyPress(.character("d"), .alt)], " hội", 0),
    ([KeyPress(.home), KeyPress(.left), KeyPress(.backspace)], "Đại hội", 0),
    ([KeyPress(.right), KeyPress(.delete)], "Đại hội", 7),
  ])
  func `keys edit by characters and words`(_ keys: [KeyPress], _ value: String, _ cursor: Int) {
    let field = type(keys, into: TextField("Đại hội"))
    #expect(field.value == value)
    #expect(field.cursor == cursor)
  }

  @Test func `an input method replaces letters with backspaces in one burst`() {
    // Typing "Vieetj" with Telex: what is there is taken back and written anew.
    var decoder = InputDecoder()
    var field = TextField()
    for burst in ["V", "i", "e", "\u{8}ê", "t", "\u{8}\u{8}ệt"] {
      for case .key(let press) in decoder.decode(Array(burst.utf8), at: 0) {
        _ = field.handle(press)
      }
    }
    #expect(field.value == "Việt")
    #expect(Array(field.value.utf8) == Array("Việt".utf8))
  }

  @Test func `a mark by itself joins the character before the cursor`() {
    let field = type(["e", "\u{323}", "\u{302}"].map { KeyPress(.character($0)) })
    #expect(Array(field.value.unicodeScalars) == ["ệ"])
    #expect(type([KeyPress(.character("\u{301}"))]).value == "")
    #expect(type([KeyPress(.character("\u{301}"))], into: TextField("a ")).value == "a ")
  }

  @Test func `one backspace takes a decomposed letter whole`() {
    #expect(type([KeyPress(.backspace)], into: TextField("ho\u{302}\u{323}")).value == "h")
  }

  @Test func `a paste becomes one clean line`() {
    var field = TextField("ab")
    _ = field.handle(KeyPress(.left))
    field.insert("1\r\n2\t3\u{1B}[2J\u{202E}\u{200B}4")
    #expect(field.value == "a1 2 3[2J4b")
    #expect(field.cursor == 10)
  }

  @Test func `the limit counts characters`() {
    let field = TextField("Đại hội", limit: 3)
    #expect(field.value == "Đại")
    #expect(type([KeyPress(.character("x"))], into: field).value == "Đại")
  }

  @Test(arguments: [
    KeyPress(.enter), KeyPress(.escape), KeyPress(.tab), KeyPress(.up),
    KeyPress(.character("r"), .control), KeyPress(.function(1)),
  ])
  func `keys of no meaning in a text are left to others`(_ key: KeyPress) {
    var field = TextField("a")
    let isTaken = field.handle(key)
    #expect(!isTaken)
    #expect(field.value == "a")
  }

  @Test func `the cursor of the terminal stands where typing goes on`() {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    TextField("Đại").draw(in: grid.area, on: &grid, focus: .here)
    #expect(grid.lines == ["Đại"])
    #expect(grid.cursor == Point(column: 3, row: 0))
    #expect(grid.styleLines == ["ffffff"])
  }

  @Test func `a long text is scrolled to the cursor`() {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    var field = TextField("Đại hội")
    field.draw(in: grid.area, on: &grid, focus: .here)
    #expect(grid.lines == ["… hội"])
    #expect(grid.cursor == Point(column: 5, row: 0))
    _ = field.handle(KeyPress(.home))
    grid = Grid(size: grid.size)
    field.draw(in: grid.area, on: &grid, focus: .here)
    #expect(grid.lines == ["Đại hộ"])
    #expect(grid.cursor == Point(column: 0, row: 0))
  }

  @Test func `an empty field shows what belongs in it, and elsewhere no cursor`() {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    TextField().draw(in: grid.area, on: &grid, placeholder: "Tên", focus: .elsewhere)
    #expect(grid.lines == ["Tên"])
    #expect(grid.cursor == nil)
  }
}
