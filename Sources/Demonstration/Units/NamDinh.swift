import CongressModel
import Tallying

/// The province Nam Định: the trial of electing the secretary at the congress, in 26 units.
///
/// The article names one of them and counts those held; their days, and the votes, are invented.
enum NamDinh {
  static var units: [Unit] { districts + held + ahead }

  /// The totals that the article states of the whole province.
  static func state(_ province: inout Organization) {
    province.stated.units = [
      .init(level: .cell, kind: .cell, count: 5587), .init(level: .grassroots, count: 928),
    ]
    province.note =
      "Cấp trên cử tổ công tác kiểm tra tại chỗ; văn kiện chú trọng các chỉ tiêu thu ngân sách, "
      + "thu nhập bình quân đầu người, sản xuất và xuất khẩu."
  }

  private static var districts: [Unit] {
    [Unit.committee("vu-ban", "Đảng bộ huyện Vụ Bản", .district, in: "nam-dinh")]
      + (2...16).map {
        Unit.committee(
          "nam-dinh-\(twoPlaces($0))", "Đảng bộ trực thuộc tỉnh số \($0)", .district,
          in: "nam-dinh")
      }
  }

  /// One of the units that have held theirs, and how their only candidate was elected.
  private struct Trial {
    let district: Int
    let day: String
    let candidate: String
    let votes: Int
    let base: Int

    init(_ district: Int, _ day: String, _ candidate: String, _ votes: Int, of base: Int) {
      (self.district, self.day, self.candidate) = (district, day, candidate)
      (self.votes, self.base) = (votes, base)
    }
  }

  private static let trials = [
    Trial(1, "2020-04-27", "Trần Văn Ất", 152, of: 152),
    Trial(2, "2020-03-05", "Phạm Đức Cảnh", 128, of: 128),
    Trial(3, "2020-03-10", "Nguyễn Văn Cường", 141, of: 141),
    Trial(4, "2020-03-12", "Vũ Xuân Diệu", 116, of: 117),
    Trial(5, "2020-03-17", "Đoàn Văn Hậu", 135, of: 135),
    Trial(6, "2020-03-19", "Lê Văn Hưng", 109, of: 109),
    Trial(7, "2020-03-24", "Mai Thị Lụa", 148, of: 150),
    Trial(8, "2020-03-26", "Bùi Văn Ngọc", 122, of: 122),
    Trial(9, "2020-04-23", "Hoàng Thị Oanh", 131, of: 131),
    Trial(10, "2020-04-24", "Đặng Văn Phú", 143, of: 146),
    Trial(11, "2020-04-28", "Trịnh Văn Tuyến", 118, of: 118),
  ]

  private static var held: [Unit] {
    trials.map { trial in
      let days = CongressDays(opening: CalendarDate(known: trial.day))
      guard trial.district > 1 else {
        var vinhHao = chosen(
          Unit.committee("vinh-hao", "Đảng bộ xã Vĩnh Hào", in: "vu-ban"), days, isHeld: true)
        vinhHao.congress?.ordinal = "lần thứ XXIII"
        vinhHao.congress?.papers += PartyPaper.onCadres
        return elected(trial, in: vinhHao)
      }
      return elected(trial, in: chosen(commune(1, of: trial.district), days, isHeld: true))
    }
  }

  private static func elected(_ trial: Trial, in unit: Unit) -> Unit {
    var unit = unit
    let vote = SecretaryVote(
      candidate: trial.candidate, votes: trial.votes, base: trial.base,
      day: CalendarDate(known: trial.day))
    unit.elections = Elections(elections: [vote.election])
    if let congress = unit.congress { unit.ballots = [vote.ballots(of: congress.id)] }
    return unit
  }

  private static var ahead: [Unit] {
    let second = [Unit.committee("vu-ban-xa-02", "Đảng bộ xã số 2", in: "vu-ban")]
    let communes =
      second + (2...10).map { commune(2, of: $0) } + (12...16).map { commune(1, of: $0) }
    var day = CalendarDate(known: "2020-05-12")
    return communes.map { unit in
      let days = CongressDays(opening: day)
      day = WorkingCalendar.vietnam.day(2, .working, after: day)
      return chosen(unit, days, isHeld: false)
    }
  }

  private static func commune(_ number: Int, of district: Int) -> Unit {
    let parent = "nam-dinh-\(twoPlaces(district))"
    return Unit.committee(
      "\(parent)-xa-\(twoPlaces(number))", "Đảng bộ xã số \(number) (đảng bộ số \(district))",
      in: parent)
  }

  /// A unit that the committee above it chose for the trial.
  private static func chosen(_ unit: Unit, _ days: CongressDays, isHeld: Bool) -> Unit {
    var unit = unit.congress(days, isHeld: isHeld, papers: PartyPaper.ofNamDinh)
      .formed(Unit.usualSubcommittees, on: "2019-12-20")
    unit.congress?.directElection = unit.organization.parent.map { Choice(by: $0) }
    return unit
  }
}
