import Glibc
import TerminalUI
import TestSupport
import Testing

/// Terminals and locales as they are found, odd ones included.
struct TerminalMatrix {
  private static let path = BuiltProduct.path("TerminalProbe")

  private func probe(_ environment: [String: String?]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: Self.path, environment: environment, size: Size(columns: 60, rows: 8))
    try terminal.wait(for: "last none")
    return terminal
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    terminal.type("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.notRestored == [])
    #expect(terminal.screen.unknown == [])
    #expect(!terminal.screen.text.contains("last none"), "what was shown is gone")
  }

  @Test(
    arguments: [
      ("xterm-256color", "xterm-256color 256 palette unicode"),
      ("xterm", "xterm 8 eight unicode"),
      ("xterm-mono", "xterm-mono 0 mono unicode"),
      ("vt100", "vt100 0 mono ascii"),
      ("vt220", "vt220 0 mono ascii"),
      ("linux", "linux 8 eight console"),
      ("screen", "screen 8 eight unicode"),
      ("tmux-256color", "tmux-256color 256 palette unicode"),
      ("alacritty", "xterm-256color 256 palette unicode"),
      ("no-such-terminal", "xterm-256color 256 palette unicode"),
      (nil, "xterm-256color 256 palette unicode"),
    ] as [(String?, String)])
  func `each terminal is used as it is`(name: String?, found: String) throws {
    let terminal = try probe(["TERM": name])
    try terminal.wait(for: found)
    let text = found.hasSuffix("ascii") ? "Dai hoi" : "Đại hội"
    #expect(terminal.screen.lines[4] == text)
    try quit(terminal)
  }

  @Test func `direct colour comes from an entry of our own`() throws {
    let terminal = try probe(["COLORTERM": "truecolor"])
    try terminal.wait(for: "daihoi-direct 16777216 direct unicode")
    try quit(terminal)
  }

  @Test(
    arguments: [
      ([:], "utf8", "Đại hội"),
      (["LANG": nil], "utf8Assumed", "Đại hội"),
      (["LANG": "vi_VN.UTF-8", "LC_ALL": "xx_XX.utf8"], "utf8Assumed", "Đại hội"),
      (["LC_ALL": "C"], "other", "Dai hoi"),
      (["LC_ALL": "POSIX"], "other", "Dai hoi"),
      (["LC_CTYPE": "xx_XX.ISO-8859-1"], "other", "Dai hoi"),
      (["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"], "utf8", "Đại hội"),
    ] as [([String: String?], String, String)])
  func `the locale decides what characters there are`(
    environment: [String: String?], encoding: String, text: String
  ) throws {
    let terminal = try probe(environment)
    try terminal.wait(for: " \(encoding)")
    #expect(terminal.screen.lines[4] == text)
    try quit(terminal)
  }

  @Test func `sizes in the environment are not believed`() throws {
    let terminal = try probe(["LINES": "50", "COLUMNS": "200"])
    #expect(terminal.screen.lines[0] == "size 60x8")
  }

  @Test(arguments: [
    ("TERM=dumb '\(path)'", "tooSimple"),
    ("'\(path)' </dev/null", "noTerminal"),
    ("'\(path)' | cat", "noTerminal"),
  ])
  func `where no screen can be, the error says so`(command: String, error: String) throws {
    let terminal = try PseudoTerminal(
      running: "/bin/sh", arguments: ["-c", "\(command); echo end"],
      size: Size(columns: 60, rows: 8))
    try terminal.wait(for: "end")
    #expect(terminal.screen.text.contains(error))
    #expect(terminal.notRestored == [])
    #expect(!terminal.output.contains(0x1B))
  }

  @Test(.enabled(if: PseudoTerminal.countsCalls))
  func `a key costs one read and one write`() throws {
    let terminal = try probe([:])
    terminal.type("k")
    try terminal.wait(for: "key k")
    let before = try #require(terminal.calls)
    for (index, key) in "jkjkjkjkjk".enumerated() {
      terminal.type(String(key))
      try terminal.wait(for: "events \(index + 2)")
      try terminal.wait(for: "key \(key)")
    }
    let after = try #require(terminal.calls)
    #expect(after.reads - before.reads == 10)
    #expect(after.writes - before.writes == 10)
  }
}
