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
      guard let before = edit.before, let after = edit.after,
        let place = layout.place(of: edit.place), layout.holds(before, at: place)
      else { return nil }
      values.append((place, after))
    }
    return layout.replacing(values)
  }
}

extension JSONLayout {
  fileprivate func place(of item: ItemPlace) -> Place? {
    switch item {
    case .member(let name): place(ofMember: name)
    case .item(let list, let id): place(ofItem: id, in: list)
    }
  }
}
