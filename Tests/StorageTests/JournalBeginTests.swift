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
