import CongressModel
import Tallying
import TerminalUI
import Wording

extension Form {
  init(scheme: PersonnelScheme?, _ wording: Wording) {
    self.init(
      wording.formScheme, for: .scheme(scheme?.id),
      [
        Field(.title, wording.fieldTitle, scheme?.title[wording.language] ?? ""),
        Field(
          .body, wording.fieldBody, scheme.map { wording.term($0.body) } ?? "",
          hint: ElectedBody.allCases.map { wording.term($0) }.joined(separator: " / ")),
        Field(.seats, wording.fieldSeats, scheme.map { String($0.seats) } ?? ""),
        Field(
          .rules, wording.fieldRules, scheme?.rules.map(\.name).joined(separator: "; ") ?? "",
          hint: wording.hintRules),
        Field(.election, wording.fieldElection, scheme?.election?.rawValue ?? ""),
      ])
  }

  init(candidate: SchemeCandidate?, of scheme: PersonnelScheme.ID, _ wording: Wording) {
    let attributes = candidate?.attributes ?? PersonAttributes()
    func field(_ column: PersonColumn, _ value: String?, hint: String = "") -> Field {
      Field(.person(column), wording.term(column), value ?? "", hint: hint)
    }
    let support = candidate?.support.map { "\($0.agreeing)/\($0.attending)" }
    self.init(
      wording.formCandidate, for: .schemeCandidate(scheme, candidate?.id),
      [
        field(.name, candidate?.name),
        field(.born, attributes.born.map { wording.shortDate($0) }, hint: wording.hintBorn),
        field(
          .sex, attributes.sex.map { wording.term($0) },
          hint: PersonAttributes.Sex.allCases.map { wording.term($0) }.joined(separator: " / ")),
        field(.ethnicity, attributes.ethnicity), field(.unit, attributes.unit),
        field(.position, attributes.position), field(.education, attributes.education),
        Field(
          .person(.incumbent), wording.term(PersonColumn.incumbent), isOn: attributes.isIncumbent),
        Field(
          .nomination, wording.fieldNomination,
          candidate.map { wording.shortTerm($0.origin) } ?? "",
          hint: Candidate.Origin.allCases.map { wording.shortTerm($0) }.joined(separator: " / ")),
        Field(.support, wording.fieldSupport, support ?? "", hint: wording.hintSupport),
        Field(.note, wording.fieldNote, candidate?.note ?? ""),
      ])
  }

  init(
    withdrawalOf candidate: SchemeCandidate, in scheme: PersonnelScheme.ID, _ wording: Wording
  ) {
    let withdrawal = candidate.withdrawal
    let decisions = SchemeCandidate.Withdrawal.Decision.allCases.map { wording.term($0) }
    self.init(
      wording.formWithdrawal(candidate.name), for: .withdrawal(scheme, candidate.id),
      [
        Field(
          .decision, wording.fieldDecision, withdrawal.map { wording.term($0.decision) } ?? "",
          hint: decisions.joined(separator: " / ")),
        Field(.owner, wording.fieldDecidedBy, withdrawal?.by ?? ""),
        Field(.reason, wording.fieldReason, withdrawal?.reason ?? ""),
      ])
  }

  /// The choice whose term, in either language, is typed in a field; `nil` where it is empty.
  fileprivate func choice<Choice: CaseIterable>(
    _ id: FieldID, _ wording: Wording, _ term: (Wording, Choice) -> String
  ) throws(FormRefusal) -> Choice? {
    let typed = text(id).folded
    guard !typed.isEmpty else { return nil }
    let found = Choice.allCases.first { choice in
      Language.allCases.contains { term(Wording($0), choice).folded == typed }
    }
    guard let found else {
      let terms = Choice.allCases.map { term(wording, $0) }
      throw FormRefusal(id, wording.notOneOf(text(id), terms))
    }
    return found
  }

