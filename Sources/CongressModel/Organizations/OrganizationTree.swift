package import StrictJSON

/// The tree of organisations: `organizations.json`.
package struct OrganizationTree: Hashable, Sendable {
  package var levels: [Level]
  package private(set) var organizations: [Organization]
  package var unknown: JSONObject
  /// Where each organisation stands in the list.
  private var positions: [Organization.ID: Int]
  /// Where the units right below each organisation stand, in the order of the list; and the roots.
  private var units: [[Int]]
  private var roots: [Int]
  /// Where the organisation above each stands; `nil` above the roots.
  private var parents: [Int?]

  package init() {
    (levels, organizations, unknown) = (Level.standard, [], [:])
    (positions, units, roots, parents) = ([:], [], [], [])
  }
}

/// Why an organisation can't take a place in the tree.
package enum OrganizationError: Error, Hashable, Sendable {
  case alreadyThere(Organization.ID)
  case noSuchOrganization(String)
  case noSuchParent(Organization.ID, of: Organization.ID)
  case noSuchLevel(String)
  /// The organisation would be above itself.
  case cycle(Organization.ID)
  case hasUnits(Organization.ID)
  /// The organisation's level ranks above that of the one it would be part of.
  case ranksAbove(Organization.ID, parent: Organization.ID)
}

extension OrganizationTree {
  package subscript(id: Organization.ID) -> Organization? {
    positions[id].map { organizations[$0] }
  }

  /// The organisations right below, in the order of the file; `nil` for the roots.
  package func units(of parent: Organization.ID?) -> [Organization.ID] {
    guard let parent else { return roots.map { organizations[$0].id } }
    return positions[parent].map { units[$0].map { organizations[$0].id } } ?? []
  }

  /// Whether there is an organisation right below.
  package func hasUnits(_ id: Organization.ID) -> Bool {
    positions[id].map { !units[$0].isEmpty } ?? false
  }

  /// The organisation and all below it, parents before their units.
  package func subtree(of root: Organization.ID) -> [Organization.ID] {
    positions[root] == nil ? [root] : places(from: root).map { organizations[$0].id }
  }

  /// The same as places in the list.
  func places(from root: Organization.ID) -> [Int] {
    guard let place = positions[root] else { return [] }
    var found = [place]
    var next = 0
    while next < found.count {
      found += units[found[next]]
      next += 1
    }
    return found
  }

  /// Where an organisation stands in the list.
  func place(of id: Organization.ID) -> Int? { positions[id] }

  /// Where the organisation above the one at a place stands.
  func place(above place: Int) -> Int? { parents[place] }

  /// The organisations above, nearest first.
  package func ancestors(of id: Organization.ID) -> [Organization.ID] {
    var above: [Organization.ID] = []
    var parent = parent(of: id)
    while let id = parent, !above.contains(id) {
      above.append(id)
      parent = self.parent(of: id)
    }
    return above
  }

  private func parent(of id: Organization.ID) -> Organization.ID? {
    positions[id].flatMap { organizations[$0].parent }
  }

  /// The rank of a level, the lowest being 0; unknown levels rank below all.
  package func rank(of level: Level.ID) -> Int {
    levels.firstIndex { $0.id == level } ?? -1
  }

  package mutating func add(_ organization: Organization) throws(OrganizationError) {
    guard positions[organization.id] == nil else { throw .alreadyThere(organization.id) }
    guard levels.contains(where: { $0.id == organization.level }) else {
      throw .noSuchLevel(organization.level.rawValue)
    }
    if let parent = organization.parent, positions[parent] == nil {
      throw .noSuchParent(parent, of: organization.id)
    }
    try checkRank(of: organization)
    insert(organization)
    units.append([])
    parents.append(nil)
    link(organizations.count - 1)
  }

  package mutating func update(_ organization: Organization) throws(OrganizationError) {
    guard let position = positions[organization.id] else {
      throw .noSuchOrganization(organization.id.rawValue)
    }
    guard levels.contains(where: { $0.id == organization.level }) else {
      throw .noSuchLevel(organization.level.rawValue)
    }
    if let parent = organization.parent {
      guard positions[parent] != nil else { throw .noSuchParent(parent, of: organization.id) }
      guard !subtree(of: organization.id).contains(parent) else { throw .cycle(organization.id) }
    }
    let old = organizations[position]
    if old.parent != organization.parent || old.level != organization.level {
      try checkRank(of: organization)
    }
    organizations[position] = organization
    linkAll()
  }

