import CongressModel
import StorageTrials
import StrictJSON
import Testing

@testable import Storage

/// One change over documents in several folders, on a disk whose calls fail and whose power is cut.
struct ChangingManyDocumentsTests {
  /// A document before and after the change; `nil` where there is none.
  private struct Version {
    let name: DocumentName
    let old: JSON?
    let new: JSON?
  }

  private struct Trial {
    let versions: [Version]
    let system: SimulatedFileSystem
    let change: Change
    let outcome: Result<Void, StorageError>
    /// The calls that the change took.
    let calls: Int

    init(_ faults: [SimulatedFileSystem.Fault], lie: SimulatedFileSystem.Lie? = nil) throws {
      versions = try ChangingManyDocumentsTests.versions()
      system = SimulatedFileSystem(lie: lie)
      let files = try WorkspaceFolder.create(
        at: "/", settings: WorkspaceSettings(name: "x"), on: system)
      try files.apply(Self.change(versions.map { ($0.name, nil, $0.old) }))
      change = Self.change(versions.map { ($0.name, $0.old, $0.new) })
      system.setFaults(faults)
      do throws(StorageError) {
        try files.apply(change)
        outcome = .success(())
      } catch {
        outcome = .failure(error)
      }
      calls = system.changes
    }

    private static func change(_ steps: [(DocumentName, JSON?, JSON?)]) -> Change {
      steps.reduce(Change()) { change, step in
        guard step.1 != nil || step.2 != nil else { return change }
        return change + Change(step.0, from: step.1, to: step.2 ?? .object([:]))
      }
    }

    /// How many documents are new; -1 where one is neither old nor new.
    func renewed(on system: SimulatedFileSystem) throws -> Int {
      let files = try WorkspaceFolder(at: "/", on: system)
      var count = 0
      for version in versions {
        let found = try? files.document(version.name)
        if found?.json == version.new {
          count += 1
        } else if found?.json != version.old {
          return -1
        }
      }
      return count
    }

    func complete(on system: SimulatedFileSystem) throws -> Bool {
      try WorkspaceFolder(at: "/", on: system).complete(change)
    }
  }

