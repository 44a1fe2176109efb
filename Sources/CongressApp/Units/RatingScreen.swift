package import CongressModel
package import TerminalUI
import Wording

/// The grades of an organisation by year, and the totals that a paper states of its units.
package struct RatingScreen: ScreenContent {
  let unit: Organization.ID
  var list = ListState()

  package init(_ unit: Organization.ID) { self.unit = unit }

  /// A line: a grade of the organisation's own, or a total of its units.
  enum Row: Hashable {
    case own(Int)
    case total(Int)
    case units(Int)
  }
}

extension RatingScreen {
  private func rows(of unit: Organization) -> [Row] {
    unit.ratings.indices.map { .own($0) } + unit.stated.ratings.indices.map { .total($0) }
      + unit.stated.units.indices.map { .units($0) }
  }

  package func title(in situation: Situation) -> String {
    "\(situation.wording.keyRatings): \(situation.tree[unit]?.name ?? unit.rawValue)"
  }

  package func bindings(in situation: Situation) -> [Binding<Command>] {
    let wording = situation.wording
    let refusal = situation.readOnly.map { wording.sentence($0) }
    let isEmpty = situation.tree[unit].map { rows(of: $0).isEmpty } ?? true
    func binding(
      _ key: Character, _ label: String, _ command: Command, _ disabled: String?, _ priority: Int
    ) -> Binding<Command> {
      Binding(
        .character(key), label, command, group: wording.thisScreen, disabled: disabled,
        priority: priority)
    }
    return [
      binding("n", wording.keyNewRating, .newRating, refusal, 9),
      binding("t", wording.keyNewTotal, .newTotal, refusal, 8),
      binding("c", wording.keyNewCount, .newCount, refusal, 7),
      binding(
        "d", wording.keyDelete, .deleteEntry, refusal ?? (isEmpty ? wording.nothingThere : nil), 5),
    ]
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    guard let unit = situation.tree[unit] else { return [] }
    let (rows, wording) = (rows(of: unit), situation.wording)
    list.selected = max(0, min(list.selected, rows.count - 1))
    switch command {
    case .move: _ = list.handle(press, count: rows.count, height: situation.bodyRows - 4)
    case .newRating: return [.fill(.rating(in: wording))]
    case .newTotal: return [.fill(.ratingTotal(in: wording))]
    case .newCount: return [.fill(.unitCount(in: wording))]
    case .deleteEntry:
      guard rows.indices.contains(list.selected) else { return [] }
      return change(unit, in: situation) { $0.remove(rows[list.selected]) }
    default: break
    }
    return []
  }

  private func change(
    _ unit: Organization, in situation: Situation, _ deed: (inout Organization) -> Void
  ) -> [Request] {
    var new = unit
    deed(&new)
    do throws(OrganizationError) {
      return [Request](
        try situation.tree.change(putting: new), .ratingsEdited, LocalText(unit.name))
    } catch {
      return [.notice(Notice(.warning, situation.wording.sentence(error)))]
    }
  }

  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    guard let unit = situation.tree[unit] else { return [] }
    do throws(FormRefusal) {
      switch form.purpose {
      case .rating:
        let rating = try form.rating(in: situation.wording)
        return change(unit, in: situation) { $0.rate(rating) }
      case .ratingTotal:
        let total = try form.ratingTotal(in: situation)
        return change(unit, in: situation) { $0.stated.put(total) }
      case .unitCount:
        let count = try form.unitCount(in: situation)
        return change(unit, in: situation) { $0.stated.put(count) }
      default: return []
      }
    } catch {
      return [.fill(form.refusing(error))]
    }
  }
}

extension Organization {
  fileprivate mutating func remove(_ row: RatingScreen.Row) {
    switch row {
    case .own(let place): ratings.remove(at: place)
    case .total(let place): stated.ratings.remove(at: place)
    case .units(let place): stated.units.remove(at: place)
    }
  }
}

extension RatingScreen {
  package func draw(in body: Rect, on grid: inout Grid, _ situation: Situation) {
    guard let unit = situation.tree[unit] else { return }
    let wording = situation.wording
    let (upper, lower) = body.splitting(bottom: body.rows >= 14 ? 4 : 0)
    let rows = rows(of: unit)
    let columns =
      [
        Column(wording.yearColumn, minimum: 5, priority: 10),
        Column(wording.levelColumn, minimum: 14, ideal: 30, priority: 9),
      ]
      + Rating.allCases.map {
        Column(wording.shortTerm($0), minimum: 10, priority: 7, layout: .trailing)
      } + [
        Column(wording.totalColumn, minimum: 7, priority: 8, layout: .trailing),
        Column(wording.sumColumn, minimum: 8, priority: 6),
      ]
    Table(columns, count: rows.count, state: list, emptyText: wording.nothingThereYet) {
      cells(of: rows[$0], unit, situation)
    }
    .draw(in: upper, on: &grid)
    // what is entered unit by unit stands beside what papers state, so that they can be compared
    let sums = situation.rollUp(of: self.unit).ratings
    for (row, figures) in sums.suffix(lower.rows).enumerated() {
      grid.draw(
        wording.line(of: figures, situation.tree), in: lower.row(row).inset(columns: 2),
        role: figures.addsUp ? .dim : .bad)
    }
  }

  private func cells(
    of row: Row, _ unit: Organization, _ situation: Situation
  ) -> [TableCell] {
    let (wording, tree) = (situation.wording, situation.tree)
    switch row {
    case .own(let place):
      let rating = unit.ratings[place]
      return [
        TableCell(String(rating.year)), TableCell(wording.ownRating, .dim),
      ] + Rating.allCases.map { TableCell($0 == rating.rating ? "x" : "") }
    case .total(let place):
      let total = unit.stated.ratings[place]
      return [
        TableCell(String(total.year)), TableCell(wording.levelName(total.level, tree)),
      ] + Rating.allCases.map { TableCell(wording.number(total.counts[$0])) } + [
        TableCell(wording.number(total.total)),
        TableCell(
          wording.sumCheck(addsUp: total.addsUp, isStated: true), total.addsUp ? .good : .bad),
      ]
    case .units(let place):
      let count = unit.stated.units[place]
      let kind = count.kind.map { " (\(wording.term($0)))" } ?? ""
      return [
        TableCell(""), TableCell(wording.levelName(count.level, tree) + kind),
      ] + Rating.allCases.map { _ in TableCell("") } + [TableCell(wording.number(count.count))]
    }
  }
}
