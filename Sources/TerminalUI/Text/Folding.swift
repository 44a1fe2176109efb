extension Character {
  /// The letter without tones and other marks, `đ` as `d`; characters that have none unchanged.
  package var withoutMarks: Character {
    guard let first = unicodeScalars.first else { return self }
    let base = first.letterForms.base
    return base == first ? self : Character(base)
  }
}

extension String {
  /// The text as it is compared in a search that ignores case and tones: `Đại hội` is `dai hoi`.
  package var folded: String {
    var scalars = UnicodeScalarView()
    for scalar in composed.unicodeScalars where !scalar.isMark {
      scalars.append(scalar.letterForms.folded)
    }
    return String(scalars)
  }
}

/// The forms of a letter that searching compares.
struct LetterForms {
  /// Without marks, in the case that it has.
  var base: Unicode.Scalar
  /// In lower case, with its marks.
  var lower: Unicode.Scalar
  /// In lower case, without marks.
  var folded: Unicode.Scalar
}

extension Unicode.Scalar {
  var letterForms: LetterForms {
    if value < 0x80 {
      let lower = (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) + 0x20) : self
      return LetterForms(base: self, lower: lower, folded: lower)
    }
    if value < 0x250 { return latinForms[Int(value) - 0x80] }
    if (0x1E00...0x1EFF).contains(value) { return latinForms[Int(value) - 0x1E00 + 0x1D0] }
    let lower = properties.lowercaseMapping.unicodeScalars.first ?? self
    return LetterForms(base: self, lower: lower, folded: lower)
  }
}

/// The forms of U+0080–024F and, after them, of U+1E00–1EFF.
private let latinForms: [LetterForms] = [0x80...0x24F, 0x1E00...0x1EFF].joined().map { value in
  let scalar = Unicode.Scalar(UInt32(value)) ?? " "
  let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  return LetterForms(base: base(of: scalar), lower: lower, folded: base(of: lower))
}

private func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  stroked[scalar] ?? String(scalar).decomposed.unicodeScalars.first ?? scalar
}

/// Letters whose stroke is no mark to Unicode.
private let stroked: [Unicode.Scalar: Unicode.Scalar] = [
  "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i",
  "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T",
]
