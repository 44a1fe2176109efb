import CongressModel
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    (0, "2020-04-29"), (1, "2020-04-30"), (2_914_514, "9999-12-30"), (2_914_515, "9999-12-31"),
    (2_914_516, "9999-12-31"), (.max, "9999-12-31"), (-737_542, "0001-01-02"),
    (-737_543, "0001-01-01"), (-737_544, "0001-01-01"), (.min, "0001-01-01"),
  ])
  func `no day is later or earlier than a file can hold`(days: Int, day: String) throws {
    let later = try #require(CalendarDate("2020-04-29")).adding(days: days)
    #expect(later.description == day)
    #expect(CalendarDate(later.description) == later)
  }

  @Test func `every day of four centuries comes back from its parts`() throws {
    let first = try #require(CalendarDate("1800-01-01"))
    for offset in 0..<146_097 {
      let date = first.adding(days: offset)
      let (year, month, day) = date.components
      #expect(CalendarDate(year: year, month: month, day: day) == date)
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2020-02-29", 18_321, 6), ("2020-04-29", 18_381, 3),
    ("1969-12-31", -1, 3), ("2000-03-01", 11_017, 3),
  ])
  func `a day has its number and weekday`(text: String, number: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "2019-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "2020-4-29", "29/04/2020", "",
    "2020-04-29 ", "0000-01-01", "+020-01-01",
  ])
  func `what no calendar has isn't a date`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    ("2020-01-31", 1, "2020-02-29"), ("2020-04-30", 6, "2020-10-30"),
    ("2019-12-31", 2, "2020-02-29"),
  ])
  func `a month later is the same day, or the last one`(from: String, months: Int, to: String)
    throws
  {
    let date = try #require(CalendarDate(from))
    #expect(date.adding(months: months).description == to)
  }
}

struct IdentifierTests {
  @Test(arguments: ["a", "thuong-kiem", "7", "x-", String(repeating: "a", count: 64)])
  func `lower-case ASCII is an identity`(text: String) {
    #expect(Identifier<Congress>(text)?.rawValue == text)
  }

  @Test(arguments: [
    "", "-a", "A", "thượng", "a/b", "..", "a b", "a\u{0}", String(repeating: "a", count: 65),
  ])
  func `what could lead out of the folder isn't`(text: String) {
    #expect(Identifier<Congress>(text) == nil)
  }
}
