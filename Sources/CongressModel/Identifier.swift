/// The identity of a `Subject`: lower-case ASCII that is safe as a file name.
///
///     Identifier<Congress>("thuong-kiem")  // fine
///     Identifier<Congress>("Thượng Kiệm")  // nil
package struct Identifier<Subject>: Hashable, Sendable, RawRepresentable {
  package let rawValue: String

  /// Fails unless the text is `[a-z0-9][a-z0-9-]{0,63}`.
  package init?(rawValue: String) {
    let bytes = rawValue.utf8Span.span
    guard (1...64).contains(bytes.count), bytes[0] != UInt8(ascii: "-") else { return nil }
    for index in bytes.indices {
      guard Self.isAllowed(bytes[index]) else { return nil }
    }
    self.rawValue = rawValue
  }

  package init?(_ text: String) { self.init(rawValue: text) }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Identifier {
  // Spelled out, because what `RawRepresentable` brings looks its types up at run time.

  package static func == (one: Self, other: Self) -> Bool { one.rawValue == other.rawValue }

  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension Identifier: Comparable {
  package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

extension Identifier: CustomStringConvertible {
  package var description: String { rawValue }
}
