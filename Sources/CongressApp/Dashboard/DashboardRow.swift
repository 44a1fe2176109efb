import CongressModel
import TerminalUI

/// A line of the dashboard.
enum DashboardRow: Hashable {
  case heading(Section)
  /// A pilot congress, by its place in the list of summaries.
  case pilot(Int)
  /// The congresses that one committee chose for the trial of direct election.
  case trial(by: Organization.ID, congresses: [Int], isExpanded: Bool)
  case unit(Organization.ID, depth: Int, fold: Fold)

  enum Section: Hashable { case pilots, all }

  /// Whether the units below are shown.
  enum Fold: Hashable { case leaf, folded, unfolded }

  /// What the row stands for, which stays the same when rows come and go.
  enum ID: Hashable {
    case heading(Section)
    case pilot(Int)
    case trial(Organization.ID)
    case unit(Organization.ID)
  }

  var id: ID {
    switch self {
    case .heading(let section): .heading(section)
    case .pilot(let place): .pilot(place)
    case .trial(let by, _, _): .trial(by)
    case .unit(let id, _, _): .unit(id)
    }
  }
}

extension DashboardScreen {
  /// The lines as they are now: pilots first, then the tree.
  func rows(in situation: Situation) -> [DashboardRow] {
    if let filter, !filter.field.isEmpty { return matches(of: filter, in: situation) }
    return pilotRows(in: situation) + [.heading(.all)] + treeRows(in: situation)
  }

  private func pilotRows(in situation: Situation) -> [DashboardRow] {
    let places = situation.summaries.indices
    let pilots = places.filter { situation.summaries[$0].pilot != nil }
    let trials = places.filter {
      situation.summaries[$0].pilot == nil && situation.summaries[$0].directElection != nil
    }
    guard !pilots.isEmpty || !trials.isEmpty else { return [] }
    var rows: [DashboardRow] = [.heading(.pilots)] + pilots.map { .pilot($0) }
    var choosers: [Organization.ID] = []
    for place in trials {
      guard let by = situation.summaries[place].directElection?.by, !choosers.contains(by) else {
        continue
      }
      choosers.append(by)
    }
    for by in choosers {
      let chosen = trials.filter { situation.summaries[$0].directElection?.by == by }
      let isExpanded = expanded.contains(.trial(by))
      rows.append(.trial(by: by, congresses: chosen, isExpanded: isExpanded))
      if isExpanded { rows += chosen.map { .pilot($0) } }
    }
    return rows
  }

  private func treeRows(in situation: Situation) -> [DashboardRow] {
    var rows: [DashboardRow] = []
    // a stack of what is still to show, the next on top
    var waiting = situation.tree.units(of: nil).reversed().map { ($0, 0) }
    while let (id, depth) = waiting.popLast() {
      let units = situation.tree.units(of: id)
      let isExpanded = expanded.contains(.unit(id))
      rows.append(
        .unit(
          id, depth: depth, fold: units.isEmpty ? .leaf : isExpanded ? .unfolded : .folded))
      if isExpanded { waiting += units.reversed().map { ($0, depth + 1) } }
    }
    return rows
  }

  /// Organisations whose name matches, without those above them.
  private func matches(of filter: Filter, in situation: Situation) -> [DashboardRow] {
    let query = filter.query
    return situation.tree.organizations.filter { query.matches(in: $0.name) != nil }
      .map { .unit($0.id, depth: 0, fold: .leaf) }
  }
}
