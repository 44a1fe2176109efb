package import StrictJSON

/// What a scheme asks about a person; all of it may be unknown.
package struct PersonAttributes: Hashable, Sendable {
  package var sex: Sex?
  package var born: CalendarDate?
  package var ethnicity: String?
  /// The organisation or office the person comes from.
  package var unit: String?
  package var position: String?
  package var joinedParty: CalendarDate?
  package var education: String?
  /// Whether the person is in the committee whose term ends.
  package var isIncumbent: Bool

  package enum Sex: String, Hashable, Sendable, CaseIterable {
    case female, male
  }

  package init() { isIncumbent = false }

  package init(reading fields: inout JSONFields) throws(ShapeError) {
    sex = try fields.optionalChoice("sex")
    born = try fields.optionalDate("born")
    ethnicity = try fields.optionalString("ethnicity")
    unit = try fields.optionalString("unit")
    position = try fields.optionalString("position")
    joinedParty = try fields.optionalDate("joinedParty")
    education = try fields.optionalString("education")
    isIncumbent = try fields.optionalBool("incumbent") ?? false
  }

  package var members: [(name: String, value: JSON?)] {
    [
      ("sex", .text(sex?.rawValue)), ("born", .date(born)), ("ethnicity", .text(ethnicity)),
      ("unit", .text(unit)), ("position", .text(position)), ("joinedParty", .date(joinedParty)),
      ("education", .text(education)), ("incumbent", .flag(isIncumbent)),
    ]
  }
}

extension PersonAttributes {
  /// Whole years on `day`; the birthday itself counts.
  package func age(on day: CalendarDate) -> Int? {
    guard let born else { return nil }
    let (birth, now) = (born.components, day.components)
    let hadBirthday = (now.month, now.day) >= (birth.month, birth.day)
    return now.year - birth.year - (hadBirthday ? 0 : 1)
  }
}
