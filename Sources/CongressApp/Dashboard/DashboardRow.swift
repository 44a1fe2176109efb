import CongressModel
import TerminalUI

/// A line of the dashboard.
enum DashboardRow: Hashable {
  case heading(Section)
  /// A congress that can't be read.
  case unread(Congress.ID)
  /// A pilot congress, by its place in the list of summaries.
  case pilot(Int)
  /// The congresses of a province, or another root, chosen for the trial of direct election.
  case trial(by: Organization.ID, congresses: [Int], isExpanded: Bool)
  case unit(Organization.ID, depth: Int, fold: Fold)

  enum Section: Hashable { case pilots, all }

  /// Whether the units below are shown.
  enum Fold: Hashable {
    case leaf, folded, unfolded

    init(hasUnits: Bool, isExpanded: Bool) {
      self = !hasUnits ? .leaf : isExpanded ? .unfolded : .folded
    }
  }

  /// What the row stands for, which stays the same when rows come and go.
  enum ID: Hashable {
    case heading(Section)
    case unread(Congress.ID)
    case pilot(Int)
    case trial(Organization.ID)
    case unit(Organization.ID)
  }

  var id: ID {
    switch self {
    case .heading(let section): .heading(section)
    case .unread(let id): .unread(id)
    case .pilot(let place): .pilot(place)
    case .trial(let by, _, _): .trial(by)
    case .unit(let id, _, _): .unit(id)
    }
  }
}

extension DashboardScreen {
  /// The lines as they are now: pilots first, then the tree.
  private func rows(in situation: Situation) -> [DashboardRow] {
    if let filter, !filter.field.isEmpty { return matches(of: filter, in: situation) }
    let tree = treeRows(in: situation)
    let unread = situation.unread.filter { situation.summary($0) == nil }
    guard !tree.isEmpty || !unread.isEmpty else { return [] }
    return unread.map { .unread($0) } + pilotRows(in: situation) + [.heading(.all)] + tree
  }

  private func pilotRows(in situation: Situation) -> [DashboardRow] {
    let places = situation.summaries.indices
    let pilots = places.filter { situation.summaries[$0].pilot != nil }
    let trials = places.filter {
      situation.summaries[$0].pilot == nil && situation.summaries[$0].directElection != nil
    }
    guard !pilots.isEmpty || !trials.isEmpty else { return [] }
    let ordered = pilots.sorted { isBefore($0, $1, in: situation) }
    var rows: [DashboardRow] = [.heading(.pilots)] + ordered.map { .pilot($0) }
    for (root, chosen) in groups(of: trials, in: situation) {
      let isExpanded = expanded.contains(.trial(root))
      rows.append(.trial(by: root, congresses: chosen, isExpanded: isExpanded))
      if isExpanded { rows += chosen.map { .pilot($0) } }
    }
    return rows
  }

  /// What is going on comes first, then what comes next, then what was held, latest first.
  private func isBefore(_ one: Int, _ other: Int, in situation: Situation) -> Bool {
    func key(_ place: Int) -> (Int, Int) {
      let summary = situation.summaries[place]
      let left = summary.dates.days(asOf: situation.today).opening.days(since: situation.today)
      switch summary.dates.progress(asOf: situation.today) {
      case .inSession: return (0, left)
      case .ahead: return (1, left)
      case .held: return (2, -left)
      }
    }
    return key(one) < key(other)
  }

  /// The trials under the organisation above those that chose them, such as a province.
  private func groups(
    of trials: [Int], in situation: Situation
  ) -> [(Organization.ID, [Int])] {
    var groups: [(Organization.ID, [Int])] = []
    for place in trials {
      guard let by = situation.summaries[place].directElection?.by else { continue }
      let root = situation.tree[by]?.parent ?? by
      if let known = groups.firstIndex(where: { $0.0 == root }) {
        groups[known].1.append(place)
      } else {
        groups.append((root, [place]))
      }
    }
    return groups
  }

  private func treeRows(in situation: Situation) -> [DashboardRow] {
    var rows: [DashboardRow] = []
    // a stack of what is still to show, the next on top
    var waiting = situation.tree.units(of: nil).reversed().map { ($0, 0) }
    while let (id, depth) = waiting.popLast() {
      let isExpanded = expanded.contains(.unit(id))
      let fold = DashboardRow.Fold(hasUnits: situation.tree.hasUnits(id), isExpanded: isExpanded)
      rows.append(.unit(id, depth: depth, fold: fold))
      guard fold == .unfolded else { continue }
      waiting += situation.tree.units(of: id).reversed().map { ($0, depth + 1) }
    }
    return rows
  }

  /// Works the lines out anew, with the selection where it was, or on the first line that is one.
  mutating func arrange(in situation: Situation) {
    shown = rows(in: situation)
    let place =
      shown.firstIndex { $0.id == selected }
      ?? shown.firstIndex { if case .heading = $0 { false } else { true } }
    list.selected = place ?? 0
    select(in: situation)
  }

  /// Takes the line that is selected now, with what lies below it in figures.
  mutating func select(in situation: Situation) {
    let row = selectedRow
    selected = row?.id
    // of an organisation without units the row says it all
    let unit = row?.organization(in: situation).flatMap { situation.tree.hasUnits($0) ? $0 : nil }
    rollUp = unit.map { rollUp(of: $0, in: situation) }
  }

  private mutating func rollUp(of unit: Organization.ID, in situation: Situation) -> RollUp {
    if let known = rollUps[unit] { return known }
    let found = situation.rollUp(of: unit)
    rollUps[unit] = found
    return found
  }
}
