import StrictJSON
import TestSupport
import Testing

/// A template made of the pilot, by command and on the screen, ends in its file and goes with undo.
struct MakingTemplates {
  @Test func `a template of the pilot has its real days, starts a congress, and undo removes it`()
    throws
  {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    try shell.expect(
      0, "template", "make", "theo-diem", "--from", "vinh-ngoai", "--name", "Theo điểm")
    let template = try shell.document("templates/theo-diem.json")
    let steps = try #require(template["steps"]?.array)
    #expect(steps.count > 20)
    #expect(steps.allSatisfy { $0["lead"] != nil })
    try shell.expect(0, "undo")
    #expect(try shell.everything() == before)
    try shell.expect(0, "redo")
    try shell.expect(
      0, "congress", "add", "--id", "moi", "--organization", "binh-dinh", "--kind", "members",
      "--date", "2020-08-10", "--template", "theo-diem")
    let tasks = try #require(
      try shell.document("congresses/moi/checklist.json")["tasks"]?.array)
    #expect(tasks.count == steps.count)
    try shell.expect(0, "undo")
    #expect(try shell.everything()["congresses/moi/congress.json"] == nil)
  }

  @Test func `on the screen it is one key, and u takes the file away`() throws {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    let terminal = try shell.terminal("--language", "en")
    try terminal.wait(for: "Vinh Ngoại", seconds: 60)
    terminal.press("/")
    terminal.type("vinh ngoai")
    terminal.press("enter", "enter")
    try terminal.wait(for: "Checklist", seconds: 60)
    terminal.press("1", "t")
    try terminal.wait(for: "Make a template", seconds: 60)
    terminal.press("enter")
    try terminal.wait(for: "Template made", seconds: 60)
    #expect(try shell.document("templates/pilot-vinh-ngoai.json")["steps"]?.array?.isEmpty == false)
    terminal.press("u")
    try terminal.wait(for: "Undone", seconds: 60)
    #expect(try shell.everything() == before)
    terminal.press("q", "q", "q")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
