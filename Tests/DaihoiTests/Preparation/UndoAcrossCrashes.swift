import Foundation
import StrictJSON
import TestSupport
import Testing

/// What was done can be taken back after a crash, and what a crash cut off is completed.
struct UndoAcrossCrashes {
  private static let move = [
    "congress", "move", "--below", "nam-dinh", "--by", "7", "--reason", "dịch", "--force",
  ]

  private func logs(of shell: Shell) throws -> [String] {
    let folder = "\(shell.folder)/state/daihoi"
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("history-") }.map { "\(folder)/\($0)" }
  }

  @Test func `a move of many congresses that a crash cut off is completed by the next start`()
    throws
  {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    #expect(try shell.run(Self.move).status == 0)
    let after = try shell.everything()
    let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
    #expect(changed.count > 12)
    // the crash came with the first five documents in place, before the change was confirmed
    for name in changed.dropFirst(5) {
      try Data(try #require(before[name])).write(to: URL(filePath: "\(shell.workspace)/\(name)"))
    }
    let log = try #require(try logs(of: shell).first)
    var text = try String(contentsOfFile: log, encoding: .utf8)
    text.removeLast("{\"step\":\"made\"}\n".count)
    try text.write(toFile: log, atomically: true, encoding: .utf8)

    let terminal = try shell.terminal("--language", "en")
    try terminal.wait(for: "Thượng Kiệm", seconds: 60)
    #expect(try shell.everything() == after)
    terminal.press("u")
    try terminal.wait(for: "Undone", seconds: 60)
    #expect(try shell.everything() == before)
    terminal.press("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `a change that was noted and not begun is forgotten`() throws {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    #expect(try shell.run(Self.move).status == 0)
    let log = try #require(try logs(of: shell).first)
    var text = try String(contentsOfFile: log, encoding: .utf8)
    text.removeLast("{\"step\":\"made\"}\n".count)
    #expect(try shell.run(["undo"]).status == 0)
    #expect(try shell.everything() == before)
    try text.write(toFile: log, atomically: true, encoding: .utf8)
    #expect(try shell.run(["undo"]).status == 1)
    #expect(try shell.everything() == before)
  }

  @Test func `a change longer than what is read of the log is taken back all the same`() throws {
    let shell = try Shell(demonstration: true)
    let path = "congresses/yen-loc/congress.json"
    let before = try shell.everything()
    try shell.expect(0, "congress", "set", "yen-loc", "--note", "MARK")
    let log = try #require(try logs(of: shell).first)
    let long = String(repeating: "dài ", count: 2_500_000)
    for file in [log, "\(shell.workspace)/\(path)"] {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing("MARK", with: long).write(toFile: file, atomically: false, encoding: .utf8)
    }
    try shell.expect(0, "undo")
    #expect(try shell.everything() == before)
  }

  @Test func `what was done in a workspace that stood at the same place is not taken back`() throws
  {
    let shell = try Shell()
    let new = ["new", shell.workspace, "--name", "Kim Sơn"]
    let add = ["organization", "add", "--id", "a", "--name", "Xã A", "--level", "commune"]
    #expect(try shell.run(new).status == 0)
    #expect(try shell.run(add).status == 0)
    // a second workspace can't be made over the first, which keeps what can be taken back
    #expect(try shell.run(new).status == 73)
    try FileManager.default.removeItem(atPath: shell.workspace)
    #expect(try shell.run(new).status == 0)
    #expect(try shell.run(["undo"]).status == 1)
    #expect(try shell.run(add).status == 0)
    #expect(try shell.run(new).status == 73)
    #expect(try shell.run(["undo"]).status == 0)
  }

  @Test func `a torn line costs only itself`() throws {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    #expect(try shell.run(["congress", "set", "yen-loc", "--note", "a"]).status == 0)
    let log = try #require(try logs(of: shell).first)
    let text = try String(contentsOfFile: log, encoding: .utf8)
    try (text + "{\"direction\":\"made\",\"ent").write(
      toFile: log, atomically: true, encoding: .utf8)
    #expect(try shell.run(["congress", "set", "yen-loc", "--note", "b"]).status == 0)
    #expect(try shell.run(["undo"]).status == 0)
    #expect(try shell.run(["undo"]).status == 0)
    #expect(try shell.everything() == before)
    #expect(try shell.run(["undo"]).status == 1)
  }

  @Test func `two programs undo each their own, and never what the other did`() throws {
    let shell = try Shell(demonstration: true)
    let path = "congresses/thuong-kiem/checklist.json"
    let before = try shell.bytes(path)
    let one = try shell.terminal("--language", "en")
    try one.wait(for: "Thượng Kiệm", seconds: 60)
    one.press("enter")
    try one.wait(for: "Checklist", seconds: 60)
    one.press("space")
    try one.wait(for: "Done:", seconds: 60)
    let ticked = try shell.bytes(path)
    // the second has a history of its own: nothing of the first is in it
    #expect(try shell.run(["undo"]).status == 1)
    #expect(try shell.run(["congress", "set", "yen-loc", "--note", "khác"]).status == 0)
    #expect(try shell.run(["undo"]).status == 0)
    #expect(try shell.bytes(path) == ticked)
    one.press("u")
    try one.wait(for: "Undone", seconds: 60)
    #expect(try shell.bytes(path) == before)
    one.press("q", "q")
    #expect(try one.waitForExit() == .exited(0))
  }
}
