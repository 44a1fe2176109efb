import StrictJSON
import TestSupport
import Testing

/// A step of the personnel process through the built program: it introduces names, and no word of
/// it says that anybody is elected.
struct OpinionBallots {
  private static func shell() throws -> (Shell, vote: String) {
    let shell = try Shell()
    try shell.expect(0, "new", shell.workspace, "--name", "Kim Sơn")
    try shell.expect(
      0, "organization", "add", "--id", "xa", "--name", "Đảng bộ xã", "--level", "grassroots",
      "--kind", "committee")
    try shell.expect(
      0, "congress", "add", "--id", "c", "--organization", "xa", "--kind", "delegates", "--date",
      "2025-05-29", "--rules", "190")
    try shell.expect(
      0, "scheme", "add", "c", "--id", "bch", "--title", "Ban Chấp hành", "--body", "committee",
      "--seats", "2")
    for name in ["Vũ An", "Lê Bình", "Đỗ Cúc"] {
      try shell.expect(0, "scheme", "name", "c", "bch", "--name", name)
    }
    try shell.expect(0, "scheme", "step", "c", "bch", "keyCadres", "--summoned", "5")
    let rows = ["1,1 2,", "1,1,", "1,1 2 3,", "1,1 2,", "1,3,"]
    try shell.write((["batch,marks,state"] + rows).joined(separator: "\n") + "\n", to: "../p.csv")
    try shell.expect(
      0, "ballots", "import", "c/bch-2", "\(shell.folder)/p.csv", "--issued", "5", "--collected",
      "5", "--close")
    return (shell, "c/bch-2")
  }

  @Test func `no word of a step says elected, and no round follows it`() throws {
    let (shell, vote) = try Self.shell()
    let commands = [
      ["tally", vote], ["minutes", vote], ["minutes", vote, "--format", "html"],
      ["report", "paper", "aloud", vote], ["report", "paper", "elected", vote],
      ["election", "round", vote, "--dry-run"],
    ]
    for command in commands {
      for (language, words) in [
        ("en", ["elected", "seats left", "Every seat"]),
        ("vi", ["trúng cử", "bầu thêm", "đã bầu"]),
      ] {
        let answer = try shell.run(command + ["--language", language])
        #expect(answer.status == 0, "\(command): \(answer.messages)")
        // the name of the regulation has the word of the article in it
        let said = (answer.output + answer.messages).lowercased()
        for word in words { #expect(!said.contains(word.lowercased()), "\(command): \(said)") }
      }
    }
    try shell.expect(1, "election", "round", vote)
    let json = try shell.json("tally", vote)
    let outcomes = try #require(json["candidates"]?.array).compactMap { $0["outcome"]?.string }
    #expect(outcomes == ["introduced", "introduced", "belowMajority"])
    #expect(json["next"]?["step"]?.string == "introduced")
  }

  @Test func `who has half or less at a step is off the list, and why`() throws {
    let (shell, _) = try Self.shell()
    let shown = try shell.expect(0, "scheme", "show", "c", "bch", "--language", "en").output
    #expect(shown.contains("2 names on the list"), "\(shown)")
    let rows = shown.split(separator: "\n")
    #expect(rows.contains { $0.contains("Đỗ Cúc") && $0.contains("Not introduced, step 2") })
    #expect(rows.contains { $0.contains("Vũ An") && $0.contains("On the list") })
  }

  @Test func `the screens of a step introduce and don't elect`() throws {
    let (shell, _) = try Self.shell()
    let terminal = try shell.terminal("--language", "en")
    try terminal.wait(for: "dashboard") { $0.text.contains("Đảng bộ xã") }
    terminal.press("enter")
    try terminal.wait(for: "congress") { $0.text.contains("4 Elections") }
    terminal.press("4")
    try terminal.wait(for: "elections") { $0.text.contains("3/3") }
    terminal.press("enter")
    try terminal.wait(for: "result") { $0.text.contains("Introduced 2 of 3") }
    #expect(!terminal.screen.text.lowercased().contains("elected"), "\(terminal.screen.text)")
    terminal.press("q", "q", "q")
    try terminal.waitForExit()
  }
}
