package import StrictJSON

/// One thing to be done for a congress.
package struct PreparationTask: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<PreparationTask>

  package let id: ID
  package var workstream: Workstream
  package var title: LocalText
  package var product: LocalText?
  package var state: State
  /// A subcommittee, person or team; the templates' owners are words of `StepOwner`.
  package var owner: String?
  package var due: CalendarDate?
  /// How `due` follows from the days of the congress; `nil` for a day of its own.
  package var lead: Lead?
  /// Whether `due` stays when the congress moves.
  package var isFixed: Bool
  /// The day on which the task was done.
  package var doneOn: CalendarDate?
  /// The day on which a task that isn't done came into its state, where that is known.
  package var since: CalendarDate?
  /// Why the task doesn't apply, or what blocks it.
  package var reason: String?
  package var after: [ID]
  /// The law or paper that asks for the step.
  package var basis: String?
  package var evidence: [Evidence]
  package var subtasks: [Subtask]
  package var files: [String]
  package var note: String?
  /// For this office alone: never in reports, exports, the hall or roll-ups.
  package var privateNote: String?
  package var unknown: JSONObject

  package enum State: String, Hashable, Sendable, CaseIterable {
    case toDo, doing, submitted, cleared, done, blocked, notApplicable

    /// Whether nothing is left to do.
    package var isClosed: Bool { self == .done || self == .notApplicable }
  }

  package init(id: ID, workstream: Workstream, title: LocalText) {
    (self.id, self.workstream, self.title) = (id, workstream, title)
    (state, isFixed, unknown) = (.toDo, false, [:])
    (after, evidence, subtasks, files) = ([], [], [], [])
  }
}

extension PreparationTask {
  /// The paper that shows a task done.
  package struct Evidence: Hashable, Sendable {
    package var paper: String
    package var signer: String?
    package var date: CalendarDate?
    package var file: String?

    package init(
      paper: String, signer: String? = nil, date: CalendarDate? = nil, file: String? = nil
    ) {
      (self.paper, self.signer, self.date, self.file) = (paper, signer, date, file)
    }
  }

  /// A part of a task, ticked by itself.
  package struct Subtask: Hashable, Sendable {
    package var title: String
    package var isDone: Bool

    package init(title: String, isDone: Bool = false) {
      (self.title, self.isDone) = (title, isDone)
    }
  }

  /// The state as seen on `day`: what was done, blocked or set aside later is still to do then.
  package func state(asOf day: CalendarDate) -> State {
    guard let entered = doneOn ?? since, entered > day else { return state }
    return .toDo
  }

  package func isOverdue(on day: CalendarDate) -> Bool {
    guard let due, !state(asOf: day).isClosed else { return false }
    return due < day
  }
}

extension PreparationTask {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    workstream = try fields.choice("workstream")
    title = try fields.localText("title")
    product = try fields.optionalLocalText("product")
    state = try fields.optionalChoice("state") ?? .toDo
    owner = try fields.optionalString("owner")
    due = try fields.optionalDate("due")
    lead = try fields.optionalValue("lead", Lead.init(json:at:))
    isFixed = try fields.optionalBool("fixed") ?? false
    doneOn = try fields.optionalDate("doneOn")
    since = try fields.optionalDate("since")
    reason = try fields.optionalString("reason")
    after = try fields.identifiers("after")
    basis = try fields.optionalString("basis")
    evidence = try fields.items("evidence", Evidence.init(json:at:))
    subtasks = try fields.items("subtasks", Subtask.init(json:at:))
    files = try fields.optionalStrings("files") ?? []
    note = try fields.optionalString("note")
    privateNote = try fields.optionalString("privateNote")
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("id", .string(id.rawValue)),
        ("workstream", .string(workstream.rawValue)),
        ("title", title.json),
        ("product", product?.json),
        ("state", .string(state.rawValue)),
        ("owner", .text(owner)),
        ("due", .date(due)),
        ("lead", lead?.json),
        ("fixed", .flag(isFixed)),
        ("doneOn", .date(doneOn)),
        ("since", .date(since)),
        ("reason", .text(reason)),
        ("after", .strings(after.map(\.rawValue))),
        ("basis", .text(basis)),
        ("evidence", .list(evidence, \.json)),
        ("subtasks", .list(subtasks, \.json)),
        ("files", .strings(files)),
        ("note", .text(note)),
        ("privateNote", .text(privateNote)),
      ], unknown: unknown)
  }
}

extension PreparationTask.Evidence {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    paper = try fields.string("paper")
    signer = try fields.optionalString("signer")
    date = try fields.optionalDate("date")
    file = try fields.optionalString("file")
  }

  var json: JSON {
    .record([
      ("paper", .string(paper)), ("signer", .text(signer)), ("date", .date(date)),
      ("file", .text(file)),
    ])
  }
}

extension PreparationTask.Subtask {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    title = try fields.string("title")
    isDone = try fields.optionalBool("done") ?? false
  }

  var json: JSON { .record([("title", .string(title)), ("done", .flag(isDone))]) }
}
