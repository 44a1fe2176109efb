/// A line of text that a person is typing, and where the cursor stands in it.
///
/// The text is composed (NFC) at all times and holds no control, format or bidi character, so what
/// an input method sends — Backspace and a replacement in one burst, or a mark by itself — comes
/// out as the letters that were meant.
package struct TextField: Hashable, Sendable {
  private var characters: [Character]
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int
  /// The longest text, in characters; what goes beyond isn't taken.
  package let limit: Int

  /// A field with the cursor at the end of `value`.
  package init(_ value: String = "", limit: Int = .max) {
    characters = []
    (cursor, self.limit) = (0, limit)
    insert(value)
  }
}

extension TextField {
  package var value: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Puts a text at the cursor: line breaks and tabs become spaces, what can't be seen is dropped.
  package mutating func insert(_ text: String) {
    for character in text.composed {
      if let first = character.unicodeScalars.first, first.isMark {
        join(marks: character)
      } else if let clean = character.typed, characters.count < limit {
        characters.insert(clean, at: cursor)
        cursor += 1
      }
    }
    regroup()
  }

  /// Does what a key means in a text, and returns whether it means anything there.
  package mutating func handle(_ press: KeyPress) -> Bool {
    if press.modifiers.isEmpty, case .character(let character) = press.key {
      insert(String(character))
      return true
    }
    guard let edit = Edit(press) else { return false }
    apply(edit)
    return true
  }

  /// Empties the field.
  package mutating func clear() {
    characters = []
    cursor = 0
  }

  /// Makes one character of neighbours that have become one, such as the two halves of a flag.
  private mutating func regroup() {
    guard value.plainCount(limit: .max) == nil else { return }
    let before = String(characters[..<cursor]).count
    characters = Array(value)
    cursor = min(before, characters.count)
  }

  /// Puts marks that came by themselves on the character before the cursor.
  private mutating func join(marks: Character) {
    guard cursor > 0, characters[cursor - 1] != " " else { return }
    let visible = String(String.UnicodeScalarView(marks.unicodeScalars.filter { !$0.isHidden }))
    let joined = "\(characters[cursor - 1])\(visible)".composed
    guard joined.count == 1, joined.unicodeScalars.count <= 5, let character = joined.first else {
      return
    }
    characters[cursor - 1] = character
  }

  private mutating func apply(_ edit: Edit) {
    switch edit {
    case .move(let motion): cursor = target(of: motion)
    case .delete(let motion):
      let end = target(of: motion)
      characters.removeSubrange(min(cursor, end)..<max(cursor, end))
      cursor = min(cursor, end)
      regroup()
    }
  }

  private func target(of motion: Motion) -> Int {
    switch motion {
    case .left: return max(0, cursor - 1)
    case .right: return min(characters.count, cursor + 1)
    case .start: return 0
    case .end: return characters.count
    case .wordLeft:
      var index = cursor
      while index > 0, !characters[index - 1].isWordPart { index -= 1 }
      while index > 0, characters[index - 1].isWordPart { index -= 1 }
      return index
    case .wordRight:
      var index = cursor
      while index < characters.count, !characters[index].isWordPart { index += 1 }
      while index < characters.count, characters[index].isWordPart { index += 1 }
      return index
    }
  }
}

private enum Motion {
  case left, right, start, end, wordLeft, wordRight
}

private enum Edit {
  case move(Motion)
  case delete(Motion)

  init?(_ press: KeyPress) {
    switch (press.key, press.modifiers) {
    case (.left, []), (.character("b"), .control): self = .move(.left)
    case (.right, []), (.character("f"), .control): self = .move(.right)
    case (.home, []), (.character("a"), .control): self = .move(.start)
    case (.end, []), (.character("e"), .control): self = .move(.end)
    case (.left, .control), (.left, .alt), (.character("b"), .alt): self = .move(.wordLeft)
    case (.right, .control), (.right, .alt), (.character("f"), .alt): self = .move(.wordRight)
    case (.backspace, []), (.backspace, .shift): self = .delete(.left)
    case (.delete, []), (.character("d"), .control): self = .delete(.right)
    case (.character("w"), .control), (.backspace, .alt), (.backspace, .control):
      self = .delete(.wordLeft)
    case (.character("d"), .alt), (.delete, .control), (.delete, .alt): self = .delete(.wordRight)
    case (.character("u"), .control): self = .delete(.start)
    case (.character("k"), .control): self = .delete(.end)
    default: return nil
    }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }

  /// The character as a text may hold it: white space as a space, without what can't be seen;
  /// `nil` where nothing is left.
  fileprivate var typed: Character? {
    if isWhitespace { return " " }
    let visible = unicodeScalars.filter { !$0.isHidden }.prefix(5)
    return String(String.UnicodeScalarView(visible)).first
  }
}

extension TextField {
  /// Draws the field into the first row of an area; what doesn't fit is scrolled out of sight.
  ///
  /// Puts the real cursor of the terminal into a field that has the focus: input methods and
  /// screen readers follow it.
  package func draw(in area: Rect, on grid: inout Grid, placeholder: String = "", focus: Focus) {
    let row = area.row(0)
    guard row.columns > 0 else { return }
    grid.fill(row, role: .field)
    if isEmpty { grid.draw(placeholder, in: row, role: .dim) }
    let texts = characters.map { ScreenText(String($0)) }
    let before = texts.prefix(cursor).reduce(0) { $0 + $1.columns }
    let hidden = max(0, before - row.columns + 1)
    var column = 0
    for text in texts {
      if column >= hidden {
        let rest = row.splitting(left: column - hidden).rest
        guard text.columns <= rest.columns else { break }
        grid.draw(text, in: rest, role: .field)
      }
      column += text.columns
    }
    if hidden > 0 { grid.draw(grid.glyphs == .unicode ? "…" : "<", at: row.origin, role: .dim) }
    guard focus == .here else { return }
    grid.cursor = Point(column: row.origin.column + before - hidden, row: row.origin.row)
  }
}

/// Whether keys go to a part of the screen.
package enum Focus: Hashable, Sendable {
  case here, elsewhere
}
