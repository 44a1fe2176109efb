/// What the units right below an organisation come to: how many there are, where, and with how many
/// members.
package struct UnitMakeup: Hashable, Sendable {
  package let units: Int
  /// The units of each setting that occurs.
  package let settings: [Organization.Setting: Int]
  /// The members of all units together; `nil` where those of one aren't known.
  package let members: Int?
  /// The members that the organisation itself states.
  package let stated: Int?

  /// Fails where nothing is entered below the organisation.
  package init?(of id: Organization.ID, in tree: OrganizationTree) {
    let units = tree.units(of: id).compactMap { tree[$0] }
    guard !units.isEmpty else { return nil }
    self.units = units.count
    settings = Dictionary(grouping: units.compactMap(\.setting)) { $0 }.mapValues(\.count)
    let known = units.compactMap(\.members)
    members = known.count == units.count ? known.reduce(0, +) : nil
    stated = tree[id]?.members
  }

  /// Whether the units have as many members as the organisation states; `nil` where that can't be
  /// told.
  package var isAsStated: Bool? {
    guard let members, let stated else { return nil }
    return members == stated
  }
}
