import CongressModel
import Foundation
import Glibc
import StrictJSON
import TerminalUI
import TestSupport
import Testing

/// The built program on the demonstration, as someone sees it who reads only the screen.
struct DemonstrationInATerminal {
  private let checklist = "congresses/thuong-kiem/checklist.json"

  @Test func `space ticks in the file, u takes it back to the same bytes, q leaves all as it was`()
    throws
  {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    let terminal = try shell.terminal("--language", "en")
    try terminal.wait(for: "Thượng Kiệm")
    terminal.press("enter")
    try terminal.wait(for: "Checklist")
    #expect(try shell.everything() == before)
    terminal.press("space")
    try terminal.wait(for: "Done:")
    let ticked = try shell.everything()
    #expect(ticked.filter { before[$0.key] != $0.value }.keys.sorted() == [checklist])
    #expect(try shell.doneTasks(checklist) == doneTasks(in: before[checklist]) + 1)
    terminal.press("u")
    try terminal.wait(for: "Undone")
    #expect(try shell.everything() == before)
    terminal.press("q", "q")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.notRestored == [])
    #expect(terminal.screen.unknown == [])
  }

  @Test func `leaving says where the demonstration is and how it opens again`() throws {
    let shell = try Shell()
    let terminal = try shell.terminal("--demo", "--language", "en")
    try terminal.wait(for: "Thượng Kiệm")
    terminal.press("enter", "space")
    try terminal.wait(for: "Done:", seconds: 60)
    terminal.press("q", "q")
    #expect(try terminal.waitForExit() == .exited(0))
    let said = String(decoding: terminal.output, as: UTF8.self)
    let folder = try #require(
      said.split(separator: "\n").last { $0.contains("--workspace ") }?
        .split(separator: " ").last.map { $0.filter { !$0.isWhitespace } })
    let again = try shell.terminal("--workspace", String(folder), "--language", "en")
    try again.wait(for: "Thượng Kiệm")
    again.press("u")
    try again.wait(for: "Undone")
    again.press("q")
    #expect(try again.waitForExit() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGTRAP, SIGILL, SIGSEGV])
  func `whatever ends it, the terminal is as before`(signal: Int32) throws {
    let shell = try Shell(demonstration: true)
    let terminal = try shell.terminal()
    try terminal.wait(for: "Thượng Kiệm")
    terminal.signal(signal)
    let ended: TestSupport.ExitStatus =
      signal == SIGHUP ? .exited(128 + SIGHUP) : .signalled(signal)
    #expect(try [ended, .signalled(signal)].contains(terminal.waitForExit()))
    #expect(terminal.notRestored == [])
  }

  @Test func `a ballot recorded by one is on the live view of another, without a key`() throws {
    let shell = try Shell(demonstration: true)
    let teller = try shell.terminal("--language", "en")
    let watcher = try shell.terminal("--language", "en")
    for terminal in [teller, watcher] {
      try terminal.wait(for: "Thượng Kiệm")
      terminal.press("enter", "4", "enter")
      try terminal.wait(for: "Struck:")
    }
    watcher.press("tab")
    try watcher.wait(for: "14/149")
    teller.press("1", "space", "2", "enter")
    try watcher.wait(for: "15/149")
    try teller.wait(for: "15/149")
    teller.press("q", "q", "q")
    #expect(try teller.waitForExit() == .exited(0))
    let again = try shell.terminal("--language", "en")
    try again.wait(for: "Thượng Kiệm")
    again.press("enter", "4", "enter")
    try again.wait(for: "15/149")
  }

  @Test func `too small a window says which size is needed, and shows the screen when it has it`()
    throws
  {
    let shell = try Shell(demonstration: true)
    let terminal = try shell.terminal("--language", "en")
    try terminal.wait(for: "Thượng Kiệm")
    terminal.resize(to: .init(columns: 39, rows: 9))
    try terminal.wait(for: "40")
    terminal.resize(to: .init(columns: 40, rows: 10))
    try terminal.wait(for: "Pilots")
    terminal.press("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}

private func doneTasks(in bytes: [UInt8]?) throws -> Int {
  let tasks = try JSON(parsing: #require(bytes))["tasks"]?.array ?? []
  return tasks.count { $0["state"]?.string == "done" }
}

extension Shell {
  fileprivate func doneTasks(_ path: String) throws -> Int {
    try DaihoiTests.doneTasks(in: bytes(path))
  }
}
