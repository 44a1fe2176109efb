import ArgumentParser
import CongressModel
import StrictJSON
import Tallying
import TerminalUI
import Wording

struct ElectionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "election", abstract: Spoken.wording.aboutElection,
      subcommands: [
        ElectionAddCommand.self, ElectionListCommand.self, ElectionOpenCommand.self,
        ElectionCloseCommand.self, ElectionReopenCommand.self, ElectionBaseCommand.self,
        ElectionRoundCommand.self, ElectionDecideCommand.self, ElectionChainCommand.self,
      ])
  }
}

/// An election, or a congress with all of them: `CONGRESS/ELECTION` or `CONGRESS`.
struct ElectionReference: ExpressibleByArgument {
  let congress: Congress.ID
  let election: Election.ID?

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), let congress = Congress.ID(parts[0]) else { return nil }
    self.congress = congress
    guard parts.count == 2 else {
      election = nil
      return
    }
    guard let election = Election.ID(parts[1]) else { return nil }
    self.election = election
  }
}

extension ElectedBody: ExpressibleByArgument {}

extension Post: ExpressibleByArgument {}

/// The names on a ballot, from a file.
enum CandidateFile {
  static func read(_ path: String) throws(CommandError) -> [Candidate] {
    let bytes = try InputFile.read(path)
    do throws(CandidateCSV.Failure) {
      return try CandidateCSV.candidates(bytes)
    } catch {
      throw .candidates(error, path: path)
    }
  }
}

/// In which order the names stand on the ballot.
enum ListOrder: String, ExpressibleByArgument, CaseIterable {
  case file
  case givenName = "given-name"
}

struct ElectionAddCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: Spoken.wording.aboutElectionAdd)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Option(name: .long, help: help(Spoken.wording.helpID, "ID")) var id: Election.ID
  @Option(name: .long, help: help(Spoken.wording.helpElectionTitle, "T")) var title: String
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpSeats, "N"))
  var seats: Int
  @Option(name: .long, help: help(Spoken.wording.helpCandidates, "FILE.csv")) var candidates: String
  @Option(name: .long, help: help(Spoken.wording.helpBody, "B")) var body: ElectedBody?
  @Option(name: .long, help: help(Spoken.wording.helpPost, "POST")) var post: Post?
  @Flag(name: .long, help: help(Spoken.wording.helpOpinion)) var opinion = false
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpBase, "N")) var base:
    Int?
  @Option(name: .long, help: help(Spoken.wording.helpTeam, "NAME")) var team: [String] = []
  @Option(name: .long, help: help(Spoken.wording.helpOrder, "file|given-name"))
  var order: ListOrder = .file

  func run() throws {
    try options.open { session throws(CommandError) in
      var documents = try session.documents(congress)
      guard documents.elections[id] == nil else { throw .alreadyThere(id.rawValue) }
      var names = try CandidateFile.read(candidates)
      if order == .givenName { names.sort { VietnameseOrder.precedes($0.name, $1.name) } }
      var election = Election(
        id: id, title: LocalText(title), body: body ?? post?.body ?? .other, seats: seats,
        candidates: names)
      (election.base, election.post, election.team) = (base, post, team)
      if opinion { election.act = .opinion }
      if let post, post.body != election.body { throw .notAReference(post.rawValue) }
      try session.checkSource(of: election, in: documents)
      let ruleSet = try session.ruleSet(documents.congress.ruleSet, on: session.today)
      try warn(election, by: ruleSet, session)
      documents.elections[id] = election
      try session.write(documents, as: .electionAdded, election.title)
    }
  }

  /// Says what breaks a rule on lists; it needs a decision when the vote opens, not now.
  private func warn(
    _ election: Election, by ruleSet: RuleSet, _ session: Session
  ) throws(CommandError) {
    let round = election.firstRound()
    let contest: Contest
    do throws(ContestError) {
      contest = try election.contest(of: round, by: ruleSet)
    } catch {
      throw .contest(error)
    }
    for finding in election.findings(on: round, by: ruleSet) where finding.weight == .refusal {
      Process.complain(session.wording.sentence(finding))
    }
    guard round.needsSurplusDecision(in: contest), let surplus = ruleSet.surplus else { return }
    Process.complain(
      session.wording.surplusWarning(
        names: contest.candidates, seats: seats, most: surplus.mostNames(seats: seats)))
  }
}

struct ElectionListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutElectionList)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID

  func run() throws {
    try options.open { session throws(CommandError) in
      let elections = try session.documents(congress).elections.elections
      guard !output.json else { return Process.say(JSON.array(elections.map(\.json)).bytes()) }
      for election in elections {
        let round = election.currentRound ?? election.firstRound()
        let fields = [
          ScreenText(election.id.rawValue).padded(to: 20).string,
          "\(round.candidates.count)/\(round.seats)",
          election.title[session.wording.language],
          round.number > 1 ? session.wording.round(round) : nil,
        ].compactMap(\.self)
        Process.say(fields.joined(separator: "  "))
      }
    }
  }
}
