/// Finds a delegate by what is typed at the door: a number, a code from a scanner, or letters.
package struct DelegateSearch: Hashable, Sendable {
  private let entries: [Entry]

  private struct Entry: Hashable {
    let id: Delegate.ID
    let number: Int
    /// The words without marks in lower case, the given name last.
    let words: [[Character]]
  }

  package init(_ people: People) {
    let numbers = people.numbers
    let inOrder = VietnameseOrder.sorted(people.delegates, by: \.name)
    entries = inOrder.map { delegate in
      Entry(
        id: delegate.id, number: numbers[delegate.id] ?? 0,
        words: delegate.name.split(whereSeparator: \.isWhitespace).map(Self.letters))
    }
  }

  /// The delegates meant, the likeliest first.
  ///
  /// Digits are the number of a card and nothing else. Letters are the first of the given name, the
  /// first of each word (`nva` for Nguyễn Văn An), or the first of any word, in this order; marks
  /// never count. A whole id is what a scanner types.
  package func matches(_ text: String) -> [Delegate.ID] {
    let typed = text.split(whereSeparator: \.isWhitespace).map(Self.letters)
    guard let first = typed.first else { return [] }
    if typed.count == 1, let number = Int(String(first)) {
      return entries.filter { $0.number == number }.map(\.id)
    }
    let id = text.filter { !$0.isWhitespace }
    if let exact = entries.first(where: { $0.id.rawValue == id }) { return [exact.id] }
    let ranked = entries.compactMap { entry in
      rank(of: entry, typed).map { (rank: $0, id: entry.id) }
    }
    return (0...3).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.id) }
  }

  private func rank(of entry: Entry, _ typed: [[Character]]) -> Int? {
    guard typed.count == 1 else { return contains(typed, entry.words) ? 1 : nil }
    let letters = typed[0]
    if entry.words.last?.starts(with: letters) == true { return 0 }
    let initials = entry.words.compactMap(\.first)
    if letters == initials { return 1 }
    if initials.starts(with: letters) && letters.count > 1 { return 2 }
    return entry.words.contains { $0.starts(with: letters) } ? 3 : nil
  }

  /// Whether the words typed begin words of the name in the same order.
  private func contains(_ typed: [[Character]], _ words: [[Character]]) -> Bool {
    var rest = words[...]
    for part in typed {
      guard let index = rest.firstIndex(where: { $0.starts(with: part) }) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  private static func letters(_ word: some Sequence<Character>) -> [Character] {
    word.flatMap { character -> [Character] in
      if let letter = VietnameseLetter(character) { return [letter.plain] }
      return Array(character.lowercased())
    }
  }
}
