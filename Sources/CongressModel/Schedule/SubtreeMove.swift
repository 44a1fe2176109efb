/// All congresses of an organisation and of everything below it, moved by as many days, as one deed.
package struct SubtreeMove: Hashable, Sendable {
  package let organization: Organization.ID
  /// The congresses that move; those opened already stay.
  package let moves: [CongressMove]
  /// Congresses below that have been opened already.
  package let opened: Int
  /// What is in disorder afterwards, by congress.
  package let conflicts: [Conflict]

  package struct Conflict: Hashable, Sendable {
    package let congress: Congress.ID
    package let conflict: MoveConflict

    package init(congress: Congress.ID, conflict: MoveConflict) {
      (self.congress, self.conflict) = (congress, conflict)
    }
  }

  /// One change over the documents of all of them.
  package var change: Change { Change(moves.flatMap(\.change.edits)) }
}

extension SubtreeMove {
  /// Works the move out without making it; none is made where one can't be.
  ///
  /// `documents` are those of the congresses below `organization`; `summaries` those of all.
  package init(
    of organization: Organization.ID, by shift: Int, because reason: String, on day: CalendarDate,
    _ documents: [CongressDocuments], _ summaries: [CongressSummary], in tree: OrganizationTree,
    _ settings: WorkspaceSettings
  ) throws(MoveError) {
    let inside = Set(tree.subtree(of: organization))
    let all = documents.filter { inside.contains($0.congress.organization) }
    let ahead = all.filter { $0.congress.dates.progress(asOf: day) == .ahead }
    guard !ahead.isEmpty else { throw .nothingToMove(organization) }
    var moves: [CongressMove] = []
    for congress in ahead {
      // planning anew doesn't give a congress that was put off its day back
      if shift == 0, congress.congress.state(asOf: day) == .postponed { continue }
      let opening = congress.congress.dates.days(asOf: day).opening.adding(days: shift)
      let decision = MoveDecision(to: opening, because: reason, on: day)
      do throws(MoveError) {
        moves.append(try CongressMove(congress, decision, in: settings))
      } catch {
        // planning anew leaves alone what is planned so already
        guard shift == 0, case .sameDay = error else { throw error }
      }
    }
    guard !moves.isEmpty else { throw .nothingToMove(organization) }
    (self.organization, self.moves, opened) = (organization, moves, all.count - ahead.count)
    conflicts = Self.conflicts(of: moves, summaries, on: day, in: tree, settings.calendar)
  }

  private static func conflicts(
    of moves: [CongressMove], _ summaries: [CongressSummary], on day: CalendarDate,
    in tree: OrganizationTree, _ calendar: WorkingCalendar
  ) -> [Conflict] {
    let moved = Dictionary(moves.map { ($0.id, $0.days) }) { first, _ in first }
    let days = summaries.days(asOf: day).mapValues { neighbours in
      neighbours.map { CongressBounds.Neighbour($0.id, moved[$0.id] ?? $0.days) }
    }
    return moves.flatMap { move in
      let bounds = CongressBounds(of: move.before.congress.organization, in: tree, days: days)
      return (bounds.conflicts(with: move.days) + move.conflicts(on: day, calendar))
        .map { Conflict(congress: move.id, conflict: $0) }
    }
  }
}
