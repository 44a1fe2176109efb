/// Why a task can't wait for another one.
package enum DependencyError: Error, Hashable, Sendable {
  case noSuchTask(String)
  /// The tasks of the circle in their order; each waits for the one before it, the first for the
  /// last.
  case circle([PreparationTask.ID])
}

extension Checklist {
  /// Puts tasks into a state; `reason` says what blocks them, or why they don't apply.
  ///
  /// Tasks that are done already keep the day on which they were.
  package mutating func set(
    _ state: PreparationTask.State, of ids: Set<PreparationTask.ID>, reason: String? = nil,
    on day: CalendarDate
  ) {
    for index in tasks.indices where ids.contains(tasks[index].id) {
      tasks[index].enter(state, because: reason, on: day)
    }
  }

  package enum Step: Hashable, Sendable {
    case up, down
  }

  /// Moves a task by one place among those of its workstream, and over their edge into the next.
  package mutating func move(_ id: PreparationTask.ID, _ step: Step) {
    guard let task = self[id] else { return }
    let places = tasks.indices.filter { tasks[$0].workstream == task.workstream }
    guard let place = places.firstIndex(where: { tasks[$0].id == id }) else { return }
    let next = step == .down ? place + 1 : place - 1
    if places.indices.contains(next) {
      tasks.swapAt(places[place], places[next])
      return
    }
    moveOver(task, step)
  }

  private mutating func moveOver(_ task: PreparationTask, _ step: Step) {
    let all = Workstream.allCases
    guard let own = all.firstIndex(of: task.workstream) else { return }
    let next = step == .down ? own + 1 : own - 1
    guard all.indices.contains(next) else { return }
    var moved = task
    moved.workstream = all[next]
    guard let position = tasks.firstIndex(where: { $0.id == task.id }) else { return }
    tasks.remove(at: position)
    let neighbour =
      step == .down
      ? tasks.firstIndex { $0.workstream == moved.workstream }
      : tasks.lastIndex { $0.workstream == moved.workstream }.map { $0 + 1 }
    tasks.insert(moved, at: neighbour ?? position)
  }
}

extension Checklist {
  /// Makes a task wait for others, unless they would wait for each other then.
  package mutating func setPredecessors(
    _ predecessors: [PreparationTask.ID], of id: PreparationTask.ID
  ) throws(DependencyError) {
    for predecessor in predecessors where self[predecessor] == nil {
      throw .noSuchTask(predecessor.rawValue)
    }
    guard var task = self[id] else { throw .noSuchTask(id.rawValue) }
    task.after = predecessors
    var changed = self
    changed[id] = task
    if let circle = changed.circle(through: id) { throw .circle(circle) }
    self = changed
  }

  /// The tasks that wait for each other round about, beginning with `id`.
  package func circle(through id: PreparationTask.ID) -> [PreparationTask.ID]? {
    let byID = Dictionary(tasks.map { ($0.id, $0) }) { first, _ in first }
    // the task through which each was reached, breadth first, so that the circle is a short one
    var reached: [PreparationTask.ID: PreparationTask.ID] = [:]
    var waiting = [id]
    var next = 0
    while next < waiting.count {
      let current = waiting[next]
      next += 1
      for predecessor in byID[current]?.predecessors ?? [] where byID[predecessor] != nil {
        if predecessor == id { return path(from: current, reached) }
        guard reached[predecessor] == nil else { continue }
        reached[predecessor] = current
        waiting.append(predecessor)
      }
    }
    return nil
  }

  /// From the task that began the search to `last`, which closes the circle.
  private func path(
    from last: PreparationTask.ID, _ reached: [PreparationTask.ID: PreparationTask.ID]
  ) -> [PreparationTask.ID] {
    var path = [last]
    while let step = path.last.flatMap({ reached[$0] }) { path.append(step) }
    return path.reversed()
  }

  /// A circle of tasks that wait for each other, where the file has one.
  package var circle: [PreparationTask.ID]? {
    for task in tasks where !task.predecessors.isEmpty {
      if let circle = circle(through: task.id) { return circle }
    }
    return nil
  }

  /// The open tasks that can't go on before this one is done, near and far.
  package func heldUp(
    by task: PreparationTask, on day: CalendarDate
  ) -> [PreparationTask] {
    guard !task.state(asOf: day).isClosed else { return [] }
    var held: Set<PreparationTask.ID> = [task.id]
    var found = true
    while found {
      found = false
      for other in tasks
      where !held.contains(other.id) && other.after.contains(where: held.contains) {
        guard !other.state(asOf: day).isClosed else { continue }
        held.insert(other.id)
        found = true
      }
    }
    return tasks.filter { $0.id != task.id && held.contains($0.id) }
  }
}

extension PreparationTask {
  /// The tasks that this one waits for, or counts its day from.
  var predecessors: [ID] {
    guard case .task(let anchor)? = lead?.anchor else { return after }
    return after + [anchor]
  }
}

extension PreparationTask {
  /// Puts the task into a state; one that it is in already keeps its day.
  package mutating func enter(_ new: State, because reason: String?, on day: CalendarDate) {
    let isSame = state(asOf: day) == new
    doneOn = new == .done ? (isSame ? doneOn : day) : nil
    since = new == .done || new == .toDo ? nil : isSame ? since : day
    (state, self.reason) = (new, reason)
  }
}
