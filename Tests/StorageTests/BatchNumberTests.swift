import CongressModel
import StorageTrials
import Tallying
import Testing

@testable import Storage

/// Numbers of batches, which are written on covers of paper.
struct BatchNumberTests {
  /// A machine with a station that types batches.
  private struct Machine {
    let rig: CountingRig
    let station: String

    init(_ station: String) throws {
      rig = try CountingRig()
      self.station = station
    }

    /// Begins a batch with the number asked for, as a station of the same folder would.
    @discardableResult
    func begin(_ batch: Int, papers: Int, collected: Int? = nil) throws -> BatchDeed {
      var set = try rig.set()
      let deed = set.unclaimed(.begin(batch: batch, papers: papers), collected: collected)
      try carryOut(deed)
      return deed
    }

    func carryOut(_ deed: BatchDeed) throws {
      let journal = try rig.journal(station)
      for step in try rig.set().records(of: deed, entry: 1, at: nil) {
        try journal.record(step.records)
      }
    }

    func type(_ papers: Int, batch: Int) throws {
      let journal = try rig.journal(station)
      for _ in 0..<papers { try journal.record(.paper(.chosen([1]), batch: batch)) }
    }

    /// Takes over all journals of another machine.
    func merge(_ other: Machine) throws {
      for name in try other.rig.names() where try !rig.names().contains(name) {
        try rig.put(try other.rig.bytes(of: name), as: name)
      }
    }

    func cover(_ batch: Int) throws -> BatchState {
      try #require(try rig.state().covers.first { $0.number == batch })
    }
  }

  @Test func `two beginnings of one number on one folder are two numbers`() throws {
    let machine = try Machine("a-1")
    #expect(try machine.begin(1, papers: 25) == .begin(batch: 1, papers: 25))
    #expect(try machine.begin(1, papers: 25) == .begin(batch: 2, papers: 25))
    #expect(try machine.begin(2, papers: 25, collected: 60) == .begin(batch: 3, papers: 10))
    #expect(try machine.rig.state().covers.map(\.stated) == [25, 25, 10])
  }

  @Test func `stating a cover again begins nothing`() throws {
    let machine = try Machine("a-1")
    try machine.begin(1, papers: 25)
    try machine.carryOut(.start(batch: 1, papers: 20))
    #expect(try machine.cover(1).stated == 20)
    #expect(try machine.cover(1).stations.count == 1)
    #expect(try machine.rig.state().problems.isEmpty)
  }

  @Test func `one number of two machines is two piles, added up and said`() throws {
    let (one, two) = (try Machine("a-1"), try Machine("b-1"))
    for (machine, papers) in [(one, 2), (two, 3)] {
      try machine.begin(1, papers: papers)
      try machine.type(papers, batch: 1)
      try machine.carryOut(.close(batch: 1))
    }
    try one.merge(two)
    try two.merge(one)
    for machine in [one, two] {
      let (state, cover) = (try machine.rig.state(), try machine.cover(1))
      #expect(state.tally.valid == 5)
      #expect((cover.stated, cover.entries[0].papers) == (5, 5))
      #expect(cover.entries[0].isClosed && cover.isSettled)
      #expect(Set(cover.stations) == ["a-1", "b-1"])
      #expect(
        state.problems == [.sharedNumber(batch: 1, stations: cover.stations)])
    }
    #expect(try one.cover(1) == two.cover(1))
  }

  @Test func `a pile still being typed keeps the number open, whichever was closed`() throws {
    let (one, two) = (try Machine("a-1"), try Machine("b-1"))
    try one.begin(1, papers: 2)
    try one.type(2, batch: 1)
    try one.carryOut(.close(batch: 1))
    try two.begin(1, papers: 3)
    try one.merge(two)
    #expect(try !one.cover(1).isSettled)
    #expect(try one.cover(1).missing(in: 1) == 3)
    try one.type(3, batch: 1)
    #expect(try !one.cover(1).isSettled)
    try one.carryOut(.close(batch: 1))
    #expect(try one.cover(1).isSettled)
  }

  @Test func `what is said of both piles holds over what was said of each`() throws {
    let (one, two) = (try Machine("a-1"), try Machine("b-1"))
    for machine in [one, two] {
      try machine.begin(1, papers: 2)
      try machine.type(2, batch: 1)
      try machine.carryOut(.close(batch: 1))
    }
    try one.merge(two)
    try one.type(1, batch: 1)
    #expect(try !one.cover(1).isSettled)
    try one.carryOut(.start(batch: 1, papers: 5))
    try one.carryOut(.close(batch: 1))
    #expect(try one.cover(1).stated == 5)
    #expect(try one.cover(1).isSettled)
    // a third machine that knew nothing of it
    let three = try Machine("c-1")
    try three.begin(1, papers: 4)
    try one.merge(three)
    #expect(try one.cover(1).stated == 9)
    #expect(try one.cover(1).stations.count == 3)
    #expect(try !one.cover(1).isSettled)
  }
}
