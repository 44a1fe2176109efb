/// The last row: what the keys do now.
///
/// Items stand in the order of their priority and are left out whole where the row is too narrow;
/// those of the kept keys, which open the help and lead out, never are.
package struct Footer: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let key: KeyPress
    package let name: String
    package let label: String

    fileprivate var columns: Int {
      ScreenText(name).columns + (label.isEmpty ? 0 : 1 + ScreenText(label).columns)
    }

    fileprivate var withoutLabel: Item { Item(key: key, name: name, label: "") }
  }

  /// An item and the columns where it stands, for clicks.
  package struct Placement: Hashable, Sendable {
    package let item: Item
    package let columns: Range<Int>
  }

  package let items: [Item]
  private let help: [KeyPress]
  private let wayOut: [KeyPress]

  package init<Action>(
    _ bindings: [Binding<Action>], keeping help: [KeyPress] = [KeyPress(.character("?"))],
    wayOut: [KeyPress] = [], names: KeyNames = .keyboard
  ) {
    (self.help, self.wayOut) = (help, wayOut)
    var taken: [KeyPress] = []
    var ranked: [(priority: Int, item: Item)] = []
    for binding in bindings where binding.prefix == nil {
      let free = binding.keys.filter { !taken.contains($0) }
      taken += free
      guard let key = free.first, let priority = binding.priority, binding.disabled == nil else {
        continue
      }
      ranked.append((priority, Item(key: key, name: key.name(names), label: binding.label)))
    }
    items = ranked.enumerated().sorted {
      ($1.element.priority, $0.offset) < ($0.element.priority, $1.offset)
    }.map(\.element.item)
  }
}

extension Footer {
  private static let gap = 2

  /// The items that fit into a row of `width` cells, and whether any had to be left out.
  package func placements(width: Int) -> (items: [Placement], isCut: Bool) {
    let last = items.first { help.contains($0.key) }
    let others = items.filter { $0.key != last?.key }
    let needed = (others + [last].compactMap(\.self)).reduce(-Self.gap) {
      $0 + $1.columns + Self.gap
    }
    if needed <= width { return (placed(others, last, isCut: false, width), false) }
    var (shown, end) = (fitting(others, width, beside: last), last)
    if shown.allSatisfy({ wayOut.contains($0.key) }), let short = last?.withoutLabel {
      // the name of the help gives way to what the screen is for
      let more = fitting(others, width, beside: short)
      if more.count > shown.count { (shown, end) = (more, short) }
    }
    return (placed(shown, end, isCut: true, width), true)
  }

  /// The items that fit before the last one and the sign that some are left out, the way out
  /// among them.
  private func fitting(_ others: [Item], _ width: Int, beside last: Item?) -> [Item] {
    var room = width - (last.map { $0.columns + Self.gap } ?? 0) - 2
    let out = others.first { wayOut.contains($0.key) }
    if let out { room -= out.columns + Self.gap }
    var shown: [Item] = []
    var isFull = false
    for item in others {
      if item == out {
        shown.append(item)
        continue
      }
      isFull = isFull || item.columns > room
      if isFull { continue }
      shown.append(item)
      room -= item.columns + Self.gap
    }
    return shown
  }

  private func placed(
    _ others: [Item], _ last: Item?, isCut: Bool, _ width: Int
  ) -> [Placement] {
    var placed: [Placement] = []
    var column = 0
    for item in others {
      placed.append(Placement(item: item, columns: column..<column + item.columns))
      column += item.columns + Self.gap
    }
    if isCut { column = max(0, column - Self.gap) + (placed.isEmpty ? 2 : 4) }
    guard let last else { return placed }
    let start = max(0, min(column, width - last.columns))
    return placed + [Placement(item: last, columns: start..<start + last.columns)]
  }

  /// The key of the item at a column of the row.
  package func key(at column: Int, width: Int) -> KeyPress? {
    placements(width: width).items.first { $0.columns.contains(column) }?.item.key
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    let row = area.row(0)
    grid.fill(row, role: .footerLabel)
    let (items, isCut) = placements(width: row.columns)
    for placement in items {
      let place = row.splitting(left: placement.columns.lowerBound).rest
      let label = placement.item.label.isEmpty ? "" : " " + placement.item.label
      grid.draw(
        [Piece(placement.item.name, .footerKey), Piece(label, .footerLabel)], in: place)
      grid.offer(.key(placement.item.key), in: place.splitting(left: placement.columns.count).left)
    }
    guard isCut else { return }
    let end = items.filter { !help.contains($0.item.key) }.last?.columns.upperBound
    let place = end.map { $0 + 1 } ?? 0
    guard
      !items.contains(where: { help.contains($0.item.key) && $0.columns.lowerBound < place + 2 })
    else {
      return
    }
    grid.draw(
      grid.glyphs == .unicode ? "…" : "+",
      in: row.splitting(left: place).rest.splitting(left: 1).left, role: .footerLabel)
  }
}
