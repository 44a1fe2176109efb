package import CongressModel
package import TerminalUI

/// What is being looked at.
package enum Screen: Hashable, Sendable {
  case dashboard(DashboardScreen)
  case congress(CongressScreen)
  case count(CountScreen)
  case result(ResultScreen)
  case search(SearchScreen)
  case move(MoveScreen)
}

extension Screen {
  /// What the keys do now, first those of the screen's own.
  package func bindings(in situation: Situation) -> [Binding<Command>] {
    switch self {
    case .dashboard(let screen): screen.bindings(in: situation)
    case .congress(let screen): screen.bindings(in: situation)
    case .count(let screen): screen.bindings(in: situation)
    case .result(let screen): screen.bindings(in: situation)
    case .search(let screen): screen.bindings(in: situation)
    case .move(let screen): screen.bindings(in: situation)
    }
  }

  package mutating func perform(
    _ command: Command, _ press: KeyPress, in situation: Situation
  ) -> [Request] {
    switch self {
    case .dashboard(var screen):
      defer { self = .dashboard(screen) }
      return screen.perform(command, press, in: situation)
    case .congress(var screen):
      defer { self = .congress(screen) }
      return screen.perform(command, press, in: situation)
    case .count(var screen):
      defer { self = .count(screen) }
      return screen.perform(command, press, in: situation)
    case .result(var screen):
      defer { self = .result(screen) }
      return screen.perform(command, press, in: situation)
    case .search(var screen):
      defer { self = .search(screen) }
      return screen.perform(command, press, in: situation)
    case .move(var screen):
      defer { self = .move(screen) }
      return screen.perform(command, press, in: situation)
    }
  }

  /// Takes the answer to a question that the screen asked.
  package mutating func answer(
    _ purpose: Prompt.Purpose, _ text: String, in situation: Situation
  ) -> [Request] {
    switch self {
    case .congress(var screen):
      defer { self = .congress(screen) }
      return screen.answer(purpose, text, in: situation)
    case .count(var screen):
      defer { self = .count(screen) }
      return screen.answer(purpose, text, in: situation)
    case .search(var screen):
      defer { self = .search(screen) }
      return screen.answer(purpose, text, in: situation)
    case .dashboard, .result, .move: return []
    }
  }

  /// Takes a form that was filled in; a form in the answer is one that has to be mended.
  package mutating func submit(_ form: Form, in situation: Situation) -> [Request] {
    switch self {
    case .congress(var screen):
      defer { self = .congress(screen) }
      return screen.submit(form, in: situation)
    case .dashboard(var screen):
      defer { self = .dashboard(screen) }
      return screen.gather(form, in: situation)
    case .count, .result, .search, .move: return []
    }
  }

  /// Takes the documents that the screen asked for.
  package mutating func gathered(
    _ documents: [CongressDocuments], in situation: Situation
  ) -> [Request] {
    guard case .dashboard(var screen) = self else { return [] }
    defer { self = .dashboard(screen) }
    return screen.gathered(documents, in: situation)
  }

  /// Lets go of the rows that are marked; returns `false` where there are none.
  package mutating func unmark() -> Bool {
    guard case .congress(var screen) = self, !screen.marked.isEmpty else { return false }
    screen.marked = []
    self = .congress(screen)
    return true
  }

  /// The filter of the list, where the screen has one.
  package var filter: Filter? {
    get {
      switch self {
      case .dashboard(let screen): screen.filter
      case .congress(let screen): screen.filter
      case .search(let screen): screen.filter
      case .count, .result, .move: nil
      }
    }
    set {
      switch self {
      case .dashboard(var screen):
        screen.filter = newValue
        self = .dashboard(screen)
      case .congress(var screen):
        screen.filter = newValue
        self = .congress(screen)
      case .search(var screen):
        screen.filter = newValue
        self = .search(screen)
      case .count, .result, .move: break
      }
    }
  }

  /// Puts the selection on the best match after the filter changed.
  package mutating func selectBestMatch(in situation: Situation) {
    switch self {
    case .dashboard(var screen):
      screen.selectBestMatch(in: situation)
      self = .dashboard(screen)
    case .congress(var screen):
      screen.selectBestMatch(in: situation)
      self = .congress(screen)
    case .search(var screen):
      screen.find(in: situation)
      self = .search(screen)
    case .count, .result, .move: break
    }
  }

  /// Goes back from a view of some tasks to all; returns `false` where all are shown.
  package mutating func widen() -> Bool {
    guard case .congress(var screen) = self, screen.view != .all else { return false }
    screen.view = .all
    self = .congress(screen)
    return true
  }

  /// Takes in that the congresses, or the day, are others than before.
  mutating func refresh(in situation: Situation) {
    switch self {
    case .dashboard(var screen):
      screen.refresh(in: situation)
      self = .dashboard(screen)
    case .search(var screen):
      screen.refresh(in: situation)
      self = .search(screen)
    case .congress, .count, .result, .move: break
    }
  }

  /// The vote whose journals the screen shows.
  package func follows(in situation: Situation) -> [RoundKey] {
    switch self {
    case .dashboard: []
    case .congress(let screen): screen.follows(in: situation)
    case .count(let screen): [screen.key]
    case .result(let screen): [screen.key]
    case .search, .move: []
    }
  }
}

/// Words that a list is narrowed by.
package struct Filter: Hashable, Sendable {
  package var field = TextField()
  /// Whether letters still go into the filter; the first Enter ends it.
  package var isTyping = true

  package init() {}

  package var query: Query { Query(field.value) }
}
