import CongressModel
import TerminalUI
import Wording

extension CongressScreen {
  func checklistBindings(
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Binding<Command>] {
    let wording = situation.wording
    let readOnly = situation.readOnly.map { wording.sentence($0) }
    let targets = targets(documents, in: situation)
    let refusal = readOnly ?? (targets.isEmpty ? wording.noTaskSelected : nil)
    let one = refusal ?? (marked.isEmpty ? nil : wording.oneTaskOnly)
    let areDone = targets.allSatisfy { $0.state(asOf: situation.today) == .done }
    func binding(
      _ key: Character, _ label: String, _ command: Command, _ disabled: String?, _ priority: Int?
    ) -> Binding<Command> {
      Binding(
        .character(key), label, command, group: wording.thisScreen, disabled: disabled,
        priority: priority)
    }
    return [
      binding(
        " ", areDone && !targets.isEmpty ? wording.keyNotDone : wording.keyDone, .toggleTask,
        refusal, 9),
      binding("s", wording.keyState, .taskState, refusal, 7),
      binding("e", wording.keyEdit, .editTask, refusal, 7),
      binding("n", wording.keyNew, .newTask, readOnly, 5),
      binding("x", wording.keySetAside, .setAside, refusal, 4),
      binding("d", wording.keyDelete, .deleteTask, refusal, 3),
      binding("v", wording.keyMark, .mark, targets.isEmpty ? wording.noTaskSelected : nil, 4),
      binding("J", wording.keyTaskDown, .taskDown, one, nil),
      binding("K", wording.keyTaskUp, .taskUp, one, nil),
      binding("w", wording.keyView, .view, nil, 5),
      binding("/", wording.keyFilter, .filter, nil, 6),
    ]
  }

  mutating func performOnChecklist(
    _ command: Command, _ press: KeyPress, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let rows = rows(of: documents, in: situation)
    let row = selectedRow(rows)
    tasks.selected = row ?? 0
    selectedTask = row.map { rows[$0].id }
    marked.formIntersection(documents.checklist.tasks.map(\.id))
    switch command {
    case .move:
      _ = tasks.handle(press, count: rows.count, height: situation.checklistRows)
      selectedTask = rows.isEmpty ? nil : rows[tasks.selected].id
      return []
    case .mark: return mark(rows)
    case .toggleTask: return toggle(documents, in: situation)
    case .setAside: return askAside(documents, in: situation)
    case .taskState: return askState(documents, in: situation)
    case .editTask: return edit(documents, in: situation)
    case .newTask:
      let workstream = rows.isEmpty ? .direction : rows[tasks.selected].workstream
      let question = situation.wording.askNewTask(situation.wording.term(workstream))
      return [.ask(Prompt(question, for: .newTask(workstream)))]
    case .deleteTask: return delete(rows, documents, in: situation)
    case .view: return [.ask(situation.wording.viewPrompt())]
    case .taskUp: return move(.up, documents, in: situation)
    case .taskDown: return move(.down, documents, in: situation)
    default: return []
    }
  }

  /// Marks the selected task, or lets go of it, and goes on to the next row.
  private mutating func mark(_ rows: [ChecklistRow]) -> [Request] {
    guard case .task(let id)? = selectedTask else { return [] }
    marked.formSymmetricDifference([id])
    guard rows.indices.contains(tasks.selected + 1) else { return [] }
    tasks.selected += 1
    selectedTask = rows[tasks.selected].id
    return []
  }
}
