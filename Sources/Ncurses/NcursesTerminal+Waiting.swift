import CNcurses
import Glibc
package import TerminalUI

extension NcursesTerminal {
  /// Adds a descriptor to those that end a `wait` when there is something to read.
  package mutating func watch(fileDescriptor: Int32) {
    if !watched.contains(fileDescriptor) { watched.append(fileDescriptor) }
  }

  package mutating func unwatch(fileDescriptor: Int32) {
    watched.removeAll { $0 == fileDescriptor }
  }

  package mutating func wait(milliseconds: Int?) -> [TerminalEvent] {
    let end = milliseconds.map { now() + max(0, $0) }
    while true {
      if !untold.isEmpty {
        defer { untold = [] }
        return untold
      }
      let deadline = [end, decoder.deadline].compactMap(\.self).min()
      let readable = poll(until: deadline)
      if readable.contains(cn_signals_descriptor()) { takeSignals() }
      if input >= 0, readable.contains(input) { takeInput() }
      untold += watched.filter(readable.contains).map { .ready(fileDescriptor: $0) }
      let time = now()
      take(decoder.flush(at: time))
      if untold.isEmpty, let end, time >= end { return [] }
    }
  }

  /// Milliseconds on a clock that never goes back.
  private func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Sleeps until a descriptor has something to read; returns those that have.
  private func poll(until deadline: Int?) -> [Int32] {
    var ends = ([input, cn_signals_descriptor()] + watched).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let timeout = deadline.map { Int32(clamping: max(0, $0 - now())) } ?? -1
    guard unsafe Glibc.poll(&ends, nfds_t(ends.count), timeout) > 0 else { return [] }
    return ends.filter { $0.revents != 0 }.map(\.fd)
  }
}

// MARK: - Input

extension NcursesTerminal {
  /// Takes what one read gives.
  ///
  /// The terminal stays a blocking one, because the shell has it too.
  private mutating func takeInput() {
    let most = 4096
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
      count = unsafe read(input, buffer.baseAddress, most)
      filled = max(0, count)
    }
    if count > 0 {
      take(decoder.decode(bytes, at: now()))
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      input = -1
      untold.append(.hangup)
    }
  }

  /// Waits a moment for answers that are still to come, so that they don't end up in the shell.
  mutating func drainAnswers() {
    let end = now() + 100
    while isAsked, input >= 0, now() < end {
      guard poll(until: end).contains(input) else { return }
      takeInput()
    }
  }

  private mutating func take(_ events: [InputEvent]) {
    for event in events {
      // the answer to "which terminal are you", which every terminal gives, comes last
      if case .reply(let bytes) = event, bytes.last == UInt8(ascii: "c") { isAsked = false }
      if event == .key(KeyPress(.character("z"), .control)) {
        suspend()
      } else {
        untold.append(.input(event))
      }
    }
  }
}

// MARK: - Signals

extension NcursesTerminal {
  private mutating func takeSignals() {
    let signals = PendingSignals.take()
    if let end = signals.end { untold.append(.terminated(signal: end)) }
    if signals.stops { return suspend() }
    if signals.continues {
      cn_resume()
      untold.append(.resumed)
    }
    if signals.hasNewSize || signals.continues { takeNewSize() }
  }

  private mutating func takeNewSize() {
    if takeKernelSize() { untold.append(.resized(size)) }
  }

  /// Stops the program as Ctrl+Z does; returns when the shell lets it go on.
  private mutating func suspend() {
    cn_suspend()
    comeBack()
    untold.append(.resumed)
  }

  /// Lets another program have the terminal, an editor for one, and comes back.
  ///
  /// Ctrl+C and Ctrl+\ are meant for the other program then; Ctrl+Z stops both.
  package mutating func runOutside<Result, Failure>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    cn_leave()
    cn_signals_share(1)
    defer {
      cn_signals_share(0)
      cn_enter()
      comeBack()
    }
    return try body()
  }

  package mutating func lend<Result>(_ body: () -> Result) -> Result { runOutside(body) }

  /// Keeps, of the signals that came meanwhile, those that still count.
  private mutating func comeBack() {
    let signals = PendingSignals.take()
    if let end = signals.end, end != SIGINT, end != SIGQUIT {
      untold.append(.terminated(signal: end))
    }
    takeNewSize()
  }
}
