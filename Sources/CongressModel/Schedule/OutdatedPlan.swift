/// The open tasks that would be due on another day, were they planned anew by a calendar.
package struct OutdatedPlan: Hashable, Sendable {
  package private(set) var tasks = 0
  /// The congresses that they are of.
  package private(set) var congresses: [Congress.ID] = []

  package var isEmpty: Bool { tasks == 0 }

  /// Looks through those congresses that haven't been opened on `day`, nor put off.
  package init(
    of documents: some Sequence<CongressDocuments>, _ calendar: WorkingCalendar,
    on day: CalendarDate
  ) {
    for congress in documents where congress.congress.dates.progress(asOf: day) == .ahead {
      guard congress.congress.state(asOf: day) != .postponed else { continue }
      let days = congress.congress.dates.days(asOf: day)
      let due = Schedule(days: days, calendar: calendar).due(congress.checklist)
      let others = zip(due, congress.checklist.tasks).count { $0 != $1.due }
      guard others > 0 else { continue }
      tasks += others
      congresses.append(congress.id)
    }
  }
}
