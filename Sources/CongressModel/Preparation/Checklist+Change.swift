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
}
