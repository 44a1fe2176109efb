package import TerminalUI

/// A picture that was shown, and what was known when it was drawn.
package struct Painting: Sendable {
  package let grid: Grid
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

extension AppModel {
  /// Draws the screen as it is now, and works out which keys do something on it.
  package mutating func paint(after earlier: Painting?) -> Painting {
    bind()
    return Painting(picture(after: earlier), of: self)
  }
}

/// An event that may come next, with the model and the picture that it leads to.
struct Lookahead {
  let event: TerminalEvent
  let model: AppModel
  let painting: Painting

  init(past event: TerminalEvent, to model: AppModel, after earlier: Painting) {
    var model = model
    painting = model.paint(after: earlier)
    (self.event, self.model) = (event, model)
  }
}
