/// A number with the spelling it has in its document.
///
/// Numbers are equal when they are spelled alike: `1` is not `1.0`.
package struct JSONNumber: Hashable, Sendable {
  package let text: String

  package init(_ integer: Int) { text = String(integer) }

  /// Fails unless the text is a number of RFC 8259, section 6.
  package init?(text: String) {
    var reader = JSONReader(bytes: Array(text.utf8), limits: .document)
    do throws(JSONError) {
      let number = try reader.number()
      guard reader.isAtEnd else { return nil }
      self = number
    } catch {
      return nil
    }
  }

  /// Takes a text that the reader has checked.
  init(checked text: String) { self.text = text }
}

extension JSONNumber {
  /// The value, exact; nil with a fraction, an exponent, for `-0` and outside of `Int`.
  package var integer: Int? {
    // the grammar leaves digits and one minus sign, the rest of what `Int` refuses
    text == "-0" ? nil : Int(text)
  }
}
