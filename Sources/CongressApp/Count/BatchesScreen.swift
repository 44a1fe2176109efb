package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// All batches of a vote: what their covers say, who read them, and what is still to be done.
package struct BatchesScreen: ScreenContent {
  package let key: RoundKey
  var list = ListState()
  /// A tally sheet whose batch has no number yet.
  var waiting: WaitingSheet?
  /// The number that a form showed of a batch that got another one.
  var shownBefore: Int?

  /// The totals of a tally sheet, and the number that its form showed.
  struct WaitingSheet: Hashable, Sendable {
    let tally: Tally
    let batch: Int
  }

  package init(_ key: RoundKey) { self.key = key }
}

extension BatchesScreen {
  package func title(in situation: Situation) -> String { situation.wording.batchesTitle }

  package func follows(in situation: Situation) -> [RoundKey] { [key] }

  func covers(in situation: Situation) -> [BatchState] { situation.ballots[key]?.covers ?? [] }

  func selected(in situation: Situation) -> BatchState? {
    let covers = covers(in: situation)
    return covers.indices.contains(list.selected) ? covers[list.selected] : covers.last
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let refusal = situation.readOnly.map { wording.sentence($0) }
    let none = selected(in: situation) == nil ? wording.noBatchYet : nil
    let counting = situation.documents[key.congress]?.elections[key.election]?.counting
    let isSheets = counting?.mode == .sheets
    return [
      Binding(
        .enter, wording.keyReadBatch, Command.open, group: wording.thisScreen,
        disabled: refusal ?? (isSheets ? nil : none), priority: 9),
      Binding(
        .character("n"), isSheets ? wording.keySheet : wording.keyCount, .newBatch,
        group: wording.thisScreen, disabled: refusal, priority: 8),
      Binding(
        .character("D"), wording.keyRulings, .rulings, group: wording.thisScreen, priority: 7),
      Binding(
        .character("p"), wording.keyPrintCover, .printCover, group: wording.thisScreen,
        disabled: none, priority: 6),
      Binding(
        .character("y"), wording.keyDrill, .drill, group: wording.thisScreen, priority: 3),
      Binding(
        .character("e"), wording.keyCountingPlan, .countingPlan, group: wording.thisScreen,
        disabled: refusal, priority: 4),
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    guard let vote = situation.vote(key) else { return [] }
    switch command {
    case .move:
      _ = list.handle(
        press, count: covers(in: situation).count, height: max(1, situation.bodyRows - 4))
      return []
    case .open: return open(vote, in: situation)
    case .newBatch:
      guard vote.election.counting.mode == .sheets else { return count(entry: 1, vote, situation) }
      let next = (covers(in: situation).last?.number ?? 0) + 1
      return [.fill(sheetForm(batch: next, entry: 1, vote, in: situation))]
    case .rulings: return [.show(Screen(RulingScreen(key)))]
    case .printCover:
      return selected(in: situation).map { [.effect(.printCover(key, batch: $0.number))] } ?? []
    case .drill: return [.show(Screen(DrillScreen(key)))]
    case .countingPlan: return [.fill(planForm(vote.election.counting, in: situation.wording))]
    default: return []
    }
  }

  /// Goes on with the selected batch, wherever it stands.
  private func open(_ vote: Vote, in situation: Situation) -> [Request] {
    guard let cover = selected(in: situation) else { return [] }
    let wording = situation.wording
    switch cover.check {
    case .differs:
      return [.show(Screen(QuestionScreen(key, batch: cover.number)))]
        + [.ask(QuestionScreen.namesPrompt(in: wording))]
    case .verified(let order):
      return [.notice(Notice(.good, wording.batchVerified(cover.number, isLost: order == .lost)))]
    case .totalsDiffer: return [.notice(Notice(.bad, wording.sheetsDiffer(cover.number)))]
    case .single, .waiting: break
    }
    let entry = cover.nextEntry ?? 1
    if vote.election.counting.mode == .sheets {
      return [.fill(sheetForm(batch: cover.number, entry: entry, vote, in: situation))]
    }
    guard entry == 1 || vote.election.counting.entries > 1 else { return [] }
    return entry == 1
      ? count(entry: 1, batch: cover.number, vote, situation) : count(entry: entry, vote, situation)
  }

  private func count(
    entry: Int, batch: Int? = nil, _ vote: Vote, _ situation: Situation
  ) -> [Request] {
    CountScreen.opening(Desk(key, entry: entry), batch: batch, vote, in: situation)
  }

  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    guard let vote = situation.vote(key) else { return [] }
    switch form.purpose {
    case .countingPlan: return savePlan(form, vote, in: situation)
    case .tallySheet(let batch, let entry):
      return record(sheet: form, batch: batch, entry: entry, vote, in: situation)
    default: return []
    }
  }
}

extension CountScreen {
  /// Opens the entry; where several people read every paper, it is asked who types.
  static func opening(
    _ desk: Desk, batch: Int? = nil, _ vote: Vote, in situation: Situation
  ) -> [Request] {
    let several = vote.election.counting.entries > 1
    let place = Desk(
      desk.key, entry: desk.entry, teller: desk.teller ?? (several ? nil : situation.me))
    let screen = CountScreen(place, batch: batch, in: situation)
    let requests: [Request] = [.show(Screen(screen)), .effect(.recall(place))]
    return several ? requests + [.ask(screen.tellerPrompt(in: situation))] : requests
  }
}

// How many people read every batch, and how high the batches are.
extension BatchesScreen {
  private func planForm(_ plan: CountingPlan, in wording: Wording) -> Form {
    Form(
      wording.formCountingPlan, for: .countingPlan,
      [
        Form.Field(
          .entries, wording.fieldEntries, String(plan.entries), hint: wording.hintEntries),
        Form.Field(.batchSize, wording.fieldBatchSize, String(plan.batchSize)),
        Form.Field(.sheets, wording.fieldSheets, isOn: plan.mode == .sheets),
      ])
  }

  private func savePlan(_ form: Form, _ vote: Vote, in situation: Situation) -> [Request] {
    let wording = situation.wording
    var form = form.over(planForm(vote.election.counting, in: wording))
    do throws(FormRefusal) { try form.askMeanwhile(in: wording) } catch {
      return [.fill(form.refusing(error))]
    }
    guard let entries = Int(form.text(.entries)), CountingPlan.allowedEntries.contains(entries)
    else {
      form.refuse(.entries, wording.entriesNeeded)
      return [.fill(form)]
    }
    let sizes = CountingPlan.allowedBatchSizes
    guard let size = Int(form.text(.batchSize)), sizes.contains(size) else {
      form.refuse(.batchSize, wording.batchSizeNeeded(sizes))
      return [.fill(form)]
    }
    guard let documents = situation.documents[key.congress] else { return [] }
    var new = documents
    var election = vote.election
    election.counting.entries = entries
    election.counting.batchSize = size
    election.counting.mode = form.isOn(.sheets) ? .sheets : .ballots
    new.elections[key.election] = election
    let title = ChangeTitle(.countingPlan, election.title)
    return [.change(HistoryEntry(documents.change(to: new), title)), .effect(.follow(key))]
  }
}
