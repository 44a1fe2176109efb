import CongressModel
import Tallying
import TerminalUI
import Wording

extension CongressScreen {
  /// The election that is selected, with its round that is counted now or was counted last.
  func selectedElection(_ documents: CongressDocuments) -> Election? {
    let all = documents.elections.elections
    return all.indices.contains(elections.selected) ? all[elections.selected] : all.first
  }

  func electionBindings(
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Binding<Command>] {
    guard let election = selectedElection(documents) else { return [] }
    let wording = situation.wording
    let group = wording.thisScreen
    let stage = election.stage(on: situation.today)
    let refusal = situation.readOnly.map { wording.sentence($0) }
    return [
      Binding(
        .enter, stage == .counting ? wording.keyCount : wording.keyOpen, Command.open, group: group,
        priority: 9),
      Binding(
        .character("o"), wording.keyOpenVote, .openVote, group: group,
        disabled: refusal ?? (stage == .ahead ? nil : wording.voteAlreadyOpen), priority: 7),
      Binding(
        .character("r"), wording.keyResult, .showResult, group: group,
        disabled: stage == .ahead ? wording.voteNotOpen : nil, priority: 6),
      Binding(
        .character("s"), wording.keyPapers, .papers, group: group,
        disabled: refusal ?? (stage == .counting ? nil : wording.voteNotOpen), priority: 5),
      Binding(
        .character("C"), wording.keyCloseVote, .closeVote, group: group,
        disabled: refusal ?? (stage == .counting ? nil : wording.voteNotOpen), priority: 4),
    ]
  }

  mutating func performOnElections(
    _ command: Command, _ press: KeyPress, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let count = documents.elections.elections.count
    guard let election = selectedElection(documents) else { return [] }
    let key = election.currentRound.map { RoundKey(id, election.id, round: $0.number) }
    switch (command, key) {
    case (.move, _):
      _ = elections.handle(press, count: count, height: situation.bodyRows)
      return []
    case (.open, let key?) where election.stage(on: situation.today) == .counting:
      return openCount(key, election, in: situation)
    case (.open, let key?) where election.stage(on: situation.today) == .closed,
      (.showResult, let key?):
      return [.show(Screen(ResultScreen(key)))]
    case (.open, _), (.openVote, _): return [.ask(openingPrompt(election, in: situation))]
    case (.papers, let key?): return [.ask(issuedPrompt(key, election, in: situation))]
    case (.closeVote, let key?):
      let wording = situation.wording
      return [
        .ask(
          Prompt(
            wording.askClose(election.title[wording.language]), hint: wording.hintClose,
            for: .closeVote(key)))
      ]
    default: return []
    }
  }

  /// The count, or the batches where they are counted from tally sheets.
  private func openCount(
    _ key: RoundKey, _ election: Election, in situation: Situation
  ) -> [Request] {
    guard election.counting.mode == .ballots, let vote = situation.vote(key) else {
      return [.show(Screen(BatchesScreen(key)))]
    }
    return CountScreen.opening(Desk(key), vote, in: situation)
  }

  private func openingPrompt(_ election: Election, in situation: Situation) -> Prompt {
    let wording = situation.wording
    let hint =
      election.base.map { wording.hintBase($0, needed: Majority.needed(of: $0)) }
      ?? wording.hintBaseUnknown
    let open = situation.documents[id].map {
      $0.step(to: .held, on: situation.today, situation.settings.calendar).openTasks.count
    }
    let warning = open.map { $0 == 0 ? "" : " " + wording.notReady($0) } ?? ""
    return Prompt(
      wording.askOpen(
        election.title[wording.language], names: election.candidates.count, seats: election.seats),
      hint: hint + warning, for: .openVote(election.id))
  }

  private func issuedPrompt(_ key: RoundKey, _ election: Election, in situation: Situation)
    -> Prompt
  {
    let issued = election.round(key.round)?.issued
    return Prompt(
      situation.wording.askIssued, value: issued.map(String.init) ?? "", for: .issued(key))
  }
}

extension CongressScreen {
  /// Opens the vote when the base is typed; the list and the base are frozen from then on.
  func openVote(
    _ id: Election.ID, _ text: String, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    guard var election = documents.elections[id] else { return [] }
    guard let base = Int(text), base > 0 else { return [.refuse(wording.numberNeeded)] }
    if let expected = election.base, expected != base {
      return [.refuse(wording.baseDiffers(typed: base, expected: expected))]
    }
    if election.rounds.isEmpty { election.rounds = [election.firstRound()] }
    let last = election.rounds.count - 1
    election.rounds[last].base = base
    election.rounds[last].opened = situation.today
    var new = documents
    new.elections[id] = election
    let key = RoundKey(self.id, id, round: election.rounds[last].number)
    return change(documents, new, .voteOpened, election.title) + [.effect(.follow(key))]
  }

  func setIssued(_ key: RoundKey, _ text: String, in situation: Situation) -> [Request] {
    guard let issued = Int(text), issued >= 0 else {
      return [.refuse(situation.wording.numberNeeded)]
    }
    let collected = situation.documents[key.congress]?.elections[key.election]?
      .round(key.round)?.collected
    return [
      .ask(
        Prompt(
          situation.wording.askCollected, value: collected.map(String.init) ?? "",
          for: .collected(key, issued: issued)))
    ]
  }

  func setCollected(
    _ key: RoundKey, issued: Int, _ text: String, _ documents: CongressDocuments,
    in situation: Situation
  ) -> [Request] {
    guard let collected = Int(text), collected >= 0 else {
      return [.refuse(situation.wording.numberNeeded)]
    }
    guard collected <= issued else {
      return [.refuse(situation.wording.moreCollected(collected, issued: issued))]
    }
    guard var election = documents.elections[key.election] else { return [] }
    election.rounds[key.round - 1].issued = issued
    election.rounds[key.round - 1].collected = collected
    var new = documents
    new.elections[key.election] = election
    return change(documents, new, .voteNumbers, election.title)
  }

  /// Closes the vote when the number of papers counted is typed, and it fits the papers collected.
  func closeVote(
    _ key: RoundKey, _ text: String, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    guard let vote = situation.vote(key) else { return [.refuse(wording.voteNotOpen)] }
    let counted = vote.count.tally.counted
    guard vote.count.doubtful == 0 else {
      return [.refuse(wording.doubtfulLeft(vote.count.doubtful))]
    }
    guard let collected = vote.round.collected else { return [.refuse(wording.collectedUnknown)] }
    guard counted == collected else {
      return [.refuse(wording.countedDiffers(counted, collected: collected))]
    }
    guard Int(text) == counted else { return [.refuse(wording.typeCounted(counted))] }
    var election = vote.election
    election.rounds[key.round - 1].closed = situation.today
    var new = documents
    new.elections[key.election] = election
    return change(documents, new, .voteClosed, election.title)
  }
}

extension Election {
  /// How far an election is, as seen on a day.
  enum Stage: Hashable { case ahead, counting, closed }

  func stage(on day: CalendarDate) -> Stage {
    guard let opened = currentRound?.opened, opened <= day else { return .ahead }
    guard let closed = currentRound?.closed, closed <= day else { return .counting }
    return .closed
  }
}
