import Glibc
import Ncurses
import TerminalUI

/// A program that says on the screen what its terminal tells it, for tests to run.
///
/// Its keys do what is hard on a terminal: see `act(on:)`.
@main
struct TerminalProbe: ~Copyable {
  private var terminal: NcursesTerminal
  private var events = 0
  private var last = "none"

  static func main() {
    do throws(NcursesError) {
      var probe = TerminalProbe(terminal: try NcursesTerminal(theme: Theme(name: "plain")))
      let ending = probe.run()
      probe.terminal.close()
      switch ending {
      case .exit(let code): exit(code)
      case .signal(let signal): NcursesTerminal.reraise(signal)
      }
    } catch {
      write("\(error)\n", to: STDERR_FILENO)
      exit(69)
    }
  }

  private init(terminal: consuming NcursesTerminal) { self.terminal = terminal }

  private enum Ending {
    case exit(Int32)
    case signal(Int32)
  }

  private mutating func run() -> Ending {
    while true {
      terminal.show(picture)
      for event in terminal.wait(milliseconds: nil) {
        events += 1
        if let ending = act(on: event) { return ending }
      }
    }
  }

  private var picture: Grid {
    let found = terminal.capabilities
    var grid = Grid(size: terminal.size, glyphs: found.glyphs)
    let lines = [
      "size \(terminal.size.columns)x\(terminal.size.rows)", "events \(events)", "last \(last)",
      "\(found.usedName) \(found.colours) \(found.colourTier) \(found.glyphs) \(found.encoding)",
      "Đại hội",
    ]
    var rest = grid.area
    for line in lines {
      let (row, below) = rest.splitting(top: 1)
      grid.draw(line, in: row, role: .strong)
      rest = below
    }
    grid.cursor = Point(column: 0, row: 4)
    return grid
  }

  private mutating func act(on event: TerminalEvent) -> Ending? {
    switch event {
    case .input(.key(let press)): return act(on: press.key)
    case .input(let other): last = "\(other)"
    case .resized: last = "resized"
    case .resumed: last = "resumed"
    case .terminated(let signal): return .signal(signal)
    case .hangup: return .exit(129)
    case .ready(let fileDescriptor): last = "ready \(fileDescriptor)"
    }
    return nil
  }

  private mutating func act(on key: KeyPress.Key) -> Ending? {
    guard case .character(let character) = key else {
      last = "\(key)"
      return nil
    }
    last = "key \(character)"
    switch character {
    case "q": return .exit(0)
    case "x": exit(7)
    case "t": preconditionFailure("asked to fail")
    case "a": abort()
    case "e": Self.write("said\u{1B}[2J aside\n", to: STDERR_FILENO)
    case "m": terminal.usesMouse.toggle()
    case "w": terminal.setTitle("Đại\u{7} hội")
    case "c": do { try terminal.copy("Đại hội") } catch { last = "\(error)" }
    case "o": terminal.runOutside { Self.askOutside() }
    default: break
    }
    return nil
  }

  private static func askOutside() {
    write("outside\n", to: STDOUT_FILENO)
    _ = readLine()
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
  }
}
