import StorageTrials
import StrictJSON
import Testing

@testable import Storage

struct DocumentFileTests {
  private func document(in folder: Folder) throws -> DocumentFile {
    DocumentFile(
      "a.json", in: folder, path: "a.json", locks: try folder.makingFolder(".locks"))
  }

  @Test func `a document is saved with the rights of its owner alone, and the last one is kept`()
    throws
  {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = try temporary.folder()
    let file = try document(in: folder)

    let first = try file.save(["a": 1], over: nil)
    let second = try file.save(["a": 2], over: first.hash)

    #expect(try file.read() == second)
    #expect(try folder.contents(of: ".a.json.prev")?.bytes == first.bytes)
    #expect(try folder.names() == [".a.json.prev", ".locks", "a.json"])
    #expect(try folder.status(of: "a.json")?.mode == 0o600)
    #expect(try folder.folder(".locks").status(of: "a.json.lock")?.mode == 0o600)
  }

  @Test func `what another has changed isn't overwritten`() throws {
    let folder = try Folder(at: "/", on: SimulatedFileSystem())
    let file = try document(in: folder)
    let first = try file.save(["a": 1], over: nil)
    let second = try file.save(["a": 2], over: first.hash)

    #expect(throws: SaveError.changedByAnother(found: second)) {
      try file.save(["a": 3], over: first.hash)
    }
    #expect(throws: SaveError.changedByAnother(found: second)) {
      try file.save(["a": 3], over: nil)
    }
    #expect(try file.read() == second)
  }

  @Test func `a document locked by another isn't saved`() throws {
    let folder = try Folder(at: "/", on: SimulatedFileSystem())
    let file = try document(in: folder)
    let lock = try file.lock()

    #expect(throws: SaveError.locked(holder: "100")) { try file.save(["a": 1], over: nil) }
    lock.release()
    try file.save(["a": 1], over: nil)
  }

  @Test(arguments: [0o120000, 0o010000])
  func `neither a link nor a pipe is read`(kind: Int) throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let folder = try temporary.folder()
    try makeSpecialFile(kind: kind, at: temporary.path + "/a.json")

    let error = #expect(throws: FileError.self) { try document(in: folder).read() }
    #expect(error?.operation == .requirePlainFile)
  }

  @Test func `only what killed processes left is removed`() throws {
    let folder = try Folder(at: "/", on: SimulatedFileSystem())
    for name in [
      ".a.json.tmp-0b00b007-99-aaaa", ".a.json.tmp-0b00b007-100-aaaa",
      ".a.json.tmp-11111111-99-aaaa", "b.tmp-0b00b007-99-aaaa", ".a.json.prev",
    ] {
      try folder.create(name, [])
    }
    try folder.removeStrayFiles()
    #expect(
      try folder.names() == [
        ".a.json.prev", ".a.json.tmp-0b00b007-100-aaaa", ".a.json.tmp-11111111-99-aaaa",
        "b.tmp-0b00b007-99-aaaa",
      ])
  }
}

/// Saves of a document on a disk whose calls fail.
struct SavingADocumentTests {
  /// What was on the disk before, and what is to be saved.
  private static let versions: [JSON] = [["version": "old"], ["version": "new"]]

  private struct Trial {
    let system: SimulatedFileSystem
    let outcome: Result<StoredDocument, SaveError>

    init(_ fault: SimulatedFileSystem.Fault, lie: SimulatedFileSystem.Lie? = nil) throws {
      system = SimulatedFileSystem(lie: lie)
      let folder = try Folder(at: "/", on: system)
      let file = try SavingADocumentTests.file(on: folder)
      let old = try file.save(versions[0], over: nil)
      system.setFaults([fault])
      do throws(SaveError) {
        outcome = .success(try file.save(versions[1], over: old.hash))
      } catch {
        outcome = .failure(error)
      }
    }

    /// The version on the disk: 0, 1, or nil where there is neither.
    func version(on system: SimulatedFileSystem) throws -> Int? {
      let file = try SavingADocumentTests.file(on: try Folder(at: "/", on: system))
      let found = try file.read()?.bytes
      return versions.firstIndex { $0.bytes() == found }
    }
  }

  private static func file(on folder: Folder) throws -> DocumentFile {
    DocumentFile("a.json", in: folder, path: "a.json", locks: try folder.makingFolder(".locks"))
  }

  /// How many calls that change something one save makes.
  private static let calls = 14

  @Test func `after a power cut at any call the document is the old or the new one`() throws {
    for call in 0...Self.calls {
      let trial = try Trial(.init(call: call, kind: .powerCut))
      for seed in 0..<UInt64(LongTests.times(20, long: 5_000)) {
        let version = try trial.version(on: trial.system.afterPowerCut(seed: seed))
        #expect(version != nil, "call \(call), seed \(seed)")
        if case .success = trial.outcome { #expect(version == 1, "call \(call), seed \(seed)") }
      }
    }
  }

  @Test func `a disk that keeps nothing is noticed`() throws {
    let trial = try Trial(.init(call: .max, kind: .powerCut), lie: .synchronizesNothing)
    let lost = try (0..<50).filter {
      try trial.version(on: trial.system.afterPowerCut(seed: $0)) != 1
    }
    #expect(!lost.isEmpty)
  }

  @Test(arguments: [Errno.inputOutput, Errno.noSpace, Errno.readOnly], [false, true])
  func `each failing call leaves the old document or says that it is unsure`(
    errno: Int32, isLasting: Bool
  ) throws {
    for call in 0..<Self.calls {
      let trial = try Trial(.init(call: call, kind: .fails(errno), isLasting: isLasting))
      trial.system.setFaults([])
      let version = try trial.version(on: trial.system)
      switch trial.outcome {
      case .success: #expect(version == 1, "call \(call)")
      case .failure(.notSaved): #expect(version == 0, "call \(call)")
      case .failure(.unconfirmed): #expect(version == 1, "call \(call)")
      case .failure(let other): Issue.record("call \(call): \(other)")
      }
      let strays = try Folder(at: "/", on: trial.system).names().filter { $0.contains(".tmp-") }
      #expect(strays.isEmpty || isLasting, "call \(call)")
    }
  }

  @Test func `writes that take a part at a time are completed`() throws {
    let trial = try Trial(.init(call: 0, kind: .short(5), isLasting: true))
    #expect(try trial.version(on: trial.system) == 1)
  }
}
