package import CongressModel
package import TerminalUI

/// The outside world, as functions that the program may call.
package struct Environment {
  /// Carries an effect out and tells what came of it; `nil` ends the program.
  package var perform: (Effect) -> [Message]?
  /// Reads what a watched file descriptor announces, or what there is when time has passed (−1).
  package var read: (_ fileDescriptor: Int32) -> [Message]
  /// Tells which day it is.
  package var today: () -> CalendarDate
  /// Milliseconds until it is another day or time to look; `nil` where nothing is waited for.
  package var untilTomorrow: () -> Int?
  /// Tells the time of day, in minutes after midnight.
  package var minute: () -> Int

  /// The theme of that name, as its file is now.
  package var theme: (String) -> Theme?
  /// Carries out what may take long; tells how far it has come, and gives up where the answer is no.
  package var performSlowly: ((Effect, _ goOn: (Progress) -> Bool) -> [Message]?)?
  /// Takes down what happens, in words of the program's own: what kind, and which.
  package var log: ((_ event: String, _ name: String) -> Void)?
  /// A clock in milliseconds where motion is to be reduced: pictures that no key asked for then
  /// come a second apart at least.
  package var calm: (() -> Int)?

  package init(
    perform: @escaping (Effect) -> [Message]?, read: @escaping (Int32) -> [Message],
    today: @escaping () -> CalendarDate, untilTomorrow: @escaping () -> Int?,
    minute: @escaping () -> Int = { 0 }, theme: @escaping (String) -> Theme? = { _ in nil }
  ) {
    (self.perform, self.read, self.theme) = (perform, read, theme)
    (self.today, self.untilTomorrow, self.minute) = (today, untilTomorrow, minute)
  }
}

/// The loop: show, wait, update, act.
package struct Program {
  package private(set) var model: AppModel
  private let environment: Environment
  /// Those that were shown so far.
  private var themes: [String: Theme] = [:]
  /// What happened to the terminal while work was done, still to be taken in.
  private var pending: [TerminalEvent] = []
  /// What was painted last.
  private var painting: Painting?
  /// What was taken in last.
  private var latest: TerminalEvent?
  /// What the last key comes to if it is pressed once more.
  private var lookahead: Lookahead?
  /// Whether the model took something in since it was painted last.
  private var isStale = true
  /// Whether the next picture is the answer to a key, which never waits.
  private var isAnswerDue = false
  /// When the next picture may come of itself, on the clock of reduced motion.
  private var restUntil = 0

  /// How the program came to its end.
  package enum Ending: Hashable, Sendable {
    case quit
    case terminated(signal: Int32)
    case hangup
  }

  /// Where it was left the last time; gone back to before the first picture.
  private let place: Place?

  package init(_ model: AppModel, in environment: Environment, resuming place: Place? = nil) {
    (self.model, self.environment, self.place) = (model, environment, place)
  }
}

extension Program {
  package mutating func run(on terminal: inout some Terminal & ~Copyable) -> Ending {
    if terminal.theme.name == model.shownTheme { themes[model.shownTheme] = terminal.theme }
    if let place { _ = take(model.resume(at: place), on: &terminal) }
    paint(on: &terminal)
    if model.theme == AppModel.automatic { terminal.askBackground() }
    while true {
      var events = nextEvents(on: &terminal)[...]
      if events.isEmpty {
        _ = take(environment.read(-1), on: &terminal)
      } else if lookahead?.event == events.first {
        events.removeFirst()
        showNext(on: &terminal)
      }
      while let event = events.popFirst() {
        let minute = environment.minute()
        // what was typed is answered first, and only then what files announce
        if case .ready = event {
          if isStale, isAnswerDue { paint(on: &terminal) }
        } else {
          isAnswerDue = true
        }
        if minute != model.situation.minute { update(.minuteChanged(to: minute)) }
        if let ending = take(event, on: &terminal) { return ending }
        events += pending
        pending = []
        latest = event
      }
      let today = environment.today()
      if today != model.situation.today { update(.dayChanged(to: today)) }
      if isStale, isAnswerDue || restLeft == 0 { paint(on: &terminal) }
    }
  }

  /// Sleeps until something happens.
  ///
  /// What the last key comes to once more is worked out before, as soon as the terminal had a moment
  /// to show what it was sent; not where pictures may come late, which would make it another. What
  /// other keys may need is made ready in the first pause.
  private mutating func nextEvents(
    on terminal: inout some Terminal & ~Copyable
  ) -> [TerminalEvent] {
    if case .input(let input)? = latest.take(), environment.calm == nil, model.isMove(input) {
      let events = terminal.wait(milliseconds: Self.moment)
      guard events.isEmpty else { return events }
      lookAhead(past: input, on: &terminal)
    }
    while lookahead == nil, !isStale, !model.isReady {
      let events = terminal.wait(milliseconds: Self.pause)
      guard events.isEmpty else { return events }
      model.makeReady()
    }
    return terminal.wait(milliseconds: untilNext)
  }

  /// Milliseconds.
  private static let moment = 2
  /// Milliseconds without a key after which there will hardly be one in the next few.
  private static let pause = 20

