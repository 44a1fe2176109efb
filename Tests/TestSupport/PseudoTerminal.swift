import Glibc
package import TerminalUI

/// A program running in a terminal of its own, with a person in front who types and reads.
///
///     let terminal = try PseudoTerminal(running: BuiltProduct.path("daihoi"), arguments: ["--demo"])
///     try terminal.wait(for: "Đại hội")
///     terminal.press("down", "enter", "q")
///     #expect(try terminal.waitForExit() == .exited(0))
///     #expect(terminal.notRestored == [])
///
/// Waiting means waiting for bytes of the program, never for time to pass; a wait that takes longer
/// than its limit throws what was on the screen. A terminal belongs to one test.
package final class PseudoTerminal {
  /// The process that was started; it leads a session of its own.
  package let process: Int32
  /// What the terminal shows of the bytes read so far.
  package private(set) var screen: VTScreen
  /// All bytes the program wrote, as far as they are read.
  package private(set) var output: [UInt8] = []

  private let modesBefore: TerminalModes
  private var ends: PseudoTerminalEnds
  private var status: ExitStatus?

  /// Starts a program; `environment` changes the plain one, and `nil` takes a variable out of it.
  package init(
    running path: String, arguments: [String] = [], environment: [String: String?] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws(PseudoTerminalError) {
    let variables = Self.variables(changed: environment)
    screen = VTScreen(size: size, terminal: variables["TERM"] ?? "")
    ends = try PseudoTerminalEnds(size: size)
    modesBefore = TerminalModes(of: ends.theirs)
    do throws(PseudoTerminalError) {
      process = try ends.start([path] + arguments, variables.map { "\($0)=\($1)" }.sorted())
    } catch {
      ends.close()
      throw error
    }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    ends.close()
  }

  private static func variables(changed changes: [String: String?]) -> [String: String] {
    var variables = [
      "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color",
      "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
    ]
    for (name, value) in changes { variables[name] = value }
    return variables
  }
}

/// How a program ended.
package enum ExitStatus: Hashable, Sendable {
  case exited(Int32)
  case signalled(Int32)
}

package enum PseudoTerminalError: Error, Hashable {
  case cannotOpen(errno: Int32)
  case cannotStart(path: String, errno: Int32)
  /// What was waited for did not come within the limit; with the screen as it is.
  case stillWaiting(for: String, screen: String)
  /// The program ended before it came; with the screen as it is.
  case ended(waitingFor: String, screen: String)
}

// MARK: - Typing

extension PseudoTerminal {
  /// Types a text as it is.
  package func type(_ text: String) { send(Array(text.utf8)) }

  /// Presses keys, each given by its name (`enter`, `up`, `ctrl-c` …) or as the characters it makes.
  package func press(_ keys: String...) {
    for key in keys { type(Self.bytes(of: key)) }
  }

  /// Sends bytes as they are; reads what comes meanwhile, so that neither side blocks.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, ends.ours >= 0 {
      let written = unsafe rest.withUnsafeBytes { bytes in
        unsafe write(ends.ours, bytes.baseAddress, bytes.count)
      }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        readWhatIsThere(orRoom: true, milliseconds: 1000)
      } else if errno != EINTR {
        return
      }
    }
  }

  private static func bytes(of key: String) -> String {
    let named = [
      "up": "\u{1B}[A", "down": "\u{1B}[B", "right": "\u{1B}[C", "left": "\u{1B}[D",
      "home": "\u{1B}[H", "end": "\u{1B}[F", "pageup": "\u{1B}[5~", "pagedown": "\u{1B}[6~",
      "delete": "\u{1B}[3~", "backtab": "\u{1B}[Z", "f1": "\u{1B}OP", "enter": "\r",
      "escape": "\u{1B}", "tab": "\t", "space": " ", "backspace": "\u{7F}",
    ]
    if let bytes = named[key] { return bytes }
    guard key.hasPrefix("ctrl-"), let letter = key.utf8.last else { return key }
    return String(Unicode.Scalar(letter & 0x1F))
  }
}

