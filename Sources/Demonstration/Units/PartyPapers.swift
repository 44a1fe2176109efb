import CongressModel

extension PartyPaper {
  /// The directive on which all congresses of the term rest.
  static let directive35 = PartyPaper(
    number: "35-CT/TW", title: "Đại hội đảng bộ các cấp tiến tới Đại hội XIII của Đảng",
    issuer: "Bộ Chính trị", date: CalendarDate(known: "2019-05-30"))

  /// The papers of Hưng Yên and above, for Kim Động and its units.
  static let ofHungYen = [
    directive35,
    PartyPaper(
      number: "26-HD/BTCTW", issuer: "Ban Tổ chức Trung ương",
      date: CalendarDate(known: "2019-10-18")),
    PartyPaper(
      number: "185-KH/TU", issuer: "Tỉnh uỷ Hưng Yên", date: CalendarDate(known: "2019-10-08")),
  ]

  /// The papers from the Politburo down to Kim Sơn.
  static let ofKimSon = [
    directive35,
    PartyPaper(
      number: "182-KH/TU", issuer: "Tỉnh uỷ Ninh Bình", date: CalendarDate(known: "2019-11-06")),
    PartyPaper(
      number: "167-KH/HU", issuer: "Huyện uỷ Kim Sơn", date: CalendarDate(known: "2019-11-21")),
    PartyPaper(
      number: "39-HD/HU", issuer: "Huyện uỷ Kim Sơn", date: CalendarDate(known: "2019-11-21")),
  ]

  /// The papers of the trial in Nam Định; the article gives the plan's number without its day.
  static let ofNamDinh = [
    directive35, PartyPaper(number: "71-KH/TU", issuer: "Tỉnh uỷ Nam Định"),
  ]

  /// The papers on cadres that the article on Nam Định names too, all without a day.
  static let onCadres = [
    PartyPaper(number: "26-NQ/TW", issuer: "Ban Chấp hành Trung ương"),
    PartyPaper(number: "89-QĐ/TW", issuer: "Bộ Chính trị khoá XII"),
    PartyPaper(number: "90-QĐ/TW", issuer: "Bộ Chính trị khoá XII"),
    PartyPaper(number: "1230-QĐ/TU", issuer: "Tỉnh uỷ Nam Định"),
  ]
}
