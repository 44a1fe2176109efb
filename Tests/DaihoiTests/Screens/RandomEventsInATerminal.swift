import Foundation
import Glibc
import StrictJSON
import TerminalUI
import TestSupport
import Testing

/// Keys, clicks, pastes and sizes at random for the built program, in a vote that is being counted.
///
/// `DAIHOI_LONG_TESTS` makes it 10,000 events, `DAIHOI_SEED` others.
struct RandomEventsInATerminal {
  private static let isLong = ProcessInfo.processInfo.environment["DAIHOI_LONG_TESTS"] != nil
  private static let folder = "congresses/thuong-kiem"

  @Test func `none of them ends the program, loses a ballot or leaves what undo can't take back`()
    throws
  {
    let shell = try Shell(demonstration: true)
    let start = try shell.documents()
    let seed = ProcessInfo.processInfo.environment["DAIHOI_SEED"].flatMap(Int.init)
    var events = RandomEvents(seed: seed ?? 2020)
    var recorded = 0
    for _ in 0..<(Self.isLong ? 25 : 2) {
      let terminal = try shell.terminal("--language", "en", "--fresh")
      recorded += try Self.strike(3, on: terminal, in: shell)
      for _ in 0..<(Self.isLong ? 400 : 60) { events.next(on: terminal) }
      terminal.resize(to: Size(columns: 80, rows: 24))
      terminal.signal(SIGTERM)
      #expect(try terminal.waitForExit() == .signalled(SIGTERM))
      #expect(terminal.notRestored == [])
      #expect(terminal.screen.unknown == [])
      #expect(VTTraffic.foreign(in: terminal.output) == [])
    }
    #expect(recorded > 0)
    try Self.expectTheCount(in: shell)
    while try shell.run(["undo"]).status == 0 {}
    #expect(try shell.documents() == start)
  }

  /// Goes to the count and strikes names on papers, one after the other; answers how many were
  /// recorded, each in the journals exactly once.
  private static func strike(
    _ papers: Int, on terminal: PseudoTerminal, in shell: Shell
  ) throws -> Int {
    try terminal.wait(for: "Thượng Kiệm")
    terminal.press("enter")
    try terminal.wait(for: "Checklist")
    terminal.press("4")
    try terminal.wait(for: "Names")
    terminal.press("enter")
    try terminal.wait(for: "Struck:")
    var recorded = 0
    // once all papers collected are typed there is none to strike
    for paper in 0..<papers where !terminal.screen.text.contains(": 0/0") {
      if isFull(terminal.screen) {
        terminal.press("enter")
        try terminal.wait(for: "another batch") { !isFull($0) }
      }
      let before = try shell.ballots().count
      terminal.type("\(3 + paper) 1\(paper)\r")
      try terminal.wait(for: "an answer") { screen in
        screen.text.contains("\(3 + paper). ") && screen.text.contains("1\(paper). ")
          && screen.text.contains("Recorded last") || screen.text.contains("×")
      }
      let now = try shell.ballots().count - before
      #expect(now == 0 || now == 1)
      recorded += now
    }
    return recorded
  }

  /// Whether the batch in hand has all its papers, so that Enter ends it.
  private static func isFull(_ screen: VTScreen) -> Bool {
    guard let found = screen.text.firstMatch(of: /Batch \d+: (\d+)\/(\d+)/) else { return false }
    return found.1 == found.2 && found.2 != "0"
  }

  /// What the program counts is what stands in the journals, and every record is there once.
  private static func expectTheCount(in shell: Shell) throws {
    let lines = try shell.ballots()
    let others = try shell.records("invalid") + shell.records("doubt")
    let ids = (lines + others).compactMap { $0["id"]?.string }
    #expect(Set(ids).count == ids.count)
    let voids = try shell.records("void").compactMap { $0["ref"]?.string }
    #expect(Set(voids).count == voids.count)
    #expect(Set(voids).isSubset(of: ids))
    var votes = [Int](repeating: 0, count: 17)
    for line in lines where !voids.contains(line["id"]?.string ?? "") {
      for mark in line["m"]?.array?.compactMap(\.integer) ?? [] { votes[mark - 1] += 1 }
    }
    let result = try shell.json("tally", "thuong-kiem/ban-chap-hanh")
    #expect(result["candidates"]?.array?.compactMap { $0["votes"]?.integer } == votes)
    #expect(try shell.run(["verify", "--deep"]).status < 2)
  }
}

/// What a person without a plan does to a terminal.
private struct RandomEvents {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  private mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
  }

  mutating func next(on terminal: PseudoTerminal) {
    switch roll(20) {
    case 0: terminal.resize(to: Size(columns: roll(501), rows: roll(201)))
    case 1: terminal.resize(to: Size(columns: 80 + roll(60), rows: 24 + roll(20)))
    case 2:
      let text = NaughtyStrings.list[roll(NaughtyStrings.list.count)]
      terminal.type("\u{1B}[200~" + text.filter { $0 != "\u{1B}" } + "\u{1B}[201~")
    case 3, 4:
      let button = [0, 0, 2, 64, 65, 32][roll(6)]
      let ending = roll(4) == 0 ? "m" : "M"
      terminal.type("\u{1B}[<\(button);\(1 + roll(120));\(1 + roll(40))\(ending)")
    case 5...9:
      let keys = [
        "enter", "enter", "escape", "tab", "backspace", "up", "down", "left", "right", "home",
        "end", "pageup", "pagedown", "delete", "f1",
      ]
      terminal.press(keys[roll(keys.count)])
    default:
      // not the keys that leave, stop, or give the terminal to another program
      let keys = Array(" 1234567890xnsduvwhjkgGLTyM:,?/.+=-*irocJKp")
      terminal.type(String(keys[roll(keys.count)]))
    }
  }
}

extension Shell {
  /// The documents that undo gives back; what two people confirmed of a vote isn't among them.
  fileprivate func documents() throws -> [String: [UInt8]] {
    try everything().filter { $0.key.hasSuffix(".json") && !$0.key.hasSuffix("elections.json") }
  }

  /// The records of a kind in all journals of the first vote.
  fileprivate func records(_ kind: String) throws -> [JSON] {
    try everything().filter { $0.key.contains("ban-chap-hanh") && $0.key.hasSuffix(".jsonl") }
      .values.flatMap { bytes in
        try bytes.split(separator: 10).map { try JSON(parsing: Array($0)) }
          .filter { $0["k"]?.string == kind }
      }
  }

  fileprivate func ballots() throws -> [JSON] { try records("ballot") }
}
