package import StrictJSON

/// A change of documents as what was there before and what is there after, item by item.
///
/// It is what is written, what undo turns round, and what two editors are compared by: it fits
/// wherever the items it touches are still as they were, whatever else has changed.
package struct Change: Hashable, Sendable {
  package var edits: [ItemEdit]

  package init(_ edits: [ItemEdit] = []) { self.edits = edits }

  package var isEmpty: Bool { edits.isEmpty }

  /// What takes the change back.
  package var inverse: Change {
    Change(
      edits.reversed().map {
        ItemEdit($0.document, $0.place, before: $0.after, after: $0.before, index: $0.index)
      })
  }

  package var documents: [DocumentName] { byDocument.map(\.document) }

  /// Whether a crash could leave some of the documents new and others old.
  package var isOfSeveralDocuments: Bool { edits.contains { $0.document != edits[0].document } }

  /// The edits of each document, in the order of its first one.
  package var byDocument: [(document: DocumentName, edits: [ItemEdit])] {
    var places: [DocumentName: Int] = [:]
    var groups: [(document: DocumentName, edits: [ItemEdit])] = []
    for edit in edits {
      if let last = groups.indices.last, groups[last].document == edit.document {
        groups[last].edits.append(edit)
      } else if let place = places[edit.document] {
        groups[place].edits.append(edit)
      } else {
        places[edit.document] = groups.count
        groups.append((edit.document, [edit]))
      }
    }
    return groups
  }

  package static func + (one: Change, other: Change) -> Change { Change(one.edits + other.edits) }
}

/// One item of a document before and after; a missing side is an item that isn't there.
package struct ItemEdit: Hashable, Sendable {
  package let document: DocumentName
  package let place: ItemPlace
  package let before: JSON?
  package let after: JSON?
  /// Where in its list, or among the members, the item stands, or stood.
  package let index: Int

  package init(
    _ document: DocumentName, _ place: ItemPlace, before: JSON?, after: JSON?, index: Int
  ) {
    (self.document, self.place, self.index) = (document, place, index)
    (self.before, self.after) = (before, after)
  }
}

/// Where in a document an item is.
package enum ItemPlace: Hashable, Sendable {
  case member(String)
  /// An item of a list at the top of the document, by its `id`.
  case item(list: String, id: String)
  /// Members of such an item, whose others may be anything; the sides of the edit are objects of
  /// them, in which null stands for a member that isn't there.
  case members(list: String, id: String)
}

/// The item is no longer as it was when the change was made.
package struct EditConflict: Error, Hashable, Sendable {
  package let edit: ItemEdit
  package let found: JSON?
}

extension Change {
  /// The change that makes `new` out of `old`; lists of items with an `id` are compared by item.
  ///
  /// Where many items are new to a list, the list is one edit: an import is taken back as a whole,
  /// and isn't looked for item by item.
  package init(_ document: DocumentName, from old: JSON?, to new: JSON) {
    let (before, after) = (old?.members ?? [:], new.members)
    var edits: [ItemEdit] = []
    // from the end, so that each index still counts when a member before it comes back
    for (index, member) in before.members.enumerated().reversed() where after[member.key] == nil {
      edits.append(
        ItemEdit(document, .member(member.key), before: member.value, after: nil, index: index))
    }
    for (index, member) in after.members.enumerated() {
      let earlier = before[member.key]
      guard earlier != member.value else { continue }
      if let earlier = earlier?.itemsByID, let later = member.value.itemsByID,
        abs(later.count - earlier.count) <= Self.mostSingleEdits,
        Self.keepsOrder(earlier, later)
      {
        edits += Self.itemEdits(document, member.key, from: earlier, to: later)
      } else {
        edits.append(
          ItemEdit(
            document, .member(member.key), before: earlier, after: member.value, index: index))
      }
    }
    self.init(edits)
  }

  /// By how many items a list may grow or shrink and still be compared by item.
  private static let mostSingleEdits = 200

  /// Whether the items that stay, stay in their order; a list put into another order is one edit.
  private static func keepsOrder(
    _ old: [(id: String, item: JSON)], _ new: [(id: String, item: JSON)]
  ) -> Bool {
    let (earlier, later) = (Set(old.map(\.id)), Set(new.map(\.id)))
    return old.map(\.id).filter(later.contains) == new.map(\.id).filter(earlier.contains)
  }

