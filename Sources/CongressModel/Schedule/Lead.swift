package import StrictJSON

/// How far before or after an anchor a task is due.
package struct Lead: Hashable, Sendable {
  /// Negative before the anchor.
  package var amount: Int
  package var unit: Unit
  package var anchor: Anchor

  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case calendar, working, months
  }

  package enum Anchor: Hashable, Sendable {
    case opening, closing
    /// The day on which another task is due.
    case task(PreparationTask.ID)
  }

  package init(_ amount: Int, _ unit: Unit = .calendar, from anchor: Anchor = .opening) {
    (self.amount, self.unit, self.anchor) = (amount, unit, anchor)
  }
}

extension Lead {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    amount = try fields.integer("amount", in: -3650...3650)
    unit = try fields.optionalChoice("unit") ?? .calendar
    anchor = try Anchor(try fields.optionalString("from") ?? "opening", at: path)
  }

  package var json: JSON {
    .record([
      ("amount", .integer(amount)),
      ("unit", .string(unit.rawValue)),
      ("from", .string(anchor.name)),
    ])
  }
}

extension Lead.Anchor {
  package init(_ name: String, at path: JSONPath) throws(ShapeError) {
    switch name {
    case "opening": self = .opening
    case "closing": self = .closing
    default:
      guard let task = PreparationTask.ID(name) else {
        throw ShapeError(.notAllowed(name), at: path.member("from"))
      }
      self = .task(task)
    }
  }

  package var name: String {
    switch self {
    case .opening: "opening"
    case .closing: "closing"
    case .task(let id): id.rawValue
    }
  }
}

extension Lead {
  /// Reads a lead as people type it: `-30` days before the opening, `+7wd` working days after the
  /// closing, `-2m` months; in Vietnamese `lv` (làm việc) and `th` (tháng).
  package init?(typed text: String) {
    guard let sign = text.first, sign == "-" || sign == "+" else { return nil }
    let rest = text.dropFirst()
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let units: [String: Unit] = [
      "": .calendar, "wd": .working, "lv": .working, "m": .months, "th": .months,
    ]
    guard let amount = Int(digits), amount <= 3650,
      let unit = units[rest.dropFirst(digits.count).lowercased()]
    else { return nil }
    self.init(sign == "-" ? -amount : amount, unit, from: sign == "-" ? .opening : .closing)
  }
}
