/// How many congresses each organisation and all below it have, and how many are held, on a day.
///
/// Computed for the whole tree in one pass, so that each row of a dashboard costs one look.
package struct TreeFigures: Hashable, Sendable {
  package struct Figures: Hashable, Sendable {
    package var congresses = 0
    package var held = 0
    package var readiness = Readiness()
  }

  private var figures: [Organization.ID: Figures] = [:]
  /// The congresses of each organisation, as places in the list of summaries.
  private var places: [Organization.ID: [Int]] = [:]

  package init(of tree: OrganizationTree, _ summaries: [CongressSummary], on day: CalendarDate) {
    for (place, summary) in summaries.enumerated() {
      places[summary.organization, default: []].append(place)
      var own = Figures()
      own.congresses = 1
      own.held = summary.isHeld(asOf: day) ? 1 : 0
      own.readiness = summary.readiness(on: day)
      add(own, to: summary.organization)
      for ancestor in tree.ancestors(of: summary.organization) { add(own, to: ancestor) }
    }
  }

  private mutating func add(_ own: Figures, to id: Organization.ID) {
    var sum = figures[id] ?? Figures()
    sum.congresses += own.congresses
    sum.held += own.held
    sum.readiness = sum.readiness + own.readiness
    figures[id] = sum
  }

  package subscript(id: Organization.ID) -> Figures { figures[id] ?? Figures() }

  package func congresses(of id: Organization.ID) -> [Int] { places[id] ?? [] }
}
