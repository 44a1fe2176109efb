/// What is known of the colour behind the text of a terminal.
package enum BackgroundColour {
  /// Whether an answer of the terminal names a light colour: `ESC ] 11 ; rgb:ffff/ffff/ffff ST`;
  /// `nil` where it is another answer.
  package static func isLight(reply: [UInt8]) -> Bool? {
    let text = String(decoding: reply, as: UTF8.self)
    guard let start = text.firstRange(of: "]11;rgb:")?.upperBound else { return nil }
    let digits = text[start...].prefix { $0.isHexDigit || $0 == "/" }
    let parts = digits.split(separator: "/").compactMap { part -> Double? in
      guard let value = UInt(part, radix: 16), part.count <= 4 else { return nil }
      return Double(value) / Double((1 << (4 * part.count)) - 1)
    }
    guard parts.count == 3 else { return nil }
    return parts[0] * 0.2126 + parts[1] * 0.7152 + parts[2] * 0.0722 > 0.5
  }

  /// The same by `COLORFGBG`, whose last number is the background's among the sixteen colours.
  package static func isLight(environment value: String) -> Bool? {
    guard let last = value.split(separator: ";").last, let colour = Int(last) else { return nil }
    return colour == 7 || (9...15).contains(colour)
  }
}
