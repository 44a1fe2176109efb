import CongressModel
import Tallying
import TerminalUI
import TestSupport
import Testing

@testable import CongressApp

/// A vote that is opened and counted among keys, clicks, pastes and resizes at random.
///
/// `DAIHOI_LONG_TESTS` makes the walk 10,000 events long, `DAIHOI_SEED` another one.
struct CountingWalk {
  private static let base = 4000

  private static func rig() throws -> Rig {
    var documents = try Sample.documents()
    documents.elections.elections[0].base = base
    var rig = try Rig([documents], Sample.tree())
    try rig.type("enter 4 o enter")
    try OpeningAVote.fill(&rig, ["\(base)", "", "Lê Văn Sáu", "Đỗ Thị Bảy"])
    return rig
  }

  @Test func `no ballot is lost, doubled or changed, and undo leads back to the opened vote`()
    throws
  {
    var dice = Dice(state: RandomWalk.seed)
    var rig = try Self.rig()
    let start = rig.disk
    var pile = Pile()
    for step in 0..<(RandomWalk.isLong ? 10_000 : 800) {
      let before = rig.recorded.count
      if dice.roll(10) == 0, try rig.goToTheCount() {
        try pile.strike(&dice, &rig, step: step)
      } else {
        let event = dice.event(on: rig.model.size)
        rig.send(event)
        #expect(rig.recorded.count - before <= 1, "step \(step): \(event)")
      }
      pile.take(rig, step: step)
      try Self.expectOneSelection(in: rig, step)
    }
    print("seed \(RandomWalk.seed): \(pile), \(rig.written.count) changes")
    #expect(pile.struck > 0)
    try rig.goToTheDashboard()
    for _ in rig.written where rig.model.history.next != nil { try rig.type("u") }
    #expect(rig.model.history.next == nil)
    #expect(rig.disk.mapValues(\.withoutVotes) == start.mapValues(\.withoutVotes))
  }

  private static func expectOneSelection(in rig: Rig, _ step: Int) throws {
    let grid = rig.model.picture()
    #expect(grid.size == rig.model.size, "step \(step)")
    if let cursor = grid.cursor { #expect(grid.area.contains(cursor), "step \(step)") }
    let rows = grid.targets.compactMap { target -> Int? in
      if case .row(let below) = target.meaning { below } else { nil }
    }
    #expect(rows.isEmpty || rows.count { $0 == 0 } == 1, "step \(step)")
  }
}

/// The papers that were recorded, counted a second time, by hand.
private struct Pile: CustomStringConvertible {
  private(set) var struck = 0
  private var papers = 0
  private var taken = 0
  private var standing: [BallotID: BallotEntry] = [:]
  private var voids = 0

  var description: String {
    "\(struck) papers struck on purpose, \(taken) records, \(voids) taken back, \(papers) standing"
  }

  /// Strikes names on a paper and records it, or closes a batch that is full.
  mutating func strike(_ dice: inout Dice, _ rig: inout Rig, step: Int) throws {
    guard let count = rig.model.screens.top.content as? CountScreen else { return }
    if count.room(in: rig.model.situation) == 0 { return try rig.type("enter") }
    let numbers = (1...5).filter { _ in dice.roll(3) == 0 }
    let marks = numbers.isEmpty ? [1 + dice.roll(5)] : numbers
    let before = rig.recorded.count
    try rig.type(marks.map(String.init).joined(separator: " space ") + " enter")
    let left = (1...5).filter { !marks.contains($0) }
    #expect(rig.recorded.count == before + (left.isEmpty ? 0 : 1), "step \(step): \(marks)")
    guard !left.isEmpty, case .paper(let paper, _, _) = rig.recorded.last else { return }
    #expect(paper == .chosen(left), "step \(step): \(marks)")
    struck += 1
  }

  /// Takes in what was recorded since the last time, and compares what the program counts with it.
  mutating func take(_ rig: Rig, step: Int) {
    for (index, entry) in rig.recorded.enumerated().dropFirst(taken) {
      if case .void(let id, _) = entry {
        voids += 1
        #expect(standing.removeValue(forKey: id) != nil, "step \(step): taken back twice")
      } else {
        standing[BallotID(high: 0, low: UInt64(index + 1))] = entry
      }
    }
    taken = rig.recorded.count
    var (votes, valid, invalid) = ([0, 0, 0, 0, 0], 0, 0)
    papers = 0
    for entry in standing.values {
      switch entry {
      case .paper(.chosen(let marks), _, _):
        for number in marks { votes[number - 1] += 1 }
        valid += 1
      case .pile(.chosen(let marks), let count, _, _):
        for number in marks { votes[number - 1] += count }
        valid += count
      case .paper(.invalid, _, _): invalid += 1
      case .doubtful: papers += 1
      default: Issue.record("step \(step): \(entry)")
      }
    }
    papers += valid + invalid
    let state = rig.model.situation.ballots.values.first
    #expect((state?.tally.votes ?? [0, 0, 0, 0, 0]) == votes, "step \(step)")
    #expect((state?.tally.valid ?? 0) == valid, "step \(step)")
    #expect((state?.tally.invalid.total ?? 0) == invalid, "step \(step)")
    #expect((state?.batches.values.reduce(0, +) ?? 0) == papers, "step \(step)")
  }
}

extension Rig {
  fileprivate mutating func goToTheDashboard() throws {
    send(.resized(Size(columns: 80, rows: 24)))
    for _ in 0..<8 where model.overlay != nil { try type("esc") }
    for _ in 0..<8 where !model.screens.isAtRoot { try type("esc") }
    try type("esc esc")
  }

  /// Goes from anywhere to where the papers are typed; `false` where none can be now.
  fileprivate mutating func goToTheCount() throws -> Bool {
    try goToTheDashboard()
    try type("home down enter 4 home enter")
    return (model.screens.top.content as? CountScreen)?.draft.isEmpty == true
  }
}

extension CongressDocuments {
  /// What undo leads back to: all but what two people confirmed.
  var withoutVotes: CongressDocuments {
    var documents = self
    for index in documents.elections.elections.indices {
      documents.elections.elections[index].rounds = []
    }
    return documents
  }
}
