import ArgumentParser
import CongressModel
import StrictJSON
import Tallying
import TerminalUI
import Wording

/// A decision as it is given to a command.
struct DecisionOptions: ParsableArguments {
  @Option(name: .long, help: help(Spoken.wording.helpDecision, "TEXT")) var decision: String?
  @Option(name: .long, help: help(Spoken.wording.helpDecidedBy, "NAME")) var by: [String] = []

  func made(
    _ kind: CongressModel.Round.Decision.Kind, on day: CalendarDate
  ) -> CongressModel.Round.Decision? {
    decision.map { CongressModel.Round.Decision(kind, text: $0, by: by, on: day) }
  }
}

struct ElectionRoundCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "round", abstract: Spoken.wording.aboutElectionRound)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var decisions: DecisionOptions
  @Argument(help: help(Spoken.wording.helpElection)) var reference: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpNewCandidates, "FILE.csv"))
  var candidates: String?
  @Option(name: .long, help: help(Spoken.wording.helpChoose, "N")) var choose: [Int] = []
  @Flag(name: .long, help: help(Spoken.wording.helpNextOnly)) var dryRun = false

  func run() throws {
    try options.open { session throws(CommandError) in
      var (documents, election) = try session.election(reference)
      guard let vote = try session.votes(reference).last else { return }
      let step = session.nextStep(after: vote)
      guard !dryRun else { return Process.say(session.wording.sentence(step)) }
      if choose.isEmpty {
        try prepare(step, &election, session)
      } else {
        try record(step, &election, vote, session)
      }
      documents.elections[election.id] = election
      try session.write(documents)
      guard choose.isEmpty, let round = election.waitingRound else { return }
      Process.complain(session.wording.roundPrepared(round))
      try sayFindings(on: round, of: election, documents.congress, session)
    }
  }

  private func prepare(
    _ step: NextStep, _ election: inout Election, _ session: Session
  ) throws(CommandError) {
    let names = try candidates.map { (path) throws(CommandError) in
      try CandidateFile.read(path)
    }
    do throws(NextRoundError) {
      try election.prepare(
        step, decision: decisions.made(.furtherRound, on: session.today),
        adding: election.withFreeIDs(names ?? []))
    } catch {
      // an answer to what follows, rather than a mistake in the question
      if case .nothingToVoteOn(let step) = error {
        Process.say(session.wording.sentence(step))
        throw .answeredNo
      }
      throw .nextRound(error, election: election.id.rawValue)
    }
  }

  /// Records whom a decision names among the tied.
  private func record(
    _ step: NextStep, _ election: inout Election, _ vote: CountedVote, _ session: Session
  ) throws(CommandError) {
    guard case .choice(let tied, let seats) = step else {
      throw .noChoice(election.id.rawValue)
    }
    guard Set(choose).count == seats, choose.count == seats, choose.allSatisfy(tied.contains)
    else {
      throw .wrongChoice(seats: seats, of: tied)
    }
    guard let decision = decisions.made(.other, on: session.today) else {
      throw .nextRound(.decisionMissing, election: election.id.rawValue)
    }
    let last = election.rounds.count - 1
    election.rounds[last].chosen = choose.map { vote.names[$0 - 1].id }
    election.rounds[last].decisions.append(decision)
    Process.complain(session.wording.chosen(choose.map { vote.names[$0 - 1].name }))
  }

  private func sayFindings(
    on round: CongressModel.Round, of election: Election, _ congress: Congress, _ session: Session
  ) throws(CommandError) {
    let ruleSet = try session.ruleSet(congress.ruleSet, on: session.today)
    for finding in election.findings(on: round, by: ruleSet) {
      Process.complain(session.wording.sentence(finding))
    }
  }
}

extension Election {
  /// New names with ids that nobody in the election has, where the file gave none of its own.
  fileprivate func withFreeIDs(_ names: [Candidate]) -> [Candidate] {
    let taken = Set(candidates.map(\.id))
    var free = (1...).lazy.compactMap { Candidate.ID("n\($0)") }.filter { !taken.contains($0) }
      .makeIterator()
    return names.map { name in
      guard taken.contains(name.id), let id = free.next() else { return name }
      var renamed = Candidate(id: id, name: name.name)
      (renamed.attributes, renamed.origin) = (name.attributes, .nominated)
      return renamed
    }
  }
}

struct ElectionDecideCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "decide", abstract: Spoken.wording.aboutElectionDecide)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var decisions: DecisionOptions
  @Argument(help: help(Spoken.wording.helpElection)) var reference: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpDecisionKind, "KIND"))
  var kind: CongressModel.Round.Decision.Kind

  func run() throws {
    try options.open { session throws(CommandError) in
      var (documents, election) = try session.election(reference)
      guard let decision = decisions.made(kind, on: session.today) else {
        throw .nextRound(.decisionMissing, election: election.id.rawValue)
      }
      election.record(decision)
      documents.elections[election.id] = election
      try session.write(documents)
      Process.complain(session.wording.decisionRecorded(kind))
    }
  }
}

extension CongressModel.Round.Decision.Kind: ExpressibleByArgument {}

/// The orders of elections that have a name.
enum NamedChain: String, ExpressibleByArgument, CaseIterable {
  case ordinary, directSecretary, directLeadership, cellWithCommittee, cellWithoutCommittee

  var chain: ElectionChain {
    switch self {
    case .ordinary: .ordinary
    case .directSecretary: .directSecretary
    case .directLeadership: .directLeadership
    case .cellWithCommittee: .cellWithCommittee
    case .cellWithoutCommittee: .cellWithoutCommittee
    }
  }
}

struct ElectionChainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "chain", abstract: Spoken.wording.aboutElectionChain)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Option(name: .customLong("set"), help: help(Spoken.wording.helpChain, "ORDER"))
  var named: NamedChain?

  func run() throws {
    try options.open { session throws(CommandError) in
      var documents = try session.documents(congress)
      if let named {
        documents.congress.chain = named.chain
        try session.write(documents)
      }
      let chain = session.chain(of: documents.congress)
      let standings = chain.standings(of: documents.elections.elections)
      guard !output.json else {
        return Process.say(JSON.array(standings.map(\.json)).bytes())
      }
      for standing in standings { Process.say(session.wording.line(of: standing)) }
    }
  }
}

extension ChainStanding {
  fileprivate var json: JSON {
    .record([
      ("act", .string(step.act.rawValue)), ("post", .string(step.post.rawValue)),
      ("place", .string(step.place.rawValue)), ("from", .text(step.source?.rawValue)),
      ("state", .string(state.rawValue)), ("election", .text(election?.rawValue)),
    ])
  }
}

extension Wording {
  fileprivate func line(of standing: ChainStanding) -> String {
    let step = standing.step
    let source = step.source.map { ", " + fromAmong($0) } ?? ""
    let fields = [
      ScreenText(term(standing.state)).padded(to: 9).string,
      "\(term(step.post)) (\(lowercased(term(step.act)))\(source))",
      lowercased(term(step.place)), standing.election?.rawValue,
    ]
    return fields.compactMap(\.self).joined(separator: " · ")
  }
}
