/// A place on the screen where a click means something.
///
/// Views say it of what they draw, so that whatever can be seen can be clicked, and nothing else has
/// to know where it stands.
package struct Target: Hashable, Sendable {
  package enum Meaning: Hashable, Sendable {
    /// The same as pressing the key.
    case key(KeyPress)
    /// A row of a list, so many rows below the selected one; above it they are less than 0.
    case row(below: Int)
  }

  package let area: Rect
  package let meaning: Meaning
}

extension Grid {
  /// Says what a click into an area means.
  package mutating func offer(_ meaning: Target.Meaning, in area: Rect) {
    targets.append(Target(area: area.clipped(to: self.area), meaning: meaning))
  }

  /// Lets go of what clicks meant so far, and of what the next picture could take over: what is drawn
  /// from now on lies above all of it.
  package mutating func coverTargets() { (targets, parts) = ([], []) }

  /// What a click at a place means; what was drawn last lies on top.
  package func target(at point: Point) -> Target? {
    targets.last { $0.area.contains(point) }
  }

  /// The row that is selected, where the picture has a list.
  package var selectedRow: Rect? { targets.last { $0.meaning == .row(below: 0) }?.area }

  /// The text of an area, without the blanks round it.
  package func text(in area: Rect) -> [String] {
    let visible = area.clipped(to: self.area)
    return (0..<visible.rows).map { offset in
      let row = visible.row(offset)
      var line = ""
      for column in 0..<row.columns {
        let place = Point(column: row.origin.column + column, row: row.origin.row)
        if case .cluster(let character) = self[place].content { line.append(character) }
      }
      return line
    }
  }
}
