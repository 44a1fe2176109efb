/// The days on which the tasks of a congress are due, computed from the days of the congress.
package struct Schedule: Hashable, Sendable {
  package var days: CongressDays
  package var calendar: WorkingCalendar

  package init(days: CongressDays, calendar: WorkingCalendar) {
    (self.days, self.calendar) = (days, calendar)
  }

  /// The checklist with every unfinished, unfixed task that has a lead due anew.
  ///
  /// Done, inapplicable and fixed tasks keep their day, and so do tasks that have a day of their
  /// own.
  package func planning(_ checklist: Checklist) -> Checklist {
    var planned = checklist
    for (index, day) in due(checklist).enumerated() { planned.tasks[index].due = day }
    return planned
  }

  /// When each task would then be due.
  func due(_ checklist: Checklist) -> [CalendarDate?] {
    checklist.tasks.indices.map { index in
      guard checklist.tasks[index].isOpenToPlanning, let lead = checklist.tasks[index].lead
      else { return checklist.tasks[index].due }
      return due(lead, of: checklist.tasks[index].id, in: checklist)
    }
  }

  /// The day of one lead that counts from the congress itself; `nil` for one that follows a task.
  package func day(of lead: Lead) -> CalendarDate? {
    switch lead.anchor {
    case .opening: calendar.day(lead.amount, lead.unit, after: days.opening)
    case .closing: calendar.day(lead.amount, lead.unit, after: days.closing)
    case .task: nil
    }
  }

  /// A task anchored to another follows the day that its anchor gets, or keeps.
  private func due(
    _ lead: Lead, of task: PreparationTask.ID, in checklist: Checklist,
    following: Set<PreparationTask.ID> = []
  ) -> CalendarDate? {
    switch lead.anchor {
    case .opening, .closing: return day(of: lead)
    case .task(let id):
      let followed = following.union([task])
      guard let anchor = checklist[id], !followed.contains(id) else { return nil }
      let day =
        anchor.isOpenToPlanning
        ? anchor.lead.flatMap { due($0, of: id, in: checklist, following: followed) }
        : anchor.due
      return (day ?? anchor.due).map { calendar.day(lead.amount, lead.unit, after: $0) }
    }
  }
}

extension PreparationTask {
  /// Whether the day it is due may still move.
  fileprivate var isOpenToPlanning: Bool { !isFixed && !state.isClosed }
}
