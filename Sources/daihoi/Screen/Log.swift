import Glibc

/// A log of what the program did, a line of JSON each, without names and without what was typed.
final class Log {
  private let descriptor: Int32
  private let watch = StopWatch()

  /// Appends to a file that only the user may read.
  init(_ path: String) throws(CommandError) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .noOutput(path: path, errno: errno) }
  }

  deinit { close(descriptor) }

  /// Writes a line at once, so that it is there after a crash; both words are the program's own.
  func note(_ event: String, _ name: String) {
    let time = watch.milliseconds
    let line = Array("{\"ms\":\(time),\"event\":\"\(event)\",\"name\":\"\(name)\"}\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
  }
}
