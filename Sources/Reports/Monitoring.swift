package import CongressModel
package import Wording

/// What the level above asks of each congress held: a row of numbers.
package struct Monitoring: Hashable, Sendable {
  package var rows: [Row]
  package var title: String
  package var day: CalendarDate

  /// One congress; what isn't known is `nil`.
  package struct Row: Hashable, Sendable {
    package var organization: String
    package var level: String
    package var figures: ResultFigures

    package init(organization: String, level: String, figures: ResultFigures) {
      (self.organization, self.level, self.figures) = (organization, level, figures)
    }
  }

  package init(_ rows: [Row], title: String, on day: CalendarDate) {
    (self.rows, self.title, self.day) = (rows, title, day)
  }
}

extension Monitoring {
  /// The table; a narrow one puts what belongs together into one column, for a page of text.
  package func report(in wording: Wording, isNarrow: Bool = false) -> Report {
    var report = Report(wording.monitoringTitle, in: wording)
    let columns = columns(in: wording, isNarrow: isNarrow)
    let lines =
      rows.map { row in
        cells(
          row.figures, [row.organization, row.level],
          row.figures.held.map { wording.shortDate($0) } ?? wording.unknown,
          row.figures.secretary.map { wording.yesNo($0) } ?? wording.unknown, in: wording,
          isNarrow: isNarrow)
      } + [sums(in: wording, isNarrow: isNarrow)]
    report.density = .compact
    report.blocks = [
      .title(wording.monitoringTitle, [title, wording.asOf(day)]),
      rows.isEmpty
        ? .paragraph(wording.nothingHeld) : .table(Report.Table(columns, rows: lines)),
      .paragraph(wording.monitoringNote),
    ]
    return report
  }

  private func columns(in wording: Wording, isNarrow: Bool) -> [Report.Column] {
    let parts = [wording.womenColumn, wording.youngColumn, wording.ethnicColumn]
    let numbers =
      isNarrow
      ? [wording.delegatesColumn, wording.onElectedColumn] + parts
      : [
        wording.summonedInAll, wording.presentNow, wording.fieldSeats, wording.onElectedColumn,
      ] + parts
    return [Report.Column(wording.organizationColumn)]
      + (isNarrow ? [] : [Report.Column(wording.levelColumn)])
      + [Report.Column(wording.heldDayColumn, .trailing)]
      + numbers.map { Report.Column($0, .trailing) }
      + [
        Report.Column(
          isNarrow ? wording.directShortColumn : wording.directSecretaryColumn, .trailing)
      ]
  }

  private func cells(
    _ figures: ResultFigures, _ names: [String], _ held: String, _ direct: String,
    in wording: Wording, isNarrow: Bool
  ) -> [String] {
    let numbers =
      isNarrow
      ? [
        pair(figures.present, of: figures.summoned, in: wording),
        pair(figures.elected, of: figures.seats, in: wording),
      ] + Self.numbers(figures).suffix(3).map { wording.number($0) }
      : Self.numbers(figures).map { wording.number($0) }
    return (isNarrow ? [names[0]] : names) + [held] + numbers + [direct]
  }

  private func pair(_ part: Int?, of whole: Int?, in wording: Wording) -> String {
    part == nil && whole == nil
      ? wording.unknown : "\(wording.number(part))/\(wording.number(whole))"
  }

  /// The sums of what is known; a column nobody knows stays unknown.
  private func sums(in wording: Wording, isNarrow: Bool) -> [String] {
    func sum(_ column: KeyPath<ResultFigures, Int?>) -> Int? {
      let known = rows.compactMap { $0.figures[keyPath: column] }
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    var all = ResultFigures()
    (all.summoned, all.present) = (sum(\.summoned), sum(\.present))
    (all.seats, all.elected) = (sum(\.seats), sum(\.elected))
    (all.women, all.young, all.ethnic) = (sum(\.women), sum(\.young), sum(\.ethnic))
    let direct = rows.count { $0.figures.secretary == true }
    return cells(
      all, [wording.totalColumn, ""], wording.number(rows.count), wording.number(direct),
      in: wording, isNarrow: isNarrow)
  }

  private static func numbers(_ figures: ResultFigures) -> [Int?] {
    [
      figures.summoned, figures.present, figures.seats, figures.elected, figures.women,
      figures.young, figures.ethnic,
    ]
  }
}
