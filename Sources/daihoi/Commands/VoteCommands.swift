import ArgumentParser
import CongressModel
import Storage
import StrictJSON
import Tallying
import Wording

struct ElectionOpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "open", abstract: Spoken.wording.aboutElectionOpen)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpBase, "N"))
  var base: Int?
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpPrinted, "N"))
  var printed: Int?
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpIssued, "N"))
  var issued: Int?
  @Option(name: .long, help: help(Spoken.wording.helpSurplusDecision, "TEXT"))
  var decision: String = ""
  @Option(name: .long, help: help(Spoken.wording.helpConfirmedBy, "NAME")) var by: [String] = []

  func run() throws {
    try options.open { session throws(CommandError) in
      var (documents, election) = try session.election(self.election)
      try session.checkPapers(issued, printed)
      if let base, base < 0 { throw .contest(.baseBelowZero(base)) }
      let preflight = try session.preflight(of: election, in: documents)
      let wording = session.wording
      for item in preflight.items where item.weight == .notice {
        Process.complain(wording.sentence(item))
      }
      let statement = OpeningStatement(
        base: base ?? preflight.knownBase, printed: printed, names: by, decision: decision)
      do throws(OpeningRefusal) {
        election = try preflight.opened(as: statement, on: session.today)
      } catch {
        throw session.error(error, of: election)
      }
      do throws(ClosingRefusal) {
        try election.state(issued: issued, collected: nil, of: election.rounds.count)
      } catch {
        throw session.error(error)
      }
      documents.open(
        election, at: session.assembly(of: election, in: documents.congress), on: session.today,
        minute: Process.now().minute)
      try session.write(documents)
      if let round = election.currentRound,
        let roll = documents.people.roll(of: election.id, round: round.number)
      {
        Process.complain(wording.rollTaken(roll))
      }
    }
  }
}

extension Session {
  /// All that is looked at before the round of an election that waits is opened.
  fileprivate func preflight(
    of election: Election, in documents: CongressDocuments
  ) throws(CommandError) -> Preflight {
    let rules = try ruleSet(documents.congress.ruleSet, on: today)
    guard let round = election.waitingRound else { throw .voteOpen(election.id.rawValue) }
    var set = try ballots(of: round, election, in: documents.congress)
    let state = set.state
    let tasks = documents.step(to: .held, on: today, settings.calendar).openTasks.count
    let preflight = Preflight(
      of: election, in: documents, by: rules, recorded: state.tally.counted + state.doubtful,
      openTasks: tasks)
    guard let preflight else { throw .voteOpen(election.id.rawValue) }
    return preflight
  }

  fileprivate func error(_ refusal: OpeningRefusal, of election: Election) -> CommandError {
    switch refusal {
    case .opening(let error): .opening(error, election: election.id.rawValue)
    case .baseNeeded: .baseNeeded
    case .twoNamesNeeded: .refused(wording.twoNamesNeeded)
    case .decisionNeeded: .refused("\(wording.sentence(refusal)) \(wording.decisionOptionNeeded)")
    default: .refused(wording.sentence(refusal))
    }
  }
}

extension Preflight {
  /// The base that was stated, or confirmed from its sheet, before.
  fileprivate var knownBase: Int? { round.base ?? election.base }
}

struct ElectionCloseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "close", abstract: Spoken.wording.aboutElectionClose)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpIssued, "N"))
  var issued: Int?
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpCollected, "N"))
  var collected: Int?
  @Option(name: .long, help: help(Spoken.wording.helpAnnul, "TEXT")) var annul: String?
  @Option(name: .long, help: help(Spoken.wording.helpDecidedBy, "NAME")) var by: [String] = []

  func run() throws {
    try options.open { session throws(CommandError) in
      let (documents, election) = try session.election(self.election)
      try session.checkPapers(issued, collected)
      if let annul {
        let decision = CongressModel.Round.Decision(
          .annulment, text: annul, by: by, on: session.today)
        return try session.annul(
          election, of: documents, decision, issued: issued, collected: collected)
      }
      try session.close(election, of: documents, issued: issued, collected: collected)
    }
  }
}

struct ElectionReopenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "reopen", abstract: Spoken.wording.aboutReopen)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpReason, "R")) var reason: String = ""
  @Option(name: .long, help: help(Spoken.wording.helpConfirmedBy, "NAME")) var by: [String] = []

  func run() throws {
    try options.open { session throws(CommandError) in
      var (documents, election) = try session.election(self.election)
      var state: BallotState?
      if let round = election.currentRound {
        var set = try session.ballots(of: round, election, in: documents.congress)
        guard !set.isDestroyed else { throw session.error(.destroyed) }
        state = set.state
      }
      do throws(ClosingRefusal) {
        try election.reopen(reason: reason, by: by, on: session.today, state)
      } catch {
        throw session.error(error)
      }
      documents.elections[election.id] = election
      try session.write(documents)
    }
  }
}

extension Session {
  /// Why a vote isn't closed or opened again, as commands say it.
  func error(_ refusal: ClosingRefusal) -> CommandError {
    switch refusal {
    case .reasonNeeded: .reasonNeeded
    case .twoNamesNeeded: .refused(wording.twoNamesNeeded)
    case .counted(let counted, let collected): .notCounted(counted, collected: collected)
    case .collectedUnknown: .refused(wording.collectedOptionNeeded)
    case .moreCollected(let collected, let issued): .moreCollected(collected, issued: issued)
    default: .refused(wording.sentence(refusal))
    }
  }
}
