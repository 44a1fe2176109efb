import CongressModel
import TerminalUI
import Wording

// What is due when, and how fast the list grows shorter, in single characters.
extension Wording {
  /// The charts of a congress that is being prepared; none in too little room for them.
  func charts(
    _ documents: CongressDocuments, on day: CalendarDate, columns: Int
  ) -> [TextLine] {
    let opening = documents.congress.dates.days(asOf: day).opening
    guard columns >= 50, !documents.checklist.tasks.isEmpty else { return [] }
    return calendar(documents.checklist, opening, on: day, columns: columns)
      + burndown(documents.checklist, opening, on: day, columns: columns)
  }

  /// A column for each of the next days: how many open tasks are due, and where the congress opens.
  private func calendar(
    _ checklist: Checklist, _ opening: CalendarDate, on day: CalendarDate, columns: Int
  ) -> [TextLine] {
    let days = (0..<min(21, (columns - 4) / 3)).map { day.adding(days: $0) }
    let open = checklist.tasks.filter { !$0.state(asOf: day).isClosed }
    let heads = days.map { padded("\($0.components.day)") }
    let counts = days.map { day in
      let due = open.count { $0.due == day }
      let sign = day == opening ? String(Glyphs.unicode.pointer) : ""
      return padded(sign + (due == 0 ? (sign.isEmpty ? "·" : "") : "\(due)"))
    }
    return [
      TextLine(""), TextLine("\(headingCalendar) · \(dayAndMonth(day))", .strong),
      TextLine(heads.joined(), .dim, indent: 2, isWrapped: false),
      TextLine(counts.joined(), indent: 2, isWrapped: false),
    ]
  }

  /// Two rows of bars from the first day to the opening: tasks left by plan, and really.
  private func burndown(
    _ checklist: Checklist, _ opening: CalendarDate, on day: CalendarDate, columns: Int
  ) -> [TextLine] {
    let chart = Burndown(of: checklist, opening: opening, on: day, count: min(48, columns - 30))
    guard let first = chart.points.first, let last = chart.points.last else { return [] }
    func bars(_ values: [Int]) -> String { String(values.map { bar($0, of: chart.tasks) }) }
    let span = "\(dayAndMonth(first.day)) – \(dayAndMonth(last.day))"
    return [
      TextLine(""), TextLine("\(headingBurndown) · \(span)", .strong),
      TextLine(
        "\(bars(chart.points.map(\.planned)))  \(burndownPlanned)", .dim, indent: 2,
        isWrapped: false),
      TextLine(
        "\(bars(chart.points.compactMap(\.open)))  \(burndownOpen): \(number(chart.openToday))",
        indent: 2, isWrapped: false),
    ]
  }

  private func bar(_ value: Int, of all: Int) -> Character {
    let bars = Glyphs.unicode.sparks
    guard value > 0, all > 0 else { return "·" }
    return bars[min(bars.count - 1, (value * bars.count - 1) / all)]
  }

  private func padded(_ text: String) -> String { ScreenText(text).padded(to: 3).string }
}
