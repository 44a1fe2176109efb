import ArgumentParser
import CongressModel
import Wording

struct TaskCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "task", abstract: Spoken.wording.aboutTask,
      subcommands: [
        TaskListCommand.self, TaskAddCommand.self, TaskDoneCommand.self, TaskUndoCommand.self,
        TaskSetCommand.self, TaskRemoveCommand.self,
      ])
  }
}

struct TaskDoneCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "done", abstract: Spoken.wording.aboutTaskDone)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpTask)) var tasks: [PreparationTask.ID]

  func run() throws { try options.setDone(true, tasks, of: congress) }
}

struct TaskUndoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "undo", abstract: Spoken.wording.aboutTaskUndo)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpTask)) var tasks: [PreparationTask.ID]

  func run() throws { try options.setDone(false, tasks, of: congress) }
}

extension WorkspaceOptions {
  /// Marks tasks done, or open again; all of them or, where one isn't there, none.
  fileprivate func setDone(
    _ isDone: Bool, _ ids: [PreparationTask.ID], of congress: Congress.ID
  ) throws {
    try open { session throws(CommandError) in
      let old = try session.documents(congress)
      var new = old
      for id in ids {
        guard new.checklist[id] != nil else {
          throw .noSuchTask(id.rawValue, congress: congress.rawValue)
        }
        new.checklist.setDone(isDone, id, on: session.today)
      }
      let first = ids.first.flatMap { old.checklist[$0]?.title } ?? LocalText("")
      try session.write(
        old.change(to: new), as: ChangeTitle(isDone ? .taskDone : .taskReopened, first))
    }
  }
}

struct TaskSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "set", abstract: Spoken.wording.aboutTaskSet)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpTask)) var task: PreparationTask.ID
  @Option(name: .long, help: help(Spoken.wording.helpState, "STATE")) var state:
    PreparationTask.State?
  @Option(name: .long, help: help(Spoken.wording.helpReason, "TEXT")) var reason: String?
  @Option(name: .long, help: help(Spoken.wording.fieldTitle, "TEXT")) var title: String?
  @Option(name: .long, help: help(Spoken.wording.helpTaskPlace, "N")) var place: Int?
  @OptionGroup var fields: TaskFields

  func run() throws {
    try options.open { session throws(CommandError) in
      let old = try session.documents(congress)
      var new = old
      guard var changed = old.checklist[task] else {
        throw .noSuchTask(task.rawValue, congress: congress.rawValue)
      }
      if let state {
        if state == .notApplicable || state == .blocked, reason.isBlank { throw .reasonNeeded }
        changed.enter(state, because: reason, on: session.today)
      }
      if let title {
        guard !title.isBlank else { throw .refused(session.wording.titleNeeded) }
        changed.title = LocalText(title)
      }
      new.checklist[task] = changed
      if let place { new.checklist.place(task, at: place) }
      try fields.edit(task, of: &new, in: session)
      try session.write(old.change(to: new), as: ChangeTitle(.taskEdited, changed.title))
    }
  }
}

extension PreparationTask.State: ExpressibleByArgument {}

extension Checklist {
  /// Puts a task at a place among those of its workstream, counted from 1.
  fileprivate mutating func place(_ id: PreparationTask.ID, at place: Int) {
    guard let from = tasks.firstIndex(where: { $0.id == id }) else { return }
    let task = tasks.remove(at: from)
    let others = tasks.indices.filter { tasks[$0].workstream == task.workstream }
    let index = max(place, 1) - 1
    tasks.insert(
      task, at: index < others.count ? others[index] : others.last.map { $0 + 1 } ?? from)
  }
}
