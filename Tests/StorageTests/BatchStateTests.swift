import CongressModel
import Tallying
import Testing

@testable import Storage

/// Batches read once or several times, as the journals tell of them.
struct BatchStateTests {
  /// Four names for two seats; every batch is read by so many people.
  struct Rig {
    let counting: CountingRig
    let entries: Int

    init(entries: Int) throws {
      counting = try CountingRig()
      self.entries = entries
    }

    func set() throws -> BallotSet {
      var set = BallotSet(
        counting.place, contest: counting.contest, list: CountingRig.list, entries: entries)
      try set.update()
      return set
    }

    func state() throws -> BallotState {
      var set = try set()
      return set.state
    }

    func journal(_ entry: Int, by name: String) throws -> BallotJournal {
      var header = counting.header("B\(entry)", entry: entry)
      header.operatorName = name
      return try BallotJournal(header, continuing: try set())
    }

    /// Types the papers of batch 1, each by the number chosen, and closes it.
    func type(_ papers: [Int], entry: Int, by name: String) throws {
      let journal = try journal(entry, by: name)
      if entry == 1 { try journal.record([.start(batch: 1, papers: papers.count, at: nil)]) }
      for number in papers { try journal.record(.paper(.chosen([number]), batch: 1)) }
      try carryOut(.close(batch: 1), journal, entry: entry)
    }

    func carryOut(_ deed: BatchDeed, _ journal: BallotJournal, entry: Int) throws {
      for step in try set().records(of: deed, entry: entry, at: nil) {
        #expect(step.entry == entry)
        try journal.record(step.records)
      }
    }

    /// Answers every question with what a paper says, or that there is none.
    func resolve(_ answer: (BatchQuestion) -> Reading?) throws {
      while let question = try state().covers[0].questions.first {
        let resolution = Resolution(question, reading: answer(question), by: ["Mai", "Nam"])
        for step in try set().records(of: .resolution(resolution), entry: 1, at: nil) {
          try journal(step.entry, by: "Mai").record(step.records)
        }
      }
    }
  }

  @Test func `one entry is enough where the election asks for one`() throws {
    let rig = try Rig(entries: 1)
    try rig.type([1, 2, 1], entry: 1, by: "An")
    let state = try rig.state()
    #expect(state.unverified == nil)
    let batch = try #require(state.covers.first)
    #expect(batch.check == .single)
    #expect(batch.stated == 3)
    #expect(batch.stations == ["B1"])
    #expect(batch.isSettled)
    #expect(batch.entries[0].papers == 3)
  }

  @Test func `a paper taken back opens the batch again`() throws {
    let rig = try Rig(entries: 1)
    try rig.type([1, 2], entry: 1, by: "An")
    let paper = try #require(try rig.set().papers(entry: 1).last)
    try rig.journal(1, by: "An").record(.void(paper.id, reason: "takenBack"))
    let batch = try #require(try rig.state().covers.first)
    #expect(!batch.isSettled)
    #expect(batch.missing(in: 1) == 1)
  }

  @Test(arguments: [
    ([1, 2, 3, 4], PileComparison.Order.same), ([4, 3, 2, 1], .reversed),
    ([2, 1, 3, 4], .aligned), ([2, 4, 1, 3], .lost),
  ])
  func `a batch is unverified until another reading of it agrees`(
    second: [Int], order: PileComparison.Order
  ) throws {
    let rig = try Rig(entries: 2)
    try rig.type([1, 2, 3, 4], entry: 1, by: "An")
    #expect(try rig.state().covers[0].check == .waiting)
    #expect(try rig.state().unverified?.votes == [1, 1, 1, 1])
    try rig.type(second, entry: 2, by: "Bình")
    let state = try rig.state()
    #expect(state.covers[0].check == .verified(order))
    #expect(state.covers[0].entries.map(\.tellers) == [["An"], ["Bình"]])
    #expect(state.unverified?.valid == 0)
    #expect(state.tally.votes == [1, 1, 1, 1])
  }

  @Test(arguments: [true, false])
  func `an answer leaves every paper at its place in the pile`(takesSecond: Bool) throws {
    let rig = try Rig(entries: 2)
    try rig.type([1, 2, 3, 4, 1, 4], entry: 1, by: "An")
    try rig.type([1, 3, 3, 4, 2, 4], entry: 2, by: "Bình")
    let questions = try rig.state().covers[0].questions
    #expect(questions.map(\.first?.place) == [2, 5])
    let reading = takesSecond ? questions[0].second?.reading : questions[0].first?.reading
    let resolution = Resolution(questions[0], reading: reading, by: ["Mai", "Nam"])
    for step in try rig.set().records(of: .resolution(resolution), entry: 1, at: nil) {
      try rig.journal(step.entry, by: "Mai").record(step.records)
    }
    let left = try rig.state().covers[0].questions
    #expect(left.map(\.first?.place) == [5])
    #expect(left.map(\.second?.place) == [5])
  }

  @Test func `only the paper read differently is asked again, and two names are recorded`() throws {
    let rig = try Rig(entries: 2)
    try rig.type([1, 2, 3], entry: 1, by: "An")
    try rig.type([1, 4, 3], entry: 2, by: "Bình")
    let questions = try rig.state().covers[0].questions
    #expect(questions.map(\.first?.place) == [2])
    #expect(questions.map(\.second?.reading) == [.paper(.chosen([4]))])
    try rig.resolve { $0.second?.reading }
    let state = try rig.state()
    #expect(state.covers[0].check == .verified(.same))
    #expect(state.covers[0].resolvers == ["Mai", "Nam"])
    #expect(state.tally.votes == [1, 0, 1, 1])
    #expect(state.problems.isEmpty)
    #expect(state.covers[0].entries.map(\.tellers) == [["An"], ["Bình"]])
  }

