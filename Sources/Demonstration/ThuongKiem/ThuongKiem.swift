import CongressModel

/// The commune Thượng Kiệm: pilot of Kim Sơn, and chosen to elect its secretary directly.
enum ThuongKiem {
  static var units: [Unit] { [commune] + cells.map(\.unit) }

  static let id = Congress.ID(known: "thuong-kiem")
  static let opening = CalendarDate(known: "2020-04-29")
  static let closing = CalendarDate(known: "2020-04-30")

  /// What the hall shows: the committee's count, batch by batch.
  static var hall: HallSettings {
    var hall = HallSettings()
    (hall.congress, hall.election, hall.policy) = (id, committeeID, .live)
    return hall
  }

  private static var commune: Unit {
    var unit = Unit("thuong-kiem", "Đảng bộ xã Thượng Kiệm", .commune, in: "kim-son", members: 345)
      .congress("2020-03-31", "2020-04-01", isHeld: false, papers: PartyPaper.ofKimSon)
      .formed(heads.map(\.subcommittee), on: "2019-12-05")
    noteCourse(of: &unit)
    unit.people = People(delegates: delegates)
    unit.people.schemes = [scheme]
    unit.people.takeRoll(of: committeeID, round: 1, on: opening, minute: 615)
    unit.people.takeRoll(of: SecretaryVote.electionID, round: 1, on: closing, minute: 480)
    unit.elections = Elections(elections: [
      committeeElection, secretaryVote.election, delegatesElection,
    ])
    unit.ballots = [firstHalf, secretaryVote.ballots(of: id)]
    guard var congress = unit.congress else { return unit }
    congress.pilot = Choice(by: .init(known: "kim-son"))
    congress.directElection = Choice(by: .init(known: "kim-son"))
    congress.dates.moves = [
      CongressDates.Move(
        to: CongressDays(opening: opening, closing: closing),
        reason: "Lùi thời gian để phòng, chống dịch Covid-19; áp dụng quy định phòng dịch tại "
          + "đại hội.",
        decided: CalendarDate(known: "2020-03-27"))
    ]
    congress.dates.actual = CongressDays(opening: opening, closing: closing)
    for place in congress.subcommittees.indices {
      congress.subcommittees[place].head = heads[place].name
    }
    congress.teams = teams
    congress.indicators = indicators
    congress.works = [
      Work(
        name: "Mở rộng tuyến đường trục phía bắc",
        value: "hơn 3 km, hơn 9 tỷ đồng, chào mừng đại hội")
    ]
    congress.lessons = lessons
    unit.congress = congress
    return unit
  }

  private static let heads: [(subcommittee: String, name: String)] = [
    ("Ban chỉ đạo", "Trần Quốc Sơn"), ("Tiểu ban Văn kiện", "Phạm Văn An"),
    ("Tiểu ban Nhân sự", "Vũ Minh Thắng"), ("Tiểu ban Hành động cách mạng", "Trịnh Công Lâm"),
    ("Tiểu ban Tuyên truyền", "Trần Thị Bích"), ("Tiểu ban Phục vụ", "Hoàng Văn Hải"),
  ]

  /// Five teams, each headed by a member of the standing committee.
  private static var teams: [WorkingTeam] {
    [
      "Trần Quốc Sơn", "Vũ Minh Thắng", "Phạm Văn An", "Đinh Văn Quang", "Hoàng Văn Hải",
    ].enumerated().map { place, head in
      WorkingTeam(
        name: "Tổ công tác số \(place + 1)", head: head,
        follows: cells.filter { $0.team == place + 1 }.map { .init(known: $0.id) })
    }
  }

  /// The 13 indicators of 2015–2020, of which 12 were met; the article names three.
  private static var indicators: [Indicator] {
    [
      Indicator(name: "Tốc độ tăng trưởng kinh tế", result: "trên 11 %/năm", isMet: true),
      Indicator(
        name: "Giá trị sản xuất trên một héc-ta canh tác", result: "vượt chỉ tiêu", isMet: true),
      Indicator(
        name: "Năng suất lúa", result: "không đạt", isMet: false,
        reason: "Chuyển một phần diện tích lúa năng suất cao sang lúa chất lượng cao; "
          + "giá trị trên một héc-ta vẫn vượt chỉ tiêu."),
    ]
      + (4...13).map { Indicator(name: "Chỉ tiêu số \($0)", result: "đạt", isMet: true) }
  }
}

extension ThuongKiem {
  /// What the checklist tells beyond the plan: the file of 20 March, and the work still open on
  /// the morning of the congress.
  private static func noteCourse(of unit: inout Unit) {
    let submitted = CalendarDate(known: "2020-03-20")
    unit.change("a14") {
      $0.doneOn = submitted
      $0.note = "Công tác chuẩn bị cơ bản hoàn tất, trình Ban Thường vụ Huyện uỷ."
      $0.evidence = [.init(paper: "Báo cáo công tác chuẩn bị đại hội", date: submitted)]
    }
    let cleared = CalendarDate(known: "2020-04-20")
    unit.change("a15") {
      $0.doneOn = cleared
      $0.evidence = [
        .init(paper: "Thông báo kết luận của Ban Thường vụ Huyện uỷ Kim Sơn", date: cleared)
      ]
    }
    unit.change("c09") { $0.note = "17 người cho 15 uỷ viên; mỗi độ tuổi 33,3 %." }
    unit.change("c19") {
      ($0.state, $0.due) = (.doing, closing)
      $0.privateNote =
        "Hai ý kiến về đền bù giải phóng mặt bằng đường trục phía bắc; "
        + "đã giao tổ công tác số 2 gặp gỡ."
    }
    unit.change("d02") { $0.note = "Tăng thời lượng phát thanh về đại hội." }
    unit.change("d03") { $0.note = "Làm mới pa nô, băng rôn ở khu trung tâm xã." }
    unit.change("d04") { $0.note = "Công trình: mở rộng tuyến đường trục phía bắc." }
    unit.change("d06") {
      ($0.state, $0.due) = (.toDo, opening)
      $0.note = "Còn chương trình văn nghệ chào mừng."
    }
    unit.change("e09") {
      $0.note =
        "Áp dụng quy định phòng, chống dịch Covid-19: đo thân nhiệt, khẩu trang, "
        + "giãn cách chỗ ngồi."
    }
    unit.change("e10") {
      ($0.state, $0.due) = (.toDo, opening)
      $0.note = "Còn bữa trưa ngày thứ hai."
    }
    unit.change("f12") { $0.state = .doing }
    unit.change("f14") { $0.note = "Nghị quyết được thông qua bằng biểu quyết giơ tay." }
  }
}
