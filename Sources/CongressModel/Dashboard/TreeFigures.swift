/// How many congresses each organisation and all below it have, and how many are held, on a day.
///
/// Computed for the whole tree in one pass, so that each row of a dashboard costs one look.
package struct TreeFigures: Hashable, Sendable {
  package struct Figures: Hashable, Sendable {
    package var congresses = 0
    package var held = 0
    package var readiness = Readiness()
  }

  private let tree: OrganizationTree
  /// The figures of each organisation, where it stands in the tree's list.
  private var figures: [Figures]
  /// The congresses of each organisation, as places in the list of summaries.
  private var congresses: [[Int]]

  package init(of tree: OrganizationTree, _ summaries: [CongressSummary], on day: CalendarDate) {
    self.tree = tree
    figures = Array(repeating: Figures(), count: tree.organizations.count)
    congresses = Array(repeating: [], count: tree.organizations.count)
    for (index, summary) in summaries.enumerated() {
      guard let place = tree.place(of: summary.organization) else { continue }
      congresses[place].append(index)
      let isHeld = summary.isHeld(asOf: day)
      let readiness = summary.readiness(on: day)
      var next: Int? = place
      while let unit = next {
        figures[unit].congresses += 1
        figures[unit].held += isHeld ? 1 : 0
        figures[unit].readiness = figures[unit].readiness + readiness
        next = tree.place(above: unit)
      }
    }
  }

  package subscript(id: Organization.ID) -> Figures {
    tree.place(of: id).map { figures[$0] } ?? Figures()
  }

  package func congresses(of id: Organization.ID) -> [Int] {
    tree.place(of: id).map { congresses[$0] } ?? []
  }
}
