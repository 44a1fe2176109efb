/// One side of the preparation; the four of the card, and those before, at and after the congress.
package enum Workstream: String, Hashable, Sendable, CaseIterable {
  case direction, documents, personnel, propaganda, logistics, running, after

  /// The four workstreams that have a gauge on the dashboard.
  package static let gauged: [Workstream] = [.documents, .personnel, .propaganda, .logistics]
}

/// Who carries a step out, where the template decides it.
package enum StepOwner: String, Hashable, Sendable, CaseIterable {
  case committee, documents, personnel, propaganda, logistics, security, office, organization
  case inspection, presidium, credentials, counting, subcommittees, superior, convener
}
