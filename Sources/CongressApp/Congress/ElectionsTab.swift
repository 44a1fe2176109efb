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
        disabled: refusal ?? opened(election, in: situation), priority: 7),
      Binding(
        .character("r"), wording.keyResult, .showResult, group: group,
        disabled: stage == .ahead ? wording.voteNotOpen : nil, priority: 6),
      Binding(
        .character("s"), wording.keyPapers, .papers, group: group,
        disabled: refusal ?? (stage == .counting ? nil : wording.voteNotOpen), priority: 5),
      Binding(
        .character("C"), wording.keyCloseVote, .closeVote, group: group,
        disabled: refusal ?? (stage == .counting ? nil : wording.voteNotOpen), priority: 4),
      Binding(
        .character("R"), wording.keyReopen, .reopenVote, group: group,
        disabled: refusal
          ?? (stage == .closed ? nil : wording.sentence(ClosingRefusal.notClosed)), priority: 3),
      Binding(
        .character("t"), wording.keyTeam, .team, group: group,
        disabled: stage == .ahead ? wording.voteNotOpen : nil, priority: 3),
    ] + ruleBindings(election, in: situation) + HallKeys.bindings(in: situation)
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
    case (.baseSheet, _): return [.show(Screen(BaseSheetScreen(id, election.id)))]
    case (.nextRound, _): return askNextRound(election, documents, in: situation)
    case (.open, let key?) where election.stage(on: situation.today) == .counting:
      return openCount(key, election, in: situation)
    case (.open, let key?) where election.stage(on: situation.today) == .closed,
      (.showResult, let key?):
      return [.show(Screen(ResultScreen(key)))]
    case (.open, _), (.openVote, _):
      if let opened = opened(election, in: situation) {
        return [.notice(Notice(.warning, opened))]
      }
      return [.show(Screen(OpeningScreen(id, election.id)))]
    case (.team, let key?): return [.show(Screen(TeamScreen(key)))]
    case (.reopenVote, let key?): return [.fill(reopeningForm(key, election, in: situation))]
    case (.papers, let key?): return [.ask(issuedPrompt(key, election, in: situation))]
    case (.closeVote, let key?):
      let wording = situation.wording
      return [
        .ask(
          Prompt(
            wording.askClose(election.title[wording.language]), hint: wording.hintClose,
            for: .closeVote(key)))
      ]
    default:
      let shown = key ?? RoundKey(id, election.id, round: 1)
      return HallKeys.perform(command, shown, in: situation)
    }
  }

  /// Why a vote can't be opened: it was, perhaps on a day after the one that is looked at.
  private func opened(_ election: Election, in situation: Situation) -> String? {
    guard election.waitingRound == nil else { return nil }
    let wording = situation.wording
    guard let day = election.currentRound?.opened, day > situation.today else {
      return wording.voteAlreadyOpen
    }
    return wording.voteOpensLater(day, today: situation.today)
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

  private func reopeningForm(
    _ key: RoundKey, _ election: Election, in situation: Situation
  ) -> Form {
    let wording = situation.wording
    return Form(
      wording.askReopen(election.title[wording.language]), for: .reopening(key),
      confirmationFields(in: situation))
  }

  /// A reason and two names.
  private func confirmationFields(in situation: Situation) -> [Form.Field] {
    let wording = situation.wording
    return [
      Form.Field(.reason, wording.fieldReason),
      Form.Field(.firstName, wording.fieldFirstName, situation.me ?? ""),
      Form.Field(.secondName, wording.fieldSecondName),
    ]
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
  func setIssued(_ key: RoundKey, _ text: String, in situation: Situation) -> [Request] {
    guard let issued = Int(text), issued >= 0 else {
      return [.refuse(situation.wording.numberNeeded)]
    }
    guard var election = situation.documents[key.congress]?.elections[key.election] else {
      return []
    }
    do throws(ClosingRefusal) {
      try election.state(issued: issued, collected: nil, of: key.round)
    } catch {
      return [.refuse(situation.wording.sentence(error))]
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
    guard var election = documents.elections[key.election] else { return [] }
    guard collected <= issued else {
      return [.fill(annulmentForm(key, election, issued, collected, in: situation))]
    }
    do throws(ClosingRefusal) {
      try election.state(issued: issued, collected: collected, of: key.round)
    } catch {
      return [.refuse(situation.wording.sentence(error))]
    }
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
    var election = vote.election
    do throws(ClosingRefusal) {
      try election.close(vote.count, vote.state, on: situation.today)
    } catch {
      return [.refuse(wording.sentence(error))]
    }
    guard Int(text) == counted else { return [.refuse(wording.typeCounted(counted))] }
    var new = documents
    new.elections[key.election] = election
    return change(documents, new, .voteClosed, election.title)
  }

  /// Asks for a reason and two names before a vote with too many papers is annulled.
  private func annulmentForm(
    _ key: RoundKey, _ election: Election, _ issued: Int, _ collected: Int,
    in situation: Situation
  ) -> Form {
    let wording = situation.wording
    var form = Form(
      wording.askAnnul(election.title[wording.language]),
      for: .annulment(key, issued: issued, collected: collected),
      confirmationFields(in: situation))
    form.refuse(.reason, wording.hintAnnul(collected, issued: issued))
    return form
  }

  /// Opens a vote again, or annuls it, when reason and names are given.
  func confirm(
    _ form: Form, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let (key, kind): (RoundKey, ChangeTitle.Kind)
    switch form.purpose {
    case .reopening(let round): (key, kind) = (round, .voteReopened)
    case .annulment(let round, _, _): (key, kind) = (round, .roundAdded)
    default: return []
    }
    guard var election = documents.elections[key.election] else { return [] }
    let reason = form.text(.reason)
    let names = [form.text(.firstName), form.text(.secondName)]
    var form = form
    do throws(ClosingRefusal) {
      if case .annulment(_, let issued, let collected) = form.purpose {
        try election.annul(
          issued: issued, collected: collected, reason: reason, by: names, on: situation.today)
      } else {
        try election.reopen(
          reason: reason, by: names, on: situation.today, situation.ballots[key])
      }
    } catch {
      let field: Form.FieldID = error == .twoNamesNeeded ? .secondName : .reason
      form.refuse(field, situation.wording.sentence(error))
      return [.fill(form)]
    }
    var new = documents
    new.elections[key.election] = election
    return change(documents, new, kind, election.title)
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
