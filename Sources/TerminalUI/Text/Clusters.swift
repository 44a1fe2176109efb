/// The clusters of a sanitised text: a scalar and the marks that stand on it.
package struct Clusters: Sequence, IteratorProtocol {
  package struct Element: Hashable, Sendable {
    package let character: Character
    /// 1, or 2 for a wide one.
    package let columns: Int
  }

  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?

  /// Takes a clean text: the string of a `ScreenText`, or a literal of ours.
  init(_ clean: String) {
    scalars = clean.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  package mutating func next() -> Element? {
    guard let first = pending else { return nil }
    pending = scalars.next()
    guard let mark = pending, mark.isMark else {
      return Element(character: Character(first), columns: Swift.max(1, first.columns))
    }
    var cluster = String(Character(first))
    while let mark = pending, mark.isMark {
      cluster.unicodeScalars.append(mark)
      pending = scalars.next()
    }
    return Element(character: cluster.first ?? Character(first), columns: first.columns)
  }
}

extension String {
  /// How many cells the text takes if each of its scalars is a visible, composed character of one
  /// cell, else `nil`; stops counting after `limit` of them.
  func plainCount(limit: Int) -> Int? {
    var count = 0
    for scalar in unicodeScalars {
      guard scalar.isPlain else { return nil }
      count += 1
      if count > limit { return count }
    }
    return count
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a cluster of one cell by itself, is drawn as it is, and stays as it is
  /// when the text is composed: printable ASCII, Latin letters, and what frames and gauges are
  /// made of.
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x1EA0...0x1EF9: true
    case 0x2010...0x2027, 0x2030...0x203A, 0x2190...0x2193, 0x2500...0x259F: true
    case 0x25A0...0x25C9, 0x2713, 0x2717, 0x20AB, 0x221A: true
    default: false
    }
  }
}

/// The text made safe for the screen; `ScreenText` says how.
func sanitised(_ raw: String) -> String {
  var clean = CleanScalars()
  for character in raw.composed {
    if character.isEmoji {
      clean.append(visible: "□")
      continue
    }
    for scalar in character.unicodeScalars { clean.append(scalar) }
  }
  return String(clean.scalars)
}

/// A text under construction that never holds a hostile scalar.
private struct CleanScalars {
  private(set) var scalars = String.UnicodeScalarView()
  /// Marks on the last letter; `nil` where there is no letter that a mark could stand on.
  private var marks: Int?

  mutating func append(visible text: String) {
    scalars.append(contentsOf: text.unicodeScalars)
    marks = nil
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isPlain, scalar != " " {
      scalars.append(scalar)
      marks = 0
    } else if let shown = scalar.visibleForm {
      append(visible: shown)
    } else if scalar.isMark {
      append(mark: scalar)
    } else {
      scalars.append(scalar)
      marks = 0
    }
  }

  private mutating func append(mark: Unicode.Scalar) {
    if marks == nil { append(visible: "◌") }
    let standing = marks ?? 0
    guard standing < 4 else { return }
    scalars.append(mark)
    marks = standing + 1
  }
}

extension Unicode.Scalar {
  /// Whether the scalar can't be seen, or isn't known, and so isn't kept in a text that is typed.
  var isHidden: Bool { !isPlain && visibleForm != nil }

  /// What stands on the screen in place of a scalar that must not get there; `nil` for all others.
  fileprivate var visibleForm: String? {
    if value < 0x20 { return Unicode.Scalar(0x2400 + value).map { String($0) } }
    if value == 0x7F { return "␡" }
    switch properties.generalCategory {
    case .spaceSeparator: return String(repeating: " ", count: columns)
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return codePoint
    default: break
    }
    if value < 0x300 { return nil }
    let isKnown = properties.age.map { $0.major <= 14 } ?? false
    return isKnown && !properties.isDefaultIgnorableCodePoint ? nil : codePoint
  }

  private var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›"
  }
}

extension Character {
  /// Whether a terminal would draw a coloured picture, whose width no two of them agree on.
  fileprivate var isEmoji: Bool {
    guard let first = unicodeScalars.first, first.value > 0x22 else { return false }
    if first.properties.isEmojiPresentation || (0x1F1E6...0x1F1FF).contains(first.value) {
      return true
    }
    guard first.properties.isEmoji else { return false }
    return unicodeScalars.dropFirst().contains {
      $0 == "\u{FE0F}" || $0 == "\u{20E3}" || $0.properties.isEmojiModifier
        || $0.properties.isEmojiPresentation
    }
  }
}
