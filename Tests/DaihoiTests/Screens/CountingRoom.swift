import Foundation
import Glibc
import StrictJSON
import Synchronization
import TerminalUI
import TestSupport
import Testing

/// A counting room as it is on the day, with the built program in terminals: many stations, two
/// halls, and power that fails.
///
/// These take minutes: `DAIHOI_LONG_TESTS=1 swift test --filter CountingRoom`.
@Suite(.serialized)
struct CountingRoom {
  private static let isLong = ProcessInfo.processInfo.environment["DAIHOI_LONG_TESTS"] != nil

  @Test(arguments: isLong ? [(8, 500)] : [(2, 6)])
  func `stations of one folder make one count, which operator and halls see at once`(
    stations: Int, ballots: Int
  ) throws {
    let room = try Room()
    try room.shell.expect(0, "hall", "c/e", "--policy", "live")
    let all = stations * ballots
    let log = Log()
    var bodies: [@Sendable () throws -> Void] = [
      { try room.operate(until: all, log) }, { try room.watchHall(0, log) },
      { try room.watchHall(1, log) },
    ]
    for station in 0..<stations {
      bodies.append { try room.work(station: station, ballots: ballots, log) }
    }
    try concurrently(bodies)
    #expect(try room.marks().count == all)
    #expect(Set(try room.ids()).count == all)
    #expect(try room.votes() == room.votes(of: try room.marks()))
    print("ballot → operator's view, \(stations) × \(ballots):", Figures(log.delaysOfView))
    print(
      "batch closed → hall:", Figures(log.delaysOfHalls), log.closed.withLock { $0.count },
      "batches")
  }

  @Test(arguments: isLong ? [500] : [4])
  func `a station that is killed loses nothing it said was recorded, and doubles nothing`(
    kills: Int
  ) throws {
    let room = try Room()
    var chance = SystemRandomNumberGenerator()
    var (next, said, sent) = (1, 0, 0)
    var inWords = 0
    for _ in 0..<kills {
      let terminal = try room.station()
      let before = try room.marks().count
      #expect(room.paper(on: terminal.screen) == before + 1)
      inWords += terminal.screen.text.contains("Check the top paper") ? 1 : 0
      for _ in 0..<6 {
        terminal.type(room.keys(for: next % 4000 + 1) + "\r")
        next += 1
        sent += 1
      }
      usleep(UInt32.random(in: 0...300_000, using: &chance))
      terminal.signal(SIGKILL)
      try terminal.waitForExit()
      let shown = (room.paper(on: terminal.screen) ?? before + 1) - 1 - before
      said += max(0, shown)
      let now = try room.marks().count
      #expect(now - before >= shown, "\(shown) were said to be recorded")
      #expect(now - before <= 6)
    }
    let marks = try room.marks()
    #expect(Set(try room.ids()).count == marks.count)
    #expect(Set(marks).count == marks.count)
    print("\(kills) kills: \(sent) typed, \(said) said, \(marks.count) recorded, \(inWords) torn")
  }

