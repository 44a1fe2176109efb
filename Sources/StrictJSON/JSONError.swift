/// Why bytes are not a JSON document, and where this shows.
package struct JSONError: Error, Hashable, Sendable {
  package let reason: Reason
  package let position: JSONPosition

  package init(_ reason: Reason, at position: JSONPosition) {
    self.reason = reason
    self.position = position
  }
}

extension JSONError {
  package enum Reason: Hashable, Sendable {
    /// More bytes than are read; the limit in bytes.
    case tooLarge(limit: Int)
    /// More arrays and objects within one another than are read.
    case tooDeep(limit: Int)
    /// The document breaks off, or is empty.
    case endsTooEarly(expected: Expectation)
    case unexpected(Unicode.Scalar, expected: Expectation)
    /// A number with a zero before its digits, such as `007`.
    case leadingZero
    case invalidUTF8
    /// A character below U+0020 inside a string, which has to be escaped.
    case unescapedControl(Unicode.Scalar)
    /// Half of a surrogate pair, written as `\uD834` without the other half.
    case loneSurrogate(UInt16)
    /// A key that the object has already, perhaps in another normalization form.
    case duplicateKey(String)
  }

  /// What could have stood at the place of the error.
  package enum Expectation: Hashable, Sendable, CaseIterable {
    case value, key, colon, commaOrBrace, commaOrBracket, digit, quote, escape, hexDigit
    case endOfDocument
  }
}
