/// What a file of organisations would make of the tree; nothing of it is made where a row is wrong.
package struct OrganizationImport: Hashable, Sendable {
  package let tree: OrganizationTree
  /// In the order of the file.
  package let added: [Organization]
  package let changed: [Change]
  package let unchanged: Int
  /// The headings of the columns that aren't read.
  package let ignored: [String]

  /// A unit that was there, before and after.
  package struct Change: Hashable, Sendable {
    package let before: Organization
    package let after: Organization
  }
}

extension OrganizationImport {
  package init(
    _ bytes: [UInt8], into tree: OrganizationTree
  ) throws(OrganizationCSV.Failures) {
    var failures: [OrganizationCSV.Failure] = []
    let rows: [OrganizationCSV.Row]
    (rows, ignored) = try OrganizationCSV.rows(bytes, levels: tree.levels, &failures)
    let merging = OrganizationMerging(rows, tree, &failures)
    guard failures.isEmpty else {
      throw OrganizationCSV.Failures(all: failures.sorted { $0.line < $1.line })
    }
    (added, changed, unchanged) = (merging.added, merging.changed, merging.unchanged)
    do throws(OrganizationError) {
      self.tree = try tree.holding(merging.all)
    } catch {
      let circle: String =
        if case .cycle(let id) = error { id.rawValue } else { "" }
      let line = rows.first { $0.id.rawValue == circle }?.line ?? 1
      throw OrganizationCSV.Failures(all: [.init(fact: .cycle(circle), line: line)])
    }
    let misplaced = misplacedRows(rows)
    guard misplaced.isEmpty else { throw OrganizationCSV.Failures(all: misplaced) }
  }

  /// Rows whose level doesn't fit their new place; what was so before may stay so.
  private func misplacedRows(_ rows: [OrganizationCSV.Row]) -> [OrganizationCSV.Failure] {
    let moved = changed.filter {
      $0.before.parent != $0.after.parent || $0.before.level != $0.after.level
    }
    let placed = Set(added.map(\.id)).union(moved.map(\.after.id))
    return rows.filter { placed.contains($0.id) }.compactMap { row in
      guard let unit = tree[row.id] else { return nil }
      do throws(OrganizationError) {
        try tree.checkRank(of: unit)
      } catch {
        guard case .ranksAbove(let id, let parent) = error else { return nil }
        // a unit of the file itself is told of in its own line
        guard id == row.id || !placed.contains(id) else { return nil }
        return .init(fact: .ranksAbove(id.rawValue, parent: parent.rawValue), line: row.line)
      }
      return nil
    }
  }
}

/// The rows of a file put over the organisations that are there.
private struct OrganizationMerging {
  private(set) var all: [Organization]
  private(set) var added: [Organization] = []
  private(set) var changed: [OrganizationImport.Change] = []
  private(set) var unchanged = 0

  init(
    _ rows: [OrganizationCSV.Row], _ tree: OrganizationTree,
    _ failures: inout [OrganizationCSV.Failure]
  ) {
    all = tree.organizations
    var places = Dictionary(zip(all.map(\.id), all.indices)) { first, _ in first }
    let names = Names(rows, tree)
    var lines: [Organization.ID: Int] = [:]
    for row in rows {
      do throws(OrganizationCSV.Failure) {
        if let first = lines.updateValue(row.line, forKey: row.id) {
          throw .init(fact: .idTwice(row.id.rawValue, line: first), line: row.line)
        }
        let unit = try row.organization(over: tree[row.id], names)
        put(unit, &places)
      } catch {
        failures.append(error)
      }
    }
  }

  private mutating func put(_ unit: Organization, _ places: inout [Organization.ID: Int]) {
    guard let place = places[unit.id] else {
      places[unit.id] = all.count
      all.append(unit)
      added.append(unit)
      return
    }
    guard all[place] != unit else {
      unchanged += 1
      return
    }
    changed.append(.init(before: all[place], after: unit))
    all[place] = unit
  }

  /// Who is meant by the text of a unit above.
  struct Names {
    private var ids: Set<Organization.ID>
    private var byName: [String: Set<Organization.ID>] = [:]

    init(_ rows: [OrganizationCSV.Row], _ tree: OrganizationTree) {
      ids = Set(rows.map(\.id)).union(tree.organizations.map(\.id))
      for unit in tree.organizations { byName[unit.name, default: []].insert(unit.id) }
      for row in rows { byName[row.name, default: []].insert(row.id) }
    }

    func organization(
      called text: String, line: Int
    ) throws(OrganizationCSV.Failure) -> Organization.ID {
      if let id = Organization.ID(text), ids.contains(id) { return id }
      let named = byName[text] ?? []
      guard let id = named.first else { throw .init(fact: .noSuchParent(text), line: line) }
      guard named.count == 1 else { throw .init(fact: .parentUnclear(text), line: line) }
      return id
    }
  }
}

extension OrganizationCSV.Row {
  fileprivate func organization(
    over known: Organization?, _ names: OrganizationMerging.Names
  ) throws(OrganizationCSV.Failure) -> Organization {
    guard let level = level ?? known?.level else { throw .init(fact: .noLevel, line: line) }
    var unit =
      known
      ?? Organization(
        id: id, name: name, level: level, kind: level.rawValue == "cell" ? .cell : .committee)
    (unit.name, unit.level) = (name, level)
    if let kind { unit.kind = kind }
    unit.setting = setting ?? unit.setting
    if let parent { unit.parent = try names.organization(called: parent, line: line) }
    unit.members = members ?? unit.members
    unit.head = head ?? unit.head
    unit.founded = founded ?? unit.founded
    return unit
  }
}
