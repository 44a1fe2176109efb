import TerminalUI
import TestSupport
import Testing

struct VTScreenTests {
  private func screen(_ bytes: String, columns: Int = 10, rows: Int = 3) -> VTScreen {
    var screen = VTScreen(size: Size(columns: columns, rows: rows))
    screen.feed(Array(bytes.utf8))
    return screen
  }

  @Test(arguments: [
    ("abc\r\nd", "abc\nd\n"),
    ("0123456789", "0123456789\n\n"),
    ("0123456789x", "0123456789\nx\n"),  // the wrap waits for the next character
    ("0123456789\rx", "x123456789\n\n"),
    ("\u{1B}[2;3Hế", "\n  ế\n"),
    ("e\u{302}\u{301}x", "e\u{302}\u{301}x\n\n"),
    ("a中b", "a中b\n\n"),
    ("a中\u{1B}[3Gb", "a b\n\n"),  // half of a wide character covered
    ("a\u{1B}[4bx", "aaaaax\n\n"),
    ("1\r\n2\r\n3\r\n4", "2\n3\n4"),
    ("1\r\n2\r\n3\u{1B}[H\u{1B}M", "\n1\n2"),
    ("1\r\n2\r\n3\u{1B}[1;2r\u{1B}[2;1H\n", "2\n\n3"),
    ("abc\u{1B}[2D\u{1B}[@", "a bc\n\n"),
    ("abc\u{1B}[2D\u{1B}[P", "ac\n\n"),
    ("abc\u{1B}[2D\u{1B}[4hx", "axbc\n\n"),
    ("abc\u{1B}[2D\u{1B}[K", "a\n\n"),
    ("abc\r\ndef\u{1B}[2D\u{1B}[J", "abc\nd\n"),
    ("\u{1B}(0lqk\u{1B}(Bq", "┌─┐q\n\n"),
    ("\u{1B})0\u{E}x\u{F}x", "│x\n\n"),
  ])
  func `bytes draw what a terminal shows`(bytes: String, picture: String) {
    #expect(screen(bytes).text == picture)
    #expect(screen(bytes).unknown == [])
  }

  @Test func `a style holds until it is changed`() {
    let shown = screen("\u{1B}[1;4;38;5;200;48;2;1;2;3ma\u{1B}[22;39mb\u{1B}[mc")
    let styles = (0..<3).map { shown.cell(at: Point(column: $0, row: 0)).style }
    #expect(styles[0].attributes == [.bold, .underline])
    #expect(styles[0].foreground == .palette(200))
    #expect(styles[0].background == .rgb(0x010203))
    #expect(styles[1].attributes == .underline)
    #expect(styles[1].foreground == .own)
    #expect(styles[2] == VTStyle())
  }

  @Test func `the shell's text comes back from the alternate screen`() {
    let there = screen("shell\u{1B}[?1049hprogram")
    #expect(there.isAlternate)
    #expect(!there.text.contains("shell"))
    let back = screen("shell\u{1B}[?1049hprogram\u{1B}[?1049l$")
    #expect(back.text == "shell$\n\n")
  }

  @Test func `titles, commands and modes are kept apart from text`() {
    let shown = screen(
      "\u{1B}]2;một\u{7}\u{1B}]52;c;eA==\u{1B}\\\u{1B}[?2004;25la\u{1B}P1$r0\u{1B}\\b")
    #expect(shown.title == "một")
    #expect(shown.commands == ["52;c;eA=="])
    #expect(!shown.cursorIsVisible)
    #expect(shown.text == "ab\n\n")
  }

  @Test func `what is not understood is said`() {
    #expect(screen("\u{1B}[?9999h\u{1B}[73m").unknown == ["private mode 9999", "SGR 73"])
  }

  @Test func `cutting the bytes anywhere changes nothing`() {
    let bytes = Array("\u{1B}[2;3Hế\u{1B}[38;5;9m中\u{1B}]0;x\u{1B}\\y".utf8)
    let whole = screen(String(decoding: bytes, as: UTF8.self))
    for cut in bytes.indices {
      var parts = VTScreen(size: Size(columns: 10, rows: 3))
      parts.feed(bytes[..<cut])
      parts.feed(bytes[cut...])
      #expect(parts.text == whole.text)
      #expect(parts.title == "x")
    }
  }
}
