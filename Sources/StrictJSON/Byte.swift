/// The bytes that JSON is made of.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let minus = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let point = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let null = Array("null".utf8)
  static let `true` = Array("true".utf8)
  static let `false` = Array("false".utf8)
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The character that stands after a backslash in short escapes, and what it stands for.
  static let shortEscapes: [(letter: UInt8, meaning: UInt8)] = [
    (quote, quote), (backslash, backslash), (UInt8(ascii: "/"), UInt8(ascii: "/")),
    (UInt8(ascii: "b"), 0x08), (UInt8(ascii: "f"), 0x0C), (UInt8(ascii: "n"), newline),
    (UInt8(ascii: "r"), carriageReturn), (UInt8(ascii: "t"), tab),
  ]

  /// What a letter after a backslash stands for.
  static func unescaped(_ letter: UInt8) -> UInt8? {
    shortEscapes.first { $0.letter == letter }?.meaning
  }

  /// The letter of the short escape that a character is written with; `/` is left as it is.
  static func escaped(_ scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.isASCII, scalar != "/" else { return nil }
    return shortEscapes.first { $0.meaning == UInt8(scalar.value) }?.letter
  }

  static let hexDigits = Array("0123456789abcdef".utf8)

  /// The value of a hexadecimal digit of either case.
  static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case zero...nine: UInt32(byte - zero)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
