import StrictJSON
import Testing

/// Base sheets, further rounds and the order of elections, from the first vote to the plenum.
struct RoundsAndBases {
  private static func shell(_ kind: String = "delegates", unit: String = "committee") throws
    -> Shell
  {
    let shell = try Shell()
    try shell.expect(0, "new", shell.workspace, "--name", "Kim Sơn")
    try shell.expect(
      0, "organization", "add", "--id", "unit", "--name", "Đảng bộ xã", "--level", "cell", "--kind",
      unit)
    try shell.expect(
      0, "congress", "add", "--id", "c", "--organization", "unit", "--kind", kind, "--date",
      "2025-05-29", "--rules", "190")
    return shell
  }

  @Test func `a base is stated line by line, confirmed, frozen and printed`() throws {
    let shell = try Self.shell()
    try Voting.add(
      "bch", ["A", "B", "C", "D"], seats: 3, to: "c", "--post", "committee", in: shell)
    let before = try shell.everything()
    for line in ["suspended:1:x", "delegateAbsentNotReplaced:1: ", "delegateAbsentNotReplaced:0:x"]
    {
      let refused = try shell.expect(
        64, "election", "base", "c/bch", "--summoned", "9", "--deduct", line)
      #expect(refused.messages.split(separator: "\n").count == 1)
    }
    #expect(try shell.everything() == before)
    let stated = try shell.expect(
      0, "election", "base", "c/bch", "--summoned", "9", "--deduct",
      "committeeAbsentThroughout:1:Nguyễn Văn X ốm nặng", "--language", "en")
    #expect(stated.output.contains("Article 30, 190-QĐ/TW (2024)"))
    try shell.expect(64, "election", "base", "c/bch", "--confirm", "9")
    try shell.expect(64, "election", "open", "c/bch")
    try shell.expect(0, "election", "base", "c/bch", "--confirm", "8")
    let names = ["--by", "Lê Văn Sáu", "--by", "Đỗ Thị Bảy"]
    #expect(try shell.run(["election", "open", "c/bch", "--base", "9"] + names).status == 64)
    #expect(try shell.run(["election", "open", "c/bch", "--base", "8"]).status == 64)
    #expect(try shell.run(["election", "open", "c/bch", "--base", "8"] + names).status == 0)
    try shell.expect(64, "election", "base", "c/bch", "--summoned", "12")
    let json = try shell.json("election", "base", "c/bch")
    #expect(json["base"]?.integer == 8)
    #expect(json["needed"]?.integer == 5)
    #expect(json["frozen"]?.bool == true)
    let marks = ["1 2 3", "1 2 3", "1 2 3", "1 2 3", "1 2 3", "1 2", "1", "4"]
    try Voting.vote("c/bch", marks, "--issued", "8", "--collected", "8", in: shell)
    let minutes = try shell.expect(0, "minutes", "c/bch", "--language", "en")
    #expect(minutes.output.contains("Nguyễn Văn X ốm nặng"))
  }

  @Test(arguments: [["--issued", "-1"], ["--collected", "-1"], ["--issued=-1"]])
  func `fewer papers than none are refused with a sentence`(_ words: [String]) throws {
    let shell = try Self.shell()
    try Voting.add("bch", ["A", "B"], seats: 1, to: "c", in: shell)
    try shell.write("batch,marks,state\n1,1,\n", to: "../papers.csv")
    let before = try shell.everything()
    let file = "\(shell.folder)/papers.csv"
    let commands = [["ballots", "import", "c/bch", file], ["election", "close", "c/bch"]]
    for command in commands {
      let answer = try shell.run(command + words + ["--language", "en"])
      #expect(answer.status == 64)
      #expect(answer.messages == "There can't be -1 papers; state 0 or more.\n")
    }
    #expect(try shell.everything() == before)
  }

  @Test func `seats left open are voted on again, and the third time only by decision`() throws {
    let shell = try Self.shell()
    try Voting.add("dai-bieu", ["A", "B", "C"], seats: 2, to: "c", "--base", "5", in: shell)
    try Voting.vote(
      "c/dai-bieu", ["1", "1", "1", "2", "3"], "--issued", "5", "--collected", "5", in: shell)
    try shell.expect(0, "election", "round", "c/dai-bieu")
    try shell.expect(64, "election", "round", "c/dai-bieu")
    try Voting.vote(
      "c/dai-bieu", ["1", "1", "2", "2", "2"], "--issued", "5", "--collected", "5", in: shell)
    let second = try shell.json("tally", "c/dai-bieu")
    #expect(second["round"]?.integer == 2)
    #expect(second["candidates"]?.array?.compactMap { $0["name"]?.string } == ["B", "C"])
    #expect(second["next"]?["step"]?.string == "complete")
    let first = try shell.json("tally", "c/dai-bieu", "--round", "1")
    #expect(first["round"]?.integer == 1)
    try shell.expect(66, "tally", "c/dai-bieu", "--round", "3")
    try shell.expect(1, "election", "round", "c/dai-bieu")
    try Voting.add("khac", ["A"], seats: 1, to: "c", "--base", "5", in: shell)
    for round in 1...3 {
      try Voting.vote("c/khac", ["1", "1"], "--issued", "2", "--collected", "2", in: shell)
      let status: Int32 = round == 1 ? 0 : 64
      try shell.expect(status, "election", "round", "c/khac")
      guard round > 1 else { continue }
      try shell.expect(
        0, "election", "round", "c/khac", "--decision", "Đại hội biểu quyết", "--by", "Chủ tịch")
    }
  }

