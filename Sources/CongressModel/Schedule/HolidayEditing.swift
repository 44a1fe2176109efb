/// Why a holiday can't be kept.
package enum HolidayError: Error, Hashable, Sendable {
  case noName
  case endsBeforeItBegins
  /// Another holiday has a day of it.
  case overlaps(LocalText, CalendarDate)
  case noneOnDay(CalendarDate)
}

extension WorkingCalendar {
  /// Adds a holiday in the order of the days, or puts it in the place of another one.
  package mutating func put(
    _ name: LocalText, _ first: CalendarDate, _ last: CalendarDate, at place: Int? = nil
  ) throws(HolidayError) {
    guard !name.vietnamese.isEmpty else { throw .noName }
    guard first <= last else { throw .endsBeforeItBegins }
    var others = holidays
    if let place, others.indices.contains(place) { others.remove(at: place) }
    if let other = others.first(where: { $0.first <= last && first <= $0.last }) {
      throw .overlaps(other.name, other.first)
    }
    let next = others.firstIndex { $0.first > first } ?? others.count
    others.insert(Holiday(name: name, first: first, last: last), at: next)
    holidays = others
  }

  /// Takes away the holiday of a day.
  package mutating func removeHoliday(on day: CalendarDate) throws(HolidayError) {
    guard let place = holidays.firstIndex(where: { $0.first <= day && day <= $0.last }) else {
      throw .noneOnDay(day)
    }
    holidays.remove(at: place)
  }
}
