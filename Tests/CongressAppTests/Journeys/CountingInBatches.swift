import CongressModel
import Tallying
import TerminalUI
import Testing

@testable import CongressApp

/// A teller and a head of the team, batch by batch.
struct CountingInBatches {
  /// The vote of five names for four seats, open, on its count screen or before it.
  static func rig(
    entries: Int = 1, size: Int = 3, mode: CountingPlan.Mode = .ballots, collected: Int? = nil,
    team: [String] = []
  ) throws -> (Rig, RoundKey) {
    var documents = try Sample.documents()
    var election = documents.elections.elections[0]
    election.counting.entries = entries
    election.counting.batchSize = size
    election.counting.mode = mode
    election.team = team
    var round = election.firstRound()
    round.opened = documents.congress.dates.current.opening
    (round.base, round.collected) = (9, collected)
    election.rounds = [round]
    documents.elections.elections[0] = election
    var rig = try Rig([documents], Sample.tree())
    try rig.type("enter 4")
    return (rig, RoundKey(documents.id, election.id, round: 1))
  }

  static func counting(
    entries: Int = 1, size: Int = 3, collected: Int? = nil
  ) throws -> Rig {
    var (rig, _) = try rig(entries: entries, size: size, collected: collected)
    try rig.type("enter")
    return rig
  }

  @Test func `the first paper states the cover, and Enter closes a batch that is full`() throws {
    var rig = try Self.counting()
    try rig.type("1 enter = =")
    #expect(rig.deeds == [.begin(batch: 1, papers: 3)])
    try rig.type("2")
    #expect(rig.screen[22].contains("c closes it"))
    #expect(rig.recorded.count == 3)
    try rig.type("enter")
    #expect(rig.deeds.last == .begin(batch: 1, papers: 3), "the Enter behind a refused number")
    #expect(rig.screen[22].contains("Enter closes it"))
    try rig.type("enter")
    #expect(rig.deeds.last == .close(batch: 1))
    try rig.type("2 enter")
    #expect(rig.deeds.last == .begin(batch: 2, papers: 3))
    #expect(rig.recorded.last == .paper(.chosen([1, 3, 4, 5]), batch: 2))
  }

  @Test func `a batch that another station began at that moment gets the next number, and says so`()
    throws
  {
    var rig = try Self.counting()
    rig.begunElsewhere = [1]
    #expect(rig.screen.contains { $0.contains("Batch 1: 0/3") })
    try rig.type("1 enter")
    #expect(rig.recorded == [.paper(.chosen([2, 3, 4, 5]), batch: 2)])
    #expect(rig.screen.contains { $0.contains("Batch 2: 1/3") })
    #expect(rig.screen[22].contains("yours is batch 2"))
    try rig.type("= =")
    #expect(rig.recorded.allSatisfy { $0.moved(to: 2) == $0 })
    #expect(rig.deeds == [.begin(batch: 1, papers: 3)])
  }

  @Test func `a batch that the screen sees begun elsewhere is left to the other station`() throws {
    var (rig, key) = try Self.rig()
    try rig.type("enter")
    let vote = try #require(rig.model.situation.vote(key))
    var state = BallotState(key: key, tally: Tally(for: vote.contest))
    var theirs = BatchState(1, stated: 3, entries: [.init(), .init()], check: .single)
    theirs.stations = ["other-1"]
    state.covers = [theirs]
    rig.send(.journal(Desk(key), .recalled([], writing: ["other-1"])))
    rig.send(.ballotsChanged(state))
    #expect(rig.screen.contains { $0.contains("Batch 2: 0/3") })
    try rig.type("1 enter")
    #expect(rig.deeds == [.begin(batch: 2, papers: 3)])
    #expect(rig.recorded == [.paper(.chosen([2, 3, 4, 5]), batch: 2)])
    #expect(rig.screen[22].contains("yours is batch 2"))
  }

  @Test func `the last batch has what is left of the papers collected, and no more`() throws {
    var rig = try Self.counting(collected: 5)
    try rig.type("1 enter = = enter 1 enter =")
    #expect(rig.deeds.last == .begin(batch: 2, papers: 2))
    try rig.type("enter 3")
    #expect(rig.recorded.count == 5)
    #expect(rig.screen[22].contains("All 5 papers collected are in batches"))
  }

  @Test func `a batch with papers missing is closed only when it is asked twice`() throws {
    var rig = try Self.counting()
    try rig.type("c")
    #expect(rig.screen[22].contains("Nothing is recorded"))
    try rig.type("1 enter c")
    #expect(rig.screen[22].contains("says 3, 1 are typed"))
    #expect(rig.deeds == [.begin(batch: 1, papers: 3)])
    try rig.type("c")
    #expect(rig.deeds.suffix(2) == [.start(batch: 1, papers: 1), .close(batch: 1)])
  }

