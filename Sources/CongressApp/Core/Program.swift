package import CongressModel
package import TerminalUI

/// The outside world, as functions that the program may call.
package struct Environment {
  /// Carries an effect out and tells what came of it; `nil` ends the program.
  package var perform: (Effect) -> [Message]?
  /// Reads what a watched file descriptor announces.
  package var read: (_ fileDescriptor: Int32) -> [Message]
  /// Tells which day it is.
  package var today: () -> CalendarDate
  /// Milliseconds until it is another day; `nil` where the day stays.
  package var untilTomorrow: () -> Int?

  package init(
    perform: @escaping (Effect) -> [Message]?, read: @escaping (Int32) -> [Message],
    today: @escaping () -> CalendarDate, untilTomorrow: @escaping () -> Int?
  ) {
    (self.perform, self.read) = (perform, read)
    (self.today, self.untilTomorrow) = (today, untilTomorrow)
  }
}

/// The loop: show, wait, update, act.
package struct Program {
  package private(set) var model: AppModel
  private let environment: Environment
  private let themes: [String: Theme]

  /// How the program came to its end.
  package enum Ending: Hashable, Sendable {
    case quit
    case terminated(signal: Int32)
    case hangup
  }

  package init(_ model: AppModel, in environment: Environment, themes: [String: Theme]) {
    (self.model, self.environment, self.themes) = (model, environment, themes)
  }
}

extension Program {
  package mutating func run(on terminal: inout some Terminal & ~Copyable) -> Ending {
    if let theme = themes[model.theme] { terminal.theme = theme }
    terminal.show(model.picture())
    while true {
      let themeBefore = model.theme
      for event in terminal.wait(milliseconds: environment.untilTomorrow()) {
        if let ending = take(event) { return ending }
      }
      let today = environment.today()
      if today != model.situation.today { _ = model.update(.dayChanged(to: today)) }
      if model.theme != themeBefore, let theme = themes[model.theme] { terminal.theme = theme }
      terminal.show(model.picture())
    }
  }

  /// Takes in one event with all that follows from it; an ending where there is one.
  private mutating func take(_ event: TerminalEvent) -> Ending? {
    switch event {
    case .input(let event): take([.input(event)])
    case .resized(let size): take([.resized(size)])
    case .resumed: take([.resumed])
    case .ready(let descriptor): take(environment.read(descriptor))
    case .terminated(let signal): .terminated(signal: signal)
    case .hangup: .hangup
    }
  }

  private mutating func take(_ messages: [Message]) -> Ending? {
    var messages = messages[...]
    while let message = messages.popFirst() {
      for effect in model.update(message) {
        guard let replies = environment.perform(effect) else { return .quit }
        messages += replies
      }
    }
    return nil
  }
}
