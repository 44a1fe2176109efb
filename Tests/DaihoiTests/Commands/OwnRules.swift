import StrictJSON
import Testing

/// An office writes its own rules, and counts by them.
struct OwnRules {
  private static func shell() throws -> Shell {
    let shell = try Shell()
    try shell.expect(0, "new", shell.workspace, "--name", "Kim Sơn")
    try shell.expect(
      0, "organization", "add", "--id", "unit", "--name", "Đảng bộ xã", "--level", "commune")
    return shell
  }

  /// A built-in set as it is shown, with some words replaced, in a file.
  private static func file(
    _ shell: Shell, _ id: String, _ changes: [(String, String)]
  ) throws -> String {
    var text = try shell.expect(0, "rules", "show", id, "--json").output
    for (old, new) in changes { text = text.replacing(old, with: new) }
    try shell.write(text, to: "../rules.json")
    return "\(shell.folder)/rules.json"
  }

  @Test func `a copied set under another name decides a congress's ties`() throws {
    let shell = try Self.shell()
    let file = try Self.file(
      shell, "190",
      [("\"id\": \"190-QĐ/TW (2024)\"", "\"id\": \"Hội\""), ("\"reballot\"", "\"decision\"")])
    try shell.expect(0, "rules", "add", file)
    let listed = try shell.json("rules", "list")
    #expect(listed.array?.compactMap { $0["id"]?.string }.last == "Hội")
    try shell.expect(
      0, "congress", "add", "--id", "c", "--organization", "unit", "--kind", "members", "--date",
      "2025-05-29", "--rules", "Hội")
    try Voting.add("bau", ["A", "B", "C"], seats: 2, to: "c", "--base", "3", in: shell)
    try Voting.vote(
      "c/bau", ["1 2", "1 3", "2 3"], "--issued", "3", "--collected", "3", in: shell)
    let tally = try shell.json("tally", "c/bau")
    #expect(tally["ruleSet"]?.string == "Hội")
    try shell.expect(64, "rules", "remove", "Hội")
    let next = try shell.expect(
      0, "election", "round", "c/bau", "--choose", "2", "--choose", "3", "--decision", "Bốc thăm")
    #expect(next.messages.contains("B"))
    let minutes = try shell.expect(0, "minutes", "c/bau", "--language", "en").output
    #expect(minutes.contains("Recorded: B and C by decision."), "\(minutes)")
    #expect(!minutes.contains("Record the decision"))
    #expect(try shell.json("tally", "c/bau")["next"]?["step"]?.string == "complete")
  }

  @Test func `rules by which a vote was opened are neither replaced nor taken away`() throws {
    let shell = try Self.shell()
    let version = ("\"version\": 1", "\"version\": 2")
    try shell.expect(0, "rules", "add", try Self.file(shell, "190", [version]))
    try shell.expect(
      0, "congress", "add", "--id", "c", "--organization", "unit", "--kind", "members", "--date",
      "2025-05-29", "--rules", "190")
    try Voting.add("bau", ["A", "B", "C"], seats: 2, to: "c", "--base", "3", in: shell)
    let newer = try Self.file(shell, "190", [("\"version\": 2", "\"version\": 3")])
    try shell.expect(0, "rules", "add", newer)
    try Voting.vote("c/bau", ["1 2", "1 3"], "--issued", "3", "--collected", "2", in: shell)
    let before = try shell.everything()
    let newest = try Self.file(shell, "190", [("\"version\": 3", "\"version\": 4")])
    for words in [["rules", "add", newest], ["rules", "remove", "190"]] {
      let answer = try shell.run(words + ["--language", "en"])
      #expect(answer.status == 64)
      #expect(answer.messages.contains("c/bau"), "\(answer.messages)")
    }
    #expect(try shell.everything() == before)
  }