  /// Documents that are changed, two of them in one folder, one that is made and one taken away.
  private static func versions() throws -> [Version] {
    let ids = try ["a", "b", "c"].map { try #require(Congress.ID($0)) }
    let (old, new): (JSON, JSON) = (["n": 1, "text": "cũ"], ["n": 2, "text": "mới"])
    return [
      Version(name: .congress(ids[0]), old: old, new: new),
      Version(name: .checklist(ids[0]), old: old, new: new),
      Version(name: .checklist(ids[1]), old: old, new: new),
      Version(name: .people(ids[2]), old: nil, new: new),
      Version(name: .hall, old: old, new: nil),
    ]
  }

  private static let calls = 60

  @Test func `after a power cut at any call the change is made, or completed, or none of it`()
    throws
  {
    var mixed = 0
    for call in 0...Self.calls {
      let trial = try Trial([.init(call: call, kind: .powerCut)])
      for seed in 0..<UInt64(LongTests.times(12, long: 2_000)) {
        let found = trial.system.afterPowerCut(seed: seed)
        let renewed = try trial.renewed(on: found)
        #expect(renewed >= 0, "call \(call), seed \(seed)")
        if case .success = trial.outcome { #expect(renewed == trial.versions.count) }
        mixed += (1..<trial.versions.count).contains(renewed) ? 1 : 0
        let isMade = try trial.complete(on: found)
        #expect(isMade == (renewed > 0), "call \(call), seed \(seed)")
        #expect(try trial.renewed(on: found) == (isMade ? trial.versions.count : 0))
      }
    }
    // what is completed here would else be lost
    #expect(mixed > 0)
    let whole = try Trial([])
    #expect(whole.calls < Self.calls)
  }

  @Test(arguments: [Errno.inputOutput, Errno.noSpace, Errno.readOnly], [false, true])
  func `each failing call leaves every document old, or says what is new`(
    errno: Int32, isLasting: Bool
  ) throws {
    for call in 0..<Self.calls {
      let trial = try Trial([.init(call: call, kind: .fails(errno), isLasting: isLasting)])
      trial.system.setFaults([])
      let renewed = try trial.renewed(on: trial.system)
      switch trial.outcome {
      case .success, .failure(.durabilityUnconfirmed):
        #expect(renewed == trial.versions.count, "call \(call)")
      case .failure(.halfMade):
        #expect(isLasting && renewed > 0, "call \(call)")
        #expect(try trial.complete(on: trial.system), "call \(call)")
        #expect(try trial.renewed(on: trial.system) == trial.versions.count, "call \(call)")
      case .failure: #expect(renewed == 0, "call \(call)")
      }
      let strays = try Folder(at: "/", on: trial.system).names().filter { $0.contains(".tmp-") }
      #expect(strays.isEmpty || isLasting, "call \(call)")
    }
  }

  @Test func `before the first takes its place, all new versions are there and all old ones`()
    throws
  {
    let trial = try Trial([])
    let files = try WorkspaceFolder(at: "/", on: trial.system)
    var found: [Int] = []
    var waiting = 0
    try files.apply(trial.change.inverse) {
      waiting += $0
    } all: {
      found.append((try? trial.renewed(on: trial.system)) ?? -1)
    }
    #expect(waiting == trial.versions.count)
    #expect(found == [trial.versions.count])
    #expect(try trial.renewed(on: trial.system) == 0)
  }

  @Test(arguments: [SimulatedFileSystem.Lie.synchronizesNothing, .synchronizesNoFolders])
  func `a disk that keeps nothing is noticed`(lie: SimulatedFileSystem.Lie) throws {
    let trial = try Trial([], lie: lie)
    guard case .success = trial.outcome else {
      Issue.record("\(trial.outcome)")
      return
    }
    let lost = (0..<UInt64(50)).filter { seed in
      let found = trial.system.afterPowerCut(seed: seed)
      return (try? trial.renewed(on: found)) != trial.versions.count
    }
    #expect(!lost.isEmpty)
  }

  @Test func `many documents are changed on a real disk by several threads`() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let files = try WorkspaceFolder.create(
      at: temporary.path + "/w", settings: WorkspaceSettings(name: "x"))
    let names = try (0..<40).map { DocumentName.checklist(try #require(Congress.ID("c\($0)"))) }
    func change(from old: JSON?, to new: JSON) -> Change {
      names.reduce(Change()) { $0 + Change($1, from: old, to: new) }
    }
    try files.apply(change(from: nil, to: ["n": 1]))
    let again = change(from: ["n": 1], to: ["n": 2])
    try files.apply(again)
    for name in names { #expect(try files.document(name)?.json == ["n": 2]) }

    // one of them was changed meanwhile: none is
    try files.apply(Change(names[20], from: ["n": 2], to: ["n": 3]))
    let error = #expect(throws: StorageError.self) { try files.apply(again.inverse) }
    guard case .changedByAnother(names[20].path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    for name in names where name != names[20] {
      #expect(try files.document(name)?.json == ["n": 2])
    }
    let folder = try files.root.folder("congresses").folder("c0")
    #expect(try folder.names() == [".checklist.json.prev", "checklist.json"])
  }
}

/// Edits of documents that people, or other programs, have typed.
struct OtherSpellingTests {
  @Test(arguments: ["  ", "    "])
  func `a document of a newer program isn't changed, however it is spelled`(indent: String) throws {
    let sample = try SampleWorkspace()
    let folder = try sample.files.root.folder("congresses").folder("thuong-kiem")
    try folder.unlink("checklist.json")
    let text = "{\n\(indent)\"version\": 2,\n\(indent)\"n\": 1\n}\n"
    try folder.create("checklist.json", Array(text.utf8))
    let name = DocumentName.checklist(sample.id)
    let change = Change(name, from: ["version": 2, "n": 1], to: ["version": 2, "n": 2])
    #expect(throws: StorageError.newerVersion(path: name.path, version: 2, known: 1)) {
      try sample.files.apply(change)
    }
    #expect(try folder.contents(of: "checklist.json")?.bytes == Array(text.utf8))
  }

  @Test func `a document spelled otherwise is changed, and only the item changed is respelled`()
    throws
  {
    let sample = try SampleWorkspace()
    let name = DocumentName.checklist(sample.id)
    let text = """
      {"tasks": [
        {"title":"Hai","state":"toDo","workstream":"documents","id":"b","evidence":[],"own":1},
        {"title":{"vi":"Một"},"id":"a","workstream":"documents"}
      ], "mine": {"z":1,"a":2}, "version": 1, "format":"daihoi/checklist"}
      """
    try sample.files.root.folder("congresses").folder("thuong-kiem").unlink("checklist.json")
    try sample.files.root.folder("congresses").folder("thuong-kiem")
      .create("checklist.json", Array(text.utf8))

    let old = try sample.files.documents(of: sample.id)
    var new = old
    for id in ["a", "b"] {
      new.checklist[try #require(PreparationTask.ID(id))]?.note = "xem lại"
    }
    try sample.files.apply(old.change(to: new))

    #expect(try sample.files.documents(of: sample.id) == new)
    let members = try #require(try sample.files.document(name)?.json.object)
    #expect(members.members.map(\.key) == ["tasks", "mine", "version", "format"])
    #expect(members["mine"] == ["z": 1, "a": 2])

    try sample.files.apply(old.change(to: new).inverse)
    #expect(try sample.files.documents(of: sample.id) == old)
  }

  @Test func `what another has changed is still seen where the spelling differs`() throws {
    let sample = try SampleWorkspace()
    let name = DocumentName.checklist(sample.id)
    let folder = try sample.files.root.folder("congresses").folder("thuong-kiem")
    try folder.unlink("checklist.json")
    let text =
      #"{"tasks":[{"title":"A","id":"a","note":"n","workstream":"documents"}],"version":1,"format":"daihoi/checklist"}"#
    try folder.create("checklist.json", Array(text.utf8))
    let old = try sample.files.documents(of: sample.id)
    var (mine, theirs) = (old, old)
    let id = try #require(PreparationTask.ID("a"))
    mine.checklist[id]?.note = "của tôi"
    theirs.checklist[id]?.note = "của người khác"
    try sample.files.apply(old.change(to: theirs))
    #expect(throws: StorageError.self) { try sample.files.apply(old.change(to: mine)) }
    #expect(try sample.files.document(name)?.json["tasks"] == theirs.checklist.json["tasks"])
  }
}
