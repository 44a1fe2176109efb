import CongressModel
import TerminalUI
import Wording

/// Tasks before and after a key closed them.
struct ClosedTasks: Hashable, Sendable {
  var before: [PreparationTask]
  var after: [PreparationTask]
}

// What is done to the tasks that are marked, or to the selected one; each deed is one change.
extension CongressScreen {
  /// Marks all done where one isn't, else all not done: a key too many brings back what was there.
  mutating func toggle(_ documents: CongressDocuments, in situation: Situation) -> [Request] {
    let (targets, today) = (targets(documents, in: situation), situation.today)
    let ids = Set(targets.map(\.id))
    var new = documents
    guard targets.allSatisfy({ $0.state(asOf: today) == .done }) else {
      new.checklist.set(.done, of: ids, on: today)
      closed = ClosedTasks(before: targets, after: targets.compactMap { new.checklist[$0.id] })
      return change(documents, new, .taskDone, subject(of: targets))
    }
    if let closed, closed.after == targets {
      for task in closed.before { new.checklist[task.id] = task }
    } else {
      new.checklist.set(.toDo, of: ids, on: today)
    }
    return change(documents, new, .taskReopened, subject(of: targets))
  }

  /// Asks why the tasks don't apply, or brings back those that don't.
  func askAside(_ documents: CongressDocuments, in situation: Situation) -> [Request] {
    let targets = targets(documents, in: situation)
    guard targets.allSatisfy({ $0.state == .notApplicable }) else {
      return [
        .ask(
          Prompt(situation.wording.askReasonAside, for: .setAside(Set(targets.map(\.id)))))
      ]
    }
    return set(.toDo, of: Set(targets.map(\.id)), because: nil, documents, in: situation)
  }

  func askState(_ documents: CongressDocuments, in situation: Situation) -> [Request] {
    let wording = situation.wording
    return [
      .ask(
        Prompt(
          wording.askState, options: PreparationTask.State.allCases.map { wording.term($0) },
          for: .taskState(Set(targets(documents, in: situation).map(\.id)))))
    ]
  }

  /// Takes the digit of a state; two of the states need a reason first.
  mutating func chooseState(
    _ digit: String, of ids: Set<PreparationTask.ID>, _ documents: CongressDocuments,
    in situation: Situation
  ) -> [Request] {
    let all = PreparationTask.State.allCases
    guard let number = Int(digit), all.indices.contains(number - 1) else {
      return [.refuse(situation.wording.chooseDigit(all.count))]
    }
    switch all[number - 1] {
    case .blocked: return [.ask(Prompt(situation.wording.askBlocked, for: .block(ids)))]
    case .notApplicable:
      return [.ask(Prompt(situation.wording.askReasonAside, for: .setAside(ids)))]
    case let state: return set(state, of: ids, because: nil, documents, in: situation)
    }
  }

  func set(
    _ state: PreparationTask.State, of ids: Set<PreparationTask.ID>, because reason: String?,
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    if let reason, reason.isBlank { return [.refuse(situation.wording.reasonNeeded)] }
    var new = documents
    new.checklist.set(state, of: ids, reason: reason, on: situation.today)
    let kind: ChangeTitle.Kind =
      switch state {
      case .done: .taskDone
      case .toDo: .taskReopened
      case .notApplicable: .taskNotApplicable
      case .blocked: .taskBlocked
      case .doing, .submitted, .cleared: .taskState
      }
    return change(
      documents, new, kind, subject(of: documents.checklist.tasks.filter { ids.contains($0.id) }))
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

  mutating func delete(
    _ rows: [ChecklistRow], _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let targets = targets(documents, in: situation)
    let gone = Set(targets.map { ChecklistRow.ID.task($0.id) })
    var new = documents
    new.checklist.tasks.removeAll { gone.contains(.task($0.id)) }
    let left = rows.indices.filter { !gone.contains(rows[$0].id) }
    let next = left.first { $0 > tasks.selected } ?? left.last
    if gone.contains(where: { $0 == selectedTask }) { selectedTask = next.map { rows[$0].id } }
    return change(documents, new, .taskDeleted, subject(of: targets))
  }

  func move(
    _ step: Checklist.Step, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    guard let task = selectedTask(documents, in: situation) else { return [] }
    var new = documents
    new.checklist.move(task.id, step)
    return change(documents, new, .taskMoved, task.title)
  }

  func change(
    _ old: CongressDocuments, _ new: CongressDocuments, _ kind: ChangeTitle.Kind,
    _ subject: LocalText
  ) -> [Request] {
    let change = old.change(to: new)
    guard !change.isEmpty else { return [] }
    return [.change(HistoryEntry(change, ChangeTitle(kind, subject)))]
  }

  /// What a deed was done to: the title of a task, or how many there were.
  func subject(of tasks: [PreparationTask]) -> LocalText {
    if let only = tasks.first, tasks.count == 1 { return only.title }
    return LocalText(
      Wording(.vietnamese).tasks(tasks.count), english: Wording(.english).tasks(tasks.count))
  }
}
