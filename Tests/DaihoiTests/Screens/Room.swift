import Foundation
import StrictJSON
import TerminalUI
import TestSupport
import Testing

/// A workspace with one open vote: twelve names for twelve seats where it isn't said otherwise, so
/// that a paper is any pattern of names not agreed to.
struct Room: Sendable {
  let shell: Shell
  private let folder = "congresses/c/ballots/e-1"

  init(names count: Int = 12, seats: Int = 12, base: Int = 5000) throws {
    shell = try Shell()
    let list = "\(shell.folder)/list.csv"
    let names = (1...count).map { "Người Thứ \($0)" }.joined(separator: "\n")
    try Data("name\n\(names)\n".utf8).write(to: URL(filePath: list))
    try shell.expect(0, "new", shell.workspace, "--name", "Phòng kiểm phiếu")
    try shell.expect(
      0, "organization", "add", "--id", "u", "--name", "Đơn vị", "--level", "commune")
    try shell.expect(
      0, "congress", "add", "--id", "c", "--organization", "u", "--kind", "delegates", "--date",
      "2020-04-29")
    try shell.expect(
      0, "election", "add", "c", "--id", "e", "--title", "Cuộc bầu", "--seats", "\(seats)",
      "--candidates", list, "--base", "\(base)")
    try shell.expect(
      0, "election", "open", "c/e", "--base", "\(base)", "--by", "Lê Văn Sáu", "--by",
      "Đỗ Thị Bảy", "--today", "2020-04-29")
  }

  private func screen(_ arguments: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: BuiltProduct.path("daihoi"),
      arguments: ["--language", "en", "--today", "2020-04-29"] + arguments,
      environment: shell.environment.mapValues { $0 }, size: Size(columns: 80, rows: 44))
    try terminal.wait(for: "Đơn vị", seconds: 60)
    terminal.press("enter")
    try terminal.wait(for: "Checklist", seconds: 60)
    terminal.press("4")
    try terminal.wait(for: "Cuộc bầu", seconds: 60)
    return terminal
  }

  func station(_ arguments: String...) throws -> PseudoTerminal {
    let terminal = try screen(arguments)
    terminal.press("enter")
    try terminal.wait(for: "a paper", seconds: 60) {
      $0.text.contains("Not agreed:") || $0.text.contains("Struck:")
    }
    return terminal
  }

  func operatorsView() throws -> PseudoTerminal {
    let terminal = try screen()
    terminal.press("t")
    try terminal.wait(for: "ballots counted", seconds: 60)
    return terminal
  }

  /// The numbers of a pattern, the lowest first.
  private func numbers(_ pattern: Int) -> [Int] {
    (1...12).filter { pattern >> ($0 - 1) & 1 == 1 }
  }

  func keys(for pattern: Int) -> String {
    numbers(pattern).map(String.init).joined(separator: " ")
  }

  /// Types a paper, and waits until the station says that its batch has one more.
  func record(_ pattern: Int, on terminal: PseudoTerminal) throws {
    try record(keys: keys(for: pattern) + "\r", on: terminal)
  }

  func record(keys: String, on terminal: PseudoTerminal) throws {
    let before = try #require(batch(on: terminal.screen))
    terminal.type(keys)
    try terminal.wait(for: "recorded \(keys)", seconds: 30) { screen in
      guard let now = batch(on: screen), now.papers == before.papers + 1 else { return false }
      return screen.text.contains("Recorded last:")
    }
  }

  /// The batch that a station types, with how many papers it has, and is to have.
  private func batch(on screen: VTScreen) -> (number: Int, papers: Int, of: Int)? {
    guard let start = screen.text.range(of: "Batch ")?.upperBound else { return nil }
    let parts = screen.text[start...].prefix { $0.isNumber || ":/ ".contains($0) }
      .split { !$0.isNumber }.compactMap { Int($0) }
    return parts.count >= 3 ? (parts[0], parts[1], parts[2]) : nil
  }

  func isBatchFull(on screen: VTScreen) -> Bool {
    batch(on: screen).map { $0.papers >= $0.of } ?? false
  }

  /// Closes the batch that is full, and waits for the next.
  func closeBatch(on terminal: PseudoTerminal) throws {
    let before = batch(on: terminal.screen)?.number
    terminal.press("c")
    try terminal.wait(for: "another batch", seconds: 30) { screen in
      batch(on: screen)?.number != before || !isBatchFull(on: screen)
    }
  }

  /// The screen of the hall, so small that its number stands on a line.
  func hall() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: BuiltProduct.path("daihoi"), arguments: ["present", "--language", "en"],
      environment: shell.environment.mapValues { $0 }, size: Size(columns: 40, rows: 10))
    try terminal.wait(for: "BALLOTS", seconds: 60)
    return terminal
  }

  /// The number in the hall.
  func largeNumber(on screen: VTScreen) -> Int? {
    let lines = screen.text.split(separator: "\n").map { $0.filter { $0 != " " } }
    return lines.first { !$0.isEmpty && $0.allSatisfy(\.isNumber) }.flatMap { Int($0) }
  }

  private func number(before word: String, on screen: VTScreen) -> Int? {
    guard let end = screen.text.range(of: word)?.lowerBound else { return nil }
    let digits = screen.text[..<end].reversed().prefix {
      $0.isNumber || $0 == "," || $0 == "/"
        || $0 == "–" || $0 == " "
    }
    let text = String(digits.reversed()).split(separator: "/").first ?? ""
    return Int(text.filter(\.isNumber))
  }

  /// The ballots that the operator's view says are counted.
  func counted(on screen: VTScreen) -> Int? { number(before: "ballots counted", on: screen) }

  /// Which paper a station says is in hand.
  func paper(on screen: VTScreen) -> Int? {
    guard let start = screen.text.range(of: "Paper ")?.upperBound else { return nil }
    return Int(screen.text[start...].prefix { $0.isNumber || $0 == "," }.filter(\.isNumber))
  }

  func files() throws -> [String] {
    let path = "\(shell.workspace)/\(folder)"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path).map { "\(folder)/\($0)" }
  }

  func journals() throws -> [String] { try files().filter { $0.hasSuffix(".jsonl") } }

  /// Every line of a ballot in every journal that is whole.
  private func lines() throws -> [JSON] {
    try journals().flatMap { file in
      try shell.bytes(file).split(separator: 10, omittingEmptySubsequences: true)
        .compactMap { line -> JSON? in
          do { return try JSON(parsing: Array(line)) } catch { return nil }
        }
        .filter { $0["k"]?.string == "ballot" }
    }
  }

  func marks() throws -> [[Int]] {
    try lines().map { $0["m"]?.array?.compactMap(\.integer) ?? [] }
  }

  func ids() throws -> [String] { try lines().compactMap { $0["id"]?.string } }

  func votes(of marks: [[Int]]) -> [Int] {
    (1...12).map { number in marks.count { $0.contains(number) } }
  }

  /// What the program says the votes are.
  func votes() throws -> [Int] {
    let result = try shell.json("tally", "c/e", "--today", "2020-04-29")
    return result["candidates"]?.array?.compactMap { $0["votes"]?.integer } ?? []
  }
}
