import CongressModel
import Tallying
import TerminalUI
import Wording

extension Form {
  /// The form of an organisation, or of a new one below a parent.
  init(unit: Organization?, below parent: Organization.ID?, in wording: Wording) {
    let identity =
      unit == nil ? [Field(.id, wording.fieldID, hint: wording.hintID)] : []
    self.init(
      unit?.name ?? wording.formNewUnit, for: .unit(unit?.id),
      [Field(.name, wording.fieldName, unit?.name ?? "")] + identity + [
        Field(
          .parent, wording.fieldParent, (unit?.parent ?? parent)?.rawValue ?? "",
          hint: wording.hintParent),
        Field(.level, wording.levelColumn, unit?.level.rawValue ?? "", hint: wording.hintLevel),
        Field(.kind, wording.fieldIsCell, isOn: unit?.kind == .cell),
        Field(.members, wording.fieldMembers, unit?.members.map(String.init) ?? ""),
        Field(.head, wording.fieldHead, unit?.head ?? ""),
        Field(
          .day, wording.fieldFounded, unit?.founded.map { wording.shortDate($0) } ?? "",
          hint: wording.hintDay),
        Field(.note, wording.fieldNote, unit?.note ?? ""),
        Field(
          .setting, wording.fieldSetting, unit?.setting.map { wording.term($0) } ?? "",
          hint: wording.hintSetting),
      ])
  }

  /// The organisation as it was typed, over the one that is there.
  func unit(
    over known: Organization?, in situation: Situation
  ) throws(FormRefusal) -> Organization {
    let wording = situation.wording
    let name = text(.name)
    guard !name.isEmpty else { throw FormRefusal(.name, wording.nameNeeded) }
    let typed = text(.id)
    let made = typed.isEmpty ? Organization.ID(named: name) : Organization.ID(typed)
    guard let id = known?.id ?? made else { throw FormRefusal(.id, wording.notAnID(typed)) }
    let parent = try organization(.parent, in: situation)
    let level = try level(in: situation)
    var unit =
      known
      ?? Organization(id: id, name: name, parent: parent, level: level, kind: .committee)
    (unit.name, unit.parent, unit.level) = (name, parent, level)
    unit.kind = isOn(.kind) ? .cell : .committee
    unit.setting = try setting(in: wording)
    unit.members = try number(.members, in: wording)
    (unit.head, unit.note) = (optional(.head), optional(.note))
    unit.founded = try day(.day, in: wording)
    return unit
  }

  /// Asks once about congresses that can't be before those above the new place.
  func checkPlace(of unit: Organization, in situation: Situation) throws(FormRefusal) {
    guard unit.parent != situation.tree[unit.id]?.parent else { return }
    let today = situation.today
    let conflicts = situation.tree.conflicts(
      putting: unit, situation.summaries.days(asOf: today), on: today)
    guard let first = conflicts.first else { return }
    let sentence = situation.wording.sentence(first, situation.name(of:))
    let question = situation.wording.keptAllTheSame(sentence)
    try ask(question, at: .parent)
  }

  private func setting(in wording: Wording) throws(FormRefusal) -> Organization.Setting? {
    guard let text = optional(.setting) else { return nil }
    let found = Organization.Setting.allCases.first { setting in
      setting.rawValue == text.lowercased() || wording.term(setting).folded == text.folded
    }
    guard let found else {
      let terms = Organization.Setting.allCases.map { wording.term($0) }
      throw FormRefusal(.setting, wording.notOneOf(text, terms))
    }
    return found
  }

  /// The organisation typed by its id or its full name; `nil` where the field is empty.
  func organization(
    _ field: FieldID, in situation: Situation
  ) throws(FormRefusal) -> Organization.ID? {
    guard let text = optional(field) else { return nil }
    if let id = Organization.ID(text), situation.tree[id] != nil { return id }
    let named = situation.tree.organizations.filter { $0.name.folded == text.folded }
    guard named.count == 1 else {
      throw FormRefusal(field, situation.wording.noSuchOrganization(text))
    }
    return named[0].id
  }

  func level(in situation: Situation) throws(FormRefusal) -> Level.ID {
    let text = text(.level)
    let level = situation.tree.levels.first { level in
      level.id.rawValue == text.lowercased()
        || Language.allCases.contains { level.name[$0].folded == text.folded }
    }
    guard let level else {
      throw FormRefusal(
        .level, situation.wording.noLevel(text, known: situation.tree.levels.map(\.id.rawValue)))
    }
    return level.id
  }

