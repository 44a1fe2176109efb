import CongressModel
package import TerminalUI
import Wording

/// All congresses of the tree, the pilots first.
package struct DashboardScreen: Hashable, Sendable {
  var list = ListState()
  var selected: DashboardRow.ID?
  var expanded: Set<DashboardRow.ID> = []
  package var filter: Filter?
  /// The move of many congresses whose documents are being read.
  var asked: Form?

  package init() {}

  /// Starts with the upper levels unfolded, as long as few lines come of it.
  package init(in situation: Situation) {
    for root in situation.tree.units(of: nil) {
      expanded.insert(.unit(root))
    }
    selected =
      rows(in: situation).first { $0.id != .heading(.pilots) && $0.id != .heading(.all) }?.id
  }
}

extension DashboardScreen {
  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let group = wording.thisScreen
    var bindings = [
      Binding(.enter, wording.keyOpen, Command.open, group: group, priority: 9)
    ]
    if let row = selectedRow(in: situation), row.canFold {
      bindings.append(
        Binding(
          [KeyPress(.right), KeyPress(.character("l"))], wording.keyExpand, .expand, group: group,
          priority: 4))
      bindings.append(
        Binding(
          [KeyPress(.left), KeyPress(.character("h"))], wording.keyCollapse, .collapse,
          group: group, priority: 3))
    }
    bindings.append(
      Binding(.character("/"), wording.keyFilter, .filter, group: group, priority: 6))
    bindings.append(
      Binding(.character("f"), wording.keyFind, .findTasks, group: group, priority: 5))
    if let unit = selectedRow(in: situation)?.organization(in: situation) {
      bindings.append(
        Binding(
          .character("m"), wording.keyMoveBelow, .moveBelow, group: group,
          disabled: situation.readOnly.map { wording.sentence($0) }
            ?? (situation.figures[unit].congresses == 0 ? wording.noCongressBelow : nil),
          priority: 2))
    }
    return bindings
  }

  func selectedRow(in situation: Situation) -> DashboardRow? {
    let rows = rows(in: situation)
    return rows.first { $0.id == selected } ?? rows.first
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    let rows = rows(in: situation)
    list.selected = rows.firstIndex { $0.id == selected } ?? 0
    switch command {
    case .move:
      _ = list.handle(press, count: rows.count, height: situation.dashboardRows)
      selected = rows.isEmpty ? nil : rows[list.selected].id
    case .open: return open(rows, in: situation)
    case .moveBelow:
      guard let unit = selectedRow(in: situation)?.organization(in: situation) else { return [] }
      let name = situation.tree[unit]?.name ?? unit.rawValue
      return [.fill(.move(below: unit, named: name, in: situation.wording))]
    case .findTasks: return [.show(.search(SearchScreen(in: situation)))]
    case .expand: if let id = selected { expanded.insert(id) }
    case .collapse: collapse(rows)
    default: break
    }
    return []
  }

  /// Folds the row, or goes to the one that it is folded into.
  private mutating func collapse(_ rows: [DashboardRow]) {
    guard let id = selected else { return }
    if expanded.remove(id) != nil { return }
    guard case .unit(_, let depth, _)? = rows.first(where: { $0.id == id }), depth > 0 else {
      return
    }
    let above = rows[..<list.selected].last {
      if case .unit(_, let other, _) = $0 { other < depth } else { false }
    }
    if let above { selected = above.id }
  }

  private mutating func open(_ rows: [DashboardRow], in situation: Situation) -> [Request] {
    guard let row = rows.first(where: { $0.id == selected }) else { return [] }
    switch row {
    case .heading: return []
    case .trial(let by, _, let isExpanded):
      if isExpanded { expanded.remove(.trial(by)) } else { expanded.insert(.trial(by)) }
      return []
    case .pilot(let place):
      return [.effect(.open(situation.summaries[place].id))]
    case .unit(let id, _, let fold):
      if let place = situation.figures.congresses(of: id).last {
        return [.effect(.open(situation.summaries[place].id))]
      }
      guard fold != .leaf else { return [.notice(Notice(.plain, situation.wording.noCongress))] }
      if fold == .unfolded { expanded.remove(.unit(id)) } else { expanded.insert(.unit(id)) }
      return []
    }
  }

  package mutating func selectBestMatch(in situation: Situation) {
    let rows = rows(in: situation)
    if !rows.contains(where: { $0.id == selected }) { selected = rows.first?.id }
    list = ListState(selected: rows.firstIndex { $0.id == selected } ?? 0)
  }
}

extension DashboardRow {
  var canFold: Bool {
    switch self {
    case .heading, .pilot: false
    case .trial: true
    case .unit(_, _, let fold): fold != .leaf
    }
  }
}

extension Situation {
  /// Rows of the table: the roll-up of the selected row stands below it where there is room.
  var dashboardRows: Int { max(1, bodyRows - 1 - (bodyRows >= 14 ? 4 : 0)) }
}
