package import CongressModel
package import Storage
package import Tallying

/// The vote that trials count: four names for two seats.
package struct TrialVote: Sendable {
  package let key: RoundKey
  package let contest: Contest
  package let list = SHA256.digest(of: Array("list".utf8)).half

  package init?() {
    guard let congress = Congress.ID("thuong-kiem"), let election = Election.ID("bch"),
      let contest = try? Contest(ruleSet: .regulation190, candidates: 4, seats: 2, base: 100)
    else { return nil }
    key = RoundKey(congress, election, round: 1)
    self.contest = contest
  }

  /// The ballots that a start finds on a disk.
  package func set(on system: some FileSystem) throws -> BallotSet {
    let place = JournalPlace(key, in: try Folder(at: "/", on: system))
    var set = BallotSet(place, contest: contest, list: list)
    try set.update()
    return set
  }

  package func header(_ station: String = "B1") -> JournalHeader {
    JournalHeader(key: key, list: list, station: station)
  }

  /// A journal of a station, after reading what is there.
  package func journal(_ station: String = "B1", on system: some FileSystem) throws
    -> BallotJournal
  {
    try BallotJournal(header(station), continuing: try set(on: system))
  }
}

extension BallotState {
  /// The votes, the valid and the invalid papers.
  package var figures: [Int] { tally.votes + [tally.valid, tally.invalid.total] }
}
