import CongressModel
import Tallying
import TerminalUI
import Wording

// What the keys of the base sheet do to the election.
extension BaseSheetScreen {
  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    guard case .base(let question) = purpose,
      let (documents, election) = subject(in: situation)
    else { return [] }
    let wording = situation.wording
    let grounds = kind(of: election, in: documents, situation).deductions
    guard let number = Int(text) else { return [.refuse(wording.numberNeeded)] }
    if question == .ground {
      guard let ground = grounds[safe: number - 1] else {
        return [.refuse(wording.chooseDigit(grounds.count))]
      }
      return [.fill(form(for: ground, nil, at: nil, wording))]
    }
    do throws(BaseSheetError) {
      return save(
        try answered(question, number, election, documents, situation), documents, situation,
        .baseSheet)
    } catch {
      return [.refuse(wording.sentence(error))]
    }
  }

  /// The election after a number was typed.
  private func answered(
    _ question: Question, _ number: Int, _ election: Election, _ documents: CongressDocuments,
    _ situation: Situation
  ) throws(BaseSheetError) -> Election {
    var election = election
    switch question {
    case .summoned:
      election.restate(
        try BaseSheet(
          kind: kind(of: election, in: documents, situation), summoned: number,
          deductions: election.baseSheet?.deductions ?? []))
    case .exemptCame:
      guard var sheet = election.baseSheet else { return election }
      try sheet.exemptTurnedUp(number)
      election.restate(sheet)
    case .confirmation:
      election.base = try election.baseSheet?.frozen(confirmedAs: number).base
    case .ground: break
    }
    return election
  }

  func form(
    for ground: DeductionKind, _ line: Deduction?, at place: Int?, _ wording: Wording
  ) -> Form {
    Form(
      wording.term(ground), for: .deduction(ground, line: place),
      [
        Form.Field(.people, wording.fieldPeople, String(line?.people ?? 1)),
        Form.Field(
          .reason, wording.fieldDeductionReason, line?.reason ?? "",
          hint: wording.hintDeductionReason),
      ])
  }

  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    guard case .deduction(let ground, let place) = form.purpose,
      let (documents, election) = subject(in: situation), let sheet = election.baseSheet
    else { return [] }
    let wording = situation.wording
    var form = form
    guard let people = Int(form.text(.people)) else {
      form.refuse(.people, wording.numberNeeded)
      return [.fill(form)]
    }
    let line = Deduction(kind: ground, people: people, reason: form.text(.reason))
    var lines = sheet.deductions
    if let place, lines.indices.contains(place) { lines[place] = line } else { lines.append(line) }
    do throws(BaseSheetError) {
      var changed = election
      changed.restate(
        try BaseSheet(kind: sheet.kind, summoned: sheet.summoned, deductions: lines))
      list.selected = place ?? lines.count - 1
      return save(changed, documents, situation, .baseSheet)
    } catch {
      let field: Form.FieldID = if case .reasonMissing = error { .reason } else { .people }
      form.refuse(field, wording.sentence(error))
      return [.fill(form)]
    }
  }

  mutating func delete(
    _ election: Election, _ documents: CongressDocuments, _ situation: Situation
  ) -> [Request] {
    guard let sheet = election.baseSheet, sheet.deductions.indices.contains(list.selected) else {
      return []
    }
    var lines = sheet.deductions
    lines.remove(at: list.selected)
    list.selected = max(0, min(list.selected, lines.count - 1))
    do throws(BaseSheetError) {
      var changed = election
      changed.restate(
        try BaseSheet(kind: sheet.kind, summoned: sheet.summoned, deductions: lines))
      return save(changed, documents, situation, .baseSheet)
    } catch {
      return [.notice(Notice(.bad, situation.wording.sentence(error)))]
    }
  }

  /// A new sheet from the delegates and who of them has come.
  func fill(
    _ election: Election, _ documents: CongressDocuments, _ situation: Situation
  ) -> [Request] {
    do throws(BaseSheetError) {
      var changed = election
      changed.restate(
        try documents.people.baseSheet(of: kind(of: election, in: documents, situation)))
      return save(changed, documents, situation, .baseSheet)
    } catch {
      return [.notice(Notice(.bad, situation.wording.sentence(error)))]
    }
  }

  /// The same sheet for the other elections of the congress that aren't open.
  func copy(
    _ election: Election, _ documents: CongressDocuments, _ situation: Situation
  ) -> [Request] {
    var new = documents
    let place = situation.assembly(of: election, in: documents.congress)
    for other in documents.elections.elections where other.id != election.id && !other.isOpen {
      guard situation.assembly(of: other, in: documents.congress) == place else { continue }
      var changed = other
      (changed.baseSheet, changed.base) = (election.baseSheet, election.base)
      new.elections[other.id] = changed
    }
    let change = documents.change(to: new)
    guard !change.isEmpty else {
      return [.notice(Notice(.plain, situation.wording.sameBaseEverywhere))]
    }
    return [.change(HistoryEntry(change, ChangeTitle(.baseSheet, election.title)))]
  }

  private func save(
    _ election: Election, _ documents: CongressDocuments, _ situation: Situation,
    _ kind: ChangeTitle.Kind
  ) -> [Request] {
    var new = documents
    new.elections[election.id] = election
    let change = documents.change(to: new)
    guard !change.isEmpty else { return [] }
    return [.change(HistoryEntry(change, ChangeTitle(kind, election.title)))]
  }
}

extension Election {
  /// Takes another sheet; a sum that was confirmed has to be confirmed again.
  fileprivate mutating func restate(_ sheet: BaseSheet) {
    guard sheet != baseSheet else { return }
    (baseSheet, base) = (sheet, nil)
  }
}
