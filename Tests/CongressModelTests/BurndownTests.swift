import CongressModel
import Testing

struct BurndownTests {
  @Test func `tasks left are counted in the evening of each day, none for days to come`() throws {
    let first = CalendarDate(dayNumber: 18_000)
    var checklist = Checklist(
      tasks: try (0..<4).map { number in
        var task = PreparationTask(
          id: try #require(PreparationTask.ID("t\(number)")), workstream: .documents,
          title: LocalText("t"))
        task.due = first.adding(days: number * 2)
        return task
      })
    checklist.setDone(true, checklist.tasks[0].id, on: first.adding(days: 1))
    checklist.tasks[3].state = .notApplicable
    let chart = Burndown(
      of: checklist, opening: first.adding(days: 6), on: first.adding(days: 3), count: 7)
    #expect(chart.tasks == 3)
    #expect(chart.points.map(\.planned) == [2, 2, 1, 1, 0, 0, 0])
    #expect(chart.points.map(\.open) == [3, 2, 2, 2, nil, nil, nil])
    #expect(chart.openToday == 2)
    // the points before today may be days old, what is done since then counts all the same
    checklist.setDone(true, checklist.tasks[1].id, on: first.adding(days: 3))
    let coarse = Burndown(
      of: checklist, opening: first.adding(days: 6), on: first.adding(days: 4), count: 3)
    #expect(coarse.points.map(\.open) == [3, 1, nil])
    let late = Burndown(
      of: checklist, opening: first.adding(days: 6), on: first.adding(days: 2), count: 2)
    #expect(late.points.map(\.open) == [3, nil])
    #expect(late.openToday == 2)
    #expect(Burndown(of: Checklist(), opening: first, on: first, count: 7).points.isEmpty)
  }
}
