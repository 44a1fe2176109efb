import CNcurses
import Glibc
package import TerminalUI

extension NcursesTerminal {
  /// Adds a descriptor to those that end a `wait` when there is something to read.
  package mutating func watch(fileDescriptor: Int32) {
    if !watched.contains(where: { $0.fd == fileDescriptor }) {
      polled.append(pollfd(reading: fileDescriptor))
    }
  }

  package mutating func unwatch(fileDescriptor: Int32) {
    polled.removeAll { $0.fd == fileDescriptor }
  }

  /// −1 after its end.
  private var input: Int32 { polled[0].fd }
  private var watched: ArraySlice<pollfd> { polled.dropFirst(2) }

  package mutating func wait(milliseconds: Int?) -> [TerminalEvent] {
    let end = milliseconds.map { now() + max(0, $0) }
    while true {
      if !untold.isEmpty {
        defer { untold = [] }
        return untold
      }
      let deadline = [end, decoder.deadline].compactMap(\.self).min()
      poll(until: deadline)
      if polled[1].revents != 0 { takeSignals() }
      if polled[0].revents != 0 { takeInput() }
      untold += watched.filter { $0.revents != 0 }.map { .ready(fileDescriptor: $0.fd) }
      guard untold.isEmpty else { continue }
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

  /// Sleeps until a descriptor has something to read, and notes in `polled` which.
  private mutating func poll(until deadline: Int?) {
    let timeout = deadline.map { Int32(clamping: max(0, $0 - now())) } ?? -1
    guard unsafe Glibc.poll(&polled, nfds_t(polled.count), timeout) < 0 else { return }
    for index in polled.indices { polled[index].revents = 0 }
  }
}

extension pollfd {
  init(reading descriptor: Int32) {
    self.init(fd: descriptor, events: Int16(POLLIN), revents: 0)
  }
}

// MARK: - Input

extension NcursesTerminal {
  /// Takes what one read gives.
  ///
  /// The terminal stays a blocking one, because the shell has it too.
  private mutating func takeInput() {
    var count = 0
    let bytes = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
      count = unsafe read(input, buffer.baseAddress, buffer.count)
      return unsafe Array(buffer.prefix(max(0, count)))
    }
    if count > 0 {
      showPrepared(for: bytes)
      let events = decoder.decode(bytes, at: now())
      lastKey = events.count == 1 && decoder.deadline == nil ? bytes : []
      take(events)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      polled[0].fd = -1
      untold.append(.hangup)
    }
  }

  /// Waits a moment for answers that are still to come, so that they don't end up in the shell.
  mutating func drainAnswers() {
    let end = now() + 100
    while isAsked, input >= 0, now() < end {
      poll(until: end)
      guard polled[0].revents != 0 else { return }
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
