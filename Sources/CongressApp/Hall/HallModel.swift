package import CongressModel
package import TerminalUI
package import Wording

/// The screen of the hall: a picture, the page of it, and next to no keys.
///
/// It never asks anything and never shows an error; it is left by Ctrl+C, or by `q` pressed twice.
package struct HallModel: Hashable, Sendable {
  package var picture: HallPicture
  package private(set) var page = 0
  package private(set) var size: Size
  package private(set) var wording: Wording
  /// Whether the light theme is asked for.
  package private(set) var isLight: Bool
  package var glyphs: Glyphs
  private var isLeaving = false

  package init(
    _ picture: HallPicture, wording: Wording, size: Size, glyphs: Glyphs = .unicode,
    isLight: Bool = false
  ) {
    (self.picture, self.wording, self.size) = (picture, wording, size)
    (self.glyphs, self.isLight) = (glyphs, isLight)
  }
}

extension HallModel {
  /// How long a page stays, in seconds.
  package static let secondsPerPage = 8

  package var pages: Int { max(1, HallView(picture, wording).pages(in: size).count) }

  /// Turns to the next page, after the last to the first.
  package mutating func turn() { page = (page + 1) % pages }

  /// Takes in what happened; answers whether the screen is to be left.
  package mutating func take(_ event: TerminalEvent) -> Bool {
    switch event {
    case .input(.key(let press)): return take(press)
    case .resized(let size):
      self.size = size
      page = min(page, pages - 1)
    default: break
    }
    return false
  }

  private mutating func take(_ press: KeyPress) -> Bool {
    let wasLeaving = isLeaving
    isLeaving = false
    switch (press.key, press.modifiers) {
    case (.character("c"), .control): return true
    case (.character("q"), []):
      isLeaving = true
      return wasLeaving
    case (.right, _), (.pageDown, _), (.character(" "), _): turn()
    case (.left, _), (.pageUp, _): page = (page + pages - 1) % pages
    case (.character("L"), _): wording = Wording(wording.language.other)
    case (.character("T"), _): isLight.toggle()
    default: break
    }
    return false
  }

  package func grid() -> Grid {
    var grid = Grid(size: size, glyphs: glyphs)
    HallView(picture, wording).draw(page: page, on: &grid)
    return grid
  }
}
