import CongressModel
import Glibc
import Synchronization
import Wording

/// The process and its surroundings: environment, streams, clock.
enum Process {
  static let environment = Variables()

  /// The environment variables, by their names.
  struct Variables: Sendable {
    subscript(name: String) -> String? {
      guard let value = unsafe getenv(name) else { return nil }
      return unsafe String(cString: value)
    }
  }

  /// A folder of the user's: from the environment, else below the home folder.
  static func userFolder(_ variable: String, _ standard: String) -> String {
    if let path = environment[variable], path.hasPrefix("/") { return path }
    return (environment["HOME"] ?? "/") + "/" + standard
  }

  /// Whether the environment asks for reduced motion.
  static var isCalm: Bool { environment["REDUCE_MOTION"]?.isEmpty == false }

  static var workingFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  static var hostName: String {
    var name = [CChar](repeating: 0, count: 65)
    unsafe name.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      _ = unsafe gethostname(start, 64)
    }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Keeps a value until the process ends: the memory of a thousand congresses takes longer to be
  /// given back piece by piece than the system takes to have it all.
  static func keep(_ value: some Sendable) { kept.withLock { $0.append(value) } }

  private static let kept = Mutex<[any Sendable]>([])

  /// Writes to standard output; ends quietly where nobody reads it any more.
  static func say(_ text: String) { write(shown(text) + "\n", to: STDOUT_FILENO) }

  static func say(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes a message to standard error.
  static func complain(_ text: String) { write(shown(text) + "\n", to: STDERR_FILENO) }

  /// A text with all that a terminal would obey, or that isn't seen, as numbers; a name may hold it.
  private static func shown(_ text: String) -> String {
    guard !text.unicodeScalars.allSatisfy(isShown) else { return text }
    var shown = ""
    var last: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      // a form feed ends a page where it begins a line
      if isShown(scalar) || scalar == "\u{C}" && last == "\n" {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += "‹\(Spoken.wording.codePoint(scalar))›"
      }
      last = scalar
    }
    return shown
  }

  /// Whether a character is one to be seen, or ends a line.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E, 0xA0...0xAC, 0xAE...0x24F, 0x1EA0...0x1EFF: return true
    case 0xFE00...0xFE0F, 0xE0000...0xE0FFF: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return false
    default: return true
    }
  }

  /// Writes to standard error without ending the line.
  static func mutter(_ text: String) { write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR || errno == EAGAIN { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  /// A second on a clock that never goes back.
  static var second: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  /// The local day and the minute of it.
  static func now() -> (day: CalendarDate, minute: Int, secondsLeft: Int) {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    let (year, month, date) = unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday)
    let (hour, minutes, second) = unsafe (parts.tm_hour, parts.tm_min, parts.tm_sec)
    let day =
      CalendarDate(year: Int(year) + 1900, month: Int(month) + 1, day: Int(date))
      ?? CalendarDate(dayNumber: Int(seconds) / 86_400)
    let minute = Int(hour) * 60 + Int(minutes)
    return (day, minute, 86_400 - minute * 60 - Int(second))
  }
}
