/// What a person looks for.
///
/// Case never counts. A word typed without any mark finds every spelling, a word with marks only
/// its own; `hoà` and `hòa`, two ways to write one word, are the same.
///
///     Query("dai hoi").matches(in: "Đại hội")  // [0..<7]
///     Query("hối").matches(in: "Đại hội")      // nil
package struct Query: Hashable, Sendable {
  package let text: String
  private let letters: [Letter]

  fileprivate struct Letter: Hashable {
    let scalar: Unicode.Scalar
    /// Whether the marks of the text count; without them `scalar` has none.
    let isExact: Bool
  }

  package init(_ text: String) {
    self.text = text
    let forms = SearchText(text.trimmingSpaces)
    var letters: [Letter] = []
    for word in forms.lower.indices.split(whereSeparator: { forms.lower[$0] == " " }) {
      if let first = word.first, first > 0 { letters.append(Letter(scalar: " ", isExact: false)) }
      let isExact = word.contains { forms.lower[$0] != forms.folded[$0] }
      letters += word.map {
        Letter(scalar: isExact ? forms.lower[$0] : forms.folded[$0], isExact: isExact)
      }
    }
    self.letters = letters
  }
}

/// A text made ready for searching, once for many queries.
package struct SearchText: Hashable, Sendable {
  /// A lower-case scalar for each cluster of the text, with marks and without.
  fileprivate let lower: [Unicode.Scalar]
  fileprivate let folded: [Unicode.Scalar]

  package init(_ raw: String) {
    var lower: [Unicode.Scalar] = []
    var folded: [Unicode.Scalar] = []
    lower.reserveCapacity(raw.utf8.count)
    folded.reserveCapacity(raw.utf8.count)
    func add(_ scalar: Unicode.Scalar) {
      let forms = scalar.letterForms
      lower.append(forms.lower)
      folded.append(forms.folded)
    }
    if raw.plainCount(limit: .max) != nil {
      for scalar in raw.unicodeScalars { add(scalar) }
    } else {
      for cluster in ScreenText(raw).clusters {
        add(cluster.character.unicodeScalars.first ?? " ")
      }
    }
    self.lower = lower.withToneOnSecondVowel
    self.folded = folded
  }
}

extension Query {
  package var isEmpty: Bool { letters.isEmpty }

  /// Where the text has what is looked for, in clusters of its `ScreenText`; `nil` where it hasn't.
  package func matches(in text: String) -> [Range<Int>]? { matches(in: SearchText(text)) }

  /// Where the text has what is looked for; an empty query is in every text, at no place.
  package func matches(in text: SearchText) -> [Range<Int>]? {
    guard !letters.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    while start + letters.count <= text.lower.count {
      if isAt(start, in: text) {
        found.append(start..<start + letters.count)
        start += letters.count
      } else {
        start += 1
      }
    }
    return found.isEmpty ? nil : found
  }

  /// Whether the text has what is looked for, wherever it is; an empty query is in every text.
  package func isFound(in text: SearchText) -> Bool {
    guard text.lower.count >= letters.count else { return false }
    return (0...text.lower.count - letters.count).contains { isAt($0, in: text) }
  }

  private func isAt(_ start: Int, in text: SearchText) -> Bool {
    for (offset, letter) in letters.enumerated() where !text.has(letter, at: start + offset) {
      return false
    }
    return true
  }
}

extension SearchText {
  fileprivate func has(_ letter: Query.Letter, at index: Int) -> Bool {
    letter.scalar == (letter.isExact ? lower[index] : folded[index])
  }

  /// Whether a word begins at `index`.
  fileprivate func beginsWord(at index: Int) -> Bool {
    index == 0 || !folded[index - 1].properties.isAlphabetic && folded[index - 1] != "'"
  }
}

extension Query {
  /// A text that has the letters of a query in order, if not side by side.
  package struct FuzzyMatch: Hashable, Sendable {
    /// Higher is better; comparable between texts for one query only.
    package let score: Int
    /// The clusters that matched, in order.
    package let positions: [Int]
  }

