package import CongressModel
package import TerminalUI
import Wording

/// The registers of a congress, a tab for each: papers, subcommittees, teams, indicators, works.
package struct RegisterScreen: ScreenContent {
  let congress: Congress.ID
  var register: Register
  var list = ListState()

  package init(_ congress: Congress.ID, _ register: Register = .papers) {
    (self.congress, self.register) = (congress, register)
  }
}

extension RegisterScreen {
  package func title(in situation: Situation) -> String { situation.wording.registers }

  private func entries(in situation: Situation) -> [RegisterEntry] {
    situation.documents[congress]?.congress.entries(of: register) ?? []
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let group = wording.thisScreen
    let refusal = situation.readOnly.map { wording.sentence($0) }
    let none = refusal ?? (entries(in: situation).isEmpty ? wording.nothingThere : nil)
    func binding(
      _ keys: [KeyPress], _ label: String, _ command: Command, _ disabled: String?, _ priority: Int?
    ) -> Binding<Command> {
      Binding(keys, label, command, group: group, disabled: disabled, priority: priority)
    }
    let tabs = Register.allCases.enumerated().map { place, register in
      Binding(
        .character(Character(String(place + 1))), wording.term(register), Command.tab(place),
        group: group, priority: nil)
    }
    return [
      binding(
        [KeyPress(.enter), KeyPress(.character("e"))], wording.keyEdit, .editEntry, none, 9),
      binding([KeyPress(.character("n"))], wording.keyNewEntry, .newEntry, refusal, 8),
      binding([KeyPress(.character("d"))], wording.keyDelete, .deleteEntry, none, 5),
      binding([KeyPress(.character("J"))], wording.keyTaskDown, .taskDown, none, nil),
      binding([KeyPress(.character("K"))], wording.keyTaskUp, .taskUp, none, nil),
      binding([KeyPress(.tab)], wording.keyNextTab, .nextTab, nil, 4),
      binding([KeyPress(.tab, .shift)], wording.keyPreviousTab, .previousTab, nil, nil),
    ] + tabs
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    let entries = entries(in: situation)
    list.selected = max(0, min(list.selected, entries.count - 1))
    switch command {
    case .move: _ = list.handle(press, count: entries.count, height: situation.bodyRows - 3)
    case .tab(let place): turn(to: place)
    case .nextTab: turn(to: place + 1)
    case .previousTab: turn(to: place - 1)
    case .newEntry: return [.fill(Form(register, nil, at: nil, in: situation))]
    case .editEntry:
      guard entries.indices.contains(list.selected) else { return [] }
      return [.fill(Form(register, entries[list.selected], at: list.selected, in: situation))]
    case .deleteEntry:
      return change(entries, .entryDeleted, in: situation) {
        $0.removeEntry(of: register, at: list.selected)
      }
    case .taskDown: return moved(.down, entries, in: situation)
    case .taskUp: return moved(.up, entries, in: situation)
    default: break
    }
    return []
  }

  private var place: Int { Register.allCases.firstIndex(of: register) ?? 0 }

  private mutating func turn(to place: Int) {
    let count = Register.allCases.count
    register = Register.allCases[(place + count) % count]
    list = ListState()
  }

  private mutating func moved(
    _ step: Checklist.Step, _ entries: [RegisterEntry], in situation: Situation
  ) -> [Request] {
    let from = list.selected
    defer { list.move(by: step == .down ? 1 : -1, count: entries.count) }
    return change(entries, .entryMoved, in: situation) {
      $0.moveEntry(of: register, at: from, step)
    }
  }

