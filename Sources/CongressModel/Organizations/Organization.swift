package import StrictJSON

/// A party organisation: one node of the tree, from a cell up to a province.
package struct Organization: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Organization>

  package let id: ID
  package var name: String
  package var parent: ID?
  package var level: Level.ID
  package var kind: Kind
  /// Where its members live or work together; `nil` where nobody said.
  package var setting: Setting?
  /// Official members, where the number is known.
  package var members: Int?
  package var head: String?
  /// The first day on which the organisation existed, where it matters.
  package var founded: CalendarDate?
  /// The grade this organisation got itself, by year.
  package var ratings: [YearlyRating]
  /// Totals that a paper states about the units below, which aren't all entered one by one.
  package var stated: StatedTotals
  package var note: String?
  package var unknown: JSONObject

  /// What a party organisation is called by its charter.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Đảng bộ.
    case committee
    /// Chi bộ.
    case cell
  }

  package enum Setting: String, Hashable, Sendable, CaseIterable {
    /// Địa bàn dân cư: xóm, thôn, bản, tổ dân phố.
    case residential
    /// Cơ quan, đơn vị, doanh nghiệp.
    case agency
  }

  package init(
    id: ID, name: String, parent: ID? = nil, level: Level.ID, kind: Kind, members: Int? = nil
  ) {
    (self.id, self.name, self.parent, self.level, self.kind) = (id, name, parent, level, kind)
    self.members = members
    (ratings, stated, unknown) = ([], StatedTotals(), [:])
  }
}

extension Organization {
  /// Whether it has a grade of its own, or states totals of those below.
  var hasFigures: Bool { !ratings.isEmpty || !stated.isEmpty }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    name = try fields.string("name")
    parent = try fields.optionalIdentifier("parent")
    level = try fields.identifier("level")
    kind = try fields.choice("kind")
    setting = try fields.optionalChoice("setting")
    members = try fields.optionalInteger("members", in: 0...10_000_000)
    head = try fields.optionalString("head")
    founded = try fields.optionalDate("founded")
    ratings = try fields.items("ratings") { json, path throws(ShapeError) in
      try YearlyRating(json: json, at: path)
    }
    stated =
      try fields.optionalValue("stated") { json, path throws(ShapeError) in
        try StatedTotals(json: json, at: path)
      } ?? StatedTotals()
    note = try fields.optionalString("note")
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("id", .string(id.rawValue)),
        ("name", .string(name)),
        ("parent", .text(parent?.rawValue)),
        ("level", .string(level.rawValue)),
        ("kind", .string(kind.rawValue)),
        ("setting", .text(setting?.rawValue)),
        ("members", .integer(members)),
        ("head", .text(head)),
        ("founded", .date(founded)),
        ("ratings", .list(ratings, \.json)),
        ("stated", stated.isEmpty ? nil : stated.json),
        ("note", .text(note)),
      ], unknown: unknown)
  }
}

/// A level of the tree; levels are data, because the law changes them.
package struct Level: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Level>

  package let id: ID
  package var name: LocalText

  package init(id: ID, name: LocalText) { (self.id, self.name) = (id, name) }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    name = try fields.localText("name")
  }

  package var json: JSON { .record([("id", .string(id.rawValue)), ("name", name.json)]) }
}

extension Level {
  /// The levels of a new workspace, lowest first.
  package static let standard: [Level] = [
    ("cell", LocalText("Chi bộ trực thuộc", english: "Party cell")),
    ("grassroots", LocalText("Tổ chức cơ sở đảng", english: "Grass-roots organisation")),
    ("commune", LocalText("Xã, phường, thị trấn", english: "Commune")),
    ("district", LocalText("Huyện và tương đương", english: "District")),
    ("province", LocalText("Tỉnh, thành phố", english: "Province")),
  ].compactMap { id, name in Level.ID(id).map { Level(id: $0, name: name) } }
}
