extension JSON {
  package enum Style: Hashable, Sendable, CaseIterable {
    /// Each member and item on a line of its own, two spaces for each level, LF at the end.
    case lines
    /// One line without spaces, and without an end of line.
    case compact
    /// As `compact`, with keys in the order of their UTF-8 bytes, for hashing.
    case canonical
  }

  /// The value as a document of RFC 8259 in UTF-8.
  ///
  /// Characters that can't be seen, and those that turn the direction of text, are escaped, so
  /// that a file never has them as they are.
  package func bytes(_ style: Style = .lines) -> [UInt8] {
    var writer = JSONWriter(style: style)
    writer.write(self)
    if style == .lines { writer.output.append(Byte.newline) }
    return writer.output
  }

  /// The bytes that the value has in a document in `lines`, inside of so many objects and lists.
  func bytes(within depth: Int) -> [UInt8] {
    var writer = JSONWriter(style: .lines, depth: depth)
    writer.write(self)
    return writer.output
  }
}

/// Writes JSON to the end of its output.
struct JSONWriter {
  let style: JSON.Style
  var output: [UInt8] = []
  private var depth: Int

  init(style: JSON.Style, depth: Int = 0) {
    (self.style, self.depth) = (style, depth)
    // growing from nothing takes longer than what is written of an item
    output.reserveCapacity(1 << 10)
  }

  mutating func write(_ json: JSON) {
    switch json {
    case .null: output += Byte.null
    case .bool(let bool): output += bool ? Byte.true : Byte.false
    case .number(let number): output += number.text.utf8
    case .string(let string): write(string)
    case .array(let items): write(items)
    case .object(let object): write(object)
    }
  }
}

extension JSONWriter {
  private mutating func write(_ items: [JSON]) {
    output.append(Byte.openBracket)
    depth += 1
    for index in items.indices {
      beginItem(index)
      write(items[index])
    }
    depth -= 1
    end(with: Byte.closeBracket, isEmpty: items.isEmpty)
  }

  private mutating func write(_ object: JSONObject) {
    output.append(Byte.openBrace)
    depth += 1
    let members = style == .canonical ? ordered(object.members) : object.members
    for index in members.indices {
      beginItem(index)
      write(members[index].key)
      output.append(Byte.colon)
      if style == .lines { output.append(Byte.space) }
      write(members[index].value)
    }
    depth -= 1
    end(with: Byte.closeBrace, isEmpty: object.isEmpty)
  }

  private func ordered(_ members: [JSONObject.Member]) -> [JSONObject.Member] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  private mutating func beginItem(_ index: Int) {
    if index > 0 { output.append(Byte.comma) }
    breakLine()
  }

  private mutating func end(with closing: UInt8, isEmpty: Bool) {
    if !isEmpty { breakLine() }
    output.append(closing)
  }

  private mutating func breakLine() {
    guard style == .lines else { return }
    output.append(Byte.newline)
    // one by one: threads that copied the same spaces would wait for each other
    for _ in 0..<2 * depth { output.append(Byte.space) }
  }
}

extension JSONWriter {
  private mutating func write(_ string: String) {
    output.append(Byte.quote)
    if Self.standsForItself(string) {
      output.append(contentsOf: string.utf8)
    } else {
      for scalar in string.unicodeScalars { write(scalar) }
    }
    output.append(Byte.quote)
  }

  /// Whether no byte is escaped, or perhaps the first of a character that is.
  ///
  /// Without a branch, so that the processor compares many bytes at once.
  private static func standsForItself(_ string: String) -> Bool {
    let bytes = string.utf8Span.span
    var suspicion: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      suspicion |= (byte < Byte.space ? 1 : 0) | (byte == Byte.quote ? 1 : 0)
      suspicion |= HostileSearch.suspicion(of: byte)
    }
    return suspicion == 0
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if let escape = Byte.escaped(scalar) {
      output.append(Byte.backslash)
      output.append(escape)
    } else if HostileText.isHostile(scalar) {
      for unit in UTF16.encode(scalar) ?? .init() { escape(unit) }
    } else {
      output.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }

  private mutating func escape(_ unit: UInt16) {
    output.append(Byte.backslash)
    output.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] {
      output.append(Byte.hexDigits[Int(unit >> shift & 0xF)])
    }
  }
}
