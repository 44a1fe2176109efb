import CongressModel
import Tallying
import Testing

@testable import Wording

struct NumberTests {
  let vietnamese = Wording(.vietnamese)
  let english = Wording(.english)

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"),
    (10_000_000, "10.000.000", "10,000,000"), (-1234, "-1.234", "-1,234"),
  ])
  func `digits stand in groups of three`(value: Int, vi: String, en: String) {
    #expect(vietnamese.number(value) == vi)
    #expect(english.number(value) == en)
  }

  @Test func `a share always stands beside its votes and base`() {
    #expect(vietnamese.votesAndShare(177, of: 178) == "177/178 (99,44 %)")
    #expect(english.votesAndShare(177, of: 178) == "177/178 (99.44%)")
    #expect(english.votesAndShare(177, of: nil) == "177/–")
    #expect(vietnamese.percent(Percentage(votes: 348, of: 348)) == "100,00 %")
    #expect(vietnamese.percent(nil) == "–")
  }

  @Test(arguments: [(0, "0 ballots"), (1, "1 ballot"), (2, "2 ballots"), (1200, "1,200 ballots")])
  func `English has plurals and Vietnamese none`(value: Int, en: String) {
    #expect(english.ballots(value) == en)
    #expect(vietnamese.ballots(value).hasSuffix(" phiếu"))
  }

  @Test(arguments: [
    (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"),
    (14, "mười bốn"), (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"),
    (24, "hai mươi tư"), (25, "hai mươi lăm"), (55, "năm mươi lăm"), (99, "chín mươi chín"),
    (100, "một trăm"), (101, "một trăm linh một"), (104, "một trăm linh bốn"),
    (105, "một trăm linh năm"), (110, "một trăm mười"), (115, "một trăm mười lăm"),
    (121, "một trăm hai mươi mốt"), (348, "ba trăm bốn mươi tám"), (1000, "một nghìn"),
    (1001, "một nghìn không trăm linh một"), (1010, "một nghìn không trăm mười"),
    (1105, "một nghìn một trăm linh năm"), (5587, "năm nghìn năm trăm tám mươi bảy"),
    (10_000, "mười nghìn"), (21_021, "hai mươi mốt nghìn không trăm hai mươi mốt"),
    (105_000, "một trăm linh năm nghìn"), (1_000_000, "một triệu"),
    (1_000_005, "một triệu không trăm linh năm"),
    (1_005_000, "một triệu không trăm linh năm nghìn"),
    (9_999_999, "chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"),
    (10_000_000, "mười triệu"),
  ])
  func `Vietnamese numbers are read as people read them`(value: Int, words: String) {
    #expect(vietnamese.words(value) == words)
  }

  @Test(arguments: [
    (0, "zero"), (1, "one"), (13, "thirteen"), (20, "twenty"), (21, "twenty-one"),
    (100, "one hundred"), (105, "one hundred and five"), (348, "three hundred and forty-eight"),
    (1000, "one thousand"), (1001, "one thousand and one"),
    (1105, "one thousand one hundred and five"), (10_000_000, "ten million"),
    (
      9_999_999,
      "nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine"
    ),
    (1_000_005, "one million and five"),
  ])
  func `English numbers are read as people read them`(value: Int, words: String) {
    #expect(english.words(value) == words)
  }

  @Test func `every number to eleven thousand has words of its own`() {
    var seen: Set<String> = []
    for value in 0...11_000 { seen.insert(vietnamese.words(value)) }
    #expect(seen.count == 11_001)
    seen = []
    for value in 0...11_000 { seen.insert(english.words(value)) }
    #expect(seen.count == 11_001)
  }

  @Test func `a share is read with both decimals`() throws {
    let share = try #require(Percentage(votes: 9735, of: 10_000))
    #expect(vietnamese.words(share) == "chín mươi bảy phẩy ba mươi lăm phần trăm")
    #expect(english.words(share) == "ninety-seven point three five per cent")
    let small = try #require(Percentage(votes: 9905, of: 10_000))
    #expect(vietnamese.words(small) == "chín mươi chín phẩy không năm phần trăm")
    #expect(english.words(small) == "ninety-nine point zero five per cent")
    let whole = try #require(Percentage(votes: 1, of: 1))
    #expect(vietnamese.words(whole) == "một trăm phần trăm")
  }
}

struct DateTests {
  let vietnamese = Wording(.vietnamese)
  let english = Wording(.english)

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func `a day is written the way of its language`() throws {
    let day = try day("2020-04-05")
    #expect(vietnamese.date(day) == "05/04/2020")
    #expect(english.date(day) == "5 April 2020")
    #expect(vietnamese.shortDate(day) == "05/04/2020")
    #expect(english.shortDate(day) == "2020-04-05")
    #expect(vietnamese.dayAndMonth(day) == "05/04")
    #expect(english.dayAndMonth(day) == "5 Apr")
    #expect(vietnamese.formalDate(day) == "ngày 05 tháng 4 năm 2020")
    #expect(vietnamese.formalDate(try self.day("2020-02-11")) == "ngày 11 tháng 02 năm 2020")
    #expect(vietnamese.weekday(day) == "Chủ nhật")
    #expect(english.weekday(day.adding(days: 3)) == "Wednesday")
  }

  @Test func `several days are written together`() throws {
    let two = CongressDays(opening: try day("2020-04-29"), closing: try day("2020-04-30"))
    #expect(vietnamese.days(two) == "29–30/04/2020")
    #expect(english.days(two) == "29–30 April 2020")
    let months = CongressDays(opening: try day("2020-03-31"), closing: try day("2020-04-01"))
    #expect(vietnamese.days(months) == "31/03 – 01/04/2020")
    #expect(english.days(months) == "31 March – 1 April 2020")
    let years = CongressDays(opening: try day("2019-12-31"), closing: try day("2020-01-01"))
    #expect(vietnamese.days(years) == "31/12/2019 – 01/01/2020")
    #expect(english.days(CongressDays(opening: try day("2020-04-29"))) == "29 April 2020")
  }

  @Test(arguments: [
    (3, "còn 3 ngày", "in 3 days"), (1, "còn 1 ngày", "in 1 day"), (0, "hôm nay", "today"),
    (-1, "quá hạn 1 ngày", "1 day late"), (-2, "quá hạn 2 ngày", "2 days late"),
  ])
  func `what is due is said in days`(left: Int, vi: String, en: String) {
    #expect(vietnamese.due(in: left) == vi)
    #expect(english.due(in: left) == en)
  }

  @Test func `what is past is not late`() {
    #expect(vietnamese.distance(-2) == "2 ngày trước")
    #expect(english.distance(-2) == "2 days ago")
    #expect(english.distance(5) == "in 5 days")
    #expect(english.time(485) == "08:05")
    #expect(english.minutes(1) == "1 minute")
  }
}
