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

  func checklistBindings(
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Binding<Command>] {
    let wording = situation.wording
    let group = wording.thisScreen
    let task = selectedTask(documents)
    let refusal =
      situation.readOnly.map { wording.sentence($0) }
      ?? (task == nil ? wording.noTaskSelected : nil)
    let isDone = task?.state(asOf: situation.today) == .done
    return [
      Binding(
        .character(" "), isDone ? wording.keyNotDone : wording.keyDone, Command.toggleTask,
        group: group, disabled: refusal, priority: 9),
      Binding(
        .character("n"), wording.keyNew, .newTask, group: group,
        disabled: situation.readOnly.map { wording.sentence($0) }, priority: 5),
      Binding(
        .character("e"), wording.keyEdit, .editTask, group: group, disabled: refusal, priority: 5),
      Binding(
        .character("x"), wording.keySetAside, .setAside, group: group, disabled: refusal,
        priority: 4),
      Binding(
        .character("d"), wording.keyDelete, .deleteTask, group: group, disabled: refusal,
        priority: 3),
      Binding(.character("/"), wording.keyFilter, .filter, group: group, priority: 6),
    ]
  }

  mutating func performOnChecklist(
    _ command: Command, _ press: KeyPress, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let rows = rows(of: documents, in: situation)
    tasks.selected = rows.firstIndex { $0.id == selectedTask } ?? 0
    let task = selectedTask(documents)
    switch (command, task) {
    case (.move, _):
      _ = tasks.handle(press, count: rows.count, height: situation.checklistRows)
      selectedTask = rows.isEmpty ? nil : rows[tasks.selected].id
      return []
    case (.toggleTask, let task?): return toggle(task, documents, in: situation)
    case (.setAside, let task?): return askAside(task, documents, in: situation)
    case (.editTask, let task?):
      return [
        .ask(
          Prompt(
            situation.wording.askTitle, value: task.title[situation.wording.language],
            for: .editTask(task.id)))
      ]
    case (.newTask, _):
      let workstream = rows.isEmpty ? .direction : rows[tasks.selected].workstream
      return [
        .ask(
          Prompt(
            situation.wording.askNewTask(situation.wording.term(workstream)),
            for: .newTask(workstream)))
      ]
    case (.deleteTask, let task?): return delete(task, rows, documents, in: situation)
    default: return []
    }
  }
}

extension CongressScreen {
  private func toggle(
    _ task: PreparationTask, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wasDone = task.state(asOf: situation.today) == .done
    var new = documents
    new.checklist.setDone(!wasDone, task.id, on: situation.today)
    return change(documents, new, wasDone ? .taskReopened : .taskDone, task.title)
  }

  private func askAside(
    _ task: PreparationTask, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    guard task.state == .notApplicable else {
      return [
        .ask(Prompt(situation.wording.askReasonAside, for: .setAside(task.id)))
      ]
    }
    var new = documents
    new.checklist.setDone(false, task.id, on: situation.today)
    return change(documents, new, .taskReopened, task.title)
  }

  func setAside(
    _ id: PreparationTask.ID, because reason: String, _ documents: CongressDocuments,
    in situation: Situation
  ) -> [Request] {
    guard !reason.isEmpty else { return [.refuse(situation.wording.reasonNeeded)] }
    guard var task = documents.checklist[id] else { return [] }
    (task.state, task.reason, task.doneOn) = (.notApplicable, reason, nil)
    var new = documents
    new.checklist[id] = task
    return change(documents, new, .taskNotApplicable, task.title)
  }

  func rename(
    _ id: PreparationTask.ID, to title: String, _ documents: CongressDocuments,
    in situation: Situation
  ) -> [Request] {
    guard !title.isEmpty else { return [.refuse(situation.wording.titleNeeded)] }
    guard var task = documents.checklist[id] else { return [] }
    switch situation.wording.language {
    case .vietnamese: task.title.vietnamese = title
    case .english: task.title.english = title
    }
    var new = documents
    new.checklist[id] = task
    return change(documents, new, .taskEdited, task.title)
  }

  mutating func add(
    _ title: String, to workstream: Workstream, _ documents: CongressDocuments,
    in situation: Situation
  ) -> [Request] {
    guard !title.isEmpty else { return [.refuse(situation.wording.titleNeeded)] }
    var new = documents
    let id = documents.checklist.freeID
    let task = PreparationTask(id: id, workstream: workstream, title: LocalText(title))
    let place = new.checklist.tasks.lastIndex { $0.workstream == workstream }
    new.checklist.tasks.insert(task, at: place.map { $0 + 1 } ?? new.checklist.tasks.count)
    selectedTask = .task(id)
    return change(documents, new, .taskAdded, task.title)
  }

  private mutating func delete(
    _ task: PreparationTask, _ rows: [ChecklistRow], _ documents: CongressDocuments,
    in situation: Situation
  ) -> [Request] {
    var new = documents
    new.checklist[task.id] = nil
    let next = rows.indices.contains(tasks.selected + 1) ? tasks.selected + 1 : tasks.selected - 1
    selectedTask = rows.indices.contains(next) ? rows[next].id : nil
    return change(documents, new, .taskDeleted, task.title)
  }

  func change(
    _ old: CongressDocuments, _ new: CongressDocuments, _ kind: ChangeTitle.Kind,
    _ subject: LocalText
  ) -> [Request] {
    let change = old.change(to: new)
    guard !change.isEmpty else { return [] }
    return [.change(HistoryEntry(change, ChangeTitle(kind, subject)))]
  }
}

extension ChecklistRow {
  var workstream: Workstream {
    switch self {
    case .heading(let workstream, _): workstream
    case .task(let task): task.workstream
    }
  }
}

extension Situation {
  /// Rows of the checklist: one is taken by the tabs, one by the line about the selected task.
  var checklistRows: Int { max(1, bodyRows - 3) }
}
