import CongressModel
import StorageTrials
import StrictJSON
import Tallying
import Testing

@testable import Storage

struct JoiningTests {
  /// A folder of no workspace with the journals of a sample.
  private func stick(_ sample: SampleWorkspace) throws -> Folder {
    let stick = try Folder(at: "/", on: SimulatedFileSystem())
    let folder = try #require(try sample.ballots().place.existing())
    for name in try folder.names() {
      try stick.create(name, try #require(try folder.contents(of: name)?.bytes))
    }
    return stick
  }

  @Test func `journals of a stick find their vote, however often they come`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    try two.record([[1, 2], [3]])
    let stick = try stick(two)
    #expect(try one.files.merge(journalsIn: stick).journals.count == 1)
    #expect(try one.files.merge(journalsIn: stick).journals.isEmpty)
    #expect(try one.ballots().contents.tally.votes == [1, 1, 1, 0])
  }

  @Test func `a stray file among the ballots keeps no journal from being joined`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    try two.record([[1, 2], [3]])
    let ballots = try two.files.root.folder("congresses").folder("thuong-kiem").folder("ballots")
    try ballots.create(".DS_Store", [])
    #expect(try one.files.merge(two.files).journals.count == 1)
    #expect(try one.ballots().contents.tally.votes == [1, 1, 1, 0])
  }

  @Test func `journals of another list are refused by their hash, and named`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    try two.record([[1]])
    let stick = try stick(two)
    let name = try #require(try stick.names().first)
    var elections = try #require(try one.files.value(.elections(one.id), Elections.init(json:)))
    let before = elections.json
    elections.elections[0].candidates[0].name = "Người khác"
    try one.files.apply(
      CongressModel.Change(.elections(one.id), from: before, to: elections.json))
    #expect(
      try one.files.merge(journalsIn: stick).refused == [
        RefusedJournal(path: name, reason: .otherList)
      ])
    #expect(try one.ballots().isEmpty)
  }

  @Test func `what belongs to no vote here, or can't be read, is named and left`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    try two.record([[1]])
    let stick = try stick(two)
    let name = try #require(try stick.names().first)
    var bytes = try #require(try stick.contents(of: name)?.bytes)
    bytes[20] ^= 1
    try stick.unlink(name)
    try stick.create(name, bytes)
    #expect(try one.files.merge(journalsIn: stick).refused.map(\.reason) == [.unreadable])
    #expect(try one.ballots().isEmpty)
  }

  @Test func `a conflict copy is reported and counts once`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    try two.record([[1], [2]])
    let stick = try stick(two)
    let name = try #require(try stick.names().first)
    let bytes = try #require(try stick.contents(of: name)?.bytes)
    let copy = name.replacing(".jsonl", with: ".sync-conflict-1.jsonl")
    try stick.create(copy, bytes)
    let report = try one.files.merge(journalsIn: stick)
    #expect(report.copies == [copy])
    #expect(try one.ballots().contents.tally.votes == [1, 1, 0, 0])
  }

  @Test func `items that differ become as they are there only when asked for`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    var elections = try #require(try two.files.value(.elections(two.id), Elections.init(json:)))
    let before = elections.json
    elections.elections[0].seats = 3
    try two.files.apply(
      CongressModel.Change(.elections(two.id), from: before, to: elections.json))
    #expect(try one.files.merge(two.files).differing.count == 1)
    #expect(try one.files.documents(of: one.id).elections.elections[0].seats == 2)
    try one.files.merge(two.files, takingTheirs: true)
    #expect(try one.files.documents(of: one.id).elections.elections[0].seats == 3)
    #expect(try one.files.merge(two.files) == MergeReport())
  }

  @Test func `a document of a newer format is refused, and nothing of it is joined`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    let name = DocumentName.checklist(two.id)
    let old = try #require(try two.files.document(name))
    guard case .object(var members) = old.json else { return }
    (members["version"], members["news"]) = (9, "x")
    try two.files.save(.object(members), as: name, over: old.stored.hash)
    let before = try one.files.document(name)
    for isTaking in [false, true] {
      let report = try one.files.merge(two.files, takingTheirs: isTaking)
      #expect(
        report.objections == [.newerVersion(path: name.path, version: 9, known: 1)])
      #expect(report.added.isEmpty && report.differing.isEmpty)
      #expect(try one.files.document(name) == before)
    }
  }

  @Test func `a congress whose own document is of a newer format doesn't come in by halves`()
    throws
  {
    let two = try SampleWorkspace()
    let one = try WorkspaceFolder.create(
      at: "/", settings: WorkspaceSettings(name: "x"), on: SimulatedFileSystem())
    let old = try #require(try two.files.document(.congress(two.id)))
    guard case .object(var members) = old.json else { return }
    members["version"] = 9
    try two.files.save(.object(members), as: .congress(two.id), over: old.stored.hash)
    #expect(try one.merge(two.files).objections.count == 1)
    #expect(try one.document(.elections(two.id)) == nil)
    #expect(try one.verified().verdict == .good)
  }

  @Test func `rule sets and holidays of the office come in, the name of a workspace doesn't`()
    throws
  {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    var settings = try #require(try two.files.value(.settings, WorkspaceSettings.init(json:)))
    let before = settings.json
    let own = try RuleSet(id: "own", threshold: RuleSet.regulation190.threshold)
    settings.ownRuleSets = [own]
    settings.name = "Máy hai"
    settings.calendar = .vietnam
    try two.files.apply(CongressModel.Change(.settings, from: before, to: settings.json))
    let congress = try #require(try two.files.value(.congress(two.id), Congress.init(json:)))
    var moved = congress
    moved.ruleSet = "own"
    try two.files.apply(
      CongressModel.Change(.congress(two.id), from: congress.json, to: moved.json))
    let opened = try WorkspaceFolder(at: "/", on: two.files.root.fileSystem)
    try one.files.merge(opened, takingTheirs: true)
    let found = try #require(try one.files.value(.settings, WorkspaceSettings.init(json:)))
    #expect(found.ownRuleSets == [own])
    #expect(found.calendar == .vietnam)
    #expect(found.name == "Đảng bộ huyện")
    #expect(try one.files.merge(opened) == MergeReport())
  }

  @Test func `a rule set in the place of a built-in one is taken only when asked for`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    var settings = try #require(try two.files.value(.settings, WorkspaceSettings.init(json:)))
    let before = settings.json
    let old = RuleSet.regulation190
    let own = try RuleSet(id: old.id, version: old.version + 1, threshold: old.threshold)
    settings.ownRuleSets = [own]
    try two.files.apply(CongressModel.Change(.settings, from: before, to: settings.json))
    func rules() throws -> [RuleSet]? {
      try one.files.value(.settings, WorkspaceSettings.init(json:))?.ownRuleSets
    }
    #expect(try one.files.merge(two.files).differing.count == 1)
    #expect(try rules() == [])
    try one.files.merge(two.files, takingTheirs: true)
    #expect(try rules() == [own])
    #expect(try one.files.merge(two.files) == MergeReport())
  }

  @Test func `totals and code outlive the ballots, and no copy brings those back`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    try one.record([[1, 2], [1], []])
    let stick = try stick(one)
    var set = try one.ballots()
    let before = set.state
    let day = try #require(CalendarDate("2025-11-01"))
    try one.files.destroy(&set, on: day, by: ["An", "Bình"])
    var after = try one.ballots()
    #expect(after.state.tally == before.tally)
    #expect(after.fingerprintShown == before.fingerprint)
    #expect(try one.files.verified().verdict == .good)
    #expect(try one.files.merge(journalsIn: stick).refused.map(\.reason) == [.destroyed])
    #expect(try two.files.destroyedBallots(of: set.place.key) == nil)
  }

  @Test(arguments: [
    ("2025-05-01", "2025-10-31", false), ("2025-05-01", "2025-11-01", true),
    ("2025-08-31", "2026-02-27", false), ("2025-08-31", "2026-02-28", true),
  ])
  func `ballots are kept for six months after the vote`(
    closed: String, today: String, isAllowed: Bool
  ) throws {
    let sample = try SampleWorkspace()
    var election = try sample.files.documents(of: sample.id).elections.elections[0]
    let day = try #require(CalendarDate(today))
    #expect(throws: KeepingError.notClosed) { try election.requireDestroyable(on: day) }
    election.rounds[0].closed = CalendarDate(closed)
    if isAllowed {
      try election.requireDestroyable(on: day)
    } else {
      #expect(throws: KeepingError.self) { try election.requireDestroyable(on: day) }
    }
  }

  @Test func `the hall is told of a batch when it has its cover sheet, or its journal its end`()
    throws
  {
    let sample = try SampleWorkspace()
    let journal = try sample.files.journal(station: "B1", continuing: try sample.ballots())
    try journal.record(.paper(.chosen([1]), batch: 1))
    try journal.record(.paper(.chosen([2]), batch: 2))
    var set = try sample.ballots()
    #expect(set.openBatches == [1, 2])
    #expect(set.tally(without: set.openBatches).counted == 0)
    try journal.record(BatchCover(batch: 1, papers: 1, valid: 1, invalid: 0))
    try set.update()
    #expect(set.openBatches == [2])
    #expect(set.tally(without: set.openBatches).votes == [1, 0, 0, 0])
    try journal.close()
    try set.update()
    #expect(set.openBatches.isEmpty)
  }
}

extension BallotSet {
  /// The code that the screens show.
  fileprivate var fingerprintShown: String {
    mutating get { state.fingerprint }
  }
}