  @Test func `after three rounds a cell's secretary comes from above`() throws {
    let shell = try Self.shell("members", unit: "cell")
    try Voting.add(
      "bi-thu", ["A"], seats: 1, to: "c", "--post", "secretary", "--base", "5", in: shell)
    for round in 1...3 {
      try Voting.vote("c/bi-thu", ["1", ""], "--issued", "2", "--collected", "2", in: shell)
      guard round < 3 else { continue }
      try shell.expect(0, "election", "round", "c/bi-thu", "--decision", "Chi bộ biểu quyết")
    }
    #expect(try shell.json("tally", "c/bi-thu")["next"]?["step"]?.string == "designation")
    let answer = try shell.expect(1, "election", "round", "c/bi-thu", "--language", "en")
    #expect(answer.output == "The superior committee designates the secretary of the cell.\n")
  }

  @Test func `more papers back than out annul a vote, and it is repeated`() throws {
    let shell = try Self.shell()
    try Voting.add("bau", ["A", "B"], seats: 1, to: "c", "--base", "5", in: shell)
    try shell.expect(0, "election", "open", "c/bau", "--by", "Lê Văn Sáu", "--by", "Đỗ Thị Bảy")
    let words = ["election", "close", "c/bau", "--annul", "Đại hội huỷ"]
    #expect(try shell.run(words + ["--issued", "4", "--collected", "4"]).status == 64)
    #expect(try shell.run(words + ["--issued", "4", "--collected", "5"]).status == 0)
    try shell.expect(0, "election", "round", "c/bau")
    try Voting.vote("c/bau", ["1", "1", "1"], "--issued", "5", "--collected", "3", in: shell)
    let elections = try shell.json("election", "list", "c")
    let rounds = elections.array?.first?["rounds"]?.array
    #expect(rounds?.compactMap { $0["reason"]?.string } == ["first", "annulled"])
  }

  @Test func `the committee, then the secretary from among it, then the plenum by its own base`()
    throws
  {
    let shell = try Self.shell()
    try shell.expect(0, "election", "chain", "c", "--set", "directSecretary")
    func states() throws -> [String] {
      try shell.json("election", "chain", "c").array?.compactMap { $0["state"]?.string } ?? []
    }
    #expect(try states().prefix(3) == ["ready", "waiting", "waiting"])
    try Voting.add(
      "bch", ["A", "B", "C", "D"], seats: 3, to: "c", "--post", "committee", "--base", "5",
      in: shell)
    try Voting.vote(
      "c/bch", ["1 2 3", "1 2 3", "1 2 3", "4"], "--issued", "4", "--collected", "4", in: shell)
    #expect(try states().prefix(3) == ["held", "ready", "waiting"])
    try Voting.add(
      "bi-thu", ["D"], seats: 1, to: "c", "--post", "secretary", in: shell, status: 64)
    try Voting.add(
      "gioi-thieu", ["A"], seats: 1, to: "c", "--post", "secretary", "--opinion", "--base", "5",
      in: shell)
    try Voting.vote(
      "c/gioi-thieu", ["1", "1", "1"], "--issued", "3", "--collected", "3", in: shell)
    #expect(try states().prefix(3) == ["held", "held", "ready"])
    try Voting.add(
      "bi-thu", ["A"], seats: 1, to: "c", "--post", "secretary", "--base", "5", in: shell)
    try Voting.vote("c/bi-thu", ["1", "1", "1"], "--issued", "3", "--collected", "3", in: shell)
    #expect(try states().prefix(3) == ["held", "held", "held"])
    try Voting.add("pho", ["B"], seats: 1, to: "c", "--post", "deputies", in: shell)
    let refused = try shell.expect(
      64, "election", "base", "c/pho", "--summoned", "3", "--deduct", "excusedAbsentThroughout:1:x")
    #expect(!refused.messages.isEmpty)
    try shell.expect(0, "election", "base", "c/pho", "--summoned", "3", "--confirm", "3")
    #expect(try shell.json("election", "base", "c/pho")["kind"]?.string == "plenum")
    try Voting.vote("c/pho", ["1", "1"], "--issued", "3", "--collected", "2", in: shell)
    #expect(try shell.json("tally", "c/pho")["needed"]?.integer == 2)
    let status = try shell.json("status")
    #expect(status["congresses"]?.array?.count == 1)
  }
}