  /// Milliseconds for which the picture is to stay as it is.
  private var restLeft: Int { environment.calm.map { max(0, restUntil - $0()) } ?? 0 }

  /// Milliseconds until there is something to do that nothing announces.
  private var untilNext: Int? {
    let tomorrow = environment.untilTomorrow()
    return isStale ? min(restLeft, tomorrow ?? .max) : tomorrow
  }

  /// The one way in which the model changes.
  @discardableResult
  private mutating func update(_ message: Message) -> [Effect] {
    isStale = true
    lookahead = nil
    return model.update(message)
  }

  /// Works out what a key that moves comes to once more: whoever walks down a list holds the key,
  /// and then only has to wait until the picture is sent.
  private mutating func lookAhead(
    past move: InputEvent, on terminal: inout some Terminal & ~Copyable
  ) {
    var next = model
    guard let painting, next.update(.input(move)).isEmpty else { return }
    let lookahead = Lookahead(past: .input(move), to: next, after: painting)
    terminal.prepare(lookahead.painting.grid)
    self.lookahead = lookahead
  }

  /// Takes what was worked out; its picture is sent before anything else is touched.
  private mutating func showNext(on terminal: inout some Terminal & ~Copyable) {
    if let grid = lookahead?.painting.grid { terminal.show(grid) }
    guard let next = lookahead.take() else { return }
    if let log = environment.log { model.logged(next.event).map { log("event", $0) } }
    (model, painting, latest) = (next.model, next.painting, next.event)
    noteShown()
  }

  private mutating func paint(on terminal: inout some Terminal & ~Copyable) {
    let name = model.shownTheme
    if themes[name] == nil { themes[name] = environment.theme(name) }
    if let theme = themes[name], theme != terminal.theme { terminal.theme = theme }
    if model.usesMouse != terminal.usesMouse { terminal.usesMouse = model.usesMouse }
    let next = model.paint(after: painting)
    painting = next
    terminal.show(next.grid)
    noteShown()
  }

  private mutating func noteShown() {
    (isStale, isAnswerDue) = (false, false)
    if let calm = environment.calm { restUntil = calm() + Self.rest }
  }

  /// Takes in one event with all that follows from it; an ending where there is one.
  private mutating func take(
    _ event: TerminalEvent, on terminal: inout some Terminal & ~Copyable
  ) -> Ending? {
    if let log = environment.log { model.logged(event).map { log("event", $0) } }
    return switch event {
    case .input(.reply(let bytes)):
      take(
        BackgroundColour.isLight(reply: bytes).map { [.background(isLight: $0)] } ?? [],
        on: &terminal)
    case .input(let event): take([.input(event)], on: &terminal)
    case .resized(let size): take([.resized(size)], on: &terminal)
    case .resumed: take([.resumed], on: &terminal)
    case .ready(let descriptor): take(environment.read(descriptor), on: &terminal)
    case .terminated(let signal): .terminated(signal: signal)
    case .hangup: .hangup
    }
  }

  private mutating func take(
    _ messages: [Message], on terminal: inout some Terminal & ~Copyable
  ) -> Ending? {
    var messages = messages[...]
    while let message = messages.popFirst() {
      if let log = environment.log, !message.isInput { log("message", caseName(of: message)) }
      if case .themesChanged = message { themes = [:] }
      for effect in update(message) {
        guard let replies = perform(effect, on: &terminal) else { return .quit }
        messages += replies
      }
    }
    return nil
  }

  private mutating func take(
    _ effects: [Effect], on terminal: inout some Terminal & ~Copyable
  ) -> Ending? {
    for effect in effects { _ = take(perform(effect, on: &terminal) ?? [], on: &terminal) }
    return nil
  }

  /// Carries out what the terminal is needed for, and leaves the rest to the world outside.
  private mutating func perform(
    _ effect: Effect, on terminal: inout some Terminal & ~Copyable
  ) -> [Message]? {
    environment.log?("effect", caseName(of: effect))
    return switch effect {
    case .copy(let text): [.copied(text, isSent: terminal.sendToClipboard(text))]
    case .edit: terminal.lend { environment.perform(effect) }
    case .gather: gather(effect, on: &terminal)
    default: environment.perform(effect)
    }
  }

  /// Milliseconds between two pictures that come of themselves, where motion is reduced.
  private static let rest = 1000

  /// Shows how far the work has come, ten times a second at most; Escape gives it up.
  private mutating func gather(
    _ effect: Effect, on terminal: inout some Terminal & ~Copyable
  ) -> [Message]? {
    guard let performSlowly = environment.performSlowly else { return environment.perform(effect) }
    var shown = model
    var last = Progress.patience
    var missed: [TerminalEvent] = []
    let replies = performSlowly(effect) { progress in
      guard progress.elapsed >= last else { return true }
      last = progress.elapsed + (environment.calm == nil ? 100 : Self.rest)
      shown.progress = progress
      terminal.show(shown.picture())
      let events = terminal.wait(milliseconds: 0)
      missed += events.filter { if case .input = $0 { false } else { true } }
      return !events.contains(.input(.key(KeyPress(.escape))))
    }
    pending += missed
    return replies
  }
}
