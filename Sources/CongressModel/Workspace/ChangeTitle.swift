package import StrictJSON

/// What a change did, for the notice that undo and redo show.
package struct ChangeTitle: Hashable, Sendable {
  package var kind: Kind
  /// The task, congress or election it was done to.
  package var subject: LocalText

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case taskDone, taskReopened, taskNotApplicable, taskEdited, taskAdded, taskDeleted, taskMoved
    case taskState, taskBlocked
    case tasksEdited
    case congressAdded, congressMoved, congressEdited, organizationAdded
    case baseSheet, choiceRecorded
    case electionAdded, voteOpened, voteNumbers, voteClosed, voteReopened, roundAdded
    case voteDecision, countingPlan
    case personAdded, personEdited, personDeleted, standIn, rollTaken, scheme
    case peopleImported, presence, lesson, lessonsSent, hall
    case congressState, templateMade, templateRemoved, holidaysChanged
    case organizationEdited, organizationRemoved, ratingsEdited
    case entrySaved, entryDeleted, entryMoved
  }

  package init(_ kind: Kind, _ subject: LocalText) { (self.kind, self.subject) = (kind, subject) }
}

extension ChangeTitle.Kind {
  /// Whether a key takes it back; what two people confirmed needs two people again.
  package var isUndoable: Bool {
    switch self {
    case .voteOpened, .voteClosed, .voteReopened, .roundAdded: false
    default: true
    }
  }
}

/// A change as the history of a sitting keeps it.
package struct HistoryEntry: Hashable, Sendable {
  package var change: Change
  package var title: ChangeTitle

  package init(_ change: Change, _ title: ChangeTitle) {
    (self.change, self.title) = (change, title)
  }
}

extension HistoryEntry {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    title = ChangeTitle(try fields.choice("kind"), try fields.localText("subject"))
    change = Change(try fields.items("edits", ItemEdit.init(json:at:)))
  }

  package var json: JSON {
    .record([
      ("kind", .string(title.kind.rawValue)),
      ("subject", title.subject.json),
      ("edits", .array(change.edits.map(\.json))),
    ])
  }
}

extension ItemEdit {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    let name = try fields.string("document")
    guard let document = DocumentName(path: name) else {
      throw fields.failure(.notAllowed(name), at: "document")
    }
    let list = try fields.optionalString("list")
    let key = try fields.string("item")
    let isPart = try fields.optionalBool("part") ?? false
    let before = fields.json("before")
    self.init(
      document, ItemPlace(list, key, isPart: isPart), before: before,
      after: fields.json("set").flatMap { before?.setting($0) } ?? fields.json("after"),
      index: try fields.integer("index", in: 0...10_000_000))
  }

  package var json: JSON {
    let (list, key, isPart) =
      switch place {
      case .member(let name): (nil as String?, name, false)
      case .item(let list, let id): (list, id, false)
      case .members(let list, let id): (list, id, true)
      }
    let set = set
    return .record([
      ("document", .string(document.path)), ("list", .text(list)), ("item", .string(key)),
      ("part", .flag(isPart)), ("before", before), (set == nil ? "after" : "set", set ?? after),
      ("index", .integer(index)),
    ])
  }

  /// The members whose values differ, where nothing else does.
  private var set: JSON? {
    guard case .object(let old) = before, case .object(let new) = after, old.count == new.count
    else { return nil }
    var changed: [(String, JSON)] = []
    for index in old.members.indices {
      guard old.members[index].key == new.members[index].key else { return nil }
      guard old.members[index].value != new.members[index].value else { continue }
      changed.append((new.members[index].key, new.members[index].value))
    }
    return .object(JSONObject(changed))
  }
}

extension ItemPlace {
  fileprivate init(_ list: String?, _ key: String, isPart: Bool) {
    guard let list else {
      self = .member(key)
      return
    }
    self = isPart ? .members(list: list, id: key) : .item(list: list, id: key)
  }
}

extension JSON {
  /// An object with other values for some of its members.
  fileprivate func setting(_ values: JSON) -> JSON? {
    guard case .object(var members) = self, case .object(let new) = values else { return nil }
    for member in new.members { members[member.key] = member.value }
    return .object(members)
  }
}
