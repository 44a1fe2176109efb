extension WorkingCalendar {
  /// The calendar of Việt Nam, with which a workspace begins; it may change its own.
  package static let vietnam = WorkingCalendar(holidays: publicHolidays)

  /// The public holidays of Việt Nam 2019–2027, with the days off in lieu of weekends and those for
  /// which another day was worked; the Saturdays worked for them aren't kept.
  ///
  /// The days of the law, the lunar ones by the calendar of UTC+7, and a day in lieu after a day off
  /// that was one already: Bộ luật Lao động 2012, art. 115, and 2019, art. 112. For 2027 no more
  /// than these is known, with one day before Tết and four from it on, and 3/9 beside 2/9.
  ///
  /// Working days that were swapped: 29/4/2019 for 4/5 (6519/VPCP-KGVX, 2018); 29/4/2024 for 4/5
  /// (2450/VPCP-KGVX, 12/4/2024); 2/5/2025 for 26/4 (the labour ministry's plan of 3/12/2024, told
  /// by the government's portal on 4/3/2025); 2/1/2026 for 10/1 (12729/VPCP-KGVX, 25/12/2025);
  /// 31/8/2026 for 22/8 (approved on 13/10/2025). Tết and 2/9, which the government sets each year,
  /// as it announced them for 2020–2026.
  package static let publicHolidays: [Holiday] = days.compactMap { feast, first, last in
    guard let first = CalendarDate(first), let last = CalendarDate(last) else { return nil }
    return Holiday(name: feast.name, first: first, last: last)
  }

  private enum Feast {
    case newYear, tet, hungKings, spring, national

    var name: LocalText {
      switch self {
      case .newYear: LocalText("Tết Dương lịch", english: "New Year")
      case .tet: LocalText("Tết Nguyên đán", english: "Lunar New Year")
      case .hungKings:
        LocalText("Giỗ Tổ Hùng Vương", english: "Commemoration of the Hùng Kings")
      case .spring:
        LocalText(
          "Ngày Chiến thắng và Quốc tế Lao động", english: "Reunification Day and Labour Day")
      case .national: LocalText("Quốc khánh", english: "National Day")
      }
    }
  }

  private static let days: [(Feast, first: String, last: String)] = [
    (.newYear, "2019-01-01", "2019-01-01"), (.tet, "2019-02-04", "2019-02-08"),
    (.hungKings, "2019-04-14", "2019-04-15"), (.spring, "2019-04-29", "2019-05-01"),
    (.national, "2019-09-02", "2019-09-02"),
    (.newYear, "2020-01-01", "2020-01-01"), (.tet, "2020-01-23", "2020-01-29"),
    (.hungKings, "2020-04-02", "2020-04-02"), (.spring, "2020-04-30", "2020-05-01"),
    (.national, "2020-09-02", "2020-09-02"),
    (.newYear, "2021-01-01", "2021-01-01"), (.tet, "2021-02-10", "2021-02-16"),
    (.hungKings, "2021-04-21", "2021-04-21"), (.spring, "2021-04-30", "2021-05-03"),
    (.national, "2021-09-02", "2021-09-03"),
    (.newYear, "2022-01-01", "2022-01-03"), (.tet, "2022-01-31", "2022-02-04"),
    (.hungKings, "2022-04-10", "2022-04-11"), (.spring, "2022-04-30", "2022-05-03"),
    (.national, "2022-09-01", "2022-09-02"),
    (.newYear, "2023-01-01", "2023-01-02"), (.tet, "2023-01-20", "2023-01-26"),
    (.hungKings, "2023-04-29", "2023-04-29"), (.spring, "2023-04-30", "2023-05-03"),
    (.national, "2023-09-01", "2023-09-04"),
    (.newYear, "2024-01-01", "2024-01-01"), (.tet, "2024-02-08", "2024-02-14"),
    (.hungKings, "2024-04-18", "2024-04-18"), (.spring, "2024-04-29", "2024-05-01"),
    (.national, "2024-09-02", "2024-09-03"),
    (.newYear, "2025-01-01", "2025-01-01"), (.tet, "2025-01-27", "2025-01-31"),
    (.hungKings, "2025-04-07", "2025-04-07"), (.spring, "2025-04-30", "2025-05-02"),
    (.national, "2025-09-01", "2025-09-02"),
    (.newYear, "2026-01-01", "2026-01-02"), (.tet, "2026-02-16", "2026-02-20"),
    (.hungKings, "2026-04-26", "2026-04-27"), (.spring, "2026-04-30", "2026-05-01"),
    (.national, "2026-08-31", "2026-09-02"),
    (.newYear, "2027-01-01", "2027-01-01"), (.tet, "2027-02-05", "2027-02-11"),
    (.hungKings, "2027-04-16", "2027-04-16"), (.spring, "2027-04-30", "2027-05-03"),
    (.national, "2027-09-02", "2027-09-03"),
  ]
}
