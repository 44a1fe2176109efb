import CongressModel

extension ThuongKiem {
  /// One of its 17 cells: 11 of hamlets, 6 of agencies and units.
  struct Cell {
    let id: String
    let name: String
    let members: Int
    /// How many delegates it elected.
    let delegates: Int
    /// The day of its congress.
    let day: String
    /// The working team that follows it.
    let team: Int

    init(
      _ id: String, _ name: String, _ members: Int, _ delegates: Int, _ day: String, team: Int
    ) {
      (self.id, self.name, self.members) = (id, name, members)
      (self.delegates, self.day, self.team) = (delegates, day, team)
    }
  }

  /// The members are 345 together, the delegates 135; 16 cells met in January, the last founded in
  /// February.
  static let cells = [
    Cell("vinh-ngoai", "Chi bộ xóm Vinh Ngoại", 29, 11, "2020-01-03", team: 1),
    Cell("thuong-kiem-xom-02", "Chi bộ xóm 2", 27, 11, "2020-01-07", team: 1),
    Cell("thuong-kiem-xom-03", "Chi bộ xóm 3", 25, 10, "2020-01-07", team: 1),
    Cell("thuong-kiem-xom-04", "Chi bộ xóm 4", 31, 12, "2020-01-08", team: 2),
    Cell("thuong-kiem-xom-05", "Chi bộ xóm 5", 24, 9, "2020-01-08", team: 2),
    Cell("thuong-kiem-xom-06", "Chi bộ xóm 6", 26, 10, "2020-01-09", team: 3),
    Cell("thuong-kiem-xom-07", "Chi bộ xóm 7", 28, 11, "2020-01-09", team: 3),
    Cell("thuong-kiem-xom-08", "Chi bộ xóm 8", 22, 9, "2020-01-10", team: 4),
    Cell("thuong-kiem-xom-09", "Chi bộ xóm 9", 30, 12, "2020-01-10", team: 4),
    Cell("thuong-kiem-xom-10", "Chi bộ xóm 10", 23, 9, "2020-01-13", team: 5),
    Cell("thuong-kiem-xom-11", "Chi bộ xóm 11", 25, 10, "2020-01-13", team: 5),
    Cell("thuong-kiem-co-quan-1", "Chi bộ cơ quan, đơn vị số 1", 14, 5, "2020-01-14", team: 1),
    Cell("thuong-kiem-co-quan-2", "Chi bộ cơ quan, đơn vị số 2", 11, 4, "2020-01-14", team: 2),
    Cell("thuong-kiem-co-quan-3", "Chi bộ cơ quan, đơn vị số 3", 10, 4, "2020-01-15", team: 3),
    Cell("thuong-kiem-co-quan-4", "Chi bộ cơ quan, đơn vị số 4", 9, 4, "2020-01-15", team: 4),
    Cell("thuong-kiem-co-quan-5", "Chi bộ cơ quan, đơn vị số 5", 7, 2, "2020-01-16", team: 5),
    Cell("thuong-kiem-cong-an", "Chi bộ Công an xã", 4, 2, "2020-02-20", team: 2),
  ]
}

extension ThuongKiem.Cell {
  var unit: Unit {
    var unit = Unit(id, name, .cell, in: "thuong-kiem", kind: .cell, members: members)
      .congress(day, isHeld: true, papers: PartyPaper.ofKimSon)
    unit.organization.setting = name.contains("xóm") ? .residential : .agency
    switch id {
    case "vinh-ngoai":
      unit.congress?.pilot = Choice(by: .init(known: "thuong-kiem"))
      unit.congress?.lessons = ThuongKiem.lessonsOfPilotCell
    case "thuong-kiem-cong-an": unit.organization.note = "Chi bộ mới thành lập."
    default: break
    }
    return unit
  }
}
