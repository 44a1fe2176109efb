import CongressModel

/// The district Kiến Xương: the grades of its organisations in 2022, and two of its communes.
enum KienXuong {
  static var units: [Unit] {
    [district, binhDinh] + binhDinhCells + [
      vuLe,
      Unit("dong-van", "Chi bộ thôn Đồng Vân", .cell, in: "vu-le", kind: .cell),
    ]
  }

  private static var district: Unit {
    var unit = Unit.committee(
      "kien-xuong", "Đảng bộ huyện Kiến Xương", .district, in: "thai-binh")
    unit.organization.stated.units = [
      .init(level: .cell, kind: .cell, count: 449), .init(level: .grassroots, count: 60),
    ]
    unit.organization.stated.ratings = [
      total(.cell, [.excellent: 90, .good: 318, .completed: 38, .failed: 3], of: 449),
      total(.grassroots, [.excellent: 11, .good: 45, .completed: 4], of: 60),
    ]
    return unit
  }

  private static func total(
    _ level: Level.ID, _ grades: [Rating: Int], of total: Int
  ) -> StatedTotals.RatingTotal {
    var counts = RatingCounts()
    for rating in Rating.allCases { counts[rating] = grades[rating] ?? 0 }
    return .init(year: 2022, level: level, counts: counts, total: total)
  }

  private static var binhDinh: Unit {
    var unit = Unit.committee("binh-dinh", "Đảng bộ xã Bình Định", in: "kien-xuong")
      .congress("2020-06-09", "2020-06-10", isHeld: false, papers: [.directive35])
      .formed(Unit.usualSubcommittees, on: "2020-01-15")
    unit.organization.members = 439
    unit.congress?.teams = followers
    unit.congress?.works = [
      Work(name: "Cung ứng thóc giống", value: "1.100 tấn, trị giá 10,4 tỷ đồng"),
      Work(name: "Mục tiêu: xã nông thôn mới kiểu mẫu", value: "năm 2025"),
    ]
    return unit
  }

  private static let cellIDs = (1...13).map { "binh-dinh-chi-bo-\(twoPlaces($0))" }

  /// 13 cells, ten of 34 members and three of 33, which are the 439 of the commune.
  private static var binhDinhCells: [Unit] {
    cellIDs.enumerated().map { place, id in
      Unit(
        id, "Chi bộ số \(place + 1)", .cell, in: "binh-dinh", kind: .cell,
        members: place < 10 ? 34 : 33)
    }
  }

  /// The members of the committee who follow its cells, two each and the last one.
  private static var followers: [WorkingTeam] {
    [
      "Đỗ Văn Bính", "Lê Thị Chuyên", "Nguyễn Văn Điệp", "Phạm Văn Hoạch", "Trần Thị Mến",
      "Vũ Văn Sáng", "Bùi Văn Tường",
    ].enumerated().map { place, head in
      WorkingTeam(
        name: "Uỷ viên ban chấp hành theo dõi chi bộ", head: head,
        follows: cellIDs.dropFirst(2 * place).prefix(2).map { .init(known: $0) })
    }
  }

  private static var vuLe: Unit {
    var unit = Unit.committee("vu-le", "Đảng bộ xã Vũ Lễ", in: "kien-xuong")
      .congress("2020-06-16", "2020-06-17", isHeld: false, papers: [.directive35])
      .formed(Unit.usualSubcommittees, on: "2020-01-15")
    unit.congress?.works = [
      Work(name: "Mô hình dân vận khéo", value: "5 mô hình"),
      Work(name: "Vùng lúa", value: "4 vùng, 160 ha"),
      Work(name: "Đất ba vụ", value: "23 ha"),
      Work(name: "Mục tiêu: xã nông thôn mới nâng cao", value: "cuối năm 2023"),
    ]
    return unit
  }
}
