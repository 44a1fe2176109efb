import ArgumentParser
import CongressModel
import Demonstration
import Glibc
import Storage
import Tallying
import Wording

struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "demo", abstract: Spoken.wording.aboutDemo)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpDirectory)) var directory: String

  func run() throws {
    try options.run { wording throws(CommandError) in
      try Demonstrations.write(
        DemonstrationWorkspace(), to: directory,
        on: PosixFileSystem(isDurable: false, isReadOnly: options.readOnly))
      sync()
      Process.complain(wording.demonstrationIn(directory))
    }
  }
}

/// The demonstration on a disk.
enum Demonstrations {
  /// A new folder of its own below the folder for temporary files.
  static func temporaryFolder() throws(CommandError) -> String {
    let parent = Process.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(parent)/daihoi-demo-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer {
      unsafe $0.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    guard made else { throw .noOutput(path: parent, errno: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func write(
    _ demonstration: DemonstrationWorkspace, to path: String,
    on files: PosixFileSystem = PosixFileSystem(isDurable: false)
  ) throws(CommandError) {
    try Session.create(
      at: path, demonstration.settings, tree: demonstration.organizations, on: files)
    let session = try Session(at: path, today: nil, wording: Spoken.wording, on: files)
    try CommandError.storing { () throws(StorageError) in
      try session.folder.add(demonstration.congresses)
      try session.folder.save(demonstration.hall.json, as: .hall, over: nil)
    }
    for ballots in demonstration.ballots { try record(ballots, in: session) }
    for file in demonstration.files {
      try OutputFile.write(Array(file.text.utf8), to: "\(path)/\(file.name)")
    }
    _ = try session.rows()
  }

  private static func record(
    _ ballots: RecordedBallots, in session: Session
  ) throws(CommandError) {
    let documents = try session.documents(ballots.key.congress)
    guard let election = documents.elections[ballots.key.election],
      let round = election.round(ballots.key.round)
    else { return }
    var set = try session.ballots(of: round, election, in: documents.congress)
    do throws(JournalError) {
      let journal = try session.folder.journal(station: "1", continuing: set)
      for (batch, entries) in ballots.batches {
        try record(.begin(batch: batch, papers: entries.count), of: set, in: journal)
        for entry in entries { try journal.record(entry) }
        do throws(FileError) { try set.update() } catch { throw .notRecorded(error) }
        try record(.close(batch: batch), of: set, in: journal)
      }
      if ballots.isClosed { try journal.close() }
    } catch {
      throw .journal(error, path: set.place.path)
    }
  }

  private static func record(
    _ deed: BatchDeed, of set: BallotSet, in journal: BallotJournal
  ) throws(JournalError) {
    for step in set.records(of: deed, entry: 1, at: nil) { try journal.record(step.records) }
  }
}

extension RecordedBallots {
  /// The papers of each batch, in the order of the numbers.
  fileprivate var batches: [(number: Int, entries: [BallotEntry])] {
    let piles = Dictionary(grouping: entries) { entry in
      switch entry {
      case .paper(_, _, let batch), .doubtful(let batch, _, _), .pile(_, _, let batch, _),
        .sheet(_, let batch):
        batch
      case .ruling, .void: 1
      }
    }
    return piles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
