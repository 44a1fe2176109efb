package import CongressModel

// What is true of the day that is looked at, and of the congresses that can be read.
extension Wording {
  /// Why a vote can't be opened on a day before the one on which it was.
  package func voteOpensLater(_ day: CalendarDate, today: CalendarDate) -> String {
    pick(
      vi: "Cuộc bầu này mở ngày \(shortDate(day)); đang xem ngày \(shortDate(today)).",
      en: "This vote was opened on \(shortDate(day)); the day looked at is \(shortDate(today)).")
  }

  /// After figures that lack congresses, by their ids.
  package func figuresLack(_ ids: [String]) -> String {
    let names = ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " …" : "")
    let congresses = count(
      ids.count, vi: "đại hội không đọc được", one: "congress that can't be read",
      many: "congresses that can't be read")
    return pick(
      vi: "Số liệu chưa đủ, còn thiếu \(congresses): \(names).",
      en: "The figures are incomplete; they lack \(congresses): \(names).")
  }
}
