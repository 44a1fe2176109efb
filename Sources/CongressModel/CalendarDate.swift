/// A day of the Gregorian calendar, with no clock and no time zone.
package struct CalendarDate: Hashable, Sendable {
  /// In four bytes, since the dashboard of a province holds a hundred thousand days.
  private let number: Int32

  /// From 0001-01-01 to 9999-12-31, the days that a file can hold.
  private static let dayNumbers = -719_162...2_932_896

  /// Takes days since 1 January 1970; beyond the first and the last of all, those.
  package init(dayNumber: Int) {
    number = Int32(min(max(dayNumber, Self.dayNumbers.lowerBound), Self.dayNumbers.upperBound))
  }

  /// Days since 1 January 1970.
  package var dayNumber: Int { Int(number) }

  /// Fails where the calendar has no such day, or the year is not in 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, of: year)
    else { return nil }
    // counts years from March, so that the leap day is the last of its year
    let marchYear = month > 2 ? year : year - 1
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// Reads `2020-04-29`; fails on anything else.
  package init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-")
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
        value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// 1 for Monday … 7 for Sunday, as ISO 8601 numbers them.
  package var weekday: Int {
    let remainder = (dayNumber + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The day so many days later, and the first or the last of all where there is none.
  package func adding(days: Int) -> CalendarDate {
    let (sum, isTooFar) = dayNumber.addingReportingOverflow(days)
    return CalendarDate(dayNumber: isTooFar ? (days < 0 ? .min : .max) : sum)
  }

  /// Whether a congress can be on this day, since the party was founded in 1930.
  package var isLikely: Bool {
    let first = CalendarDate(year: 1930, month: 1, day: 1)?.dayNumber ?? 0
    return (first..<first + 1000 * 365).contains(dayNumber)
  }

  /// Days from `other` to this day; negative when this day is earlier.
  package func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }
}

extension CalendarDate: Comparable {
  package static func < (one: Self, other: Self) -> Bool { one.dayNumber < other.dayNumber }
}

extension CalendarDate: CustomStringConvertible {
  /// `2020-04-29`, the form in every file.
  package var description: String {
    let (year, month, day) = components
    // short texts joined one by one need no memory of their own, and a file has thousands of days
    var text = String(year)
    while text.utf8.count < 4 { text = "0" + text }
    text += month < 10 ? "-0" : "-"
    text += String(month)
    text += day < 10 ? "-0" : "-"
    return text + String(day)
  }
}
