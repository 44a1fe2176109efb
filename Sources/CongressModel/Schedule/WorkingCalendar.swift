package import StrictJSON

/// Which days are worked: not Saturdays, Sundays and holidays.
package struct WorkingCalendar: Hashable, Sendable {
  package var holidays: [Holiday]

  package init(holidays: [Holiday] = []) { self.holidays = holidays }

  /// One day or several on which no work is done.
  package struct Holiday: Hashable, Sendable {
    package var name: LocalText
    package var first: CalendarDate
    package var last: CalendarDate

    package init(name: LocalText, first: CalendarDate, last: CalendarDate? = nil) {
      (self.name, self.first, self.last) = (name, first, max(first, last ?? first))
    }
  }
}

extension WorkingCalendar {
  package func isWorked(_ day: CalendarDate) -> Bool {
    day.weekday <= 5 && !holidays.contains { $0.first <= day && day <= $0.last }
  }

  /// The day `amount` units after `anchor`, before it where negative.
  package func day(_ amount: Int, _ unit: Lead.Unit, after anchor: CalendarDate) -> CalendarDate {
    switch unit {
    case .calendar: anchor.adding(days: amount)
    case .months: anchor.adding(months: amount)
    case .working: workingDay(amount, after: anchor)
    }
  }

  private func workingDay(_ amount: Int, after anchor: CalendarDate) -> CalendarDate {
    var day = anchor
    var left = abs(amount)
    while left > 0 {
      let next = day.adding(days: amount > 0 ? 1 : -1)
      // behind the last day there is none
      guard next != day else { break }
      day = next
      if isWorked(day) { left -= 1 }
    }
    return day
  }
}

extension CalendarDate {
  /// The same day of another month, or that month's last day where it is shorter.
  package func adding(months: Int) -> CalendarDate {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    var candidate = day
    while candidate > 28 {
      if let date = CalendarDate(year: count / 12, month: count % 12 + 1, day: candidate) {
        return date
      }
      candidate -= 1
    }
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: candidate) ?? self
  }
}

extension WorkingCalendar.Holiday {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    let name = try fields.localText("name")
    let first = try fields.date("first")
    let last = try fields.optionalDate("last") ?? first
    guard last >= first else { throw fields.failure(.notAllowed(last.description), at: "last") }
    self.init(name: name, first: first, last: last)
  }

  package var json: JSON {
    .record([
      ("name", name.json), ("first", .date(first)), ("last", last == first ? nil : .date(last)),
    ])
  }
}
