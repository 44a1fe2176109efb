import Foundation
import StrictJSON
import Testing

/// Two copies of one workspace that import ballots without seeing each other, and are joined.
struct DoubledImports {
  private let room: Room
  private let other: String
  private var shell: Shell { room.shell }

  init() throws {
    room = try Room(names: 4, seats: 3, base: 100)
    other = "\(room.shell.folder)/other"
    try FileManager.default.copyItem(atPath: room.shell.workspace, toPath: other)
  }

  /// A file of five papers in each batch; its lines may end otherwise, which makes it another file.
  private func file(_ name: String, batches: [Int] = [1, 2], end: String = "\n") throws -> String {
    let rows = batches.flatMap { Array(repeating: "\($0),1 2", count: 5) }
    try shell.write(
      (["batch,marks"] + rows).map { $0 + end }.joined(), to: "../\(name).csv")
    return "\(shell.folder)/\(name).csv"
  }

  /// A box of which half was imported, twice: as many ballots as were collected.
  private func doubled() throws -> String {
    let papers = ["--issued", "20", "--collected", "20"]
    let first = try file("f")
    for (place, file) in [(shell.workspace, first), (other, try file("g", end: "\r\n"))] {
      let words = ["ballots", "import", "c/e", file, "--workspace", place] + papers
      #expect(try shell.run(words).status == 0)
    }
    return first
  }

  @Test func `the join says that a batch may count twice, and nothing is final`() throws {
    _ = try doubled()
    let joined = try shell.expect(1, "merge", other, "--language", "en")
    #expect(joined.messages.contains("Batches 1–2 may count twice"))
    #expect(joined.messages.contains("-import: 10 ballots and "))
    let checked = try shell.expect(1, "verify", "--language", "vi")
    #expect(checked.output.contains("Tập 1–2 có thể bị tính hai lần"))
    let tally = try shell.json("tally", "c/e")
    #expect(tally["valid"]?.integer == 20)
    #expect(tally["final"]?.bool == false)
    #expect(tally["reasons"]?.array?.contains("importedTwice") == true)
    let refused = try shell.run(["election", "close", "c/e", "--language", "en"])
    #expect(refused.status != 0)
    #expect(refused.messages.contains("Batches 1–2 may count twice"))
    #expect(try shell.json("tally", "c/e") == tally)
    let minutes = try shell.expect(1, "minutes", "c/e", "--language", "en").output
    #expect(minutes.contains("may count twice"))
  }

  @Test func `importing one file again in the place of both settles it`() throws {
    let first = try doubled()
    try shell.expect(1, "merge", other)
    try shell.expect(0, "ballots", "import", "c/e", first, "--replace")
    try shell.expect(0, "verify")
    #expect(try shell.json("tally", "c/e")["valid"]?.integer == 10)
    let second = try file("rest", batches: [3, 4], end: "\r\n")
    try shell.expect(0, "ballots", "import", "c/e", second)
    try shell.expect(0, "merge", other)
    try shell.expect(0, "election", "close", "c/e")
    #expect(try shell.json("tally", "c/e")["final"]?.bool == true)
  }

  @Test func `a vote that both closed before they were joined is final no more`() throws {
    _ = try doubled()
    for place in [shell.workspace, other] {
      try shell.expect(0, "election", "close", "c/e", "--collected", "10", "--workspace", place)
      let vote = try shell.json("tally", "c/e", "--workspace", place)
      #expect(vote["final"]?.bool == true)
    }
    try shell.expect(1, "merge", other)
    let tally = try shell.json("tally", "c/e")
    #expect(tally["final"]?.bool == false)
    #expect(tally["reasons"]?.array?.contains("importedTwice") == true)
  }

  @Test func `a replacement takes back the papers that were corrected too`() throws {
    try shell.expect(0, "batch", "plan", "c/e", "--entries", "2")
    func save(_ rows: [String]) throws -> String {
      try shell.write((["batch,marks"] + rows).joined(separator: "\n") + "\n", to: "../p.csv")
      return "\(shell.folder)/p.csv"
    }
    try shell.expect(0, "ballots", "import", "c/e", try save(["1,1 2", "1,1 2", "1,1 2"]))
    try shell.expect(0, "batch", "start", "c/e", "--papers", "3")
    try shell.expect(0, "batch", "close", "c/e")
    let read = try save(["1,1 2", "1,1 3", "1,1 2"])
    try shell.expect(0, "batch", "enter", "c/e", read, "--entry", "2", "--teller", "Hai")
    try shell.expect(
      0, "batch", "resolve", "c/e", "--take", "second", "--by", "Lê Văn Sáu", "--by",
      "Đỗ Thị Bảy")
    try shell.expect(0, "ballots", "import", "c/e", read, "--replace")
    try shell.expect(0, "verify")
    let tally = try shell.json("tally", "c/e")
    #expect(tally["valid"]?.integer == 3)
    #expect(
      tally["candidates"]?.array?.compactMap { $0["votes"]?.integer } == [3, 2, 1, 0])
  }

  @Test func `typed papers are neither taken back by an import nor doubled`() throws {
    let typed = "\(shell.folder)/typed.csv"
    try shell.write("batch,marks\n1,1 2\n1,1 3\n", to: "../typed.csv")
    try shell.expect(0, "batch", "enter", "c/e", typed)
    let file = try file("f")
    let before = try shell.everything()
    for words in [[], ["--replace"]] {
      let refused = try shell.run(
        ["ballots", "import", "c/e", file, "--language", "en"] + words)
      #expect(refused.status == 1)
      #expect(refused.messages.contains("Batch 1 has papers that were typed"))
      #expect(!refused.messages.contains("--replace"))
    }
    #expect(try shell.everything() == before)
    #expect(try shell.json("tally", "c/e")["valid"]?.integer == 2)
    try shell.expect(0, "batch", "void", "c/e", "--why", "imported instead")
    try shell.expect(0, "ballots", "import", "c/e", file, "--replace")
    #expect(try shell.json("tally", "c/e")["valid"]?.integer == 10)
  }

  @Test func `the same file in both copies counts once, and nothing is said`() throws {
    let file = try file("f")
    for place in [shell.workspace, other] {
      try shell.expect(0, "ballots", "import", "c/e", file, "--workspace", place)
    }
    #expect(try shell.expect(0, "merge", other).messages.isEmpty)
    try shell.expect(0, "verify")
    #expect(try shell.json("tally", "c/e")["valid"]?.integer == 10)
  }
}
