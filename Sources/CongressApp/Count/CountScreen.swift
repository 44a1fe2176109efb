package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// Where a teller types the papers of one vote.
package struct CountScreen: ScreenContent {
  package let key: RoundKey
  var draft = BallotDraft()
  var batch: Int
  /// The marks of the paper recorded last, for the repeat key and to look back at.
  var last: LastPaper?
  /// The papers recorded here, the newest last.
  var mine: [Recorded] = []
  package var batchSize = 25

  /// A paper that is on the disk.
  struct Recorded: Hashable, Sendable {
    let id: BallotID
    let batch: Int
  }

  /// What was recorded last, to be shown large.
  enum LastPaper: Hashable, Sendable {
    case marks([Int])
    case invalid(InvalidReason)
    case doubtful
    case takenBack
  }

  package init(_ key: RoundKey, in situation: Situation) {
    self.key = key
    let batches = situation.ballots[key]?.batches ?? [:]
    let latest = batches.keys.max() ?? 1
    batch = batches[latest, default: 0] < 25 ? latest : latest + 1
  }
}

extension CountScreen {
  package func title(in situation: Situation) -> String {
    situation.vote(key)?.election.title[situation.wording.language] ?? ""
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let group = wording.groupCount
    let refusal = situation.readOnly.map { wording.sentence($0) }
    func key(_ character: Character) -> KeyPress { KeyPress(.character(character)) }
    return [
      Binding(
        "0123456789".map(key), wording.keyDigit, Command.digit, group: group, disabled: refusal,
        priority: nil),
      Binding(
        [key(" "), key(".")], wording.keyEndNumber, .endNumber, group: group, disabled: refusal,
        priority: 8),
      Binding(
        .enter, wording.keyAccept, .accept, group: group, disabled: refusal, priority: 8),
      Binding(
        [key("="), key("+"), key("r")], wording.keyRepeat, .repeatLast, group: group,
        disabled: refusal ?? (repeatable == nil ? wording.nothingToRepeat : nil), priority: 7),
      Binding(
        [key("/"), key("i")], wording.keyInvalid, .invalid, group: group, disabled: refusal,
        priority: 7),
      Binding(
        [key("*"), key("d")], wording.keyDoubtful, .doubtful, group: group, disabled: refusal,
        priority: 6),
      Binding(
        [key("-"), KeyPress(.backspace)], wording.keyTakeBack, .takeBack, group: group,
        disabled: refusal, priority: 6),
      Binding(
        [KeyPress(.tab)], wording.keyResult, .showResult, group: group, priority: 5),
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
    switch command {
    case .digit:
      if case .character(let digit) = press.key {
        draft.type(digit, names: vote.contest.candidates)
      }
      return []
    case .endNumber: return endNumber(vote, in: situation)
    case .accept: return accept(vote, in: situation)
    case .repeatLast:
      guard draft.isEmpty, let repeatable else { return [] }
      draft = BallotDraft(marks: repeatable)
      return accept(vote, in: situation)
    case .invalid: return [.ask(invalidPrompt(vote, in: situation))]
    case .doubtful:
      return [.effect(.record(Desk(key), .doubtful(batch: batch, note: "")))]
    case .takeBack: return takeBack(press, in: situation)
    case .showResult: return [.show(Screen(ResultScreen(key)))]
    default: return []
    }
  }

  private mutating func endNumber(_ vote: Vote, in situation: Situation) -> [Request] {
    do throws(BallotDraft.Refusal) {
      try draft.endNumber(names: vote.contest.candidates)
      return []
    } catch {
      return [.notice(Notice(.bad, situation.wording.sentence(error)))]
    }
  }

  /// Records the paper, unless the rules say that what is typed is no valid paper.
  private mutating func accept(_ vote: Vote, in situation: Situation) -> [Request] {
    let complaint = endNumber(vote, in: situation)
    guard complaint.isEmpty else { return complaint }
    let paper = Paper.chosen(draft.chosen(of: vote.contest))
    do throws(PaperError) {
      switch try vote.contest.judged(paper) {
      case .valid: return [.effect(.record(Desk(key), .paper(paper, batch: batch)))]
      case .invalid(let reason, _):
        let text = situation.wording.notValid(
          reason, typed: draft.marks.count, chosen: vote.contest.candidates - draft.marks.count,
          seats: vote.contest.seats)
        return [.notice(Notice(.bad, text))]
      }
    } catch {
      return [.notice(Notice(.bad, situation.wording.sentence(error)))]
    }
  }

  private func invalidPrompt(_ vote: Vote, in situation: Situation) -> Prompt {
    let wording = situation.wording
    return Prompt(
      wording.askInvalid, hint: wording.hintInvalid,
      options: vote.contest.form.invalidReasons.map { wording.term($0) }, for: .invalidReason)
  }

  /// Erases what is being typed, or takes back the paper recorded last.
  private mutating func takeBack(_ press: KeyPress, in situation: Situation) -> [Request] {
    if draft.eraseLast() { return [] }
    guard let recorded = mine.last else {
      return [.notice(Notice(.plain, situation.wording.nothingToTakeBack))]
    }
    return [.effect(.record(Desk(key), .void(recorded.id, reason: "takenBack")))]
  }

  package func follows(in situation: Situation) -> [RoundKey] { [key] }

  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    guard purpose == .invalidReason, let vote = situation.vote(key) else { return [] }
    let reasons = vote.contest.form.invalidReasons
    guard let digit = Int(text), reasons.indices.contains(digit - 1) else {
      return [.refuse(situation.wording.chooseDigit(reasons.count))]
    }
    return [.effect(.record(Desk(key), .paper(.invalid(reasons[digit - 1]), batch: batch)))]
  }

  /// The paper is on the disk: the next one may come.
  package mutating func happened(
    _ event: JournalEvent, at desk: Desk, in situation: Situation
  ) -> [Request] {
    guard desk.key == key, case .recorded(let id, let entry) = event else { return [] }
    switch entry {
    case .paper(.chosen, _, let batch):
      last = .marks(draft.marks.sorted())
      mine.append(Recorded(id: id, batch: batch))
    case .paper(.invalid(let reason), _, let batch):
      last = .invalid(reason)
      mine.append(Recorded(id: id, batch: batch))
    case .doubtful(let batch, _, _):
      last = .doubtful
      mine.append(Recorded(id: id, batch: batch))
    case .void(let id, _):
      mine.removeAll { $0.id == id }
      last = .takenBack
    case .ruling, .pile, .sheet: break
    }
    draft = BallotDraft()
    if situation.ballots[key]?.batches[batch, default: 0] ?? 0 >= batchSize { batch += 1 }
    return []
  }
}
