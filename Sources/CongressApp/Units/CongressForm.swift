import CongressModel
import TerminalUI
import Wording

extension Form {
  /// The form of what a congress is, apart from its days and states.
  init(congress: Congress, in wording: Wording) {
    self.init(
      wording.congress, for: .congress,
      [
        Field(
          .ordinal, wording.fieldOrdinal, congress.ordinal ?? "", hint: wording.hintOrdinal),
        Field(.kind, wording.fieldOfDelegates, isOn: congress.kind == .delegates),
        Field(
          .pilot, wording.fieldPilot, congress.pilot?.by.rawValue ?? "",
          hint: wording.hintChosenBy),
        Field(
          .trial, wording.fieldTrial, congress.directElection?.by.rawValue ?? "",
          hint: wording.hintChosenBy),
        Field(.note, wording.fieldNote, congress.note ?? ""),
      ])
  }
}

extension CongressScreen {
  /// Saves what was changed in the form of the congress.
  func save(
    _ form: Form, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let form = form.over(Form(congress: documents.congress, in: situation.wording))
    var new = documents
    if let ordinal = form.changed(.ordinal) { new.congress.ordinal = ordinal }
    if let note = form.changed(.note) { new.congress.note = note }
    if let isOn = form.switched(.kind) { new.congress.kind = isOn ? .delegates : .members }
    do throws(FormRefusal) {
      try form.askMeanwhile(in: situation.wording)
      if form.changed(.pilot) != nil {
        new.congress.pilot = try form.choice(
          .pilot, of: documents.congress.organization, in: situation)
      }
      if form.changed(.trial) != nil {
        let chosen = try form.trialChoice(
          of: documents.id, documents.congress.organization, in: situation)
        new.congress.directElection = nil
        if let chosen { new = new.chosen(by: chosen, in: situation) }
      }
    } catch {
      return [.fill(form.refusing(error))]
    }
    return change(
      documents, new, .congressEdited, LocalText(situation.name(of: documents.id)))
  }
}

extension CongressDocuments {
  fileprivate func chosen(by choice: Choice, in situation: Situation) -> CongressDocuments {
    let own = situation.tree[congress.organization]
    let template =
      situation.templates.first { $0.id == congress.template }
      ?? own.flatMap { Template.standard(for: $0, among: situation.templates) }
    return inTrial(choice, from: template, in: situation.settings, on: situation.today)
  }
}
