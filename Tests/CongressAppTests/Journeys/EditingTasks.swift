import CongressModel
import StrictJSON
import TerminalUI
import Testing

@testable import CongressApp

struct EditingTasks {
  private func checklist(_ rig: Rig) throws -> Checklist {
    try #require(rig.disk[Sample.id("thuong-kiem")]).checklist
  }

  @Test func `the form of a task saves every field that was changed, as one change`() throws {
    var rig = try Sample.rig()
    try rig.type("enter e")
    let before = try checklist(rig).json.bytes()
    try rig.type("ctrl+u")
    rig.write("In tài liệu")
    try rig.type("tab ctrl+u")
    rig.write("tieu ban van kien")
    try rig.type("down ctrl+u")
    rig.write("20/4/2020")
    try rig.type("tab space tab")
    rig.write("b02")
    try rig.type("tab")
    rig.write("12-BC/DU")
    try rig.type("tab")
    rig.write("Vũ Văn An")
    try rig.type("tab")
    rig.write("2020-04-18")
    try rig.type("tab")
    rig.write("bao-cao.pdf")
    try rig.type("tab")
    rig.write("in 120 bộ")
    try rig.type("tab")
    rig.write("chờ kinh phí")
    try rig.type("tab")
    rig.write("[x] chọn nhà in; giao hàng")
    try rig.type("enter")
    let task = try checklist(rig).tasks[1]
    #expect(task.title.english == "In tài liệu")
    #expect(task.owner == "documents")
    #expect(task.due == CalendarDate("2020-04-20"))
    #expect(task.isFixed)
    #expect(task.after.map(\.rawValue) == ["b02"])
    #expect(
      task.evidence == [
        PreparationTask.Evidence(
          paper: "12-BC/DU", signer: "Vũ Văn An", date: CalendarDate("2020-04-18"),
          file: "bao-cao.pdf")
      ])
    #expect(task.note == "in 120 bộ")
    #expect(task.privateNote == "chờ kinh phí")
    #expect(task.subtasks.map(\.title) == ["chọn nhà in", "giao hàng"])
    #expect(task.subtasks.map(\.isDone) == [true, false])
    #expect(rig.written.count == 1)
    try rig.type("u")
    #expect(try checklist(rig).json.bytes() == before)
  }

  @Test(arguments: ["31/02/2020", "29/4", "ngày mai", "2020-13-01"])
  func `a day that the calendar hasn't is refused and the form stays`(text: String) throws {
    var rig = try Sample.rig()
    try rig.type("enter e tab tab ctrl+u")
    rig.write(text)
    try rig.type("enter")
    #expect(rig.written.isEmpty)
    #expect(rig.screen.contains { $0.contains("is not a day") })
    try rig.type("ctrl+u")
    rig.write("30/04/2020")
    try rig.type("enter")
    #expect(try checklist(rig).tasks[1].due == CalendarDate("2020-04-30"))
  }

  @Test func `escape leaves the form and changes nothing`() throws {
    var rig = try Sample.rig()
    try rig.type("enter e")
    rig.write("x")
    try rig.type("esc")
    #expect(rig.written.isEmpty)
    #expect(!rig.model.screens.isAtRoot)
  }

  @Test func `a task can't wait for one that waits for it`() throws {
    var rig = try Sample.rig()
    try rig.type("enter e tab tab tab tab")
    rig.write("b02")
    try rig.type("enter up e tab tab tab tab")
    rig.write("b12")
    try rig.type("enter")
    #expect(rig.written.count == 1)
    #expect(rig.screen.contains { $0.contains("b02 → b12 → b02") })
    try rig.type("ctrl+u")
    rig.write("z99")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("There is no task “z99”") })
    #expect(rig.written.count == 1)
  }

  @Test func `an owner whom nobody knows is asked about once`() throws {
    var rig = try Sample.rig()
    try rig.type("enter e tab")
    rig.write("Ban X")
    try rig.type("enter")
    #expect(rig.written.isEmpty)
    #expect(rig.screen.contains { $0.contains("Nobody here is called") })
    try rig.type("enter")
    #expect(try checklist(rig).tasks[1].owner == "Ban X")
  }

  @Test(arguments: [
    (2, PreparationTask.State.doing), (3, .submitted), (4, .cleared), (5, .done),
  ])
  func `a state is chosen by its digit`(digit: Int, state: PreparationTask.State) throws {
    var rig = try Sample.rig()
    try rig.type("enter s \(digit)")
    #expect(try checklist(rig).tasks[1].state == state)
    #expect(
      try checklist(rig).tasks[1].doneOn == (state == .done ? CalendarDate("2020-04-29") : nil))
  }

  @Test func `a blocked task says by what`() throws {
    var rig = try Sample.rig()
    try rig.type("enter s 6 enter")
    #expect(rig.written.isEmpty)
    rig.write("máy in hỏng")
    try rig.type("enter")
    #expect(try checklist(rig).tasks[1].state == .blocked)
    #expect(try checklist(rig).tasks[1].reason == "máy in hỏng")
    try rig.type("s 9")
    #expect(rig.written.count == 1)
  }

  @Test func `marked tasks are done, shifted and deleted together, each deed as one change`() throws
  {
    var rig = try Sample.rig()
    let before = try checklist(rig).json.bytes()
    try rig.type("enter v down v e")
    rig.write("Văn phòng cấp uỷ")
    try rig.type("tab")
    rig.write("+3")
    try rig.type("enter")
    let edited = try checklist(rig).tasks
    #expect(edited.map(\.owner) == [nil, "office", "office", nil])
    #expect(edited[1].due == CalendarDate("2020-04-25"))
    #expect(edited[2].due == CalendarDate("2020-05-02"))
    try rig.type("space")
    #expect(try checklist(rig).tasks.map(\.state) == [.done, .done, .done, .toDo])
    try rig.type("d")
    #expect(try checklist(rig).tasks.map(\.id.rawValue) == ["b02", "g03"])
    #expect(rig.written.count == 3)
    try rig.type("u u u")
    #expect(try checklist(rig).json.bytes() == before)
    try rig.type("ctrl+r ctrl+r ctrl+r")
    #expect(try checklist(rig).tasks.count == 2)
  }

  @Test func `escape lets go of marks before it leaves`() throws {
    var rig = try Sample.rig()
    try rig.type("enter v esc space")
    #expect(try checklist(rig).tasks.map(\.state) == [.done, .toDo, .toDo, .toDo])
    #expect(rig.written.isEmpty)
  }

  @Test func `a shift that is no number is refused`() throws {
    var rig = try Sample.rig()
    try rig.type("enter v e tab")
    rig.write("sau")
    try rig.type("enter")
    #expect(rig.written.isEmpty)
    #expect(rig.screen.contains { $0.contains("is not a number of days") })
  }

  @Test func `a task moves among its workstream and over its edge, and back`() throws {
    var rig = try Sample.rig()
    let before = try checklist(rig).json.bytes()
    try rig.type("enter K")
    #expect(try checklist(rig).tasks.map(\.id.rawValue) == ["b12", "b02", "e03", "g03"])
    try rig.type("J J")
    #expect(try checklist(rig).tasks[1].workstream == .personnel)
    try rig.type("u u u")
    #expect(try checklist(rig).json.bytes() == before)
  }

  @Test(arguments: [("-30", "2020-03-30"), ("+3wd", "2020-05-04"), ("-1m", "2020-03-29")])
  func `a due day typed as days before or after follows the congress`(
    text: String, day: String
  ) throws {
    var rig = try Sample.rig()
    try rig.type("enter e tab tab ctrl+u")
    rig.write(text)
    try rig.type("enter")
    let task = try checklist(rig).tasks[1]
    #expect(task.due?.description == day)
    #expect(task.lead == Lead(typed: text))
  }

  @Test func `the form fits the smallest screen, with the field in use and the complaint`() throws {
    var rig = try Sample.rig()
    rig.send(.resized(Size(columns: 40, rows: 10)))
    try rig.type("enter e")
    #expect(rig.screen.contains { $0.contains("Title") })
    try rig.type("pagedown")
    #expect(rig.screen.contains { $0.contains("Files") })
    try rig.type("pageup tab tab ctrl+u")
    rig.write("mai")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("Due") })
    #expect(rig.screen.contains { $0.contains("“mai” is not a day") })
  }

  @Test func `a circle that a file brings along is named at its tasks`() throws {
    var documents = try Sample.documents()
    documents.checklist.tasks[1].after = [documents.checklist.tasks[2].id]
    documents.checklist.tasks[2].after = [documents.checklist.tasks[1].id]
    var rig = try Rig([documents], Sample.tree())
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("b12 → e03 → b12") })
  }
}
