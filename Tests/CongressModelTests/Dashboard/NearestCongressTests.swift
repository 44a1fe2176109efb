import CongressModel
import Testing

struct NearestCongressTests {
  private static func summary(
    _ id: String, opening: String, closing: String, isHeld: Bool
  ) throws -> CongressSummary {
    let (first, last) = (CalendarDate(opening), CalendarDate(closing))
    let days = CongressDays(opening: try #require(first), closing: last)
    var congress = Congress(
      id: try #require(Congress.ID(id)), organization: try #require(Organization.ID("a")),
      kind: .delegates, opening: days.opening, ruleSet: "x")
    congress.dates = CongressDates(planned: days, actual: isHeld ? days : nil)
    return CongressSummary(congress, checklist: Checklist(), elections: [])
  }

  /// The id of the congress that stands for the unit on a day.
  private func nearest(_ summaries: [CongressSummary], on day: String) throws -> String? {
    let day = try #require(CalendarDate(day))
    return summaries.nearest(of: Array(summaries.indices), on: day).map {
      summaries[$0].id.rawValue
    }
  }

  @Test(arguments: [
    ("2020-04-28", "x2020"), ("2020-04-29", "x2020"), ("2020-04-30", "x2020"),
    ("2020-05-01", "x2025"), ("2025-05-11", "x2025"), ("2025-05-12", "x2025"),
    ("2025-05-13", "x2025"), ("2030-01-01", "x2025"),
  ])
  func `a unit is shown with what goes on, comes next, or was held last`(
    day: String, id: String
  ) throws {
    let one = try Self.summary("x2020", opening: "2020-04-29", closing: "2020-04-30", isHeld: true)
    let other = try Self.summary(
      "x2025", opening: "2025-05-12", closing: "2025-05-12", isHeld: true)
    // whichever is read first
    #expect(try nearest([one, other], on: day) == id)
    #expect(try nearest([other, one], on: day) == id)
  }

  @Test func `one that is late comes before one that is years ahead`() throws {
    let one = try Self.summary(
      "x2020", opening: "2020-04-29", closing: "2020-04-29", isHeld: false)
    let other = try Self.summary(
      "x2025", opening: "2025-05-12", closing: "2025-05-13", isHeld: false)
    #expect(try nearest([other, one], on: "2020-05-20") == "x2020")
    #expect(try nearest([other, one], on: "2025-05-12") == "x2025")
    #expect(try nearest([], on: "2020-05-20") == nil)
    #expect(try nearest([one], on: "2030-05-20") == "x2020")
  }
}
