import CongressModel
import Tallying
import TerminalUI
import Testing

@testable import CongressApp

/// Several people who read the same papers.
struct ReadingTwice {
  /// A batch that An typed and closed, and that waits for the second entry.
  static func waiting(_ rig: inout Rig, _ key: RoundKey) throws {
    let vote = try #require(rig.model.situation.vote(key))
    var state = BallotState(key: key, tally: Tally(for: vote.contest))
    state.tally.add(.valid([1, 2, 3, 4]), count: 2)
    var first = BatchState.Entry()
    (first.papers, first.isClosed, first.tellers) = (2, true, ["An"])
    state.covers = [BatchState(1, stated: 2, entries: [first, .init()], check: .waiting)]
    state.batches = [1: 2]
    rig.send(.ballotsChanged(state))
  }

  @Test func `with two entries it is asked who types, and nothing is typed before`() throws {
    var (rig, _) = try CountingInBatches.rig(entries: 2)
    try rig.type("enter escape 1")
    #expect(rig.screen[22].contains("press w"))
    try rig.type("w")
    rig.write("An")
    try rig.type("enter 1 enter")
    #expect(rig.recorded.count == 1)
    #expect(rig.desks.last?.teller == "An")
  }

  @Test func `the second reader sees no number of the first`() throws {
    var (rig, key) = try CountingInBatches.rig(entries: 2)
    try Self.waiting(&rig, key)
    try rig.type("enter escape b enter")
    rig.write("Binh")
    try rig.type("enter")
    #expect(rig.screen[0].contains("Second entry"))
    #expect(rig.screen.contains { $0.contains("Batch 1: 0/2") })
    #expect(!rig.screen.contains { $0.contains("2/9") })
    try rig.type("tab")
    #expect(rig.screen[22].contains("without seeing numbers"))
    try rig.type("1 enter")
    #expect(rig.desks.last == Desk(key, entry: 2, teller: "Binh"))
  }

  @Test func `the same person reads a batch twice only by a decision that is written down`() throws
  {
    var (rig, key) = try CountingInBatches.rig(entries: 2)
    try Self.waiting(&rig, key)
    try rig.type("enter escape b enter")
    rig.write("an")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("another one") })
    try rig.type("escape 1")
    #expect(rig.screen[22].contains("another one has to read it"))
    #expect(rig.recorded.isEmpty)
    try rig.type("w enter")
    rig.write("one teller only, head of the team")
    try rig.type("enter 1 enter")
    #expect(rig.recorded.count == 1)
    let decisions = rig.disk[key.congress]?.elections.elections[0].rounds[0].decisions
    #expect(decisions?.map(\.kind) == [.sameTeller])
    #expect(decisions?.first?.by == ["an"])
  }

  /// A paper that one read as struck at 5 and the other at 4.
  static func differing(_ rig: inout Rig, _ key: RoundKey, second: Reading?) throws -> BatchQuestion
  {
    let vote = try #require(rig.model.situation.vote(key))
    let question = BatchQuestion(
      batch: 1, entry: 2,
      first: PlacedReading(
        id: BallotID(high: 1, low: 1), place: 2, reading: .paper(.chosen([1, 2, 3, 4]))),
      second: second.map {
        PlacedReading(id: BallotID(high: 1, low: 2), place: 1, reading: $0)
      })
    var state = BallotState(key: key, tally: Tally(for: vote.contest))
    var entry = BatchState.Entry()
    (entry.papers, entry.isClosed) = (2, true)
    state.covers = [
      BatchState(1, stated: 2, entries: [entry, entry], check: .differs([question]))
    ]
    rig.send(.ballotsChanged(state))
    return question
  }

  @Test(arguments: [
    ("1", Reading.paper(.chosen([1, 2, 3, 4]))), ("2", .paper(.chosen([1, 2, 3, 5]))),
    ("n 3 enter", .paper(.chosen([1, 2, 4, 5]))), ("i 4", .paper(.invalid(.outsideList))),
    ("d", .aside),
  ])
  func `two people say what a paper says that was read differently`(
    keys: String, reading: Reading
  ) throws {
    var (rig, key) = try CountingInBatches.rig(entries: 2)
    let question = try Self.differing(&rig, key, second: .paper(.chosen([1, 2, 3, 5])))
    try rig.type("enter escape b enter")
    rig.write("Mai")
    try rig.type("enter")
    rig.write(", Nam")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("5. Nguyễn Văn Giang") })
    #expect(rig.screen.contains { $0.contains("4. Lê Thị Dung") })
    try rig.type(keys)
    #expect(
      rig.deeds == [.resolution(Resolution(question, reading: reading, by: ["Mai", "Nam"]))])
  }

  @Test func `a paper that only one has may not be there`() throws {
    var (rig, key) = try CountingInBatches.rig(entries: 2)
    let question = try Self.differing(&rig, key, second: nil)
    try rig.type("enter escape b enter")
    rig.write("Mai, Nam")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("Has no such paper") })
    try rig.type("2")
    #expect(rig.deeds == [.resolution(Resolution(question, reading: nil, by: ["Mai", "Nam"]))])
  }
}

