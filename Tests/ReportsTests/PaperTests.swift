import CongressModel
import Tallying
import Testing
import Wording

@testable import Reports

/// The papers around the minutes.
struct PaperTests {
  @Test(arguments: Language.allCases)
  func `the version to read aloud is as recorded`(language: Language) throws {
    let report = try Samples.minutes(.regulation244).aloud(in: Wording(language))
    try expectSnapshot(report.text, "aloud-\(language.rawValue).txt")
  }

  @Test func `no digit is read aloud but those of names and documents`() throws {
    let minutes = try Samples.minutes(.association)
    let report = minutes.aloud(in: Wording(.vietnamese))
    let spoken = report.blocks.flatMap { block -> [String] in
      switch block {
      case .items(let items): items
      case .heading(let text): [text]
      default: []
      }
    }
    let results = spoken.filter { $0.contains("phiếu, đạt") }
    #expect(results.count == 17 + 15)
    #expect(results.filter { $0.contains { $0.isNumber } } == [])
  }

  @Test(arguments: Language.allCases)
  func `the list of the elected is as recorded`(language: Language) throws {
    let report = try Samples.minutes(.regulation190).electedList(in: Wording(language))
    try expectSnapshot(report.text, "elected-\(language.rawValue).txt")
  }

  @Test func `the minutes as HTML and CSV are as recorded`() throws {
    let minutes = try Samples.minutes(.regulation244, isOpen: true)
    try expectSnapshot(minutes.report(in: Wording(.vietnamese)).html, "minutes-open-vi.html")
    try expectSnapshot(minutes.report(in: Wording(.english)).csv, "minutes-open-en.csv")
  }

  @Test func `a tie and open seats are said with what follows`() throws {
    let contest = try Contest(
      ruleSet: .regulation244, body: .secretary, candidates: 3, seats: 2, base: 9)
    var tally = Tally(for: contest)
    tally.add(try contest.judged(.chosen([1, 2])), count: 5)
    tally.add(try contest.judged(.chosen([1, 3])), count: 4)
    tally.remove(try contest.judged(.chosen([1, 2])), count: 1)
    let count = Count(contest: contest, tally: tally, issued: 8, collected: 8, isOpen: false)
    let election = try Samples.election(names: Array(Samples.names.prefix(3)), seats: 2)
    var minutes = Minutes(
      of: election.rounds[0], in: election, of: try Samples.congress(.regulation244),
      organization: "Chi bộ A", result: count.result)
    minutes.next = count.result.nextStep(
      after: HeldRound(number: 1, kind: .first, assembly: .congress))
    let text = minutes.report(in: Wording(.english)).text
    #expect(text.contains("- 1 of 2 seats filled."))
    #expect(text.contains("- 1 seat is left open."))
    #expect(text.contains("Round for the seats left open: 2 names for 1 seat"))
    #expect(text.contains("Seats left open: Article 20.2, 244-QĐ/TW (2014)"))
  }

  @Test(arguments: Language.allCases)
  func `cover sheets are as recorded, one a page`(language: Language) throws {
    var first = BatchCover(
      organization: "Đảng bộ xã A", congress: "Đại hội đại biểu", election: "Ban Chấp hành",
      batch: 1)
    first.ballots = 25
    first.firstTeller = "Tống Thị Mơ"
    first.doubtful = [7, 19]
    first.code = "QX4D-91HB"
    let second = BatchCover(
      organization: "Đảng bộ xã A", congress: "Đại hội đại biểu", election: "Ban Chấp hành",
      batch: 2)
    let report = BatchCover.report(of: [first, second], in: Wording(language))
    #expect(report.text.split(separator: "\u{0C}").count == 2)
    try expectSnapshot(report.text, "covers-\(language.rawValue).txt")
  }
}

struct BallotPaperTests {
  private func paper(names: Int, seats: Int) throws -> BallotPaper {
    let list = (1...names).map { number in
      "\(Samples.names[number % Samples.names.count]) \(number)"
    }
    let election = try Samples.election(names: list, seats: seats)
    return try #require(
      BallotPaper(
        for: election.rounds[0], in: election,
        congress: "Đại hội đại biểu Đảng bộ xã A, lần thứ XXIV, nhiệm kỳ 2020–2025",
        organization: "Đảng bộ xã A", ruleSet: .regulation244))
  }

  @Test(arguments: 1...60, Language.allCases)
  func `every ballot is one page with every name once`(names: Int, language: Language) throws {
    for seats in [1, max(1, names - 2), names] {
      let paper = try paper(names: names, seats: seats)
      let text = paper.report(in: Wording(language)).text
      #expect(!text.contains("\u{0C}"), "\(names) names for \(seats)")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { Columns.count(String($0)) <= 80 })
      let html = paper.report(in: Wording(language)).html
      for candidate in paper.election.candidates {
        #expect(html.contains(">\(candidate.name)<"))
      }
      let boxes = text.occurrences(of: "[   ]")
      #expect(boxes == (paper.form == .strikeOut ? 0 : names * 2))
    }
  }

  @Test(arguments: [(1, 1), (8, 8), (17, 15), (30, 27), (60, 52)])
  func `ballots are as recorded`(names: Int, seats: Int) throws {
    let report = try paper(names: names, seats: seats).report(in: Wording(.vietnamese))
    try expectSnapshot(report.text, "ballot-\(names)-\(seats).txt")
  }

  @Test func `a ballot carries no code and no page of its own kind`() throws {
    let report = try paper(names: 17, seats: 15).report(in: Wording(.vietnamese))
    #expect(report.footer == nil && report.banner == nil)
  }
}

extension String {
  /// How often another text occurs.
  fileprivate func occurrences(of part: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
