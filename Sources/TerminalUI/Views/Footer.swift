/// The last row: what the keys do now.
///
/// Items stand in the order of their priority and are left out whole where the row is too narrow;
/// the item of the `kept` key, which opens the help, is never left out.
package struct Footer: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let key: KeyPress
    package let name: String
    package let label: String

    fileprivate var columns: Int { ScreenText(name).columns + 1 + ScreenText(label).columns }
  }

  /// An item and the columns where it stands, for clicks.
  package struct Placement: Hashable, Sendable {
    package let item: Item
    package let columns: Range<Int>
  }

  package let items: [Item]
  private let kept: KeyPress

  package init<Action>(
    _ bindings: [Binding<Action>], keeping kept: KeyPress = KeyPress(.character("?")),
    names: KeyNames = .keyboard
  ) {
    self.kept = kept
    var taken: Set<KeyPress> = []
    var ranked: [(priority: Int, item: Item)] = []
    for binding in bindings where binding.prefix == nil {
      let free = binding.keys.filter { taken.insert($0).inserted }
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
    let last = items.first { $0.key == kept }
    let others = items.filter { $0.key != kept }
    let reserved = last.map { $0.columns + Self.gap } ?? 0
    let needed = others.reduce(0) { $0 + $1.columns + Self.gap } - Self.gap
    let isCut = needed + reserved > width
    let room = width - reserved - (isCut ? 2 : 0)
    var placed: [Placement] = []
    var column = 0
    for item in others {
      guard column + item.columns <= room else { break }
      placed.append(Placement(item: item, columns: column..<column + item.columns))
      column += item.columns + Self.gap
    }
    if isCut { column = max(0, column - Self.gap) + (placed.isEmpty ? 2 : 4) }
    if let last {
      let start = max(0, min(column, width - last.columns))
      placed.append(Placement(item: last, columns: start..<start + last.columns))
    }
    return (placed, isCut)
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
      grid.draw(
        [Piece(placement.item.name, .footerKey), Piece(" " + placement.item.label, .footerLabel)],
        in: place)
      grid.offer(.key(placement.item.key), in: place.splitting(left: placement.columns.count).left)
    }
    guard isCut else { return }
    let end = items.filter { $0.item.key != kept }.last?.columns.upperBound
    let place = end.map { $0 + 1 } ?? 0
    guard !items.contains(where: { $0.item.key == kept && $0.columns.lowerBound < place + 2 })
    else {
      return
    }
    grid.draw("…", in: row.splitting(left: place).rest.splitting(left: 1).left, role: .footerLabel)
  }
}
