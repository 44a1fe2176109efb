import CongressModel
import Testing

struct ChecklistEditingTests {
  private func id(_ text: String) throws -> PreparationTask.ID {
    try #require(PreparationTask.ID(text))
  }

  private func checklist(_ tasks: [(String, after: [String])]) throws -> Checklist {
    Checklist(
      tasks: try tasks.map { name, after in
        var task = PreparationTask(
          id: try id(name), workstream: .documents, title: LocalText(name))
        task.after = try after.map { try id($0) }
        return task
      })
  }

  @Test(arguments: [PreparationTask.State.doing, .blocked, .notApplicable, .done])
  func `a state is seen from the day on which it was entered`(
    state: PreparationTask.State
  ) throws {
    let day = try #require(CalendarDate("2020-04-15"))
    let id = try #require(PreparationTask.ID("a"))
    var list = Checklist(
      tasks: [PreparationTask(id: id, workstream: .documents, title: LocalText("Việc"))])
    list.set(state, of: [id], reason: "?", on: day)
    list.set(state, of: [id], reason: "!", on: day.adding(days: 9))
    list = try Checklist(json: list.json)
    for (days, seen) in [(-1, PreparationTask.State.toDo), (0, state), (30, state)] {
      #expect(list[id]?.state(asOf: day.adding(days: days)) == seen)
      #expect(list[id].map(TaskMark.init)?.state(asOf: day.adding(days: days)) == seen)
    }
    list.set(.toDo, of: [id], on: day.adding(days: 10))
    #expect(list[id]?.since == nil)
    #expect(list[id]?.doneOn == nil)
  }

  @Test func `a circle is named in its order, from the task that would close it`() throws {
    var list = try checklist([("a", []), ("b", ["a"]), ("c", ["b"]), ("d", [])])
    let (first, third, fourth) = (try id("a"), try id("c"), try id("d"))
    #expect(throws: DependencyError.circle([first, third, try id("b")])) {
      try list.setPredecessors([third], of: first)
    }
    #expect(throws: DependencyError.circle([first])) {
      try list.setPredecessors([first], of: first)
    }
    #expect(throws: DependencyError.noSuchTask("z")) {
      try list.setPredecessors([try id("z")], of: first)
    }
    #expect(list[first]?.after == [])
    try list.setPredecessors([fourth], of: first)
    #expect(list[first]?.after == [fourth])
    #expect(list.circle == nil)
  }

  @Test func `a day counted from another task is a way of waiting for it`() throws {
    var list = try checklist([("a", []), ("b", [])])
    list.tasks[0].lead = Lead(-3, from: .task(try id("b")))
    list.tasks[1].lead = Lead(-3, from: .task(try id("a")))
    #expect(list.circle == [try id("a"), try id("b")])
  }

  @Test func `a task holds up all that wait for it, near and far, while it is open`() throws {
    var list = try checklist([("a", []), ("b", ["a"]), ("c", ["b"]), ("d", ["c"]), ("e", [])])
    let day = CalendarDate(dayNumber: 18_000)
    #expect(list.heldUp(by: list.tasks[0], on: day).map(\.id.rawValue) == ["b", "c", "d"])
    list.set(.done, of: [try id("b")], on: day)
    #expect(list.heldUp(by: list.tasks[0], on: day).isEmpty)
    #expect(list.heldUp(by: list.tasks[1], on: day).isEmpty)
  }

  @Test(arguments: [
    ("29/4/2020", "2020-04-29"), ("1.2.2021", "2021-02-01"), ("2020-04-29", "2020-04-29"),
    ("29/02/2020", "2020-02-29"),
  ])
  func `a day is read as people type it`(text: String, day: String) {
    #expect(CalendarDate(typed: text)?.description == day)
  }

  @Test(arguments: ["29/02/2021", "29/4", "29/4/20", "+1/4/2020", "", "a/b/cdef", "2020/04/29"])
  func `what isn't a day is not read`(text: String) {
    #expect(CalendarDate(typed: text) == nil)
  }
}
