import CongressApp
import Glibc
import TerminalUI
import Wording

/// Milliseconds since it was made, on a clock that never goes back.
struct StopWatch {
  private let start = StopWatch.now

  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  var milliseconds: Int { Self.now - start }
}

/// A bar on standard error for work that takes more than half a second, where someone may look.
///
/// Ctrl+C gives the work up.
struct ProgressLine {
  private let title: String
  private let total: Int
  private let wording: Wording
  private let watch = StopWatch()
  private var done = 0
  private var last = Progress.patience
  private let isSeen = isatty(STDERR_FILENO) == 1

  init(_ title: String, total: Int, _ wording: Wording) {
    (self.title, self.total, self.wording) = (title, total, wording)
  }
}

extension ProgressLine {
  /// One more is done.
  mutating func step() {
    done += 1
    let elapsed = watch.milliseconds
    guard isSeen, elapsed >= last else { return }
    last = elapsed + 200
    let progress = Progress(done: min(done, total), of: total, elapsed: elapsed)
    let bar = String(repeating: "#", count: progress.percent / 5)
    let words = wording.workDone(percent: progress.percent, secondsLeft: progress.secondsLeft)
    let line = ScreenText(bar).padded(to: 20).string
    Process.mutter("\r\(title) [\(line)] \(words)   ")
  }

  /// Takes the line away again.
  func end() {
    guard isSeen, last > Progress.patience else { return }
    Process.mutter("\r" + String(repeating: " ", count: 70) + "\r")
  }
}
