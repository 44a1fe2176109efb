/// How a name looks, so that two names that a reader takes for one can be told apart by hand.
///
/// `Hòa` and `Hoà`, `Lý` and `Lí`, `Đỗ` and `Ðỗ` (with the Icelandic letter) look alike; names
/// that differ in a letter or a tone do not.
package enum NameLook {
  /// Names of one look have this text in common.
  package static func key(of name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).map(word).joined(separator: " ")
  }

  /// The letters of a word without tones, and behind them the tone wherever it stands.
  private static func word(_ word: Substring) -> String {
    var (text, tone) = ("", UInt8(1))
    for character in word {
      guard let letter = VietnameseLetter(latin(character)) else {
        text += character.lowercased()
        continue
      }
      text.append(letter.letter == "y" ? "i" : letter.letter)
      tone = max(tone, letter.tone)
    }
    return text + String(tone)
  }

  /// A letter of another script, or a sign, that stands where a Vietnamese letter is meant.
  package struct Imitation: Hashable, Sendable {
    package let found: Character
    package let like: Character
  }

  /// The first letter of a name that only looks like a Vietnamese one.
  package static func imitation(in name: String) -> Imitation? {
    for word in name.split(whereSeparator: \.isWhitespace) where !word.allSatisfy(\.isNumber) {
      for found in word {
        if let like = imitations[found] { return Imitation(found: found, like: like) }
      }
    }
    return nil
  }

  private static func latin(_ character: Character) -> Character {
    imitations[character] ?? character
  }

  /// Letters that are drawn like those of Vietnamese names in common typefaces.
  ///
  /// Chosen from the list of confusable characters of Unicode Technical Standard 39: Greek,
  /// Cyrillic, Armenian and full-width letters, the eth, and the digits among letters.
  private static let imitations: [Character: Character] = {
    let pairs: KeyValuePairs = [
      "a": "ａɑαа", "b": "ƄЬ", "c": "ｃϲс", "d": "ԁ", "đ": "ðɖ", "e": "ｅеҽ", "g": "ｇɡց",
      "h": "ｈһհ", "i": "ｉıɩιіӏ", "j": "ｊϳј", "l": "1|ｌǀ", "n": "ոռ", "o": "0ｏοσоօ",
      "p": "ｐρр", "q": "ԛգ", "r": "г", "s": "ｓƽѕ", "u": "ʋυս", "v": "ｖνѵ", "w": "ѡԝ",
      "x": "×ｘх", "y": "ｙʏγуү", "A": "ＡΑА", "B": "ＢΒВ", "C": "ＣϹС", "Đ": "ÐƉ", "E": "ＥΕЕ",
      "G": "ԌＧ", "H": "ＨΗН", "I": "ＩΙІӀ", "J": "ＪͿЈ", "K": "ＫΚК", "L": "Ｌ", "M": "ＭΜϺМ",
      "N": "ＮΝ", "O": "ＯΟОՕ", "P": "ＰΡР", "Q": "Ｑ", "S": "ＳЅՏ", "T": "ＴΤТ", "U": "ՍＵ",
      "V": "ѴＶ", "X": "ＸΧХ", "Y": "ＹΥУҮ",
    ]
    var table: [Character: Character] = [:]
    for (like, found) in pairs { for letter in found { table[letter] = Character(like) } }
    return table
  }()
}

extension String {
  /// The name with composed letters and one blank between its words; `nil` where a mark stands
  /// on a letter that doesn't take it.
  package var asName: String? {
    var words: [String] = []
    for word in split(whereSeparator: \.isWhitespace) {
      guard let composed = Self.composed(word) else { return nil }
      words.append(composed)
    }
    return words.joined(separator: " ")
  }

  private static func composed(_ word: Substring) -> String? {
    guard word.unicodeScalars.contains(where: isMark) else { return String(word) }
    var text = ""
    for character in word {
      guard character.unicodeScalars.contains(where: isMark) else {
        text.append(character)
        continue
      }
      guard let composed = VietnameseLetter.composed(character) else { return nil }
      text.append(composed)
    }
    return text
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }
}
