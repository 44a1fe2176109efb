extension JSON {
  /// The place of a value in the document that it was read from; nil where the document has none.
  ///
  /// Reads the bytes again, so it is for showing an error.
  package static func position(of path: JSONPath, in bytes: [UInt8]) -> JSONPosition? {
    var reader = JSONReader(
      bytes: bytes, limits: Limits(depth: Limits.document.depth, bytes: bytes.count))
    do throws(JSONError) {
      try reader.open()
      for step in path.steps {
        guard try reader.enter(step) else { return nil }
      }
      guard !reader.isAtEnd else { return nil }
      return JSONPosition(offset: reader.offset, in: bytes)
    } catch {
      return nil
    }
  }
}

extension JSONReader {
  /// Goes from the value at the next byte to one within it.
  fileprivate mutating func enter(_ step: JSONPath.Step) throws(JSONError) -> Bool {
    switch step {
    case .member(let key): next == Byte.openBrace ? try enter(key) : false
    case .index(let index): next == Byte.openBracket ? try enter(index) : false
    }
  }

  private mutating func enter(_ key: String) throws(JSONError) -> Bool {
    try descend()
    guard next != Byte.closeBrace else { return false }
    repeat {
      if try self.key() == key { return true }
      _ = try value()
    } while try hasAnother(before: Byte.closeBrace, else: .commaOrBrace)
    return false
  }

  private mutating func enter(_ index: Int) throws(JSONError) -> Bool {
    try descend()
    guard next != Byte.closeBracket else { return false }
    var rest = index
    repeat {
      if rest == 0 { return true }
      rest -= 1
      _ = try value()
    } while try hasAnother(before: Byte.closeBracket, else: .commaOrBracket)
    return false
  }
}
