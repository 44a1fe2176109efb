import Synchronization
import TerminalUI
import TestSupport

/// Durations, by their median, 99th percentile and worst.
struct Figures: CustomStringConvertible {
  let sorted: [Duration]

  init(_ durations: [Duration]) { sorted = durations.sorted() }

  var description: String {
    guard let worst = sorted.last else { return "none" }
    func part(_ share: Int) -> Duration { sorted[(sorted.count - 1) * share / 100] }
    return "median \(part(50)), 99 % within \(part(99)), worst \(worst)"
  }
}

/// When what happened, as the people in the room see it.
final class RoomLog: Sendable {
  typealias Instant = ContinuousClock.Instant
  let recorded = Mutex<[Instant]>([])
  /// How many ballots the operator's view showed, and since when.
  let seen = Mutex<[(count: Int, at: Instant)]>([])
  let closed = Mutex<[Instant]>([])
  /// How many ballots each hall showed, and since when.
  let shown = Mutex<[[(count: Int, at: Instant)]]>([[], []])
  /// The papers of each batch.
  private let batch: Int

  init(batch: Int) { self.batch = batch }

  func see(_ count: Int) {
    let now = Instant.now
    seen.withLock { $0.append((count, now)) }
  }

  func show(_ count: Int, in hall: Int) {
    let now = Instant.now
    shown.withLock { $0[hall].append((count, now)) }
  }

  /// How long after the n-th ballot was recorded the view showed as many.
  var delaysOfView: [Duration] {
    let seen = seen.withLock { $0 }
    let recorded = recorded.withLock { $0 }
    return recorded.sorted().enumerated().compactMap { place, time in
      seen.first { $0.count > place }.map { max(.zero, $0.at - time) }
    }
  }

  /// How long after the n-th batch was closed each hall showed the papers of as many.
  var delaysOfHalls: [Duration] {
    let closed = closed.withLock { $0 }.sorted()
    let shown = shown.withLock { $0 }
    return shown.flatMap { changes in
      closed.enumerated().compactMap { place, time in
        changes.first { $0.count >= (place + 1) * batch }.map { max(.zero, $0.at - time) }
      }
    }
  }
}

extension Room {
  func work(station: Int, ballots: Int, _ log: RoomLog) throws {
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

  func operate(until all: Int, _ log: RoomLog) throws {
    let terminal = try operatorsView()
    try watch(terminal, until: all, counted(on:)) { log.see($0) }
  }

  func watchHall(_ hall: Int, until all: Int, _ log: RoomLog) throws {
    let terminal = try self.hall()
    try watch(terminal, until: all, largeNumber(on:)) { log.show($0, in: hall) }
  }

  /// Tells every number that a screen shows on its way up.
  private func watch(
    _ terminal: PseudoTerminal, until all: Int, _ number: (VTScreen) -> Int?,
    _ tell: (Int) -> Void
  ) throws {
    var last = 0
    while last < all {
      try terminal.wait(for: "more than \(last)", seconds: 120) { (number($0) ?? 0) > last }
      last = number(terminal.screen) ?? last
      tell(last)
    }
  }
}
