import ArgumentParser
import CongressApp
import CongressModel
import Wording

/// What can be said of a task by command, new or changed.
struct TaskFields: ParsableArguments {
  @Option(name: .long, help: help(Spoken.wording.helpDue, "DATE")) var due: CalendarDate?
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpLead, "LEAD"))
  var lead: Lead?
  @Flag(name: .long, inversion: .prefixedNo, help: help(Spoken.wording.fieldFixed)) var fixed: Bool?
  @Option(name: .long, help: help(Spoken.wording.helpOwner, "TEXT")) var owner: String?
  @Flag(name: .long, help: help(Spoken.wording.helpNewOwner)) var newOwner = false
  @Option(name: .long, parsing: .upToNextOption, help: help(Spoken.wording.helpAfter, "TASK"))
  var after: [String] = []
  @Option(name: .long, help: help(Spoken.wording.fieldPaper, "NUMBER")) var paper: String?
  @Option(name: .long, help: help(Spoken.wording.fieldSigner, "NAME")) var signer: String?
  @Option(name: .long, help: help(Spoken.wording.fieldPaperDate, "DATE")) var paperDate:
    CalendarDate?
  @Option(name: .long, help: help(Spoken.wording.helpPaperScan, "FILE")) var paperFile: String?
  @Option(name: .long, parsing: .upToNextOption, help: help(Spoken.wording.helpSubtasks, "TEXT"))
  var subtasks: [String] = []
  @Option(name: .long, parsing: .upToNextOption, help: help(Spoken.wording.helpTaskFiles, "FILE"))
  var files: [String] = []
  @Option(name: .long, help: help(Spoken.wording.helpNote, "TEXT")) var note: String?
  @Option(name: .long, help: help(Spoken.wording.fieldPrivateNote, "TEXT")) var privateNote: String?
}

extension TaskFields {
  func validate() throws {
    guard due == nil || lead == nil else { throw ValidationError(Spoken.wording.dueOrLead) }
  }

  /// Takes what was given into a task of a checklist; nothing of it where something can't be.
  func edit(
    _ id: PreparationTask.ID, of documents: inout CongressDocuments, in session: Session
  ) throws(CommandError) {
    guard var task = documents.checklist[id] else {
      throw .noSuchTask(id.rawValue, congress: documents.id.rawValue)
    }
    if let due { (task.due, task.lead, task.isFixed) = (due, nil, fixed ?? true) }
    if let lead {
      let days = documents.congress.dates.days(asOf: session.today)
      (task.lead, task.isFixed) = (lead, false)
      task.due = Schedule(days: days, calendar: session.settings.calendar).day(of: lead)
    }
    if let fixed { task.isFixed = fixed }
    if let owner { task.owner = try known(owner, in: documents, session.wording) }
    if let note { task.note = note.isEmpty ? nil : note }
    if let privateNote { task.privateNote = privateNote.isEmpty ? nil : privateNote }
    if paper != nil || signer != nil || paperDate != nil || paperFile != nil {
      guard let paper, !paper.isBlank else { throw .refused(session.wording.paperNeeded) }
      task.evidence.append(
        PreparationTask.Evidence(
          paper: paper, signer: signer, date: paperDate, file: paperFile))
    }
    if !subtasks.isEmpty {
      task.subtasks = subtasks.filter { $0 != "none" }.map { PreparationTask.Subtask(typed: $0) }
    }
    if !files.isEmpty { task.files = files.filter { $0 != "none" } }
    documents.checklist[id] = task
    guard !after.isEmpty else { return }
    do throws(DependencyError) {
      let ids = after.filter { $0 != "none" }
      for name in ids where PreparationTask.ID(name) == nil { throw .noSuchTask(name) }
      try documents.checklist.setPredecessors(ids.compactMap { PreparationTask.ID($0) }, of: id)
    } catch {
      throw .refused(session.wording.sentence(error, documents.checklist))
    }
  }

  /// The owner as the file keeps it; one that nobody here is has to be meant.
  private func known(
    _ text: String, in documents: CongressDocuments, _ wording: Wording
  ) throws(CommandError) -> String? {
    guard !text.isEmpty else { return nil }
    if let owner = documents.owner(called: text) { return owner }
    guard newOwner else { throw .refused(wording.unknownOwnerOption(text)) }
    return text
  }
}

extension Lead: ExpressibleByArgument {
  /// `-30`, `+7wd`, `-2m`.
  package init?(argument: String) { self.init(typed: argument) }
}

/// Adds a task to the end of its workstream.
struct TaskAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: Spoken.wording.aboutTaskAdd)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Option(name: .long, help: help(Spoken.wording.fieldTitle, "TEXT")) var title: String
  @Option(name: .long, help: help(Spoken.wording.fieldWorkstream, "WORKSTREAM"))
  var workstream: Workstream
  @Option(name: .long, help: help(Spoken.wording.helpID, "ID")) var id: PreparationTask.ID?
  @OptionGroup var fields: TaskFields

  func run() throws {
    try options.open { session throws(CommandError) in
      guard !title.isBlank else { throw .refused(session.wording.titleNeeded) }
      let old = try session.documents(congress)
      let id = id ?? old.checklist.freeID
      guard old.checklist[id] == nil else { throw .alreadyThere(id.rawValue) }
      var new = old
      let task = PreparationTask(id: id, workstream: workstream, title: LocalText(title))
      let place = new.checklist.tasks.lastIndex { $0.workstream == workstream }
      new.checklist.tasks.insert(task, at: place.map { $0 + 1 } ?? new.checklist.tasks.count)
      try fields.edit(id, of: &new, in: session)
      try session.write(old.change(to: new), as: ChangeTitle(.taskAdded, LocalText(title)))
      Process.say(id.rawValue)
    }
  }
}

/// Takes tasks out of a checklist.
struct TaskRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "remove", abstract: Spoken.wording.aboutTaskRemove)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpTask)) var tasks: [PreparationTask.ID]

  func run() throws {
    try options.open { session throws(CommandError) in
      let old = try session.documents(congress)
      var new = old
      for id in tasks {
        guard new.checklist[id] != nil else {
          throw .noSuchTask(id.rawValue, congress: congress.rawValue)
        }
        new.checklist[id] = nil
      }
      let first = tasks.first.flatMap { old.checklist[$0]?.title } ?? LocalText("")
      try session.write(old.change(to: new), as: ChangeTitle(.taskDeleted, first))
    }
  }
}
