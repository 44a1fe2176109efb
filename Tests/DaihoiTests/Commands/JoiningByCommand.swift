import Foundation
import StrictJSON
import Testing

/// What is said of the documents of another copy, joined or left beside one's own.
struct JoiningByCommand {
  private let shell: Shell
  private let other: String

  init() throws {
    shell = try Shell(demonstration: true)
    other = "\(shell.folder)/other"
    try FileManager.default.copyItem(atPath: shell.workspace, toPath: other)
  }

  @Test func `a document of a newer format is refused in the words in which it is read`() throws {
    let path = "congresses/kim-dong/checklist.json"
    let text = String(decoding: try shell.bytes(path), as: UTF8.self)
    try shell.write(
      text.replacing("\"version\": 1", with: "\"version\": 9"), to: "../other/\(path)")
    let before = try shell.everything()
    for words in [[], ["--theirs"]] {
      let answer = try shell.run(["merge", other, "--language", "en"] + words)
      #expect(answer.status == 1)
      #expect(answer.output.contains("checklist.json” is of format 9"))
      #expect(!answer.output.contains("Everything of the other copy"))
      #expect(try shell.everything() == before)
    }
    let json = try shell.json("merge", other)
    #expect(json["notJoined"]?.array?.count == 1)
  }

  @Test func `holidays that differ are shown, and taken over when asked for`() throws {
    try shell.expect(
      0, "holiday", "add", "2020-06-01", "--name", "Ngày riêng", "--workspace", other)
    let shown = try shell.expect(1, "merge", other, "--language", "en")
    #expect(shown.output.contains("workspace.json, holidays"))
    try shell.expect(0, "merge", other, "--theirs")
    #expect(try shell.expect(0, "holiday", "list").output.contains("Ngày riêng"))
    let again = try shell.expect(0, "merge", other, "--language", "en")
    #expect(again.output.contains("Everything of the other copy is here already."))
  }

  @Test func `a copy of a document that synchronising left is told of as one`() throws {
    let copy = "congresses/kim-dong/checklist.sync-conflict-20200106-101010-ABCDEFG.json"
    try shell.write(
      String(decoding: try shell.bytes("congresses/kim-dong/checklist.json"), as: UTF8.self),
      to: copy)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: "\(shell.workspace)/\(copy)")
    let said = try shell.expect(1, "verify", "--language", "en").output
    #expect(said.contains("compare it with that, then delete it."))
    #expect(!said.contains("its ballots count once"))
  }
}
