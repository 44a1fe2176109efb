import StrictJSON

extension Wording {
  /// A text from outside with every character that can't be seen written as its number:
  /// `a‹U+202E›b`.
  package func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: HostileText.isHostile) else { return text }
    return text.unicodeScalars.map { scalar in
      HostileText.isHostile(scalar) ? "‹\(codePoint(scalar))›" : String(scalar)
    }.joined()
  }

  /// A text from outside inside a sentence: visible, in quotation marks, and cut where it is long.
  package func quoted(_ text: String) -> String {
    let longest = 80
    let shown = visible(text)
    return shown.count > longest ? "“\(shown.prefix(longest))…”" : "“\(shown)”"
  }

  /// `U+202E`.
  package func codePoint(_ scalar: Unicode.Scalar) -> String { codePoint(scalar.value) }

  func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The items as they are read out: `a, b và c` or `a, b and c`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + pick(vi: " và ", en: " and ") + last
  }

  /// The text with its first letter in upper case.
  package func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Wording {
  /// The number of a page: `Trang 1/3`.
  package func page(_ page: Int, of count: Int) -> String {
    pick(vi: "Trang \(page)/\(count)", en: "Page \(page)/\(count)")
  }
}
