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
    let found: JSONLayout.Place?
    switch place {
    case .member(let name): found = layout.place(ofMember: name)
    case .item(let list, let id): found = layout.place(ofItem: id, in: list)
    case .members(let list, let id):
      guard case .object(let before) = before, case .object(let after) = after,
        let places = layout.places(ofMembers: before.members.map(\.key), ofItem: id, in: list)
      else { return false }
      return Self.add(to: &values, before.members, after.members, at: places, in: layout)
    }
    guard let found, layout.holds(before, at: found) else { return false }
    values.append((found, after))
    return true
  }

  /// The same with members of an item, each of which may have no place.
  private static func add(
    to values: inout [(place: JSONLayout.Place, json: JSON)], _ before: [JSONObject.Member],
    _ after: [JSONObject.Member], at places: [JSONLayout.Place?], in layout: JSONLayout
  ) -> Bool {
    guard before.map(\.key) == after.map(\.key) else { return false }
    for ((old, new), place) in zip(zip(before, after), places) {
      if let place {
        guard new.value != .null, layout.holds(old.value, at: place) else { return false }
        if old.value != new.value { values.append((place, new.value)) }
      } else {
        guard old.value == .null, new.value == .null else { return false }
      }
    }
    return true
  }
}
