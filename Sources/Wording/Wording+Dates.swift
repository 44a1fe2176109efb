package import CongressModel

extension Wording {
  /// `29/04/2020` or `29 April 2020`.
  package func date(_ day: CalendarDate) -> String {
    let (year, month, number) = day.components
    return pick(vi: vietnameseDate(day), en: "\(number) \(monthName(month)) \(year)")
  }

  /// A day in ten cells: `29/04/2020` or `2020-04-29`.
  package func shortDate(_ day: CalendarDate) -> String {
    pick(vi: vietnameseDate(day), en: day.description)
  }

  /// A day in ten cells, a dash where it is unknown.
  package func shortDate(_ day: CalendarDate?) -> String { day.map { shortDate($0) } ?? unknown }

  /// A day without its year, in at most six cells: `29/04` or `29 Apr`.
  package func dayAndMonth(_ day: CalendarDate) -> String {
    let (_, month, number) = day.components
    return pick(
      vi: "\(padded(number, to: 2))/\(padded(month, to: 2))",
      en: "\(number) \(monthName(month).prefix(3))")
  }

  /// A day as a paper writes it out: `ngày 29 tháng 4 năm 2020`, `29 April 2020`.
  package func formalDate(_ day: CalendarDate) -> String {
    let (year, month, number) = day.components
    // days before the tenth and the first two months have a zero, so that none can be put before
    return pick(
      vi: "ngày \(padded(number, to: 2)) tháng \(month < 3 ? "0" : "")\(month) năm \(year)",
      en: date(day))
  }

  /// The first and last day: `29–30/04/2020`, `31 March – 1 April 2020`.
  package func days(_ days: CongressDays) -> String {
    let (first, last) = (days.opening.components, days.closing.components)
    guard days.opening != days.closing else { return date(days.opening) }
    guard first.year == last.year else { return "\(date(days.opening)) – \(date(days.closing))" }
    guard first.month == last.month else {
      return pick(
        vi: "\(dayAndMonth(days.opening)) – \(date(days.closing))",
        en: "\(first.day) \(monthName(first.month)) – \(date(days.closing))")
    }
    return pick(
      vi: "\(padded(first.day, to: 2))–\(date(days.closing))",
      en: "\(first.day)–\(date(days.closing))")
  }

  /// The day of the week: `Thứ Tư`, `Wednesday`.
  package func weekday(_ day: CalendarDate) -> String {
    switch day.weekday {
    case 1: pick(vi: "Thứ Hai", en: "Monday")
    case 2: pick(vi: "Thứ Ba", en: "Tuesday")
    case 3: pick(vi: "Thứ Tư", en: "Wednesday")
    case 4: pick(vi: "Thứ Năm", en: "Thursday")
    case 5: pick(vi: "Thứ Sáu", en: "Friday")
    case 6: pick(vi: "Thứ Bảy", en: "Saturday")
    default: pick(vi: "Chủ nhật", en: "Sunday")
    }
  }

  /// A time of day from minutes after midnight: `08:05`.
  package func time(_ minute: Int) -> String {
    "\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
  }

  private func vietnameseDate(_ day: CalendarDate) -> String {
    let (year, month, number) = day.components
    return "\(padded(number, to: 2))/\(padded(month, to: 2))/\(padded(year, to: 4))"
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private func monthName(_ month: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names[month - 1]
  }
}

extension Wording {
  package func days(_ value: Int) -> String { count(value, vi: "ngày", one: "day", many: "days") }

  package func minutes(_ value: Int) -> String {
    count(value, vi: "phút", one: "minute", many: "minutes")
  }

  package func seconds(_ value: Int) -> String {
    count(value, vi: "giây", one: "second", many: "seconds")
  }

  package var today: String { pick(vi: "hôm nay", en: "today") }

  /// What is left until a thing is due, in days: `còn 3 ngày`, `today`, `2 days late`.
  package func due(in left: Int) -> String {
    switch left {
    case 0: today
    case ..<0: pick(vi: "quá hạn \(days(-left))", en: "\(days(-left)) late")
    default: pick(vi: "còn \(days(left))", en: "in \(days(left))")
    }
  }

  /// How far a day is away, where being past is no fault: `in 3 days`, `2 days ago`.
  package func distance(_ left: Int) -> String {
    left < 0 ? pick(vi: "\(days(-left)) trước", en: "\(days(-left)) ago") : due(in: left)
  }
}
