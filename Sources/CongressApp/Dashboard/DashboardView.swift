import CongressModel
import Tallying
package import TerminalUI
import Wording

extension DashboardScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    let (upper, lower) = body.splitting(bottom: situation.rowsBelowDashboard)
    let wide = body.columns >= 120
    let table = Table(
      columns(wide: wide, situation), count: shown.count, state: list,
      emptyText: filter?.field.isEmpty == false
        ? situation.wording.noOrganizationFound : situation.wording.emptyDashboard,
      key: RowsKey(rows: shown, words: filter?.field.value ?? "")
    ) { [glyphs = grid.glyphs] in cells(of: shown[$0], wide: wide, glyphs, situation) }
    table.draw(in: upper, on: &grid)
    if lower.rows > 1 { grid.fill(lower.row(0), with: grid.glyphs.horizontal, role: .rule) }
    let name = selectedRow.flatMap { fullName(of: $0, ifCutBy: table, upper, situation) }
    if lower.rows > 1, let rollUp {
      return draw(rollUp, named: name, in: lower, on: &grid, situation)
    }
    guard let name else { return }
    grid.draw(name, in: lower.row(lower.rows > 1 ? 1 : 0).inset(columns: 2), role: .dim)
  }

  /// The name of the row's organisation, where the table has no room for all of it.
  private func fullName(
    of row: DashboardRow, ifCutBy table: Table, _ area: Rect, _ situation: Situation
  ) -> String? {
    guard let id = row.organization(in: situation), let name = situation.tree[id]?.name else {
      return nil
    }
    let room = table.widths(in: area.columns - Table.gutter).first.flatMap(\.self) ?? 0
    return ScreenText(shownName(of: row, .ascii, situation)).columns > room ? name : nil
  }

  /// What stands in the first column.
  private func shownName(
    of row: DashboardRow, _ glyphs: Glyphs, _ situation: Situation
  ) -> String {
    switch row {
    case .heading(let section): situation.wording.heading(section)
    case .unread(let id): "\(glyphs.late) \(id.rawValue)"
    case .pilot(let place): situation.name(of: situation.summaries[place])
    case .trial(let by, _, let isExpanded):
      "\(isExpanded ? glyphs.unfolded : glyphs.folded) \(situation.wording.trial): "
        + (situation.tree[by]?.name ?? by.rawValue)
    case .unit(let id, let depth, let fold):
      String(repeating: "  ", count: depth) + fold.sign(glyphs) + " "
        + (situation.tree[id]?.name ?? id.rawValue)
    }
  }

  private func columns(wide: Bool, _ situation: Situation) -> [Column] {
    let wording = situation.wording
    var columns = [
      Column(
        wording.columnOrganization, minimum: wide ? 30 : 16, ideal: wide ? 64 : 34, priority: 10),
      Column(wording.columnState, minimum: 13, ideal: 16, priority: 9),
      Column(wording.columnOpening, minimum: 10, priority: 7),
      Column(wording.columnLeft, minimum: 4, priority: 6, layout: .trailing),
    ]
    columns +=
      wide
      ? Workstream.gauged.map {
        Column(wording.shortTerm($0), minimum: 9, priority: 5, layout: .trailing)
      }
      : [Column(wording.columnReady, minimum: 9, priority: 5)]
    columns += [
      Column(wording.columnLate, minimum: 5, priority: 8, layout: .trailing),
      Column(wording.columnElected, minimum: 14, priority: 3),
      Column(wording.columnChosenBy, minimum: 12, ideal: 44, priority: 2),
      Column(wording.columnLessons, minimum: 4, priority: 1, layout: .trailing),
    ]
    return columns
  }

  private func cells(
    of row: DashboardRow, wide: Bool, _ glyphs: Glyphs, _ situation: Situation
  ) -> [TableCell] {
    let name = shownName(of: row, glyphs, situation)
    switch row {
    case .heading: return [TableCell(name, .strong)]
    case .unread: return [TableCell(name, .bad), TableCell(situation.wording.cannotBeRead, .bad)]
    case .pilot(let place):
      return cells(of: situation.summaries[place], named: name, wide, glyphs, situation)
    case .trial(_, let places, _): return trialCells(places, named: name, situation)
    case .unit(let id, let depth, _):
      guard let place = situation.nearestCongress(of: id) else {
        return groupCells(id, named: name, situation)
      }
      var cells = cells(of: situation.summaries[place], named: name, wide, glyphs, situation)
      let matches = filter.flatMap { $0.query.matches(in: situation.tree[id]?.name ?? "") } ?? []
      let shift = depth * 2 + 2
      cells[0].matches = matches.map { $0.lowerBound + shift..<$0.upperBound + shift }
      return cells
    }
  }

  /// An organisation without a congress of its own: how many below it are held.
  private func groupCells(
    _ id: Organization.ID, named name: String, _ situation: Situation
  ) -> [TableCell] {
    let figures = situation.figures[id]
    guard figures.congresses > 0 else { return [TableCell(name, .dim)] }
    return [
      TableCell(name),
      TableCell(situation.wording.held(figures.held, of: figures.congresses), .dim),
    ]
  }

  private func trialCells(
    _ places: [Int], named name: String, _ situation: Situation
  ) -> [TableCell] {
    let chosen = places.map { situation.summaries[$0] }
    let elected = chosen.count { $0.secretaryElected(asOf: situation.today) }
    return [
      TableCell(name), TableCell(situation.wording.elected(elected, of: chosen.count), .accent),
    ]
  }

  private func cells(
    of summary: CongressSummary, named name: String, _ wide: Bool, _ glyphs: Glyphs,
    _ situation: Situation
  ) -> [TableCell] {
    let (wording, today) = (situation.wording, situation.today)
    let state = summary.state(asOf: today)
    let days = summary.dates.days(asOf: today)
    let left = days.opening.days(since: today)
    let ready = summary.readiness(on: today)
    var cells = [
      TableCell(name),
      TableCell("\(state.symbol(glyphs)) \(wording.shortTerm(state))", state.role),
      TableCell(wording.shortDate(days.opening)),
      TableCell(state >= .inSession ? "" : "\(left)", left < 0 ? .bad : .text),
    ]
    cells += readinessCells(of: summary, ready, wide: wide, glyphs, situation)
    let trouble = ready.overdue + ready.blocked
    let lessons = summary.lessons(asOf: today)
    cells += [
      TableCell(trouble == 0 ? "" : "!\(trouble)", .bad),
      TableCell(summary.electedText(on: today, situation)),
      TableCell(summary.chosenText(situation), .dim),
      TableCell(lessons == 0 ? "" : "\(lessons)"),
    ]
    return cells
  }
}

