/// The tasks that matter for one question: what today, what is late, what is mine.
package enum TaskView: String, Hashable, Sendable, CaseIterable {
  case all
  /// Open, and due today or late.
  case today
  /// Open, and due within the seven days that begin today, or late.
  case week
  case late
  /// Open, and owned by the one who looks.
  case mine
  /// Blocked, or waiting for a task that isn't done.
  case blocked
}

extension TaskView {
  /// The tasks of a checklist that the view shows, in their order.
  ///
  /// `isMine` tells whether an owner is the one who looks.
  package func tasks(
    of checklist: Checklist, on day: CalendarDate, isMine: (String?) -> Bool
  ) -> [PreparationTask] {
    guard self != .all else { return checklist.tasks }
    let open = Set(checklist.tasks.filter { !$0.state(asOf: day).isClosed }.map(\.id))
    return checklist.tasks.filter { task in
      guard open.contains(task.id) else { return false }
      return switch self {
      case .all: true
      case .today: task.due.map { $0 <= day } ?? false
      case .week: task.due.map { $0 < day.adding(days: 7) } ?? false
      case .late: task.isOverdue(on: day)
      case .mine: isMine(task.owner)
      case .blocked:
        task.state(asOf: day) == .blocked || task.after.contains { open.contains($0) }
      }
    }
  }
}

/// How pressing a task is, and why.
package struct Urgency: Hashable, Sendable {
  /// Days until the task is due, negative where it is late; `nil` where it has no day.
  package var daysLeft: Int?
  /// How many open tasks can't go on before this one is done.
  package var holdsUp: Int
  /// The open tasks that it waits for itself.
  package var waitsFor: [PreparationTask]
  /// The tasks that wait for each other round about, this one among them, where a file has that.
  package var circle: [PreparationTask.ID]?

  package init(of task: PreparationTask, in checklist: Checklist, on day: CalendarDate) {
    daysLeft = task.due.map { $0.days(since: day) }
    holdsUp = checklist.heldUp(by: task, on: day).count
    waitsFor = checklist.waitsFor(task, on: day)
    circle = task.predecessors.isEmpty ? nil : checklist.circle(through: task.id)
  }
}
