import CongressModel
import Tallying
import Testing

@testable import Storage

struct BallotSetTests {
  @Test func `ballots, invalid papers, doubts and what is taken back are counted`() throws {
    let rig = try CountingRig()
    let journal = try rig.journal()
    try journal.record(.paper(.chosen([1, 2]), batch: 1))
    try journal.record(.paper(.chosen([1]), batch: 1))
    try journal.record(.paper(.chosen([1, 2, 3]), batch: 1))
    try journal.record(.paper(.invalid(.marked), batch: 2))
    let wrong = try journal.record(.paper(.chosen([4]), batch: 2))
    try journal.record(.void(wrong.id, reason: "mis-keyed"))
    let doubt = try journal.record(.doubtful(batch: 2, note: "?"))
    #expect(try rig.state().numbers == [2, 1, 0, 0, 2, 2, 1, 1])
    #expect(try rig.state().batches == [1: 3, 2: 2])

    try journal.record(.ruling(doubt.id, .chosen([3]), by: ["An", "Bình"]))
    try journal.close()
    let state = try rig.state()
    #expect(state.numbers == [2, 1, 1, 0, 3, 2, 0, 1])
    #expect(state.problems.isEmpty)
    #expect(state.stations == [.init(name: "B1", ballots: 5, isClosed: true)])
  }

