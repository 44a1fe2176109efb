import ArgumentParser
import CongressApp
import CongressModel
import Storage
import Wording

/// Takes back what was done last, by the screen or by a command that keeps what it did.
struct UndoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "undo", abstract: Spoken.wording.aboutUndo)
  }

  @OptionGroup var options: WorkspaceOptions

  func run() throws { try options.step(.undone) }
}

/// Does again what was taken back last.
struct RedoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "redo", abstract: Spoken.wording.aboutRedo)
  }

  @OptionGroup var options: WorkspaceOptions

  func run() throws { try options.step(.redone) }
}

extension WorkspaceOptions {
  fileprivate func step(_ direction: Direction) throws {
    try open { session throws(CommandError) in
      let log = UndoLog(workspace: session.folder.path)
      let history = log.recover(in: session.folder)
      let wording = session.wording
      guard let entry = direction == .undone ? history.next : history.nextRedo else {
        Process.complain(direction == .undone ? wording.nothingToUndo : wording.nothingToRedo)
        throw .answeredNo
      }
      try session.carryOut(Deed(entry: entry, direction: direction), log)
      Process.complain(
        direction == .undone ? wording.undone(entry.title) : wording.redone(entry.title))
    }
  }
}

extension Session {
  /// Makes a change that `undo` takes back, and that a crash can't leave half made.
  func write(_ change: Change, as title: ChangeTitle) throws(CommandError) {
    guard !change.isEmpty else { return }
    let log = UndoLog(workspace: folder.path)
    if !log.isSettled { _ = log.recover(in: folder) }
    try carryOut(Deed(entry: HistoryEntry(change, title), direction: .made), log)
  }

  fileprivate func carryOut(_ deed: Deed, _ log: UndoLog) throws(CommandError) {
    if let readOnly { throw .storage(readOnly) }
    let interruption = Interruption()
    let line = ProgressLine(
      wording.writingCongresses, total: deed.change.documents.count, wording)
    defer { withExtendedLifetime(interruption) { line.end() } }
    try CommandError.storing { () throws(StorageError) in
      try log.carryOut(deed, in: folder) { line.step($0) }
    }
  }
}
