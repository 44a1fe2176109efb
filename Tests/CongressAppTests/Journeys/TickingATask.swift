import CongressModel
import StrictJSON
import Testing

@testable import CongressApp

struct TickingATask {
  @Test func `space marks the first open task done, u takes it back to the same bytes`() throws {
    var rig = try Sample.rig()
    let id: Congress.ID = try Sample.id("thuong-kiem")
    let before = try #require(rig.disk[id]).checklist.json.bytes()
    try rig.type("enter")
    #expect(rig.screen[0].contains("Đảng bộ xã Thượng Kiệm"))
    try rig.type("space")
    let done = try #require(rig.disk[id]).checklist.tasks[1]
    #expect(done.state == .done)
    #expect(done.doneOn == CalendarDate("2020-04-29"))
    #expect(rig.screen[22].contains("Done: In, đóng tập"))
    try rig.type("u")
    #expect(try #require(rig.disk[id]).checklist.json.bytes() == before)
    #expect(rig.screen[22].contains("Undone"))
    try rig.type("ctrl+r")
    #expect(rig.disk[id]?.checklist.tasks[1].state == .done)
    try rig.type("q q")
    #expect(rig.hasQuit)
  }

  @Test func `space twice leaves a blocked task blocked, and a task in work in work`() throws {
    var rig = try Sample.rig()
    let id: Congress.ID = try Sample.id("thuong-kiem")
    try rig.type("enter s 6")
    rig.write("Chờ kinh phí")
    try rig.type("enter down down s 2 v up up up v")
    let before = try #require(rig.disk[id]).checklist
    #expect(before.tasks[1...2].map(\.state) == [.blocked, .doing])
    try rig.type("space")
    let done = try #require(rig.disk[id]).checklist.tasks[1...2]
    #expect(done.map(\.state) == [.done, .done])
    try rig.type("space")
    #expect(rig.disk[id]?.checklist == before)
    #expect(before.tasks[1].reason == "Chờ kinh phí")
    try rig.type("space u space space")
    #expect(rig.disk[id]?.checklist == before)
  }

  @Test func `a task that leaves the list gives its place to the next, and no key reaches it`()
    throws
  {
    var rig = try Sample.rig()
    let id: Congress.ID = try Sample.id("thuong-kiem")
    try rig.type("enter /")
    rig.write("state:todo")
    try rig.type("enter space")
    #expect(rig.disk[id]?.checklist.tasks.map(\.state) == [.done, .done, .toDo, .toDo])
    try rig.type("space")
    #expect(rig.disk[id]?.checklist.tasks.map(\.state) == [.done, .done, .done, .toDo])
    try rig.type("d")
    #expect(rig.disk[id]?.checklist.tasks.map(\.id.rawValue) == ["b02", "b12", "e03"])
    try rig.type("d space")
    #expect(rig.disk[id]?.checklist.tasks.map(\.state) == [.done, .done, .done])
  }

  @Test func `a task that was done before is to do when it is opened again`() throws {
    var rig = try Sample.rig()
    try rig.type("enter up")
    let id: Congress.ID = try Sample.id("thuong-kiem")
    #expect(rig.disk[id]?.checklist.tasks[0].state == .done)
    try rig.type("space")
    #expect(rig.disk[id]?.checklist.tasks[0].state == .toDo)
  }

  @Test func `a failed save is on the screen and nothing is ticked`() throws {
    var rig = try Sample.rig()
    try rig.type("enter")
    rig.failure = .diskFull(path: "checklist.json")
    try rig.type("space")
    #expect(rig.written.isEmpty)
    #expect(rig.screen[22].contains("checklist.json"))
    #expect(rig.model.history.next == nil)
  }

  @Test func `a heading takes no tick`() throws {
    var rig = try Sample.rig()
    try rig.type("enter g space")
    #expect(rig.written.isEmpty)
  }

  @Test func `x asks for a reason and keeps asking until there is one`() throws {
    var rig = try Sample.rig()
    try rig.type("enter x enter")
    #expect(rig.screen.contains { $0.contains("Please give the reason.") })
    rig.write("Không in, gửi bản mềm")
    try rig.type("enter")
    let task = try #require(rig.disk[Sample.id("thuong-kiem")]).checklist.tasks[1]
    #expect(task.state == .notApplicable)
    #expect(task.reason == "Không in, gửi bản mềm")
  }

  @Test func `a filter without tones finds a task, the second enter is not needed to tick`() throws
  {
    var rig = try Sample.rig()
    try rig.type("enter /")
    rig.write("am thanh")
    try rig.type("enter space")
    #expect(rig.disk[try Sample.id("thuong-kiem")]?.checklist.tasks[2].state == .done)
    try rig.type("esc")
    #expect(rig.model.screens.top.content.filter == nil)
    #expect(!rig.model.screens.isAtRoot)
  }
}
