package import StrictJSON

/// What the national monitoring asks of a congress that was held; unknown where it isn't known.
///
/// Công văn và biểu theo dõi đại hội: date, delegates, seats, elected, women, under 40, ethnic
/// minorities, and whether the secretary was elected directly.
package struct ResultFigures: Hashable, Sendable {
  package var held: CalendarDate?
  package var summoned: Int?
  package var present: Int?
  /// The seats of the committee, and how many of them were filled.
  package var seats: Int?
  package var elected: Int?
  package var women: Int?
  /// Under 40 on the day of the congress.
  package var young: Int?
  package var ethnic: Int?
  /// Whether the congress elected the secretary; `nil` where that wasn't tried.
  package var secretary: Bool?

  package init() {}
}

extension ResultFigures {
  /// Under which age somebody counts as young.
  package static let youngBelow = 40

  /// Counts those elected to the committee; a fact that somebody lacks makes its column unknown.
  package mutating func count(_ elected: [PersonAttributes], on day: CalendarDate) {
    self.elected = elected.count
    women = Self.count(elected.map { $0.sex.map { $0 == .female } })
    young = Self.count(elected.map { $0.age(on: day).map { $0 < Self.youngBelow } })
    ethnic = Self.count(elected.map { $0.ethnicity.map { $0.lowercased() != "kinh" } })
  }

  private static func count(_ answers: [Bool?]) -> Int? {
    answers.contains { $0 == nil } ? nil : answers.count { $0 == true }
  }
}

extension ResultFigures {
  private static let people = 0...10_000_000

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    held = try fields.optionalDate("held")
    summoned = try fields.optionalInteger("summoned", in: Self.people)
    present = try fields.optionalInteger("present", in: Self.people)
    seats = try fields.optionalInteger("seats", in: Self.people)
    elected = try fields.optionalInteger("elected", in: Self.people)
    women = try fields.optionalInteger("women", in: Self.people)
    young = try fields.optionalInteger("young", in: Self.people)
    ethnic = try fields.optionalInteger("ethnic", in: Self.people)
    secretary = try fields.optionalBool("directSecretary")
  }

  package var json: JSON {
    .record([
      ("held", .date(held)), ("summoned", .integer(summoned)), ("present", .integer(present)),
      ("seats", .integer(seats)), ("elected", .integer(elected)), ("women", .integer(women)),
      ("young", .integer(young)), ("ethnic", .integer(ethnic)),
      ("directSecretary", secretary.map { .bool($0) }),
    ])
  }
}