  /// Looks for the letters in their order with gaps between them; `nil` where one is missing.
  ///
  /// Prefers beginnings of words and letters side by side. Spaces of the query don't count.
  package func fuzzyMatch(in text: String) -> FuzzyMatch? { fuzzyMatch(in: SearchText(text)) }

  /// The same in a text that is made ready.
  package func fuzzyMatch(in text: SearchText) -> FuzzyMatch? {
    let wanted = letters.filter { $0.scalar != " " }
    guard hasInOrder(wanted, text) else { return nil }
    guard !wanted.isEmpty else { return FuzzyMatch(score: 0, positions: []) }
    var steps: [[Step?]] = []
    for letter in wanted {
      let row = nextRow(for: letter, in: text, after: steps.last)
      if row.allSatisfy({ $0 == nil }) { return nil }
      steps.append(row)
    }
    return bestPath(steps, length: text.lower.count)
  }

  /// Whether the letters come in the text one after the other, however far apart.
  private func hasInOrder(_ wanted: [Letter], _ text: SearchText) -> Bool {
    var next = wanted.startIndex
    for index in text.lower.indices where next < wanted.endIndex {
      if text.has(wanted[next], at: index) { next += 1 }
    }
    return next == wanted.endIndex
  }

  /// The best way to have matched up to a letter at one place.
  private struct Step {
    let score: Int
    let previous: Int?
  }

  private func nextRow(for letter: Letter, in text: SearchText, after row: [Step?]?) -> [Step?] {
    var best: (score: Int, index: Int)?
    return text.lower.indices.map { index in
      if let row, index > 0, let step = row[index - 1], step.score >= best?.score ?? .min {
        best = (step.score, index - 1)
      }
      guard text.has(letter, at: index) else { return nil }
      let own = text.beginsWord(at: index) ? 12 : 2
      guard let row else { return Step(score: own - min(index, 6), previous: nil) }
      guard let best else { return nil }
      if let beside = row[index - 1], beside.score + 8 > best.score - 2 {
        return Step(score: beside.score + own + 8, previous: index - 1)
      }
      return Step(score: best.score + own - 2, previous: best.index)
    }
  }

  private func bestPath(_ steps: [[Step?]], length: Int) -> FuzzyMatch? {
    guard let last = steps.last else { return nil }
    let ends = last.indices.filter { last[$0] != nil }
    guard var index = ends.max(by: { (last[$0]?.score ?? 0) < (last[$1]?.score ?? 0) }) else {
      return nil
    }
    let score = last[index]?.score ?? 0
    var positions = [index]
    for row in steps.reversed() {
      guard let previous = row[index]?.previous else { break }
      positions.append(previous)
      index = previous
    }
    // Of texts that match alike the shorter one is nearer to what was typed.
    return FuzzyMatch(score: score * 16 - min(length, 15), positions: positions.reversed())
  }
}

extension [Unicode.Scalar] {
  /// `òa`, `òe`, `ùy` with the tone on the second vowel: one spelling for two customs.
  fileprivate var withToneOnSecondVowel: [Unicode.Scalar] {
    var scalars = self
    for index in indices.dropFirst() where scalars[index].value < 0x80 {
      let (first, second) = (scalars[index - 1], scalars[index])
      guard first.value > 0x80, let tone = tones(of: second)?.firstIndex(of: first) else {
        continue
      }
      scalars[index - 1] = first.letterForms.folded
      scalars[index] = toned[second]?[tone] ?? second
    }
    return scalars
  }
}

/// The toned first vowels that may stand before this second vowel.
private func tones(of second: Unicode.Scalar) -> [Unicode.Scalar]? {
  switch second {
  case "a", "e": ["ò", "ó", "ỏ", "õ", "ọ"]
  case "y": ["ù", "ú", "ủ", "ũ", "ụ"]
  default: nil
  }
}

private let toned: [Unicode.Scalar: [Unicode.Scalar]] = [
  "a": ["à", "á", "ả", "ã", "ạ"], "e": ["è", "é", "ẻ", "ẽ", "ẹ"], "y": ["ỳ", "ý", "ỷ", "ỹ", "ỵ"],
]

extension String {
  fileprivate var trimmingSpaces: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " })
    else { return "" }
    return String(self[first...last])
  }
}
