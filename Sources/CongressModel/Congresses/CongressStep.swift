/// What entering the next state of a congress asks for.
package struct CongressStep: Hashable, Sendable {
  package let state: CongressState
  /// Open tasks that should be closed first; they warn, and forbid nothing.
  package let openTasks: [PreparationTask]
  /// Whether the state exists only with the paper of the superior committee.
  package let needsPaper: Bool
  /// Whether it is entered only with a reason.
  package let needsReason: Bool
  /// The last day that the law allows.
  package let lastDay: CalendarDate?
}

/// Why a state can't be entered.
package enum StateError: Error, Hashable, Sendable {
  case noPaper
  case noReason
  /// The congress isn't at a place from which the state can be entered.
  case notNow(CongressState)
  case afterToday(CalendarDate)
  /// An earlier state was reached only on this day.
  case beforeEarlierState(CalendarDate)
  case closesBeforeOpening
}

extension CongressDocuments {
  /// The states that can come next as seen on a day.
  package func laterStates(on day: CalendarDate) -> [CongressState] {
    let now = congress.state(asOf: day)
    let entered = CongressState.entered(congress.states, asOf: day)
    return switch congress.dates.progress(asOf: day) {
    case .ahead:
      [.preparing, .submitted, .cleared].filter { $0 > entered } + [.held]
        + (now == .postponed ? [] : [.postponed])
    case .inSession: [.held]
    case .held: [.reported, .approved].filter { $0 > now }
    }
  }

  /// What a state asks for.
  ///
  /// Source: Quy định 24-QĐ/TW (2021), article 16: results are reported within 7 working days of
  /// the closing and approved within 15 working days of the report.
  package func step(
    to state: CongressState, on day: CalendarDate, _ calendar: WorkingCalendar
  ) -> CongressStep {
    let closing = congress.dates.days(asOf: day).closing
    let reported = congress.states.last { $0.state == .reported }?.on
    let lastDay: CalendarDate? =
      switch state {
      case .reported: calendar.day(7, .working, after: closing)
      case .approved: reported.map { calendar.day(15, .working, after: $0) }
      default: nil
      }
    return CongressStep(
      state: state, openTasks: openTasks(before: state, on: day),
      needsPaper: state == .cleared || state == .approved, needsReason: state == .postponed,
      lastDay: lastDay)
  }

  /// Documents and personnel are due before the file goes up, everything before the opening.
  private func openTasks(
    before state: CongressState, on day: CalendarDate
  ) -> [PreparationTask] {
    let workstreams: Set<Workstream> =
      switch state {
      case .submitted: [.documents, .personnel]
      case .held: [.direction, .documents, .personnel, .propaganda, .logistics]
      default: []
      }
    return checklist.tasks.filter {
      workstreams.contains($0.workstream) && !$0.state(asOf: day).isClosed
        && ($0.due.map { $0 <= day } ?? true)
    }
  }

  /// The same congress with a state reached on a day; the days of the congress themselves are for
  /// `held` and for a move.
  package func entering(
    _ state: CongressState, on reached: CalendarDate, paper: String?, reason: String? = nil,
    today: CalendarDate
  ) throws(StateError) -> CongressDocuments {
    guard state != .held, laterStates(on: today).contains(state) else { throw .notNow(state) }
    guard reached <= today else { throw .afterToday(reached) }
    guard !reason.isBlank || state != .postponed else { throw .noReason }
    if let earlier = congress.states.map(\.on).max(), earlier > reached {
      throw .beforeEarlierState(earlier)
    }
    guard !paper.isBlank || state != .cleared && state != .approved else { throw .noPaper }
    var new = self
    new.congress.states.append(StateEntry(state, on: reached, paper: paper, reason: reason))
    return new
  }

  /// The same congress with the days on which it was held.
  package func held(
    from opening: CalendarDate, to closing: CalendarDate, today: CalendarDate
  ) throws(StateError) -> CongressDocuments {
    // a wrong day can be corrected until the results are reported
    guard laterStates(on: today).contains(.held) || congress.state(asOf: today) == .held
    else { throw .notNow(.held) }
    guard closing >= opening else { throw .closesBeforeOpening }
    guard closing <= today else { throw .afterToday(closing) }
    if let earlier = congress.states.map(\.on).max(), earlier > opening {
      throw .beforeEarlierState(earlier)
    }
    var new = self
    new.congress.dates.actual = CongressDays(opening: opening, closing: closing)
    return new
  }
}