  /// Refuses a place below a lower level, or above a higher one; units of one level may be part of
  /// each other, as a part-committee is of a grass-roots one.
  ///
  /// Source: Điều lệ Đảng (2011), Điều 10: the levels answer to the administrative ones.
  func checkRank(of organization: Organization) throws(OrganizationError) {
    let own = rank(of: organization.level)
    if let parent = organization.parent, let above = self[parent], isRank(own, above: above) {
      throw .ranksAbove(organization.id, parent: parent)
    }
    for id in units(of: organization.id) {
      guard let unit = self[id], isRank(rank(of: unit.level), above: organization) else { continue }
      throw .ranksAbove(id, parent: organization.id)
    }
  }

  /// An organisation whose level isn't known ranks neither below nor above.
  private func isRank(_ rank: Int, above organization: Organization) -> Bool {
    let other = self.rank(of: organization.level)
    return other >= 0 && rank > other
  }

  /// The same tree with these organisations, in any order, in place of its own.
  package func holding(
    _ organizations: [Organization]
  ) throws(OrganizationError) -> OrganizationTree {
    var tree = OrganizationTree()
    (tree.levels, tree.unknown) = (levels, unknown)
    for organization in organizations {
      guard tree.positions[organization.id] == nil else { throw .alreadyThere(organization.id) }
      tree.insert(organization)
    }
    tree.linkAll()
    for organization in organizations {
      guard let parent = organization.parent else { continue }
      guard tree.positions[parent] != nil else {
        throw .noSuchParent(parent, of: organization.id)
      }
      guard parent != organization.id,
        !tree.ancestors(of: organization.id).contains(organization.id)
      else { throw .cycle(organization.id) }
    }
    return tree
  }

  /// Takes away an organisation that has no units.
  package mutating func remove(_ id: Organization.ID) throws(OrganizationError) {
    guard positions[id] != nil else { throw .noSuchOrganization(id.rawValue) }
    guard !hasUnits(id) else { throw .hasUnits(id) }
    self = try holding(organizations.filter { $0.id != id })
  }

  private mutating func insert(_ organization: Organization) {
    positions[organization.id] = organizations.count
    organizations.append(organization)
  }

  /// Puts the organisation at a place below its parent, which may stand after it in the list.
  private mutating func link(_ place: Int) {
    guard let parent = organizations[place].parent else { return roots.append(place) }
    guard let above = positions[parent] else { return }
    units[above].append(place)
    parents[place] = above
  }

  private mutating func linkAll() {
    roots = []
    units = Array(repeating: [], count: organizations.count)
    parents = Array(repeating: nil, count: organizations.count)
    for place in organizations.indices { link(place) }
  }
}

extension OrganizationTree {
  /// Reads the file; an organisation may stand before its parent there.
  package init(json: JSON) throws(ShapeError) {
    self.init()
    var fields = try JSONFields(json, at: .root)
    try fields.format("daihoi/organizations")
    let levels = try fields.items("levels") { json, path throws(ShapeError) in
      try Level(json: json, at: path)
    }
    if !levels.isEmpty { self.levels = levels }
    organizations = try fields.items("organizations") { json, path throws(ShapeError) in
      try Organization(json: json, at: path)
    }
    positions.reserveCapacity(organizations.count)
    for place in organizations.indices {
      let id = organizations[place].id
      guard positions.updateValue(place, forKey: id) == nil else {
        throw ShapeError(
          .duplicateID(id.rawValue),
          at: JSONPath.root.member("organizations").index(place).member("id"))
      }
    }
    unknown = fields.unknown
    linkAll()
    try checkParents()
  }

  private func checkParents() throws(ShapeError) {
    for index in organizations.indices {
      guard let parent = organizations[index].parent else { continue }
      let place = parents[index]
      // who stands after the organisation above can't be above it
      if let place, place < index { continue }
      let id = organizations[index].id
      guard place != nil, !ancestors(of: id).contains(id) else {
        throw ShapeError(
          .notAllowed(parent.rawValue),
          at: JSONPath.root.member("organizations").index(index).member("parent"))
      }
    }
  }

  package var json: JSON {
    .record(
      [
        ("format", .string("daihoi/organizations")),
        ("version", .integer(1)),
        ("levels", .list(levels, \.json)),
        ("organizations", .array(organizations.map(\.json))),
      ], unknown: unknown)
  }
}
