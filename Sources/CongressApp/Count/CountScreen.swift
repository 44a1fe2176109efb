package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// Where a teller types the papers of one vote, in one of its entries.
package struct CountScreen: ScreenContent {
  package internal(set) var desk: Desk
  var draft = BallotDraft()
  /// The batch that was taken in hand; `nil` where an entry has none left.
  private(set) var taken: Int?
  /// Whether it was begun by then, or something of it is typed here; else its number is only likely.
  private(set) var isBegun = false
  /// Whether the teller chose it.
  private var isChosen: Bool
  /// What is recorded as soon as the batch has its number.
  var waiting: BallotEntry?
  /// The number that the screen showed of a batch that got another one.
  private var shownBefore: Int?
  /// What was recorded last, for the repeat key and to look back at.
  var last: LastPaper?
  /// The papers this station recorded, before it was started again too, the newest last.
  var mine: [RecalledPaper] = []
  /// The stations that began batches and had no journal open when it was looked up last.
  var gone: Set<String> = []
  /// Whether it was objected that papers of the batch are missing.
  var isReminded = false
  /// Whether what was typed last was refused: the numbers of the next paper don't join it, and the
  /// Enter behind them doesn't close a batch.
  var isRefused = false
  /// Whether the last key took something back.
  var isTakingBack = false

  /// What was recorded last, to be shown large.
  enum LastPaper: Hashable, Sendable {
    case marks([Int])
    case invalid(InvalidReason)
    case doubtful
    case takenBack
  }

  package init(_ key: RoundKey, in situation: Situation) {
    self.init(Desk(key, teller: situation.me), in: situation)
  }

  package init(_ desk: Desk, batch: Int? = nil, in situation: Situation) {
    self.desk = desk
    isChosen = batch != nil
    take(batch ?? nextBatch(in: situation), in: situation)
  }
}

extension CountScreen {
  package var key: RoundKey { desk.key }

  package func follows(in situation: Situation) -> [RoundKey] { [key] }

  package func title(in situation: Situation) -> String {
    let title = situation.vote(key)?.election.title[situation.wording.language] ?? ""
    return desk.entry == 1 ? title : "\(title) · \(situation.wording.entry(desk.entry))"
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let group = wording.groupCount
    let refusal = situation.readOnly.map { wording.sentence($0) }
    func row(
      _ keys: String, _ label: String, _ command: Command, _ priority: Int?,
      disabled: String? = nil
    ) -> Binding<Command> {
      Binding(
        keys.map { KeyPress(.character($0)) }, label, command, group: group,
        disabled: refusal ?? disabled, priority: priority)
    }
    var takeBack = row("-", wording.keyTakeBack, .takeBack, 6)
    takeBack.keys.append(KeyPress(.backspace))
    return [
      row("0123456789", wording.keyDigit, .digit, nil),
      row(" .", wording.keyEndNumber, .endNumber, 8),
      Binding(
        .enter, closesByEnter(in: situation) ? wording.keyCloseBatch : wording.keyAccept, .accept,
        group: group, disabled: refusal, priority: 8),
      row(
        "=+r", wording.keyRepeat, .repeatLast, 7,
        disabled: repeatable == nil ? wording.nothingToRepeat : nil),
      row("/i", wording.keyInvalid, .invalid, 7), row("*d", wording.keyDoubtful, .doubtful, 6),
      takeBack,
      row("x", wording.keyPile, .pile, 3), row("c", wording.keyCloseBatch, .closeBatch, 3),
      row("n", wording.keyCover, .newBatch, 2), row("w", wording.keyTeller, .teller, 2),
      Binding(.character("b"), wording.keyBatches, .batches, group: group, priority: 5),
      Binding(
        [KeyPress(.tab)], wording.keyResult, .showResult, group: group,
        disabled: desk.entry == 1 ? nil : wording.blindEntry, priority: 5),
    ]
  }

