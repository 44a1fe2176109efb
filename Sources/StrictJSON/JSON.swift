/// A JSON value as RFC 8259 defines it, with nothing of its text lost but white space and escapes.
///
/// Members keep their order and numbers their spelling, so what a program doesn't know it can
/// write back as it was:
///
///     let json = try JSON(parsing: bytes)
///     json["seats"]?.integer  // 15
///     let same = json.bytes()
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

extension JSON {
  /// The six types of RFC 8259, section 3.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case null, bool, number, string, array, object
  }

  package var kind: Kind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension JSON {
  package var bool: Bool? {
    guard case .bool(let bool) = self else { return nil }
    return bool
  }

  /// The number, where it is written as a whole one and fits.
  package var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return number.integer
  }

  package var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }

  package var array: [JSON]? {
    guard case .array(let array) = self else { return nil }
    return array
  }

  package var object: JSONObject? {
    guard case .object(let object) = self else { return nil }
    return object
  }

  /// The member of an object; nil for anything else.
  package subscript(key: String) -> JSON? { object?[key] }
}

extension JSON: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(elements))
  }
}
