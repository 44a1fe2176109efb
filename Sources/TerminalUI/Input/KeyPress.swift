/// A key as a person presses it, free of terminal codes.
package struct KeyPress: Hashable, Sendable {
  package var key: Key
  package var modifiers: Modifiers

  package enum Key: Hashable, Sendable {
    /// A composed (NFC) character; shifted letters arrive as upper-case letters.
    case character(Character)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  package init(_ key: Key, _ modifiers: Modifiers = []) {
    (self.key, self.modifiers) = (key, modifiers)
  }
}

/// What a person does to the terminal.
package enum InputEvent: Hashable, Sendable {
  case key(KeyPress)
  case paste(String)
  case mouse(MouseEvent)
  case focus(gained: Bool)
  /// An answer of the terminal to a question put to it, whole, for the one who asked.
  case reply([UInt8])
}

/// A click, a drag or a turn of the wheel.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press, release, drag, wheelUp, wheelDown
  }

  package var action: Action
  package var at: Point
  package var modifiers: KeyPress.Modifiers

  package init(_ action: Action, at point: Point, modifiers: KeyPress.Modifiers = []) {
    (self.action, at, self.modifiers) = (action, point, modifiers)
  }
}
