import StrictJSON
import TestSupport
import Testing

/// What is done to the checklist on the screen, each deed ending in the file.
struct EditingInATerminal {
  private static let path = "congresses/thuong-kiem/checklist.json"

  private func tasks(in shell: Shell) throws -> [JSON] {
    try shell.document(Self.path)["tasks"]?.array ?? []
  }

  @Test func `a bulk edit under a filter changes what is marked, and undo and redo are exact`()
    throws
  {
    let shell = try Shell(demonstration: true)
    let (before, old) = (try shell.bytes(Self.path), try tasks(in: shell))
    let terminal = try shell.terminal("--language", "en")
    try terminal.wait(for: "Thượng Kiệm", seconds: 60)
    terminal.press("enter")
    try terminal.wait(for: "Checklist", seconds: 60)
    terminal.press("/")
    terminal.type("state:todo due:>7")
    terminal.press("enter", "v", "v", "e")
    try terminal.wait(for: "Edit 2 tasks", seconds: 60)
    terminal.type("Vũ Minh Thắng")
    terminal.press("tab")
    terminal.type("3")
    terminal.press("enter")
    try terminal.wait(for: "Tasks edited", seconds: 60)
    let (after, new) = (try shell.bytes(Self.path), try tasks(in: shell))
    let changed = zip(old, new).filter { $0 != $1 }
    #expect(changed.count == 2)
    for (earlier, later) in changed {
      #expect(earlier["state"]?.string == "toDo")
      #expect((earlier["due"]?.string ?? "") > "2020-05-06")
      #expect(later["owner"]?.string == "Vũ Minh Thắng")
      #expect(later["due"] != earlier["due"])
      #expect(later["lead"] == nil)
    }
    terminal.press("u")
    try terminal.wait(for: "Undone", seconds: 60)
    #expect(try shell.bytes(Self.path) == before)
    terminal.press("ctrl-r")
    try terminal.wait(for: "Done again", seconds: 60)
    #expect(try shell.bytes(Self.path) == after)
  }

  @Test
  func `a task by command: added, edited, waited for, removed; a circle and a stranger are not`()
    throws
  {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    let id = try shell.expect(
      0, "task", "add", "yen-loc", "--title", "Kiểm tra loa đài", "--workstream", "logistics",
      "--lead", "-3", "--owner", "office", "--after", "e03"
    ).output.split(separator: "\n").map(String.init).first
    let own = try #require(id)
    let added = try shell.document("congresses/yen-loc/checklist.json")["tasks"]?.array?
      .first { $0["id"]?.string == own }
    #expect(added?["due"]?.string == "2020-05-08")
    #expect(added?["owner"]?.string == "office")
    let circle = try shell.expect(
      64, "task", "set", "yen-loc", "e03", "--after", own, "--language", "en")
    #expect(circle.messages.contains("wait for each other"))
    let stranger = try shell.expect(
      64, "task", "set", "yen-loc", own, "--owner", "Người Lạ", "--language", "en")
    #expect(stranger.messages.contains("--new-owner"))
    try shell.expect(64, "task", "set", "yen-loc", own, "--state", "blocked")
    try shell.expect(0, "task", "remove", "yen-loc", own)
    try shell.expect(0, "undo")
    try shell.expect(0, "undo")
    #expect(try shell.everything() == before)
  }
}
