import Foundation
import StrictJSON
import TestSupport
import Testing

/// Every number in the minutes, computed anew by a script that shares nothing with the program.
struct RecomputedMinutes {
  /// Where Python is, for the script; the tests of an office without it are fewer.
  private static let python = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/python3" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../ReportsTests/recompute_minutes.py").standardizedFileURL.path()

  @Test(.enabled(if: python != nil))
  func `the minutes of every kind of count are what the journals come to`() throws {
    let room = try PaperRoom()
    try room.countTwice()
    try room.addUpSheets()
    try room.importAndReplace()
    try room.voteAgainAndAgain()
    try room.countUnderOtherRules()
    let (status, output) = try recompute(room.shell, by: BuiltProduct.path("daihoi"))
    #expect(status == 0, "\(output)")
    #expect(output.contains("10 minutes"), "\(output)")
  }

  @Test(.enabled(if: python != nil))
  func `the script finds a single number that is wrong`() throws {
    let room = try PaperRoom()
    try room.addUpSheets()
    let liar = "\(room.shell.folder)/liar"
    for lie in ["s|,9/11,81.82%|,8/11,72.73%|", "s|Invalid,1|Invalid,2|", "s|3 of 3 seats|2 of 3|"]
    {
      let text = "#!/bin/sh\n'\(BuiltProduct.path("daihoi"))' \"$@\" | sed '\(lie)'\n"
      try Data(text.utf8).write(to: URL(filePath: liar))
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: liar)
      let (status, output) = try recompute(room.shell, by: liar)
      #expect(status == 1, "\(lie): \(output)")
    }
  }

  private func recompute(_ shell: Shell, by program: String) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = [Self.script, program, shell.workspace]
    process.environment = shell.environment
    process.standardInput = FileHandle.nullDevice
    let path = "\(shell.folder)/recomputed"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: path)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: path, encoding: .utf8))
  }
}

/// A congress of twelve delegates, eleven of whom are there, and its votes of several kinds.
struct PaperRoom {
  let shell: Shell
  private let names = ["--by", "Lê Văn Sáu", "--by", "Đỗ Thị Bảy"]

  init() throws {
    shell = try Shell()
    try shell.expect(0, "new", shell.workspace, "--name", "Kim Sơn")
    try shell.expect(
      0, "organization", "add", "--id", "xa", "--name", "Đảng bộ xã", "--level", "grassroots",
      "--kind", "committee")
    try addCongress("c", rules: "190")
    let rows = (1...12).map { "d\($0),Người Thứ \($0),Chi bộ \($0 % 3)" }
    try write(["id,name,unit"] + rows, to: "people.csv")
    try shell.expect(0, "people", "import", "c", file("people.csv"))
    let check = try shell.run(["people", "check-in", "c"] + (1...11).map { "d\($0)" })
    #expect(check.status == 0)
  }

  func file(_ name: String) -> String { "\(shell.folder)/\(name)" }

  func write(_ lines: [String], to name: String) throws {
    try shell.write(lines.joined(separator: "\n") + "\n", to: "../\(name)")
  }

  func papers(_ rows: [String]) throws -> String {
    try write(["batch,marks,state"] + rows, to: "papers.csv")
    return file("papers.csv")
  }

  func addCongress(_ id: String, rules: String) throws {
    try shell.expect(
      0, "congress", "add", "--id", id, "--organization", "xa", "--kind", "delegates", "--date",
      "2025-05-29", "--rules", rules)
  }

  func open(_ vote: String, base: Int) throws {
    let answer = try shell.run(
      ["election", "open", vote, "--base", "\(base)", "--issued", "\(base)"] + names)
    #expect(answer.status == 0, "\(answer.messages)")
  }

  func vote(_ vote: String, _ marks: [String]) throws {
    try Voting.vote(
      vote, marks, "--issued", "\(marks.count)", "--collected", "\(marks.count)", in: shell)
  }
}

extension PaperRoom {
  /// Two entries of two batches with a paper read differently, and three papers put aside.
  func countTwice() throws {
    try Voting.add("hai", ["A", "B", "C", "D", "E"], seats: 4, to: "c", in: shell)
    try shell.expect(
      0, "election", "base", "c/hai", "--summoned", "12", "--deduct",
      "delegateAbsentNotReplaced:1:ốm nặng")
    try shell.expect(0, "election", "base", "c/hai", "--confirm", "11")
    try shell.expect(0, "batch", "plan", "c/hai", "--entries", "2")
    try open("c/hai", base: 11)
    let first = ["1,1 2 3 4,", "1,1 2 3 5,", "1,1 2,", "1,,invalid:marked", "1,1 2 3 4 5,"]
    try shell.expect(0, "batch", "enter", "c/hai", papers(first), "--teller", "An")
    var second = first
    second[1] = "1,1 2 4 5,"
    try shell.expect(
      0, "batch", "enter", "c/hai", papers(second), "--teller", "Ba", "--entry", "2")
    try shell.expect(
      0, "batch", "resolve", "c/hai", "--take", "second", "--by", "An", "--by", "Ba")
    try countAside()
    try shell.expect(0, "election", "close", "c/hai", "--issued", "11", "--collected", "11")
  }

