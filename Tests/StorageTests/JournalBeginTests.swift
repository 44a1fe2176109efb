import CongressModel
import StorageTrials
import Tallying
import Testing

@testable import Storage

/// Stations that begin at the same moment, before there is a folder for their journals.
struct JournalBeginTests {
  /// The changes of a disk until a first ballot is recorded.
  private func changes() throws -> Range<Int> {
    let system = SimulatedFileSystem()
    try CountingRig(on: system).journal().record(.paper(.chosen([1]), batch: 1))
    return 0..<system.changes
  }

  @Test func `a station begins whatever another one does at any moment of it`() throws {
    for change in try changes() {
      let system = SimulatedFileSystem()
      let (rig, other) = (try CountingRig(on: system), try CountingRig(on: system))
      system.interrupt(before: change) {
        do {
          try other.journal("B2").record(.paper(.chosen([2]), batch: 2))
        } catch {
          Issue.record("the other station: \(error)")
        }
      }
      try rig.journal("B1").record(.paper(.chosen([1]), batch: 1))
      #expect(try rig.state().tally.votes == [1, 1, 0, 0], "change \(change)")
    }
  }

  @Test func `turns end where they can't be read any more, and a journal still begins`() throws {
    let rig = try CountingRig()
    var header = rig.header("B1")
    header.turn = JournalHeader.turns.upperBound
    try JournalSide(header, in: rig.place).begin()
    try rig.journal("B2").record(.paper(.chosen([2]), batch: 1))
    #expect(try rig.state().tally.votes == [0, 1, 0, 0])
  }

  @Test func `who asks whether a journal is written isn't taken for its writer`() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let (system, segment) = (PosixFileSystem(), Bits128.random())
    let root = try Folder(at: folder.path, on: system)
    let locks = try root.makingFolder(".locks")
    try locks.create(JournalSegment.lockName(segment), [])
    let asking = try #require(try locks.openPlainFile(JournalSegment.lockName(segment)))
    #expect(try !system.isLocked(asking.handle))
    #expect(!JournalPlace.hasWriter(segment, in: root))
    #expect(try system.lock(asking.handle))
    #expect(JournalPlace.hasWriter(segment, in: root))
    locks.closeAfterReading(asking.handle)
  }

  @Test func `a station begins when another one has just made the folders anew`() throws {
    for change in try changes() {
      let system = SimulatedFileSystem()
      let (rig, other) = (try CountingRig(on: system), try CountingRig(on: system))
      system.interrupt(before: change) {
        do { _ = try other.place.made() } catch { Issue.record("the other station: \(error)") }
      }
      try rig.journal("B1").record(.paper(.chosen([1]), batch: 1))
      #expect(try rig.state().tally.votes == [1, 0, 0, 0], "change \(change)")
    }
  }
}
