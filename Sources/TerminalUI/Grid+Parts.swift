/// A part of a picture and all that it was drawn of.
struct Part: Sendable {
  let area: Rect
  let key: any Hashable & Sendable
  /// What a click into it means.
  let targets: [Target]
  /// How a table stood that is the part.
  var table: DrawnTable?
}

/// What a picture leaves to the one that follows.
struct Drawn: Sendable {
  let cells: [Cell]
  let parts: [Part]
}

extension Drawn {
  /// The part that was drawn at that place of the same values.
  func part(of key: some Hashable & Sendable, in area: Rect) -> Part? {
    parts.first { $0.area == area && $0.key.isSame(as: key) }
  }
}

extension Equatable {
  /// Whether two values of any types are of one type and equal.
  func isSame<Other: Equatable>(as other: Other) -> Bool { self as? Other == other }
}

extension Grid {
  /// A blank picture in place of an earlier one, some parts of which may be as they were.
  ///
  /// Whoever draws has to make sure that what the keys of the parts leave out is the same for both.
  package init(after earlier: Grid) {
    self.init(size: earlier.size, glyphs: earlier.glyphs)
    self.earlier = Drawn(cells: earlier.cells, parts: earlier.parts)
  }

  /// Lets go of the picture before, when all is drawn.
  package mutating func finish() { earlier = nil }

  /// Draws a part of which all is known from `key`, into an area that is blank; where it was drawn
  /// for the same key in the picture before, it is taken over.
  package mutating func part(
    of key: some Hashable & Sendable, in area: Rect, draw: (inout Grid) -> Void
  ) {
    if let known = earlier?.part(of: key, in: area) { return takeOver(known) }
    let before = targets.count
    draw(&self)
    parts.append(Part(area: area, key: key, targets: Array(targets[before...])))
  }

  /// Keeps what lies below an area from being taken over, because something is drawn above it.
  package mutating func cover(_ area: Rect) {
    parts.removeAll { $0.area.clipped(to: area).rows > 0 && $0.area.clipped(to: area).columns > 0 }
  }

  private mutating func takeOver(_ part: Part) {
    guard let earlier else { return }
    copy(part.area, of: earlier.cells)
    targets += part.targets
    parts.append(part)
  }
}