  @Test func `a paper of a closed batch is taken back when it is asked about`() throws {
    var rig = try Self.counting()
    rig.recalled = [
      RecalledPaper(id: BallotID(high: 0, low: 3), batch: 1, paper: .chosen([2, 3, 4, 5]))
    ]
    try rig.type("1 enter = = enter")
    #expect(rig.deeds.last == .close(batch: 1))
    try rig.type("- - -")
    #expect(rig.recorded.count == 3)
    #expect(rig.screen.contains { $0.contains("Batch 1 is closed") })
    try rig.type("1")
    #expect(rig.recorded.last == .void(BallotID(high: 0, low: 3), reason: "takenBack"))
  }

  @Test(arguments: [(2, true), (5, true), (6, false)])
  func `a cover comes down though the others are too high`(papers: Int, isTaken: Bool) throws {
    var (rig, key) = try Self.rig(size: 5, collected: nil)
    try rig.type("enter 1 enter c c 1 enter")
    let round = try #require(rig.model.situation.vote(key)?.round)
    #expect(round.collected == nil)
    try rig.type("q s")
    rig.write("2")
    try rig.type("enter")
    rig.write("2")
    try rig.type("enter enter n")
    rig.write("\(papers)")
    try rig.type("enter")
    #expect((rig.deeds.last == .start(batch: 2, papers: papers)) == isTaken)
  }

  @Test(arguments: [("0", false), ("1001", false), ("2", true), ("x", false), ("6", false)])
  func `a cover states a number that a batch can have`(text: String, isTaken: Bool) throws {
    var rig = try Self.counting(collected: 5)
    try rig.type("n backspace")
    rig.write(text)
    try rig.type("enter")
    #expect(rig.deeds == (isTaken ? [.begin(batch: 1, papers: 2)] : []))
  }

  @Test func `a pile of papers alike needs room in its batch and two names`() throws {
    var rig = try Self.counting(size: 9)
    try rig.type("x")
    #expect(rig.screen[21...22].joined().contains("Nobody is struck out"))
    try rig.type("2 x 1 0 enter")
    #expect(rig.screen.contains { $0.contains("room for 9") })
    try rig.type("backspace backspace 7 enter")
    rig.write("An")
    try rig.type("enter")
    #expect(rig.recorded.isEmpty)
    rig.write(", Binh")
    try rig.type("enter")
    #expect(
      rig.recorded == [.pile(.chosen([1, 3, 4, 5]), count: 7, batch: 1, by: ["An", "Binh"])])
  }

  @Test func `a doubtful paper has its ground by a digit, and what was read from it`() throws {
    var rig = try Self.counting()
    try rig.type("2 d 9")
    #expect(rig.recorded.isEmpty)
    try rig.type("1")
    #expect(
      rig.recorded == [
        .doubtful(batch: 1, marks: [1, 3, 4, 5], note: "Only a part of a name is struck")
      ])
    try rig.type("* 5")
    #expect(rig.recorded.last == .doubtful(batch: 1, marks: nil, note: "Another reason"))
  }

  @Test(arguments: [
    ("2 space enter", 1), ("2 . enter", 1), ("2 enter =", 2), ("2 enter +", 2), ("2 enter r", 2),
    ("/ 1", 1), ("i 1", 1), ("* 1", 1), ("d 1", 1), ("2 enter -", 2), ("2 enter backspace", 2),
  ])
  func `every counting key does its deed, and its twin on a laptop too`(
    keys: String, recorded: Int
  ) throws {
    var rig = try Self.counting()
    try rig.type(keys)
    #expect(rig.recorded.count == recorded)
  }

  @Test func `what was typed before a new start can be taken back, one after the other`() throws {
    var (rig, _) = try Self.rig()
    rig.recalled = [
      RecalledPaper(id: BallotID(high: 7, low: 1), batch: 1, paper: .invalid(.marked)),
      RecalledPaper(id: BallotID(high: 7, low: 2), batch: 1, paper: .chosen([1, 2, 3, 4])),
    ]
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("5. Nguyễn Văn Giang") })
    try rig.type("- -")
    #expect(
      rig.recorded == [
        .void(BallotID(high: 7, low: 2), reason: "takenBack"),
        .void(BallotID(high: 7, low: 1), reason: "takenBack"),
      ])
    try rig.type("-")
    #expect(rig.recorded.count == 2)
  }
}

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