  @Test func `a disk without room keeps the paper on the screen, and takes it when there is`()
    throws
  {
    let room = try Room()
    let terminal = try room.station()
    try room.record(5, on: terminal)
    let length = try room.shell.bytes(try #require(try room.journals().first)).count
    try limitFiles(of: terminal.process, to: length + 20)
    terminal.type("1 2\r")
    try terminal.wait(for: "×")
    #expect(terminal.screen.text.contains("Not agreed: 1 2"))
    #expect(try room.marks().count == 1)
    try limitFiles(of: terminal.process, to: nil)
    terminal.press("enter")
    try terminal.wait(for: "recorded") {
      $0.text.contains("Recorded last:") && $0.text.contains("2. Người")
    }
    #expect(try room.marks().count == 2)
    #expect(try room.journals().count == 1)
  }

  @Test func `a second disk has every ballot, and counts none twice`() throws {
    let room = try Room()
    let mirror = "\(room.shell.folder)/second"
    try FileManager.default.createDirectory(atPath: mirror, withIntermediateDirectories: true)
    let terminal = try room.station("--mirror", mirror)
    try room.record(5, on: terminal)
    try room.record(6, on: terminal)
    terminal.press("q", "q", "q")
    try terminal.waitForExit()
    let before = try room.votes()
    let answer = try room.shell.expect(0, "merge", mirror, "--language", "en")
    #expect(answer.output.contains("1 journal"))
    #expect(try room.votes() == before)
    for file in try room.journals() {
      try FileManager.default.removeItem(atPath: "\(room.shell.workspace)/\(file)")
    }
    try room.shell.expect(0, "merge", mirror)
    #expect(try room.votes() == before)
  }

  @Test func `after a torn record the next start says which paper to look at`() throws {
    let room = try Room()
    let first = try room.station()
    try room.record(5, on: first)
    try room.record(6, on: first)
    first.signal(SIGKILL)
    try first.waitForExit()
    let file = try #require(try room.journals().first)
    let bytes = try room.shell.bytes(file)
    try room.shell.write(String(decoding: bytes.dropLast(20), as: UTF8.self), to: file)
    let again = try room.station()
    try again.wait(for: "Check the top paper of batch 1")
    try room.record(6, on: again)
    #expect(try room.marks().count == 2)
    #expect(try room.files().contains { $0.contains(".torn-") })
  }
}

/// Lets a process write no file longer than this; `nil` takes the limit away.
private func limitFiles(of process: Int32, to bytes: Int?) throws {
  let limit = bytes.map(String.init) ?? "unlimited"
  let command = Process()
  command.executableURL = URL(filePath: "/usr/bin/prlimit")
  command.arguments = ["--pid", String(process), "--fsize=\(limit):unlimited"]
  try command.run()
  command.waitUntilExit()
}

/// Runs every body in a thread of its own until all have ended.
private func concurrently(_ bodies: [@Sendable () throws -> Void]) throws {
  let failures = Mutex<[any Error]>([])
  let group = DispatchGroup()
  for body in bodies {
    group.enter()
    Thread.detachNewThread {
      do { try body() } catch { failures.withLock { $0.append(error) } }
      group.leave()
    }
  }
  group.wait()
  if let failure = failures.withLock { $0.first } { throw failure }
}

/// Durations, by their median, 99th percentile and worst.
private struct Figures: CustomStringConvertible {
  let sorted: [Duration]

  init(_ durations: [Duration]) { sorted = durations.sorted() }

  var description: String {
    guard let worst = sorted.last else { return "none" }
    func part(_ share: Int) -> Duration { sorted[(sorted.count - 1) * share / 100] }
    return "median \(part(50)), 99 % within \(part(99)), worst \(worst)"
  }
}

/// A workspace with one open vote: twelve names for twelve seats, so that a paper is any pattern of
/// names not agreed to.
private struct Room: Sendable {
  let shell: Shell
  private let folder = "congresses/c/ballots/e-1"

