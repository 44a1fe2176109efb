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
  /// Only the day is spelled anew: a province has tens of thousands of tasks.
  func change(toDue due: [CalendarDate?], in document: DocumentName) -> Change {
    let moved = tasks.indices.filter { tasks[$0].due != due[$0] }
    return Change(
      moved.map { index in
        let (task, before) = (tasks[index], tasks[index].json)
        return ItemEdit(
          document, .item(list: "tasks", id: task.id.rawValue), before: before,
          after: task.json(before, due: due[index]), index: index)
      })
  }
}

extension PreparationTask {
  /// The task as it is spelled with another day, made of its spelling with its own.
  fileprivate func json(_ spelled: JSON, due day: CalendarDate?) -> JSON {
    guard due != nil, let day, case .object(var members) = spelled else {
      var task = self
      task.due = day
      return task.json
    }
    members["due"] = .date(day)
    return .object(members)
  }
}
