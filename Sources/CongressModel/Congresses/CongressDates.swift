package import StrictJSON

/// The days of a congress, first and last; a congress of one day has them equal.
package struct CongressDays: Hashable, Sendable {
  package let opening: CalendarDate
  package let closing: CalendarDate

  /// Takes the opening day for the closing day where the latter is left out or earlier.
  package init(opening: CalendarDate, closing: CalendarDate? = nil) {
    self.opening = opening
    self.closing = max(opening, closing ?? opening)
  }

  /// As many days, beginning on another one.
  package func moved(to opening: CalendarDate) -> CongressDays {
    CongressDays(
      opening: opening, closing: opening.adding(days: closing.days(since: self.opening)))
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    let opening = try fields.date("opening")
    let closing = try fields.optionalDate("closing") ?? opening
    guard closing >= opening else {
      throw fields.failure(.notAllowed(closing.description), at: "closing")
    }
    self.init(opening: opening, closing: closing)
  }

  package var json: JSON {
    .record([
      ("opening", .date(opening)),
      ("closing", closing == opening ? nil : .date(closing)),
    ])
  }
}

/// When a congress is to be held, what was decided about it on the way, and when it was held.
package struct CongressDates: Hashable, Sendable {
  /// The days first planned.
  package var planned: CongressDays
  /// Later decisions, oldest first.
  package var moves: [Move]
  /// The days on which it was held, once it was; they may lie after the day that is looked at.
  package var actual: CongressDays?

  /// A decision to hold the congress on other days.
  package struct Move: Hashable, Sendable {
    package var days: CongressDays
    package var reason: String
    /// The day of the decision.
    package var decided: CalendarDate?

    package init(to days: CongressDays, reason: String, decided: CalendarDate?) {
      (self.days, self.reason, self.decided) = (days, reason, decided)
    }
  }

  package init(planned: CongressDays, moves: [Move] = [], actual: CongressDays? = nil) {
    (self.planned, self.moves, self.actual) = (planned, moves, actual)
  }
}

extension CongressDates {
  /// The days that hold now: those it was held on, else those last decided.
  package var current: CongressDays { actual ?? moves.last?.days ?? planned }

  /// The days that held as seen on `day`: a later decision isn't known yet.
  package func days(asOf day: CalendarDate) -> CongressDays {
    if let actual, actual.opening <= day { return actual }
    return moves.last { ($0.decided ?? day) <= day }?.days ?? planned
  }

  package func progress(asOf day: CalendarDate) -> Progress {
    guard let actual, actual.opening <= day else { return .ahead }
    return actual.closing <= day ? .held : .inSession
  }

  /// Where a congress stands on a day.
  package enum Progress: Hashable, Sendable {
    case ahead, inSession, held
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    planned = try fields.value("planned", CongressDays.init(json:at:))
    moves = try fields.items("moves", Move.init(json:at:))
    actual = try fields.optionalValue("actual", CongressDays.init(json:at:))
  }

  package var json: JSON {
    .record([
      ("planned", planned.json),
      ("moves", .list(moves, \.json)),
      ("actual", actual?.json),
    ])
  }
}

extension CongressDates.Move {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    days = try fields.value("to", CongressDays.init(json:at:))
    reason = try fields.string("reason")
    decided = try fields.optionalDate("decided")
  }

  package var json: JSON {
    .record([
      ("to", days.json),
      ("reason", .string(reason)),
      ("decided", .date(decided)),
    ])
  }
}
