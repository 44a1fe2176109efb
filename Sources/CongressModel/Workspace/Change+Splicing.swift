package import StrictJSON

extension [ItemEdit] {
  /// The bytes of the document after all of them, told from its layout alone.
  ///
  /// `nil` where an item comes, goes or isn't spelled as it was before: then the document has to
  /// be read to know whether the edits fit.
  package func spliced(into layout: JSONLayout) -> [UInt8]? {
    var values: [(place: JSONLayout.Place, json: JSON)] = []
    values.reserveCapacity(count)
    for edit in self {
      guard edit.add(to: &values, in: layout) else { return nil }
    }
    return layout.replacing(values)
  }
}

extension ItemEdit {
  /// Adds what is to be put where; says whether the layout tells that.
  fileprivate func add(
    to values: inout [(place: JSONLayout.Place, json: JSON)], in layout: JSONLayout
  ) -> Bool {
    guard let before, let after else { return false }
    let found =
      switch place {
      case .member(let name): layout.place(ofMember: name)
      case .item(let list, let id), .members(let list, let id): layout.place(ofItem: id, in: list)
      }
    guard let found else { return false }
    if case .members = place { return add(to: &values, before, after, at: found, in: layout) }
    guard layout.holds(before, at: found) else { return false }
    values.append((found, after))
    return true
  }

  /// The same with the members of the item that stands in a place.
  private func add(
    to values: inout [(place: JSONLayout.Place, json: JSON)], _ before: JSON, _ after: JSON,
    at item: JSONLayout.Place, in layout: JSONLayout
  ) -> Bool {
    guard case .object(let before) = before, case .object(let after) = after,
      before.count == after.count,
      let places = layout.places(ofMembers: before.members.map(\.key), at: item)
    else { return false }
    for (index, place) in places.enumerated() {
      let (old, new) = (before.members[index], after.members[index])
      guard old.key == new.key else { return false }
      guard let place, old.value != .null, new.value != .null else {
        // neither there nor wanted
        if place == nil, old.value == .null, new.value == .null { continue }
        return false
      }
      guard layout.holds(old.value, at: place) else { return false }
      if old.value != new.value { values.append((place, new.value)) }
    }
    return true
  }
}
