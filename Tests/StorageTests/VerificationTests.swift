import CongressModel
import Glibc
import StrictJSON
import Tallying
import Testing

@testable import Storage

struct VerificationTests {
  @Test func `a whole workspace is good, counted by two ways`() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let sample = try SampleWorkspace(at: temporary.path + "/w", on: PosixFileSystem())
    let ids = try sample.record([[1, 2], [1], [], [1, 2, 3]])
    let journal = try sample.files.journal(station: "B2", continuing: try sample.ballots())
    try journal.record(.void(ids[1], reason: "?"))
    let doubt = try journal.record(.doubtful(batch: 1, note: "?")).id
    try journal.record(.ruling(doubt, .chosen([4]), by: ["An", "Bình"]))
    try journal.replace(ids[0], by: .chosen([3]), batch: 1)
    try journal.record(BatchCover(batch: 1, papers: 4, valid: 2, invalid: 2))
    try journal.close()

    let report = try sample.files.verified()
    #expect(report.findings.isEmpty)
    #expect(report.verdict == .good)
    #expect(report.rounds.first?.state.tally.votes == [0, 0, 1, 1])
  }

  @Test func `the other way of counting notices a wrong number`() throws {
    let sample = try SampleWorkspace()
    try sample.record([[1, 2], [1]])
    var set = try sample.ballots()
    var state = set.state
    #expect(try set.recount().agrees(with: state))
    state.tally.add(.valid([1]))
    #expect(try !set.recount().agrees(with: state))
  }

  @Test func `a closed vote that has other ballots than were collected is provisional`() throws {
    let sample = try SampleWorkspace()
    try sample.record([[1, 2], [1]])
    let old = try sample.files.documents(of: sample.id)
    var new = old
    new.elections.elections[0].rounds[0].closed = old.congress.dates.planned.opening
    for (collected, isGood) in [(1, false), (2, true), (3, false)] {
      let before = try sample.files.documents(of: sample.id)
      new.elections.elections[0].rounds[0].collected = collected
      try sample.files.apply(
        Change(.elections(sample.id), from: before.elections.json, to: new.elections.json))
      let report = try sample.files.verified()
      let key = try sample.ballots().place.key
      #expect(
        report.findings
          == (isGood ? [] : [.collectedDiffers(key, counted: 2, collected: collected)]))
      #expect(report.verdict == (isGood ? .good : .provisional))
    }
  }

  @Test func `what other programs put at the ends of lines is no difference`() throws {
    let sample = try SampleWorkspace()
    try sample.record([[1, 2], [1]])
    let folder = try #require(try sample.ballots().place.existing())
    let name = try #require(try folder.names().first)
    let lines = try #require(try folder.contents(of: name)).bytes.split(separator: 10)
    try folder.unlink(name)
    try folder.create(name, [0xEF, 0xBB, 0xBF] + lines.flatMap { $0 + [13, 10] })
    #expect(try sample.files.verified().findings.isEmpty)
    #expect(try sample.ballots().recount().ids.count == 2)
  }

  @Test func `each document that vanished is named, and a congress of nobody`() throws {
    let sample = try SampleWorkspace()
    let folder = try #require(
      try sample.files.root.existingFolder("congresses")?.existingFolder(sample.id.rawValue))
    let names: [DocumentName] = [
      .checklist(sample.id), .people(sample.id), .elections(sample.id),
    ]
    for name in names { try folder.unlink(name.file) }
    var report = try sample.files.verified()
    #expect(Set(report.findings) == Set(names.map { .missing($0) }))
    #expect(report.verdict == .damaged)
    try sample.files.root.unlink("organizations.json")
    report = try sample.files.verified()
    #expect(Set(report.findings) == Set((names + [.organizations]).map { .missing($0) }))
  }

  @Test func `a congress of an organisation that isn't in the tree is told of`() throws {
    let sample = try SampleWorkspace()
    let documents = try sample.files.documents(of: sample.id)
    let old = try #require(try sample.files.document(.organizations)).json
    try sample.files.apply(Change(.organizations, from: old, to: OrganizationTree().json))
    let report = try sample.files.verified()
    #expect(
      report.findings == [.unknownOrganization(sample.id, documents.congress.organization)])
    #expect(report.verdict == .provisional)
  }

  @Test func `a document that vanished is begun again with its format`() throws {
    let sample = try SampleWorkspace()
    let old = try sample.files.documents(of: sample.id)
    let folder = try #require(
      try sample.files.root.existingFolder("congresses")?.existingFolder(sample.id.rawValue))
    try folder.unlink("checklist.json")
    try sample.files.root.unlink("organizations.json")

    var new = old
    new.checklist.tasks.append(
      PreparationTask(
        id: try #require(PreparationTask.ID("a01")), workstream: .documents,
        title: LocalText("Việc")))
    try sample.files.apply(old.change(to: new))
    #expect(try sample.files.documents(of: sample.id) == new)

    var tree = OrganizationTree()
    let unit = Organization(
      id: old.congress.organization, name: "Đảng bộ huyện",
      level: try #require(Level.ID("district")), kind: .committee)
    try sample.files.apply(try tree.change(putting: unit))
    try tree.add(unit)
    #expect(try sample.files.value(.organizations, OrganizationTree.init(json:)) == tree)
    #expect(try sample.files.verified().findings.isEmpty)
  }

  @Test func `a congress whose addition was undone is nothing to be found`() throws {
    let sample = try SampleWorkspace()
    let documents = try sample.files.documents(of: sample.id)
    let gone = try #require(Congress.ID("gone"))
    let addition = Change(.checklist(gone), from: nil, to: documents.checklist.json)
    try sample.files.apply(addition)
    #expect(try !sample.files.verified().findings.isEmpty)
    try sample.files.apply(addition.inverse)
    #expect(try sample.files.verified().findings.isEmpty)
  }

  @Test func `damage, a wrong cover and foreign files are found`() throws {
    let sample = try SampleWorkspace()
    try sample.record([[1, 2], [1], [2]])
    let journal = try sample.files.journal(station: "B2", continuing: try sample.ballots())
    let cover = BatchCover(batch: 1, papers: 4, valid: 4, invalid: 0)
    try journal.record(cover)
    let key = try sample.ballots().place.key
    #expect(try sample.files.verified().findings == [.coverDiffers(key, cover, found: 3)])
    #expect(try sample.files.verified().verdict == .provisional)

    let folder = try #require(try sample.ballots().place.existing())
    let name = try #require(
      try sample.ballots().headers.first { $0.station == "B1" }.map { "\($0.segment).jsonl" })
    var bytes = try #require(try folder.contents(of: name)?.bytes)
    bytes[bytes.count / 2] ^= 1
    try folder.unlink(name)
    try folder.create(name, bytes)
    try sample.files.root.create("notes.txt", [])
    try sample.files.root.create("organizations.sync-conflict-1.json", [])
    let report = try sample.files.verified()
    #expect(report.verdict == .damaged)
    #expect(report.findings.contains(.foreignFile(path: "notes.txt")))
    #expect(
      report.findings.contains(.conflictCopy(path: "organizations.sync-conflict-1.json")))
  }

  @Test func `joining two copies gives both the same ballots, however often`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    try one.record([[1, 2], [1]])
    try two.record([[3]], station: "B2")
    #expect(
      try one.files.verified(against: two.files).findings
        == [.ballotsMissing(try one.ballots().place.key, here: 1, there: 2)])

    #expect(try one.files.merge(two.files).journals.count == 1)
    #expect(try two.files.merge(one.files).journals.count == 1)
    #expect(try one.files.merge(two.files) == MergeReport())
    var (first, second) = (try one.ballots(), try two.ballots())
    #expect(first.state.tally.votes == [2, 1, 1, 0])
    #expect(first.fingerprint == second.fingerprint)
    #expect(try one.files.verified(against: two.files).verdict == .good)
  }

  @Test func `a journal that was cut off here is made whole by the other copy`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    try one.record([[1], [2]])
    try two.files.merge(one.files)
    let source = try #require(try one.ballots().place.existing())
    let name = try #require(try source.names().first)
    let bytes = try #require(try source.contents(of: name)?.bytes)
    let folder = try #require(try two.ballots().place.existing())
    try folder.unlink(name)
    try folder.create(name, bytes.dropLast(30))
    try two.files.merge(one.files)
    #expect(try two.ballots().contents.tally.votes == [1, 1, 0, 0])
    #expect(try folder.names() == [name])

    // lines of another writer under the same name: both files are kept, and no number doubles
    try folder.unlink(name)
    let first = Array(bytes.prefix { $0 != 10 }) + [10]
    let other = JournalLine.bytes(
      .ballot(.random(), RecordedPaper(.chosen([3])), batch: 1), number: 2,
      previous: JournalLine.hash(endOf: first))
    try folder.create(name, first + other)
    try two.files.merge(one.files)
    try two.files.merge(one.files)
    #expect(try two.ballots().contents.tally.votes == [1, 1, 1, 0])
    #expect(try folder.names().count == 2)
  }

  @Test func `documents are joined item by item, and what differs is shown`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace())
    let list: JSON = ["tasks": [["id": "a", "n": 1], ["id": "b", "n": 1]]]
    let other: JSON = ["tasks": [["id": "a", "n": 2], ["id": "c", "n": 1]]]
    let name = DocumentName.organizations
    try one.files.apply(Change(name, from: nil, to: list))
    try two.files.apply(Change(name, from: nil, to: other))
    let report = try one.files.merge(two.files)
    #expect(report.differing.map(\.after) == [["id": "a", "n": 2]])
    #expect(report.added.map(\.after) == [["id": "c", "n": 1]])
    let ids = try one.files.document(name)?.json["tasks"]?.array?.map { $0["id"]?.string }
    #expect(Set(ids ?? []) == ["a", "b", "c"])
  }

  @Test func `a rehearsal isn't joined with what is real`() throws {
    let (one, two) = (try SampleWorkspace(), try SampleWorkspace(isRehearsal: true))
    #expect(throws: MergeError.rehearsal) { try one.files.merge(two.files) }
  }

  @Test(arguments: [#"[9223372036854775807, 1, 0, 0]"#, "[-1]", #"["1"]"#])
  func `totals that no vote can have aren't taken for those of destroyed ballots`(
    votes: String
  ) throws {
    let text = #"{"format": "daihoi/destroyed", "version": 1, "votes": \#(votes), "valid": 1}"#
    let json = try JSON(parsing: Array(text.utf8))
    #expect(throws: ShapeError.self) { try DestroyedBallots(json: json) }
  }

  @Test func `a file dated later than can be counted is looked at`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.folder().create("late", [])
    let time = timespec(tv_sec: 10_413_792_000, tv_nsec: 0)
    #expect(unsafe utimensat(AT_FDCWD, folder.path + "/late", [time, time], 0) == 0)
    #expect(try folder.folder().status(of: "late")?.kind == .file)
  }

  @Test func `destroyed ballots are gone, and what they came to is kept`() throws {
    let sample = try SampleWorkspace()
    try sample.record([[1, 2], [1]])
    var set = try sample.ballots()
    let code = set.fingerprint
    let day = try #require(CalendarDate("2025-11-01"))
    try sample.files.destroy(&set, on: day)
    #expect(try set.place.existing()?.names() == [])
    let reports = try sample.files.root.folder("congresses").folder("thuong-kiem")
      .folder("reports")
    let bytes = try #require(try reports.contents(of: "bch-1-destroyed.json")?.bytes)
    #expect(try JSON(parsing: bytes)["fingerprint"]?.string == code)
    #expect(try sample.ballots().contents.tally.counted == 0)
  }

  @Test func `an import counts once however often it runs, and exactly after a correction`()
    throws
  {
    let sample = try SampleWorkspace()
    func run(_ text: String, rows: [[Int]], stopsAfter: Int = .max, replaces: Bool = false) throws {
      let set = try sample.ballots()
      let source = BallotImport.source(of: SHA256.digest(of: Array(text.utf8)), in: set)
      var writing = try BallotImport(
        JournalHeader(key: set.place.key, list: set.list, station: "import"), source: source,
        continuing: set)
      if replaces {
        let earlier = set.origins(of: [1]).imports.subtracting([source])
        try writing.void(earlier, reason: "corrected")
      }
      for (row, marks) in rows.enumerated() where row < stopsAfter {
        try writing.add(
          ImportRow(row: row, batch: 1, paper: RecordedPaper(.chosen(marks))))
      }
      try writing.finish()
    }
    let (file, corrected) = ([[1], [2], [3]], [[1], [1], [4]])
    try run("file", rows: file, stopsAfter: 2)
    try run("file", rows: file)
    try run("file", rows: file)
    #expect(try sample.ballots().contents.tally.votes == [1, 1, 1, 0])
    try run("corrected", rows: corrected, replaces: true)
    #expect(try sample.ballots().contents.tally.votes == [2, 0, 0, 1])
    try run("file", rows: file, replaces: true)
    #expect(try sample.ballots().contents.tally.votes == [1, 1, 1, 0])
    var set = try sample.ballots()
    #expect(set.problems.isEmpty)
    #expect(try set.recount().agrees(with: set.state))
  }
}
