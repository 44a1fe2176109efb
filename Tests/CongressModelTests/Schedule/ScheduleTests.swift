import CongressModel
import Testing

struct WorkingCalendarTests {
  let calendar = WorkingCalendar(holidays: [
    .init(
      name: LocalText("Ngày Chiến thắng"), first: CalendarDate("2020-04-30") ?? .init(dayNumber: 0),
      last: CalendarDate("2020-05-01"))
  ])

  @Test(arguments: [
    ("2020-04-29", 1, "2020-05-04"),  // the holiday and the weekend after it
    ("2020-04-29", 0, "2020-04-29"),
    ("2020-05-04", -1, "2020-04-29"),
    ("2020-04-30", 7, "2020-05-12"),
    ("2020-03-31", -30, "2020-02-18"),
  ])
  func `working days leave out weekends and holidays`(from: String, days: Int, to: String) throws {
    let anchor = try #require(CalendarDate(from))
    #expect(calendar.day(days, .working, after: anchor).description == to)
  }

  @Test func `a holiday without an end leaves no working day to wait for`() throws {
    let first = try #require(CalendarDate("2025-07-01"))
    let last = try #require(CalendarDate("9999-12-31"))
    let calendar = WorkingCalendar(
      holidays: [.init(name: LocalText("X"), first: first, last: last)])
    #expect(calendar.day(5, .working, after: first) == last)
  }
}

struct ScheduleTests {
  static func task(_ id: String, _ lead: Lead?) throws -> PreparationTask {
    var task = PreparationTask(
      id: try #require(PreparationTask.ID(id)), workstream: .documents, title: LocalText(id))
    task.lead = lead
    return task
  }

  static func schedule(_ opening: String, _ closing: String) throws -> Schedule {
    Schedule(
      days: CongressDays(
        opening: try #require(CalendarDate(opening)), closing: CalendarDate(closing)),
      calendar: WorkingCalendar())
  }

  @Test func `moving a congress moves all and only what is open and not fixed`() throws {
    let anchor = try #require(PreparationTask.ID("d"))
    var list = Checklist(tasks: [
      try Self.task("a", Lead(-10)), try Self.task("b", Lead(-5)), try Self.task("c", Lead(-1)),
      try Self.task("d", Lead(7, .working, from: .closing)),
      try Self.task("e", Lead(15, .working, from: .task(anchor))), try Self.task("f", nil),
    ])
    list = try Self.schedule("2020-03-31", "2020-04-01").planning(list)
    #expect(
      list.tasks.map { $0.due?.description } == [
        "2020-03-21", "2020-03-26", "2020-03-30", "2020-04-10", "2020-05-01", nil,
      ])
    list.tasks[0].state = .done
    list.tasks[1].isFixed = true
    let moved = try Self.schedule("2020-04-29", "2020-04-30").planning(list)
    #expect(
      moved.tasks.map { $0.due?.description } == [
        "2020-03-21", "2020-03-26", "2020-04-28", "2020-05-11", "2020-06-01", nil,
      ])
  }

  @Test func `tasks anchored to each other in a circle keep no day`() throws {
    let (a, b) = (PreparationTask.ID("a"), PreparationTask.ID("b"))
    let list = Checklist(tasks: [
      try Self.task("a", Lead(1, from: .task(try #require(b)))),
      try Self.task("b", Lead(1, from: .task(try #require(a)))),
    ])
    let planned = try Self.schedule("2020-03-31", "2020-04-01").planning(list)
    #expect(planned.tasks.allSatisfy { $0.due == nil })
  }

  @Test(arguments: [
    ("2020-01-22", true), ("2020-01-23", false), ("2020-01-29", false), ("2020-01-30", true),
    ("2020-04-02", false), ("2020-04-30", false), ("2020-05-01", false), ("2020-09-02", false),
    ("2021-09-03", false), ("2025-01-31", false),
  ])
  func `the calendar of Việt Nam knows its holidays`(day: String, isWorked: Bool) throws {
    #expect(WorkingCalendar.vietnam.isWorked(try #require(CalendarDate(day))) == isWorked)
  }

  /// The first day of the lunar year and the tenth of its third month, by the moon over UTC+7.
  @Test(arguments: [
    ("2019-02-05", "2019-04-14"), ("2020-01-25", "2020-04-02"), ("2021-02-12", "2021-04-21"),
    ("2022-02-01", "2022-04-10"), ("2023-01-22", "2023-04-29"), ("2024-02-10", "2024-04-18"),
    ("2025-01-29", "2025-04-07"), ("2026-02-17", "2026-04-26"), ("2027-02-06", "2027-04-16"),
  ])
  func `every year has the days of the law, and those in lieu of weekends`(
    tet: String, kings: String
  ) throws {
    let (tet, kings) = (try #require(CalendarDate(tet)), try #require(CalendarDate(kings)))
    let year = tet.components.year
    let fixed = try [(1, 1), (4, 30), (5, 1), (9, 2)].map { month, day in
      try #require(CalendarDate(year: year, month: month, day: day))
    }
    let lunar = (0..<4).map { tet.adding(days: $0) } + [kings]
    let off = WorkingCalendar.publicHolidays.filter { $0.first.components.year == year }
    func isOff(_ day: CalendarDate) -> Bool { off.contains { $0.first <= day && day <= $0.last } }
    for day in fixed + lunar where day.weekday <= 5 { #expect(isOff(day), "\(day)") }
    // as many days off on weekdays as the law has days at least, and the swapped ones at most
    let weekdays = off.flatMap { holiday in
      (0...holiday.last.days(since: holiday.first)).map { holiday.first.adding(days: $0) }
    }.filter { $0.weekday <= 5 }
    let swapped = [2019: 1, 2024: 1, 2025: 1, 2026: 2][year] ?? 0
    #expect(weekdays.count == (year < 2021 ? 10 : 11) + swapped)
  }

  @Test func `the holidays stand in their order, five a year, and don't overlap`() {
    let holidays = WorkingCalendar.publicHolidays
    #expect(holidays.count == 9 * 5)
    for (earlier, later) in zip(holidays, holidays.dropFirst()) {
      #expect(earlier.last < later.first, "\(later.first)")
    }
  }
}
