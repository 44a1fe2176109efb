import CongressModel
import TerminalUI
import Wording

extension CongressScreen {
  /// Opens the form of the selected task, or the short one of all that are marked.
  func edit(_ documents: CongressDocuments, in situation: Situation) -> [Request] {
    guard marked.isEmpty else {
      return [.fill(Form(tasks: targets(documents, in: situation), in: situation.wording))]
    }
    guard let task = selectedTask(documents, in: situation) else { return [] }
    return [.fill(Form(task: task, in: situation.wording))]
  }

  /// Saves what was changed in the form of one task.
  func save(
    _ form: Form, to id: PreparationTask.ID, _ documents: CongressDocuments,
    in situation: Situation
  ) -> [Request] {
    guard let task = documents.checklist[id] else { return form.lost(in: situation.wording) }
    let form = form.over(Form(task: task, in: situation.wording))
    var new = documents
    do throws(FormRefusal) {
      try form.askMeanwhile(in: situation.wording)
      var edited = task
      try edited.takeTexts(of: form, in: situation.wording)
      let days = documents.congress.dates.days(asOf: situation.today)
      let schedule = Schedule(days: days, calendar: situation.settings.calendar)
      try edited.takeDue(of: form, by: schedule, in: situation.wording)
      try edited.takePaper(of: form, in: situation.wording)
      if form.changed(.owner) != nil {
        edited.owner = try form.owner(in: documents, situation.wording)
      }
      new.checklist[id] = edited
      try new.checklist.takePredecessors(of: id, from: form, in: situation.wording)
    } catch {
      return [.fill(form.refusing(error))]
    }
    return change(documents, new, .taskEdited, new.checklist[id]?.title ?? task.title)
  }

  /// Saves the owner and the shift of the due days for several tasks.
  func save(
    _ form: Form, to ids: Set<PreparationTask.ID>, _ documents: CongressDocuments,
    in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    var new = documents
    do throws(FormRefusal) {
      let shift = try form.shift(in: wording)
      let owner = try form.owner(in: documents, wording)
      for index in new.checklist.tasks.indices where ids.contains(new.checklist.tasks[index].id) {
        if let owner { new.checklist.tasks[index].owner = owner }
        if shift != 0 { new.checklist.tasks[index].shiftDue(by: shift) }
        if form.isOn(.fixed) { new.checklist.tasks[index].isFixed = true }
      }
    } catch {
      return [.fill(form.refusing(error))]
    }
    let touched = documents.checklist.tasks.filter { ids.contains($0.id) }
    return change(documents, new, .tasksEdited, subject(of: touched))
  }
}

/// What a field holds that can't be taken, with a sentence for it.
struct FormRefusal: Error, Hashable {
  var field: Form.FieldID
  var sentence: String
  /// What may be kept all the same, when Enter is pressed once more.
  var warned: String?

  init(_ field: Form.FieldID, _ sentence: String, warned: String? = nil) {
    (self.field, self.sentence, self.warned) = (field, sentence, warned)
  }
}

extension Form {
  /// Asks once about what was typed; Enter once more keeps it.
  ///
  /// `answer` is what was asked about, where the question alone doesn't tell.
  func ask(
    _ question: String, at field: FieldID, about answer: String? = nil
  ) throws(FormRefusal) {
    let answer = answer ?? question
    guard warned.contains(answer) else {
      throw FormRefusal(field, question, warned: answer)
    }
  }

  /// Asks once about each field in which another editor wrote something else meanwhile.
  func askMeanwhile(in wording: Wording) throws(FormRefusal) {
    for field in fields {
      guard let text = field.meanwhile else { continue }
      try ask(wording.writtenMeanwhile(text), at: field.id, about: "\(field.id) \(text)")
    }
  }

  /// Stays with what was typed and says that its item was removed by another editor.
  func lost(in wording: Wording) -> [Request] {
    guard fields.indices.contains(focused) else { return [] }
    return [.fill(refusing(FormRefusal(fields[focused].id, wording.removedMeanwhile)))]
  }

