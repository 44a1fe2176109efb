import CongressModel
import Tallying
import TerminalUI
import Testing
import Wording

@testable import CongressApp

struct WatchingACount {
  private static func key() throws -> RoundKey {
    RoundKey(try Sample.id("thuong-kiem"), try Sample.id("committee"), round: 1)
  }

  /// A count of nine papers collected, with some counted.
  private static func watching(_ struck: [Int], unverified: Int = 0) throws -> Rig {
    var rig = try CountingBallots.counting()
    try rig.type("q s")
    rig.write("9")
    try rig.type("enter")
    rig.write("9")
    try rig.type("enter r")
    rig.send(.ballotsChanged(try state(struck, unverified: unverified)))
    return rig
  }

  private static func state(_ struck: [Int], unverified: Int = 0) throws -> BallotState {
    let election = try Sample.election()
    let contest = try election.contest(of: election.firstRound(), by: .regulation244)
    var state = BallotState(key: try key(), tally: Tally(for: contest))
    var lighter = Tally(for: contest)
    for (index, number) in struck.enumerated() {
      let verdict = try contest.judged(.chosen((1...5).filter { $0 != number }))
      state.tally.add(verdict)
      if index < unverified { lighter.add(verdict) }
    }
    state.unverified = unverified > 0 ? lighter : nil
    state.stations = [
      .init(name: "ban-1", ballots: struck.count, isClosed: false),
      .init(name: "ban-2", ballots: 0, isClosed: true),
    ]
    return state
  }

  @Test func `reached and so far stand side by side, each with its own base`() throws {
    let rig = try Self.watching([1, 1, 2, 3])
    #expect(rig.screen.contains { $0.contains("Reached (of base)") && $0.contains("So far") })
    #expect(rig.screen.contains { $0.contains("4/9    44.44%   100.00%") })
  }

  @Test func `each name says whether what is left can still change it`() throws {
    var rig = try Self.watching([1, 1, 1, 1, 1])
    #expect(rig.screen.contains { $0.contains("Lê Thị Dung") && $0.contains("Open") } == false)
    #expect(rig.screen.contains { $0.contains("Lê Thị Dung") && $0.contains("Safe") })
    #expect(rig.screen.contains { $0.contains("Vũ Văn An") && $0.contains("No reach") })
    rig.send(.ballotsChanged(try Self.state([1, 1, 1, 1])))
    #expect(rig.screen.contains { $0.contains("Vũ Văn An") && $0.contains("Open") })
  }

  @Test func `papers that nobody confirmed are drawn lighter, and said`() throws {
    let rig = try Self.watching([5, 5, 5, 5], unverified: 2)
    #expect(rig.screen.contains { $0.contains("█") && $0.contains("▒") })
    #expect(rig.screen.contains { $0.contains("2 ballots not confirmed") })
  }

  @Test func `only cells whose data moved are other ones`() throws {
    var rig = try Self.watching([5, 5, 5])
    let before = rig.model.picture()
    rig.send(.ballotsChanged(try Self.state([5, 5, 5, 5])))
    let after = rig.model.picture()
    let changed = after.changes(since: before).reduce(0) { $0 + $1.cells.count }
    #expect((1...160).contains(changed), "\(changed)")
    let rows = Set(after.changes(since: before).map(\.row))
    #expect(!rows.contains(0) && !rows.contains(23))
  }

  @Test func `pace and time left follow from what is seen while watching`() throws {
    var rig = try Self.watching([5])
    rig.send(.watched(try Self.key(), second: 0))
    rig.send(.ballotsChanged(try Self.state([5, 5, 5, 5, 5])))
    rig.send(.watched(try Self.key(), second: 60))
    #expect(rig.screen.contains { $0.contains("4 left · 4 a minute · about 1 min to go") })
    try rig.type("t")
    #expect(rig.screen.contains { $0.contains("ban-1") && $0.contains("open") })
    #expect(rig.screen.contains { $0.contains("ban-2") && $0.contains("ended") })
  }

  @Test func `what is wrong with the files is named on the stations' screen`() throws {
    var rig = try Self.watching([5])
    var state = try Self.state([5])
    state.problems = [.tornTail(file: "a.jsonl", offset: 7), .damaged(file: "b.jsonl", line: 3)]
    rig.send(.ballotsChanged(state))
    try rig.type("t")
    let text = rig.screen.joined(separator: " ")
    #expect(text.contains("check the top paper"))
    #expect(text.contains("b.jsonl"))
  }

  @Test func `a batch of two imports is said to its end, with the result above it`() throws {
    var rig = try Self.watching([5])
    var state = try Self.state([5])
    let part = ImportedPart(stations: ["may-a-import"], papers: 9)
    state.problems = [.importedTwice(batches: [1, 2], imports: [part, part])]
    rig.send(.ballotsChanged(state))
    for keys in ["", "t"] {
      try rig.type(keys)
      let text = rig.screen.joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(text.contains("Batches 1–2 may count twice"))
      #expect(text.contains("numbers not used yet."))
    }
  }

  @Test func `the hall is held and released, and the header says so`() throws {
    var rig = try Self.watching([5])
    try rig.type("P 2")
    #expect(rig.model.situation.hall.policy == .live)
    #expect(rig.model.situation.hall.election == (try Self.key().election))
    #expect(rig.screen[0].contains("HALL: live"))
    try rig.type("H")
    #expect(rig.model.situation.hall.isHeld)
    #expect(rig.screen[0].contains("HALL ON HOLD"))
    try rig.type("H")
    #expect(!rig.model.situation.hall.isHeld)
    try rig.type("P 4")
    #expect(rig.model.situation.hall.election == nil)
  }
}
