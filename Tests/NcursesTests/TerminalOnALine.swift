import Glibc
import TerminalUI
import TestSupport
import Testing

/// The terminal as a person has it: every test runs a program and looks at the shell after it.
struct TerminalOnALine {
  private func probe(
    _ environment: [String: String?] = [:], size: Size = Size(columns: 60, rows: 12)
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: BuiltProduct.path("TerminalProbe"), environment: environment, size: size)
    try terminal.wait(for: "last none")
    return terminal
  }

  /// The same under a shell with job control, without which there is no stopping.
  private func probeInShell(
    _ script: String = "$PROBE; echo stopped; read x; fg >/dev/null; echo end $?"
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: "/bin/sh", arguments: ["-c", "set -m; \(script)"],
      environment: ["PROBE": BuiltProduct.path("TerminalProbe")],
      size: Size(columns: 60, rows: 12))
  }

  @Test func `a quit gives everything back`() throws {
    let terminal = try probe()
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.modes.contains(2004))
    #expect(!terminal.modes.echoes)
    terminal.type("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.notRestored == [])
    #expect(terminal.screen.unknown == [])
  }

  @Test func `an exit in the middle gives everything back`() throws {
    let terminal = try probe()
    terminal.type("x")
    #expect(try terminal.waitForExit() == .exited(7))
    #expect(terminal.notRestored == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal that asks for the end is reported to the parent`(signal: Int32) throws {
    let terminal = try probe()
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .signalled(signal))
    #expect(terminal.notRestored == [])
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGUSR1, SIGALRM, SIGSYS])
  func `a deadly signal finds the way back`(signal: Int32) throws {
    let terminal = try probe()
    terminal.type("m")
    try terminal.wait(for: "key m")
    terminal.signal(signal)
    #expect(try terminal.waitForExit() == .signalled(signal))
    #expect(terminal.notRestored == [])
  }

  @Test func `a failed precondition says why on the shell's screen`() throws {
    let terminal = try probe()
    terminal.type("t")
    #expect(try terminal.waitForExit() != .exited(0))
    #expect(terminal.notRestored == [])
    let said = String(decoding: terminal.output, as: UTF8.self)
    let after = said.split(separator: "\u{1B}[?1049l").last ?? ""
    #expect(after.contains("asked to fail"))
  }

  @Test func `an abort gives everything back`() throws {
    let terminal = try probe()
    terminal.type("a")
    #expect(try terminal.waitForExit() == .signalled(SIGABRT))
    #expect(terminal.notRestored == [])
  }

  @Test func `what is said aside waits for the end and holds no sequences`() throws {
    let terminal = try probe()
    terminal.type("e")
    try terminal.wait(for: "key e")
    #expect(!terminal.screen.text.contains("aside"))
    terminal.type("q")
    try terminal.waitForExit()
    #expect(terminal.screen.text.contains("said?[2J aside"))
  }

  @Test func `closing the window ends the program`() throws {
    let terminal = try probe()
    terminal.hangUp()
    // the signal and the end of the line come at once
    let ending = try terminal.waitForExit()
    #expect(ending == .signalled(SIGHUP) || ending == .exited(129))
  }

  @Test func `Ctrl+Z stops the job, and all is painted when it goes on`() throws {
    let terminal = try probeInShell()
    try terminal.wait(for: "last none")
    terminal.type("m")
    try terminal.wait(for: "key m")
    terminal.press("ctrl-z")
    try terminal.wait(for: "stopped")
    #expect(terminal.notRestored == [])
    terminal.press("enter")
    try terminal.wait(for: "last resumed")
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1002, 1006, 2004]))
    #expect(terminal.screen.lines[0] == "size 60x12")
    #expect(terminal.screen.cursorIsVisible)
    terminal.type("q")
    try terminal.wait(for: "end 0")
    try terminal.waitForExit()
    #expect(terminal.notRestored == [])
  }

  @Test func `stopping twice works like stopping once, and is told once each`() throws {
    let terminal = try probeInShell()
    try terminal.wait(for: "last none")
    terminal.signalForeground(SIGTSTP)
    try terminal.wait(for: "stopped")
    #expect(terminal.notRestored == [])
    terminal.resize(to: Size(columns: 50, rows: 10))
    terminal.press("enter")
    try terminal.wait(for: "size 50x10")
    // resumed and resized, but not a second time for the signal that continued the job
    try terminal.wait(for: "events 2")
    terminal.type("k")
    try terminal.wait(for: "events 3")
  }

  @Test func `stopped without warning, it paints again when it goes on`() throws {
    let terminal = try probe()
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    try terminal.wait(for: "last resumed")
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.modes.contains(2004))
    terminal.type("q")
    try terminal.waitForExit()
    #expect(terminal.notRestored == [])
  }

  @Test func `another program gets the terminal and gives it back`() throws {
    let terminal = try probe()
    terminal.type("o")
    try terminal.wait(for: "outside")
    #expect(terminal.notRestored == [])
    terminal.press("enter")
    try terminal.wait(for: "key o")
    #expect(terminal.screen.isAlternate)
    #expect(!terminal.modes.echoes)
    terminal.type("q")
    try terminal.waitForExit()
    #expect(terminal.notRestored == [])
  }

  @Test func `a storm of sizes ends in the picture for the last one`() throws {
    let terminal = try probe()
    var seed: UInt64 = 1
    for _ in 0..<200 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1
      terminal.resize(to: Size(columns: Int(seed >> 33 % 300), rows: Int(seed >> 45 % 90)))
    }
    terminal.resize(to: Size(columns: 40, rows: 10))
    try terminal.wait(for: "size 40x10")
    terminal.resize(to: Size(columns: 0, rows: 0))
    terminal.type("k")
    terminal.resize(to: Size(columns: 70, rows: 11))
    try terminal.wait(for: "size 70x11")
    terminal.type("q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.notRestored == [])
  }

  @Test func `a size of nothing keeps the last one`() throws {
    let terminal = try PseudoTerminal(
      running: BuiltProduct.path("TerminalProbe"), size: Size(columns: 0, rows: 0))
    terminal.type("k")
    terminal.resize(to: Size(columns: 90, rows: 30))
    try terminal.wait(for: "size 90x30")
  }

  @Test func `a title is set without control characters, and taken back`() throws {
    let terminal = try probe()
    terminal.type("w")
    try terminal.wait(for: "key w")
    #expect(terminal.screen.title == "Đại hội")
    terminal.type("q")
    try terminal.waitForExit()
    #expect(terminal.output.suffix(200).contains([0x1B, 0x5B, 0x32, 0x33, 0x3B, 0x32, 0x74]))
  }

  @Test func `a text is copied through the terminal`() throws {
    let terminal = try probe()
    terminal.type("c")
    try terminal.wait(for: "key c")
    #expect(terminal.screen.commands.last == "52;c;xJDhuqFpIGjhu5lp")
  }

  @Test func `continued in the background, it waits to be in front`() throws {
    let terminal = try probeInShell(
      "$PROBE; bg >/dev/null; echo behind; read x; fg >/dev/null; echo end $?")
    try terminal.wait(for: "last none")
    terminal.press("ctrl-z")
    try terminal.wait(for: "behind")
    #expect(terminal.notRestored == [])
    terminal.press("enter")
    try terminal.wait(for: "last resumed")
    terminal.type("q")
    try terminal.wait(for: "end 0")
    #expect(terminal.notRestored == [])
  }

  @Test func `started in the background, it waits to be in front`() throws {
    let terminal = try probeInShell("$PROBE & echo behind; read x; fg >/dev/null; echo end $?")
    try terminal.wait(for: "behind")
    terminal.press("enter")
    // Whether it was stopped before it opened the screen or had only begun, it is there now.
    try terminal.wait(for: "size 60x12")
    terminal.type("q")
    try terminal.wait(for: "end 0")
    try terminal.waitForExit()
    #expect(terminal.notRestored == [])
  }

  @Test func `Ctrl+C is meant for the other program, and does not end this one`() throws {
    let terminal = try probe()
    terminal.type("o")
    try terminal.wait(for: "outside")
    terminal.press("ctrl-c", "enter")
    try terminal.wait(for: "key o")
    terminal.type("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `Ctrl+Z stops the other program and this one`() throws {
    let terminal = try probeInShell()
    try terminal.wait(for: "last none")
    terminal.type("o")
    try terminal.wait(for: "outside")
    terminal.press("ctrl-z")
    try terminal.wait(for: "stopped")
    terminal.press("enter", "enter")
    try terminal.wait(for: "key o")
    #expect(terminal.screen.isAlternate)
    terminal.type("q")
    try terminal.wait(for: "end 0")
    #expect(terminal.notRestored == [])
  }

  @Test func `clicks come once the mouse is asked for`() throws {
    let terminal = try probe()
    #expect(!terminal.screen.modes.contains(1000))
    terminal.type("m")
    try terminal.wait(for: "key m")
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1002, 1006]))
    terminal.type("\u{1B}[<0;5;3M")
    try terminal.wait(for: "mouse(")
    terminal.type("m")
    try terminal.wait(for: "key m")
    #expect(!terminal.screen.modes.contains(1000))
  }
}
