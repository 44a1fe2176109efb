import Foundation
import TestSupport
import Testing

/// What a killed process left half written, and what a running one is writing.
struct StrayFiles {
  @Test func `leaving the screen clears what killed processes left, and nothing else`() throws {
    let shell = try Shell(demonstration: true)
    let (folder, old) = ("congresses/thuong-kiem", Date(timeIntervalSinceNow: -7200))
    let names = [
      "stray": ".congress.json.tmp-earlierboot-1-0badcafe",
      "previous": ".congress.json.prev", "own": "ghi-chu.txt",
    ]
    for name in names.values {
      try shell.write("x", to: "\(folder)/\(name)")
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: "\(shell.workspace)/\(folder)/\(name)")
    }
    func standing() -> Set<String> {
      Set(
        names.filter {
          FileManager.default.fileExists(atPath: "\(shell.workspace)/\(folder)/\($0.value)")
        }.keys)
    }
    try leave(shell.terminal("--read-only", "--language", "en"))
    #expect(standing() == ["stray", "previous", "own"])
    try leave(shell.terminal("--language", "en"))
    #expect(standing() == ["previous", "own"])
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    try terminal.wait(for: "Thượng Kiệm", seconds: 60)
    terminal.press("q")
    #expect(try terminal.waitForExit(seconds: 60) == .exited(0))
  }
}
