import Foundation
import Glibc
import TerminalUI
import TestSupport
import Testing

/// Commands that take longer than anyone likes to look at nothing.
struct WorkThatTakesAWhile {
  @Test func `a bar within the terminal says how long it takes, and Ctrl+C leaves nothing`() throws
  {
    let shell = try Shell()
    let path = "\(shell.folder)/large"
    let terminal = try PseudoTerminal(
      running: BuiltProduct.path("daihoi"),
      arguments: [
        "simulate", path, "--organizations", "900", "--congresses", "900", "--language", "en",
      ], environment: shell.environment, size: Size(columns: 40, rows: 5))
    try terminal.wait(for: "s left", seconds: 60)
    // too narrow for the name of the work, and no line is broken
    #expect(terminal.screen.lines[0].hasPrefix("["))
    #expect(terminal.screen.lines.dropFirst().allSatisfy { $0.isEmpty })
    terminal.type("\u{3}")
    #expect(try terminal.waitForExit(seconds: 60) == .signalled(SIGINT))
    #expect(terminal.screen.lines.contains { $0.contains("Cancelled; nothing was changed.") })
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `where nobody looks no bar is drawn`() throws {
    let shell = try Shell(demonstration: true)
    let answer = try shell.expect(0, "verify", "--language", "en")
    #expect(!answer.messages.contains("\r"))
  }
}
