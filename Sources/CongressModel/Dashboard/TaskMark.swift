import Tallying

/// A task as the dashboard counts it: a few bytes, so that a province's tasks are counted quickly.
package struct TaskMark: Hashable, Sendable {
  package var workstream: Workstream
  package var state: PreparationTask.State
  package var due: CalendarDate?
  /// The day on which it was done, or came into another state.
  package var entered: CalendarDate?

  package init(_ task: PreparationTask) {
    (workstream, state, due) = (task.workstream, task.state, task.due)
    entered = task.doneOn ?? task.since
  }

  init(
    workstream: Workstream, state: PreparationTask.State, due: CalendarDate?,
    entered: CalendarDate?
  ) {
    (self.workstream, self.state, self.due, self.entered) = (workstream, state, due, entered)
  }

  package func state(asOf day: CalendarDate) -> PreparationTask.State {
    guard let entered, entered > day else { return state }
    return .toDo
  }
}

/// What a task is called, and who has it.
package struct TaskName: Hashable, Sendable {
  package let id: PreparationTask.ID
  /// The title, where it isn't that of the step of this name in the catalogue.
  package let ownTitle: LocalText?
  package let owner: String?

  package init(_ task: PreparationTask) {
    (id, owner) = (task.id, task.owner)
    ownTitle = Template.titles[task.id] == task.title ? nil : task.title
  }

  init(id: PreparationTask.ID, ownTitle: LocalText?, owner: String?) {
    (self.id, self.ownTitle, self.owner) = (id, ownTitle, owner)
  }

  package var title: LocalText {
    ownTitle ?? Template.titles[id] ?? LocalText(id.rawValue)
  }
}

/// The names of a congress's tasks, as places in a table that congresses share.
///
/// Most congresses of a level have the same steps with the same owners.
package struct TaskNames: Sendable {
  package let table: [TaskName]
  /// The place of each task's name in the table.
  package let places: [Int32]

  package init(_ tasks: [PreparationTask]) {
    table = tasks.map(TaskName.init)
    places = table.indices.map(Int32.init)
  }

  /// Takes places that are all in the table.
  init(checked places: [Int32], in table: [TaskName]) {
    (self.table, self.places) = (table, places)
  }

  /// The name of the task that stands at `place` among the tasks of the congress.
  package subscript(place: Int) -> TaskName { table[Int(places[place])] }
}

extension TaskNames: Hashable {
  /// Two that share a table are compared by their places.
  package static func == (one: TaskNames, other: TaskNames) -> Bool {
    one.places.count == other.places.count
      && (one.places == other.places && one.table == other.table
        || one.places.indices.allSatisfy { one[$0] == other[$0] })
  }

  package func hash(into hasher: inout Hasher) {
    for place in places { hasher.combine(table[Int(place)]) }
  }
}
