package import CongressModel
import Tallying
package import TerminalUI
import Wording

/// The papers of a batch that two people read differently: both readings, and what the paper says.
package struct QuestionScreen: ScreenContent {
  package let key: RoundKey
  package let batch: Int
  /// Who looks again; nothing can be decided before two are named.
  var names: [String] = []
  /// The numbers typed for a paper that neither of them read rightly.
  var draft: BallotDraft?

  package init(_ key: RoundKey, batch: Int) { (self.key, self.batch) = (key, batch) }
}

extension QuestionScreen {
  package func title(in situation: Situation) -> String {
    situation.wording.questionsTitle(batch)
  }

  package func follows(in situation: Situation) -> [RoundKey] { [key] }

  func questions(in situation: Situation) -> [BatchQuestion] {
    situation.ballots[key]?.covers.first { $0.number == batch }?.questions ?? []
  }

  static func namesPrompt(in wording: Wording) -> Prompt {
    Prompt(wording.askResolvers, hint: wording.hintTwoNames, for: .resolvers)
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let question = questions(in: situation).first
    let refusal =
      situation.readOnly.map { wording.sentence($0) }
      ?? (question == nil ? wording.nothingToAsk : nil)
    func row(
      _ keys: String, _ label: String, _ command: Command, _ priority: Int?
    ) -> Binding<Command> {
      Binding(
        keys.map { KeyPress(.character($0)) }, label, command, group: wording.thisScreen,
        disabled: refusal, priority: priority)
    }
    guard draft == nil else {
      return [
        row("0123456789", wording.keyDigit, .digit, nil),
        row(" .", wording.keyEndNumber, .endNumber, 8),
        Binding(
          .enter, wording.keyAccept, .accept, group: wording.thisScreen, disabled: refusal,
          priority: 9),
        Binding(
          [KeyPress(.backspace), KeyPress(.character("-"))], wording.keyTakeBack, .takeBack,
          group: wording.thisScreen, disabled: refusal, priority: 6),
      ]
    }
    return [
      row("1", wording.firstIsRight(question), .reading(1), 9),
      row("2", wording.secondIsRight(question), .reading(2), 9),
      row("n", wording.keyReadAnew, .newBatch, 7), row("/i", wording.keyInvalid, .invalid, 6),
      row("*d", wording.keyDoubtful, .doubtful, 5), row("w", wording.keyTeller, .teller, 3),
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    guard let vote = situation.vote(key), let question = questions(in: situation).first else {
      return []
    }
    let wording = situation.wording
    guard names.count > 1 || command == .teller else {
      return [.ask(Self.namesPrompt(in: wording))]
    }
    switch command {
    case .teller: return [.ask(Self.namesPrompt(in: wording))]
    case .reading(1): return resolve(question, question.first?.reading)
    case .reading(2): return resolve(question, question.second?.reading)
    case .doubtful: return resolve(question, .aside)
    case .newBatch:
      draft = BallotDraft()
      return []
    case .invalid:
      return [
        .ask(
          Prompt(
            wording.askInvalid, hint: wording.hintInvalid,
            options: vote.contest.form.invalidReasons.map { wording.term($0) },
            for: .invalidReason))
      ]
    default: return type(command, press, question, vote, in: situation)
    }
  }

  private mutating func type(
    _ command: Command, _ press: KeyPress, _ question: BatchQuestion, _ vote: Vote,
    in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    guard var typed = draft else { return [] }
    defer { if draft != nil { draft = typed } }
    do throws(BallotDraft.Refusal) {
      switch command {
      case .digit:
        guard case .character(let digit) = press.key else { return [] }
        typed.type(digit)
      case .endNumber: try typed.endNumber(names: vote.contest.candidates)
      case .takeBack: if !typed.eraseLast() { draft = nil }
      case .accept:
        try typed.endNumber(names: vote.contest.candidates)
        return accept(typed, question, vote, wording)
      default: break
      }
    } catch {
      return [.notice(Notice(.bad, wording.sentence(error)))]
    }
    return []
  }

  private mutating func accept(
    _ typed: BallotDraft, _ question: BatchQuestion, _ vote: Vote, _ wording: Wording
  ) -> [Request] {
    let paper = Paper.chosen(typed.chosen(of: vote.contest))
    do throws(PaperError) {
      if case .invalid(let reason, _) = try vote.contest.judged(paper) {
        let text = wording.notValid(
          reason, typed: typed.marks.count, chosen: vote.contest.candidates - typed.marks.count,
          seats: vote.contest.seats)
        return [.notice(Notice(.bad, text))]
      }
    } catch {
      return [.notice(Notice(.bad, wording.sentence(error)))]
    }
    draft = nil
    return resolve(question, .paper(paper))
  }

  private func resolve(_ question: BatchQuestion, _ reading: Reading?) -> [Request] {
    let resolution = Resolution(question, reading: reading, by: names)
    return [.effect(.batch(Desk(key), .resolution(resolution)))]
  }

  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    let wording = situation.wording
    switch purpose {
    case .resolvers:
      guard let names = text.twoNames else { return [.refuse(wording.twoPeopleNeeded)] }
      self.names = names
      return []
    case .invalidReason:
      guard let vote = situation.vote(key), let question = questions(in: situation).first else {
        return []
      }
      let reasons = vote.contest.form.invalidReasons
      guard let digit = Int(text), reasons.indices.contains(digit - 1) else {
        return [.refuse(wording.chooseDigit(reasons.count))]
      }
      return resolve(question, .paper(.invalid(reasons[digit - 1])))
    default: return []
    }
  }

  package mutating func happened(
    _ event: JournalEvent, at desk: Desk, in situation: Situation
  ) -> [Request] {
    guard desk.key == key, case .batch(.resolution) = event, questions(in: situation).isEmpty
    else { return [] }
    return [.close, .notice(Notice(.good, situation.wording.batchAgrees(batch)))]
  }
}
