/// Why a JSON value is not what a type is read from, and which value that is.
package struct ShapeError: Error, Hashable, Sendable {
  package let fact: Fact
  package let path: JSONPath

  package init(_ fact: Fact, at path: JSONPath) {
    self.fact = fact
    self.path = path
  }
}

extension ShapeError {
  package enum Fact: Hashable, Sendable {
    /// An object lacks a member; the path is that of the object.
    case missing(member: String)
    case wrongKind(expected: JSON.Kind, found: JSON.Kind)
    /// A number with a fraction or an exponent, as it is spelled, or one beyond `Int`.
    case notAnInteger(String)
    case outOfRange(Int, allowed: ClosedRange<Int>)
    /// A text that is none of those a type knows.
    case notAllowed(String)
    /// An id that another item has.
    case duplicateID(String)
    /// An id that no item has.
    case unknownID(String)
    /// A member that this kind of object can't have.
    case unexpected(member: String)
  }
}