  init() throws {
    shell = try Shell()
    let list = "\(shell.folder)/list.csv"
    let names = (1...12).map { "Người Thứ \($0)" }.joined(separator: "\n")
    try Data("name\n\(names)\n".utf8).write(to: URL(filePath: list))
    try shell.expect(0, "new", shell.workspace, "--name", "Phòng kiểm phiếu")
    try shell.expect(
      0, "organization", "add", "--id", "u", "--name", "Đơn vị", "--level", "commune")
    try shell.expect(
      0, "congress", "add", "--id", "c", "--organization", "u", "--kind", "delegates", "--date",
      "2020-04-29")
    try shell.expect(
      0, "election", "add", "c", "--id", "e", "--title", "Cuộc bầu", "--seats", "12",
      "--candidates", list, "--base", "5000")
    try shell.expect(
      0, "election", "open", "c/e", "--base", "5000", "--by", "Lê Văn Sáu", "--by",
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
    try terminal.wait(for: "Not agreed:", seconds: 60)
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

  /// Types a paper, and waits until the station says that it is recorded.
  ///
  /// Where others have filled the batch meanwhile, what is typed only closes it, and is typed again.
  func record(_ pattern: Int, on terminal: PseudoTerminal) throws {
    let wanted = numbers(pattern).map { "\($0). Người" }
    func isRecorded(_ screen: VTScreen) -> Bool {
      let text = screen.text
      guard let place = text.range(of: "Recorded last:") else { return false }
      return wanted.allSatisfy(text[place.upperBound...].contains)
    }
    while true {
      let before = batch(on: terminal.screen)?.number
      terminal.type(keys(for: pattern) + "\r")
      try terminal.wait(for: "recorded \(pattern)", seconds: 60) { screen in
        isRecorded(screen) || batch(on: screen)?.number != before
      }
      if isRecorded(terminal.screen) { return }
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
    terminal.press("enter")
    try terminal.wait(for: "another batch", seconds: 60) { screen in
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

/// When what happened, as the people in the room see it.
private final class Log: Sendable {
  typealias Instant = ContinuousClock.Instant
  let recorded = Mutex<[Instant]>([])
  /// How many ballots the operator's view showed, and since when.
  let seen = Mutex<[(count: Int, at: Instant)]>([])
  let closed = Mutex<[Instant]>([])
  /// When each hall showed another number.
  let shown = Mutex<[[Instant]]>([[], []])
  let isDone = Mutex(false)

  func see(_ count: Int) {
    let now = Instant.now
    seen.withLock { $0.append((count, now)) }
  }

  func show(in hall: Int) {
    let now = Instant.now
    shown.withLock { $0[hall].append(now) }
  }

  /// How long after the n-th ballot was recorded the view showed as many.
  var delaysOfView: [Duration] {
    let seen = seen.withLock { $0 }
    let recorded = recorded.withLock { $0 }
    return recorded.sorted().enumerated().compactMap { place, time in
      seen.first { $0.count > place }.map { max(.zero, $0.at - time) }
    }
  }

  /// How long after a batch was closed each hall showed another number.
  var delaysOfHalls: [Duration] {
    let closed = closed.withLock { $0 }
    let shown = shown.withLock { $0 }
    return shown.flatMap { changes in
      closed.compactMap { time in changes.first { $0 >= time }.map { $0 - time } }
    }
  }
}

extension Room {
  func work(station: Int, ballots: Int, _ log: Log) throws {
    let terminal = try self.station()
    for ballot in 0..<ballots {
      try record(1 + (station * ballots + ballot) % 4000, on: terminal)
      log.recorded.withLock { $0.append(.now) }
      guard isBatchFull(on: terminal.screen) else { continue }
      // the key is pressed now, and the batch is on the disk a little later
      log.closed.withLock { $0.append(.now) }
      try closeBatch(on: terminal)
    }
    terminal.press("q", "q", "q")
    try terminal.waitForExit(seconds: 60)
  }

  func operate(until all: Int, _ log: Log) throws {
    defer { log.isDone.withLock { $0 = true } }
    let terminal = try operatorsView()
    var last = 0
    while last < all {
      try terminal.wait(for: "more than \(last)", seconds: 120) { (counted(on: $0) ?? 0) > last }
      last = counted(on: terminal.screen) ?? last
      log.see(last)
    }
  }

  func watchHall(_ hall: Int, _ log: Log) throws {
    let terminal = try self.hall()
    var last = largeNumber(on: terminal.screen)
    while !log.isDone.withLock({ $0 }) {
      let before = last
      _ = waits(on: terminal) { largeNumber(on: $0) != before }
      last = largeNumber(on: terminal.screen)
      if last != before { log.show(in: hall) }
    }
  }

  /// Waits for a second; answers whether the screen is as wanted.
  private func waits(on terminal: PseudoTerminal, _ isReached: (VTScreen) -> Bool) -> Bool {
    do {
      try terminal.wait(for: "another number", seconds: 1, until: isReached)
      return true
    } catch {
      return false
    }
  }
}
