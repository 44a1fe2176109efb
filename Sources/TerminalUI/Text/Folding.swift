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
    if let place = latinPlace { return latinForms[place] }
    let lower = properties.lowercaseMapping.unicodeScalars.first ?? self
    return LetterForms(base: self, lower: lower, folded: lower)
  }
}

extension Unicode.Scalar {
  /// Where among the letters of U+00C0–024F and, after them, of U+1E00–1EFF it is.
  fileprivate var latinPlace: Int? {
    switch value {
    case 0xC0...0x24F: Int(value) - 0xC0
    case 0x1E00...0x1EFF: Int(value) - 0x1E00 + 0x190
    default: nil
    }
  }
}

/// One for each `latinPlace`.
private let latinForms: [LetterForms] = {
  let bases = Array(latinBases.unicodeScalars)
  return [0xC0...0x24F, 0x1E00...0x1EFF].joined().map { value in
    let scalar = Unicode.Scalar(UInt32(value)) ?? " "
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    return LetterForms(
      base: scalar.latinPlace.map { bases[$0] } ?? scalar, lower: lower,
      folded: lower.latinPlace.map { bases[$0] } ?? lower)
  }
}()

/// The letters without their marks, strokes included, written out: to have Unicode take them apart
/// made whoever pressed the first key of a search wait.
private let latinBases = """
  AAAAAAÆCEEEEIIIIDNOOOOO×OUUUUYÞßaaaaaaæceeeeiiiidnooooo÷ouuuuyþyAaAaAaCcCcCcCcDdDdEeEeEe\
  EeEeGgGgGgGgHhHhIiIiIiIiIiĲĳJjKkĸLlLlLlĿŀLlNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtTtUuUuUuUu\
  UuUuWwYyYZzZzZzſƀƁƂƃƄƅƆƇƈƉƊƋƌƍƎƏƐƑƒƓƔƕƖƗƘƙƚƛƜƝƞƟOoƢƣƤƥƦƧƨƩƪƫƬƭƮUuƱƲƳƴƵƶƷƸƹƺƻƼƽƾƿǀǁǂǃǄǅǆǇ\
  ǈǉǊǋǌAaIiOoUuUuUuUuUuǝAaAaÆæǤǥGgKkOoOoƷʒjǱǲǳGgǶǷNnAaÆæØøAaAaEeEeIiIiOoOoRrRrUuUuSsTtȜȝHh\
  ȠȡȢȣȤȥAaEeOoOoOoOoYyȴȵȶȷȸȹȺȻȼȽȾȿɀɁɂɃɄɅɆɇɈɉɊɋɌɍɎɏAaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHh\
  HhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
  WwWwWwWwWwXxXxYyZzZzZzhtwyẚſẜẝẞẟAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOo\
  OoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYyỺỻỼỽỾỿ
  """
