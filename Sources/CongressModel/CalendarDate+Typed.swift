extension CalendarDate {
  /// Reads a day as people type it: `29/4/2020`, `29-04-2020`, `29.4.2020` or `2020-04-29`.
  ///
  /// Day, month and a year of four digits must all be there: a day without its year would be a
  /// guess.
  package init?(typed text: String) {
    if let day = CalendarDate(text) {
      self = day
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count),
      (1...2).contains(parts[1].utf8.count), parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
