import CongressModel
import TerminalUI
import Testing

@testable import CongressApp

/// Pictures that were drawn before their key was pressed.
struct LookaheadTests {
  @Test(arguments: [
    ("", "down", true), ("", "j", true), ("", "pgdn", true), ("", "enter", false),
    ("", "space", false), ("/", "j", false), ("/", "down", false), ("?", "down", false),
    ("enter 2", "down", true), ("enter 2", "space", false),
  ])
  func `only a key that moves a selection is looked past`(
    typed: String, key: String, isMove: Bool
  ) throws {
    var rig = try Sample.rig()
    try rig.type(typed)
    #expect(rig.model.isMove(.key(try #require(KeyPress(name: key)))) == isMove)
  }

  /// Keys that are held, among all that may come between.
  private static func events(_ dice: inout Dice) -> [[TerminalEvent]] {
    let moves: [KeyPress.Key] = [.down, .down, .up, .pageDown, .home, .end]
    return (0..<(RandomWalk.isLong ? 5000 : 200)).flatMap { _ -> [[TerminalEvent]] in
      switch dice.roll(6) {
      case 0: return [[.ready(fileDescriptor: 7)]]
      case 1: return [[.input(.key(KeyPress(.enter)))]]
      case 2:
        let event: [TerminalEvent] =
          switch dice.event(on: Size(columns: 80, rows: 24)) {
          case .input(let input): [.input(input)]
          case .resized(let size): [.resized(size)]
          default: [.ready(fileDescriptor: 7)]
          }
        return [event]
      default:
        let move = TerminalEvent.input(.key(KeyPress(dice.pick(moves))))
        // a moment without events, in which it is looked ahead, is an empty waiting
        return (0...dice.roll(4)).flatMap { _ in dice.roll(4) == 0 ? [[move]] : [[move], []] }
      }
    }
  }

  @Test func `what is shown is what is drawn when the key has come`() throws {
    var dice = Dice(state: RandomWalk.seed)
    let events = Self.events(&dice)
    let rig = try Sample.rig()
    let first = rig.model.situation.today
    func perform(_ effect: Effect) -> [Message] {
      switch effect {
      case .open(let id): rig.disk[id].map { [.opened($0)] } ?? []
      case .copy(let text): [.copied(text, isSent: true)]
      default: []
      }
    }

    var today = first
    var environment = Environment(
      perform: perform, read: { _ in [] }, today: { today }, untilTomorrow: { nil })
    environment.read = { descriptor in
      if descriptor >= 0 { today = today.adding(days: 1) }
      return []
    }
    var terminal = ProgramTests.Script(events: events)
    var program = Program(rig.model, in: environment)
    _ = program.run(on: &terminal)

    var plain = rig.model
    var pictures = [plain.picture()]
    today = first
    for event in events.joined() {
      var messages: [Message] =
        switch event {
        case .input(let input): [.input(input)]
        case .resized(let size): [.resized(size)]
        default: [.dayChanged(to: plain.situation.today.adding(days: 1))]
        }
      while let message = messages.first {
        messages = messages.dropFirst() + plain.update(message).flatMap(perform)
      }
      pictures.append(plain.picture())
    }
    #expect(terminal.pictures.count == pictures.count)
    for (step, (shown, drawn)) in zip(terminal.pictures, pictures).enumerated() where shown != drawn
    {
      Issue.record("step \(step): \(shown.lines) in place of \(drawn.lines)")
    }
  }
}