  @Test(
    arguments: [
      ("\"reballot\"", "\"lot\"", "line 6, column 16"),
      ("\"tieRule\"", "\"tieRul\"", "line 6, column 15"),
      ("\"majority\"", "\"majorities\"", "majorities"),
      ("\"version\": 1", "\"version\": 0", "line 3"),
      ("{\n  \"id\"", "{\n  \"id\": \"x\",\n  \"id\"", "line 3, column 3"),
      ("\"most\": 30", "\"most\": 12", "line 18, column 21"),
    ])
  func `a slip is refused with its line and column, and nothing is written`(
    old: String, new: String, says: String
  ) throws {
    let shell = try Self.shell()
    let file = try Self.file(
      shell, "190", [("\"id\": \"190-QĐ/TW (2024)\"", "\"id\": \"Hội\""), (old, new)])
    let before = try shell.everything()
    let refused = try shell.expect(2, "rules", "add", file, "--language", "en")
    #expect(refused.messages.contains(says), "\(refused.messages)")
    #expect(refused.messages.split(separator: "\n").count == 1)
    let vietnamese = try shell.expect(2, "rules", "add", file, "--language", "vi")
    #expect(vietnamese.messages != refused.messages)
    #expect(vietnamese.messages.split(separator: "\n").count == 1)
    #expect(try shell.everything() == before)
  }

  @Test func `a workspace with a bad set is read by no command, and stays as it is`() throws {
    let shell = try Self.shell()
    let file = try Self.file(shell, "association", [("\"association\"", "\"Hội\"")])
    try shell.expect(0, "rules", "add", file)
    let good = String(decoding: try shell.bytes("workspace.json"), as: UTF8.self)
    try shell.write(
      good.replacing("\"validBallots\"", with: "\"half\""), to: "workspace.json")
    let before = try shell.everything()
    for words in [
      ["rules", "list"], ["status"], ["verify"], ["rules", "add", file],
      ["organization", "add", "--id", "b", "--name", "B", "--level", "cell"],
    ] {
      let answer = try shell.run(words + ["--language", "en"])
      #expect(answer.status == 2)
      #expect(answer.messages.contains("“workspace.json”, line "), "\(answer.messages)")
      #expect(answer.messages.split(separator: "\n").count == 1)
    }
    #expect(try shell.everything() == before)
  }

  @Test func `a congress under rules that nobody has is named with its place`() throws {
    let shell = try Self.shell()
    try shell.expect(
      0, "congress", "add", "--id", "c", "--organization", "unit", "--kind", "members", "--date",
      "2025-05-29")
    let path = "congresses/c/congress.json"
    let text = String(decoding: try shell.bytes(path), as: UTF8.self)
    try shell.write(text.replacing("190-QĐ/TW (2024)", with: "191"), to: path)
    let before = try shell.everything()
    for words in [["congress", "show", "c"], ["tally", "c"], ["election", "list", "c"]] {
      let answer = try shell.run(words + ["--language", "en"])
      #expect(answer.status == 2)
      #expect(answer.messages.contains("congress.json”, line 13, column 14"), "\(answer.messages)")
      #expect(answer.messages.contains("“191”"))
    }
    try shell.expect(2, "verify")
    #expect(try shell.everything() == before)
  }
}

/// Elections and their ballots, as commands make them.
enum Voting {
  static func add(
    _ id: String, _ names: [String], seats: Int, to congress: String, _ options: String...,
    in shell: Shell, status: Int32 = 0
  ) throws {
    try shell.write((["name"] + names).joined(separator: "\n") + "\n", to: "../names.csv")
    let words = [
      "election", "add", congress, "--id", id, "--title", id, "--seats", String(seats),
      "--candidates", "\(shell.folder)/names.csv",
    ]
    let answer = try shell.run(words + options)
    #expect(answer.status == status, "\(answer.messages)")
  }

  /// Records papers, each as the numbers chosen, and closes the vote.
  static func vote(
    _ reference: String, _ marks: [String], _ options: String..., in shell: Shell,
    final isFinal: Bool = true
  ) throws {
    let rows = marks.map { "1,\($0)," }
    try shell.write(
      (["batch,marks,state"] + rows).joined(separator: "\n") + "\n", to: "../papers.csv")
    let answer = try shell.run(
      ["ballots", "import", reference, "\(shell.folder)/papers.csv", "--close"] + options)
    #expect(answer.status == 0, "\(answer.messages)")
    try shell.expect(isFinal ? 0 : 1, "tally", reference)
  }
}
