import CongressModel

/// The district Kim Động, pilot of its province, and its grass-roots organisations.
enum KimDong {
  static var units: [Unit] {
    [district, chinhNghia] + communes + cells
  }

  private static var district: Unit {
    var unit = prepared(
      Unit.committee("kim-dong", "Đảng bộ huyện Kim Động", .district, in: "hung-yen")
        .congress("2020-05-06", "2020-05-08", isHeld: false, papers: PartyPaper.ofHungYen),
      Unit.usualSubcommittees + ["Tổ giúp việc", "Tổ biên tập"], formed: "2019-10-30")
    unit.congress?.ordinal = "lần thứ XXIII"
    unit.congress?.pilot = Choice(by: .init(known: "hung-yen"))
    unit.leave(.doing, "b12", "e09")
    unit.leave(.toDo, "e03", "f04", "f06")
    unit.change("a15") { $0.doneOn = CalendarDate(known: "2020-04-22") }
    unit.change("f08") {
      $0.state = .blocked
      $0.since = CalendarDate(known: "2020-04-27")
      $0.reason = "Chưa thử xong âm thanh, ánh sáng, màn hình."
    }
    unit.change("d04") { $0.note = "Phong trào thi đua chào mừng đại hội." }
    unit.change("c02") { $0.note = "Kết quả xếp loại năm 2019 phục vụ công tác nhân sự." }
    return unit
  }

  private static var chinhNghia: Unit {
    var unit = prepared(
      Unit.committee("chinh-nghia", "Đảng bộ xã Chính Nghĩa", in: "kim-dong")
        .congress("2020-01-14", "2020-01-15", isHeld: true, papers: PartyPaper.ofHungYen),
      Unit.usualSubcommittees, formed: "2019-11-05")
    unit.congress?.pilot = Choice(by: .init(known: "kim-dong"))
    unit.congress?.lessons = [
      Lesson(
        .lesson,
        LocalText(
          "Gửi dự thảo văn kiện cho đại biểu trước ít nhất một tuần.",
          english: "Send the draft documents to the delegates at least a week before."),
        workstream: .documents, sentTo: [.init(known: "kim-dong")],
        written: CalendarDate(known: "2020-01-20"))
    ]
    return unit
  }

  private static var communes: [Unit] {
    let openings = ["2020-03-10", "2020-03-12", "2020-03-17", "2020-03-19", "2020-03-24"]
    return openings.enumerated().map { place, text in
      let opening = CalendarDate(known: text)
      let number = place + 2
      return prepared(
        Unit.committee(
          "kim-dong-xa-\(twoPlaces(number))", "Đảng bộ xã số \(number)", in: "kim-dong"
        ).congress(
          CongressDays(opening: opening, closing: opening.adding(days: 1)), isHeld: true,
          papers: PartyPaper.ofHungYen),
        Unit.usualSubcommittees, formed: "2019-11-\(twoPlaces(10 + number))")
    }
  }

  private static var cells: [Unit] {
    let days = ["2020-02-25", "2020-02-27", "2020-03-03", "2020-03-05"]
    return days.enumerated().map { place, day in
      let number = place + 1
      return prepared(
        Unit.cell(
          "kim-dong-chi-bo-\(twoPlaces(number))", "Chi bộ cơ quan số \(number)", in: "kim-dong"
        ).congress(day, isHeld: true, papers: PartyPaper.ofHungYen),
        Unit.cellSubcommittees, formed: "2019-11-\(15 + number)")
    }
  }

  /// A unit that by 25/11/2019 has drafted its reports and the scheme of its personnel.
  private static func prepared(_ unit: Unit, _ names: [String], formed day: String) -> Unit {
    var unit = unit.formed(names, on: day)
    unit.start = CalendarDate(known: "2019-10-21")
    let drafted = CalendarDate(known: "2019-11-25")
    for step in ["a05", "b01", "b02", "b03"] { unit.change(step) { $0.doneBy = drafted } }
    let scheme = unit.organization.kind == .cell ? "c07" : "c09"
    unit.change(scheme) {
      $0.evidence = [.init(paper: "Dự thảo đề án nhân sự", date: drafted)]
    }
    return unit
  }
}
