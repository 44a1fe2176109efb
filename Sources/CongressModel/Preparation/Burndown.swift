/// How many tasks were to be left, and were left, on days from the first one to the opening.
package struct Burndown: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package let day: CalendarDate
    /// Tasks that are due on a later day.
    package let planned: Int
    /// Tasks still open in the evening of the day; `nil` for days to come.
    package let open: Int?
  }

  package let points: [Point]
  package let tasks: Int
  /// Tasks open today, whichever day the last point before it is of.
  package let openToday: Int

  /// Takes at most `count` days, as far from each other as needed; none where no task has a day.
  package init(
    of checklist: Checklist, opening: CalendarDate, on today: CalendarDate, count: Int
  ) {
    let counted = checklist.tasks.filter { $0.state != .notApplicable }
    tasks = counted.count
    openToday = counted.count { !$0.state(asOf: today).isClosed }
    let days = counted.compactMap(\.due) + counted.compactMap(\.doneOn)
    guard let first = days.min(), count > 1, first < opening else {
      points = []
      return
    }
    let span = opening.days(since: first)
    let steps = min(count - 1, span)
    points = (0...steps).map { step in
      let day = first.adding(days: span * step / steps)
      let open = counted.count { $0.state != .done || ($0.doneOn.map { $0 > day } ?? false) }
      return Point(
        day: day, planned: counted.count { $0.due.map { $0 > day } ?? true },
        open: day <= today ? open : nil)
    }
  }
}
