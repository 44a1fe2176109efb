/// Why a congress can't be put on another day.
package enum MoveError: Error, Hashable, Sendable {
  /// It has been opened already.
  case alreadyOpened(CalendarDate)
  case sameDay(CalendarDate)
  case past(CalendarDate, today: CalendarDate)
  case outsideTerm(CalendarDate, term: String)
  /// No congress can be on such a day.
  case unlikely(CalendarDate)
  case noReason
  /// Nothing below the organisation is left to be moved.
  case nothingToMove(Organization.ID)
}

/// What a move would bring into disorder; it can be made all the same.
package enum MoveConflict: Hashable, Sendable {
  /// The task would have been due before the day of the decision.
  case past(TaskMove)
  case holiday(LocalText, CalendarDate)
  /// A congress above opens before this one has closed.
  case superiorOpens(Congress.ID, CalendarDate)
  /// A congress below closes only after this one has opened.
  case subordinateCloses(Congress.ID, CalendarDate)
}

/// A task that is due on another day after a move.
package struct TaskMove: Hashable, Sendable {
  package let id: PreparationTask.ID
  package let title: LocalText
  package let from: CalendarDate?
  package let to: CalendarDate?
}

/// One congress on other days: what it would be, and what of it moves.
package struct CongressMove: Hashable, Sendable {
  package let before: CongressDocuments
  /// The days that hold before the move, as seen on the day of the decision.
  package let from: CongressDays
  /// The days of the congress after the move, with what was decided.
  private let dates: CongressDates
  /// When each task of the checklist is due after the move.
  private let due: [CalendarDate?]
  package let tasks: [TaskMove]
  /// Unfinished tasks that stay, because their day is fixed or their own.
  package let kept: Int

  /// The days that hold after the move.
  package let days: CongressDays

  package var id: Congress.ID { before.id }
  /// Whether the congress stays on its day, and only its tasks are planned anew.
  package var isOfTasksAlone: Bool { dates == before.congress.dates }
  /// By how many days the opening moves.
  package var shift: Int { days.opening.days(since: from.opening) }
}

/// What was decided about the day of a congress.
package struct MoveDecision: Hashable, Sendable {
  package var opening: CalendarDate
  package var reason: String
  package var decided: CalendarDate

  package init(to opening: CalendarDate, because reason: String, on decided: CalendarDate) {
    (self.opening, self.reason, self.decided) = (opening, reason, decided)
  }
}

extension CongressMove {
  /// Works out a move without making it.
  ///
  /// A move to the day on which the congress is anyway plans its tasks anew, by the holidays as they
  /// are now; it is no decision that would be kept with the days.
  package init(
    _ documents: CongressDocuments, _ decision: MoveDecision, in settings: WorkspaceSettings
  ) throws(MoveError) {
    let dates = documents.congress.dates
    let isPostponed = documents.congress.state(asOf: decision.decided) == .postponed
    from = dates.days(asOf: decision.decided)
    let stays = !isPostponed && decision.opening == from.opening
    try Self.check(decision, dates, stays: stays, in: settings)
    var moved = dates
    if stays {
      days = from
    } else {
      days = from.moved(to: decision.opening)
      moved.moves.append(
        CongressDates.Move(to: days, reason: decision.reason, decided: decision.decided))
      // days still to come on which it was to be held are no longer those
      moved.actual = nil
    }
    let due = Schedule(days: days, calendar: settings.calendar).due(documents.checklist)
    (before, self.dates, self.due) = (documents, moved, due)
    // by their places: a task has a dozen texts, and copying it costs more than all else
    let old = documents.checklist.tasks
    tasks = old.indices.filter { old[$0].due != due[$0] }.map {
      TaskMove(id: old[$0].id, title: old[$0].title, from: old[$0].due, to: due[$0])
    }
    kept = old.indices.count {
      !old[$0].state.isClosed && (old[$0].isFixed || old[$0].lead == nil)
    }
    guard !stays || !tasks.isEmpty else { throw .sameDay(decision.opening) }
  }