  func refusing(_ refusal: FormRefusal) -> Form {
    var form = self
    form.refuse(refusal.field, refusal.sentence, warned: refusal.warned)
    return form
  }

  init(task: PreparationTask, in wording: Wording) {
    let paper = task.evidence.last
    func day(_ day: CalendarDate?) -> String { day.map { wording.shortDate($0) } ?? "" }
    self.init(
      wording.formTask, for: .task(task.id),
      [
        Field(.title, wording.fieldTitle, task.title[wording.language]),
        Field(.owner, wording.fieldOwner, wording.owner(task.owner), hint: wording.hintOwner),
        Field(
          .due, wording.fieldDue, day(task.due),
          hint: wording.hintDue + (task.lead.map { " (\(wording.lead($0)))" } ?? "")),
        Field(.fixed, wording.fieldFixed, isOn: task.isFixed),
        Field(
          .after, wording.fieldAfter, task.after.map(\.rawValue).joined(separator: ", "),
          hint: wording.hintAfter),
        Field(.paper, wording.fieldPaper, paper?.paper ?? ""),
        Field(.signer, wording.fieldSigner, paper?.signer ?? ""),
        Field(.paperDate, wording.fieldPaperDate, day(paper?.date), hint: wording.hintDay),
        Field(.file, wording.fieldFile, paper?.file ?? ""),
        Field(.note, wording.fieldNote, task.note ?? ""),
        Field(
          .privateNote, wording.fieldPrivateNote, task.privateNote ?? "",
          hint: wording.hintPrivateNote),
        Field(
          .subtasks, wording.fieldSubtasks, task.subtasks.map(\.typed).joined(separator: "; "),
          hint: wording.hintSubtasks),
        Field(
          .files, wording.fieldFiles, task.files.joined(separator: "; "),
          hint: wording.hintFiles),
      ])
  }

  init(tasks: [PreparationTask], in wording: Wording) {
    self.init(
      wording.formTasks(tasks.count), for: .tasks(Set(tasks.map(\.id))),
      [
        Field(.owner, wording.fieldOwner, hint: wording.hintUnchanged),
        Field(.shift, wording.fieldShift, hint: wording.hintShift),
        Field(.fixed, wording.fieldFixed, isOn: false),
      ])
  }

  /// The day of a field; `nil` where it is empty.
  func day(_ id: FieldID, in wording: Wording) throws(FormRefusal) -> CalendarDate? {
    let text = text(id)
    guard !text.isEmpty else { return nil }
    guard let day = CalendarDate(typed: text) else {
      throw FormRefusal(id, wording.notADay(text))
    }
    return day
  }

  /// Days by which all move, 0 where nothing is typed.
  func shift(in wording: Wording) throws(FormRefusal) -> Int {
    let text = text(.shift)
    guard !text.isEmpty else { return 0 }
    let digits = text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard let days = Int(digits), abs(days) <= 3650 else {
      throw FormRefusal(.shift, wording.notAShift(text))
    }
    return days
  }

  /// The owner typed, as the file keeps it; one that nobody here is, is asked about once.
  func owner(
    in documents: CongressDocuments, _ wording: Wording
  ) throws(FormRefusal) -> String? {
    let text = text(.owner)
    guard !text.isEmpty else { return nil }
    if let known = documents.owner(called: text) { return known }
    try ask(wording.unknownOwner(text), at: .owner, about: text)
    return text
  }
}

extension PreparationTask {
  fileprivate mutating func takeTexts(
    of form: Form, in wording: Wording
  ) throws(FormRefusal) {
    if let typed = form.changed(.title) {
      guard let typed else { throw FormRefusal(.title, wording.titleNeeded) }
      switch wording.language {
      case .vietnamese: title.vietnamese = typed
      case .english: title.english = typed
      }
    }
    if let typed = form.changed(.note) { note = typed }
    if let typed = form.changed(.privateNote) { privateNote = typed }
    if let typed = form.changed(.subtasks) {
      subtasks = (typed ?? "").split(separator: ";").map { Subtask(typed: String($0).trimmed) }
        .filter { !$0.title.isEmpty }
    }
    if let typed = form.changed(.files) {
      files = (typed ?? "").split(separator: ";").map { String($0).trimmed }
        .filter { !$0.isEmpty }
    }
    if let isOn = form.switched(.fixed) { isFixed = isOn }
  }

