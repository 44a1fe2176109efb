import Glibc
import Ncurses
import TerminalUI
import TestSupport
import Testing

extension DrawingTests {
  /// What the terminal tells, and when.
  @Suite(.serialized)
  struct WaitingTests {
    private static let size = Size(columns: 10, rows: 2)

    private func picture(_ text: String) -> Grid {
      var grid = Grid(size: Self.size)
      grid.draw(text, in: grid.area)
      return grid
    }

    @Test func `waiting without time looks once`() throws {
      var canvas = try Canvas("xterm", size: Self.size)
      #expect(canvas.terminal.wait(milliseconds: 0) == [])
      #expect(canvas.terminal.wait(milliseconds: -1) == [])
    }

    @Test func `all that was typed comes at once and in order`() throws {
      var canvas = try Canvas("xterm", size: Self.size)
      canvas.type("ă\u{1B}[A\u{1B}[200~q\u{1A}\u{1B}[201~")
      #expect(
        canvas.terminal.wait(milliseconds: 5000) == [
          .input(.key(KeyPress(.character("ă")))), .input(.key(KeyPress(.up))),
          .input(.paste("q\u{1A}")),
        ])
    }

    @Test func `an ESC alone becomes the key, though nothing follows`() throws {
      var canvas = try Canvas("xterm", size: Self.size)
      canvas.type("\u{1B}")
      #expect(canvas.terminal.wait(milliseconds: 5000) == [.input(.key(KeyPress(.escape)))])
    }

    @Test func `a watched descriptor is told until it is no longer watched`() throws {
      var canvas = try Canvas("xterm", size: Self.size)
      var ends: [Int32] = [-1, -1]
      try #require(unsafe pipe(&ends) == 0)
      defer { for end in ends { close(end) } }
      canvas.terminal.watch(fileDescriptor: ends[0])
      canvas.terminal.watch(fileDescriptor: ends[0])
      #expect(canvas.terminal.wait(milliseconds: 0) == [])
      #expect(unsafe write(ends[1], "x", 1) == 1)
      #expect(canvas.terminal.wait(milliseconds: 5000) == [.ready(fileDescriptor: ends[0])])
      canvas.terminal.unwatch(fileDescriptor: ends[0])
      #expect(canvas.terminal.wait(milliseconds: 0) == [])
    }

    @Test func `the end of the input is told once`() throws {
      var canvas = try Canvas("xterm", size: Self.size)
      canvas.type("a")
      canvas.hangUp()
      #expect(canvas.terminal.wait(milliseconds: 5000) == [.input(.key(KeyPress(.character("a"))))])
      #expect(canvas.terminal.wait(milliseconds: 5000) == [.hangup])
      #expect(canvas.terminal.wait(milliseconds: 0) == [])
    }

    /// What is typed, and whether the picture made ready for another `j` is sent by that alone.
    @Test(arguments: [
      ("j", "j", true), ("j", "k", false), ("j", "jj", false), ("jj", "jj", false),
      ("\u{1B}[B", "\u{1B}[B", true), ("\u{1B}", "\u{1B}", false), ("", "j", false),
    ])
    func `a picture that is ready is sent as soon as the key comes again`(
      first: String, second: String, isSent: Bool
    ) throws {
      var canvas = try Canvas("xterm", size: Self.size)
      canvas.show(picture("one"))
      canvas.type(first)
      _ = canvas.terminal.wait(milliseconds: first.isEmpty ? 0 : 5000)
      canvas.show(picture("two"))
      #expect(canvas.prepare(picture("three")) == [])
      canvas.type(second)
      #expect(canvas.terminal.wait(milliseconds: 5000).isEmpty == false)
      canvas.takeBytes()
      #expect((canvas.firstDifference(from: picture("three")) == nil) == isSent)
      // whatever was sent, the next picture is right
      canvas.show(picture("four"))
      #expect(canvas.firstDifference(from: picture("four")) == nil)
    }

    @Test func `what a terminal answers twice sends no picture that is ready for a key`() throws {
      var canvas = try Canvas("xterm", size: Self.size)
      func type(_ text: String) -> [TerminalEvent] {
        canvas.type(text)
        return canvas.terminal.wait(milliseconds: 5000)
      }
      canvas.show(picture("one"))
      _ = type("j")
      #expect(canvas.prepare(picture("two")) == [])
      for _ in 0..<2 { #expect(type("\u{1B}[?6c").count == 1) }
      canvas.takeBytes()
      #expect(canvas.firstDifference(from: picture("one")) == nil)
      _ = type("j")
      canvas.takeBytes()
      #expect(canvas.firstDifference(from: picture("two")) == nil)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func `a signal that asks for the end is told`(signal: Int32) throws {
      var canvas = try Canvas("xterm", size: Self.size)
      kill(getpid(), signal)
      #expect(canvas.terminal.wait(milliseconds: 5000) == [.terminated(signal: signal)])
    }

    @Test func `a text too long for clipboards is not sent`() throws {
      let canvas = try Canvas("xterm", size: Self.size)
      let limit = 74_994
      #expect(throws: NcursesError.tooLongToCopy(bytes: limit + 1, limit: limit)) {
        try canvas.terminal.copy(String(repeating: "a", count: limit + 1))
      }
      try canvas.terminal.copy(String(repeating: "a", count: limit))
    }

    @Test func `a terminal without a clipboard says so`() throws {
      let canvas = try Canvas("linux", size: Self.size)
      #expect(throws: NcursesError.cannotCopy) { try canvas.terminal.copy("a") }
    }
  }
}
