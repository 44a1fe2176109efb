import CongressModel

extension ThuongKiem {
  /// The 150 who were summoned: the 15 of the committee whose term ends, and 135 from the cells.
  ///
  /// One from Vinh Ngoại is ill and stays away throughout, and no alternate came in the place.
  static var delegates: [Delegate] {
    var crowd = InventedNames()
    var summoned = names.filter(\.isIncumbent).map { name in
      delegate(name, from: "Đảng uỷ xã", origin: .exOfficio)
    }
    summoned += [
      "Ngô Văn Bằng", "Phan Thị Cẩm", "Dương Văn Định", "Cao Văn Hoan", "Trương Thị Yến",
    ]
    .enumerated().map { place, name in
      var delegate = invented(name, place: place, from: "Đảng uỷ xã", origin: .exOfficio)
      delegate.attributes.isIncumbent = true
      return delegate
    }
    var newcomers = names.filter { !$0.isIncumbent }[...]
    var tellers = countingTeam[...]
    for cell in cells {
      var left = cell.delegates
      if left > 8, let name = newcomers.popFirst() {
        summoned.append(delegate(name, from: cell.name, origin: .elected))
        left -= 1
      }
      if left > 8, let name = tellers.popFirst() {
        summoned.append(invented(name, place: summoned.count, from: cell.name))
        left -= 1
      }
      for _ in 0..<left {
        summoned.append(invented(crowd.next(), place: summoned.count, from: cell.name))
      }
    }
    return withPresence(summoned)
  }

  private static func withPresence(_ delegates: [Delegate]) -> [Delegate] {
    let absent = delegates.last { $0.attributes.unit == cells[0].name }?.id
    return delegates.enumerated().map { place, delegate in
      guard delegate.id != absent else { return delegate }
      var delegate = delegate
      delegate.presence = [.init(isPresent: true, on: opening, minute: 400 + place * 7 % 40)]
      return delegate
    }
  }

  private static func delegate(
    _ name: Name, from unit: String, origin: Delegate.Origin
  ) -> Delegate {
    var delegate = Delegate(id: .init(known: name.id), name: name.name, origin: origin)
    delegate.attributes = name.attributes
    delegate.attributes.unit = unit
    return delegate
  }

  /// Somebody who isn't on the list; the ids of those who are end with their number on it.
  private static func invented(
    _ name: String, place: Int, from unit: String, origin: Delegate.Origin = .elected
  ) -> Delegate {
    var delegate = Delegate(
      id: .init(known: "dai-bieu-\(101 + place)"), name: name, origin: origin)
    let isWoman = name.split(separator: " ").contains { $0 == "Thị" || $0 == "Thu" }
    delegate.attributes.sex = isWoman ? .female : .male
    delegate.attributes.born = CalendarDate(
      year: 1955 + place * 11 % 42, month: 1 + place * 5 % 12, day: 1 + place * 3 % 28)
    delegate.attributes.ethnicity = "Kinh"
    delegate.attributes.unit = unit
    return delegate
  }
}

/// Names that nobody in the articles bears, all different.
private struct InventedNames {
  private var count = 0

  private static let families = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đỗ", "Bùi", "Ngô", "Dương", "Lưu", "Đinh",
    "Mai",
  ]

  private static let middles = ["Văn", "Thị", "Đức", "Thị", "Xuân", "Hữu", "Thị"]

  private static let men = [
    "Bình", "Cảnh", "Dũng", "Giáp", "Hùng", "Kiên", "Long", "Minh", "Nghĩa", "Phong", "Thành",
  ]

  private static let women = [
    "Ánh", "Chi", "Duyên", "Hà", "Hoa", "Hương", "Lan", "Nga", "Phượng", "Thuỷ", "Xuân",
  ]

  mutating func next() -> String {
    defer { count += 1 }
    let middle = Self.middles[count % Self.middles.count]
    let given = middle == "Thị" ? Self.women : Self.men
    return "\(Self.families[count % Self.families.count]) \(middle) \(given[count % given.count])"
  }
}