  @Test(arguments: [true, false])
  func `a paper that only one of them has is there, or is not`(isThere: Bool) throws {
    let rig = try Rig(entries: 2)
    try rig.type([1, 2, 3], entry: 1, by: "An")
    try rig.type([1, 3], entry: 2, by: "Bình")
    #expect(try rig.state().covers[0].questions.count == 1)
    try rig.resolve { isThere ? $0.first?.reading : nil }
    let state = try rig.state()
    #expect(state.covers[0].isVerified)
    #expect(state.covers[0].entries.map(\.papers) == (isThere ? [3, 3] : [2, 2]))
    #expect(state.tally.votes == (isThere ? [1, 1, 1, 0] : [1, 0, 1, 0]))
  }

  @Test func `three entries agree only when all do`() throws {
    let rig = try Rig(entries: 3)
    try rig.type([1, 2], entry: 1, by: "An")
    try rig.type([1, 2], entry: 2, by: "Bình")
    #expect(try rig.state().covers[0].check == .waiting)
    try rig.type([1, 3], entry: 3, by: "Chi")
    #expect(try rig.state().covers[0].questions.map(\.entry) == [3])
    try rig.resolve { $0.first?.reading }
    #expect(try rig.state().covers[0].isVerified)
    #expect(try rig.state().tally.votes == [1, 1, 0, 0])
  }

  @Test func `a paper put aside twice agrees, and after the ruling too`() throws {
    let rig = try Rig(entries: 2)
    let first = try rig.journal(1, by: "An")
    let doubt = try first.record(.doubtful(batch: 1, marks: [1], note: "half a name"))
    try first.record(.paper(.chosen([2]), batch: 1))
    try rig.carryOut(.close(batch: 1), first, entry: 1)
    let second = try rig.journal(2, by: "Bình")
    try second.record(.doubtful(batch: 1, note: ""))
    try second.record(.paper(.chosen([2]), batch: 1))
    try rig.carryOut(.close(batch: 1), second, entry: 2)
    #expect(try rig.state().covers[0].isVerified)
    #expect(try rig.state().doubtful == 1)
    try first.record(
      .ruling(doubt.id, .chosen([1]), by: ["An", "Chi"], ground: "the stroke misses the name"))
    let state = try rig.state()
    #expect(state.covers[0].isVerified)
    #expect(state.doubtful == 0)
    #expect(state.tally.votes == [1, 1, 0, 0])
    let paper = try #require(state.doubts.first)
    #expect((paper.batch, paper.place, paper.note) == (1, 1, "half a name"))
    #expect(paper.marks == [1])
    #expect(paper.ruling?.by == ["An", "Chi"])
    #expect(paper.ruling?.ground == "the stroke misses the name")
  }

  @Test func `a tally sheet counts, is taken back whole, and is recounted by the other way`() throws
  {
    let rig = try Rig(entries: 1)
    let journal = try rig.journal(1, by: "An")
    var tally = Tally(for: rig.counting.contest)
    tally.add(.valid([1, 2]), count: 7)
    tally.add(.invalid(.tooMany, nil), count: 2)
    let sheet = try journal.record(.sheet(tally, batch: 1))
    try journal.record(.paper(.chosen([3]), batch: 2))
    var set = try rig.set()
    #expect(set.state.numbers == [7, 7, 1, 0, 8, 2, 0, 0])
    #expect(set.state.batches == [1: 9, 2: 1])
    #expect(try set.recount().agrees(with: set.state))
    let code = set.state.fingerprint
    try journal.record(.void(sheet.id, reason: "takenBack"))
    #expect(try rig.state().numbers == [0, 0, 1, 0, 1, 0, 0, 9])
    #expect(try rig.state().fingerprint != code)
  }

  @Test func `tally sheets of two entries agree, or one is to be typed again`() throws {
    let rig = try Rig(entries: 2)
    var tally = Tally(for: rig.counting.contest)
    tally.add(.valid([1]), count: 5)
    for entry in 1...2 {
      let journal = try rig.journal(entry, by: "An")
      try journal.record(.sheet(tally, batch: entry))
      try rig.carryOut(.close(batch: entry), journal, entry: entry)
      try journal.record(.sheet(tally, batch: 3 - entry))
      try rig.carryOut(.close(batch: 3 - entry), journal, entry: entry)
      tally.add(.valid([2]))
      if entry == 1 { tally.remove(.valid([1])) }
    }
    #expect(try rig.state().covers.map(\.check) == [.totalsDiffer, .totalsDiffer])
  }

  @Test func `a pile of papers alike is that many papers, with who saw that they are`() throws {
    let rig = try Rig(entries: 1)
    try rig.journal(1, by: "An")
      .record(.pile(.chosen([1, 2]), count: 20, batch: 1, by: ["An", "Bình"]))
    #expect(try rig.state().numbers == [20, 20, 0, 0, 20, 0, 0, 0])
    #expect(try rig.set().papers(entry: 1).count == 20)
    let bytes = try rig.counting.bytes(of: try #require(try rig.counting.names().first))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        .contains(#""k":"pile","batch":1,"count":20,"by":["An","Bình"]"#))
  }

  @Test func `what a station typed last is known after a new start`() throws {
    let rig = try Rig(entries: 1)
    for papers in [[1, 2], [3]] {
      let journal = try rig.journal(1, by: "An")
      for number in papers { try journal.record(.paper(.chosen([number]), batch: 1)) }
      journal.release()
    }
    let recent = try rig.set().recent(station: "B1", entry: 1, most: 2)
    #expect(recent.map(\.paper) == [.chosen([2]), .chosen([3])])
    #expect(try rig.set().recent(station: "B2", entry: 1, most: 2) == [])
  }
}
