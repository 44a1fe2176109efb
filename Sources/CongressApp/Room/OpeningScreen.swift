package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// What is looked at before a vote opens, and who confirms it.
package struct OpeningScreen: ScreenContent {
  package let congress: Congress.ID
  package let election: Election.ID
  var scroll = 0

  package init(_ congress: Congress.ID, _ election: Election.ID) {
    (self.congress, self.election) = (congress, election)
  }
}

extension OpeningScreen {
  package func title(in situation: Situation) -> String { situation.wording.openingTitle }

  private func key(in situation: Situation) -> RoundKey? {
    situation.documents[congress]?.elections[election]?.waitingRound
      .map { RoundKey(congress, election, round: $0.number) }
  }

  package func follows(in situation: Situation) -> [RoundKey] {
    key(in: situation).map { [$0] } ?? []
  }

  /// What there is to say; `nil` once the vote is open.
  func preflight(in situation: Situation) -> Preflight? {
    guard let documents = situation.documents[congress],
      let election = documents.elections[election],
      let rules = situation.ruleSet(documents.congress.ruleSet)
    else { return nil }
    let state = key(in: situation).flatMap { situation.ballots[$0] }
    let step = documents.step(to: .held, on: situation.today, situation.settings.calendar)
    return Preflight(
      of: election, in: documents, by: rules,
      recorded: (state?.tally.counted ?? 0) + (state?.doubtful ?? 0),
      openTasks: step.openTasks.count)
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let refused = preflight(in: situation)?.items.first { $0.weight == .refusal }
    return [
      Binding(
        [KeyPress(.enter), KeyPress(.character("o"))], wording.keyConfirmOpening, .openVote,
        group: wording.thisScreen,
        disabled: situation.readOnly.map { wording.sentence($0) }
          ?? refused.map { wording.sentence($0) }, priority: 9)
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    switch command {
    case .openVote: return preflight(in: situation).map { [.fill(form($0, situation))] } ?? []
    case .move:
      switch press.key {
      case .up, .character("k"): scroll = max(0, scroll - 1)
      case .down, .character("j"): scroll += 1
      default: break
      }
      return []
    default: return []
    }
  }

  private func form(_ preflight: Preflight, _ situation: Situation) -> Form {
    let wording = situation.wording
    var fields: [Form.Field] = []
    for case .base(let expected, _) in preflight.items {
      fields.append(
        Form.Field(.base, wording.fieldBase, hint: wording.hintTypeBase(expected)))
    }
    fields.append(Form.Field(.printed, wording.fieldPrinted, hint: wording.hintPrinted))
    if preflight.items.contains(where: { $0.weight == .decision }) {
      fields.append(Form.Field(.reason, wording.fieldSurplus, hint: wording.hintSurplus))
    }
    fields.append(Form.Field(.firstName, wording.fieldFirstName, situation.me ?? ""))
    fields.append(Form.Field(.secondName, wording.fieldSecondName, hint: wording.hintConfirmers))
    return Form(
      wording.askOpen(
        preflight.election.title[wording.language], names: preflight.round.candidates.count,
        seats: preflight.round.seats), for: .opening, fields)
  }

  /// Opens the vote when all of it fits; else the form says what doesn't.
  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    guard form.purpose == .opening, let preflight = preflight(in: situation),
      let documents = situation.documents[congress], let key = key(in: situation)
    else { return [] }
    let wording = situation.wording
    var form = form
    for field in [Form.FieldID.base, .printed] where !form.text(field).isEmpty {
      guard let number = Int(form.text(field)), number > 0 else {
        form.refuse(field, wording.numberNeeded)
        return [.fill(form)]
      }
    }
    let statement = OpeningStatement(
      base: Int(form.text(.base)), printed: Int(form.text(.printed)),
      names: [form.text(.firstName), form.text(.secondName)], decision: form.text(.reason))
    do throws(OpeningRefusal) {
      let opened = try preflight.opened(as: statement, on: situation.today)
      var new = documents
      new.open(
        opened, at: situation.assembly(of: opened, in: documents.congress), on: situation.today,
        minute: situation.minute)
      let entry = HistoryEntry(
        documents.change(to: new), ChangeTitle(.voteOpened, opened.title))
      return [
        .close, .change(entry), .effect(.follow(key)),
      ]
    } catch {
      form.refuse(error.field, wording.sentence(error))
      return [.fill(form)]
    }
  }
}

extension OpeningRefusal {
  /// The field of the form that has to be mended.
  fileprivate var field: Form.FieldID {
    switch self {
    case .item, .opening, .baseNeeded, .baseDiffers: .base
    case .decisionNeeded: .reason
    case .tooFewPrinted: .printed
    case .twoNamesNeeded: .secondName
    case .confirmedByCandidate: .firstName
    }
  }
}

extension OpeningScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let preflight = preflight(in: situation) else { return }
    let wording = situation.wording
    let (head, below) = body.inset(columns: 1).splitting(top: 3)
    grid.draw(preflight.election.title[wording.language], in: head.row(0), role: .strong)
    grid.draw(wording.openingIntroduction, in: head.row(1), role: .dim)
    let lines = lines(preflight, wording, grid.glyphs, columns: below.columns)
    let first = max(0, min(scroll, lines.count - below.rows))
    for (row, line) in lines.dropFirst(first).prefix(below.rows).enumerated() {
      grid.draw(line.text, in: below.row(row), role: line.role)
    }
  }

  private func lines(
    _ preflight: Preflight, _ wording: Wording, _ glyphs: Glyphs, columns: Int
  ) -> [(text: String, role: Role)] {
    var lines: [(String, Role)] = []
    for item in preflight.items {
      let (mark, role): (Character, Role) =
        switch item.weight {
        case .good: (glyphs.done, .good)
        case .notice, .decision: (glyphs.late, .warning)
        case .refusal: (glyphs == .ascii ? "X" : "×", .bad)
        }
      let text = ScreenText(wording.sentence(item)).wrapped(to: max(10, columns - 2))
      for (index, line) in text.enumerated() {
        lines.append((index == 0 ? "\(mark) \(line.string)" : "  \(line.string)", role))
      }
    }
    lines.append(("", .text))
    for (number, name) in preflight.election.list(of: preflight.round).enumerated() {
      let digits = ScreenText("\(number + 1)").padded(to: 3, alignment: .trailing).string
      lines.append(("\(digits). \(name.name)", .text))
    }
    return lines
  }
}
