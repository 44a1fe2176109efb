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

/// A bar on standard error, with the time left, for work that takes more than half a second; only
/// where someone may look, and never wider than the terminal.
///
/// Ctrl+C gives the work up, at once or where an `Interruption` allows it.
final class ProgressLine {
  private let title: String
  private let total: Int
  private let wording: Wording
  private let watch = StopWatch()
  private var done = 0
  private var last = Progress.patience
  private var shown = 0
  /// The width of the terminal; `nil` where nobody looks.
  private let columns = ProgressLine.columnsOfStandardError

  init(_ title: String, total: Int, _ wording: Wording) {
    (self.title, self.total, self.wording) = (title, total, wording)
  }
}

extension ProgressLine {
  /// Milliseconds between two pictures.
  private static let interval = Process.isCalm ? 1000 : 200

  /// Some more is done.
  func step(_ count: Int = 1) { reach(done + count) }

  /// So much is done by now.
  func reach(_ done: Int) {
    self.done = done
    guard let columns else { return }
    let elapsed = watch.milliseconds
    guard elapsed >= last else { return }
    last = elapsed + Self.interval
    show(Progress(done: min(done, total), of: total, elapsed: elapsed), in: columns - 1)
  }

  private func show(_ progress: Progress, in room: Int) {
    let words = wording.workDone(percent: progress.percent, secondsLeft: progress.secondsLeft)
    let bar = ScreenText(String(repeating: "#", count: progress.percent / 5)).padded(to: 20).string
    let forms = ["\(title) [\(bar)] \(words)", "[\(bar)] \(words)", words]
    let line = forms.map { ScreenText($0) }.first { $0.columns <= room } ?? ScreenText("")
    Process.mutter("\r" + line.padded(to: min(max(shown, line.columns), room)).string)
    shown = line.columns
  }

  /// Takes the line away again.
  func end() {
    guard shown > 0 else { return }
    Process.mutter("\r" + String(repeating: " ", count: shown) + "\r")
    shown = 0
  }

  private static var columnsOfStandardError: Int? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    var size = winsize()
    guard unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }
}
