/// How many units each committee right below a province has in the trial of electing the secretary
/// directly.
///
/// Each such committee picks one or two; one that picks none isn't in the trial yet.
package struct TrialQuota: Hashable, Sendable {
  package static let allowed = 1...2
  /// The level whose committees pick units for the trial.
  private static let province = Level.ID("province")

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
      // right below the province; in a tree without one, its highest organisation
      let line = [summary.organization] + tree.ancestors(of: summary.organization)
      let place = line.firstIndex { id in
        tree[id]?.parent.flatMap { tree[$0] }?.level == province
      }
      guard let committee = place.map({ line[$0] }) ?? line.last else { continue }
      chosen[committee, default: []].append(summary.id)
    }
    return tree.organizations.compactMap { organization in
      chosen[organization.id].map { TrialQuota(committee: organization.id, congresses: $0) }
    }
  }
}
