import CongressModel
import Testing

struct TaskFilterTests {
  static let day = CalendarDate(dayNumber: 18_381)

  @Test func `words and terms are told apart`() throws {
    let filter = try TaskFilter("in tài  liệu due:<=7 owner:văn_phòng state:blocked")
    #expect(filter.words == "in tài liệu")
    #expect(
      filter.terms == [
        .due(.upTo, .inDays(7)), .owner("văn phòng"), .state(.blocked),
      ])
    #expect(try TaskFilter("").isEmpty)
    #expect(try TaskFilter(":7").words == ":7")
  }

  @Test(arguments: [
    ("due:<=7", 7, true), ("due:<=7", 8, false), ("due:<7", 7, false), ("due:<7", 6, true),
    ("due:=0", 0, true), ("due:0", 1, false), ("due:today", 0, true), ("due:>=3", 3, true),
    ("due:>=3", 2, false), ("due:>3", 3, false), ("due:>3", 4, true), ("due:late", -1, true),
    ("due:late", 0, false), ("due:week", 7, true), ("due:week", 8, false), ("han:<=-1", -1, true),
    ("due:<=29/4/2020", 0, true), ("due:<29/4/2020", 0, false), ("due:none", 0, false),
  ])
  func `days are compared with the day that is looked at`(
    text: String, days: Int, holds: Bool
  ) throws {
    let filter = try TaskFilter(text)
    #expect(
      filter.holds(state: .toDo, due: Self.day.adding(days: days), on: Self.day) { _ in false }
        == holds)
  }

  @Test func `a task without a day is none that is due`() throws {
    #expect(try TaskFilter("due:none").holds(state: .toDo, due: nil, on: Self.day) { _ in false })
    #expect(
      try !TaskFilter("due:<=7").holds(state: .toDo, due: nil, on: Self.day) { _ in false })
  }

  @Test func `a finished task is never late`() throws {
    let yesterday = Self.day.adding(days: -1)
    let late = try TaskFilter("due:late")
    #expect(!late.holds(state: .done, due: yesterday, on: Self.day) { _ in false })
    #expect(
      try TaskFilter("state:open").holds(state: .doing, due: nil, on: Self.day) { _ in false })
    #expect(try TaskFilter("trangthai:vuong").terms == [.state(.blocked)])
  }

  @Test(arguments: [
    ("ngay:7", TaskFilterError.unknownKey("ngay")), ("owner:", .noValue(key: "owner")),
    ("due:<=x", .notADay("<=x")), ("due:31/2/2020", .notADay("31/2/2020")),
    ("due:99999999999999999999", .notADay("99999999999999999999")),
    ("state:gone", .unknownState("gone")),
  ])
  func `what can't be read is named`(text: String, error: TaskFilterError) {
    #expect(throws: error) { try TaskFilter(text) }
  }

  @Test(arguments: [
    (TaskView.today, ["late", "now"]), (.week, ["late", "now", "week"]), (.late, ["late"]),
    (.mine, ["week"]), (.blocked, ["stuck", "waits"]),
    (.all, ["done", "late", "now", "week", "next", "stuck", "waits"]),
  ])
  func `a view shows the open tasks that answer its question`(
    view: TaskView, names: [String]
  ) throws {
    var checklist = Checklist(
      tasks: try [
        ("done", -3), ("late", -1), ("now", 0), ("week", 6), ("next", 7), ("stuck", 20),
        ("waits", 30),
      ].map { name, days in
        var task = PreparationTask(
          id: try #require(PreparationTask.ID(name)), workstream: .documents,
          title: LocalText(name))
        task.due = Self.day.adding(days: days)
        return task
      })
    checklist.tasks[0].state = .done
    checklist.tasks[3].owner = "An"
    checklist.tasks[5].state = .blocked
    checklist.tasks[6].after = [checklist.tasks[1].id]
    let shown = view.tasks(of: checklist, on: Self.day) { $0 == "An" }
    #expect(shown.map(\.id.rawValue) == names)
  }
}
