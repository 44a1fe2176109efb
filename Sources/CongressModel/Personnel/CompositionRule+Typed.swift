package import Tallying

/// A rule on the composition as it is typed and kept in files: `women>=15%`, `age<40~1/3`,
/// `age40-50=1/3..1/2`, `ethnic>=10%`, `new>=1/3`.
///
/// `>=` is at least, `<=` at most, `~` about (less than one person away), and `=` with two dots
/// between two shares.
extension CompositionRule {
  package init?(typed text: String) {
    let text = text.filter { !$0.isWhitespace }.lowercased()
    guard let (attribute, rest) = Self.attribute(text[...]),
      let limit = Self.limit(rest)
    else { return nil }
    self.init(name: text, attribute: attribute, limit: limit)
  }

  /// The ethnicity of the majority, from which `ethnic` tells the others.
  private static let majority = "Kinh"
  private static let ages = 0...150

  private static func attribute(_ text: Substring) -> (Attribute, Substring)? {
    let words: [(String, Attribute)] = [
      ("women", .sex(.female)), ("men", .sex(.male)), ("ethnic", .ethnicityOther(than: majority)),
      ("new", .new),
    ]
    for (word, attribute) in words where text.hasPrefix(word) {
      return (attribute, text.dropFirst(word.count))
    }
    guard text.hasPrefix("age") else { return nil }
    return band(text.dropFirst(3))
  }

  /// `<40`, `>50` or `40-50`, with what follows.
  private static func band(_ text: Substring) -> (Attribute, Substring)? {
    let sign = text.first
    let isOpen = sign == "<" || sign == ">"
    let (first, rest) = number(isOpen ? text.dropFirst() : text)
    guard let first, ages.contains(first) else { return nil }
    if sign == "<" { return first > 0 ? (.age(0...first - 1), rest) : nil }
    if sign == ">" { return (.age(first + 1...ages.upperBound + 1), rest) }
    guard rest.first == "-" || rest.first == "–" else { return nil }
    let (last, after) = number(rest.dropFirst())
    guard let last, last >= first, ages.contains(last) else { return nil }
    return (.age(first...last), after)
  }

  private static func number(_ text: Substring) -> (Int?, Substring) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }.prefix(7)
    return (Int(digits), text.dropFirst(digits.count))
  }

  private static func limit(_ text: Substring) -> ShareLimit? {
    if text.hasPrefix(">=") { return share(text.dropFirst(2)).map(ShareLimit.atLeast) }
    if text.hasPrefix("<=") { return share(text.dropFirst(2)).map(ShareLimit.atMost) }
    if text.hasPrefix("~") { return share(text.dropFirst()).map(ShareLimit.about) }
    guard text.hasPrefix("="), let dots = text.firstRange(of: "..") else { return nil }
    guard let least = share(text[text.index(after: text.startIndex)..<dots.lowerBound]),
      let most = share(text[dots.upperBound...])
    else { return nil }
    return .between(least, most)
  }

  /// `15%`, `33.3%` or `1/3`.
  private static func share(_ text: Substring) -> Share? {
    if text.hasSuffix("%") {
      let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
      let decimals = parts.count == 2 ? parts[1] : ""
      guard decimals.count <= 2, let digits = Int(parts[0] + decimals) else { return nil }
      return Share(digits, of: decimals.isEmpty ? 100 : decimals.count == 1 ? 1000 : 10_000)
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let part = parts[0], let whole = parts[1] else { return nil }
    return Share(part, of: whole)
  }
}

extension PersonAttributes {
  /// What rules on the composition ask about, on a day.
  package func profile(on day: CalendarDate) -> Profile {
    let sex: Tallying.Sex? =
      switch sex {
      case .female: .female
      case .male: .male
      case nil: nil
      }
    return Profile(sex: sex, age: age(on: day), ethnicity: ethnicity, isNew: !isIncumbent)
  }
}
