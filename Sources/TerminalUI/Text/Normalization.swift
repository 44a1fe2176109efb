@_spi(_Unicode) private import Swift

extension String {
  /// The same text in composed form (NFC), one scalar for each Vietnamese letter.
  package var composed: String {
    for scalar in unicodeScalars where !scalar.isStableWhenComposed {
      return String(String.UnicodeScalarView(_nfc))
    }
    return self
  }

  /// The same text with every letter taken apart into base and marks (NFD).
  package var decomposed: String { String(String.UnicodeScalarView(_nfd)) }
}

extension Unicode.Scalar {
  /// Whether composing leaves the scalar alone whatever stands around it.
  fileprivate var isStableWhenComposed: Bool {
    value < 0x300 || (0x1EA0...0x1EF9).contains(value) || (0x2010...0x20FF).contains(value)
      || (0x2500...0x27BF).contains(value)
  }

  /// The letter made of this Vietnamese letter and a mark put on it, as far as there is one: the
  /// pairs of Unicode's composition that occur in Vietnamese, without the standard library's tables.
  package func composing(mark: Unicode.Scalar) -> Unicode.Scalar? {
    vietnamesePairs[Pair(base: self, mark: mark)]
  }
}

private struct Pair: Hashable {
  let base: Unicode.Scalar
  let mark: Unicode.Scalar
}

/// The twelve vowels, bare and with the five tones: grave, acute, hook above, tilde, dot below.
private let vowels = [
  "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
  "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
  "AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ",
  "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ", "ƯỪỨỬỮỰ", "YỲÝỶỸỴ",
]

/// The vowels that carry breve, circumflex or horn; the second list says it for a vowel that already
/// has the dot below, which comes before the circumflex and the breve in decomposed text.
private let shaped: [(base: Unicode.Scalar, mark: Unicode.Scalar, result: Unicode.Scalar)] = [
  ("a", "\u{306}", "ă"), ("a", "\u{302}", "â"), ("e", "\u{302}", "ê"), ("o", "\u{302}", "ô"),
  ("o", "\u{31B}", "ơ"), ("u", "\u{31B}", "ư"), ("A", "\u{306}", "Ă"), ("A", "\u{302}", "Â"),
  ("E", "\u{302}", "Ê"), ("O", "\u{302}", "Ô"), ("O", "\u{31B}", "Ơ"), ("U", "\u{31B}", "Ư"),
  ("ạ", "\u{306}", "ặ"), ("ạ", "\u{302}", "ậ"), ("ẹ", "\u{302}", "ệ"), ("ọ", "\u{302}", "ộ"),
  ("ọ", "\u{31B}", "ợ"), ("ụ", "\u{31B}", "ự"), ("Ạ", "\u{306}", "Ặ"), ("Ạ", "\u{302}", "Ậ"),
  ("Ẹ", "\u{302}", "Ệ"), ("Ọ", "\u{302}", "Ộ"), ("Ọ", "\u{31B}", "Ợ"), ("Ụ", "\u{31B}", "Ự"),
]

private let vietnamesePairs: [Pair: Unicode.Scalar] = {
  let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
  var pairs: [Pair: Unicode.Scalar] = [:]
  for row in vowels.map({ Array($0.unicodeScalars) }) {
    for (tone, letter) in zip(tones, row.dropFirst()) {
      pairs[Pair(base: row[0], mark: tone)] = letter
    }
  }
  for entry in shaped { pairs[Pair(base: entry.base, mark: entry.mark)] = entry.result }
  return pairs
}()
