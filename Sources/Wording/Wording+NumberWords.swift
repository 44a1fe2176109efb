package import Tallying

extension Wording {
  /// A whole number as it is read out: `một trăm linh năm`, `one hundred and five`.
  ///
  /// Numbers below zero or from a thousand million on are given in digits.
  package func words(_ value: Int) -> String {
    guard (0..<1_000_000_000).contains(value) else { return number(value) }
    return pick(vi: vietnameseWords(value), en: englishWords(value))
  }

  /// A share as it is read out, always with two decimals where it isn't whole.
  package func words(_ share: Percentage) -> String {
    let (whole, rest) = share.hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else {
      return pick(vi: "\(words(whole)) phần trăm", en: "\(words(whole)) per cent")
    }
    return pick(
      vi: "\(words(whole)) phẩy \(vietnameseDecimals(rest)) phần trăm",
      en: "\(words(whole)) point \(words(rest / 10)) \(words(rest % 10)) per cent")
  }
}

private let vietnameseDigits = [
  "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
]

/// The groups of three digits of a number, the highest first, with their unit.
private func groups(of value: Int, units: [String]) -> [(value: Int, unit: String)] {
  var rest = value
  var groups: [(value: Int, unit: String)] = []
  for unit in units {
    groups.insert((rest % 1000, unit), at: 0)
    rest /= 1000
  }
  return groups
}

private func vietnameseWords(_ value: Int) -> String {
  guard value > 0 else { return vietnameseDigits[0] }
  var words: [String] = []
  for group in groups(of: value, units: ["", "nghìn", "triệu"]) where group.value > 0 {
    words += vietnameseGroup(group.value, isFirst: words.isEmpty)
    if !group.unit.isEmpty { words.append(group.unit) }
  }
  return words.joined(separator: " ")
}

/// A group of three digits; only the first of a number leaves out empty places.
private func vietnameseGroup(_ value: Int, isFirst: Bool) -> [String] {
  let (hundreds, rest) = value.quotientAndRemainder(dividingBy: 100)
  var words: [String] = []
  if hundreds > 0 || !isFirst { words += [vietnameseDigits[hundreds], "trăm"] }
  if (1...9).contains(rest), !words.isEmpty { words.append("linh") }
  return words + vietnamesePair(rest)
}

/// Two digits; one and five change after ten, one, four and five after the tens from twenty on.
private func vietnamesePair(_ value: Int) -> [String] {
  let (tens, ones) = value.quotientAndRemainder(dividingBy: 10)
  switch (tens, ones) {
  case (0, 0): return []
  case (0, _): return [vietnameseDigits[ones]]
  case (1, 0): return ["mười"]
  case (1, 5): return ["mười", "lăm"]
  case (1, _): return ["mười", vietnameseDigits[ones]]
  case (_, 0): return [vietnameseDigits[tens], "mươi"]
  case (_, 1): return [vietnameseDigits[tens], "mươi", "mốt"]
  case (_, 4): return [vietnameseDigits[tens], "mươi", "tư"]
  case (_, 5): return [vietnameseDigits[tens], "mươi", "lăm"]
  default: return [vietnameseDigits[tens], "mươi", vietnameseDigits[ones]]
  }
}

/// Two decimals: `không năm` for 05, `ba mươi lăm` for 35.
private func vietnameseDecimals(_ value: Int) -> String {
  value < 10 ? "không \(vietnameseDigits[value])" : vietnameseWords(value)
}

private let englishSmall = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]

private let englishTens = [
  "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]

private func englishWords(_ value: Int) -> String {
  guard value > 0 else { return englishSmall[0] }
  var words: [String] = []
  for group in groups(of: value, units: ["", "thousand", "million"]) where group.value > 0 {
    if group.unit.isEmpty, group.value < 100, !words.isEmpty { words.append("and") }
    words += englishGroup(group.value)
    if !group.unit.isEmpty { words.append(group.unit) }
  }
  return words.joined(separator: " ")
}

private func englishGroup(_ value: Int) -> [String] {
  let (hundreds, rest) = value.quotientAndRemainder(dividingBy: 100)
  let high = hundreds > 0 ? [englishSmall[hundreds], "hundred"] : []
  guard rest > 0 else { return high }
  return high + (high.isEmpty ? [] : ["and"]) + [englishPair(rest)]
}

private func englishPair(_ value: Int) -> String {
  guard value >= 20 else { return englishSmall[value] }
  let (tens, ones) = value.quotientAndRemainder(dividingBy: 10)
  return ones == 0 ? englishTens[tens] : "\(englishTens[tens])-\(englishSmall[ones])"
}
