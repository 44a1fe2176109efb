import Foundation
import StrictJSON
import Testing

/// What `--read-only` holds back, wherever among the words it stands.
struct LookingOnly {
  private let room: Room
  private let rows: String
  private let other: String
  private var shell: Shell { room.shell }

  init() throws {
    room = try Room(names: 3, seats: 2, base: 5)
    rows = "\(room.shell.folder)/rows.csv"
    other = "\(room.shell.folder)/other"
    try room.shell.write("batch,marks\n1,1 2\n", to: "../rows.csv")
    try FileManager.default.copyItem(atPath: room.shell.workspace, toPath: other)
    try room.shell.expect(0, "ballots", "import", "c/e", rows, "--workspace", other)
  }

  private var writing: [[String]] {
    [
      ["organization", "add", "--id", "v", "--name", "V", "--level", "commune"],
      ["task", "add", "c", "--title", "x", "--workstream", "documents"],
      ["holiday", "add", "2020-06-01", "--name", "x"],
      ["election", "close", "c/e", "--collected", "0"], ["undo"],
      ["ballots", "import", "c/e", rows], ["ballots", "import", "c/e", rows, "--replace"],
      ["batch", "start", "c/e", "--papers", "1"], ["batch", "enter", "c/e", rows],
      ["hall", "c/e"], ["merge", other], ["merge", "\(other)/congresses"],
      ["new", "\(shell.folder)/new", "--name", "x"], ["demo", "\(shell.folder)/demo"],
      ["simulate", "\(shell.folder)/simulated", "--organizations", "1", "--congresses", "1"],
      ["rehearse", "new", "\(shell.folder)/rehearsal"],
    ]
  }

  @Test func `no command writes, and each says why`() throws {
    try shell.expect(0, "organization", "add", "--id", "w", "--name", "W", "--level", "commune")
    let before = try shell.everything()
    for words in writing {
      for words in [["--read-only"] + words, words + ["--read-only"]] {
        let answer = try shell.run(words + ["--language", "en"])
        #expect([73, 74].contains(answer.status), "\(words): \(answer.status)")
        #expect(answer.messages.contains("ead-only"), "\(words): \(answer.messages)")
        #expect(try shell.everything() == before, "\(words)")
      }
    }
    let made = try FileManager.default.contentsOfDirectory(atPath: shell.folder)
    #expect(Set(made).isDisjoint(with: ["new", "demo", "simulated", "rehearsal"]))
  }

  @Test func `what only looks goes on, and keeps nothing for the next time`() throws {
    let index = "\(shell.workspace)/.index"
    if FileManager.default.fileExists(atPath: index) {
      try FileManager.default.removeItem(atPath: index)
    }
    for words in [
      ["status"], ["organization", "list"], ["task", "list"], ["tally", "c/e"], ["verify"],
      ["batch", "list", "c/e"],
    ] {
      try #expect(shell.run(words + ["--read-only"]).status == shell.run(words).status)
    }
    try FileManager.default.removeItem(atPath: index)
    try shell.expect(0, "--read-only", "status")
    #expect(!FileManager.default.fileExists(atPath: index))
  }
}
