import ArgumentParser
import CongressModel
import Demonstration
import Glibc
import Storage
import Wording

/// Writes a large invented workspace, for measuring.
struct SimulateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "simulate", abstract: Spoken.wording.aboutSimulate)
  }

  /// More would only fill the disk.
  private static let most = (organizations: 1_000_000, tasks: 1_000, ballots: 1_000_000)

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpDirectory)) var directory: String
  @Option(name: .long, help: help(Spoken.wording.helpOrganizations, "N")) var organizations = 100
  @Option(name: .long, help: help(Spoken.wording.helpCongresses, "C")) var congresses = 20
  @Option(name: .long, help: help(Spoken.wording.helpTasks, "M")) var tasks = 60
  @Option(name: .long, help: help(Spoken.wording.helpBallots, "B")) var ballots = 0
  @Option(name: .long, help: help(Spoken.wording.helpSeed, "S")) var seed: UInt64 = 1

  func run() throws {
    try options.run { wording throws(CommandError) in
      try check("--organizations", organizations, most: Self.most.organizations)
      try check("--congresses", congresses, most: Self.most.organizations)
      try check("--tasks", tasks, most: Self.most.tasks)
      try check("--ballots", ballots, most: Self.most.ballots)
      let simulation = Simulation(
        organizations: organizations, congresses: congresses, tasks: tasks, ballots: ballots,
        seed: seed)
      let files = PosixFileSystem(isDurable: false, isReadOnly: options.readOnly)
      try simulation.writeWhole(to: directory, on: files, wording)
      Process.complain(wording.simulationIn(directory))
    }
  }

  private func check(_ name: String, _ value: Int, most: Int) throws(CommandError) {
    guard (0...most).contains(value) else { throw .preparation(.tooLarge(name, most: most)) }
  }
}

extension Simulation {
  /// Writes it, and takes it away again where Ctrl+C is pressed before it is whole.
  fileprivate func writeWhole(
    to path: String, on files: PosixFileSystem, _ wording: Wording
  ) throws(CommandError) {
    let wasThere = unsafe access(path, F_OK) == 0
    let interruption = Interruption()
    let line = ProgressLine(wording.writingWorkspace, total: congresses + ballots, wording)
    try write(to: path, on: files, wording) {
      line.step()
      return !interruption.isAsked
    }
    line.end()
    guard interruption.isAsked else { return }
    OutputFolder.remove(path, itself: !wasThere)
    Process.complain(wording.workCancelled)
  }

  /// Writes it without waiting for the disk, which takes all of it at the end; as long as `goOn`
  /// says so, which is asked after each congress and some ballots.
  private func write(
    to path: String, on files: PosixFileSystem, _ wording: Wording,
    while goOn: @escaping () -> Bool
  ) throws(CommandError) {
    try Session.create(at: path, settings, tree: tree, on: files)
    let session = try Session(at: path, today: nil, wording: wording, on: files)
    let wanted = documents.lazy.prefix { _ in goOn() }
    try CommandError.storing { () throws(StorageError) in try session.folder.add(wanted) }
    guard goOn() else { return }
    if let vote { try record(vote, in: session, while: goOn) }
    guard goOn() else { return }
    _ = try session.rows()
    sync()
  }

  private func record(
    _ key: RoundKey, in session: Session, while goOn: () -> Bool
  ) throws(CommandError) {
    let documents = try session.documents(key.congress)
    guard let election = documents.elections[key.election],
      let round = election.round(key.round)
    else { return }
    let set = try session.ballots(of: round, election, in: documents.congress)
    do throws(JournalError) {
      let journal = try session.folder.journal(station: "1", continuing: set)
      for entry in entries {
        guard goOn() else { break }
        try journal.record(entry)
      }
      try journal.close()
    } catch {
      throw .journal(error, path: set.place.path)
    }
  }
}
