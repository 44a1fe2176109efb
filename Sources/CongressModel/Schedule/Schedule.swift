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
    for (index, task) in checklist.tasks.enumerated() {
      guard !task.isFixed, !task.state.isClosed, let lead = task.lead else { continue }
      planned.tasks[index].due = due(lead, in: checklist, following: [task.id])
    }
    return planned
  }

  /// A task anchored to another follows the day that its anchor gets, or keeps.
  private func due(
    _ lead: Lead, in checklist: Checklist, following: Set<PreparationTask.ID>
  ) -> CalendarDate? {
    switch lead.anchor {
    case .opening: return calendar.day(lead.amount, lead.unit, after: days.opening)
    case .closing: return calendar.day(lead.amount, lead.unit, after: days.closing)
    case .task(let id):
      guard let anchor = checklist[id], !following.contains(id) else { return nil }
      let isKept = anchor.isFixed || anchor.state.isClosed
      let day =
        isKept
        ? anchor.due
        : anchor.lead.flatMap { due($0, in: checklist, following: following.union([id])) }
      return (day ?? anchor.due).map { calendar.day(lead.amount, lead.unit, after: $0) }
    }
  }
}
