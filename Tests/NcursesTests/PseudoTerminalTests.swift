import TerminalUI
import TestSupport
import Testing

struct PseudoTerminalTests {
  private func shell(
    _ script: String, environment: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: "/bin/sh", arguments: ["-c", script], environment: environment,
      size: Size(columns: 30, rows: 5))
  }

  @Test func `a program is typed to, read and waited for`() throws {
    let terminal = try shell("read name; echo \"chào $name\"; exit 3")
    terminal.type("Lan")
    terminal.press("enter")
    try terminal.wait(for: "chào Lan")
    #expect(try terminal.waitForExit() == .exited(3))
    #expect(terminal.notRestored == [])
  }

  @Test func `the program has the terminal as its own, of the size asked for`() throws {
    let terminal = try shell("stty size </dev/tty; echo end")
    try terminal.wait(for: "end")
    #expect(terminal.screen.lines.first == "5 30")
  }

  @Test func `a signal ends the program and is reported`() throws {
    let terminal = try shell("echo ready; read x")
    try terminal.wait(for: "ready")
    terminal.signal(15)
    #expect(try terminal.waitForExit() == .signalled(15))
  }

  @Test func `what a program leaves behind is named`() throws {
    let terminal = try shell("stty -echo; printf '\\033[?25l\\033[?2004h'; echo end")
    try terminal.waitForExit()
    #expect(terminal.notRestored == ["terminal modes", "cursor", "private modes [2004]"])
  }

  @Test func `the environment is plain but for what is changed`() throws {
    let terminal = try shell(
      "echo \"$TERM|$LANG|$X\"", environment: ["TERM": "vt100", "LANG": nil, "X": "1"])
    try terminal.waitForExit()
    #expect(terminal.screen.lines.first == "vt100||1")
  }

  @Test func `waiting for what never comes says what was there`() throws {
    let terminal = try shell("echo this; read x")
    let expected = PseudoTerminalError.stillWaiting(for: "that", screen: "this\n\n\n\n")
    try terminal.wait(for: "this")
    #expect(throws: expected) { try terminal.wait(for: "that", seconds: 0.01) }
  }

  @Test func `a program that ended before is not waited for`() throws {
    let terminal = try shell("echo this")
    let expected = PseudoTerminalError.ended(waitingFor: "that", screen: "this\n\n\n\n")
    #expect(throws: expected) { try terminal.wait(for: "that") }
  }

  @Test func `a program that is not there is an error`() throws {
    let expected = PseudoTerminalError.cannotStart(path: "/nowhere", errno: 2)
    #expect(throws: expected) { _ = try PseudoTerminal(running: "/nowhere") }
  }

  @Test func `more than a terminal holds is taken in while typing`() throws {
    let terminal = try shell("stty raw -echo; echo ready; head -c 200000 | tr a b; printf end")
    try terminal.wait(for: "ready")
    terminal.send(Array(repeating: UInt8(ascii: "a"), count: 200_000))
    try terminal.wait(for: "end")
    #expect(terminal.output.count { $0 == UInt8(ascii: "b") } == 200_000)
  }
}
