import CongressModel
import StrictJSON
import Tallying
import Testing

@testable import Storage

struct WorkspaceFolderTests {
  @Test func `a new workspace is its owner's alone, and holds what is saved`() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let path = temporary.path + "/a/b"
    let sample = try SampleWorkspace(at: path, on: PosixFileSystem())

    let files = try WorkspaceFolder(at: path)
    #expect(files.protection == nil)
    #expect(try files.congresses() == [sample.id])
    #expect(try files.documents(of: sample.id).elections[sample.electionID]?.seats == 2)
    for name in try files.root.names() {
      let status = try #require(try files.root.status(of: name))
      #expect(status.mode == (status.kind == .folder ? 0o700 : 0o600), "\(name)")
    }
    #expect(throws: StorageError.alreadyAWorkspace(path: path)) {
      try WorkspaceFolder.create(at: path, settings: WorkspaceSettings(name: "x"))
    }
    #expect(throws: StorageError.notAWorkspace(path: temporary.path)) {
      try WorkspaceFolder(at: temporary.path)
    }
    #expect(throws: StorageError.notAWorkspace(path: path + "/none")) {
      try WorkspaceFolder(at: path + "/none")
    }
  }

  @Test func `undo gives the same bytes back`() throws {
    let sample = try SampleWorkspace()
    let name = DocumentName.congress(sample.id)
    let before = try #require(try sample.files.document(name))
    var json = try #require(before.json.object)
    json["ruleSet"] = "other"
    json["new"] = ["a": 1]
    let change = Change(name, from: before.json, to: .object(json))
    try sample.files.apply(change)
    #expect(try sample.files.document(name)?.json == .object(json))
    try sample.files.apply(change.inverse)
    #expect(try sample.files.document(name)?.stored.bytes == before.stored.bytes)
  }

  @Test func `two editors of different items keep both changes`() throws {
    let sample = try SampleWorkspace()
    let name = DocumentName.hall
    try sample.files.apply(Change(name, from: nil, to: ["a": 1, "b": 1]))
    try sample.files.apply(Change(name, from: ["a": 1, "b": 1], to: ["a": 2, "b": 1]))
    try sample.files.apply(Change(name, from: ["a": 1, "b": 1], to: ["a": 1, "b": 2]))
    #expect(try sample.files.document(name)?.json == ["a": 2, "b": 2])
  }

  @Test func `two editors of one item are shown each other's version`() throws {
    let sample = try SampleWorkspace()
    let name = DocumentName.hall
    try sample.files.apply(Change(name, from: nil, to: ["a": 1, "b": 1]))
    try sample.files.apply(Change(name, from: ["a": 1], to: ["a": 2]))
    let change = Change(name, from: ["a": 1, "b": 1], to: ["a": 3, "b": 3])
    let error = #expect(throws: StorageError.self) { try sample.files.apply(change) }
    guard case .changedByAnother("hall.json", let conflict) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect((conflict.found, conflict.edit.after) == (2, 3))
    #expect(try sample.files.document(name)?.json == ["a": 2, "b": 1])
  }

  @Test func `a document whose creation is undone is gone`() throws {
    let sample = try SampleWorkspace()
    let change = Change(.hall, from: nil, to: ["a": 1])
    try sample.files.apply(change)
    try sample.files.apply(change.inverse)
    #expect(try sample.files.document(.hall) == nil)
    try sample.files.apply(change)
    #expect(try sample.files.document(.hall)?.json == ["a": 1])
  }

  @Test(arguments: [
    #"{"format":"daihoi/hall","version":2}"#, "{\"name\":\"A\u{202E}B\"}",
  ])
  func `a newer or misleading document is read and not written`(text: String) throws {
    let sample = try SampleWorkspace()
    try sample.files.root.create("hall.json", Array(text.utf8))
    let objection = try #require(try sample.files.document(.hall)?.objection)
    #expect(throws: objection) {
      try sample.files.apply(
        Change([ItemEdit(.hall, .member("a"), before: nil, after: 1, index: 0)]))
    }
    #expect(try sample.files.root.contents(of: "hall.json")?.bytes == Array(text.utf8))
  }

  @Test func `a document that is none is named with its place, and stays`() throws {
    let sample = try SampleWorkspace()
    let bytes = Array("{\n  \"a\": 1,\n  \"a\": 2\n}".utf8)
    try sample.files.root.create("hall.json", bytes)
    let error = #expect(throws: StorageError.self) { try sample.files.document(.hall) }
    guard case .notJSON("hall.json", let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found.position.line == 3)
    #expect(throws: StorageError.self) {
      try sample.files.apply(Change(.hall, from: nil, to: ["a": 1]))
    }
    #expect(try sample.files.root.contents(of: "hall.json")?.bytes == bytes)
  }

  @Test func `summaries are read again only for what changed`() throws {
    let sample = try SampleWorkspace()
    var made: [Congress.ID] = []
    var files = sample.files
    func summaries() throws -> Int {
      try SummaryIndex.Reading(of: files).summaries { ids in
        made += ids
        return files.documents(of: ids).map { found in
          found.map { CongressSummary($0.congress, checklist: $0.checklist, elections: []) }
        }
      }.count
    }
    #expect(try summaries() == 1)
    #expect(try summaries() == 1)
    #expect(made == [sample.id])
    try sample.record([[1]])
    #expect(try summaries() == 1)
    #expect(made.count == 2)
    try sample.files.root.folder(".index").unlink("summaries.json")
    #expect(try summaries() == 1)
    #expect(made.count == 3)
    let rules = try #require(RuleSet.builtIn.first).json
    guard case .object(var own) = rules else { return }
    (own["id"], own["version"]) = ("rules-of-ours", 1)
    let settings = try #require(try files.document(.settings))
    guard case .object(var changed) = settings.json else { return }
    changed["ruleSets"] = .array([.object(own)])
    try files.save(.object(changed), as: .settings, over: settings.stored.hash)
    files = try WorkspaceFolder(at: files.path, on: files.root.fileSystem)
    #expect(files.ruleSets.count == RuleSet.builtIn.count + 1)
    #expect(try summaries() == 1)
    #expect(try summaries() == 1)
    #expect(made.count == 4)
  }

  @Test func `a watch tells of changes in its folders`() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let watch = try FolderWatch()
    try watch.add(temporary.path)
    #expect(watch.changed().isEmpty)
    try temporary.folder().create("a", [1])
    #expect(watch.changed() == [temporary.path])
    #expect(watch.changed().isEmpty)
  }

  @Test(arguments: [
    ("30 24 0:38 / /srv rw - nfs4 server:/srv rw", Medium.network),
    ("30 24 0:38 / /srv rw shared:1 - fuse.sshfs host: rw", .network),
    ("30 24 0:38 / /srv rw - ext4 /dev/vda rw", .local),
    ("30 24 0:39 / /srv rw - nfs4 server:/srv rw", .local),
    ("", .local),
  ])
  func `a medium is known by its line among the mounts`(line: String, medium: Medium) {
    #expect(Medium(device: 38, mountTable: line) == medium)
  }
}
