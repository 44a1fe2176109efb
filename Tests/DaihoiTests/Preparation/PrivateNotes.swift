import Foundation
import StrictJSON
import Testing

/// A private note is in the checklist, and nowhere that anything is printed from.
struct PrivateNotes {
  @Test func `no command prints a private note, and none is kept outside the checklist`() throws {
    let shell = try Shell(demonstration: true)
    let secret = "Điều-không-ai-được-biết"
    let path = "congresses/chinh-nghia/checklist.json"
    let text = String(decoding: try shell.bytes(path), as: UTF8.self)
    let place = try #require(text.range(of: "\"state\": \"done\""))
    try shell.write(
      text.replacingCharacters(
        in: place, with: "\"state\": \"done\", \"privateNote\": \"\(secret)\""),
      to: path)
    let commands = [
      ["status"], ["status", "--json"], ["task", "list", "chinh-nghia"],
      ["task", "list", "chinh-nghia", "--json"], ["congress", "show", "chinh-nghia", "--json"],
      ["report", "plan", "--at", "chinh-nghia"], ["report", "plan", "--all", "--format", "html"],
      ["report", "plan", "--at", "chinh-nghia", "--format", "csv"],
      ["report", "progress", "--at", "chinh-nghia"],
      ["report", "progress", "--format", "html"], ["report", "progress", "--format", "csv"],
      ["template", "make", "own", "--from", "chinh-nghia"], ["template", "show", "own"],
      ["congress", "move", "--below", "kim-dong", "--by", "7", "--reason", "x", "--dry-run"],
    ]
    for command in commands {
      let answer = try shell.run(command)
      #expect(answer.status == 0, "\(command): \(answer.messages)")
      #expect(!answer.output.contains(secret), "\(command)")
      #expect(!answer.messages.contains(secret), "\(command)")
    }
    for (name, bytes) in try shell.everything() where name != path {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(secret), "\(name)")
    }
    let index = try shell.bytes(".index/summaries.json")
    #expect(!String(decoding: index, as: UTF8.self).contains(secret))
  }
}
