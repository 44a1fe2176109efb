import StrictJSON

extension Checklist {
  /// The change that makes `new` out of this.
  ///
  /// Where the same tasks stand in the same order, only those that differ are spelled out, which
  /// for a thousand checklists is most of the work saved.
  package func change(to new: Checklist, in document: DocumentName) -> Change {
    guard !tasks.isEmpty, unknown == new.unknown, tasks.count == new.tasks.count,
      tasks.indices.allSatisfy({ tasks[$0].id == new.tasks[$0].id })
    else { return Change(document, from: json, to: new.json) }
    let edits = tasks.indices.filter { tasks[$0] != new.tasks[$0] }.map { index in
      ItemEdit(
        document, .item(list: "tasks", id: tasks[index].id.rawValue), before: tasks[index].json,
        after: new.tasks[index].json, index: index)
    }
    return Change(edits)
  }

  /// The change that gives the tasks these days, in the order of the list.
  ///
  /// It holds of a task only what a day follows from: a province has tens of thousands of tasks, and
  /// what another writes into one meanwhile, a note or a paper, is no reason to keep the old day.
  func change(toDue due: [CalendarDate?], in document: DocumentName) -> Change {
    let moved = tasks.indices.filter { tasks[$0].due != due[$0] }
    return Change(moved.map { edit($0, due: due[$0], in: document) })
  }

  private func edit(_ index: Int, due day: CalendarDate?, in document: DocumentName) -> ItemEdit {
    let task = tasks[index]
    guard task.due != nil, day != nil else {
      // the member comes or goes, and has its place among the others
      var moved = task
      moved.due = day
      return ItemEdit(
        document, .item(list: "tasks", id: task.id.rawValue), before: task.json,
        after: moved.json, index: index)
    }
    return ItemEdit(
      document, .members(list: "tasks", id: task.id.rawValue), before: task.timing(due: task.due),
      after: task.timing(due: day), index: index)
  }
}

extension PreparationTask {
  /// The day, and the members that it follows from.
  fileprivate func timing(due day: CalendarDate?) -> JSON {
    .object(
      JSONObject(distinct: [
        JSONObject.Member(key: "state", value: .string(state.rawValue)),
        JSONObject.Member(key: "due", value: .date(day) ?? .null),
        JSONObject.Member(key: "lead", value: lead?.json ?? .null),
        JSONObject.Member(key: "fixed", value: .flag(isFixed) ?? .null),
      ]))
  }
}
