/// The characters a terminal can be trusted to draw.
///
/// A `Grid` holds its tier, and draws every text in it: a view names a glyph by what it is for and
/// needs no case for each tier.
package enum Glyphs: String, Hashable, Sendable, CaseIterable {
  /// Frames, eighth blocks and arrows of Unicode.
  case unicode
  /// What a Linux console has: the characters of code page 437, and Vietnamese letters.
  case console
  /// ASCII alone; Vietnamese is shown without marks.
  case ascii
}

extension Glyphs {
  private func pick(_ unicode: Character, _ console: Character, _ ascii: Character) -> Character {
    switch self {
    case .unicode: unicode
    case .console: console
    case .ascii: ascii
    }
  }

  /// What stands for text that was cut off.
  package var ellipsis: String { self == .unicode ? "…" : "..." }

  // states
  package var done: Character { pick("✓", "√", "x") }
  package var doing: Character { pick("•", "•", ">") }
  package var late: Character { "!" }
  package var skipped: Character { pick("–", "-", "-") }
  package var open: Character { pick("·", "·", ".") }

  // pointing
  package var pointer: Character { pick("▶", "►", ">") }
  package var folded: Character { pick("▸", "►", "+") }
  package var unfolded: Character { pick("▾", "▼", "-") }
  package var up: Character { pick("▲", "▲", "^") }
  package var down: Character { pick("▼", "▼", "v") }
  package var arrow: Character { pick("→", "→", ">") }
  package var separator: Character { pick("›", ">", ">") }
  package var bullet: Character { pick("•", "•", "*") }

  // frames
  package var horizontal: Character { pick("─", "─", "-") }
  package var vertical: Character { pick("│", "│", "|") }
  package var topLeft: Character { pick("┌", "┌", "+") }
  package var topRight: Character { pick("┐", "┐", "+") }
  package var bottomLeft: Character { pick("└", "└", "+") }
  package var bottomRight: Character { pick("┘", "┘", "+") }
  package var branch: Character { pick("├", "├", "|") }
  package var scrollThumb: Character { pick("█", "█", "#") }

  // the count
  package var gaugeFull: Character { pick("█", "█", "#") }
  package var gaugeUnverified: Character { pick("▒", "▒", "=") }
  package var gaugeTrack: Character { pick("·", "·", ".") }
  package var majorityLine: Character { pick("│", "│", "|") }

  /// The parts of a cell filled from the left, smallest first, without the empty and the full one.
  package var gaugeSteps: [Character] {
    switch self {
    case .unicode: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    case .console: ["▌"]
    case .ascii: []
    }
  }

  /// The parts of a cell filled from below, smallest first, the full one last.
  package var sparks: [Character] {
    switch self {
    case .unicode: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    case .console: ["_", "▄", "█"]
    case .ascii: ["_", ".", "-", "=", "#"]
    }
  }
}

extension Glyphs {
  /// The nearest character of this tier that takes one cell; `?` where there is none.
  package func nearest(to character: Character) -> Character {
    switch self {
    case .unicode: character
    case .console: consoleForms[character] ?? character
    case .ascii: asciiForm(of: character)
    }
  }

  /// The same for a scalar that is a cluster by itself; letters are looked up without hashing.
  func nearest(toPlain scalar: Unicode.Scalar) -> Character {
    guard self == .ascii else {
      return self == .unicode || scalar.value < 0x2000
        ? Character(scalar) : nearest(to: Character(scalar))
    }
    let base = scalar.letterForms.base
    return base.value < 0x80 ? Character(base) : nearest(to: Character(scalar))
  }

  private func asciiForm(of character: Character) -> Character {
    if character.isASCII { return character }
    if let form = asciiForms[character] { return form }
    let base = character.withoutMarks
    return base.isASCII ? base : "?"
  }
}

private let consoleForms: [Character: Character] = [
  "✓": "√", "✗": "x", "▶": "►", "◀": "◄", "▸": "►", "▾": "▼", "…": ".", "–": "-", "—": "-",
  "‹": "<", "›": ">", "“": "\"", "”": "\"", "‘": "'", "’": "'", "□": "?", "◌": "?",
  "▏": " ", "▎": "▌", "▍": "▌", "▋": "▌", "▊": "█", "▉": "█",
  "▁": "_", "▂": "_", "▃": "▄", "▅": "▄", "▆": "█", "▇": "█",
]

private let asciiForms: [Character: Character] = {
  var forms: [Character: Character] = [
    "✓": "x", "√": "x", "✗": "-", "•": "*", "·": ".", "…": ".", "–": "-", "—": "-", "−": "-",
    "‹": "<", "›": ">", "«": "<", "»": ">", "“": "\"", "”": "\"", "‘": "'", "’": "'",
    "×": "x", "÷": "/", "ß": "s", "æ": "a", "Æ": "A", "₫": "d", "°": "o",
  ]
  let groups: [(String, Character)] = [
    ("─━═┄┈", "-"), ("│┃║┆┊", "|"), ("┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯", "+"),
    ("▶►▸→", ">"), ("◀◄◂←", "<"), ("▲▴↑", "^"), ("▼▾↓", "v"),
    ("█▉▊▋▌▇▆■●", "#"), ("▓▒▅▄", "="), ("░▍▎▏▃▂▁", "."), ("▀", "\""),
  ]
  for (characters, form) in groups {
    for character in characters { forms[character] = form }
  }
  return forms
}()
