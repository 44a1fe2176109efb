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

  @Test(arguments: isLong ? [(8, 500, 25)] : [(2, 8, 4)])
  func `stations of one folder make one count, which operator and halls see at once`(
    stations: Int, ballots: Int, batch: Int
  ) throws {
    let room = try Room()
    try room.shell.expect(0, "batch", "plan", "c/e", "--size", "\(batch)")
    try room.shell.expect(0, "hall", "c/e", "--policy", "live")
    let all = stations * ballots
    let log = RoomLog(batch: batch)
    var bodies: [@Sendable () throws -> Void] = [
      { try room.operate(until: all, log) }, { try room.watchHall(0, until: all, log) },
      { try room.watchHall(1, until: all, log) },
    ]
    for station in 0..<stations {
      bodies.append { try room.work(station: station, ballots: ballots, log) }
    }
    try concurrently(bodies)
    #expect(try room.marks().count == all)
    #expect(Set(try room.ids()).count == all)
    #expect(try room.votes() == room.votes(of: try room.marks()))
    let closed = log.closed.withLock { $0.count }
    #expect(closed == all / batch)
    #expect(log.delaysOfView.count == all)
    #expect(log.delaysOfHalls.count == 2 * closed)
    print("ballot → operator's view, \(stations) × \(ballots):", Figures(log.delaysOfView))
    print("batch closed → hall, \(closed) batches, 2 halls:", Figures(log.delaysOfHalls))
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
  if let failure = failures.withLock({ $0.first }) { throw failure }
}