/// The counting team, which decides on papers put aside; and tally sheets.
struct RulingAndSheets {
  static func doubtful(_ rig: inout Rig, _ key: RoundKey) throws -> DoubtfulPaper {
    let vote = try #require(rig.model.situation.vote(key))
    var state = BallotState(key: key, tally: Tally(for: vote.contest))
    state.tally.add(.valid([1, 2, 3, 4]), count: 4)
    state.doubtful = 1
    let paper = DoubtfulPaper(
      id: BallotID(high: 3, low: 3), batch: 2, place: 7, note: "half a name",
      marks: [1, 2, 3, 5])
    state.doubts = [paper]
    rig.send(.ballotsChanged(state))
    return paper
  }

  @Test func `a ruling has marks, names of the team and a ground`() throws {
    var (rig, key) = try CountingInBatches.rig(team: ["An", "Bình"])
    let paper = try Self.doubtful(&rig, key)
    try rig.type("enter b D")
    #expect(rig.screen.contains { $0.contains("may change") })
    #expect(rig.screen.contains { $0.contains("half a name") })
    try rig.type("v tab")
    rig.write("Khanh")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("isn't in the counting team") })
    for _ in 0..<5 { try rig.type("backspace") }
    rig.write("an")
    try rig.type("enter")
    #expect(
      rig.recorded == [.ruling(paper.id, .chosen([1, 2, 3, 5]), by: ["an"], ground: "half a name")]
    )
  }

  @Test func `a paper with more names than seats can't be ruled valid, and may be invalid`() throws
  {
    var (rig, key) = try CountingInBatches.rig()
    let paper = try Self.doubtful(&rig, key)
    try rig.type("enter b D v backspace tab")
    rig.write("An")
    try rig.type("enter")
    #expect(rig.recorded.isEmpty)
    try rig.type("escape i 9 tab")
    rig.write("An")
    try rig.type("enter")
    #expect(rig.recorded.isEmpty)
    try rig.type("backspace 2 enter")
    #expect(
      rig.recorded == [.ruling(paper.id, .invalid(.tooMany), by: ["An"], ground: "half a name")])
  }

  @Test func `a tally sheet is recorded when its sums agree, and closes its batch`() throws {
    var (rig, _) = try CountingInBatches.rig(mode: .sheets)
    try rig.type("enter n tab 9 tab 8 tab tab 1")
    for _ in 0..<5 { try rig.type("tab") }
    for votes in ["8", "8", "7", "5", "4"] { try rig.type("\(votes) tab") }
    try rig.type("3 1 enter")
    #expect(rig.screen.contains { $0.contains("the lines add up to 32") })
    try rig.type("backspace backspace 3 2 enter")
    #expect(rig.deeds == [.begin(batch: 1, papers: 9), .close(batch: 1)])
    guard case .sheet(let tally, batch: 1)? = rig.recorded.first else {
      Issue.record("no sheet")
      return
    }
    #expect(tally.votes == [8, 8, 7, 5, 4])
    #expect(tally.valid == 8)
    #expect(tally.invalid[.tooMany] == 1)
  }

  @Test func `how papers are read is a setting that undo takes back`() throws {
    var (rig, key) = try CountingInBatches.rig()
    try rig.type("enter b e backspace 4 enter")
    #expect(rig.screen.contains { $0.contains("Type 1, 2 or 3") })
    try rig.type("backspace 2 enter")
    #expect(rig.disk[key.congress]?.elections.elections[0].counting.entries == 2)
    try rig.type("u")
    #expect(rig.disk[key.congress]?.elections.elections[0].counting.entries == 1)
  }

  @Test func `a drill counts what was typed wrongly and records nothing`() throws {
    var (rig, key) = try CountingInBatches.rig()
    try rig.type("enter b y")
    let vote = try #require(rig.model.situation.vote(key))
    let deck = RehearsalDeck(vote.contest, papers: 20, seed: 1)
    for (place, paper) in deck.papers.enumerated() {
      if case .invalid(let reason) = paper {
        let digit = try #require(vote.contest.form.invalidReasons.firstIndex(of: reason)) + 1
        try rig.type("i \(digit)")
      } else {
        let struck = try #require(deck.struck(on: paper))
        let typed = place == 0 ? [struck[0] % 5 + 1] : struck
        try rig.type(typed.map(String.init).joined(separator: " space ") + " enter")
      }
    }
    #expect(rig.screen.contains { $0.contains("20 papers done, 1 wrong: 5 errors per 100") })
    #expect(rig.recorded.isEmpty)
  }
}
