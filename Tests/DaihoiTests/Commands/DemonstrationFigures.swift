import StrictJSON
import Testing

/// What the commands answer on the demonstration: the figures of the published articles.
struct DemonstrationFigures {
  @Test func `the second half brings the committee to 15 of 17, each above 91 percent`() throws {
    let shell = try Shell(demonstration: true)
    let vote = "thuong-kiem/ban-chap-hanh"
    let half = try shell.json("tally", vote)
    #expect(half["valid"]?.integer == 74)
    #expect(half["final"]?.bool == false)
    let file = "\(shell.workspace)/second-half.csv"
    let imported = try shell.expect(0, "ballots", "import", vote, file)
    #expect(imported.messages.contains("74") || imported.output.contains("74"))
    let whole = try shell.json("tally", vote)
    let elected = whole.candidates { $0["outcome"]?.string == "elected" }
    #expect(elected.count == 15)
    #expect(elected.allSatisfy { $0.percent > 91 })
    let again = try shell.expect(0, "ballots", "import", vote, file)
    #expect(again.status == 0)
    #expect(try shell.json("tally", vote) == whole)
  }

  @Test func `the secretary is elected with more than 95 percent`() throws {
    let shell = try Shell(demonstration: true)
    let result = try shell.json("tally", "thuong-kiem/bi-thu", "--today", "2020-04-30")
    let elected = result.candidates { $0["outcome"]?.string == "elected" }
    #expect(elected.count == 1)
    #expect(elected.allSatisfy { $0.percent > 95 })
    #expect(result["final"]?.bool == true)
  }

  @Test(arguments: [
    ("thuong-kiem", "2020-01-31", "cell", 16, 17), ("nam-dinh", "2020-04-30", "commune", 11, 26),
    ("kim-son", "2020-05-15", "commune", 5, 29), ("kim-son", "2020-05-15", "grassroots", 18, 43),
  ])
  func `what was held by a day is what the articles say`(
    at unit: String, on day: String, level: String, held: Int, units: Int
  ) throws {
    let shell = try Shell(demonstration: true)
    let figures = try shell.json("status", "--at", unit, "--on", day)["levels"]?[level]
    #expect(figures?["held"]?.integer == held)
    #expect(figures?["congresses"]?.integer == units)
  }

  @Test(arguments: [("cell", 449, 90, 318, 38, 3), ("grassroots", 60, 11, 45, 4, 0)])
  func `the ratings of the articles add up`(
    level: String, total: Int, excellent: Int, good: Int, completed: Int, failed: Int
  ) throws {
    let shell = try Shell(demonstration: true)
    let status = try shell.json("status", "--at", "kien-xuong")
    let years = try #require(status["ratings"]?.object)
    let rating = try #require(years.members.first?.value[level])
    let figures = ["total", "excellent", "good", "completed", "failed"].map { rating[$0]?.integer }
    #expect(figures == [total, excellent, good, completed, failed])
  }
}

extension JSON {
  fileprivate func candidates(where isWanted: (JSON) -> Bool) -> [JSON] {
    (self["candidates"]?.array ?? []).filter(isWanted)
  }

  fileprivate var percent: Double { self["percent"]?.string.flatMap { Double($0) } ?? 0 }
}
