package import CongressModel
package import Tallying
package import TerminalUI

/// Several fields to fill in, over the screen; saved all at once, or not at all.
package struct Form: Hashable, Sendable {
  package var title: String
  package private(set) var fields: [Field]
  package private(set) var focused = 0
  package var purpose: Purpose
  /// Why what was typed can't be taken.
  package private(set) var complaint: String?
  /// What was complained of and may be kept all the same, where Enter is pressed again.
  package private(set) var warned: Set<String> = []

  /// What the fields are for.
  package enum Purpose: Hashable, Sendable {
    case task(PreparationTask.ID)
    case tasks(Set<PreparationTask.ID>)
    case move
    case moveBelow(Organization.ID)
    case lesson
    case template
    case congressState(CongressState)
    case countingPlan
    case tallySheet(batch: Int, entry: Int)
    case ruling(BallotID, isValid: Bool)
    case opening
    case reopening(RoundKey)
    case annulment(RoundKey, issued: Int, collected: Int)
    case congress
    case entry(Register, place: Int?)
    case holiday(Int?)
    case unit(Organization.ID?)
    case newCongress(Organization.ID)
    case rating, ratingTotal, unitCount
    case deduction(DeductionKind, line: Int?)
    case nextRound(Election.ID)
    case person(Delegate.ID?)
    case scheme(PersonnelScheme.ID?)
    case schemeCandidate(PersonnelScheme.ID, Candidate.ID?)
    case withdrawal(PersonnelScheme.ID, Candidate.ID)
  }

  /// Which field it is.
  package enum FieldID: Hashable, Sendable {
    case title, owner, due, fixed, after, paper, signer, paperDate, file, note, privateNote
    case base, printed, firstName, secondName
    case subtasks, files, shift, day, closing, reason, text, workstream, assignment, name
    case entries, batchSize, sheets
    case papers, valid, sum, marks, names
    case votes(Int)
    case invalid(InvalidReason)
    case number, issuer, head, deputy, follows, target, result, met, value, last
    case id, parent, level, kind, setting, members, ordinal, template, pilot, trial
    case year, grade, excellent, good, completed, failed, total, count
    case people
    case person(PersonColumn), seats, rules, election, body, nomination, support, decision
  }

  /// A line of the form: a text, or a choice of yes and no.
  package struct Field: Hashable, Sendable {
    package let id: FieldID
    package let label: String
    /// What is shown while nothing is typed.
    package let hint: String
    package var content: Content
    /// What stood there when the form was opened.
    fileprivate(set) var original: Content
    /// What another editor wrote there since, where something else was typed here.
    fileprivate(set) var meanwhile: String?

    package enum Content: Hashable, Sendable {
      case text(TextField)
      case flag(Bool)
    }
  }

  package init(_ title: String, for purpose: Purpose, _ fields: [Field]) {
    (self.title, self.purpose, self.fields) = (title, purpose, fields)
  }
}

extension Form.Field {
  package init(_ id: Form.FieldID, _ label: String, _ value: String = "", hint: String = "") {
    let content = Content.text(TextField(value, limit: 2000))
    (self.id, self.label, self.hint, self.content) = (id, label, hint, content)
    original = content
  }

  package init(_ id: Form.FieldID, _ label: String, isOn: Bool) {
    (self.id, self.label, hint, content) = (id, label, "", .flag(isOn))
    original = content
  }

  /// What is typed, without blanks at its ends.
  package var text: String {
    guard case .text(let field) = content else { return "" }
    return field.value.trimmed
  }

  package var isChanged: Bool { !content.says(original) }

  fileprivate mutating func follow(_ now: Form.Field) {
    meanwhile = nil
    guard !now.original.says(original) else { return }
    if !isChanged {
      self = now
    } else if now.original.says(content) {
      original = now.original
    } else if case .text(let field) = now.original {
      meanwhile = field.value
    }
  }
}

extension Form.Field.Content {
  /// Whether both say the same, wherever the cursor stands.
  fileprivate func says(_ other: Self) -> Bool {
    switch (self, other) {
    case (.text(let text), .text(let other)): text.value == other.value
    default: self == other
    }
  }
}

extension Form {
  /// The text of a field; empty where the form has no such field.
  package func text(_ id: FieldID) -> String { fields.first { $0.id == id }?.text ?? "" }

  /// The text of a field that was changed; an empty one is `nil` inside.
  package func changed(_ id: FieldID) -> String?? {
    guard let field = fields.first(where: { $0.id == id }), field.isChanged else { return nil }
    return .some(field.text.isEmpty ? nil : field.text)
  }

  /// The text with which a field was opened; empty where the form has no such field.
  func opened(_ id: FieldID) -> String {
    guard case .text(let field)? = fields.first(where: { $0.id == id })?.original else { return "" }
    return field.value.trimmed
  }

  /// The form over its item as it stands now: a field that wasn't touched follows what another
  /// editor wrote there, so that saving the form keeps it.
  func over(_ now: Form) -> Form {
    var form = self
    for index in form.fields.indices {
      let field = now.fields.first { $0.id == form.fields[index].id }
      if let field { form.fields[index].follow(field) }
    }
    return form
  }

  /// Which way a choice of yes and no was turned; `nil` where it stands as it stood.
  func switched(_ id: FieldID) -> Bool? {
    guard let field = fields.first(where: { $0.id == id }), field.isChanged else { return nil }
    return field.content == .flag(true)
  }

  package func isOn(_ id: FieldID) -> Bool {
    fields.first { $0.id == id }?.content == .flag(true)
  }

  /// Refuses what a field holds; the form goes there and says why.
  package mutating func refuse(_ id: FieldID, _ complaint: String, warned: String? = nil) {
    focused = fields.firstIndex { $0.id == id } ?? focused
    self.complaint = complaint
    if let warned { self.warned.insert(warned) }
  }

  /// Does what a key means between the fields or in one of them.
  mutating func handle(_ press: KeyPress) {
    switch (press.key, press.modifiers) {
    case (.tab, []), (.down, []): focused = min(focused + 1, fields.count - 1)
    case (.tab, .shift), (.up, []): focused = max(focused - 1, 0)
    case (.pageUp, []): focused = 0
    case (.pageDown, []): focused = max(0, fields.count - 1)
    default: edit(press)
    }
  }

  /// The text of the field in use; `nil` where it is a choice.
  var focusedText: String? {
    guard fields.indices.contains(focused), case .text(let field) = fields[focused].content else {
      return nil
    }
    return field.value
  }

  /// Puts a text in the place of the one in the field in use.
  mutating func replace(by text: String) {
    guard case .text(var field) = fields[focused].content else { return }
    field.clear()
    field.insert(text)
    fields[focused].content = .text(field)
    complaint = nil
  }

  mutating func insert(_ text: String) {
    guard case .text(var field) = fields[focused].content else { return }
    field.insert(text)
    fields[focused].content = .text(field)
    complaint = nil
  }

  private mutating func edit(_ press: KeyPress) {
    switch fields[focused].content {
    case .text(var field):
      guard field.handle(press) else { return }
      fields[focused].content = .text(field)
    case .flag(let isOn):
      guard [.character(" "), .left, .right].contains(press.key) else { return }
      fields[focused].content = .flag(!isOn)
    }
    complaint = nil
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let isBlank: (Character) -> Bool = \.isWhitespace
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
