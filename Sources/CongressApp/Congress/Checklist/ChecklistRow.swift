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
  /// The tasks under the headings of their workstreams, those that match the filter only.
  func rows(of documents: CongressDocuments, in situation: Situation) -> [ChecklistRow] {
    let query = filter?.query ?? Query("")
    let language = situation.wording.language
    var rows: [ChecklistRow] = []
    for workstream in Workstream.allCases {
      let all = documents.checklist.tasks.filter { $0.workstream == workstream }
      let shown = all.filter { filter == nil || query.matches(in: $0.title[language]) != nil }
      guard !shown.isEmpty else { continue }
      rows.append(
        .heading(workstream, Readiness(all.map(TaskMark.init), on: situation.today)))
      rows += shown.map { .task($0) }
    }
    return rows
  }

  func selectedTask(_ documents: CongressDocuments) -> PreparationTask? {
    guard case .task(let id)? = selectedTask else { return nil }
    return documents.checklist[id]
  }

  /// The tasks that a deed is done to: those marked, or else the selected one.
  func targets(_ documents: CongressDocuments) -> [PreparationTask] {
    guard marked.isEmpty else { return documents.checklist.tasks.filter { marked.contains($0.id) } }
    return selectedTask(documents).map { [$0] } ?? []
  }
}

extension Situation {
  /// Rows of the checklist: one is taken by the tabs, one by the line about the selected task.
  var checklistRows: Int { max(1, bodyRows - 3) }
}
