import CongressModel
import StorageTrials
import Tallying

@testable import Storage

/// A vote with four names for two seats, and its journals on a disk.
struct CountingRig {
  let system: any FileSystem
  let place: JournalPlace
  let contest: Contest
  static let list = SHA256.digest(of: Array("list".utf8)).half

  init(on system: any FileSystem = SimulatedFileSystem(), at path: String = "/") throws {
    self.system = system
    contest = try Contest(ruleSet: .regulation190, candidates: 4, seats: 2, base: 100)
    place = JournalPlace(try Self.key(), in: try Folder(at: path, on: system))
  }

  static func key(election: String = "bch") throws -> RoundKey {
    guard let congress = Congress.ID("thuong-kiem"), let election = Election.ID(election) else {
      throw FileError(.open, "", errno: 0)
    }
    return RoundKey(congress, election, round: 1)
  }

  func header(
    _ station: String = "B1", entry: Int = 1, list: Bits128 = CountingRig.list
  ) -> JournalHeader {
    JournalHeader(key: place.key, list: list, entry: entry, station: station)
  }

  func set() throws -> BallotSet {
    var set = BallotSet(place, contest: contest, list: Self.list)
    try set.update()
    return set
  }

  func state() throws -> BallotState {
    var set = try set()
    return set.state
  }

  func journal(_ station: String = "B1", entry: Int = 1) throws -> BallotJournal {
    try BallotJournal(header(station, entry: entry), continuing: try set())
  }

  /// Puts a file into the folder of the journals, as another program would.
  func put(_ bytes: [UInt8], as name: String) throws {
    let folder = try place.made()
    if try folder.status(of: name) != nil { try folder.unlink(name) }
    try folder.create(name, bytes)
  }

  func bytes(of name: String) throws -> [UInt8] {
    try place.made().contents(of: name)?.bytes ?? []
  }

  func names() throws -> [String] { try place.made().names() }
}

extension BallotState {
  /// The votes and papers, for comparing.
  var numbers: [Int] { tally.votes + [tally.valid, tally.invalid.total, doubtful, voided] }

  /// Whether anything says that the numbers can't be trusted.
  var isFlagged: Bool {
    problems.contains {
      if case .conflictCopy = $0 { false } else { true }
    }
  }
}
