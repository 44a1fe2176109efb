import CongressApp
import CongressModel
import Storage

/// A paper of which nobody knows whether it was written.
struct UnsureRecord {
  let id: BallotID
  let entry: BallotEntry
}

// What follows when disks fail and machines stop.
extension ScreenSession {
  /// The folder that all ballots go to too.
  static func secondDisk(at path: String) throws(CommandError) -> Folder {
    do throws(FileError) { return try Folder(at: path, on: PosixFileSystem()) } catch {
      throw .noInput(path: path, errno: error.errno)
    }
  }

  /// The name for what is recorded now: that of the last try, where it is the same once more.
  ///
  /// Under its old name it counts once, whether the first try was written or not. Where another
  /// paper is typed instead, the first is taken back if it was.
  func name(
    for entry: BallotEntry, at desk: Desk, in set: BallotSet, _ journal: BallotJournal
  ) throws(JournalError) -> BallotID {
    guard let last = unsure[desk] else { return .random() }
    if last.entry == entry { return last.id }
    if set.contains(Bits128(last.id)) { try journal.record(.void(last.id, reason: "unsure")) }
    unsure[desk] = nil
    return .random()
  }

  /// Keeps what the teller has to be told after a paper was recorded.
  func note(_ recorded: RecordedBallot) {
    if recorded.beganJournal { warnings.append(.newJournal) }
    for error in recorded.missing {
      warnings.append(.oneDiskBehind(path: error.path, errno: error.errno))
    }
  }

  /// The torn ends that a screen tells of until a station has set them aside.
  func tornEnds(of key: RoundKey) -> [Message] {
    let tails = followed[key]?.tornTails ?? []
    return tails.map { .warned(.tornTail(file: $0.file, batch: $0.batch)) }
  }

  func takeWarnings() -> [Message] {
    defer { warnings = [] }
    return warnings.map { .warned($0) }
  }
}
