/// The order of names on Vietnamese lists: by the given name, which stands last, then by the rest.
///
/// Letters in the order of the alphabet (đ after d, ă and â after a …), tones after letters:
/// ngang, huyền, hỏi, ngã, sắc, nặng. Source: TCVN 6909:2001 and the order of school dictionaries.
package enum VietnameseOrder {
  package static func precedes(_ one: String, _ other: String) -> Bool {
    key(of: one).lexicographicallyPrecedes(key(of: other))
  }

  /// The items in the order of their names; those of one name stay in the order they had.
  package static func sorted<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] {
    items.enumerated().map { (key: key(of: name($1)), place: $0, item: $1) }
      .sorted { one, other in
        one.key == other.key
          ? one.place < other.place : one.key.lexicographicallyPrecedes(other.key)
      }
      .map(\.item)
  }

  /// Words from the given name, then the family name and the rest, each as letters, then as tones.
  private static func key(of name: String) -> [UInt8] {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard let given = words.last else { return [] }
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count * 2 + words.count * 2)
    append(given, to: &key)
    for word in words.dropLast() { append(word, to: &key) }
    return key
  }

  /// Characters that aren't Vietnamese stand after z.
  private static func append(_ word: Substring, to key: inout [UInt8]) {
    let letters = word.map(VietnameseLetter.init)
    key += letters.map { $0?.place ?? .max } + [0]
    key += letters.map { $0?.tone ?? 1 } + [0]
  }
}
