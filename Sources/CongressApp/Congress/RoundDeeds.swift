import CongressModel
import Tallying
import TerminalUI
import Wording

// The base of a vote, the round that follows a result, and the order of the elections.
extension CongressScreen {
  func ruleBindings(
    _ election: Election, in situation: Situation
  ) -> [Binding<Command>] {
    let wording = situation.wording
    let refusal = situation.readOnly.map { wording.sentence($0) }
    let isClosed = election.stage(on: situation.today) == .closed
    return [
      Binding(
        .character("b"), wording.keyBaseSheet, Command.baseSheet, group: wording.thisScreen,
        priority: 4),
      Binding(
        .character("N"), wording.keyNextRound, .nextRound, group: wording.thisScreen,
        disabled: refusal ?? (isClosed ? nil : wording.voteNotClosed), priority: 3),
    ]
  }

  /// What follows the last round of an election, where its ballots are known.
  func nextStep(of election: Election, in situation: Situation) -> NextStep? {
    guard let round = election.currentRound, let documents = situation.documents[id],
      let vote = situation.vote(RoundKey(id, election.id, round: round.number)),
      vote.state != nil
    else { return nil }
    let assembly = situation.assembly(of: election, in: documents.congress)
    return vote.count.result.nextStep(after: election.held(round, in: assembly))
  }

  /// Prepares the round that follows, at once where the rules call for it.
  func askNextRound(
    _ election: Election, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    guard let step = nextStep(of: election, in: situation) else { return [] }
    let decision = [
      Form.Field(.text, wording.fieldDecision), Form.Field(.owner, wording.fieldDecidedBy),
    ]
    let title = wording.formNextRound(election.title[wording.language])
    switch step {
    case .round(let next) where next.needsNames:
      return [.notice(Notice(.warning, wording.namesByCommand))]
    case .round(let next) where next.authority == .decision:
      return [.fill(Form(title, for: .nextRound(election.id), decision))]
    case .round: return prepare(step, nil, election, documents, in: situation)
    case .choice:
      let numbers = Form.Field(.name, wording.fieldChosen, hint: wording.sentence(step))
      return [.fill(Form(title, for: .nextRound(election.id), [numbers] + decision))]
    case .complete, .introduced, .countUnfinished, .designation, .seatsStayEmpty:
      return [.notice(Notice(.plain, wording.sentence(step)))]
    }
  }

  func decideNextRound(
    _ id: Election.ID, _ form: Form, _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    guard let election = documents.elections[id],
      let step = nextStep(of: election, in: situation)
    else { return [] }
    var form = form
    guard !form.text(.text).isEmpty else {
      form.refuse(.text, wording.decisionNeeded)
      return [.fill(form)]
    }
    let by = form.text(.owner)
    func decision(_ kind: CongressModel.Round.Decision.Kind) -> CongressModel.Round.Decision {
      .init(kind, text: form.text(.text), by: by.isEmpty ? [] : [by], on: situation.today)
    }
    guard case .choice(let tied, let seats) = step else {
      return prepare(step, decision(.furtherRound), election, documents, in: situation)
    }
    let numbers = form.text(.name).split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == seats, Set(numbers).count == seats, numbers.allSatisfy(tied.contains)
    else {
      form.refuse(.name, wording.choiceNeedsSeats(seats, of: tied))
      return [.fill(form)]
    }
    var (new, chosen) = (documents, election)
    let last = chosen.rounds.count - 1
    chosen.rounds[last].chosen = numbers.map { chosen.rounds[last].candidates[$0 - 1] }
    chosen.rounds[last].decisions.append(decision(.other))
    new.elections[id] = chosen
    return change(documents, new, .choiceRecorded, election.title)
  }

  private func prepare(
    _ step: NextStep, _ decision: CongressModel.Round.Decision?, _ election: Election,
    _ documents: CongressDocuments, in situation: Situation
  ) -> [Request] {
    var (new, prepared) = (documents, election)
    do throws(NextRoundError) {
      try prepared.prepare(step, decision: decision)
    } catch {
      let text = situation.wording.sentence(
        error, of: election.title[situation.wording.language])
      return [.notice(Notice(.bad, text))]
    }
    new.elections[election.id] = prepared
    return change(documents, new, .roundAdded, election.title)
  }

  /// The elections whose turn it is, and what follows the one that is selected.
  func ruleLines(_ documents: CongressDocuments, _ situation: Situation) -> [TextLine] {
    let wording = situation.wording
    let chain = situation.chain(of: documents.congress)
    let ready = chain.standings(of: documents.elections.elections).filter {
      $0.state == .ready || $0.state == .running
    }
    var lines: [TextLine] = []
    if let election = selectedElection(documents),
      election.stage(on: situation.today) == .closed,
      let step = nextStep(of: election, in: situation)
    {
      let isOver = step == .complete || step == .introduced
      lines.append(TextLine(wording.sentence(step), isOver ? .good : .warning))
    }
    guard !ready.isEmpty else { return lines }
    return lines + [TextLine(wording.nextElections(ready.map { wording.step($0.step) }), .dim)]
  }
}
