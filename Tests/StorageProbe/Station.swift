import CongressModel
import Glibc
import Storage
import Tallying

/// A counting station without a screen: says which ballots are recorded, when they are.
struct Station {
  private let words: [String]
  private let folder: WorkspaceFolder
  private let congress: Congress.ID
  private let election: Election.ID

  init(_ words: [String]) throws {
    guard words.count > 1 else { throw StationError.missingArguments }
    self.words = words
    let parts = words[1].split(separator: "/").map(String.init)
    guard parts.count == 2, let congress = Congress.ID(parts[0]),
      let election = Election.ID(parts[1])
    else { throw StationError.noSuchVote }
    (self.congress, self.election) = (congress, election)
    folder = try WorkspaceFolder(at: words[0])
  }

  private func ballots() throws -> BallotSet {
    let documents = try folder.documents(of: congress)
    guard let election = documents.elections[election], let round = election.currentRound else {
      throw StationError.noSuchVote
    }
    return try folder.ballots(of: round, election, in: documents.congress, isRehearsal: false)
  }

  /// Records ballots one by one, and prints a line for each once it is on the disk.
  func record() throws {
    guard words.count > 3, let count = Int(words[3]) else { throw StationError.missingArguments }
    let journal = try folder.journal(station: words[2], continuing: try ballots())
    say("begun")
    for number in 0..<count {
      // what was chosen follows from the name, so that a reader can tell a right ballot
      let id = BallotID.random()
      let marks = [1 + Int(id.low % 4), 1 + Int((id.low + 1 + id.high % 3) % 4)]
      let recorded = try journal.record(
        .paper(.chosen(marks.sorted()), batch: number / 25 + 1), as: id)
      say("recorded \(Bits128(recorded.id)) \(marks[0]) \(marks[1])")
    }
    try journal.close()
    say("closed")
  }

  /// Counts again and again, and prints each number that is new, until the input ends.
  func watch() throws {
    var set = try ballots()
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    var last = -1
    while true {
      let counted = set.state.tally.counted
      if counted != last { say("counted \(counted)") }
      last = counted
      guard unsafe poll(&input, 1, 10) == 0 else { break }
      try set.update()
    }
    try set.update()
    say("last \(set.state.tally.counted) \(set.fingerprint) \(set.state.problems.count)")
  }

  private func say(_ text: String) {
    var rest = Array((text + "\n").utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      guard written > 0 else { exit(74) }
      rest = rest.dropFirst(written)
    }
  }
}

/// Why there is nothing to record.
enum StationError: Error { case missingArguments, noSuchVote }
