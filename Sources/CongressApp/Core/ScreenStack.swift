/// The screens that are open; there is always one to look at.
package struct ScreenStack: Hashable, Sendable {
  private var root: Screen
  private var opened: [Screen] = []

  package init(root: Screen) { self.root = root }

  package var top: Screen {
    get { opened.last ?? root }
    set {
      if opened.isEmpty { root = newValue } else { opened[opened.count - 1] = newValue }
    }
  }

  package var isAtRoot: Bool { opened.isEmpty }

  /// All screens from the root to the top.
  package var all: [Screen] { [root] + opened }

  /// Lets every screen take in that the congresses, or the day, are others than before.
  package mutating func refresh(in situation: Situation) {
    root.content.refresh(in: situation)
    for index in opened.indices { opened[index].content.refresh(in: situation) }
  }

  package mutating func open(_ screen: Screen) { opened.append(screen) }

  /// Closes all but the first.
  package mutating func closeAll() { opened = [] }

  /// Closes the top screen; returns `false` at the root, where there is nothing to close.
  package mutating func close() -> Bool { opened.popLast() != nil }
}
