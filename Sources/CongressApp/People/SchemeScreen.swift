package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// The plan of whom to put forward: names, the arithmetic of the list, and its composition.
package struct SchemeScreen: ScreenContent {
  package let congress: Congress.ID
  private(set) var scheme: PersonnelScheme.ID?
  private(set) var list = ListState()

  package init(_ documents: CongressDocuments) {
    congress = documents.id
    scheme = documents.people.schemes.first?.id
  }
}

extension SchemeScreen {
  package func title(in situation: Situation) -> String { situation.wording.schemeTitle }

  /// The scheme shown, as the counts have it now.
  func standing(in situation: Situation) -> SchemeStanding? {
    guard let documents = situation.documents[congress],
      let scheme = documents.people.schemes.first(where: { $0.id == scheme })
        ?? documents.people.schemes.first,
      let ruleSet = situation.ruleSet(documents.congress.ruleSet)
    else { return nil }
    return documents.standing(of: scheme, ruleSet: ruleSet) {
      situation.vote($0)?.count.result
    }
  }

  package func follows(in situation: Situation) -> [RoundKey] {
    guard let documents = situation.documents[congress] else { return [] }
    return documents.people.schemes.flatMap { documents.keys(of: $0) }
  }

  /// All candidates in the order of given names, those who fell out too.
  func rows(_ standing: SchemeStanding) -> [SchemeCandidate] {
    VietnameseOrder.sorted(standing.scheme.candidates, by: \.name)
  }

  func selected(_ standing: SchemeStanding) -> SchemeCandidate? {
    let rows = rows(standing)
    return rows.indices.contains(list.selected) ? rows[list.selected] : rows.last
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let group = wording.thisScreen
    let refusal = situation.readOnly.map { wording.sentence($0) }
    let standing = standing(in: situation)
    let noScheme = refusal ?? (standing == nil ? wording.emptySchemes : nil)
    let nobody =
      noScheme ?? (standing.flatMap(selected) == nil ? wording.emptyCandidates : nil)
    return [
      Binding(
        .character("n"), wording.keyNewName, Command.newPerson, group: group, disabled: noScheme,
        priority: 8),
      Binding(
        .character("e"), wording.keyEdit, .editPerson, group: group, disabled: nobody, priority: 7),
      Binding(
        .character("d"), wording.keyDelete, .deletePerson, group: group, disabled: nobody,
        priority: 5),
      Binding(
        .character("w"), wording.keyWithdraw, .withdraw, group: group, disabled: nobody,
        priority: 6),
      Binding(
        .character("E"), wording.keyEditScheme, .editScheme, group: group, disabled: noScheme,
        priority: 4),
      Binding(
        .character("N"), wording.keyNewScheme, .newScheme, group: group, disabled: refusal,
        priority: 4),
      Binding([KeyPress(.tab)], wording.keyNextScheme, .nextScheme, group: group, priority: 2),
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    guard let documents = situation.documents[congress] else { return [] }
    let wording = situation.wording
    if command == .newScheme { return [.fill(Form(scheme: nil, wording))] }
    guard let standing = standing(in: situation) else { return [] }
    switch (command, selected(standing)) {
    case (.move, _):
      _ = list.handle(press, count: rows(standing).count, height: situation.bodyRows - 8)
      return []
    case (.nextScheme, _):
      let all = documents.people.schemes.map(\.id)
      let place = all.firstIndex(of: standing.scheme.id) ?? 0
      (scheme, list) = (all[(place + 1) % all.count], ListState())
      return []
    case (.editScheme, _): return [.fill(Form(scheme: standing.scheme, wording))]
    case (.newPerson, _):
      return [.fill(Form(candidate: nil, of: standing.scheme.id, wording))]
    case (.editPerson, let candidate?):
      return [.fill(Form(candidate: candidate, of: standing.scheme.id, wording))]
    case (.withdraw, let candidate?):
      return [.fill(Form(withdrawalOf: candidate, in: standing.scheme.id, wording))]
    case (.deletePerson, let candidate?):
      return documents.changing(standing.scheme.id, candidate.name) { $0[candidate.id] = nil }
    default: return []
    }
  }

  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    guard let documents = situation.documents[congress] else { return [] }
    guard let form = documents.people.followed(by: form, situation.wording) else {
      return form.lost(in: situation.wording)
    }
    do throws(FormRefusal) {
      try form.askMeanwhile(in: situation.wording)
      switch form.purpose {
      case .scheme(let id):
        let saved = try documents.saving(form, as: id, situation.wording)
        scheme = saved.id
        return documents.keeping(saved)
      case .schemeCandidate(let scheme, let id):
        return try documents.saving(form, as: id, of: scheme, situation)
      case .withdrawal(let scheme, let id):
        let withdrawal = try form.withdrawal(on: situation.today, situation.wording)
        let name = documents.people.schemes.first { $0.id == scheme }?[id]?.name ?? ""
        return documents.changing(scheme, name) { $0[id]?.withdrawal = withdrawal }
      default: return []
      }
    } catch {
      return [.fill(form.refusing(error))]
    }
  }
}

extension People {
  /// The form over the scheme or the person of one as they stand now; `nil` where they were removed.
  fileprivate func followed(by form: Form, _ wording: Wording) -> Form? {
    func scheme(_ id: PersonnelScheme.ID) -> PersonnelScheme? { schemes.first { $0.id == id } }
    switch form.purpose {
    case .scheme(let id?): return scheme(id).map { form.over(Form(scheme: $0, wording)) }
    case .schemeCandidate(let place, nil): return scheme(place).map { _ in form }
    case .schemeCandidate(let place, let id?):
      return scheme(place)?[id].map { form.over(Form(candidate: $0, of: place, wording)) }
    case .withdrawal(let place, let id):
      return scheme(place)?[id].map { form.over(Form(withdrawalOf: $0, in: place, wording)) }
    default: return form
    }
  }
}

extension CongressDocuments {
  /// The request for a change of one scheme.
  fileprivate func changing(
    _ id: PersonnelScheme.ID, _ subject: String, _ body: (inout PersonnelScheme) -> Void
  ) -> [Request] {
    var new = self
    guard let place = new.people.schemes.firstIndex(where: { $0.id == id }) else { return [] }
    body(&new.people.schemes[place])
    let change = change(to: new)
    guard !change.isEmpty else { return [] }
    return [.change(HistoryEntry(change, ChangeTitle(.scheme, LocalText(subject))))]
  }

  fileprivate func keeping(_ scheme: PersonnelScheme) -> [Request] {
    guard people.schemes.contains(where: { $0.id == scheme.id }) else {
      var new = self
      new.people.schemes.append(scheme)
      return [.change(HistoryEntry(change(to: new), ChangeTitle(.scheme, scheme.title)))]
    }
    return changing(scheme.id, scheme.title.vietnamese) { $0 = scheme }
  }

  fileprivate func saving(
    _ form: Form, as id: Candidate.ID?, of scheme: PersonnelScheme.ID, _ situation: Situation
  ) throws(FormRefusal) -> [Request] {
    guard let known = people.schemes.first(where: { $0.id == scheme }),
      let newID = id ?? known.freeID
    else { return [] }
    var candidate = known[newID] ?? SchemeCandidate(id: newID, name: "")
    try candidate.take(
      form, opening: congress.dates.current.opening, situation.wording)
    return changing(scheme, candidate.name) { $0[newID] = candidate }
  }
}
