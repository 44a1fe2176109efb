import CongressModel

/// How many units of each level a simulated tree has, the highest first.
///
/// The shares are about those of a province: a commune has seven cells, a district sixty communes
/// and other grass-roots organisations.
struct SimulatedTree: Sendable {
  private let counts: [Int]

  private static let levels: [(level: Level.ID, id: String)] = [
    (.province, "tinh"), (.district, "huyen"), (.commune, "xa"), (.cell, "chi-bo"),
  ]

  init(organizations: Int) {
    var left = organizations
    counts = [organizations / 10_000 + 1, organizations / 480 + 1, organizations / 8 + 1, Int.max]
      .map { wanted in
        let count = min(left, wanted)
        left -= count
        return count
      }
  }
}

extension SimulatedTree {
  /// The level of a unit, and its number there, counted from 0.
  private func position(of place: Int) -> (level: Int, number: Int) {
    var number = place
    for (level, count) in counts.enumerated() {
      if number < count { return (level, number) }
      number -= count
    }
    preconditionFailure("a place is counted among the organisations")
  }

  func level(of place: Int) -> Level.ID { Self.levels[position(of: place).level].level }

  func kind(of place: Int) -> Organization.Kind {
    level(of: place) == .cell ? .cell : .committee
  }

  func id(of place: Int) -> Organization.ID {
    let (level, number) = position(of: place)
    return id(level, number)
  }

  private func id(_ level: Int, _ number: Int) -> Organization.ID {
    .init(known: "\(Self.levels[level].id)-\(number + 1)")
  }

  /// The unit above, among whose units the others of the level are shared evenly.
  private func parent(of level: Int, _ number: Int) -> Organization.ID? {
    guard level > 0 else { return nil }
    let (all, above) = (counts[level], counts[level - 1])
    return id(level - 1, number * above / all)
  }

  func tree(seed: UInt64) -> OrganizationTree {
    var chance = Chance(seed: seed, stream: 0)
    var tree = OrganizationTree()
    for (level, count) in counts.enumerated() {
      for number in 0..<count {
        var unit = Organization(
          id: id(level, number), name: SimulatedNames.name(level: level, number, by: &chance),
          parent: parent(of: level, number), level: Self.levels[level].level,
          kind: level == 3 ? .cell : .committee)
        if level > 1 { unit.members = chance.number(in: level == 3 ? 3...60 : 150...600) }
        add(unit, to: &tree)
      }
    }
    return tree
  }

  private func add(_ unit: Organization, to tree: inout OrganizationTree) {
    do throws(OrganizationError) {
      try tree.add(unit)
    } catch {
      preconditionFailure("every unit is counted up after its parent: \(error)")
    }
  }
}

/// Names such as units of a province have; none is meant to be a real one.
private enum SimulatedNames {
  private static let first = [
    "An", "Bình", "Cao", "Chính", "Đông", "Đức", "Gia", "Hải", "Hiệp", "Hoà", "Hồng", "Hưng",
    "Khánh", "Kim", "Lạc", "Liên", "Long", "Minh", "Mỹ", "Nam", "Nghĩa", "Ngọc", "Phú", "Phúc",
    "Quang", "Sơn", "Tam", "Tân", "Thanh", "Thái", "Thịnh", "Thuận", "Tiên", "Trung", "Trường",
    "Vân", "Việt", "Vĩnh", "Xuân", "Yên",
  ]

  private static let last = [
    "Bằng", "Châu", "Cường", "Dương", "Đài", "Điền", "Giang", "Hà", "Hậu", "Khê", "Lâm", "Lập",
    "Lĩnh", "Lộc", "Lương", "Mai", "Ninh", "Phong", "Phương", "Quý", "Sinh", "Tâm", "Thắng",
    "Thành", "Thọ", "Thuỷ", "Tiến", "Trạch", "Trì", "Tường", "Xá",
  ]

  static func name(level: Int, _ number: Int, by chance: inout Chance) -> String {
    let name = "\(chance.pick(first)) \(chance.pick(last))"
    switch level {
    case 0: return "Đảng bộ tỉnh \(name)"
    case 1: return "Đảng bộ huyện \(name)"
    case 2: return "Đảng bộ xã \(name)"
    default:
      let office = ["Trường học", "Trạm Y tế", "Công an xã", "Quân sự xã", "Hợp tác xã"]
      return chance.happens(percent: 30)
        ? "Chi bộ \(chance.pick(office)) \(name)" : "Chi bộ thôn \(name)"
    }
  }
}
