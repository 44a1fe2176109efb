import CongressModel

/// Checklists of so many tasks, cut from the built-in templates or drawn out of them.
struct SimulatedPatterns: Sendable {
  private let patterns: [Template.ID: TaskPattern]

  init(tasks: Int) {
    let templates = Template.builtIn.map { template in
      (template.id, TaskPattern(Self.sized(template.checklist(directElection: false), tasks)))
    }
    patterns = Dictionary(uniqueKeysWithValues: templates)
  }

  /// As many tasks, taken evenly where there are fewer than steps; the steps again where there are
  /// more.
  private static func sized(_ checklist: Checklist, _ count: Int) -> Checklist {
    let steps = checklist.tasks
    guard !steps.isEmpty else { return checklist }
    let places =
      count <= steps.count
      ? (0..<count).map { $0 * steps.count / count } : (0..<count).map { $0 % steps.count }
    let kept = Set(places.map { steps[$0].id })
    return Checklist(
      tasks: places.enumerated().map { number, place in
        let turn = count <= steps.count ? 0 : number / steps.count
        return turn == 0
          ? steps[place].waiting(for: kept) : steps[place].repeated(turn + 1)
      })
  }
}

extension PreparationTask {
  /// The task without what it would wait for outside the list.
  fileprivate func waiting(for kept: Set<ID>) -> PreparationTask {
    var task = self
    task.after = after.filter(kept.contains)
    if case .task(let anchor) = lead?.anchor, !kept.contains(anchor) {
      task.lead = Lead(30, from: .closing)
    }
    return task
  }

  /// The task once more, under an id of its own.
  fileprivate func repeated(_ turn: Int) -> PreparationTask {
    var task = PreparationTask(
      id: .init(known: "\(id)-\(turn)"), workstream: workstream,
      title: LocalText(
        "\(title.vietnamese) (\(turn))", english: title.english.map { "\($0) (\(turn))" }))
    (task.product, task.owner, task.lead, task.basis) = (product, owner, lead, basis)
    task.after = [id]
    return task
  }
}

extension SimulatedPatterns {
  /// The tasks of a congress, done and dated as of the simulation's day.
  func checklist(
    for template: String, on days: CongressDays, by chance: inout Chance
  ) -> Checklist {
    guard let pattern = patterns[.init(known: template)] else { return Checklist() }
    let today = Simulation.today
    var list = Schedule(days: days, calendar: .vietnam).planning(pattern.checklist)
    for place in pattern.order {
      guard let due = list.tasks[place].due else { continue }
      var day = due.adding(days: chance.number(in: -6...4))
      var isOpen = chance.happens(percent: 3) && days.opening > today
      for earlier in pattern.before[place] {
        guard let doneOn = list.tasks[earlier].doneOn else {
          isOpen = true
          continue
        }
        day = max(day, doneOn)
      }
      settle(&list.tasks[place], on: day, isOpen: isOpen, by: &chance)
    }
    return list
  }

  private func settle(
    _ task: inout PreparationTask, on day: CalendarDate, isOpen: Bool, by chance: inout Chance
  ) {
    let today = Simulation.today
    guard isOpen || day > today else {
      (task.state, task.doneOn) = (.done, day)
      return
    }
    guard let due = task.due, due <= today.adding(days: 10) else { return }
    switch chance.number(in: 1...10) {
    case 1...5: task.state = .doing
    case 6: (task.state, task.reason) = (.blocked, "Chờ ý kiến cấp trên.")
    default: break
    }
  }
}
