import StrictJSON
import Testing

/// What the five articles say of whole units, asked of the built program as of their days.
struct RollUpsOfTheArticles {
  private static let shell = Result { try Shell(demonstration: true) }

  private func status(_ unit: String, _ day: String) throws -> JSON {
    try Self.shell.get().json("status", "--at", unit, "--on", day)
  }

  private func held(_ level: String, _ status: JSON) -> [Int?] {
    let figures = status["levels"]?[level]
    return [figures?["held"]?.integer, figures?["congresses"]?.integer]
  }

  @Test func `Thượng Kiệm: 16 of 17 cells in January, the last in February, submitted on 20 March`()
    throws
  {
    #expect(held("cell", try status("thuong-kiem", "2020-01-31")) == [16, 17])
    #expect(held("cell", try status("thuong-kiem", "2020-02-29")) == [17, 17])
    let day = try status("thuong-kiem", "2020-03-20")
    let own = day["congresses"]?.array?.first { $0["id"]?.string == "thuong-kiem" }
    #expect(own?["state"]?.string == "submitted")
    #expect(own?["openingDay"]?.string == "2020-03-31")
    #expect(own?["standing"]?.string == "onTime")
  }

  @Test func `Kim Động: all units have their subcommittees, and nothing is held yet`() throws {
    let day = try status("kim-dong", "2019-11-26")
    #expect(day["subcommittees"]?["formed"] == day["subcommittees"]?["of"])
    #expect(day["held"]?.integer == 0)
    #expect(held("commune", try status("kim-dong", "2020-03-31")) == [6, 6])
  }

  @Test func `Kim Sơn: 5 of 29 communes and 18 of 43 cells of agencies by 15 May`() throws {
    let day = try status("kim-son", "2020-05-15")
    #expect(held("commune", day) == [5, 29])
    #expect(held("grassroots", day) == [18, 43])
    #expect(day["levels"]?["commune"]?["statedUnits"]?.integer == 29)
    #expect(day["directElection"]?["elected"]?.integer == 1)
    let standing = day["standing"]?.object?.members.compactMap { $0.value.integer } ?? []
    #expect(standing.reduce(0, +) == day["congresses"]?.array?.count)
  }

  @Test func `Kiến Xương: the grades of 449 cells and 60 organisations add up`() throws {
    let year = try status("kien-xuong", "2023-03-05")["ratings"]?["2022"]
    let grades = ["excellent", "good", "completed", "failed", "total"]
    #expect(grades.map { year?["cell"]?[$0]?.integer } == [90, 318, 38, 3, 449])
    #expect(grades.map { year?["grassroots"]?[$0]?.integer } == [11, 45, 4, 0, 60])
  }

  @Test func `Nam Định: 11 of 26 chosen units held theirs, and elected all their secretaries`()
    throws
  {
    let day = try status("nam-dinh", "2020-04-30")
    #expect(
      ["chosen", "held", "elected"].map { day["directElection"]?[$0]?.integer } == [26, 11, 11])
    #expect(day["levels"]?["cell"]?["statedUnits"]?.integer == 5587)
    #expect(day["levels"]?["grassroots"]?["statedUnits"]?.integer == 928)
  }
}
