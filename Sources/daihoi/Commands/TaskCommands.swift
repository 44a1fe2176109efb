import ArgumentParser
import CongressModel
import StrictJSON
import TerminalUI
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

struct TaskListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutTaskList)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID

  func run() throws {
    try options.open { session throws(CommandError) in
      let documents = try session.documents(congress)
      let (wording, day) = (session.wording, session.today)
      guard !output.json else {
        let tasks = documents.checklist.tasks.map { $0.publicJSON(on: day) }
        return Process.say(JSON.array(tasks).bytes())
      }
      for task in documents.checklist.tasks {
        let state = task.state(asOf: day)
        let mark = state == .done ? "x" : state == .notApplicable ? "-" : " "
        let fields = [
          "[\(mark)]", ScreenText(task.id.rawValue).padded(to: 8).string,
          ScreenText(task.due.map { wording.shortDate($0) } ?? "").padded(to: 11).string,
          task.title[wording.language],
        ]
        Process.say(fields.joined(separator: " "))
      }
    }
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
  @OptionGroup var fields: TaskFields

  func run() throws {
    try options.open { session throws(CommandError) in
      let old = try session.documents(congress)
      var new = old
      guard var changed = old.checklist[task] else {
        throw .noSuchTask(task.rawValue, congress: congress.rawValue)
      }
      if let state {
        if state == .notApplicable || state == .blocked, reason == nil { throw .reasonNeeded }
        changed.state = state
        changed.doneOn = state == .done ? session.today : nil
        changed.reason = reason
      }
      if let title {
        guard !title.isEmpty else { throw .refused(session.wording.titleNeeded) }
        changed.title = LocalText(title)
      }
      new.checklist[task] = changed
      try fields.edit(task, of: &new, in: session)
      try session.write(old.change(to: new), as: ChangeTitle(.taskEdited, changed.title))
    }
  }
}

extension PreparationTask.State: ExpressibleByArgument {}

extension PreparationTask {
  /// The task as exports show it: without what is private.
  fileprivate func publicJSON(on day: CalendarDate) -> JSON {
    var copy = self
    copy.privateNote = nil
    copy.state = state(asOf: day)
    if copy.state != .done { copy.doneOn = nil }
    return copy.json
  }
}
