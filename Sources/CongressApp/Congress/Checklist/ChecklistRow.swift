import CongressModel
import TerminalUI
import Wording

/// A line of the checklist.
enum ChecklistRow: Hashable {
  case heading(Workstream, Readiness)
  case task(PreparationTask)

  enum ID: Hashable {
    case heading(Workstream)
    case task(PreparationTask.ID)
  }

  var id: ID {
    switch self {
    case .heading(let workstream, _): .heading(workstream)
    case .task(let task): .task(task.id)
    }
  }

  var workstream: Workstream {
    switch self {
    case .heading(let workstream, _): workstream
    case .task(let task): task.workstream
    }
  }
}

extension CongressScreen {
  /// The tasks under the headings of their workstreams: those of the view that match the filter.
  func rows(of documents: CongressDocuments, in situation: Situation) -> [ChecklistRow] {
    let found = shownTasks(of: documents.checklist, in: situation)
    var rows: [ChecklistRow] = []
    for workstream in Workstream.allCases {
      let all = documents.checklist.tasks.filter { $0.workstream == workstream }
      let shown = found.filter { $0.workstream == workstream }
      guard !shown.isEmpty else { continue }
      rows.append(
        .heading(workstream, Readiness(all.map(TaskMark.init), on: situation.today)))
      rows += shown.map { .task($0) }
    }
    return rows
  }

  private func shownTasks(
    of checklist: Checklist, in situation: Situation
  ) -> [PreparationTask] {
    let today = situation.today
    let viewed = view.tasks(of: checklist, on: today) { situation.isMine($0) }
    guard let filter = taskFilter else { return viewed }
    let (query, language) = (Query(filter.words), situation.wording.language)
    return viewed.filter { task in
      query.matches(in: task.title[language]) != nil
        && filter.holds(state: task.state(asOf: today), due: task.due, on: today) {
          situation.hasOwner($0, task.owner)
        }
    }
  }

  /// The filter as it was typed; `nil` where there is none, or it can't be read.
  var taskFilter: TaskFilter? {
    guard let filter, filterComplaint == nil else { return nil }
    do throws(TaskFilterError) { return try TaskFilter(filter.field.value) } catch { return nil }
  }

  /// Why the filter can't be read.
  var filterComplaint: TaskFilterError? {
    guard let filter else { return nil }
    do throws(TaskFilterError) { _ = try TaskFilter(filter.field.value) } catch { return error }
    return nil
  }

  /// Where the selected row is; one that has left the list, because it is done or was deleted
  /// elsewhere, gives its place to the next task.
  func selectedRow(_ rows: [ChecklistRow]) -> Int? {
    if let row = rows.firstIndex(where: { $0.id == selectedTask }) { return row }
    let tasks = rows.indices.filter { if case .task = rows[$0] { true } else { false } }
    return tasks.first { $0 >= self.tasks.selected } ?? tasks.last
  }

  func selectedTask(_ documents: CongressDocuments, in situation: Situation) -> PreparationTask? {
    guard view != .all || filter != nil else {
      guard case .task(let id)? = selectedTask else { return nil }
      return documents.checklist[id]
    }
    let rows = rows(of: documents, in: situation)
    guard let row = selectedRow(rows), case .task(let task) = rows[row] else { return nil }
    return task
  }

  /// The tasks that a deed is done to: those marked, or else the selected one.
  func targets(_ documents: CongressDocuments, in situation: Situation) -> [PreparationTask] {
    guard marked.isEmpty else { return documents.checklist.tasks.filter { marked.contains($0.id) } }
    return selectedTask(documents, in: situation).map { [$0] } ?? []
  }
}

extension Situation {
  /// Rows of the checklist: the tabs, the head of the table, the line about the selected task and,
  /// where there is room, a blank one take the others.
  var checklistRows: Int { max(1, bodyRows - (bodyRows > 13 ? 4 : 3)) }
}
