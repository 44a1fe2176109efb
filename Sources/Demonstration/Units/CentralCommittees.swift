import CongressModel

/// The party and the provinces, above the districts of the articles.
enum CentralCommittees {
  static var units: [Unit] {
    let party = Unit.committee("trung-uong", "Đảng Cộng sản Việt Nam", .central, in: nil)
    let provinces = [
      ("ninh-binh", "Đảng bộ tỉnh Ninh Bình"), ("hung-yen", "Đảng bộ tỉnh Hưng Yên"),
      ("nam-dinh", "Đảng bộ tỉnh Nam Định"), ("thai-binh", "Đảng bộ tỉnh Thái Bình"),
    ]
    return [party]
      + provinces.map { id, name in
        var province = Unit.committee(id, name, .province, in: "trung-uong")
        if id == "nam-dinh" { NamDinh.state(&province.organization) }
        return province
      }
  }
}