  /// The withdrawal that the form says; `nil` where the decision is emptied.
  func withdrawal(
    on day: CalendarDate, _ wording: Wording
  ) throws(FormRefusal) -> SchemeCandidate.Withdrawal? {
    let decision: SchemeCandidate.Withdrawal.Decision? = try choice(.decision, wording) {
      $0.term($1)
    }
    guard let decision else { return nil }
    let by = text(.owner)
    var withdrawal = SchemeCandidate.Withdrawal(decision, by: by.isEmpty ? nil : by, on: day)
    let reason = text(.reason)
    withdrawal.reason = reason.isEmpty ? nil : reason
    return withdrawal
  }
}

extension CongressDocuments {
  /// The scheme that a form says, new where it has no id.
  func saving(
    _ form: Form, as id: PersonnelScheme.ID?, _ wording: Wording
  ) throws(FormRefusal) -> PersonnelScheme {
    let title = form.text(.title)
    guard !title.isEmpty else { throw FormRefusal(.title, wording.titleNeeded) }
    let body: ElectedBody? = try form.choice(.body, wording) { $0.term($1) }
    guard let seats = Int(form.text(.seats)), (1...Contest.mostNames).contains(seats) else {
      throw FormRefusal(.seats, wording.notSeats(form.text(.seats)))
    }
    let known = id.flatMap { id in people.schemes.first { $0.id == id } }
    guard let newID = known?.id ?? freeSchemeID else {
      throw FormRefusal(.title, wording.titleNeeded)
    }
    var scheme =
      known
      ?? PersonnelScheme(
        id: newID, title: LocalText(title), body: body ?? .committee, seats: seats)
    switch wording.language {
    case .vietnamese: scheme.title.vietnamese = title
    case .english: scheme.title.english = title
    }
    scheme.body = body ?? scheme.body
    scheme.seats = seats
    scheme.rules = try form.rules(wording)
    scheme.election = try vote(of: form, wording)
    return scheme
  }

  private var freeSchemeID: PersonnelScheme.ID? {
    let taken = Set(people.schemes.map(\.id))
    return (1...1_000).lazy.compactMap { PersonnelScheme.ID("de-an-\($0)") }
      .first { !taken.contains($0) }
  }

  private func vote(of form: Form, _ wording: Wording) throws(FormRefusal) -> Election.ID? {
    let text = form.text(.election)
    guard !text.isEmpty else { return nil }
    guard let id = Election.ID(text), elections[id] != nil else {
      throw FormRefusal(.election, wording.noSuchVote(text))
    }
    return id
  }
}

extension Form {
  fileprivate func rules(_ wording: Wording) throws(FormRefusal) -> [CompositionRule] {
    var rules: [CompositionRule] = []
    for part in text(.rules).split(separator: ";") where !String(part).trimmed.isEmpty {
      guard let rule = CompositionRule(typed: String(part)) else {
        throw FormRefusal(.rules, wording.notARule(String(part).trimmed))
      }
      rules.append(rule)
    }
    return rules
  }

  fileprivate func support(
    _ wording: Wording
  ) throws(FormRefusal) -> Candidate.Support? {
    let text = text(.support)
    guard !text.isEmpty else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { Int(String($0).trimmed) }
    guard parts.count == 2, let agreeing = parts[0], let attending = parts[1],
      let support = Candidate.Support(agreeing: agreeing, of: attending)
    else { throw FormRefusal(.support, wording.notSupport(text)) }
    return support
  }
}

extension SchemeCandidate {
  /// Takes what a form says, by the same rules as a list of people.
  mutating func take(
    _ form: Form, opening: CalendarDate, _ wording: Wording
  ) throws(FormRefusal) {
    var person = People()
    if let refusal = person.enter(form.personTexts, as: nil, opening: opening).first {
      throw FormRefusal(.person(refusal.column), wording.sentence(refusal))
    }
    guard let entered = person.delegates.first else { return }
    let origin: Candidate.Origin? = try form.choice(.nomination, wording) { $0.shortTerm($1) }
    (name, attributes) = (entered.name, entered.attributes)
    self.origin = origin ?? .prepared
    support = try form.support(wording)
    let typed = form.text(.note)
    note = typed.isEmpty ? nil : typed
  }
}
