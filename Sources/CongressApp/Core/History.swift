package import CongressModel

/// What was done in this sitting and can be taken back, without limit.
package struct History: Hashable, Sendable {
  package private(set) var done: [HistoryEntry] = []
  package private(set) var undone: [HistoryEntry] = []

  package init(done: [HistoryEntry] = []) { self.done = done }
}

extension History {
  /// What the next undo would take back.
  package var next: HistoryEntry? { done.last }
  package var nextRedo: HistoryEntry? { undone.last }

  package mutating func note(_ entry: HistoryEntry, _ direction: Direction) {
    guard entry.title.kind.isUndoable else { return }
    switch direction {
    case .made:
      done.append(entry)
      undone = []
    case .undone:
      if done.last == entry { done.removeLast() }
      undone.append(entry)
    case .redone:
      if undone.last == entry { undone.removeLast() }
      done.append(entry)
    }
  }
}
