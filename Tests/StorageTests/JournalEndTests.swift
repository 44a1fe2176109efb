import CongressModel
import StorageTrials
import Tallying
import Testing

@testable import Storage

/// Journals that tell how far they found the others.
struct JournalEndTests {
  @Test func `an end cut off between two lines is told by the next journal`() throws {
    let rig = try CountingRig()
    let first = try rig.journal("B1")
    for mark in 1...3 { try first.record(.paper(.chosen([mark]), batch: 1)) }
    first.release()
    let name = try #require(try rig.names().first)
    try rig.journal("B2").record(.paper(.chosen([4]), batch: 2))
    #expect(try rig.state().problems.isEmpty)

    let bytes = try rig.bytes(of: name)
    let lines = bytes.split(separator: 10)
    try rig.put(Array(lines.dropLast().joined(separator: [10])) + [10], as: name)
    #expect(try rig.state().problems == [.missingEnd(file: name)])
    try rig.place.made().unlink(name)
    #expect(try rig.state().problems == [.missingEnd(file: name)])
    try rig.put(bytes, as: name)
    #expect(try rig.state().problems.isEmpty)
  }

  @Test func `a journal that has grown since is whole, under any name`() throws {
    let rig = try CountingRig()
    let first = try rig.journal("B1")
    try first.record(.paper(.chosen([1]), batch: 1))
    let name = try #require(try rig.names().first)
    try rig.journal("B2").record(.paper(.chosen([4]), batch: 2))
    try first.record(.paper(.chosen([2]), batch: 1))
    #expect(try rig.state().problems.isEmpty)

    let bytes = try rig.bytes(of: name)
    try rig.place.made().unlink(name)
    try rig.put(bytes, as: "copy.jsonl")
    #expect(try rig.state().problems == [.conflictCopy(file: "copy.jsonl")])
  }

  @Test func `a journal written over with another one is missed by its name`() throws {
    let rig = try CountingRig()
    try rig.journal("B1").record(.paper(.chosen([1]), batch: 1))
    let first = try #require(try rig.names().first)
    try rig.journal("B2").record(.paper(.chosen([4]), batch: 2))
    let last = try #require(try rig.names().first { $0 != first })
    let bytes = try rig.bytes(of: last)
    try rig.put(try rig.bytes(of: first), as: last)
    #expect(try rig.state().problems.contains(.missingEnd(file: last)))

    try rig.put(bytes, as: "copy.jsonl")
    #expect(try !rig.state().problems.contains(.missingEnd(file: last)))
  }

  @Test func `an end is told once, and the first line stays short`() throws {
    let rig = try CountingRig()
    for number in 0..<40 { try rig.journal("B\(number)").release() }
    #expect(try rig.set().headers.map(\.after.count).max() == 1)
  }

  @Test func `a hole in an import that was made again harms nothing`() throws {
    let rig = try CountingRig()
    let source = ImportSource(file: SHA256.digest(of: [1]).half)
    func importing(_ rows: Int, finishes: Bool) throws {
      var journal = try BallotImport(rig.header(), source: source, continuing: try rig.set())
      for row in 1...rows {
        try journal.add(ImportRow(row: row, batch: 1, paper: RecordedPaper(.chosen([1]))))
      }
      if finishes { try journal.finish() } else { try journal.write() }
    }
    try importing(3, finishes: false)
    let name = try #require(try rig.names().first)
    var bytes = try rig.bytes(of: name)
    let second = try #require(bytes.firstIndex(of: 10)) + 1
    for index in second..<second + 20 { bytes[index] = 0 }
    try rig.put(bytes, as: name)
    #expect(
      try rig.state().problems
        == [.damaged(file: name, line: 2), .unfinishedImport(file: name)])
    #expect(try rig.state().tally.counted == 2)

    try importing(3, finishes: true)
    #expect(try rig.state().problems.isEmpty)
    #expect(try rig.state().tally.counted == 3)
  }

  @Test func `a folder whose name couldn't be synchronised is made anew`() throws {
    for call in 0..<8 {
      let system = SimulatedFileSystem(faults: [.init(call: call, kind: .fails(Errno.inputOutput))])
      let rig = try CountingRig(on: system)
      var id: BallotID?
      for _ in 0..<3 where id == nil {
        id = try? rig.journal().record(.paper(.chosen([1]), batch: 1)).id
      }
      let recorded = try #require(id)
      for seed in 0..<40 {
        let found = try CountingRig(on: system.afterPowerCut(seed: UInt64(seed))).set()
        #expect(found.contains(Bits128(recorded)), "call \(call), seed \(seed)")
      }
    }
  }
}