  /// A lead that was typed gives the day; a day that was typed no longer follows the congress.
  fileprivate mutating func takeDue(
    of form: Form, by schedule: Schedule, in wording: Wording
  ) throws(FormRefusal) {
    guard form.changed(.due) != nil else { return }
    if let typed = Lead(typed: form.text(.due)) {
      (lead, due) = (typed, schedule.day(of: typed))
    } else {
      (lead, due) = (nil, try form.day(.due, in: wording))
    }
  }

  /// The paper of the form is the last of the task; an emptied one is taken away.
  fileprivate mutating func takePaper(
    of form: Form, in wording: Wording
  ) throws(FormRefusal) {
    let fields: [Form.FieldID] = [.paper, .signer, .paperDate, .file]
    guard fields.contains(where: { form.changed($0) != nil }) else { return }
    let date = try form.day(.paperDate, in: wording)
    let paper = form.text(.paper)
    if !evidence.isEmpty { evidence.removeLast() }
    guard fields.contains(where: { !form.text($0).isEmpty }) else { return }
    guard !paper.isEmpty else { throw FormRefusal(.paper, wording.paperNeeded) }
    evidence.append(
      Evidence(
        paper: paper, signer: form.text(.signer).nonEmpty, date: date,
        file: form.text(.file).nonEmpty))
  }

  /// A due day that is moved by hand is a day of its own; a fixed one stays.
  fileprivate mutating func shiftDue(by days: Int) {
    guard !state.isClosed, !isFixed, let due else { return }
    self.due = due.adding(days: days)
    lead = nil
  }
}

extension Checklist {
  fileprivate mutating func takePredecessors(
    of id: PreparationTask.ID, from form: Form, in wording: Wording
  ) throws(FormRefusal) {
    guard let typed = form.changed(.after) else { return }
    var ids: [PreparationTask.ID] = []
    for name in (typed ?? "").split(whereSeparator: { ", ;".contains($0) }) {
      guard let predecessor = PreparationTask.ID(name.lowercased()) else {
        throw FormRefusal(.after, wording.sentence(DependencyError.noSuchTask(String(name)), self))
      }
      if !ids.contains(predecessor) { ids.append(predecessor) }
    }
    do throws(DependencyError) {
      try setPredecessors(ids, of: id)
    } catch {
      throw FormRefusal(.after, wording.sentence(error, self))
    }
  }
}

extension PreparationTask.Subtask {
  /// `[x] In tài liệu`, as the form shows a part that is done.
  fileprivate var typed: String { isDone ? "[x] \(title)" : title }

  package init(typed: String) {
    let isDone = typed.lowercased().hasPrefix("[x]")
    let hasBox = isDone || typed.hasPrefix("[ ]")
    self.init(title: hasBox ? String(typed.dropFirst(3)).trimmed : typed, isDone: isDone)
  }
}

extension CongressDocuments {
  /// Who is meant by a name typed with or without its tones, as the file keeps owners.
  package func owner(called text: String) -> String? {
    let wanted = text.folded
    let words = StepOwner.allCases.first { owner in
      owner.rawValue == text
        || Language.allCases.contains { Wording($0).term(owner).folded == wanted }
    }
    if let words { return words.rawValue }
    return owners.first { $0.folded == wanted }
  }

  /// Subcommittees, teams, their heads, delegates, and who owns a task already.
  var owners: [String] {
    congress.subcommittees.flatMap { [$0.name, $0.head].compactMap(\.self) }
      + congress.teams.flatMap { [$0.name, $0.head, $0.deputy].compactMap(\.self) }
      + people.delegates.map(\.name) + checklist.tasks.compactMap(\.owner)
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