  private func change(
    _ entries: [RegisterEntry], _ kind: ChangeTitle.Kind, in situation: Situation,
    _ deed: (inout Congress) -> Void
  ) -> [Request] {
    guard let old = situation.documents[congress], entries.indices.contains(list.selected) else {
      return []
    }
    var new = old
    deed(&new.congress)
    return [Request](old.change(to: new), kind, LocalText(entries[list.selected].name))
  }

  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    guard case .entry(let register, let opened) = form.purpose,
      let old = situation.documents[congress]
    else { return [] }
    var (form, place) = (form, opened)
    if let opened {
      // other entries may have come before it, or gone, since the form was opened
      let entries = old.congress.entries(of: register)
      let name = form.opened(register == .papers ? .number : .name)
      let isIt = entries.indices.contains(opened) && entries[opened].name == name
      place = isIt ? opened : entries.firstIndex { $0.name == name }
      guard let place else { return form.lost(in: situation.wording) }
      form = form.over(Form(register, entries[place], at: place, in: situation))
    }
    do throws(FormRefusal) {
      try form.askMeanwhile(in: situation.wording)
      var new = old
      let entry = try form.entry(of: register, new.congress.organization, in: situation)
      do throws(RegisterError) {
        try new.congress.put(entry, at: place, in: situation.tree)
      } catch {
        throw FormRefusal(error.field(of: register), situation.wording.sentence(error))
      }
      if place == nil { list.selected = new.congress.entries(of: register).count - 1 }
      return [Request](old.change(to: new), .entrySaved, LocalText(entry.name))
    } catch {
      return [.fill(form.refusing(error))]
    }
  }
}

extension [Request] {
  /// The request to write a change; none where nothing would change.
  init(_ change: CongressModel.Change, _ kind: ChangeTitle.Kind, _ subject: LocalText) {
    self = change.isEmpty ? [] : [.change(HistoryEntry(change, ChangeTitle(kind, subject)))]
  }
}

extension RegisterScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    let wording = situation.wording
    let (top, rest) = body.splitting(top: 1)
    Tabs(Register.allCases.map { wording.term($0) }, selected: place).draw(in: top, on: &grid)
    let below = rest.splitting(top: rest.rows > 12 ? 1 : 0).rest
    let hasUnits = register == .teams && below.rows >= 12
    let (area, lower) = below.splitting(bottom: hasUnits ? below.rows / 2 : 0)
    let entries = entries(in: situation)
    let columns = wording.columns(of: register)
    // numbers, days and words like yes are short, names aren't
    let ideals =
      switch register {
      case .papers: [14, 10, 20]
      case .indicators: [30, 10, 14, 20]
      case .subcommittees, .teams, .works: [32, 24, 24]
      }
    Table(
      columns.enumerated().map { index, title in
        Column(
          title, minimum: index == 0 ? 14 : 10,
          ideal: ideals.indices.contains(index) && index < columns.count - 1
            ? ideals[index] : .max,
          priority: 10 - index)
      }, count: entries.count, state: list, emptyText: wording.nothingThereYet
    ) { wording.cells(of: entries[$0], situation.tree).map { TableCell($0) } }
    .draw(in: area, on: &grid)
    guard hasUnits, entries.indices.contains(list.selected),
      case .team(let team) = entries[list.selected]
    else { return }
    drawUnits(of: team, in: lower, on: &grid, situation)
  }

  /// The units that a team follows, and how their congresses stand.
  private func drawUnits(
    of team: WorkingTeam, in area: Rect, on grid: inout Grid, _ situation: Situation
  ) {
    let (wording, today) = (situation.wording, situation.today)
    let columns = [
      Column(wording.columnOrganization, minimum: 16, ideal: 44, priority: 10),
      Column(wording.columnState, minimum: 11, ideal: 18, priority: 9),
      Column(wording.columnOpening, minimum: 10, priority: 8),
      Column(wording.columnReady, minimum: 8, priority: 7, layout: .trailing),
      Column(wording.columnLate, minimum: 5, priority: 6, layout: .trailing),
    ]
    grid.fill(area.row(0), with: grid.glyphs.horizontal, role: .rule)
    Table(columns, count: team.follows.count, state: ListState(), focus: .elsewhere) {
      [glyphs = grid.glyphs] in
      let unit = team.follows[$0]
      let name = TableCell(situation.tree[unit]?.name ?? unit.rawValue)
      guard let place = situation.nearestCongress(of: unit) else { return [name] }
      let summary = situation.summaries[place]
      let (state, ready) = (summary.state(asOf: today), summary.readiness(on: today))
      let trouble = ready.overdue + ready.blocked
      return [
        name, TableCell("\(state.symbol(glyphs)) \(wording.shortTerm(state))", state.role),
        TableCell(wording.shortDate(summary.dates.days(asOf: today).opening), .dim),
        TableCell(ready.percent.map { wording.percent(whole: $0) } ?? wording.unknown),
        TableCell(trouble == 0 ? "" : "!\(trouble)", .bad),
      ]
    }
    .draw(in: area.splitting(top: 1).rest, on: &grid)
  }
}
