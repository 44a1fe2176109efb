package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// The papers put aside, and what the counting team decided on each.
package struct RulingScreen: ScreenContent {
  package let key: RoundKey
  var list = ListState()

  package init(_ key: RoundKey) { self.key = key }
}

extension RulingScreen {
  package func title(in situation: Situation) -> String { situation.wording.rulingsTitle }

  package func follows(in situation: Situation) -> [RoundKey] { [key] }

  /// Those still to be decided first.
  func papers(in situation: Situation) -> [DoubtfulPaper] {
    let all = situation.ballots[key]?.doubts ?? []
    return all.filter { $0.ruling == nil } + all.filter { $0.ruling != nil }
  }

  func selected(in situation: Situation) -> DoubtfulPaper? {
    let papers = papers(in: situation)
    return papers.indices.contains(list.selected) ? papers[list.selected] : papers.first
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let paper = selected(in: situation)
    let refusal =
      situation.readOnly.map { wording.sentence($0) }
      ?? (paper == nil ? wording.nothingDoubtful : nil)
      ?? (paper?.ruling == nil ? nil : wording.ruledAlready)
    return [
      Binding(
        [KeyPress(.enter), KeyPress(.character("v"))], wording.keyRuleValid, Command.open,
        group: wording.thisScreen, disabled: refusal, priority: 9),
      Binding(
        [KeyPress(.character("i")), KeyPress(.character("/"))], wording.keyRuleInvalid, .invalid,
        group: wording.thisScreen, disabled: refusal, priority: 8),
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    switch command {
    case .move:
      _ = list.handle(
        press, count: papers(in: situation).count, height: max(1, situation.bodyRows - 4))
      return []
    case .open, .invalid:
      guard let vote = situation.vote(key), let paper = selected(in: situation) else { return [] }
      return [.fill(form(paper, isValid: command == .open, vote, in: situation.wording))]
    default: return []
    }
  }

  private func form(
    _ paper: DoubtfulPaper, isValid: Bool, _ vote: Vote, in wording: Wording
  ) -> Form {
    let reasons = vote.contest.form.invalidReasons.enumerated()
      .map { "\($0.offset + 1) \(wording.term($0.element))" }
    let struck = paper.marks.map { marks in
      (1...vote.contest.candidates).filter { !marks.contains($0) }.map(String.init)
        .joined(separator: " ")
    }
    let first =
      isValid
      ? Form.Field(
        .marks, wording.typedLabel(vote.contest.form), struck ?? "", hint: wording.hintMarks)
      : Form.Field(.reason, wording.fieldReasonDigit, hint: reasons.joined(separator: " · "))
    return Form(
      wording.formRuling(batch: paper.batch, place: paper.place),
      for: .ruling(paper.id, isValid: isValid),
      [
        first,
        Form.Field(.names, wording.fieldRuledBy, hint: wording.hintRuledBy),
        Form.Field(.text, wording.fieldGround, paper.note, hint: wording.hintGround),
      ])
  }

  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    guard case .ruling(let id, let isValid) = form.purpose, let vote = situation.vote(key) else {
      return []
    }
    var form = form
    let wording = situation.wording
    let names = form.text(.names).split(separator: ",").map { String($0).trimmed }
      .filter { !$0.isEmpty }
    if let complaint = complaint(about: names, vote, wording) {
      form.refuse(.names, complaint)
      return [.fill(form)]
    }
    guard !form.text(.text).isEmpty else {
      form.refuse(.text, wording.groundNeeded)
      return [.fill(form)]
    }
    do throws(PaperRefusal) {
      let paper = isValid ? try valid(form, vote, wording) : try invalid(form, vote, wording)
      let entry = BallotEntry.ruling(id, paper, by: names, ground: form.text(.text))
      return [.effect(.record(Desk(key), entry))]
    } catch {
      form.refuse(error.field, error.sentence)
      return [.fill(form)]
    }
  }

  /// The team decides, and only its members where they are known.
  private func complaint(about names: [String], _ vote: Vote, _ wording: Wording) -> String? {
    guard !names.isEmpty else { return wording.nameNeeded }
    let team = vote.election.team
    let stranger = names.first { name in !team.contains { $0.isSameName(as: name) } }
    return team.isEmpty ? nil : stranger.map { wording.notInTeam($0) }
  }

  /// Why a field can't be taken, as a sentence.
  private struct PaperRefusal: Error {
    let field: Form.FieldID
    let sentence: String
  }

  private func valid(
    _ form: Form, _ vote: Vote, _ wording: Wording
  ) throws(PaperRefusal) -> Paper {
    var draft = BallotDraft()
    let names = vote.contest.candidates
    do throws(BallotDraft.Refusal) {
      for part in form.text(.marks).split(whereSeparator: { " ,.;".contains($0) }) {
        guard let number = Int(part) else {
          throw .notOnList(0, names: names)
        }
        try draft.add(number, names: names)
      }
    } catch {
      throw PaperRefusal(field: .marks, sentence: wording.sentence(error))
    }
    let chosen = draft.chosen(of: vote.contest)
    guard chosen.count <= vote.contest.seats else {
      let text = wording.notValid(
        .tooMany, typed: draft.marks.count, chosen: chosen.count, seats: vote.contest.seats)
      throw PaperRefusal(field: .marks, sentence: text)
    }
    return .chosen(chosen)
  }

  private func invalid(
    _ form: Form, _ vote: Vote, _ wording: Wording
  ) throws(PaperRefusal) -> Paper {
    let reasons = vote.contest.form.invalidReasons
    guard let digit = Int(form.text(.reason)), reasons.indices.contains(digit - 1) else {
      throw PaperRefusal(field: .reason, sentence: wording.chooseDigit(reasons.count))
    }
    return .invalid(reasons[digit - 1])
  }
}

extension RulingScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let vote = situation.vote(key) else { return }
    let wording = situation.wording
    let papers = papers(in: situation)
    let open = papers.count { $0.ruling == nil }
    let (head, rest) = body.splitting(top: 2)
    let names = vote.count.openToDoubtful.map { vote.names[$0 - 1] }
    grid.draw(
      paragraph: wording.doubtfulHead(open, changing: names), in: head.inset(columns: 1),
      role: names.isEmpty ? .strong : .warning)
    let columns = [
      Column(wording.columnBatch, minimum: 4, priority: 9, layout: .trailing),
      Column(wording.columnPlace, minimum: 5, priority: 9, layout: .trailing),
      Column(wording.columnWhy, minimum: 14, ideal: 34, priority: 8),
      Column(wording.columnRuling, minimum: 18, ideal: .max, priority: 7),
    ]
    Table(columns, count: papers.count, state: list, emptyText: wording.nothingDoubtful) { index in
      let paper = papers[index]
      return [
        TableCell("\(paper.batch)"), TableCell("\(paper.place)"), TableCell(paper.note),
        TableCell(
          paper.ruling.map { ruling(of: $0, vote, wording) } ?? wording.toBeRuled,
          paper.ruling == nil ? .warning : .text),
      ]
    }.draw(in: rest, on: &grid)
  }

  private func ruling(of ruling: DoubtfulPaper.Decided, _ vote: Vote, _ wording: Wording) -> String
  {
    let paper =
      switch ruling.paper {
      case .invalid(let reason): "\(wording.invalidWord): \(wording.term(reason))"
      case .chosen(let marks):
        "\(wording.validWord): " + wording.chosenSoFar(marks.count, of: vote.round.seats)
      }
    return "\(paper) \(ruling.ground) (\(ruling.by.joined(separator: ", ")))"
  }
}