extension DashboardScreen {
  /// A gauge for each workstream, or where it is narrow four small bars and the share of all.
  private func readinessCells(
    of summary: CongressSummary, _ all: Readiness, wide: Bool, _ glyphs: Glyphs,
    _ situation: Situation
  ) -> [TableCell] {
    let shares = Workstream.gauged.map { summary.readiness(on: situation.today, in: $0) }
    guard !wide else {
      return shares.map { TableCell($0.gauge(glyphs) ?? situation.wording.unknown, $0.role) }
    }
    guard let percent = all.percent else { return [TableCell(situation.wording.unknown, .dim)] }
    let bars = String(shares.map { $0.bar(glyphs) })
    return [TableCell("\(bars) \(situation.wording.percent(whole: percent))", all.role)]
  }

  /// What lies below the selected row, in figures.
  private func draw(
    _ roll: RollUp, named name: String?, in area: Rect, on grid: inout Grid,
    _ situation: Situation
  ) {
    let lines = situation.wording.lines(
      of: roll, situation.tree, named: name ?? situation.wording.overall)
    var rest = area.splitting(top: 1).rest.inset(columns: 2)
    for (index, line) in lines.enumerated() {
      let place = rest.splitting(bottom: min(lines.count - 1 - index, rest.rows - 1)).rest
      let used = grid.draw(paragraph: line, in: place, role: index == 0 ? .text : .dim)
      rest = rest.splitting(top: used).rest
    }
  }
}

/// What the rows of the dashboard show beside what the situation tells.
private struct RowsKey: Hashable {
  let rows: [DashboardRow]
  let words: String
}

extension DashboardRow {
  func organization(in situation: Situation) -> Organization.ID? {
    switch self {
    case .heading, .unread: nil
    case .pilot(let place): situation.summaries[place].organization
    case .trial(let by, _, _): by
    case .unit(let id, _, _): id
    }
  }
}

extension DashboardRow.Fold {
  fileprivate func sign(_ glyphs: Glyphs) -> String {
    switch self {
    case .leaf: " "
    case .folded: String(glyphs.folded)
    case .unfolded: String(glyphs.unfolded)
    }
  }
}

extension CongressState {
  func symbol(_ glyphs: Glyphs) -> String {
    switch self {
    case .planned: String(glyphs.open)
    case .postponed: String(glyphs.late)
    case .preparing, .submitted, .cleared: String(glyphs.doing)
    case .inSession: String(glyphs.pointer)
    case .held, .reported, .approved: String(glyphs.done)
    }
  }

  var role: Role {
    switch self {
    case .planned: .dim
    case .postponed: .warning
    case .preparing, .submitted, .cleared: .text
    case .inSession: .accent
    case .held, .reported, .approved: .good
    }
  }
}

extension Readiness {
  /// The share done in a character that is the higher the more is done.
  func bar(_ glyphs: Glyphs) -> Character {
    guard let percent else { return " " }
    return glyphs.sparks[percent * (glyphs.sparks.count - 1) / 100]
  }

  /// The share done as a bar with the number behind it.
  func gauge(_ glyphs: Glyphs) -> String? {
    guard let percent else { return nil }
    let full = percent * 5 / 100
    let bar =
      String(repeating: glyphs.gaugeFull, count: full)
      + String(repeating: glyphs.gaugeTrack, count: 5 - full)
    return "\(bar) \(percent < 10 ? "  " : percent < 100 ? " " : "")\(percent)"
  }

  /// What is late stands out; what is done needs no attention.
  var role: Role { overdue > 0 ? .bad : .text }
}

extension CongressSummary {
  /// How many of the committee are elected, with the lowest percentage where it is known.
  func electedText(on day: CalendarDate, _ situation: Situation) -> String {
    let known = elections.filter { $0.body == .committee }
    if let election = known.last, let closed = election.closed, closed <= day {
      let lowest = election.lowestVotes.flatMap { votes in
        election.base.flatMap { Percentage(votes: votes, of: $0) }
      }
      return "\(election.elected)/\(election.seats) "
        + (lowest.map { situation.wording.percent($0) } ?? "")
    }
    guard let paper = stated.last(where: { $0.body == .committee && $0.on <= day }) else {
      return ""
    }
    return "\(paper.elected)/\(situation.wording.number(paper.seats)) \(paper.note ?? "")"
  }

  func chosenText(_ situation: Situation) -> String {
    guard let by = (pilot ?? directElection)?.by else { return "" }
    let word =
      directElection == nil
      ? situation.wording.pilotShort
      : pilot == nil ? situation.wording.trialShort : situation.wording.pilotAndTrialShort
    return "\(word): \(situation.tree[by]?.name ?? by.rawValue)"
  }
}
