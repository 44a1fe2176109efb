package import StrictJSON
package import Tallying

/// The result of an election as a paper states it, where the ballots were counted elsewhere.
package struct StatedResult: Hashable, Sendable {
  package var body: ElectedBody
  package var seats: Int?
  package var elected: Int
  /// The day from which the result is known.
  package var on: CalendarDate
  /// What the paper says of the percentages: "đều trên 91 %".
  package var note: String?

  package init(
    body: ElectedBody, seats: Int? = nil, elected: Int, on day: CalendarDate, note: String? = nil
  ) {
    (self.body, self.seats, self.elected, on, self.note) = (body, seats, elected, day, note)
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    body = try fields.choice("body")
    seats = try fields.optionalInteger("seats", in: 0...10_000)
    elected = try fields.integer("elected", in: 0...10_000)
    on = try fields.date("on")
    note = try fields.optionalString("note")
  }

  package var json: JSON {
    .record([
      ("body", .string(body.rawValue)), ("seats", .integer(seats)), ("elected", .integer(elected)),
      ("on", .date(on)), ("note", .text(note)),
    ])
  }
}
