import StrictJSON

extension OrganizationTree {
  /// The change that adds an organisation, or puts it in the place of the one with its id.
  package func change(putting unit: Organization) throws(OrganizationError) -> Change {
    var new = self
    let place = organizations.firstIndex { $0.id == unit.id }
    if place == nil { try new.add(unit) } else { try new.update(unit) }
    return change(place ?? organizations.count, from: self[unit.id], to: unit)
  }

  /// The change that takes an organisation away.
  package func change(removing id: Organization.ID) throws(OrganizationError) -> Change {
    var new = self
    try new.remove(id)
    let place = organizations.firstIndex { $0.id == id }
    return change(place ?? organizations.count, from: self[id], to: nil)
  }

  private func change(
    _ place: Int, from old: Organization?, to new: Organization?
  ) -> Change {
    guard old != new, let id = (old ?? new)?.id else { return Change() }
    return Change([
      ItemEdit(
        .organizations, .item(list: "organizations", id: id.rawValue), before: old?.json,
        after: new?.json, index: place)
    ])
  }
}
