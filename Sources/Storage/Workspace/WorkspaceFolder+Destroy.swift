package import CongressModel
import StrictJSON
import Tallying

/// What is left of ballots that were destroyed after the legal period.
package struct DestroyedBallots: Hashable, Sendable {
  package let on: CalendarDate
  package let by: [String]
  let votes: [Int]
  let valid: Int
  let invalid: [InvalidReason: Int]
  let fingerprint: String
}

extension DestroyedBallots {
  init(_ state: BallotState, on day: CalendarDate, by names: [String]) {
    let tally = state.tally
    (on, by, fingerprint) = (day, names, state.fingerprint)
    (votes, valid) = (tally.votes, tally.valid)
    invalid = Dictionary(
      uniqueKeysWithValues: InvalidReason.allCases.map { ($0, tally.invalid[$0]) })
  }

  init(json: JSON) throws(ShapeError) {
    var fields = try JSONFields(json, at: .root)
    try fields.format("daihoi/destroyed")
    votes = try fields.list("votes") { (json, path) throws(ShapeError) in
      try json.integer(in: Self.papers, at: path)
    }
    valid = try fields.integer("valid", in: Self.papers)
    fingerprint = try fields.string("fingerprint")
    on = try fields.date("on")
    by = try fields.optionalStrings("by") ?? []
    let counts = fields.json("invalidBy")
    invalid = Dictionary(
      uniqueKeysWithValues: InvalidReason.allCases.map { reason in
        let count = counts?[reason.rawValue]?.integer ?? 0
        return (reason, Self.papers.contains(count) ? count : 0)
      })
  }

  /// As many papers as a vote can have.
  private static let papers = 0...10_000_000

  func json(of key: RoundKey) -> JSON {
    let reasons = InvalidReason.allCases.map {
      (name: $0.rawValue, value: .integer(invalid[$0, default: 0]) as JSON?)
    }
    return .record([
      ("format", .string("daihoi/destroyed")), ("version", .integer(1)),
      ("election", .string(key.election.rawValue)), ("round", .integer(key.round)),
      ("votes", .array(votes.map { .number(JSONNumber($0)) })), ("valid", .integer(valid)),
      ("invalid", .integer(invalid.values.reduce(0, +))), ("invalidBy", .record(reasons)),
      ("fingerprint", .string(fingerprint)), ("on", .date(on)), ("by", .strings(by)),
    ])
  }

  /// The count as it was.
  func state(of key: RoundKey, in contest: Contest) -> BallotState {
    var tally = Tally(for: contest)
    for (index, count) in votes.enumerated() where index < contest.candidates {
      tally.add(.valid([index + 1]), count: count)
    }
    // each vote was added as a paper of its own
    let surplus = tally.valid - valid
    if surplus > 0 { tally.remove(.valid([]), count: surplus) }
    if surplus < 0 { tally.add(.valid([]), count: -surplus) }
    for (reason, count) in invalid { tally.add(.invalid(reason, nil), count: max(0, count)) }
    var state = BallotState(key: key, tally: tally)
    state.fingerprint = fingerprint
    return state
  }
}

extension WorkspaceFolder {
  /// Removes the ballots of a round for good, after writing down what they came to.
  ///
  /// Copies that Git, a synchronising tool or a second disk kept are not reached.
  package func destroy(
    _ set: inout BallotSet, on day: CalendarDate, by names: [String] = []
  ) throws(StorageError) {
    try requireWritable()
    let destroyed = DestroyedBallots(set.state, on: day, by: names)
    let key = set.place.key
    do throws(FileError) {
      guard let folder = try set.place.existing() else { return }
      let reports = try root.folder("congresses").folder(key.congress.rawValue)
        .securingFolder("reports")
      let name = Self.destroyedName(key)
      if try reports.status(of: name) == nil {
        try put(destroyed.json(of: key).bytes(), as: name, in: reports)
      }
      for name in try folder.names() { try folder.unlink(name) }
      try folder.synchronize()
    } catch {
      throw StorageError(writing: error, at: set.place.path)
    }
  }

  private static func destroyedName(_ key: RoundKey) -> String {
    "\(key.election)-\(key.round)-destroyed.json"
  }

  /// What is left of the ballots of a round; `nil` where they were not destroyed.
  package func destroyedBallots(of key: RoundKey) throws(StorageError) -> DestroyedBallots? {
    let path = "congresses/\(key.congress)/reports/\(Self.destroyedName(key))"
    let bytes: [UInt8]?
    do throws(FileError) {
      let congress = try root.existingFolder("congresses")?
        .existingFolder(key.congress.rawValue)
      bytes = try congress?.existingFolder("reports")?.contents(of: Self.destroyedName(key))?.bytes
    } catch {
      throw .cannotRead(path: path, errno: error.errno)
    }
    guard let bytes else { return nil }
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch {
      throw .notJSON(path: path, error)
    }
    do throws(ShapeError) { return try DestroyedBallots(json: json) } catch {
      throw .wrongShape(path: path, error, at: JSON.position(of: error.path, in: bytes))
    }
  }
}
