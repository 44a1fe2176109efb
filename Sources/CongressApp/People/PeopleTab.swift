import CongressModel
import TerminalUI
import Wording

/// What the tab of people remembers between two keys.
struct PeopleTab: Hashable, Sendable {
  var list = ListState()
  var selected: Delegate.ID?
}

extension CongressScreen {
  /// The people in the order of given names, as far as the filter lets them through.
  func peopleRows(_ documents: CongressDocuments) -> [Delegate] {
    let sorted = VietnameseOrder.sorted(documents.people.delegates, by: \.name)
    guard let text = filter?.field.value, !text.isEmpty else { return sorted }
    let found = DelegateSearch(documents.people).matches(text)
    guard found.isEmpty else { return found.compactMap { documents.people[$0] } }
    let query = Query(text)
    return sorted.filter { query.matches(in: $0.attributes.unit ?? "") != nil }
  }

  func selectedPerson(_ documents: CongressDocuments) -> Delegate? {
    peopleTab.selected.flatMap { documents.people[$0] } ?? peopleRows(documents).first
  }

  func peopleBindings(
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Binding<Command>] {
    let wording = situation.wording
    let group = wording.thisScreen
    let refusal = situation.readOnly.map { wording.sentence($0) }
    let selected = selectedPerson(documents)
    let nobody = selected == nil ? wording.nothingThere : nil
    let isAlternate = selected?.kind == .alternate
    return [
      Binding(
        .character("c"), wording.keyCheckIn, Command.checkIn, group: group,
        disabled: refusal ?? nobody, priority: 9),
      Binding(
        .character(" "), wording.keyPresence, .presence, group: group,
        disabled: refusal ?? nobody, priority: 7),
      Binding(.character("/"), wording.keyFilter, .filter, group: group, priority: 6),
      Binding(
        .character("e"), wording.keyEdit, .editPerson, group: group, disabled: refusal ?? nobody,
        priority: 5),
      Binding(
        .character("n"), wording.keyNewPerson, .newPerson, group: group, disabled: refusal,
        priority: 5),
      Binding(
        .character("d"), wording.keyDelete, .deletePerson, group: group,
        disabled: refusal ?? nobody, priority: 4),
      Binding(
        .character("a"), wording.keyStandIn, .standIn, group: group,
        disabled: refusal ?? (isAlternate ? nil : wording.onlyAlternates), priority: 3),
      Binding(.character("s"), wording.keySchemes, .schemes, group: group, priority: 6),
    ]
  }

  mutating func performOnPeople(
    _ command: Command, _ press: KeyPress, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let rows = peopleRows(documents)
    let person = selectedPerson(documents)
    switch (command, person) {
    case (.move, _):
      var list = peopleTab.list
      list.selected = rows.firstIndex { $0.id == person?.id } ?? 0
      _ = list.handle(press, count: rows.count, height: situation.bodyRows - 5)
      peopleTab.list = list
      peopleTab.selected = rows.indices.contains(list.selected) ? rows[list.selected].id : nil
      return []
    case (.schemes, _): return [.show(Screen(SchemeScreen(documents)))]
    case (.checkIn, _): return [.show(Screen(CheckInScreen(id)))]
    case (.newPerson, _): return [.fill(Form(person: nil, documents.people, situation.wording))]
    case (.editPerson, let person?):
      return [.fill(Form(person: person, documents.people, situation.wording))]
    case (.presence, let person?):
      return documents.noting(person.id, isPresent: !person.isPresent, in: situation)
    case (.deletePerson, let person?): return delete(person, rows, documents)
    case (.standIn, let person?): return [.ask(standInPrompt(person, documents, in: situation))]
    default: return []
    }
  }

  mutating func selectBestPerson(_ documents: CongressDocuments) {
    let rows = peopleRows(documents)
    if filter?.field.isEmpty == false || !rows.contains(where: { $0.id == peopleTab.selected }) {
      peopleTab.selected = rows.first?.id
    }
  }

  private mutating func delete(
    _ person: Delegate, _ rows: [Delegate], _ documents: CongressDocuments
  ) -> [Request] {
    var new = documents
    new.people[person.id] = nil
    let place = rows.firstIndex { $0.id == person.id } ?? 0
    let next = rows.dropFirst(place + 1).first ?? rows.prefix(place).last
    peopleTab.selected = next?.id
    return change(documents, new, .personDeleted, LocalText(person.name))
  }
}

// The forms of a person, and who stands in for whom.
extension CongressScreen {
  mutating func savePerson(
    _ form: Form, _ id: Delegate.ID?, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    var form = form
    if let id {
      guard let person = documents.people[id] else { return form.lost(in: wording) }
      form = form.over(Form(person: person, documents.people, wording))
    }
    do throws(FormRefusal) { try form.askMeanwhile(in: wording) } catch {
      return [.fill(form.refusing(error))]
    }
    var new = documents
    let refusals = new.people.enter(
      form.personTexts, as: id, opening: documents.congress.dates.current.opening)
    if let refusal = refusals.first {
      let field = Form.FieldID.person(refusal.column)
      return [.fill(form.refusing(FormRefusal(field, wording.sentence(refusal))))]
    }
    let saved = id ?? new.people.delegates.last?.id
    peopleTab.selected = saved
    let name = saved.flatMap { new.people[$0]?.name } ?? ""
    return change(documents, new, id == nil ? .personAdded : .personEdited, LocalText(name))
  }

  private func standInPrompt(
    _ alternate: Delegate, _ documents: CongressDocuments, in situation: Situation
  ) -> Prompt {
    let wording = situation.wording
    let absent = alternate.replaces.flatMap { documents.people[$0] }
    let number = absent.flatMap { documents.people.numbers[$0.id] }
    return Prompt(
      wording.askStandIn(alternate.name), hint: wording.hintStandIn,
      value: number.map(String.init) ?? "", for: .standIn(alternate.id))
  }

  func standIn(
    _ text: String, for alternate: Delegate.ID, _ documents: CongressDocuments,
    in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    var new = documents
    let found = DelegateSearch(documents.people).matches(text)
    do throws(PresenceError) {
      if text.isEmpty {
        try new.people.replace(nil, by: alternate)
      } else {
        guard let absent = found.first else { throw .noSuchAbsentee(text) }
        guard found.count == 1 else {
          let names = found.prefix(4).compactMap { documents.people[$0]?.name }
          return [.refuse(wording.severalCalled(text, names))]
        }
        try new.people.replace(absent, by: alternate)
      }
    } catch {
      return [.refuse(wording.sentence(error, documents.people))]
    }
    let name = documents.people[alternate]?.name ?? ""
    return change(documents, new, .standIn, LocalText(name))
  }
}

extension CongressDocuments {
  /// The request that writes down that somebody came or left now, or a notice why it can't be.
  func noting(
    _ person: Delegate.ID, isPresent: Bool, in situation: Situation
  ) -> [Request] {
    var new = self
    do throws(PresenceError) {
      try new.people.note(
        person, isPresent: isPresent, on: situation.today, minute: situation.minute)
    } catch {
      return [.notice(Notice(.warning, situation.wording.sentence(error, people)))]
    }
    let name = people[person]?.name ?? ""
    let number = people.numbers[person] ?? 0
    func said(_ wording: Wording) -> String {
      isPresent
        ? wording.arrived(name, number: number, at: situation.minute)
        : wording.left(name, number: number, at: situation.minute)
    }
    let title = ChangeTitle(
      .presence, LocalText(said(Wording(.vietnamese)), english: said(Wording(.english))))
    return [.change(HistoryEntry(change(to: new), title))]
  }
}
