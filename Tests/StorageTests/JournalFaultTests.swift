import CongressModel
import StorageTrials
import Tallying
import Testing

@testable import Storage

/// Journals on a disk that fails.
struct JournalFaultTests {
  /// The names of ballots a test records, in order.
  private static let ids = (0..<6).map { BallotID(high: UInt64($0) << 58, low: UInt64($0)) }

  /// What came of recording six ballots on a disk with faults.
  private struct Trial {
    let system: SimulatedFileSystem
    var recorded: [BallotID] = []
    var tried: [BallotID] = []

    init(_ faults: [SimulatedFileSystem.Fault], lie: SimulatedFileSystem.Lie? = nil) throws {
      system = SimulatedFileSystem(lie: lie)
      let rig = try CountingRig(on: system)
      _ = try rig.place.made()
      system.setFaults(faults)
      do {
        let journal = try rig.journal()
        for id in ids {
          tried.append(id)
          do throws(JournalError) {
            try journal.record(.paper(.chosen([1]), batch: 1), as: id)
            recorded.append(id)
          } catch {
            // shown to the teller, who keeps the paper
          }
        }
      } catch {
        // no journal could be begun, which is shown too
      }
    }

    /// What a new start finds on the disk.
    func found(seed: UInt64) throws -> BallotSet {
      try CountingRig(on: system.afterPowerCut(seed: seed)).set()
    }

    /// Ballots that were said to be recorded and aren't there.
    func lost(in set: BallotSet) -> [BallotID] { recorded.filter { !set.contains(Bits128($0)) } }
  }

  /// More calls than recording six ballots makes.
  private static let calls = 24

  @Test func `a power cut at any call loses nothing that was recorded`() throws {
    for call in 0..<Self.calls {
      let trial = try Trial([.init(call: call, kind: .powerCut)])
      for seed in 0..<UInt64(LongTests.times(8, long: 20_000)) {
        var set = try trial.found(seed: seed)
        #expect(trial.lost(in: set).isEmpty, "call \(call), seed \(seed)")
        #expect(set.state.tally.counted <= trial.recorded.count + 1, "call \(call), seed \(seed)")
        #expect(set.damagedOffsets.isEmpty, "call \(call), seed \(seed)")
      }
    }
  }

  @Test func `a disk that keeps nothing is noticed`() throws {
    let trial = try Trial([], lie: .synchronizesNothing)
    let lost = try (0..<40).filter { try !trial.lost(in: trial.found(seed: $0)).isEmpty }
    #expect(!lost.isEmpty)
  }

  @Test(arguments: [Errno.inputOutput, Errno.noSpace], [false, true])
  func `whatever call fails, each ballot recorded counts once`(
    errno: Int32, isLasting: Bool
  ) throws {
    for call in 0..<Self.calls {
      let trial = try Trial([.init(call: call, kind: .fails(errno), isLasting: isLasting)])
      trial.system.setFaults([])
      for seed in 0..<UInt64(LongTests.times(3, long: 2_000)) {
        var set = try trial.found(seed: seed)
        #expect(trial.lost(in: set).isEmpty, "call \(call), seed \(seed)")
        #expect(set.state.tally.counted <= trial.tried.count, "call \(call), seed \(seed)")
        #expect(set.damagedOffsets.isEmpty, "call \(call), seed \(seed)")
      }
    }
  }

  @Test func `a full disk tears nothing, and recording goes on when there is room`() throws {
    for taken in [0, 1, 39, 100] {
      let rig = try CountingRig()
      let system = try #require(rig.system as? SimulatedFileSystem)
      let journal = try rig.journal()
      try journal.record(.paper(.chosen([1]), batch: 1))
      system.setFaults([.init(call: 0, kind: .short(taken))])
      let id = BallotID.random()
      #expect(throws: JournalError.self) {
        try journal.record(.paper(.chosen([2]), batch: 1), as: id)
      }
      #expect(try rig.state().numbers == [1, 0, 0, 0, 1, 0, 0, 0])
      let again = try journal.record(.paper(.chosen([2]), batch: 1), as: id)
      #expect(!again.beganJournal)
      #expect(try rig.state().numbers == [1, 1, 0, 0, 2, 0, 0, 0])
      #expect(try rig.state().problems.isEmpty)
    }
  }

  @Test func `after a failed synchronisation the same ballot goes to a new journal`() throws {
    let rig = try CountingRig()
    let system = try #require(rig.system as? SimulatedFileSystem)
    let journal = try rig.journal()
    try journal.record(.paper(.chosen([1]), batch: 1))
    system.setFaults([.init(call: 1, kind: .fails(Errno.inputOutput))])
    let second = try journal.record(.paper(.chosen([2]), batch: 1))
    #expect(second.beganJournal)
    #expect(try rig.names().count == 2)
    #expect(try rig.state().numbers == [1, 1, 0, 0, 2, 0, 0, 0])
  }

  @Test func `a torn end is kept, named until somebody looked, and never written over`() throws {
    let rig = try CountingRig()
    let journal = try rig.journal()
    for mark in 1...3 { try journal.record(.paper(.chosen([mark]), batch: 1)) }
    journal.release()
    let name = try #require(try rig.names().first)
    let bytes = try rig.bytes(of: name)
    let torn = Array(bytes.dropLast(20))
    try rig.put(torn, as: name)
    let offset = try #require(torn.lastIndex(of: 10)) + 1
    #expect(try rig.state().problems == [.tornTail(file: name, offset: offset)])

    let next = try rig.journal()
    try next.record(.paper(.chosen([4]), batch: 1))
    #expect(try rig.state().problems.isEmpty)
    #expect(try rig.state().numbers == [1, 1, 0, 1, 3, 0, 0, 0])
    #expect(try rig.bytes(of: name) == torn)
    #expect(try rig.bytes(of: "\(name).torn-\(offset)") == Array(torn[offset...]))
  }

  @Test func `what a running writer is just writing is no torn end`() throws {
    let rig = try CountingRig()
    let journal = try rig.journal()
    try journal.record(.paper(.chosen([1]), batch: 1))
    let name = try #require(try rig.names().first)
    try rig.put(try rig.bytes(of: name) + Array(#"{"v":1,"#.utf8), as: name)
    #expect(try rig.state().problems.isEmpty)
    journal.release()
    #expect(try rig.state().problems.count == 1)
  }

  @Test func `either of two disks may fail, and both have all in the end`() throws {
    for failing in 0...1 {
      let disks = [SimulatedFileSystem(), SimulatedFileSystem()]
      let rigs = try disks.map { try CountingRig(on: $0) }
      let journal = try BallotJournal(
        rigs[0].header(), continuing: try rigs[0].set(), mirror: rigs[1].place.root)
      try journal.record(.paper(.chosen([1]), batch: 1))
      disks[failing].setFaults([.init(call: 0, kind: .fails(Errno.noSpace), isLasting: true)])
      #expect(try journal.record(.paper(.chosen([2]), batch: 1)).missing.count == 1)
      #expect(try rigs[1 - failing].state().tally.counted == 2)
      disks[failing].setFaults([])
      #expect(try journal.record(.paper(.chosen([3]), batch: 1)).missing.isEmpty)
      for rig in rigs { #expect(try rig.state().numbers == [1, 1, 1, 0, 3, 0, 0, 0]) }
      #expect(try rigs[0].state().fingerprint == rigs[1].state().fingerprint)
    }
  }
}