// MARK: - Waiting

extension PseudoTerminal {
  /// Reads until a text stands on the screen.
  package func wait(for text: String, seconds: Double = 60) throws(PseudoTerminalError) {
    try wait(for: text, seconds: seconds) { $0.text.contains(text) }
  }

  /// Reads until the screen is as wanted; `wanted` says what that is, for the error.
  package func wait(
    for wanted: String, seconds: Double = 60, until isReached: (VTScreen) -> Bool
  ) throws(PseudoTerminalError) {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isReached(screen) {
      let ended = ends.hasEnded
      let left = milliseconds(until: deadline)
      if readWhatIsThere(milliseconds: ended ? 0 : left) { continue }
      if ended { throw .ended(waitingFor: wanted, screen: screen.text) }
      if left == 0 { throw .stillWaiting(for: wanted, screen: screen.text) }
    }
  }

  /// Reads until the program and all it started have ended.
  @discardableResult
  package func waitForExit(seconds: Double = 60) throws(PseudoTerminalError) -> ExitStatus {
    if let status { return status }
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !ends.hasEnded {
      let left = milliseconds(until: deadline)
      if left == 0 { throw .stillWaiting(for: "the end", screen: screen.text) }
      readWhatIsThere(milliseconds: left)
    }
    while readWhatIsThere(milliseconds: 0) {}
    var code: Int32 = 0
    unsafe waitpid(process, &code, 0)
    let signal = code & 0x7F
    let found: ExitStatus = signal == 0 ? .exited(code >> 8 & 0xFF) : .signalled(signal)
    status = found
    return found
  }

  private func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = ContinuousClock.now.duration(to: deadline).components
    return Int32(max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000))
  }

  /// Waits for bytes (or room for ours, or the end) and takes them; `false` where there were none.
  @discardableResult
  private func readWhatIsThere(orRoom: Bool = false, milliseconds: Int32) -> Bool {
    guard let bytes = ends.read(orRoom: orRoom, milliseconds: milliseconds), !bytes.isEmpty else {
      return false
    }
    output += bytes
    screen.feed(bytes)
    return true
  }
}

// MARK: - What happens to terminals

extension PseudoTerminal {
  /// Gives the window another size; the program is told by SIGWINCH.
  package func resize(to size: Size) {
    screen.resize(to: size)
    ends.resize(to: size)
  }

  /// Sends a signal to the program that was started.
  package func signal(_ signal: Int32) { kill(process, signal) }

  /// Sends a signal to those who have the terminal: the job in front of a shell.
  package func signalForeground(_ signal: Int32) {
    let group = tcgetpgrp(ends.ours)
    if group > 0 { kill(-group, signal) }
  }

  /// Closes the window.
  package func hangUp() { ends.hangUp() }

  package var modes: TerminalModes { TerminalModes(of: ends.theirs) }

  /// What is not as it was before the program; empty after a good one.
  package var notRestored: [String] {
    var left: [String] = []
    if modes != modesBefore { left.append("terminal modes") }
    if screen.isAlternate { left.append("alternate screen") }
    if !screen.cursorIsVisible { left.append("cursor") }
    if screen.style != VTStyle() { left.append("style") }
    let others = screen.modes.subtracting([7, 25])
    if !others.isEmpty { left.append("private modes \(others.sorted())") }
    return left
  }

  /// Whether the system counts the calls of programs.
  package static var countsCalls: Bool { unsafe access("/proc/self/io", R_OK) == 0 }

  /// How many reads and writes the program has made; `nil` where the system doesn't say.
  package var calls: (reads: Int, writes: Int)? {
    let file = unsafe open("/proc/\(process)/io", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = unsafe read(file, &bytes, bytes.count)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
    func number(_ name: String) -> Int? {
      lines.first { $0.hasPrefix("\(name): ") }.flatMap { Int($0.dropFirst(name.count + 2)) }
    }
    guard let reads = number("syscr"), let writes = number("syscw") else { return nil }
    return (reads, writes)
  }
}