  private func countAside() throws {
    try shell.expect(
      0, "batch", "start", "c/hai", "--batch", "2", "--papers", "6", "--teller", "An")
    let rows = ["2,1 2 3,", "2,1 2 3 4,", "2,2 3 4,"]
    for (entry, teller) in [("1", "An"), ("2", "Ba")] {
      for _ in 1...3 {
        try shell.expect(
          0, "batch", "aside", "c/hai", "--batch", "2", "--teller", teller, "--entry", entry,
          "--why", "mờ")
      }
      try shell.expect(
        0, "batch", "enter", "c/hai", papers(rows), "--teller", teller, "--entry", entry)
    }
    let list = try shell.json("ruling", "list", "c/hai")
    let ids = try #require(list["papers"]?.array).compactMap { $0["id"]?.string }
    #expect(ids.count == 3)
    for (id, ruling) in zip(ids, ["2,1 2 5,", nil, "2,1 2 4,"]) {
      let words = try ruling.map { ["--valid", try papers([$0])] } ?? ["--invalid", "marked"]
      let answer = try shell.run(
        ["ruling", "give", "c/hai", id, "--by", "Tống Thị Mơ", "--ground", "rõ ý"] + words)
      #expect(answer.status == 0, "\(answer.messages)")
    }
    let minutes = try shell.expect(1, "minutes", "c/hai", "--language", "en")
    #expect(minutes.output.contains("2 ballots ruled valid: rõ ý (Tống Thị Mơ)"))
  }

  /// Tally sheets of two batches, the first taken back and added up again.
  func addUpSheets() throws {
    try Voting.add("bang", ["A", "B", "C", "D"], seats: 3, to: "c", in: shell)
    try shell.expect(0, "batch", "plan", "c/bang", "--mode", "sheets")
    try open("c/bang", base: 11)
    let sheets = [
      ("1", ["1,4", "2,4", "3,3", "4,1", "valid,4", "invalid:marked,1"], "5", "12"),
      ("1", ["1,4", "2,3", "3,3", "4,2", "valid,4", "invalid:marked,1"], "5", "12"),
      ("2", ["1,6", "2,6", "3,3", "4,2", "valid,6"], "6", "17"),
    ]
    for (place, (batch, lines, papers, sum)) in sheets.enumerated() {
      if place == 1 { try shell.expect(0, "batch", "void", "c/bang", "--why", "cộng sai") }
      try write(lines, to: "sheet.csv")
      try shell.expect(
        0, "batch", "sheet", "c/bang", file("sheet.csv"), "--batch", batch, "--papers", papers,
        "--sum", sum)
    }
    try shell.expect(0, "election", "close", "c/bang", "--issued", "11", "--collected", "11")
  }

  /// A file in the place of another; two are tied, and voted on again.
  func importAndReplace() throws {
    try Voting.add("hoa", ["A", "B", "C"], seats: 2, to: "c", in: shell)
    try open("c/hoa", base: 5)
    try shell.expect(0, "ballots", "import", "c/hoa", papers(["1,1 2,", "1,1 3,", "2,1,"]))
    let rows = ["1,1 2,", "1,1 3,", "2,1 2,", "2,1 3,", "2,2 3,"]
    try shell.expect(
      0, "ballots", "import", "c/hoa", papers(rows), "--replace", "--issued", "5", "--collected",
      "5", "--close")
    try shell.expect(0, "election", "round", "c/hoa")
    try open("c/hoa", base: 5)
    try vote("c/hoa", ["1", "2", "1", "", "1"])
  }

  /// Seats left open by two rounds, with what was decided on the third.
  func voteAgainAndAgain() throws {
    try Voting.add("thieu", ["A", "B", "C", "D"], seats: 3, to: "c", "--base", "5", in: shell)
    try vote("c/thieu", ["1 2 3", "1 2 4", "1 2", "3", "1"])
    try shell.expect(0, "election", "round", "c/thieu")
    try open("c/thieu", base: 5)
    try vote("c/thieu", ["1", "2", "1", "2", ""])
    try shell.expect(
      0, "election", "round", "c/thieu", "--decision", "Bầu lần ba", "--by", "Đoàn Chủ tịch")
    try open("c/thieu", base: 5)
    try vote("c/thieu", ["1", "1", "2", "1", "2"])
  }

  /// A majority of the valid ballots, and one of those collected.
  func countUnderOtherRules() throws {
    for rules in ["association", "youthUnion"] {
      let id = rules.lowercased()
      try addCongress(id, rules: rules)
      try Voting.add("bch", ["A", "B", "C", "D"], seats: 3, to: id, in: shell)
      try vote("\(id)/bch", ["1 2 3", "1 2", "1 3 4", "", "2 3", "1 2 3 4", "1 4"])
    }
    try addCongress("n", rules: "244")
    try Voting.add("bi-thu", ["A"], seats: 1, to: "n", "--base", "6", in: shell)
    try vote("n/bi-thu", ["1", "1", "", "1", "1"])
  }
}
