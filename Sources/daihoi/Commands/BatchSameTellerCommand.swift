import ArgumentParser
import CongressModel
import Wording

struct BatchSameTellerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "same-teller", abstract: Spoken.wording.aboutBatchSameTeller)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var election: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpTeller, "NAME")) var teller: String
  @Option(name: .long, help: help(Spoken.wording.helpWhySameTeller, "TEXT")) var why: String

  func run() throws {
    try options.open { session throws(CommandError) in
      let room = try CountingRoom(election, in: session)
      try room.requireOpen()
      guard !why.isBlank else { throw .reasonNeeded }
      guard teller.contains(where: { !$0.isWhitespace }) else { throw .batch(.tellerNeeded) }
      var (documents, election) = (room.documents, room.election)
      election.rounds[room.round.number - 1].decisions.append(
        Round.Decision(.sameTeller, text: why, by: [teller], on: session.today))
      documents.elections[election.id] = election
      try session.write(documents)
      Process.complain(session.wording.sameTellerAllowed(teller))
    }
  }
}