  private static func itemEdits(
    _ document: DocumentName, _ list: String, from old: [(id: String, item: JSON)],
    to new: [(id: String, item: JSON)]
  ) -> [ItemEdit] {
    let later = Dictionary(new.map { ($0.id, $0.item) }) { first, _ in first }
    let earlier = Dictionary(old.map { ($0.id, $0.item) }) { first, _ in first }
    var edits: [ItemEdit] = []
    // from the end, so that each index still counts when an item before it goes
    for (index, entry) in old.enumerated().reversed() where later[entry.id] == nil {
      let place = ItemPlace.item(list: list, id: entry.id)
      edits.append(ItemEdit(document, place, before: entry.item, after: nil, index: index))
    }
    for (index, entry) in new.enumerated() where earlier[entry.id] != entry.item {
      let place = ItemPlace.item(list: list, id: entry.id)
      edits.append(
        ItemEdit(document, place, before: earlier[entry.id], after: entry.item, index: index))
    }
    return edits
  }
}

extension ItemEdit {
  /// Makes the edit in a document, which must hold the item as it was before.
  package func apply(to json: inout JSON) throws(EditConflict) {
    guard case .object(let members) = json else { throw EditConflict(edit: self, found: nil) }
    let found =
      switch place {
      case .member(let name): members[name]
      case .item(let list, let id): members[list]?.item(id)
      case .members(let list, let id): members[list]?.item(id)?.part(like: before)
      }
    guard found == before else { throw EditConflict(edit: self, found: found) }
    put(into: &json)
  }

  /// Makes the edit whatever the item was.
  fileprivate func put(into json: inout JSON) {
    guard case .object(var members) = json else { return }
    switch place {
    case .member(let name): members.set(after, for: name, at: index)
    case .item(let list, let id):
      var items = members[list]?.items ?? []
      let position = items.firstIndex { $0.identity == id }
      switch (position, after) {
      case (let position?, let after?): items[position] = after
      case (let position?, nil): items.remove(at: position)
      case (nil, let after?): items.insert(after, at: min(index, items.count))
      case (nil, nil): break
      }
      members[list] = .array(items)
    case .members(let list, let id):
      var items = members[list]?.items ?? []
      guard let position = items.firstIndex(where: { $0.identity == id }), let after else { return }
      items[position].set(after.members, over: before?.members ?? [:])
      members[list] = .array(items)
    }
    json = .object(members)
  }
}

extension [ItemEdit] {
  /// The document after all of them, which must hold each item as it was before.
  ///
  /// `respelled` gives the document as this program would write it: an item of another spelling,
  /// with its members in another order perhaps, is the same item.
  package func applied(
    to json: JSON, respelled: (JSON) -> JSON?
  ) throws(EditConflict) -> JSON {
    do throws(EditConflict) {
      var new = json
      for edit in self { try edit.apply(to: &new) }
      return new
    } catch {
      guard var spelled = respelled(json), spelled != json else { throw error }
      var new = json
      for edit in self {
        try edit.apply(to: &spelled)
        edit.put(into: &new)
      }
      return new
    }
  }
}

extension JSON {
  fileprivate var items: [JSON] {
    guard case .array(let items) = self else { return [] }
    return items
  }

  fileprivate var members: JSONObject {
    guard case .object(let members) = self else { return [:] }
    return members
  }

  /// The first item of that `id`.
  fileprivate func item(_ id: String) -> JSON? { items.first { $0.identity == id } }

  /// The members that an object has too, with null for one that isn't there.
  fileprivate func part(like other: JSON?) -> JSON {
    let members = members
    return .object(
      JSONObject((other?.members ?? [:]).members.map { ($0.key, members[$0.key] ?? .null) }))
  }

  /// Gives members of an object other values than they had; null takes one away.
  fileprivate mutating func set(_ values: JSONObject, over old: JSONObject) {
    guard case .object(var members) = self else { return }
    for member in values.members where old[member.key] != member.value {
      members[member.key] = member.value == .null ? JSON?.none : member.value
    }
    self = .object(members)
  }

  /// The `id` of an item, where it has one.
  fileprivate var identity: String? {
    guard case .object(let members) = self, case .string(let id) = members["id"] else {
      return nil
    }
    return id
  }

  /// The items of a list in which each has an `id` of its own; an empty list is one too.
  fileprivate var itemsByID: [(id: String, item: JSON)]? {
    guard case .array(let items) = self else { return nil }
    var seen: Set<String> = []
    var entries: [(id: String, item: JSON)] = []
    for item in items {
      guard let id = item.identity, seen.insert(id).inserted else { return nil }
      entries.append((id, item))
    }
    return entries
  }
}

extension JSONObject {
  /// Sets, adds at a place, or removes a member.
  fileprivate mutating func set(_ value: JSON?, for name: String, at index: Int) {
    guard let value, self[name] == nil else {
      self[name] = value
      return
    }
    var elements = members.map { ($0.key, $0.value) }
    elements.insert((name, value), at: Swift.min(index, elements.count))
    self = JSONObject(elements)
  }
}
