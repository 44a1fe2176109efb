/// Which row of a list is selected, and which rows are in sight.
///
/// Rows are counted; which object a row stands for is known to the one who shows the list.
package struct ListState: Hashable, Sendable {
  package var selected: Int
  /// The first row in sight.
  package var offset: Int

  package init(selected: Int = 0, offset: Int = 0) {
    (self.selected, self.offset) = (selected, offset)
  }
}

extension ListState {
  /// The rows in sight of `count`, where `height` fit: the selected one is among them, with two
  /// more above and below it where there are such.
  package func window(count: Int, height: Int) -> Range<Int> {
    guard count > 0, height > 0 else { return 0..<0 }
    let selected = min(max(0, selected), count - 1)
    let margin = min(2, (height - 1) / 2)
    let lowest = min(selected - margin, count - height)
    let start = max(0, min(max(offset, selected + margin - height + 1), max(0, lowest)))
    let first = min(max(start, selected - height + 1), max(0, count - height))
    return first..<min(count, first + height)
  }

  /// Keeps selection and scrolling inside a list of `count` rows, of which `height` fit.
  package mutating func settle(count: Int, height: Int) {
    selected = max(0, min(selected, count - 1))
    offset = window(count: count, height: height).lowerBound
  }

  /// Moves the selection by some rows, not beyond the ends.
  package mutating func move(by rows: Int, count: Int) {
    selected = max(0, min(selected + rows, count - 1))
  }

  /// Scrolls by some rows and takes the selection along only where it would go out of sight.
  package mutating func scroll(by rows: Int, count: Int, height: Int) {
    let window = window(count: count, height: height)
    offset = max(0, min(window.lowerBound + rows, count - height))
    let margin = min(2, max(0, (height - 1) / 2))
    let top = offset == 0 ? 0 : offset + margin
    let bottom = offset + height >= count ? count - 1 : offset + height - 1 - margin
    selected = max(0, min(max(selected, top), bottom))
  }

  /// Does what a key of movement means: arrows, `j` and `k`, pages, ends; returns whether it is one.
  package mutating func handle(_ press: KeyPress, count: Int, height: Int) -> Bool {
    // what is in sight now stays in sight, also where the selection was set from outside
    settle(count: count, height: height)
    let page = max(1, height - 1)
    switch (press.key, press.modifiers) {
    case (.up, []), (.character("k"), []): move(by: -1, count: count)
    case (.down, []), (.character("j"), []): move(by: 1, count: count)
    case (.pageUp, []): move(by: -page, count: count)
    case (.pageDown, []): move(by: page, count: count)
    case (.character("u"), .control): move(by: -max(1, height / 2), count: count)
    case (.character("d"), .control): move(by: max(1, height / 2), count: count)
    case (.home, []), (.character("g"), []): selected = 0
    case (.end, []), (.character("G"), []): selected = max(0, count - 1)
    default: return false
    }
    settle(count: count, height: height)
    return true
  }
}
