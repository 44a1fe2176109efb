import StrictJSON
import Testing

/// What the screen does to a checklist and a tree, done by commands.
struct PreparingByCommand {
  @Test func `a task gets its parts, files and paper, and another place`() throws {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    try shell.expect(
      0, "task", "set", "kim-dong", "a05", "--subtasks", "[x] Dự thảo", "Trình ký", "--files",
      "ke-hoach.pdf", "phu-luc.pdf", "--paper", "12-KH/HU", "--paper-file", "12.pdf", "--place",
      "1")
    let tasks = try #require(try shell.json("task", "list", "kim-dong").array)
    let task = try #require(tasks.first)
    #expect(task["id"]?.string == "a05")
    #expect(
      task["subtasks"] == [["title": "Dự thảo", "done": true], ["title": "Trình ký"]])
    #expect(task["files"] == ["ke-hoach.pdf", "phu-luc.pdf"])
    #expect(task["evidence"]?.array?.last == ["paper": "12-KH/HU", "file": "12.pdf"])
    try shell.expect(0, "undo")
    #expect(try shell.everything() == before)
  }

  @Test(arguments: [
    ["task", "set", "kim-dong", "a05", "--due", "2020-05-01", "--lead", "-7"],
    ["task", "set", "kim-dong", "a05", "--paper", " "],
    ["task", "set", "kim-dong", "a05", "--signer", "Trần Văn A"],
    ["task", "set", "kim-dong", "a05", "--state", "blocked", "--reason", " "],
    ["organization", "rate", "kim-dong", "--year", "2019"],
    [
      "organization", "rate", "kim-dong", "--year", "2019", "--grade", "good", "--level", "cell",
      "--good", "3",
    ],
    ["congress", "indicator", "add", "kim-dong", "Chỉ tiêu", "--missed", "--reason", " "],
  ])
  func `what can't be meant is refused with a sentence, and nothing is written`(
    words: [String]
  ) throws {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    let answer = try shell.run(words + ["--language", "en"])
    #expect([1, 64].contains(answer.status), "\(answer.messages)")
    #expect(answer.messages.count > 20)
    #expect(!answer.messages.contains("Unknown") && !answer.messages.contains("“”"))
    #expect(try shell.everything() == before)
  }

  @Test func `a day before the congress takes back that the task stays where it is`() throws {
    let shell = try Shell(demonstration: true)
    func set(_ words: String...) throws -> JSON? {
      #expect(try shell.run(["task", "set", "kim-dong", "b05"] + words).status == 0)
      return try shell.json("task", "list", "kim-dong").array?.first { $0["id"] == "b05" }
    }
    #expect(try set("--due", "2020-05-11")?["fixed"]?.bool == true)
    let led = try #require(try set("--lead", "-40"))
    #expect(led["fixed"]?.bool != true)
    #expect(try set("--lead", "-40", "--fixed")?["fixed"]?.bool == true)
  }

  @Test func `the status warns of as many tasks as the dashboard, the blocked ones too`() throws {
    let shell = try Shell(demonstration: true)
    func trouble() throws -> Int {
      let lines = try shell.expect(0, "status", "--today", "2020-04-29").output
        .split(separator: "\n")
      let line = try #require(lines.first { $0.hasPrefix("Đảng bộ huyện Kim Động") })
      return line.split(separator: "!").dropFirst().last.flatMap { Int($0) } ?? 0
    }
    let before = try trouble()
    let tasks = try #require(try shell.json("task", "list", "kim-dong").array)
    let task = try #require(
      tasks.first { $0["state"] == "toDo" && $0["due"]?.string ?? "" > "2020-04-29" })
    try shell.expect(
      0, "task", "set", "kim-dong", try #require(task["id"]?.string), "--state", "blocked",
      "--reason", "x")
    #expect(try trouble() == before + 1)
  }

  @Test func `columns of organisations that aren't read are named, and the levels there are`()
    throws
  {
    let shell = try Shell(demonstration: true)
    let file = "\(shell.folder)/units.csv"
    try shell.write("id,name,level,headd\nmoi-1,Chi bộ mới 1,cell,Lan\n", to: "../units.csv")
    let found = try shell.expect(
      0, "organization", "import", file, "--dry-run", "--language", "en")
    #expect(found.messages.contains("Not read: the columns “headd”."))
    let json = try shell.json("organization", "import", file, "--dry-run")
    #expect(json["ignored"] == ["headd"])
    try shell.write("id,name,level\nmoi-1,Chi bộ mới 1,village\n", to: "../units.csv")
    let refused = try shell.run(["organization", "import", file, "--language", "en"])
    #expect(refused.status != 0)
    #expect(refused.messages.contains("there is no level “village”; there are "))
    #expect(refused.messages.contains("cell ("))
  }

  @Test func `a holiday names the tasks that don't follow it, and a move by 0 plans them`() throws {
    let shell = try Shell()
    try shell.expect(0, "new", shell.workspace, "--name", "X")
    try shell.expect(
      0, "organization", "add", "--id", "x", "--name", "Đảng bộ X", "--level", "district")
    try shell.expect(
      0, "congress", "add", "--id", "x", "--organization", "x", "--kind", "delegates", "--date",
      "2020-07-28")
    func due() throws -> String? {
      try shell.json("task", "list", "x").array?.first { $0["id"]?.string == "a13" }?["due"]?.string
    }
    #expect(try due() == "2020-06-16")
    let answer = try shell.run([
      "holiday", "add", "2020-07-06", "2020-07-10", "--name", "X", "--today", "2020-03-01",
      "--language", "en",
    ])
    #expect(answer.status == 0)
    #expect(answer.messages.contains("of 1 congress would be due on"))
    #expect(answer.messages.contains("daihoi congress move x --by 0"))
    #expect(try due() == "2020-06-16")
    try shell.expect(0, "congress", "move", "x", "--by", "0", "--today", "2020-03-01")
    #expect(try due() == "2020-06-09")
    try shell.expect(64, "congress", "move", "x", "--by", "0", "--today", "2020-03-01")
    try shell.expect(0, "undo")
    #expect(try due() == "2020-06-16")
  }

  @Test func `tasks are listed by words, owner, day and view, in one congress and in all`() throws {
    let shell = try Shell(demonstration: true)
    let all = try #require(try shell.json("task", "list", "kim-dong").array)
    let late = try #require(
      try shell.json("task", "list", "kim-dong", "--view", "late").array)
    #expect(!late.isEmpty && late.count < all.count)
    #expect(late.allSatisfy { ($0["due"]?.string ?? "9") < "2020-04-29" })
    let found = try #require(
      try shell.json(
        "task", "list", "--filter", "kiem phieu trangthai:mo han:<=30", "--language", "vi"
      ).array)
    #expect(Set(found.compactMap { $0["congress"]?.string }).count > 1)
    #expect(found.allSatisfy { $0["title"]?["vi"]?.string?.contains("iểm phiếu") == true })
    #expect(try shell.run(["task", "list", "--filter", "xx:1"]).status == 64)
    #expect(try shell.run(["task", "list", "--view", "mine", "--language", "en"]).status == 64)
  }

  @Test func `an import of organisations is taken back by undo, and registers are listed`() throws {
    let shell = try Shell(demonstration: true)
    let before = try shell.everything()
    try shell.write(
      "id,name,level,parent\nmoi-1,Chi bộ mới 1,cell,vinh-hao\n", to: "../units.csv")
    try shell.expect(0, "organization", "import", "\(shell.folder)/units.csv")
    #expect(try shell.everything() != before)
    let undone = try shell.expect(0, "undo")
    #expect(undone.messages.contains("Chi bộ mới 1"))
    #expect(try shell.everything() == before)
    let teams = try shell.expect(0, "congress", "team", "list", "kim-son").output
    #expect(teams.split(separator: "\n").count == 11)
    #expect(try shell.json("congress", "paper", "list", "kim-dong").array?.count ?? 0 >= 3)
  }

  @Test func `figures that lack a congress say which, and end with status 1`() throws {
    let shell = try Shell(demonstration: true)
    let whole = try #require(try shell.json("status")["planned"]?.integer)
    try shell.write("{\"format\": \"daihoi/congress\"", to: "congresses/yen-loc/congress.json")
    for words in [["status"], ["report", "progress"], ["congress", "list"]] {
      let answer = try shell.run(words + ["--language", "en"])
      #expect(answer.status == 1, "\(words)")
      #expect(answer.messages.contains("yen-loc"))
    }
    let json = try JSON(parsing: Array(try shell.run(["status", "--json"]).output.utf8))
    #expect(json["unread"] == ["yen-loc"])
    #expect(json["planned"]?.integer == whole - 1)
    let move = ["congress", "move", "--below", "kim-son", "--by", "7", "--reason", "x"]
    #expect(try shell.run(move).status == 1)
  }

  @Test func `a third unit in the trial is written and warned of, a stranger's choice is not`()
    throws
  {
    let shell = try Shell(demonstration: true)
    func choose(_ congress: String, _ committee: String) throws -> Answer {
      try shell.run(
        ["congress", "set", congress, "--trial", committee, "--language", "en"])
    }
    // Thượng Kiệm is in the trial already
    #expect(try choose("yen-loc", "kim-son").messages.isEmpty)
    let third = try choose("kim-son-xa-03", "kim-son")
    #expect(third.status == 0)
    #expect(third.messages.contains("has 3 units in the trial; 1–2 are allowed."))
    let before = try shell.everything()
    let stranger = try choose("kim-son-xa-04", "kim-dong")
    #expect(stranger.status == 64)
    #expect(stranger.messages.contains("Đảng bộ huyện Kim Động isn't above Đảng bộ xã số 4"))
    #expect(try shell.everything() == before)
  }
}