  /// What is written; made when asked for, which a preview isn't.
  package var change: Change {
    let tasks = before.checklist.change(toDue: due, in: .checklist(id))
    guard !isOfTasksAlone else { return tasks }
    var congress = before.congress
    congress.dates = dates
    return Change(.congress(id), from: before.congress.json, to: congress.json)
      + tasks
  }

  private static func check(
    _ decision: MoveDecision, _ dates: CongressDates, stays: Bool,
    in settings: WorkspaceSettings
  ) throws(MoveError) {
    let current = dates.days(asOf: decision.decided)
    guard dates.progress(asOf: decision.decided) == .ahead else {
      throw .alreadyOpened(current.opening)
    }
    guard !stays else { return }
    guard !decision.reason.isBlank else { throw .noReason }
    guard decision.opening >= decision.decided else {
      throw .past(decision.opening, today: decision.decided)
    }
    guard decision.opening.isLikely else { throw .unlikely(decision.opening) }
    if let term = settings.term, let years = settings.termYears,
      !years.contains(decision.opening.components.year)
    {
      throw .outsideTerm(decision.opening, term: term)
    }
  }

  /// What the move itself brings into disorder, apart from other congresses.
  package func conflicts(
    on day: CalendarDate, _ calendar: WorkingCalendar
  ) -> [MoveConflict] {
    let holiday = calendar.holidays.first { $0.first <= days.opening && days.opening <= $0.last }
    return (holiday.map { [.holiday($0.name, days.opening)] } ?? [])
      + tasks.filter { $0.to.map { $0 < day } ?? false }.map { .past($0) }
  }
}

extension WorkspaceSettings {
  /// The first and the last year of the term, where its text has both: "2020–2025".
  package var termYears: ClosedRange<Int>? {
    let years = (term ?? "").split { !$0.isNumber }.filter { $0.utf8.count == 4 }
      .compactMap { Int($0) }
    guard let first = years.first, let last = years.last, years.count == 2, first <= last else {
      return nil
    }
    return first...last
  }
}

/// The days of other congresses that bound those of one: each level opens after the one below it
/// has closed.
///
/// Source: Chỉ thị 35-CT/TW (2019), which sets the months of the levels one after the other.
package struct CongressBounds: Hashable, Sendable {
  package struct Neighbour: Hashable, Sendable {
    package let id: Congress.ID
    package let days: CongressDays

    package init(_ id: Congress.ID, _ days: CongressDays) { (self.id, self.days) = (id, days) }
  }

  /// The congresses of the organisations above, nearest first.
  package let superiors: [Neighbour]
  /// The congresses of the units right below.
  package let subordinates: [Neighbour]
}

extension CongressBounds {
  /// Looks the days up in `days`, so that congresses that move together are seen as they will be.
  package init(
    of organization: Organization.ID, in tree: OrganizationTree,
    days: [Organization.ID: [Neighbour]]
  ) {
    superiors = tree.ancestors(of: organization).flatMap { days[$0] ?? [] }
    subordinates = tree.units(of: organization).flatMap { days[$0] ?? [] }
  }

  package func conflicts(with days: CongressDays) -> [MoveConflict] {
    superiors.filter { $0.days.opening <= days.closing }
      .map { .superiorOpens($0.id, $0.days.opening) }
      + subordinates.filter { $0.days.closing >= days.opening }
      .map { .subordinateCloses($0.id, $0.days.closing) }
  }
}

extension [CongressSummary] {
  /// The days of all congresses as seen on a day, by organisation.
  package func days(asOf day: CalendarDate) -> [Organization.ID: [CongressBounds.Neighbour]] {
    var days: [Organization.ID: [CongressBounds.Neighbour]] = [:]
    for summary in self {
      days[summary.organization, default: []].append(
        CongressBounds.Neighbour(summary.id, summary.dates.days(asOf: day)))
    }
    return days
  }
}
