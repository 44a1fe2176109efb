import Foundation
import StrictJSON
import TestSupport
import Testing

/// Published results, counted again paper by paper through the program.
///
/// Where an article doesn't print every number, the votes between those printed are invented.
struct PublishedCounts {
  struct Case: Sendable {
    let place: String
    let seats: Int
    let base: Int
    let votes: [Int]
    var invalid = 0
    let elected: Int
    /// Shares as they were printed, by the number on the list.
    var printed: [Int: String] = [:]

    /// Papers brought back.
    let papers: Int

    init(
      _ place: String, seats: Int, base: Int, papers: Int? = nil, _ votes: [Int], invalid: Int = 0,
      elected: Int, printed: [Int: String] = [:]
    ) {
      (self.place, self.seats, self.base, self.votes) = (place, seats, base, votes)
      (self.papers, self.invalid, self.elected) = (papers ?? base, invalid, elected)
      self.printed = printed
    }
  }

  private static func each(_ count: Int, _ votes: Int) -> [Int] {
    Array(repeating: votes, count: count)
  }

  static let cases = [
    Case(
      "Thượng Kiệm 2020, committee", seats: 15, base: 149,
      (136...149).reversed() + [137, 55, 45], elected: 15),
    Case(
      "Thượng Kiệm 2020, secretary", seats: 1, base: 149, [142], elected: 1,
      printed: [1: "95.30"]),
    Case("Phước Long 2020", seats: 1, base: 225, [224], elected: 1, printed: [1: "99.56"]),
    Case(
      "Thanh Hóa 2025", seats: 69, base: 486, each(18, 486) + each(51, 475) + each(11, 40),
      elected: 69, printed: [18: "100.00"]),
    Case(
      "Huế 2025", seats: 52, base: 400, each(20, 400) + each(32, 390) + each(6, 50), elected: 52,
      printed: [1: "100.00"]),
    Case(
      "Quảng Nam 2015", seats: 56, base: 349, papers: 347,
      [345, 345, 344, 344, 334, 230] + each(50, 300) + each(10, 150), invalid: 2, elected: 56,
      printed: [1: "98.85", 2: "98.85", 3: "98.57", 5: "95.70", 6: "65.90"]),
    Case(
      "Quảng Châu 2020", seats: 15, base: 141, each(14, 130) + [71, 70, 58], elected: 15,
      printed: [16: "49.65"]),
    Case(
      "Đồng Phú 2020, committee", seats: 15, base: 140, each(15, 125) + [50, 40], elected: 15),
    Case(
      "Đồng Phú 2020, standing committee", seats: 5, base: 15, [15, 15, 14, 14, 8, 7], elected: 5,
      printed: [5: "53.33", 6: "46.67"]),
    Case("Thái Nguyên 2010, ward", seats: 21, base: 159, each(21, 150) + each(3, 40), elected: 21),
    Case(
      "Thái Nguyên 2010, hospital", seats: 15, base: 81, each(15, 75) + each(2, 30), elected: 15),
    Case(
      "Thái Nguyên 2010, university", seats: 27, base: 299, each(27, 280) + each(4, 100),
      elected: 27),
    Case(
      "Thái Nguyên 2010, province", seats: 55, base: 348, each(55, 330) + each(8, 100),
      elected: 55),
  ]

