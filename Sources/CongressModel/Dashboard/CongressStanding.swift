/// How a congress as a whole keeps to its plan on a day.
package enum CongressStanding: String, Hashable, Sendable, CaseIterable {
  case held, onTime, late, blocked
  /// Put off, with no new day yet.
  case postponed
}

extension CongressSummary {
  /// Where the congress stands: one blocked task blocks it; one late task, or an opening day that
  /// went by, makes it late.
  package func standing(on day: CalendarDate) -> CongressStanding {
    standing(on: day, readiness(on: day))
  }

  package func standing(on day: CalendarDate, _ readiness: Readiness) -> CongressStanding {
    let state = state(asOf: day)
    if state >= .held { return .held }
    if state == .postponed { return .postponed }
    if readiness.blocked > 0 { return .blocked }
    let isMissed = state != .inSession && dates.days(asOf: day).opening < day
    return readiness.overdue > 0 || isMissed ? .late : .onTime
  }
}
