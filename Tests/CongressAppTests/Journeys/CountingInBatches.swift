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

  /// The same with as many names as seats, on ballots with two boxes.
  static func agreeing() throws -> Rig {
    var (rig, key) = try rig()
    var documents = try #require(rig.disk[key.congress])
    documents.elections.elections[0].seats = 5
    documents.elections.elections[0].rounds[0].seats = 5
    rig = try Rig([documents], Sample.tree())
    try rig.type("enter 4 enter")
    return rig
  }

  @Test func `the first paper states the cover, and Enter closes a batch that is full`() throws {
    var rig = try Self.counting()
    try rig.type("1 enter = =")
    #expect(rig.deeds == [.begin(batch: 1, papers: 3)])
    try rig.type("2")
    #expect(rig.screen[22].contains("c or . to close it"))
    #expect(rig.recorded.count == 3)
    try rig.type("enter")
    #expect(rig.deeds.last == .begin(batch: 1, papers: 3), "the Enter behind a refused number")
    #expect(rig.screen[22].contains("Enter to close it"))
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

  @Test func `where an untouched paper is valid, Enter is a paper and closes no batch`() throws {
    var rig = try Self.agreeing()
    try rig.type("enter enter enter enter enter")
    #expect(rig.recorded.count == 3)
    #expect(rig.deeds == [.begin(batch: 1, papers: 3)])
    #expect(rig.screen[22].contains("c or . to close it"))
    try rig.type("2 .")
    #expect(rig.deeds.count == 1, "the end of a refused number")
    try rig.type(".")
    #expect(rig.deeds.last == .close(batch: 1))
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
