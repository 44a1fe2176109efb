extension WorkingCalendar {
  /// The public holidays of Việt Nam 2019–2027 that fall on fixed days, and those of the lunar
  /// calendar as the government set them; a workspace may change them.
  ///
  /// Source: Bộ luật Lao động 2012, art. 115, and 2019, art. 112.
  package static let publicHolidays: [Holiday] = (2019...2027).flatMap { holidays(of: $0) }

  private static func holidays(of year: Int) -> [Holiday] {
    let fixed = [
      holiday("Tết Dương lịch", "New Year", year, (1, 1), (1, 1)),
      lunar.first { $0.year == year }.flatMap {
        holiday("Tết Nguyên đán", "Lunar New Year", year, $0.tet, $0.tetEnd)
      },
      lunar.first { $0.year == year }.flatMap {
        holiday("Giỗ Tổ Hùng Vương", "Hùng Kings’ Day", year, $0.hung, $0.hung)
      },
      holiday(
        "Ngày Chiến thắng và Quốc tế Lao động", "Reunification and Labour Days", year, (4, 30),
        (5, 1)),
      holiday("Quốc khánh", "National Day", year, (9, 2), year >= 2021 ? (9, 3) : (9, 2)),
    ]
    return fixed.compactMap(\.self)
  }

  private static func holiday(
    _ vietnamese: String, _ english: String, _ year: Int, _ first: (Int, Int), _ last: (Int, Int)
  ) -> Holiday? {
    guard let first = CalendarDate(year: year, month: first.0, day: first.1),
      let last = CalendarDate(year: year, month: last.0, day: last.1)
    else { return nil }
    return Holiday(
      name: LocalText(vietnamese, english: english), first: first, last: last)
  }

  /// Tết from the last day of the old year to the fourth of the new, and the tenth of the third
  /// lunar month.
  private static let lunar: [(year: Int, tet: (Int, Int), tetEnd: (Int, Int), hung: (Int, Int))] = [
    (2019, (2, 4), (2, 8), (4, 14)), (2020, (1, 24), (1, 28), (4, 2)),
    (2021, (2, 11), (2, 15), (4, 21)), (2022, (1, 31), (2, 4), (4, 10)),
    (2023, (1, 21), (1, 25), (4, 29)), (2024, (2, 9), (2, 13), (4, 18)),
    (2025, (1, 28), (2, 1), (4, 7)), (2026, (2, 16), (2, 20), (4, 26)),
    (2027, (2, 5), (2, 9), (4, 16)),
  ]
}
