import Foundation
import Glibc
import StrictJSON
import TestSupport
import Testing

/// What the counting room does on its screens, done by commands.
struct CountingByCommand {
  // MARK: - The same teller twice

  @Test func `one person types both entries only by a decision that the minutes give`() throws {
    let room = try Room(names: 3, seats: 2, base: 5)
    let shell = room.shell
    try shell.expect(0, "batch", "plan", "c/e", "--entries", "2")
    try shell.write("batch,marks\n1,1 2\n1,2 3\n", to: "../pile.csv")
    let pile = "\(shell.folder)/pile.csv"
    func enter(_ entry: String) throws -> Answer {
      try shell.run([
        "batch", "enter", "c/e", pile, "--entry", entry, "--teller", "An", "--language", "en",
      ])
    }
    #expect(try enter("1").status == 0)
    let before = try shell.everything()
    #expect(try enter("2").status == 64)
    for (teller, why) in [("An", " "), (" ", "one teller only")] {
      try shell.expect(
        64, "batch", "same-teller", "c/e", "--teller", teller, "--why", why)
    }
    #expect(try shell.everything() == before)
    try shell.expect(
      0, "batch", "same-teller", "c/e", "--teller", "An", "--why", "one teller only, says Binh")
    #expect(try enter("2").status == 0)
    let covers = try shell.json("batch", "list", "c/e")
    #expect(covers.array?.first?["state"]?.string == "agrees")
    let minutes = try shell.run(["minutes", "c/e", "--language", "en"]).output
    #expect(minutes.contains("one teller only, says Binh"))
  }

  // MARK: - Two machines

  @Test func `a number that two machines gave is two piles under one cover, none lost or doubled`()
    throws
  {
    let room = try Room(names: 3, seats: 2, base: 5)
    let shell = room.shell
    let other = "\(shell.folder)/other"
    try FileManager.default.copyItem(atPath: shell.workspace, toPath: other)
    for (machine, marks) in [(shell.workspace, ["1 2", "1 3"]), (other, ["1 2", "2 3", "3"])] {
      try shell.write(
        (["batch,marks"] + marks.map { "1,\($0)" }).joined(separator: "\n") + "\n",
        to: "../pile.csv")
      try shell.expect(
        0, "batch", "enter", "c/e", "\(shell.folder)/pile.csv", "--workspace", machine)
    }
    let merged = try shell.expect(0, "merge", other, "--language", "en")
    #expect(merged.messages.contains("Two piles carry the batch number 1"))
    for _ in 1...2 {
      let tally = try shell.json("tally", "c/e")
      #expect(tally["valid"]?.integer == 5)
      #expect(tally["candidates"]?.array?.compactMap { $0["votes"]?.integer } == [3, 3, 3])
      let covers = try #require(try shell.json("batch", "list", "c/e").array)
      #expect(covers.map { $0["stated"]?.integer } == [5])
      #expect(covers.first?["state"]?.string == "closed")
      #expect(covers.first?["stations"]?.array?.count == 2)
      try shell.expect(0, "merge", other)
    }
    let verified = try shell.run(["verify", "--language", "en"])
    #expect((verified.output + verified.messages).contains("Two piles carry"))
    let cover = try shell.expect(0, "batch", "cover", "c/e", "--language", "en").output
    #expect(cover.contains("5"))
  }

  // MARK: - A rehearsal

  /// The papers of a printed deck, as a person types them into a file.
  private static func typed(_ deck: String) throws -> [String] {
    let reasons = [
      "Ballot not issued by the counting team": "notIssued",
      "More names chosen than seats": "tooMany",
      "Nobody chosen on a list of several names": "nobody",
      "Name from outside the list": "outsideList",
      "Signed, privately marked or written on": "marked", "Other reason": "other",
    ]
    return try deck.split(separator: "\nBallot ").dropFirst().map { page in
      if let line = page.split(separator: "\n").first(where: { $0.contains("nvalid") }) {
        let found = try #require(reasons.first { line.contains($0.key) }, "\(line)")
        return "1,,invalid:\(found.value)"
      }
      let chosen = page.split(separator: "\n").compactMap { line -> String? in
        guard let dot = line.firstIndex(of: "."), let number = Int(line[..<dot]),
          !line.contains("———")
        else { return nil }
        return String(number)
      }
      return "1,\(chosen.joined(separator: " ")),"
    }
  }

