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
      let committee = committee(of: summary.organization, in: tree)
      chosen[committee, default: []].append(summary.id)
    }
    return tree.organizations.compactMap { organization in
      chosen[organization.id].map { TrialQuota(committee: organization.id, congresses: $0) }
    }
  }

  /// The units of a committee in the trial, once a congress of one of them joins it or stays in it.
  package static func joined(
    by congress: Congress.ID, of unit: Organization.ID, in tree: OrganizationTree,
    _ summaries: [CongressSummary]
  ) -> TrialQuota {
    let committee = committee(of: unit, in: tree)
    let others = summaries.filter {
      $0.directElection != nil && $0.id != congress
        && Self.committee(of: $0.organization, in: tree) == committee
    }
    return TrialQuota(committee: committee, congresses: others.map(\.id) + [congress])
  }

  /// The committee that a unit counts for: the one right below the province; in a tree without one,
  /// its highest organisation.
  private static func committee(
    of unit: Organization.ID, in tree: OrganizationTree
  ) -> Organization.ID {
    let line = [unit] + tree.ancestors(of: unit)
    let place = line.firstIndex { id in
      tree[id]?.parent.flatMap { tree[$0] }?.level == province
    }
    return place.map { line[$0] } ?? line.last ?? unit
  }
}
