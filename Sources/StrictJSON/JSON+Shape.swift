extension JSON {
  /// The string that this has to be.
  package func string(at path: JSONPath) throws(ShapeError) -> String {
    guard case .string(let string) = self else {
      throw ShapeError(.wrongKind(expected: .string, found: kind), at: path)
    }
    return string
  }

  /// The whole number within `range` that this has to be.
  package func integer(in range: ClosedRange<Int>, at path: JSONPath) throws(ShapeError) -> Int {
    guard case .number(let number) = self else {
      throw ShapeError(.wrongKind(expected: .number, found: kind), at: path)
    }
    guard let integer = number.integer else {
      throw ShapeError(.notAnInteger(number.text), at: path)
    }
    guard range.contains(integer) else {
      throw ShapeError(.outOfRange(integer, allowed: range), at: path)
    }
    return integer
  }
}
