extension Character {
  /// The letter without tones and other marks, `đ` as `d`; characters that have none unchanged.
  package var withoutMarks: Character {
    guard let first = unicodeScalars.first else { return self }
    if first.value < 0x80 { return isASCII ? self : Character(first) }
    return baseLetters[first] ?? self
  }
}

/// The base letters of the precomposed Latin letters, and of those with a stroke.
private let baseLetters: [Unicode.Scalar: Character] = {
  var letters: [Unicode.Scalar: Character] = [
    "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i",
    "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T",
  ]
  let latin = [0xC0...0x24F, 0x1E00...0x1EFF].joined()
  for scalar in latin.compactMap({ Unicode.Scalar(UInt32($0)) }) {
    guard let base = String(scalar).decomposed.unicodeScalars.first, base != scalar else {
      continue
    }
    letters[scalar] = Character(base)
  }
  return letters
}()
