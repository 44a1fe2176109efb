import CongressModel
import StorageTrials
import StrictJSON
import Tallying

@testable import Storage

/// A workspace with one congress and one election of four names for two seats.
struct SampleWorkspace {
  let files: WorkspaceFolder
  let id: Congress.ID
  let electionID: Election.ID

  init(
    at path: String = "/", on system: any FileSystem = SimulatedFileSystem(),
    isRehearsal: Bool = false
  ) throws {
    var settings = WorkspaceSettings(name: "Đảng bộ huyện")
    settings.isRehearsal = isRehearsal
    files = try WorkspaceFolder.create(at: path, settings: settings, on: system)
    guard let id = Congress.ID("thuong-kiem"), let electionID = Election.ID("bch"),
      let organization = Organization.ID("huyen"), let level = Level.ID("district"),
      let day = CalendarDate(year: 2025, month: 5, day: 1)
    else { throw FileError(.open, "", errno: 0) }
    (self.id, self.electionID) = (id, electionID)
    let congress = Congress(
      id: id, organization: organization, kind: .delegates, opening: day,
      ruleSet: RuleSet.regulation190.id)
    let candidates = (1...4).compactMap { number in
      Candidate.ID("c\(number)").map { Candidate(id: $0, name: "Người \(number)") }
    }
    var election = Election(
      id: electionID, title: LocalText("Ban Chấp hành"), body: .other, seats: 2,
      candidates: candidates)
    election.base = 100
    var round = election.firstRound()
    round.opened = day
    election.rounds = [round]
    let documents = CongressDocuments(
      congress: congress, elections: Elections(elections: [election]))
    var tree = OrganizationTree()
    try tree.add(
      Organization(
        id: organization, name: "Đảng bộ huyện", level: level, kind: .committee))
    try files.apply(
      documents.addition + Change(.organizations, from: nil, to: tree.json))
  }

  func ballots() throws -> BallotSet {
    let documents = try files.documents(of: id)
    guard let election = documents.elections[electionID], let round = election.rounds.first
    else { throw FileError(.open, "", errno: 0) }
    return try files.ballots(of: round, election, in: documents.congress, isRehearsal: false)
  }

  /// Records ballots, one for each list of marks.
  @discardableResult
  func record(_ marks: [[Int]], station: String = "B1") throws -> [BallotID] {
    let journal = try files.journal(station: station, continuing: try ballots())
    defer { journal.release() }
    return try marks.map { try journal.record(.paper(.chosen($0), batch: 1)).id }
  }
}
