/// A letter of Vietnamese apart from its tone: `ấ` is `â` with the fifth tone.
struct VietnameseLetter: Hashable, Sendable {
  /// The lower-case letter with its circumflex, breve, horn or stroke, without a tone.
  let letter: Character
  /// 1 for ngang, then huyền, hỏi, ngã, sắc, nặng.
  let tone: UInt8
  /// The place in the alphabet, counted from 1; đ stands after d, ă and â after a.
  let place: UInt8
  /// The letter without any mark, as it is typed in a search.
  let plain: Character
}

extension VietnameseLetter {
  /// What a character is, however it is composed and in whichever case; `nil` for all others.
  init?(_ character: Character) {
    guard let known = Self.known[character] else { return nil }
    self = known.letter
  }

  /// The one-scalar form of a letter that may be written as a letter and marks.
  static func composed(_ character: Character) -> Character? { known[character]?.composed }

  private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
  private static let plainAlphabet = Array("aaabcddeefghijklmnooopqrstuuvwxyz")
  private static let vowels = Array("aăâeêioôơuưy")

  /// The vowels with each tone, in the order of the tones.
  private static let toned = [
    vowels, Array("àằầèềìòồờùừỳ"), Array("ảẳẩẻểỉỏổởủửỷ"), Array("ãẵẫẽễĩõỗỡũữỹ"),
    Array("áắấéếíóốớúứý"), Array("ạặậẹệịọộợụựỵ"),
  ]

  private typealias Known = (letter: VietnameseLetter, composed: Character)

  /// Characters are equal where they are canonically equivalent, so that one key serves all forms.
  private static let known: [Character: Known] = {
    var known: [Character: Known] = [:]
    func add(_ written: Character, _ index: Int, tone: Int) {
      let letter = VietnameseLetter(
        letter: alphabet[index], tone: UInt8(tone), place: UInt8(index + 1),
        plain: plainAlphabet[index])
      known[written] = (letter, written)
      for upper in written.uppercased() { known[upper] = (letter, upper) }
    }
    for (index, letter) in alphabet.enumerated() { add(letter, index, tone: 1) }
    for (tone, letters) in toned.enumerated() {
      for (vowel, written) in zip(vowels, letters) {
        guard let index = alphabet.firstIndex(of: vowel) else { continue }
        add(written, index, tone: tone + 1)
      }
    }
    return known
  }()
}