  @Test func `marks that the list has no room for are refused`() throws {
    let rig = try CountingRig()
    let journal = try rig.journal()
    #expect(throws: JournalError.impossible(.numberNotOnList(5, candidates: 4))) {
      try journal.record(.paper(.chosen([5]), batch: 1))
    }
    #expect(throws: JournalError.impossible(.moreChosenThanSeats(chosen: 3, seats: 2))) {
      try journal.record(.ruling(.random(), .chosen([1, 2, 3]), by: []))
    }
    #expect(try rig.state().numbers == [0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func `another reading takes the place of the first, and two of them contradict`() throws {
    let rig = try CountingRig()
    let journal = try rig.journal()
    let first = try journal.record(.paper(.chosen([1]), batch: 1)).id
    _ = try journal.record(.paper(.chosen([2]), batch: 1))
    let second = try journal.replace(first, by: .chosen([4]), batch: 1).id
    #expect(try rig.state().numbers == [0, 1, 0, 1, 2, 0, 0, 1])
    #expect(
      try rig.set().papers(entry: 1).map(\.paper) == [.chosen([4]), .chosen([2])])

    let third = try journal.replace(first, by: .chosen([3]), batch: 1).id
    let state = try rig.state()
    #expect(Set(state.problems) == [.conflict(second), .conflict(third)])
    #expect(state.doubtful == 2)

    try journal.record(.void(second, reason: "the other is right"))
    #expect(try rig.state().numbers == [0, 1, 1, 0, 2, 0, 0, 2])
    #expect(try rig.state().problems.isEmpty)
  }

  @Test func `a second entry is kept apart from what is counted`() throws {
    let rig = try CountingRig()
    try rig.journal("B1").record(.paper(.chosen([1]), batch: 1))
    try rig.journal("B2", entry: 2).record(.paper(.chosen([2]), batch: 1))
    #expect(try rig.state().numbers == [1, 0, 0, 0, 1, 0, 0, 0])
    #expect(try rig.set().papers(entry: 2, batch: 1).map(\.paper) == [.chosen([2])])
  }

  @Test func `copies under any name change no number and are reported`() throws {
    let rig = try CountingRig()
    let journal = try rig.journal()
    for mark in 1...4 { try journal.record(.paper(.chosen([mark]), batch: 1)) }
    let before = try rig.state()
    let name = try #require(try rig.names().first)
    let copies = [
      name.dropLast(6) + ".sync-conflict-20200429-080500-ABCDEFG.jsonl",
      name.dropLast(6) + " (conflicted copy).jsonl", name.dropLast(6) + " (1).jsonl",
      name + ".orig", name + "~", "copy.jsonl",
    ]
    for copy in copies { try rig.put(try rig.bytes(of: name), as: String(copy)) }

    let after = try rig.state()
    #expect(after.numbers == before.numbers)
    #expect(after.fingerprint == before.fingerprint)
    #expect(
      Set(after.problems) == Set(copies.map { .conflictCopy(file: String($0)) }))
  }

  @Test func `journals of another list are refused`() throws {
    let rig = try CountingRig()
    let journal = try BallotJournal(rig.header(list: .zero), continuing: try rig.set())
    try journal.record(.paper(.chosen([1]), batch: 1))
    let name = try #require(try rig.names().first)
    #expect(try rig.state().problems == [.foreign(file: name)])
    #expect(try rig.state().tally.counted == 0)
  }

  @Test func `a correction waits for its ballot, whichever file is read first`() throws {
    let rig = try CountingRig()
    let journal = try rig.journal("B1")
    let ballot = try journal.record(.paper(.chosen([1]), batch: 1)).id
    try rig.journal("B2").record(.void(ballot, reason: "?"))
    #expect(try rig.state().numbers == [0, 0, 0, 0, 0, 0, 0, 1])

    let unknown = BallotID.random()
    try rig.journal("B3").record(.void(unknown, reason: "?"))
    #expect(try rig.state().problems == [.waitingCorrection(unknown)])
  }

  @Test func `two contents under one name are neither counted nor hidden`() throws {
    let rig = try CountingRig()
    let id = BallotID.random()
    try rig.journal("B1").record(.paper(.chosen([1]), batch: 1), as: id)
    try rig.journal("B2").record(.paper(.chosen([2]), batch: 1), as: id)
    let state = try rig.state()
    #expect(state.problems == [.conflict(id)])
    #expect(state.numbers == [0, 0, 0, 0, 0, 0, 1, 0])
  }

  @Test func `one ballot recorded twice counts once`() throws {
    let rig = try CountingRig()
    let id = BallotID.random()
    try rig.journal("B1").record(.paper(.chosen([1]), batch: 1), as: id)
    try rig.journal("B2").record(.paper(.chosen([1]), batch: 1), as: id)
    #expect(try rig.state().numbers == [1, 0, 0, 0, 1, 0, 0, 0])
    #expect(try rig.state().problems.isEmpty)
  }

  @Test func `a set that reads on has what one that reads all has`() throws {
    let rig = try CountingRig()
    var live = try rig.set()
    #expect(try !live.update())
    for round in 1...6 {
      let journal = try rig.journal("B\(round)")
      for mark in 1...4 {
        let id = try journal.record(.paper(.chosen([mark]), batch: round)).id
        if mark == round { try journal.record(.void(id, reason: "")) }
        if mark > 2 { #expect(try live.update()) }
      }
      #expect(try !live.update())
      var fresh = try rig.set()
      #expect(live.state == fresh.state)
    }
  }

  @Test func `a file that was replaced or removed is noticed`() throws {
    let rig = try CountingRig()
    let journal = try rig.journal()
    try journal.record(.paper(.chosen([1]), batch: 1))
    let name = try #require(try rig.names().first)
    let early = try rig.bytes(of: name)
    try journal.record(.paper(.chosen([2]), batch: 1))
    var live = try rig.set()

    try rig.put(early, as: name)
    try live.update()
    #expect(live.state.numbers == [1, 0, 0, 0, 1, 0, 0, 0])
    try rig.place.made().unlink(name)
    try live.update()
    #expect(live.state.tally.counted == 0)
  }

  @Test func `line ends and marks of other systems are read`() throws {
    let rig = try CountingRig()
    let journal = try rig.journal()
    for mark in 1...3 { try journal.record(.paper(.chosen([mark]), batch: 1)) }
    let before = try rig.state()
    let name = try #require(try rig.names().first)
    let bytes = try rig.bytes(of: name)
    let changed: [UInt8] =
      [0xEF, 0xBB, 0xBF] + bytes.flatMap { byte -> [UInt8] in byte == 10 ? [13, 10] : [byte] }
    try rig.put(changed, as: name)
    #expect(try rig.state().numbers == before.numbers)
    #expect(try rig.state().problems.isEmpty)
    try rig.put(bytes.dropLast(), as: name)
    #expect(try rig.state() == before)
  }

  @Test func `journals and their folders are their owner's alone`() throws {
    let temporary = try TemporaryFolder()
    defer { temporary.remove() }
    let rig = try CountingRig(on: PosixFileSystem(), at: temporary.path)
    let journal = try rig.journal()
    try journal.record(.paper(.chosen([1]), batch: 1))
    let folder = try rig.place.made()
    let name = try #require(try folder.names().first)
    #expect(try folder.status(of: name)?.mode == 0o600)
    try journal.close()
    #expect(try folder.status(of: name)?.mode == 0o400)
    let root = try temporary.folder()
    for name in [".locks", "congresses"] { #expect(try root.status(of: name)?.mode == 0o700) }
    #expect(try rig.state().numbers == [1, 0, 0, 0, 1, 0, 0, 0])
  }
}