  /// A whole number that isn't negative; `nil` where the field is empty.
  func number(_ field: FieldID, in wording: Wording) throws(FormRefusal) -> Int? {
    guard let text = optional(field) else { return nil }
    guard let value = Int(text), (0...10_000_000).contains(value) else {
      throw FormRefusal(field, wording.notANumber(text))
    }
    return value
  }

  /// Asks for what a new congress of an organisation needs.
  init(newCongressOf unit: Organization, in situation: Situation) {
    let wording = situation.wording
    let standard = Template.standard(for: unit, among: situation.templates)
    self.init(
      "\(wording.formNewCongress): \(unit.name)", for: .newCongress(unit.id),
      [
        Field(.id, wording.fieldID, situation.freeCongressID(for: unit.id), hint: wording.hintID),
        Field(.ordinal, wording.fieldOrdinal, hint: wording.hintOrdinal),
        Field(.day, wording.fieldOpening, hint: wording.hintDay),
        Field(.closing, wording.fieldClosing, hint: wording.hintLastDay),
        Field(.kind, wording.fieldOfDelegates, isOn: unit.kind == .committee),
        Field(
          .template, wording.fieldTemplate, standard?.id.rawValue ?? "",
          hint: wording.hintTemplates(situation.templates.map(\.id.rawValue))),
        Field(.pilot, wording.fieldPilot, hint: wording.hintChosenBy),
        Field(.trial, wording.fieldTrial, hint: wording.hintChosenBy),
      ])
  }

  /// The new congress as it was typed.
  func congress(
    of unit: Organization.ID, in situation: Situation
  ) throws(FormRefusal) -> CongressDocuments {
    let wording = situation.wording
    guard let id = Congress.ID(text(.id)) else {
      throw FormRefusal(.id, wording.notAnID(text(.id)))
    }
    guard situation.summary(id) == nil else {
      throw FormRefusal(.id, wording.alreadyThere(id.rawValue))
    }
    guard let opening = try day(.day, in: wording) else {
      throw FormRefusal(.day, wording.dayNeeded)
    }
    let closing = try day(.closing, in: wording) ?? opening
    guard closing >= opening else {
      throw FormRefusal(.closing, wording.sentence(StateError.closesBeforeOpening))
    }
    var congress = Congress(
      id: id, organization: unit, kind: isOn(.kind) ? .delegates : .members, opening: opening,
      ruleSet: situation.ruleSetInForce(on: opening))
    congress.dates = CongressDates(planned: CongressDays(opening: opening, closing: closing))
    congress.ordinal = optional(.ordinal)
    try checkBounds(of: unit, congress.dates.planned, in: situation)
    congress.pilot = try choice(.pilot, of: unit, in: situation)
    congress.directElection = try trialChoice(of: id, unit, in: situation)
    let template = try template(in: situation)
    do throws(MoveError) {
      return try CongressDocuments(new: congress, from: template, in: situation.settings)
    } catch {
      throw FormRefusal(.day, wording.sentence(error))
    }
  }

  /// Asks once about days that don't lie between those of the congresses above and below.
  private func checkBounds(
    of unit: Organization.ID, _ days: CongressDays, in situation: Situation
  ) throws(FormRefusal) {
    let bounds = CongressBounds(
      of: unit, in: situation.tree, days: situation.summaries.days(asOf: situation.today))
    guard let conflict = bounds.conflicts(with: days).first else { return }
    let sentence = situation.wording.sentence(conflict, situation.name(of:))
    let question = situation.wording.keptAllTheSame(sentence)
    try ask(question, at: .day, about: "\(days.opening) \(question)")
  }

  private func template(in situation: Situation) throws(FormRefusal) -> Template? {
    guard let text = optional(.template) else { return nil }
    guard let template = situation.templates.first(where: { $0.id.rawValue == text }) else {
      throw FormRefusal(
        .template,
        situation.wording.noSuchTemplate(text, known: situation.templates.map(\.id.rawValue)))
    }
    return template
  }
}

extension Situation {
  fileprivate func freeCongressID(for unit: Organization.ID) -> String {
    var (name, number) = (unit.rawValue, 1)
    while Congress.ID(name).flatMap({ summary($0) }) != nil {
      number += 1
      name = "\(unit)-\(number)"
    }
    return name
  }

  fileprivate func ruleSetInForce(on day: CalendarDate) -> String {
    RuleSet.inForce(on: day).id
  }
}
