extension OrganizationTree {
  /// What a new place of an organisation brings: congresses of its own, or of those below, that
  /// close only when one of the new superiors' has opened.
  ///
  /// Of congresses that are over by `day` nothing is told, since nothing can be done.
  package func conflicts(
    putting unit: Organization, _ days: [Organization.ID: [CongressBounds.Neighbour]],
    on day: CalendarDate
  ) -> [SubtreeMove.Conflict] {
    guard let old = self[unit.id], let parent = unit.parent, parent != old.parent else { return [] }
    let known = Set(ancestors(of: unit.id))
    let new = ([parent] + ancestors(of: parent)).filter { !known.contains($0) }
    let bounds = CongressBounds(superiors: new.flatMap { days[$0] ?? [] }, subordinates: [])
    return subtree(of: unit.id).flatMap { days[$0] ?? [] }
      .filter { $0.days.closing >= day }
      .flatMap { congress in
        bounds.conflicts(with: congress.days).map {
          SubtreeMove.Conflict(congress: congress.id, conflict: $0)
        }
      }
  }
}
