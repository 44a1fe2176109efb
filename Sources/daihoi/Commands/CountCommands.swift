import ArgumentParser
import CongressModel
import Reports
import Storage
import StrictJSON
import Tallying
import Wording

struct BallotsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ballots", abstract: Spoken.wording.aboutBallots,
      subcommands: [BallotsImportCommand.self])
  }
}

struct BallotsImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: Spoken.wording.aboutBallotsImport)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Argument(help: help(Spoken.wording.helpBallotFile)) var file: String
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpIssued, "N"))
  var issued: Int?
  @Option(name: .long, parsing: .unconditional, help: help(Spoken.wording.helpCollected, "N"))
  var collected: Int?
  @Flag(name: .long, help: help(Spoken.wording.helpClose)) var close = false
  @Flag(name: .long, help: help(Spoken.wording.helpReplace)) var replace = false

  func run() throws {
    try options.open { session throws(CommandError) in
      let (documents, election) = try session.election(self.election)
      try session.checkPapers(issued, collected)
      let bytes = try InputFile.read(file)
      let opened = session.opening(election)
      guard let round = opened.currentRound else { return }
      // the file is read whole before anything is written: nothing is half imported
      let before = try session.ballots(of: round, opened, in: documents.congress)
      let rows = try session.rows(of: bytes, named: file, for: before.contest)
      guard round.closed == nil else { return try repeated(rows, bytes, before, session) }
      let (saved, current) = try session.saving(
        opened, of: documents, issued: issued, collected: collected)
      let set = try session.ballots(of: current.currentRound ?? round, current, in: saved.congress)
      let count = try session.record(rows, of: bytes, in: set, isReplacing: replace)
      let wording = session.wording
      Process.complain(count.map { wording.imported($0) } ?? wording.importUnchanged(rows.count))
      if close { try session.close(current, of: saved, issued: issued, collected: collected) }
    }
  }

  /// A closed vote takes no ballots; the same file once more changes nothing, and says so.
  private func repeated(
    _ rows: [ImportRow], _ bytes: [UInt8], _ set: BallotSet, _ session: Session
  ) throws(CommandError) {
    let source = BallotImport.source(of: SHA256.digest(of: bytes), in: set)
    guard set.imports[source] == rows.count, !replace else {
      throw .voteNotOpen(election.election?.rawValue ?? "")
    }
    Process.complain(session.wording.importUnchanged(rows.count))
  }
}

struct TallyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "tally", abstract: Spoken.wording.aboutTally)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpElectionOrCongress)) var reference: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpRoundNumber, "N")) var round: Int?

  func run() throws {
    try options.open { session throws(CommandError) in
      let votes = try session.votes(reference, round: round)
      if output.json {
        let items = votes.map { $0.json(next: session.nextStep(after: $0)) }
        let json = reference.election == nil ? JSON.array(items) : items.first ?? .null
        Process.say(json.bytes())
      } else {
        for vote in votes {
          let next = session.nextStep(after: vote)
          for line in vote.text(session.wording, next: next) { Process.say(line) }
        }
      }
      guard votes.allSatisfy(\.count.result.isFinal) else { throw .answeredNo }
    }
  }
}

struct MinutesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "minutes", abstract: Spoken.wording.aboutMinutes)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var reference: ElectionReference
  @Option(name: .shortAndLong, help: help(Spoken.wording.helpOutput, "FILE")) var output: String?
  @Option(name: .long, help: help(Spoken.wording.helpFormat, "text|html|csv"))
  var format: ReportFormat = .text
  @Option(name: .long, help: help(Spoken.wording.helpRoundNumber, "N")) var round: Int?

  func run() throws {
    try options.open { session throws(CommandError) in
      guard reference.election != nil,
        let vote = try session.votes(reference, round: round).last
      else {
        throw .notAReference(reference.congress.rawValue)
      }
      let documents = try session.documents(reference.congress)
      let paper = CongressPaper(.minutes, of: .round(vote.election.id, vote.round.number))
      let text = try session.make(paper, of: documents).report.rendered(as: format)
      if let output {
        try OutputFile.write(Array(text.utf8), to: output)
      } else {
        Process.say(Array(text.utf8))
      }
      guard vote.count.result.isFinal else { throw .answeredNo }
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
