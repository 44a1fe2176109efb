import CongressModel
import Tallying
import TerminalUI
import Wording

// What is done with the paper in hand.
extension CountScreen {
  /// Takes a digit; none while what was refused is still in hand, lest two papers become one.
  mutating func type(_ press: KeyPress, in situation: Situation) -> [Request] {
    guard !isRefused || draft.isEmpty else {
      return [.notice(Notice(.bad, situation.wording.refusedInHand))]
    }
    isRefused = false
    if case .character(let digit) = press.key { draft.type(digit) }
    return []
  }

  mutating func endNumber(_ vote: Vote, in situation: Situation) -> [Request] {
    do throws(BallotDraft.Refusal) {
      try draft.endNumber(names: vote.contest.candidates)
      isRefused = false
      return []
    } catch {
      isRefused = true
      return [.notice(Notice(.bad, situation.wording.sentence(error)))]
    }
  }

  /// Records the paper, unless the rules say that what is typed is no valid paper.
  mutating func accept(_ vote: Vote, in situation: Situation) -> [Request] {
    let complaint = endNumber(vote, in: situation)
    guard complaint.isEmpty, let batch = batch(in: situation) else { return complaint }
    let paper = Paper.chosen(draft.chosen(of: vote.contest))
    if let refusal = refusal(of: paper, vote, in: situation) {
      isRefused = !draft.isEmpty
      return [refusal]
    }
    return record(.paper(paper, batch: batch), in: situation)
  }

  /// Why a paper with these numbers can't be recorded as a valid one.
  private func refusal(of paper: Paper, _ vote: Vote, in situation: Situation) -> Request? {
    let wording = situation.wording
    do throws(PaperError) {
      guard case .invalid(let reason, _) = try vote.contest.judged(paper) else { return nil }
      let text = wording.notValid(
        reason, typed: draft.marks.count, chosen: vote.contest.candidates - draft.marks.count,
        seats: vote.contest.seats)
      return .notice(Notice(.bad, text))
    } catch {
      return .notice(Notice(.bad, wording.sentence(error)))
    }
  }

  /// Records something of the batch in hand, after its cover where it has none yet.
  mutating func record(_ entry: BallotEntry, in situation: Situation) -> [Request] {
    waiting = nil
    guard let batch = batch(in: situation), desk.entry == 1,
      cover(of: batch, in: situation)?.stated == nil,
      let papers = due(for: batch, in: situation)
    else { return [.effect(.record(desk, entry))] }
    waiting = entry
    return [.effect(.batch(desk, .begin(batch: batch, papers: papers)))]
  }

  func invalidPrompt(_ vote: Vote, in situation: Situation) -> Prompt {
    let wording = situation.wording
    return Prompt(
      wording.askInvalid, hint: wording.hintInvalid,
      options: vote.contest.form.invalidReasons.map { wording.term($0) }, for: .invalidReason)
  }

  mutating func recordInvalid(
    _ text: String, _ vote: Vote, in situation: Situation
  ) -> [Request] {
    let reasons = vote.contest.form.invalidReasons
    guard let digit = Int(text), reasons.indices.contains(digit - 1),
      let batch = batch(in: situation)
    else {
      return [.refuse(situation.wording.chooseDigit(reasons.count))]
    }
    return record(.paper(.invalid(reasons[digit - 1]), batch: batch), in: situation)
  }

  mutating func askDoubt(_ vote: Vote, in situation: Situation) -> [Request] {
    let complaint = endNumber(vote, in: situation)
    guard complaint.isEmpty else { return complaint }
    let wording = situation.wording
    return [
      .ask(
        Prompt(
          wording.askDoubt, hint: wording.hintInvalid, options: wording.doubts(vote.contest.form),
          for: .doubtfulNote))
    ]
  }

  mutating func recordDoubt(_ text: String, _ vote: Vote, in situation: Situation) -> [Request] {
    let grounds = situation.wording.doubts(vote.contest.form)
    guard let digit = Int(text), grounds.indices.contains(digit - 1),
      let batch = batch(in: situation)
    else {
      return [.refuse(situation.wording.chooseDigit(grounds.count))]
    }
    let marks = draft.isEmpty ? nil : draft.chosen(of: vote.contest)
    return record(
      .doubtful(batch: batch, marks: marks, note: grounds[digit - 1]), in: situation)
  }

  /// Erases what is being typed, or takes back the paper recorded last.
  ///
  /// A backspace that is held erases what is typed, or takes one paper back, and stops there; into a
  /// closed batch none goes without being asked.
  mutating func takeBack(_ press: KeyPress, in situation: Situation) -> [Request] {
    let wording = situation.wording
    let isHeld = isTakingBack && press.key == .backspace
    (isTakingBack, isRefused) = (true, false)
    if draft.eraseLast() { return [] }
    guard !isHeld else { return [.notice(Notice(.plain, wording.backspaceStops))] }
    guard let paper = mine.last else {
      return [.notice(Notice(.plain, wording.nothingToTakeBack))]
    }
    guard !isClosed(paper.batch, in: situation) else {
      return [
        .ask(
          Prompt(
            wording.askTakeBack(paper.batch), hint: wording.hintInvalid,
            options: [wording.takeBackAnyway], for: .takeBack(paper.id)))
      ]
    }
    return [.effect(.record(desk, .void(paper.id, reason: "takenBack")))]
  }

  /// Takes back the paper of a closed batch that was asked about.
  func takeBack(_ paper: BallotID, _ text: String, in situation: Situation) -> [Request] {
    guard text == "1" else { return [.refuse(situation.wording.chooseDigit(1))] }
    return [.effect(.record(desk, .void(paper, reason: "takenBack")))]
  }

  private func isClosed(_ batch: Int, in situation: Situation) -> Bool {
    let entries = cover(of: batch, in: situation)?.entries ?? []
    return entries.indices.contains(desk.entry - 1) && entries[desk.entry - 1].isClosed
  }
}

// A pile of papers that are all alike.
extension CountScreen {
  mutating func askPile(_ vote: Vote, in situation: Situation) -> [Request] {
    let complaint = endNumber(vote, in: situation)
    guard complaint.isEmpty else { return complaint }
    let paper = Paper.chosen(draft.chosen(of: vote.contest))
    if let refusal = refusal(of: paper, vote, in: situation) { return [refusal] }
    let wording = situation.wording
    return [.ask(Prompt(wording.askPile, hint: wording.hintPile, for: .pileCount))]
  }

  func takePile(_ text: String, _ vote: Vote, in situation: Situation) -> [Request] {
    let wording = situation.wording
    let most = room(in: situation)
    guard let count = Int(text), count >= 2 else { return [.refuse(wording.pileNeedsTwo)] }
    guard count <= most else { return [.refuse(wording.pileTooHigh(count, most: most))] }
    return [
      .ask(
        Prompt(wording.askPileNames(count), hint: wording.hintTwoNames, for: .pileNames(count)))
    ]
  }

  mutating func recordPile(
    _ count: Int, _ text: String, _ vote: Vote, in situation: Situation
  ) -> [Request] {
    guard let names = text.twoNames, let batch = batch(in: situation) else {
      return [.refuse(situation.wording.twoPeopleNeeded)]
    }
    let paper = Paper.chosen(draft.chosen(of: vote.contest))
    return record(.pile(paper, count: count, batch: batch, by: names), in: situation)
  }
}

extension String {
  /// The names between commas, each once; `nil` where there are fewer than two.
  var twoNames: [String]? {
    Confirmation(split(separator: ",").map(String.init))?.names
  }
}
