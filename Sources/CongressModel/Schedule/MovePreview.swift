/// What a move of one congress, or of all below an organisation, would change, line by line.
///
/// The screen and the command show the same lines, and what is made of them is `change`.
package struct MovePreview: Hashable, Sendable {
  package let moves: [CongressMove]
  package let conflicts: [SubtreeMove.Conflict]
  /// Congresses that stay, because they have been opened.
  package let opened: Int
  package let rows: [Row]

  /// A line, by its place in the lists.
  package enum Row: Hashable, Sendable {
    case conflict(Int)
    case congress(Int)
    case task(move: Int, task: Int)
  }

  package init(_ move: CongressMove, _ conflicts: [MoveConflict]) {
    self.init(
      [move], conflicts.map { SubtreeMove.Conflict(congress: move.id, conflict: $0) }, opened: 0)
  }

  package init(_ subtree: SubtreeMove) {
    self.init(subtree.moves, subtree.conflicts, opened: subtree.opened)
  }

  private init(_ moves: [CongressMove], _ conflicts: [SubtreeMove.Conflict], opened: Int) {
    (self.moves, self.conflicts, self.opened) = (moves, conflicts, opened)
    rows =
      conflicts.indices.map { .conflict($0) }
      + moves.enumerated().flatMap { place, move in
        [.congress(place)] + move.tasks.indices.map { .task(move: place, task: $0) }
      }
  }
}

extension MovePreview {
  /// One change over the documents of all congresses that move.
  package var change: Change { Change(moves.flatMap(\.change.edits)) }

  /// As what it is kept among the changes.
  package var kind: ChangeTitle.Kind {
    moves.allSatisfy(\.isOfTasksAlone) ? .tasksEdited : .congressMoved
  }

  /// Tasks that move, and unfinished ones that stay.
  package var tasks: Int { moves.reduce(0) { $0 + $1.tasks.count } }
  package var kept: Int { moves.reduce(0) { $0 + $1.kept } }
}

extension CongressMove {
  /// The preview of the move among all congresses as they are seen on the day of the decision.
  package func preview(
    on day: CalendarDate, among summaries: [CongressSummary], in tree: OrganizationTree,
    _ settings: WorkspaceSettings
  ) -> MovePreview {
    let bounds = CongressBounds(
      of: before.congress.organization, in: tree, days: summaries.days(asOf: day))
    return MovePreview(
      self, bounds.conflicts(with: days) + conflicts(on: day, settings.calendar))
  }
}