  /// The pattern that the repeat key would record again.
  private var repeatable: [Int]? {
    if case .marks(let marks)? = last { marks } else { nil }
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    guard let vote = situation.vote(key) else { return [] }
    if command != .closeBatch { isReminded = false }
    if command != .takeBack { isTakingBack = false }
    if taken == nil { take(nextBatch(in: situation), in: situation) }
    switch command {
    case .batches: return [.show(Screen(BatchesScreen(key)))]
    case .showResult: return [.show(Screen(ResultScreen(key)))]
    case .teller: return [.ask(tellerPrompt(in: situation))]
    case .takeBack: return takeBack(press, in: situation)
    case .newBatch: return askPapers(vote, in: situation)
    case .closeBatch: return closeBatch(in: situation)
    default: break
    }
    if let objection = objection(vote, to: command, in: situation) {
      isRefused = command == .digit || !draft.isEmpty
      return [.notice(Notice(.bad, objection))]
    }
    let endsBatch = draft.isEmpty && isFull(in: situation)
    switch command {
    case .digit: return type(press, in: situation)
    case .endNumber where endsBatch, .accept where endsBatch: return closeBatch(in: situation)
    case .endNumber: return endNumber(vote, in: situation)
    case .accept: return accept(vote, in: situation)
    case .repeatLast:
      guard draft.isEmpty, let repeatable else { return [] }
      draft = BallotDraft(marks: repeatable)
      return accept(vote, in: situation)
    case .invalid: return [.ask(invalidPrompt(vote, in: situation))]
    case .doubtful: return askDoubt(vote, in: situation)
    case .pile: return askPile(vote, in: situation)
    default: return []
    }
  }

  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    guard let vote = situation.vote(key) else { return [] }
    switch purpose {
    case .invalidReason: return recordInvalid(text, vote, in: situation)
    case .doubtfulNote: return recordDoubt(text, vote, in: situation)
    case .teller: return take(teller: text, vote, in: situation)
    case .batchPapers(let batch): return state(text, of: batch, vote, in: situation)
    case .pileCount: return takePile(text, vote, in: situation)
    case .pileNames(let count): return recordPile(count, text, vote, in: situation)
    case .sameTeller(let name): return decide(text, on: name, vote, in: situation)
    case .takeBack(let paper): return takeBack(paper, text, in: situation)
    default: return []
    }
  }

  /// Something is on the disk: the next paper, or the next batch, may come.
  package mutating func happened(
    _ event: JournalEvent, at desk: Desk, in situation: Situation
  ) -> [Request] {
    guard desk.key == key, desk.entry == self.desk.entry else { return [] }
    switch event {
    case .recorded(_, .void(let id, _)):
      let batch = mine.last { $0.id == id }?.batch
      takenBack(id)
      return batch.map { [.notice(Notice(.good, situation.wording.recordedVoid($0)))] } ?? []
    case .recorded(let id, let entry):
      recorded(id, entry)
      // of a pile only the first paper's name is known here
      if case .pile = entry { return [.effect(.recall(desk))] + takeRenumbering(in: situation) }
      return takeRenumbering(in: situation)
    case .batch(.begin(let number, _)): return begun(number, in: situation)
    case .batch(.close):
      isChosen = false
      take(nextBatch(in: situation), in: situation)
      // a batch may have been left by a station that has gone meanwhile
      guard taken == nil, let vote = situation.vote(key) else { return [.effect(.recall(desk))] }
      return [.notice(Notice(.good, nothingLeft(vote, in: situation)))]
    case .batch: break
    case .recalled(let papers, let writing):
      mine = papers
      gone = Set((situation.ballots[key]?.covers ?? []).flatMap(\.stations)).subtracting(writing)
      if last == nil { last = papers.last?.shown(of: situation.vote(key)?.contest) }
      guard draft.isEmpty, !isChosen, let next = nextBatch(in: situation) else { break }
      take(next, in: situation)
    }
    return []
  }

  mutating func take(_ batch: Int?, in situation: Situation) {
    taken = batch
    isBegun = batch.flatMap { cover(of: $0, in: situation) }?.stated != nil
  }

  /// The batch has its number: the paper that waits goes into it.
  private mutating func begun(_ number: Int, in situation: Situation) -> [Request] {
    if let taken, taken != number { shownBefore = taken }
    (taken, isBegun) = (number, true)
    guard let waiting else { return takeRenumbering(in: situation) }
    self.waiting = nil
    return [.effect(.record(desk, waiting.moved(to: number)))]
  }

  private mutating func takeRenumbering(in situation: Situation) -> [Request] {
    guard let shown = shownBefore, let taken else { return [] }
    shownBefore = nil
    return [.notice(Notice(.warning, situation.wording.numberTaken(shown, now: taken)))]
  }

  private mutating func recorded(_ id: BallotID, _ entry: BallotEntry) {
    switch entry {
    case .paper(.chosen(let marks), _, let batch):
      last = .marks(draft.marks.sorted())
      mine.append(RecalledPaper(id: id, batch: batch, paper: .chosen(marks)))
    case .paper(.invalid(let reason), _, let batch):
      last = .invalid(reason)
      mine.append(RecalledPaper(id: id, batch: batch, paper: .invalid(reason)))
    case .doubtful(let batch, _, _):
      last = .doubtful
      mine.append(RecalledPaper(id: id, batch: batch, paper: nil))
    case .pile(let paper, _, let batch, _):
      last = .marks(draft.marks.sorted())
      mine.append(RecalledPaper(id: id, batch: batch, paper: paper))
    case .ruling, .sheet, .void: return
    }
    (draft, isRefused) = (BallotDraft(), false)
  }

  private mutating func takenBack(_ id: BallotID) {
    // the paper in its place is typed into the batch that it came from
    taken = mine.last { $0.id == id }?.batch ?? taken
    mine.removeAll { $0.id == id }
    (last, draft) = (.takenBack, BallotDraft())
  }
}

extension RecalledPaper {
  /// The paper as it was typed.
  fileprivate func shown(of contest: Contest?) -> CountScreen.LastPaper? {
    switch paper {
    case nil: .doubtful
    case .invalid(let reason): .invalid(reason)
    case .chosen(let marks):
      contest.map { contest in
        let chosen = Set(marks)
        return .marks((1...contest.candidates).filter { !chosen.contains($0) })
      }
    }
  }
}