  @Test func `published counts come out again, paper by paper`() throws {
    let shell = try Shell()
    try shell.expect(0, "new", shell.workspace, "--name", "Kết quả đã công bố")
    try shell.expect(
      0, "organization", "add", "--id", "u", "--name", "Đơn vị", "--level", "commune")
    try shell.expect(
      0, "congress", "add", "--id", "c", "--organization", "u", "--kind", "delegates", "--date",
      "2020-04-29")
    for (index, one) in Self.cases.enumerated() {
      let names = (1...one.votes.count).map { "Người Thứ \($0)" }
      try Voting.add(
        "e\(index)", names, seats: one.seats, to: "c", "--base", "\(one.base)", in: shell)
      let rows = try Self.papers(one).enumerated().map { place, marks in
        "\(place / 25 + 1),\(marks.map(String.init).joined(separator: " ")),"
      }
      let spoiled = (0..<one.invalid).map { _ in "99,,invalid:tooMany" }
      try shell.write(
        (["batch,marks,state"] + rows + spoiled).joined(separator: "\n") + "\n",
        to: "../papers.csv")
      try shell.expect(
        0, "ballots", "import", "c/e\(index)", "\(shell.folder)/papers.csv", "--issued",
        "\(one.base)", "--collected", "\(one.papers)", "--close", "--today", "2020-04-29")
    }
    let tallies = try #require(try shell.json("tally", "c").array)
    #expect(tallies.count == Self.cases.count)
    for (tally, one) in zip(tallies, Self.cases) { try Self.check(tally, one) }
    try shell.expect(0, "verify", "--deep")
  }

  @Test func `a published count comes out again by keys`() throws {
    let one = try #require(Self.cases.first { $0.place.hasPrefix("Đồng Phú 2020, standing") })
    let room = try Room(names: one.votes.count, seats: one.seats, base: one.base)
    let terminal = try room.station()
    terminal.press("n")
    try terminal.wait(for: "how many papers", seconds: 30)
    terminal.type("\u{7F}\u{7F}\(one.papers)\r")
    try terminal.wait(for: "0/\(one.papers)", seconds: 30)
    for marks in try Self.papers(one) {
      let struck = (1...one.votes.count).filter { !marks.contains($0) }
      try room.record(
        keys: struck.map(String.init).joined(separator: ".") + "\r", on: terminal)
    }
    #expect(room.isBatchFull(on: terminal.screen))
    try room.closeBatch(on: terminal)
    terminal.press("q", "q", "q")
    try terminal.waitForExit()
    try room.shell.expect(
      0, "election", "close", "c/e", "--issued", "\(one.base)", "--collected", "\(one.papers)",
      "--today", "2020-04-29")
    try Self.check(try room.shell.json("tally", "c/e"), one)
  }

  private static func check(_ tally: JSON, _ one: Case) throws {
    let lines = try #require(tally["candidates"]?.array)
    #expect(lines.map { $0["votes"]?.integer } == one.votes, "\(one.place)")
    let reasons = tally["reasons"]?.array?.compactMap(\.string) ?? []
    #expect(tally["final"]?.bool == true, "\(one.place): \(reasons)")
    #expect(tally["valid"]?.integer == one.papers - one.invalid)
    #expect(tally["invalid"]?.integer == one.invalid)
    let elected = lines.filter { $0["outcome"]?.string == "elected" }
    #expect(elected.count == one.elected, "\(one.place)")
    let most = one.votes.sorted(by: >)[0..<one.elected]
    #expect(elected.compactMap { $0["votes"]?.integer }.sorted(by: >) == Array(most))
    for (number, share) in one.printed {
      #expect(lines[number - 1]["percent"]?.string == share, "\(one.place), number \(number)")
    }
  }

  /// Papers that give each name its votes, none with more names than seats.
  private static func papers(_ one: Case) throws -> [[Int]] {
    var papers: [[Int]] = Array(repeating: [], count: one.papers - one.invalid)
    let order = one.votes.indices.sorted { (one.votes[$1], $0) < (one.votes[$0], $1) }
    for index in order {
      let emptiest = papers.indices.sorted { (papers[$0].count, $0) < (papers[$1].count, $1) }
      for paper in emptiest.prefix(one.votes[index]) { papers[paper].append(index + 1) }
    }
    // a paper with one name may say no to it
    let fewest = one.votes.count == 1 ? 0 : 1
    try #require(papers.allSatisfy { (fewest...one.seats).contains($0.count) }, "\(one.place)")
    return papers.map { $0.sorted() }
  }
}
