extension JSON {
  /// How much is read before a document is refused.
  package struct Limits: Hashable, Sendable {
    /// How many arrays and objects may lie within one another, 1…1024.
    package let depth: Int
    /// The length of a document in bytes.
    package let bytes: Int

    package init(depth: Int, bytes: Int) {
      precondition((1...1024).contains(depth), "each level takes room on the stack")
      precondition(bytes >= 0, "a length is not negative")
      self.depth = depth
      self.bytes = bytes
    }
  }
}

extension JSON.Limits {
  /// A depth of 64 and 64 MiB.
  package static let document = JSON.Limits(depth: 64, bytes: 64 << 20)
  /// A line of a journal: a depth of 64 and 64 KiB.
  package static let line = JSON.Limits(depth: 64, bytes: 64 << 10)
}

extension JSON {
  /// Reads a document of RFC 8259 in UTF-8, with or without a byte order mark.
  package init(parsing bytes: [UInt8], limits: Limits = .document) throws(JSONError) {
    try self.init(parsing: bytes, in: bytes.indices, limits: limits)
  }

  /// Reads a part of `bytes` as a document; positions in errors are those in all of `bytes`.
  package init(
    parsing bytes: [UInt8], in range: Range<Int>, limits: Limits = .document
  ) throws(JSONError) {
    var reader = JSONReader(bytes: bytes, range: range, limits: limits)
    self = try reader.document()
  }
}
