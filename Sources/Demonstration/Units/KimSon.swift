import CongressModel

/// The district Kim Sơn and its 72 grass-roots organisations but Thượng Kiệm.
enum KimSon {
  static var units: [Unit] {
    [district] + communes + cells
  }

  /// The ids of its 29 communes, in the order in which the working teams share them.
  static let communeIDs =
    ["thuong-kiem", "yen-loc"] + (3...29).map { "kim-son-xa-\(twoPlaces($0))" }

  static let cellIDs = (1...43).map { "kim-son-chi-bo-\(twoPlaces($0))" }

  private static var district: Unit {
    var unit = Unit.committee("kim-son", "Đảng bộ huyện Kim Sơn", .district, in: "ninh-binh")
      .congress("2020-07-28", "2020-07-30", isHeld: false, papers: PartyPaper.ofKimSon)
      .formed(Unit.usualSubcommittees, on: "2019-12-02")
    unit.organization.stated.units = [
      .init(level: .commune, kind: .committee, count: 29),
      .init(level: .grassroots, kind: .cell, count: 43),
    ]
    unit.congress?.ordinal = "lần thứ XXIV"
    unit.congress?.teams = teams
    unit.leave(.doing, "b02", "c05", "a09", "a10", "d02", "c19")
    unit.leave(.toDo, "b04", "b05")
    unit.change("a09") { $0.note = "Chờ đại hội điểm của xã Thượng Kiệm." }
    unit.change("b07") {
      $0.state = .blocked
      $0.since = CalendarDate(known: "2020-04-20")
      $0.reason = "Chưa rà soát xong kết quả thực hiện các chỉ tiêu của nhiệm kỳ."
    }
    return unit
  }

  private static var communes: [Unit] {
    let held = [
      ("2020-05-07", "2020-05-08"), ("2020-05-12", "2020-05-13"), ("2020-05-14", "2020-05-15"),
    ]
    return [yenLoc]
      + (3...29).map { number in
        let unit = Unit.committee(
          "kim-son-xa-\(twoPlaces(number))", "Đảng bộ xã số \(number)", in: "kim-son")
        guard number > 5 else {
          let (opening, closing) = held[number - 3]
          return soon(
            unit.congress(opening, closing, isHeld: true, papers: PartyPaper.ofKimSon))
        }
        let week = (number - 6) / 4
        let opening = CalendarDate(known: "2020-05-18")
          .adding(days: 7 * week + 2 * ((number - 6) / 2 % 2))
        let days = CongressDays(opening: opening, closing: opening.adding(days: 1))
        return later(
          unit.congress(days, isHeld: false, papers: PartyPaper.ofKimSon)
            .formed(Unit.usualSubcommittees, on: "2020-01-15"), number: number)
      }
  }

  private static var yenLoc: Unit {
    var unit = soon(
      Unit.committee("yen-loc", "Đảng bộ xã Yên Lộc", in: "kim-son")
        .congress("2020-05-11", "2020-05-12", isHeld: true, papers: PartyPaper.ofKimSon))
    unit.congress?.ordinal = "lần thứ XXVI"
    return unit
  }

  /// A commune that opens within days: its file went up and is cleared only after the day shown.
  private static func soon(_ unit: Unit) -> Unit {
    var unit = unit.formed(Unit.usualSubcommittees, on: "2020-01-15")
    unit.change("a15") { $0.doneOn = CalendarDate(known: "2020-05-04") }
    return unit
  }

  /// A unit whose congress isn't held yet; every seventh is behind with a task.
  private static func later(_ unit: Unit, number: Int) -> Unit {
    guard number % 7 == 0 else { return unit }
    var unit = unit
    unit.leavesLastOpen = true
    guard unit.organization.kind == .committee else { return unit }
    unit.change("d06") {
      $0.state = .notApplicable
      $0.since = CalendarDate(known: "2020-04-01")
      $0.reason = "Không tổ chức do phòng dịch."
    }
    return unit
  }

  private static var cells: [Unit] {
    let held = [
      "2020-03-03", "2020-03-05", "2020-03-10", "2020-03-12", "2020-03-17", "2020-03-19",
      "2020-05-05", "2020-05-05", "2020-05-06", "2020-05-07", "2020-05-07", "2020-05-08",
      "2020-05-11", "2020-05-12", "2020-05-12", "2020-05-13", "2020-05-14", "2020-05-15",
    ]
    return (1...43).map { number in
      let unit = Unit.cell(cellIDs[number - 1], "Chi bộ cơ quan số \(number)", in: "kim-son")
      let place = number - 19
      let day =
        place < 0
        ? CalendarDate(known: held[number - 1])
        : CalendarDate(known: "2020-05-18").adding(days: place / 5 * 7 + place % 5)
      let prepared = unit.congress(
        CongressDays(opening: day), isHeld: place < 0, papers: PartyPaper.ofKimSon
      ).formed(Unit.cellSubcommittees, on: "2020-02-10")
      return place < 0 ? prepared : later(prepared, number: number)
    }
  }
}

extension KimSon {
  /// Its 11 working teams, whose heads and deputies are of the standing committee and the
  /// People's Committee.
  private static var teams: [WorkingTeam] {
    let leaders = [
      ("Nguyễn Hữu Bảo", "Phạm Thị Cúc"), ("Trần Đăng Duy", "Lê Văn Đoàn"),
      ("Vũ Thị Hằng", "Đỗ Văn Hiệu"), ("Phạm Quốc Huy", "Mai Văn Kiên"),
      ("Lê Đình Long", "Bùi Thị Liên"), ("Nguyễn Thị Loan", "Trần Văn Mạnh"),
      ("Đặng Văn Nghĩa", "Vũ Thị Nhung"), ("Hoàng Đức Phúc", "Phạm Văn Quân"),
      ("Ngô Văn Quyết", "Lê Thị Thanh"), ("Trương Văn Thuận", "Nguyễn Văn Tiến"),
      ("Phan Văn Trọng", "Đào Thị Vân"),
    ]
    var (communes, cells) = (communeIDs[...], cellIDs[...])
    return leaders.enumerated().map { place, leader in
      let followed = communes.prefix(place < 7 ? 3 : 2) + cells.prefix(4)
      communes = communes.dropFirst(place < 7 ? 3 : 2)
      cells = cells.dropFirst(4)
      return WorkingTeam(
        name: "Tổ công tác số \(place + 1)", head: leader.0, deputy: leader.1,
        follows: followed.map { .init(known: $0) })
    }
  }
}
