import CongressModel

/// What is known of one task beyond the plan.
struct TaskChange {
  /// The state it is in; a task that is simply done by a day of its own has none.
  var state: PreparationTask.State?
  var doneOn: CalendarDate?
  /// The day of a state that isn't done.
  var since: CalendarDate?
  /// The latest day on which it can have been done.
  var doneBy: CalendarDate?
  /// The day it is due whatever becomes of the congress.
  var due: CalendarDate?
  var reason: String?
  var note: String?
  var privateNote: String?
  var evidence: [PreparationTask.Evidence] = []
}

/// How the checklist of a congress came to be: dated from the opening day, then done step by step.
///
/// A task is done some days before it is due, a few are done late, and none before those it waits
/// for. Each time the congress is moved, what is open by then is dated anew.
struct Preparation {
  let congress: Congress
  let pattern: TaskPattern
  let start: CalendarDate
  let leavesLastOpen: Bool
  /// What is known of tasks beyond the plan, by their place.
  private let changes: [Int: TaskChange]

  init(
    of congress: Congress, pattern: TaskPattern, from start: CalendarDate,
    changes: [PreparationTask.ID: TaskChange], leavesLastOpen: Bool
  ) {
    (self.congress, self.pattern, self.start) = (congress, pattern, start)
    self.leavesLastOpen = leavesLastOpen
    var placed: [Int: TaskChange] = [:]
    for (id, change) in changes {
      if let place = pattern.places[id] { placed[place] = change }
    }
    self.changes = placed
  }
}

extension Preparation {
  func checklist() -> Checklist {
    var list = pattern.checklist
    let dates = congress.dates
    var days = dates.planned
    for move in dates.moves {
      carryOut(&list, on: days, until: move.decided ?? start)
      days = move.days
    }
    let isHeld = dates.actual != nil
    carryOut(
      &list, on: dates.current,
      until: isHeld ? DemonstrationWorkspace.lastKnownDay : DemonstrationWorkspace.today)
    if leavesLastOpen { reopenLast(in: &list) }
    for (place, change) in changes { apply(change, to: &list.tasks[place]) }
    return list
  }

  private func carryOut(
    _ list: inout Checklist, on days: CongressDays, until last: CalendarDate
  ) {
    list = Schedule(days: days, calendar: .vietnam).planning(list)
    for place in pattern.order where !list.tasks[place].state.isClosed {
      guard let day = dayDone(place, in: list, on: days), day <= last else { continue }
      list.tasks[place].state = .done
      list.tasks[place].doneOn = day
    }
  }

  /// When a task was done; `nil` where it wasn't, or waits for one that wasn't.
  private func dayDone(
    _ place: Int, in list: Checklist, on days: CongressDays
  ) -> CalendarDate? {
    let change = changes[place]
    guard change?.state == nil,
      var day = change?.doneOn ?? usualDay(of: list.tasks[place], on: days)
    else { return nil }
    if let latest = change?.doneBy { day = min(day, latest) }
    for earlier in pattern.before[place] {
      guard let doneOn = list.tasks[earlier].doneOn else { return nil }
      day = max(day, doneOn)
    }
    return day
  }

  private func usualDay(of task: PreparationTask, on days: CongressDays) -> CalendarDate? {
    guard let due = task.due else { return nil }
    let isHeld = congress.dates.actual != nil
    guard isHeld || due < DemonstrationWorkspace.today.adding(days: -1) else { return nil }
    let sum = spread(of: task)
    if task.workstream == .after { return max(days.closing, due.adding(days: -(sum % 5))) }
    guard let lead = task.lead, lead.amount < 0 else { return due }
    let isLate =
      sum % 13 == 0 && [.documents, .propaganda, .logistics].contains(task.workstream)
    let day = isLate ? due.adding(days: 1 + sum % 3) : due.adding(days: -(sum % 5))
    return min(max(start, day), max(start, days.opening))
  }

  /// A number that differs from task to task and from unit to unit, and is always the same.
  private func spread(of task: PreparationTask) -> Int {
    task.id.rawValue.utf8.reduce(congress.id.rawValue.utf8.reduce(0) { $0 + Int($1) }) {
      $0 + Int($1)
    }
  }

  /// Opens the task that was due last of all done; nothing done waits for it.
  private func reopenLast(in list: inout Checklist) {
    var last: Int?
    for place in pattern.order where list.tasks[place].state == .done {
      guard let latest = last.map({ list.tasks[$0].due ?? start }) else {
        last = place
        continue
      }
      if list.tasks[place].due ?? start >= latest { last = place }
    }
    guard let last else { return }
    list.tasks[last].state = .toDo
    list.tasks[last].doneOn = nil
  }

  private func apply(_ change: TaskChange, to task: inout PreparationTask) {
    if let state = change.state { (task.state, task.since) = (state, change.since) }
    if let due = change.due { (task.due, task.isFixed) = (due, true) }
    (task.reason, task.note, task.privateNote) = (change.reason, change.note, change.privateNote)
    task.evidence = change.evidence
  }
}
