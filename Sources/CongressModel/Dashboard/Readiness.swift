/// How far a set of tasks has come on a day; what doesn't apply isn't counted.
package struct Readiness: Hashable, Sendable {
  package private(set) var tasks = 0
  package private(set) var done = 0
  package private(set) var overdue = 0
  package private(set) var blocked = 0

  package init() {}

  package init(
    _ marks: [TaskMark], in workstream: Workstream? = nil, on day: CalendarDate
  ) {
    for mark in marks {
      if let workstream, mark.workstream != workstream { continue }
      let state = mark.state(asOf: day)
      guard state != .notApplicable else { continue }
      tasks += 1
      if state == .done { done += 1 }
      if state == .blocked { blocked += 1 }
      if let due = mark.due, due < day, !state.isClosed { overdue += 1 }
    }
  }

  package var isComplete: Bool { done == tasks }

  /// Whole percent, rounded down, so that 100 means all of it; `nil` where there is nothing to do.
  package var percent: Int? { tasks == 0 ? nil : done * 100 / tasks }

  package static func + (one: Readiness, other: Readiness) -> Readiness {
    var sum = one
    sum.tasks += other.tasks
    sum.done += other.done
    sum.overdue += other.overdue
    sum.blocked += other.blocked
    return sum
  }
}
