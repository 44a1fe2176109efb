import CongressModel
import Glibc
import TerminalUI
import TestSupport
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
    for step in 0..<(Self.isLong ? 10_000 : 800) {
      if ahead.isEmpty, dice.roll(30) == 0 { ahead = try dice.errand() }
      let event =
        ahead.isEmpty
        ? dice.event(on: rig.model.size) : .input(.key(ahead.removeFirst()))
      rig.send(event)
      let grid = rig.model.picture()
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
    #expect(rig.disk == start)
  }
}

/// Chance that is the same on every machine (SplitMix64).
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, sides)))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }

  mutating func event(on size: Size) -> Message {
    switch roll(20) {
    case 0: return .resized(resize())
    case 1: return .input(.paste(pick(NaughtyStrings.list)))
    case 2, 3:
      let action = pick([MouseEvent.Action.press, .press, .wheelUp, .wheelDown, .release, .drag])
      let point = Point(column: roll(size.columns + 2), row: roll(size.rows + 2))
      return .input(.mouse(MouseEvent(action, at: point)))
    default: return .input(.key(press()))
    }
  }

  /// Keys that get something done, from wherever they are pressed.
  mutating func errand() throws -> [KeyPress] {
    let errands = [
      "2 home down down space", "2 g down v v space", "2 end x r e a enter", "2 down s 2",
      "2 n v i enter", "2 down d", "u u", "ctrl+r", "4 enter o 9 enter enter 3 enter = -",
      "4 r", "1 s 2 enter", "2 e tab a enter", "m", ": u n d o enter", "6 n x enter",
    ]
    let keys = "esc esc esc esc home down enter esc enter " + pick(errands)
    return try keys.split(separator: " ").map { try #require(KeyPress(name: String($0))) }
  }

  /// Most often a size to work in, at times none at all.
  private mutating func resize() -> Size {
    switch roll(4) {
    case 0: Size(columns: roll(50), rows: roll(14))
    case 1: Size(columns: roll(501), rows: roll(201))
    default: Size(columns: 80 + roll(60), rows: 24 + roll(20))
    }
  }

  private mutating func press() -> KeyPress {
    let keys: [KeyPress.Key] = [
      .enter, .enter, .enter, .escape, .tab, .backspace, .delete, .up, .down, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .function(1), .insert,
    ]
    switch roll(10) {
    case 0...3: return KeyPress(pick(keys), pick([[], [], [], .shift]))
    case 4: return KeyPress(.character(pick(Array("dpurnwoaekfb"))), pick([.control, .alt]))
    case 5: return KeyPress(.character(pick(Array("đếƯ😀 中\u{301}"))))
    default:
      return KeyPress(.character(pick(Array(" 1234567890xnsdeuvwhjkgGLTqyM:,?/.+=-*irocJKp"))))
    }
  }
}