  @Test func `a rehearsal is right when every paper of its deck is, and never becomes real`() throws
  {
    let shell = try Shell()
    try shell.expect(0, "rehearse", "new", shell.workspace, "--ballots", "30", "--seed", "7")
    let deck = try shell.expect(0, "rehearse", "deck", "--format", "csv", "--language", "en").output
    try #require(try Self.typed(deck).count == 30)
    try shell.expect(1, "rehearse", "check")
    var papers = try Self.typed(deck)
    let wrong = try #require(papers.firstIndex { $0.hasPrefix("1,1 ") })
    let right = papers[wrong]
    let without = right.replacing("1,1 ", with: "1,", maxReplacements: 1)
    papers[wrong] = without
    let file = "\(shell.folder)/papers.csv"
    func save() throws {
      try shell.write(
        (["batch,marks,state"] + papers).joined(separator: "\n") + "\n", to: "../papers.csv")
    }
    try save()
    try shell.expect(0, "ballots", "import", "rehearsal/deck-7-5-30-7", file)
    let said = try shell.expect(1, "rehearse", "check", "--language", "en").output
    #expect(said.contains("in the deck"))
    papers[wrong] = right
    try save()
    try shell.expect(0, "ballots", "import", "rehearsal/deck-7-5-30-7", file, "--replace")
    try shell.expect(0, "rehearse", "check")
    let real = try Room()
    let before = try real.shell.everything()
    #expect(try real.shell.run(["merge", shell.workspace]).status != 0)
    #expect(try real.shell.everything() == before)
  }

  // MARK: - An import that is interrupted

  private static let isLong = ProcessInfo.processInfo.environment["DAIHOI_LONG_TESTS"] != nil

  /// Rows of which the votes of twelve names can be told without counting them.
  private static func rows(_ count: Int) -> String {
    var text = "batch,marks,state\n"
    for row in 0..<count { text += "\(row / 100 + 1),\(row % 12 + 1),\n" }
    return text
  }

  /// Ends an import somewhere before its end.
  private static func interrupt(_ file: String, in room: Room) throws {
    guard isLong else {
      // what a cut of the power leaves: a part of the lines, and the last one torn
      try room.shell.expect(0, "ballots", "import", "c/e", file)
      let journal = "\(room.shell.workspace)/\(try #require(try room.journals().first))"
      let bytes = try Data(contentsOf: URL(filePath: journal))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: journal)
      try bytes.prefix(bytes.count / 2).write(to: URL(filePath: journal))
      return
    }
    let process = Foundation.Process()
    process.executableURL = URL(filePath: BuiltProduct.path("daihoi"))
    process.arguments = ["ballots", "import", "c/e", file]
    process.environment = room.shell.environment
    process.standardError = FileHandle.nullDevice
    try process.run()
    // the first 24,000 are written at once
    while try room.journals().allSatisfy({ try room.shell.bytes($0).count < 1 << 20 }),
      process.isRunning
    {
      usleep(1000)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try #require(process.terminationReason == .uncaughtSignal)
  }

  @Test(arguments: isLong ? [100_000] : [600])
  func `an interrupted import goes on to the exact count, and a corrected file replaces it`(
    count: Int
  ) throws {
    let room = try Room(base: 200_000)
    let shell = room.shell
    try shell.write(Self.rows(count), to: "../papers.csv")
    let file = "\(shell.folder)/papers.csv"
    try Self.interrupt(file, in: room)
    let part = try shell.json("tally", "c/e")
    #expect(part["final"]?.bool == false)
    let counted = try #require(part["valid"]?.integer)
    #expect((1..<count).contains(counted))
    try shell.expect(1, "verify")
    let votes = (0..<12).map { (count - $0 + 11) / 12 }
    try shell.expect(0, "ballots", "import", "c/e", file)
    let whole = try shell.json("tally", "c/e")
    #expect(whole["valid"]?.integer == count)
    #expect(whole["candidates"]?.array?.compactMap { $0["votes"]?.integer } == votes)
    try shell.expect(0, "ballots", "import", "c/e", file)
    #expect(try shell.json("tally", "c/e") == whole)
    try replace(file, count, votes, whole, in: shell)
  }

  /// Imports the file with its last paper corrected, which is refused until it is said to replace.
  private func replace(
    _ file: String, _ count: Int, _ votes: [Int], _ whole: JSON, in shell: Shell
  ) throws {
    let last = (count - 1) % 12 + 1
    let corrected = Self.rows(count - 1) + "\((count - 1) / 100 + 1),\(last % 12 + 1),\n"
    try shell.write(corrected, to: "../papers.csv")
    let before = try shell.everything()
    let refused = try shell.expect(1, "ballots", "import", "c/e", file, "--language", "en")
    #expect(refused.messages.contains("--replace"))
    #expect(try shell.everything() == before)
    try shell.expect(0, "ballots", "import", "c/e", file, "--replace")
    var votes = votes
    votes[last - 1] -= 1
    votes[last % 12] += 1
    let now = try shell.json("tally", "c/e")
    #expect(now["valid"]?.integer == count)
    #expect(now["candidates"]?.array?.compactMap { $0["votes"]?.integer } == votes)
    #expect(now != whole)
  }
}
