import CongressModel
import Testing

@testable import CongressApp

struct DueOrderTests {
  private struct Task {
    let due: CalendarDate?
    let isClosed: Bool
  }

  /// The order as it is said: open ones first, then by the day, then those without one.
  private static func said(_ tasks: [Task]) -> [Int32] {
    tasks.indices.sorted { one, other in
      let (one, other) = (tasks[one], tasks[other])
      if one.isClosed != other.isClosed { return other.isClosed }
      guard let first = one.due, let second = other.due else {
        return one.due != nil && other.due == nil
      }
      return first < second
    }
    .map { Int32($0) }
  }

  private static func found(_ tasks: [Task]) -> [Int32] {
    var order = DueOrder()
    for task in tasks { order.append(task.due, isClosed: task.isClosed) }
    return order.sorted()
  }

  @Test func `open before closed, early before late, dated before undated, else as they came`() {
    func day(_ number: Int) -> CalendarDate { CalendarDate(dayNumber: number) }
    let tasks = [
      Task(due: nil, isClosed: true), Task(due: day(18_000), isClosed: true),
      Task(due: nil, isClosed: false), Task(due: day(18_381), isClosed: false),
      Task(due: day(18_380), isClosed: false), Task(due: day(18_381), isClosed: false),
    ]
    #expect(Self.found(tasks) == [4, 3, 5, 2, 1, 0])
    #expect(Self.found([]).isEmpty)
  }

  @Test func `the first and the last day of the calendar keep their places`() throws {
    let first = try #require(CalendarDate("0001-01-01"))
    let last = try #require(CalendarDate("9999-12-31"))
    let tasks = [nil, last, first, first.adding(days: 1), last.adding(days: -1)]
      .map { Task(due: $0, isClosed: false) }
    #expect(Self.found(tasks) == [2, 3, 4, 1, 0])
  }

  @Test func `many tasks are in the order of a sort that is stable`() {
    var dice = Dice(state: 7)
    for count in [1, 2, 100, 5000] {
      let tasks = (0..<count).map { _ in
        Task(
          due: dice.roll(8) == 0 ? nil : CalendarDate(dayNumber: 17_000 + dice.roll(9000)),
          isClosed: dice.roll(2) == 0)
      }
      #expect(Self.found(tasks) == Self.said(tasks))
    }
  }
}
