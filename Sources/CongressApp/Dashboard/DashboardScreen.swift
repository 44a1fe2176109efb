import CongressModel
package import TerminalUI
import Wording

/// All congresses of the tree, the pilots first.
package struct DashboardScreen: ScreenContent {
  var list = ListState()
  var selected: DashboardRow.ID?
  var expanded: Set<DashboardRow.ID> = []
  /// The lines as they are now, and what lies below the selected one.
  var shown: [DashboardRow] = []
  var rollUp: RollUp?
  /// The figures that were added up so far, until the congresses or the day are others.
  var rollUps: [Organization.ID: RollUp] = [:]
  /// The names of organisations made ready for the filter, in the order of the tree's list.
  private var names: [SearchText] = []
  private var treeEdition = -1
  /// The tasks made ready for the search, until the congresses or the day are others.
  private var tasks: TaskIndex?
  package var filter: Filter?
  /// The move of many congresses whose documents are being read.
  var asked: Form?

  package init() {}

  /// Starts with the upper levels unfolded, as long as few lines come of it.
  package init(in situation: Situation) {
    for root in situation.tree.units(of: nil) {
      expanded.insert(.unit(root))
    }
    arrange(in: situation)
  }
}

extension DashboardScreen {
  package func title(in situation: Situation) -> String {
    situation.settings.name
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let group = wording.thisScreen
    let unit = selectedRow?.organization(in: situation)
    // the arrows and the move stand on every row, so that the footer stays as it is from row to row
    let bindings = [
      Binding(.enter, wording.keyOpen, Command.open, group: group, priority: 9),
      Binding(
        [KeyPress(.right), KeyPress(.character("l"))], wording.keyExpand, .expand, group: group,
        priority: 4),
      Binding(
        [KeyPress(.left), KeyPress(.character("h"))], wording.keyCollapse, .collapse,
        group: group, priority: 3),
      Binding(.character("/"), wording.keyFilter, .filter, group: group, priority: 6),
      Binding(.character("f"), wording.keyFind, .findTasks, group: group, priority: 5),
      Binding(
        .character("m"), wording.keyMoveBelow, .moveBelow, group: group,
        disabled: situation.readOnly.map { wording.sentence($0) }
          ?? unit.flatMap { situation.figures[$0].congresses == 0 ? wording.noCongressBelow : nil },
        priority: 2),
    ]
    return bindings + unitBindings(in: situation)
  }

  var selectedRow: DashboardRow? {
    shown.indices.contains(list.selected) ? shown[list.selected] : nil
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    switch command {
    case .move:
      let before = list.selected
      _ = list.handle(press, count: shown.count, height: situation.dashboardRows)
      if list.selected != before { select(in: situation) }
    case .open: return open(in: situation)
    case .moveBelow:
      guard let unit = selectedRow?.organization(in: situation) else {
        return [.notice(Notice(.warning, situation.wording.noUnitSelected))]
      }
      let name = situation.tree[unit]?.name ?? unit.rawValue
      return [.fill(.move(below: unit, named: name, in: situation.wording))]
    case .findTasks: return [.show(Screen(SearchScreen(in: situation, tasks)))]
    case .expand:
      guard let row = selectedRow, row.canFold else { return [] }
      expanded.insert(row.id)
      arrange(in: situation)
    case .collapse: collapse(in: situation)
    default: return performOnUnit(command, in: situation) ?? []
    }
    return []
  }

  /// Folds the row, or goes to the one that it is folded into.
  private mutating func collapse(in situation: Situation) {
    guard let row = selectedRow else { return }
    if expanded.remove(row.id) != nil {
      arrange(in: situation)
      return
    }
    guard case .unit(_, let depth, _) = row, depth > 0 else { return }
    let above = shown[..<list.selected].lastIndex {
      if case .unit(_, let other, _) = $0 { other < depth } else { false }
    }
    guard let above else { return }
    list.selected = above
    select(in: situation)
  }

  private mutating func fold(_ id: DashboardRow.ID, in situation: Situation) {
    expanded.formSymmetricDifference([id])
    arrange(in: situation)
  }

  private mutating func open(in situation: Situation) -> [Request] {
    guard let row = selectedRow else { return [] }
    switch row {
    case .heading: return []
    case .unread(let id): return [.effect(.open(id))]
    case .trial(let by, _, _):
      fold(.trial(by), in: situation)
      return []
    case .pilot(let place):
      return [.effect(.open(situation.summaries[place].id))]
    case .unit(let id, _, let fold):
      if let place = situation.nearestCongress(of: id) {
        return [.effect(.open(situation.summaries[place].id))]
      }
      guard fold != .leaf else { return [.notice(Notice(.plain, situation.wording.noCongress))] }
      self.fold(.unit(id), in: situation)
      return []
    }
  }

  package mutating func selectBestMatch(in situation: Situation) {
    if filter != nil { prepareNames(upTo: goal(in: situation), in: situation) }
    arrange(in: situation)
  }

  /// So many names take longer to make ready than a key may.
  private static let largeTree = 5000

  /// How many names a key makes ready that there wasn't time for before.
  ///
  /// Of a large tree half of them when the filter opens, and the rest with its first letter, so that
  /// neither key has to wait for all.
  private func goal(in situation: Situation) -> Int {
    let count = situation.tree.organizations.count
    return count >= Self.largeTree && filter?.field.isEmpty == true ? count / 2 : count
  }

  private mutating func prepareNames(upTo goal: Int, in situation: Situation) {
    let all = situation.tree.organizations
    if treeEdition != situation.treeEdition {
      (names, treeEdition) = ([], situation.treeEdition)
      names.reserveCapacity(all.count)
    }
    guard names.count < goal else { return }
    names += all[names.count..<goal].map { SearchText($0.name) }
  }

  private func hasNames(in situation: Situation) -> Bool {
    treeEdition == situation.treeEdition && names.count == situation.tree.organizations.count
  }

  package func isReady(in situation: Situation) -> Bool {
    hasNames(in: situation) && tasks?.isMade(for: situation) == true
  }

  package mutating func makeReady(in situation: Situation) {
    guard hasNames(in: situation) else {
      let done = treeEdition == situation.treeEdition ? names.count : 0
      let count = situation.tree.organizations.count
      return prepareNames(upTo: min(count, done + Self.largeTree / 5), in: situation)
    }
    tasks = TaskIndex(in: situation)
  }

  /// Takes in that the tree, the congresses or the day are others than before.
  package mutating func refresh(in situation: Situation) {
    (rollUps, tasks) = ([:], nil)
    selectBestMatch(in: situation)
  }

  /// Organisations whose name matches, without those above them.
  func matches(of filter: Filter, in situation: Situation) -> [DashboardRow] {
    let query = filter.query
    return names.indices.filter { query.isFound(in: names[$0]) }
      .map { .unit(situation.tree.organizations[$0].id, depth: 0, fold: .leaf) }
  }
}

extension DashboardRow {
  var canFold: Bool {
    switch self {
    case .heading, .pilot, .unread: false
    case .trial: true
    case .unit(_, _, let fold): fold != .leaf
    }
  }
}

extension Situation {
  /// Rows of the table, below its heading.
  var dashboardRows: Int { max(1, bodyRows - 1 - rowsBelowDashboard) }

  /// The roll-up of the selected row stands below the table where there is room, else its name.
  var rowsBelowDashboard: Int {
    bodyRows >= 20 ? 5 : bodyRows >= 14 ? 4 : bodyRows >= 6 ? 1 : 0
  }
}
