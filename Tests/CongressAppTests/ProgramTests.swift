import CongressModel
import TerminalUI
import Testing

@testable import CongressApp

/// The loop between a terminal and the world outside.
struct ProgramTests {
  /// A terminal that tells what it is given to tell, and keeps what it is shown.
  struct Script: Terminal {
    var size = Size(columns: 80, rows: 24)
    var theme = Theme(name: "none")
    var usesMouse = false
    /// What each waiting ends with.
    var events: [[TerminalEvent]]
    var pictures: [Grid] = []
    var clipboard: [String] = []
    var isAsked = false
    /// Told how many times it was waited before.
    var clock: (Int) -> Void = { _ in }
    private var waits = 0

    init(events: [[TerminalEvent]]) { self.events = events }

    mutating func show(_ grid: Grid) { pictures.append(grid) }
    mutating func wait(milliseconds: Int?) -> [TerminalEvent] {
      clock(waits)
      waits += 1
      return events.isEmpty ? [.hangup] : events.removeFirst()
    }
    mutating func sendToClipboard(_ text: String) -> Bool {
      clipboard.append(text)
      return true
    }
    mutating func askBackground() { isAsked = true }
    mutating func lend<Result>(_ body: () -> Result) -> Result { body() }
  }

  private static func key(_ name: String) throws -> TerminalEvent {
    .input(.key(try #require(KeyPress(name: name))))
  }

  private static let themes = ["dark": Theme(name: "dark"), "light": Theme(name: "light")]

  private func environment(_ perform: @escaping (Effect) -> [Message]?) throws -> Environment {
    let today = try Sample.rig().model.situation.today
    return Environment(
      perform: perform, read: { _ in [] }, today: { today }, untilTomorrow: { nil },
      theme: { Self.themes[$0] })
  }

  @Test func `a light terminal gets the light theme when it says so`() throws {
    var model = try Sample.rig().model
    model.theme = AppModel.automatic
    let reply = Array("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\".utf8)
    var terminal = Script(events: [[.input(.reply(reply))]])
    var program = Program(model, in: try environment { _ in [] })
    #expect(program.run(on: &terminal) == .hangup)
    #expect(terminal.isAsked)
    #expect(terminal.theme.name == "light")
  }

  @Test func `a terminal is not asked where a theme was chosen`() throws {
    var terminal = Script(events: [])
    var program = Program(try Sample.rig().model, in: try environment { _ in [] })
    _ = program.run(on: &terminal)
    #expect(!terminal.isAsked)
    #expect(terminal.theme.name == "dark")
  }

  @Test func `with reduced motion news waits for its second, and an answer doesn't`() throws {
    var now = 0
    var environment = try environment { _ in [] }
    var minutes = 0
    environment.minute = { minutes }
    environment.calm = { now }
    environment.read = { _ in
      minutes += 1
      return [.minuteChanged(to: minutes)]
    }
    func pictures(_ events: [[TerminalEvent]], at times: [Int]) throws -> Int {
      (now, minutes) = (0, 0)
      var terminal = Script(events: events)
      terminal.clock = { now = times.indices.contains($0) ? times[$0] : now }
      var program = Program(try Sample.rig().model, in: environment)
      _ = program.run(on: &terminal)
      return terminal.pictures.count
    }
    let news: [TerminalEvent] = [.ready(fileDescriptor: 7)]
    // the first picture, and one for all that is told within a second of it
    #expect(try pictures([news, news, news, []], at: [100, 400, 900, 1000]) == 2)
    #expect(try pictures([news, news], at: [1000, 2000]) == 3)
    #expect(try pictures([[try Self.key("down")], [try Self.key("up")]], at: [10, 20]) == 3)
    // a key brings with it what waited
    #expect(try pictures([news, [try Self.key("down")]], at: [100, 200]) == 2)
  }

  @Test func `a pause is used to make the next keys' answers ready, and nothing is shown`() throws {
    let model = try Sample.rig().model
    #expect(!model.isReady)
    var terminal = Script(events: [[], [], [], [try Self.key("f")]])
    var program = Program(model, in: try environment { _ in [] })
    #expect(program.run(on: &terminal) == .hangup)
    #expect(terminal.pictures.count == 2)
    // a key that comes at once is taken at once
    terminal = Script(events: [[try Self.key("f")]])
    program = Program(model, in: try environment { _ in [] })
    _ = program.run(on: &terminal)
    #expect(terminal.pictures.count == 2)
  }

  @Test func `long work shows a bar and is given up by Escape`() throws {
    var model = try Sample.rig().model
    model.situation.me = "x"
    var environment = try environment { _ in [] }
    var steps = 0
    environment.performSlowly = { _, goOn in
      while steps < 100 {
        steps += 1
        guard goOn(Progress(done: steps, of: 100, elapsed: steps * 50)) else { return [.cancelled] }
      }
      return []
    }
    // the move of all below asks for the documents of every congress
    let typed = ["m", "7", "tab", "x", "enter"]
    let quiet = Array(repeating: [TerminalEvent](), count: 3)
    var terminal = Script(
      events: [try typed.map(Self.key)] + quiet + [[try Self.key("esc"), .terminated(signal: 15)]])
    var program = Program(model, in: environment)
    #expect(program.run(on: &terminal) == .terminated(signal: 15))
    #expect(steps < 100)
    let bars = terminal.pictures.filter { $0.lines[22].contains("Esc") }
    #expect(bars.count == 4)
    #expect(bars.first?.lines[22].contains("10% · 5 s left") == true)
    #expect(program.model.notice?.text == "Cancelled; nothing was changed.")
  }

  @Test func `the log has commands and effects, and nothing that was typed`() throws {
    var lines: [String] = []
    var environment = try environment { _ in [] }
    environment.log = { lines.append("\($0) \($1)") }
    var terminal = Script(
      events: [
        [try Self.key("/"), try Self.key("K"), try Self.key("esc"), try Self.key("enter")],
        [.input(.paste("Kim Sơn")), try Self.key("y")],
      ])
    var program = Program(try Sample.rig().model, in: environment)
    _ = program.run(on: &terminal)
    #expect(
      lines == [
        "event filter", "event typed", "event typed", "event open", "event paste",
        "event copy", "effect copy", "message copied", "event hangup",
      ])
    #expect(terminal.clipboard.count == 1)
  }
}

struct ProgressTests {
  @Test(arguments: [
    (0, 0, nil), (0, 900, nil), (50, 1000, 1), (99, 1000, 1), (1, 1000, 99), (100, 1000, 0),
  ])
  func `the time left follows from the pace`(done: Int, elapsed: Int, left: Int?) {
    #expect(Progress(done: done, of: 100, elapsed: elapsed).secondsLeft == left)
  }

  @Test func `of nothing there is nothing to say`() {
    #expect(Progress(done: 0, of: 0, elapsed: 9).percent == 0)
  }
}
