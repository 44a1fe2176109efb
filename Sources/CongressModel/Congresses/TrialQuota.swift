/// How many units each committee right below a province has in the trial of electing the secretary
/// directly.
///
/// Each such committee picks one or two; one that picks none isn't in the trial yet.
package struct TrialQuota: Hashable, Sendable {
  package static let allowed = 1...2

  package let committee: Organization.ID
  package let congresses: [Congress.ID]

  package var isKept: Bool { Self.allowed.contains(congresses.count) }
}

extension TrialQuota {
  /// The committees of which a unit is in the trial, in the order of the tree.
  package static func all(
    in tree: OrganizationTree, _ summaries: [CongressSummary]
  ) -> [TrialQuota] {
    var chosen: [Organization.ID: [Congress.ID]] = [:]
    for summary in summaries where summary.directElection != nil {
      // right below the root, where that is a province; a root that is a district stands for itself
      let line = [summary.organization] + tree.ancestors(of: summary.organization)
      let isProvince = line.last.flatMap { tree[$0] }.map { $0.level == tree.levels.last?.id }
      let place = isProvince == true ? line.count - 2 : line.count - 1
      guard line.indices.contains(place) else { continue }
      chosen[line[place], default: []].append(summary.id)
    }
    return tree.organizations.compactMap { organization in
      chosen[organization.id].map { TrialQuota(committee: organization.id, congresses: $0) }
    }
  }
}
