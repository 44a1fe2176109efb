import CongressModel
import TerminalUI
import Wording

// Entering the states of a congress, and making a template of one that was held.
extension CongressScreen {
  func overviewBindings(
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Binding<Command>] {
    let wording = situation.wording
    let readOnly = situation.readOnly.map { wording.sentence($0) }
    let isLast = documents.laterStates(on: situation.today).isEmpty
    let isHeld = documents.congress.dates.progress(asOf: situation.today) == .held
    return [
      Binding(
        .character("s"), wording.keyState, Command.congressState, group: wording.thisScreen,
        disabled: readOnly ?? (isLast ? wording.noLaterState : nil), priority: 8),
      Binding(
        .character("e"), wording.keyEdit, .editCongress, group: wording.thisScreen,
        disabled: readOnly, priority: 7),
      Binding(
        .character("r"), wording.keyRegisters, .registers, group: wording.thisScreen, priority: 6),
      moveBinding(documents, in: situation),
      Binding(
        .character("t"), wording.keyMakeTemplate, .makeTemplate, group: wording.thisScreen,
        disabled: readOnly ?? (isHeld ? nil : wording.sentence(CongressTemplateError.notHeld)),
        priority: 3),
    ]
  }

  func askCongressState(
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    return [
      .ask(
        Prompt(
          wording.askState,
          options: documents.laterStates(on: situation.today).map { wording.term($0) },
          for: .congressState))
    ]
  }

  func chooseCongressState(
    _ digit: String, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let states = documents.laterStates(on: situation.today)
    guard let number = Int(digit), states.indices.contains(number - 1) else {
      return [.refuse(situation.wording.chooseDigit(states.count))]
    }
    let state = states[number - 1]
    return [.fill(Form(state: state, of: documents, in: situation))]
  }

  func enter(
    _ state: CongressState, _ form: Form, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    let today = situation.today
    do throws(FormRefusal) {
      guard let day = try form.day(.day, in: wording) else {
        throw FormRefusal(.day, wording.dayNeeded)
      }
      let closing = try form.day(.closing, in: wording) ?? day
      let (paper, reason) = (form.text(.paper), form.text(.reason))
      let new: CongressDocuments
      do throws(StateError) {
        new =
          state == .held
          ? try documents.held(from: day, to: closing, today: today)
          : try documents.entering(
            state, on: day, paper: paper.isEmpty ? nil : paper,
            reason: reason.isEmpty ? nil : reason, today: today)
      } catch {
        throw FormRefusal(error.field, wording.sentence(error))
      }
      return change(
        documents, new, .congressState,
        LocalText(
          Wording(.vietnamese).term(state), english: Wording(.english).term(state)))
    } catch {
      return [.fill(form.refusing(error))]
    }
  }

  func templateForm(_ documents: CongressDocuments, in situation: Situation) -> Form {
    let name = situation.name(of: documents.id)
    return Form(
      situation.wording.formTemplate, for: .template,
      [
        Form.Field(
          .name, situation.wording.fieldName, situation.wording.templateOf(name),
          hint: situation.wording.hintTemplate)
      ])
  }

  func makeTemplate(
    _ form: Form, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    let name = LocalText(form.text(.name))
    guard !name.vietnamese.isEmpty,
      let id = Template.ID(String("pilot-\(documents.id)".prefix(64)))
    else { return [.fill(form.refusing(FormRefusal(.name, wording.nameNeeded)))] }
    do throws(CongressTemplateError) {
      let template = try Template(
        id: id, name: name, from: documents,
        level: situation.tree[documents.congress.organization]?.level, on: situation.today)
      let known = situation.templates.first { $0.id == id }
      let change = Change(.template(id), from: known?.json, to: template.json)
      return [.change(HistoryEntry(change, ChangeTitle(.templateMade, name)))]
    } catch {
      return [.fill(form.refusing(FormRefusal(.name, wording.sentence(error))))]
    }
  }
}

extension StateError {
  fileprivate var field: Form.FieldID {
    switch self {
    case .noPaper: .paper
    case .noReason: .reason
    case .notNow, .afterToday, .beforeEarlierState, .closesBeforeOpening: .day
    }
  }
}

extension Form {
  /// Asks for the day and the paper of a state, and says what it needs.
  init(state: CongressState, of documents: CongressDocuments, in situation: Situation) {
    let wording = situation.wording
    let needs = wording.needs(
      of: documents.step(to: state, on: situation.today, situation.settings.calendar))
    let days = documents.congress.dates.days(asOf: situation.today)
    let fields =
      state == .held
      ? [
        Field(.day, wording.fieldOpening, wording.shortDate(days.opening), hint: needs),
        Field(.closing, wording.fieldClosing, wording.shortDate(days.closing), hint: needs),
      ]
      : [
        Field(.day, wording.fieldDay, wording.shortDate(situation.today), hint: needs),
        Field(.paper, wording.fieldPaper, hint: needs),
      ] + (state == .postponed ? [Field(.reason, wording.fieldReason, hint: needs)] : [])
    self.init(wording.term(state), for: .congressState(state), fields)
  }
}
