import TerminalUI
import TestSupport

@testable import CongressApp

/// Chance that is the same on every machine (SplitMix64).
struct Dice {
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
