package import TerminalUI

/// A picture that was shown, and what was known when it was drawn.
package struct Painting: Sendable {
  private let grid: Grid
  private let situation: Situation

  package init(_ grid: Grid, of model: AppModel) {
    (self.grid, situation) = (grid, model.situation)
  }

  /// The picture, where nothing that its screens may know has changed since: what the keys of its
  /// parts name is then all that can have changed.
  func grid(for model: AppModel) -> Grid? {
    let isSame =
      grid.size == model.size && grid.glyphs == model.glyphs && situation == model.situation
    return isSame ? grid : nil
  }
}
