package import StrictJSON

/// The tasks of one congress: `checklist.json`.
package struct Checklist: Hashable, Sendable {
  package var tasks: [PreparationTask]
  package var unknown: JSONObject

  package init(tasks: [PreparationTask] = []) { (self.tasks, unknown) = (tasks, [:]) }
}

extension Checklist {
  package subscript(id: PreparationTask.ID) -> PreparationTask? {
    get { tasks.first { $0.id == id } }
    set {
      let position = tasks.firstIndex { $0.id == id }
      switch (position, newValue) {
      case (let position?, let task?): tasks[position] = task
      case (let position?, nil): tasks.remove(at: position)
      case (nil, let task?): tasks.append(task)
      case (nil, nil): break
      }
    }
  }

  /// Marks a task done on `day`, or open again.
  package mutating func setDone(_ isDone: Bool, _ id: PreparationTask.ID, on day: CalendarDate) {
    guard var task = self[id] else { return }
    task.state = isDone ? .done : .toDo
    task.doneOn = isDone ? day : nil
    (task.since, task.reason) = (nil, nil)
    self[id] = task
  }

  /// The tasks that have to be done first and aren't.
  package func waitsFor(_ task: PreparationTask, on day: CalendarDate) -> [PreparationTask] {
    task.after.compactMap { self[$0] }.filter { !$0.state(asOf: day).isClosed }
  }
}

extension Checklist {
  package init(json: JSON) throws(ShapeError) {
    var fields = try JSONFields(json, at: .root)
    try fields.format("daihoi/checklist")
    tasks = try fields.items("tasks", PreparationTask.init(json:at:))
    var seen: Set<PreparationTask.ID> = []
    for (index, task) in tasks.enumerated() {
      guard seen.insert(task.id).inserted else {
        throw ShapeError(
          .duplicateID(task.id.rawValue),
          at: JSONPath.root.member("tasks").index(index).member("id"))
      }
    }
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("format", .string("daihoi/checklist")),
        ("version", .integer(1)),
        ("tasks", .array(tasks.map(\.json))),
      ], unknown: unknown)
  }
}

extension Checklist {
  /// An identity that no task has, such as `own-1`.
  package var freeID: PreparationTask.ID {
    let taken = Set(tasks.map(\.id.rawValue))
    var number = 1
    while taken.contains("own-\(number)") { number += 1 }
    guard let id = PreparationTask.ID("own-\(number)") else {
      preconditionFailure("a number is allowed in an identity")
    }
    return id
  }
}
