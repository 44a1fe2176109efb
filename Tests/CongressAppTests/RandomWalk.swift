import CongressModel
import Glibc
import TerminalUI
import Testing

@testable import CongressApp

/// Keys, clicks, pastes and resizes at random.
///
/// `DAIHOI_LONG_TESTS` makes the walk 10,000 events long, `DAIHOI_SEED` another one.
struct RandomWalk {
  static let isLong = unsafe getenv("DAIHOI_LONG_TESTS") != nil
  static let seed: UInt64 = {
    guard let text = unsafe getenv("DAIHOI_SEED") else { return 2020 }
    return UInt64(unsafe String(cString: text)) ?? 2020
  }()

  @Test func `whatever is done, one row is selected, and undo leads back`() throws {
    var dice = Dice(state: Self.seed)
    var rig = try Sample.rig()
    let start = rig.disk
    var ahead: [KeyPress] = []
    var painting: Painting?
    for step in 0..<(Self.isLong ? 10_000 : 800) {
      if ahead.isEmpty, dice.roll(30) == 0 { ahead = try dice.errand() }
      let event =
        ahead.isEmpty
        ? dice.event(on: rig.model.size) : .input(.key(ahead.removeFirst()))
      rig.send(event)
      // as in a pause
      if step.isMultiple(of: 7) { rig.model.makeReady() }
      // as the program paints: the keys are worked out once, for this picture and the next event
      let painted = rig.model.paint(after: painting)
      let grid = painted.grid
      #expect(grid == rig.model.picture(), "step \(step): \(event) leaves something of before")
      #expect(rig.model.bindings == rig.model.unbound.bindings, "step \(step): \(event)")
      painting = painted
      #expect(grid.size == rig.model.size, "step \(step): \(event)")
      if let cursor = grid.cursor { #expect(grid.area.contains(cursor), "step \(step)") }
      let rows = grid.targets.compactMap { target -> Int? in
        if case .row(let below) = target.meaning { below } else { nil }
      }
      #expect(rows.isEmpty || rows.count { $0 == 0 } == 1, "step \(step): \(event)")
    }
    print("seed \(Self.seed): \(rig.written.count) changes, \(rig.recorded.count) papers")
    rig.send(.resized(Size(columns: 80, rows: 24)))
    while rig.model.overlay != nil { try rig.type("esc") }
    for _ in 0..<8 where !rig.model.screens.isAtRoot { try rig.type("esc") }
    #expect(!rig.written.isEmpty)
    while rig.model.history.next != nil { try rig.type("u") }
    #expect(rig.disk.mapValues(\.withoutVotes) == start.mapValues(\.withoutVotes))
  }
}

extension Dice {
  /// Keys that get something done, from wherever they are pressed.
  fileprivate mutating func errand() throws -> [KeyPress] {
    let errands = [
      "2 home down down space", "2 g down v v space", "2 end x r e a enter", "2 down s 2",
      "2 n v i enter", "2 down d", "u u", "ctrl+r",
      "4 r", "1 s 2 enter", "2 e tab a enter", "m", ": u n d o enter", "6 n x enter",
    ]
    let keys = "esc esc esc esc home down enter esc enter " + pick(errands)
    return try keys.split(separator: " ").map { try #require(KeyPress(name: String($0))) }
  }
}

extension AppModel {
  /// The same with nothing kept.
  fileprivate var unbound: AppModel {
    var model = self
    (model.bound, model.lastBound) = (nil, nil)
    return model
  }
}
