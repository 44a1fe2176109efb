import CongressModel

extension WorkingCalendar {
  /// The public holidays of 2019–2021, with the days off in lieu that the government set.
  static let vietnam = WorkingCalendar(
    holidays: [
      holiday(newYear, "2019-01-01"), holiday(tet, "2019-02-04", "2019-02-08"),
      holiday(hungKings, "2019-04-14", "2019-04-15"), holiday(spring, "2019-04-30", "2019-05-01"),
      holiday(national, "2019-09-02"),
      holiday(newYear, "2020-01-01"), holiday(tet, "2020-01-23", "2020-01-29"),
      holiday(hungKings, "2020-04-02"), holiday(spring, "2020-04-30", "2020-05-01"),
      holiday(national, "2020-09-02"),
      holiday(newYear, "2021-01-01"), holiday(tet, "2021-02-10", "2021-02-16"),
      holiday(hungKings, "2021-04-21"), holiday(spring, "2021-04-30", "2021-05-03"),
      holiday(national, "2021-09-02", "2021-09-03"),
    ])

  private static let newYear = LocalText("Tết Dương lịch", english: "New Year")
  private static let tet = LocalText("Tết Nguyên đán", english: "Lunar New Year")
  private static let hungKings = LocalText(
    "Giỗ Tổ Hùng Vương", english: "Commemoration of the Hùng Kings")
  private static let spring = LocalText(
    "Ngày Chiến thắng và Quốc tế Lao động", english: "Reunification Day and Labour Day")
  private static let national = LocalText("Quốc khánh", english: "National Day")

  private static func holiday(
    _ name: LocalText, _ first: String, _ last: String? = nil
  ) -> Holiday {
    Holiday(
      name: name, first: CalendarDate(known: first), last: last.map { CalendarDate(known: $0) })
  }
}
