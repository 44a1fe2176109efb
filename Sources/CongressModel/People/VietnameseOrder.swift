/// The order of names on Vietnamese lists: by the given name, which stands last, then by the rest.
///
/// Letters in the order of the alphabet (đ after d, ă and â after a …), tones after letters:
/// ngang, huyền, hỏi, ngã, sắc, nặng. Source: TCVN 6909:2001 and the order of school dictionaries.
package enum VietnameseOrder {
  package static func precedes(_ one: String, _ other: String) -> Bool {
    key(one).lexicographicallyPrecedes(key(other))
  }

  /// Words from the given name backwards to the family name, each as letters, then as tones.
  private static func key(_ name: String) -> [Int] {
    let words = name.lowercased().split(whereSeparator: \.isWhitespace)
    guard let given = words.last else { return [] }
    let order = [given] + words.dropLast()
    return order.flatMap { word in
      let marks = word.map(letter)
      return marks.map(\.letter) + [0] + marks.map(\.tone) + [0]
    }
  }

  private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")

  private static func letter(_ character: Character) -> (letter: Int, tone: Int) {
    for (tone, letters) in toned.enumerated() {
      if let index = letters.firstIndex(of: character), let base = base(at: index) {
        return (base, tone + 1)
      }
    }
    return ((alphabet.firstIndex(of: character) ?? alphabet.count) + 1, 1)
  }

  private static func base(at index: Int) -> Int? {
    alphabet.firstIndex(of: vowels[index]).map { $0 + 1 }
  }

  private static let vowels = Array("aăâeêioôơuưy")

  /// The vowels with each tone, in the order of the tones.
  private static let toned = [
    vowels, Array("àằầèềìòồờùừỳ"), Array("ảẳẩẻểỉỏổởủửỷ"), Array("ãẵẫẽễĩõỗỡũữỹ"),
    Array("áắấéếíóốớúứý"), Array("ạặậẹệịọộợụựỵ"),
  ]
}
