import StrictJSON
import TestSupport
import Testing

/// Thượng Kiệm on 20 March 2020, planned for 31 March, put on 29 April: on real files.
struct MovingThuongKiem {
  /// The commune as it was that day, with what was due before done, and one task fixed.
  private func shell() throws -> Shell {
    let shell = try Shell()
    try shell.expect(0, "new", shell.workspace, "--name", "Kim Sơn", "--term", "2020–2025")
    let list = """
      id,name,parent,level,members
      kim-son,Đảng bộ huyện Kim Sơn,,district,
      thuong-kiem,Đảng bộ xã Thượng Kiệm,kim-son,commune,345
      vinh-ngoai,Chi bộ xóm Vinh Ngoại,thuong-kiem,cell,
      """
    try shell.write(list, to: "../list.csv")
    try shell.expect(0, "organization", "import", "\(shell.folder)/list.csv")
    try shell.expect(
      0, "congress", "add", "--id", "thuong-kiem", "--organization", "thuong-kiem", "--kind",
      "delegates", "--date", "2020-03-31")
    let early = try shell.tasks().filter { ($0["due"]?.string ?? "") < "2020-03-20" }
    try shell.expect(
      0,
      ["task", "done", "thuong-kiem", "--today", "2020-03-20"]
        + early.compactMap { $0["id"]?.string })
    try shell.expect(
      0, "task", "set", "thuong-kiem", "e03", "--due", "2020-03-28", "--today", "2020-03-20")
    return shell
  }

  private static let move = [
    "congress", "move", "thuong-kiem", "--to", "2020-04-29", "--reason", "Phòng dịch Covid-19",
    "--today", "2020-03-20", "--language", "vi",
  ]

  @Test func `all and only unfinished, unfixed tasks move, as the preview said, and undo is exact`()
    throws
  {
    let shell = try shell()
    let before = try shell.everything()
    let old = try shell.tasks()
    let preview = try shell.expect(0, Self.move + ["--dry-run", "--json"]).output
    #expect(try shell.everything() == before)
    try shell.expect(0, Self.move)
    let new = try shell.tasks()
    var moved: Set<String> = []
    for (earlier, later) in zip(old, new) {
      let isOpen = earlier["state"]?.string == "toDo" && earlier["fixed"] == nil
      #expect((earlier["due"] != later["due"]) == isOpen, "\(earlier["id"]?.string ?? "")")
      if isOpen { moved.insert(earlier["id"]?.string ?? "") }
    }
    #expect(moved.count > 30)
    let told = try #require(
      try JSON(parsing: Array(preview.utf8))["congresses"]?.array?.first?["tasks"]?.array)
    #expect(Set(told.compactMap { $0["id"]?.string }) == moved)
    for task in told {
      let now = new.first { $0["id"] == task["id"] }
      #expect(now?["due"] == task["to"])
    }
    let dates = try shell.document("congresses/thuong-kiem/congress.json")["dates"]
    #expect(dates?["moves"]?.array?.first?["to"]?["opening"]?.string == "2020-04-29")
    try shell.expect(0, "undo")
    #expect(try shell.everything() == before)
    try shell.expect(0, "redo")
    #expect(try shell.tasks() == new)
  }

  @Test func `the screen shows the same preview, makes the same files, and undoes them`() throws {
    let shell = try shell()
    let before = try shell.everything()
    let lines = try shell.expect(0, Self.move + ["--dry-run"]).output.split(separator: "\n")
    let terminal = try shell.terminal("--language", "vi", "--today", "2020-03-20")
    try terminal.wait(for: "Thượng Kiệm", seconds: 60)
    terminal.press("down", "enter")
    try terminal.wait(for: "Việc", seconds: 60)
    terminal.press("m")
    try terminal.wait(for: "Lý do", seconds: 60)
    terminal.press("ctrl-u")
    terminal.type("29/4/2020")
    terminal.press("tab")
    terminal.type("Phòng dịch Covid-19")
    terminal.press("enter")
    try terminal.wait(for: String(try #require(lines.first)), seconds: 60)
    terminal.press("enter")
    try terminal.wait(for: "Đã đổi ngày đại hội", seconds: 60)
    let after = try shell.everything()
    terminal.press("u")
    try terminal.wait(for: "Đã hoàn tác", seconds: 60)
    #expect(try shell.everything() == before)
    terminal.press("q", "q")
    #expect(try terminal.waitForExit() == .exited(0))
    try shell.expect(0, Self.move)
    #expect(try shell.everything() == after)
  }

  @Test(arguments: [
    ("2020-03-31", "đã định ngày"), ("2020-03-19", "đã qua"), ("2027-01-01", "ngoài nhiệm kỳ"),
  ])
  func `a day that can't be is a sentence, and nothing is written`(
    day: String, sentence: String
  ) throws {
    let shell = try shell()
    let before = try shell.everything()
    let answer = try shell.expect(
      64, "congress", "move", "thuong-kiem", "--to", day, "--reason", "x", "--today", "2020-03-20",
      "--language", "vi")
    #expect(answer.messages.contains(sentence))
    #expect(try shell.everything() == before)
  }
}

extension Shell {
  /// The tasks of Thượng Kiệm, as they stand in the file.
  fileprivate func tasks() throws -> [JSON] {
    try document("congresses/thuong-kiem/checklist.json")["tasks"]?.array ?? []
  }

  @discardableResult
  fileprivate func expect(
    _ status: Int32, _ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Answer {
    let answer = try run(arguments)
    #expect(
      answer.status == status, "\(arguments): \(answer.messages)", sourceLocation: sourceLocation)
    return answer
  }
}
