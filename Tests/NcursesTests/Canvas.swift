import Glibc
import Ncurses
import TerminalUI
import TestSupport
import Testing

/// A terminal without a line: what ncurses writes goes to a file, and from there to a screen.
struct Canvas: ~Copyable {
  var terminal: NcursesTerminal
  private(set) var screen: VTScreen
  private let file: Int32
  /// Where typed bytes go, and where the terminal reads them.
  private var typing: (into: Int32, from: Int32)
  private var taken = 0

  init(
    _ name: String, size: Size, theme: Theme = Theme(name: "plain"),
    colours: ColourPreference = .automatic, colourTerm: String? = nil
  ) throws {
    // the tests draw Vietnamese, whatever the machine is set to
    unsafe setenv("LC_ALL", "C.UTF-8", 1)
    let stream = try unsafe #require(tmpfile())
    let copy = unsafe dup(fileno(stream))
    unsafe fclose(stream)
    var ends: [Int32] = [-1, -1]
    // not a pipe: programs that other tests start meanwhile must not inherit it
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try #require(unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0)
    terminal = try NcursesTerminal(
      input: ends[0], output: copy, size: size,
      environment: TerminalEnvironment(name: name, colours: colourTerm), theme: theme,
      colours: colours)
    (file, typing) = (copy, (ends[1], ends[0]))
    screen = VTScreen(size: size, terminal: name)
    takeBytes()
  }

  deinit {
    Glibc.close(file)
    Glibc.close(typing.from)
    Glibc.close(typing.into)
  }
}

extension Canvas {
  /// Shows a picture; returns the bytes it took.
  @discardableResult
  mutating func show(_ grid: Grid) -> [UInt8] {
    terminal.show(grid)
    return takeBytes()
  }

  /// Prepares a picture; returns the bytes that were sent.
  mutating func prepare(_ grid: Grid) -> [UInt8] {
    terminal.prepare(grid)
    return takeBytes()
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(typing.into, bytes, bytes.count)
  }

  /// Ends the input, as a closed window does.
  mutating func hangUp() {
    Glibc.close(typing.into)
    typing.into = -1
  }

  mutating func resize(to size: Size) {
    terminal.resize(to: size)
    screen.resize(to: size)
  }

  /// Lets the screen take what was sent since; returns it.
  @discardableResult
  mutating func takeBytes() -> [UInt8] {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe pread(file, &bytes, bytes.count, taken)
      guard count > 0 else { break }
      taken += count
      all += bytes.prefix(count)
    }
    screen.feed(all)
    return all
  }

  /// The first place where the screen shows other text than the picture.
  func firstDifference(from grid: Grid) -> String? {
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns {
        let point = Point(column: column, row: row)
        let shown = screen.cell(at: point).text
        let wanted =
          switch grid[point].content {
          case .cluster(let character): String(character)
          case .continuation: ""
          }
        if shown != wanted { return "\(row):\(column) is '\(shown)', not '\(wanted)'" }
      }
    }
    return nil
  }
}

/// Numbers that look random and are the same each time (splitmix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
