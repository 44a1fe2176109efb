/// Reads JSON from bytes, from the front, each byte once.
struct JSONReader: ~Copyable {
  let bytes: [UInt8]
  /// Where the document ends in `bytes`.
  let end: Int
  /// Where the next byte to read is.
  var offset: Int
  private let start: Int
  private let limits: JSON.Limits
  private var depth = 0
  private var objects = 0
  /// At each depth; none in a document of a few objects, such as a line of a journal.
  private var usualKeys: [UsualKeys] = []

  init(bytes: [UInt8], range: Range<Int>? = nil, limits: JSON.Limits) {
    let range = range ?? bytes.indices
    precondition(range.upperBound <= bytes.count, "a document lies within its bytes")
    self.bytes = bytes
    self.limits = limits
    start = range.lowerBound
    end = range.upperBound
    offset = start
  }

  var isAtEnd: Bool { offset == end }

  /// The next byte; a zero, which JSON has nowhere, at the end.
  var next: UInt8 {
    @inline(__always) get { offset < end ? bytes[offset] : 0 }
  }
}

extension JSONReader {
  mutating func document() throws(JSONError) -> JSON {
    try open()
    let json = try value()
    skipSpace()
    guard isAtEnd else { throw unexpected(.endOfDocument) }
    return json
  }

  /// Goes to the first value of the document.
  mutating func open() throws(JSONError) {
    guard end - start <= limits.bytes else {
      throw failure(.tooLarge(limit: limits.bytes), at: start + limits.bytes)
    }
    skipByteOrderMark()
    skipSpace()
  }

  /// Goes past a byte order mark at the beginning of the bytes.
  mutating func skipByteOrderMark() {
    let mark = Byte.byteOrderMark
    guard offset == 0, end >= mark.count, bytes[..<mark.count].elementsEqual(mark) else { return }
    offset = mark.count
  }

  @inline(__always)
  mutating func skipSpace() {
    var index = offset
    while index < end {
      let byte = bytes[index]
      guard byte <= Byte.space,
        byte == Byte.space || byte == Byte.newline || byte == Byte.carriageReturn
          || byte == Byte.tab
      else { break }
      index += 1
    }
    offset = index
  }

  /// Reads the value that begins at the next byte.
  mutating func value() throws(JSONError) -> JSON {
    switch next {
    case Byte.quote: return .string(try string())
    case Byte.openBrace: return .object(try object())
    case Byte.openBracket: return .array(try array())
    case Byte.minus, Byte.zero...Byte.nine: return .number(try number())
    case UInt8(ascii: "t") where skip(Byte.true): return .bool(true)
    case UInt8(ascii: "f") where skip(Byte.false): return .bool(false)
    case UInt8(ascii: "n") where skip(Byte.null): return .null
    default: throw unexpected(.value)
    }
  }

  /// Goes past a word, where it stands next.
  mutating func skip(_ word: [UInt8]) -> Bool {
    guard end - offset >= word.count,
      bytes[offset..<offset + word.count].elementsEqual(word)
    else { return false }
    offset += word.count
    return true
  }
}

extension JSONReader {
  /// Room made at the second item, or for members: growing by doubling costs a tenth of the speed.
  private static let usualCount = 8
  /// From so many objects on, remembering their keys is worth it.
  private static let few = 8

  private mutating func array() throws(JSONError) -> [JSON] {
    try descend()
    var items: [JSON] = []
    guard next != Byte.closeBracket else {
      ascend()
      return items
    }
    while true {
      items.append(try value())
      guard try hasAnother(before: Byte.closeBracket, else: .commaOrBracket) else { return items }
      if items.count == 1 { items.reserveCapacity(Self.usualCount) }
    }
  }

  private mutating func object() throws(JSONError) -> JSONObject {
    try descend()
    guard next != Byte.closeBrace else {
      ascend()
      return JSONObject()
    }
    objects += 1
    if objects == Self.few {
      usualKeys = Array(repeating: UsualKeys(), count: limits.depth + 1)
    }
    var check = KeyCheck()
    var members: [JSONObject.Member] = []
    members.reserveCapacity(usualKeys.isEmpty ? Self.usualCount : usualKeys[depth].count)
    var after = 0
    while true {
      let key = try newKey(among: members, &check, &after)
      members.append(JSONObject.Member(key: key, value: try value()))
      guard try hasAnother(before: Byte.closeBrace, else: .commaOrBrace) else { break }
    }
    if !usualKeys.isEmpty { usualKeys[depth + 1].count = members.count }
    return JSONObject(checked: members)
  }

  /// Goes past a key that stands here as in objects before, to its value; `after` is where the
  /// usual keys begin that the object can't have yet.
  private mutating func usualKey(_ after: inout Int) throws(JSONError) -> String? {
    guard !usualKeys.isEmpty else { return nil }
    let keys = usualKeys[depth]
    guard let index = keys.index(from: after, standingAt: offset, of: bytes.span, before: end)
    else { return nil }
    after = index + 1
    let (key, range) = keys[index]
    offset += range.count
    try colon()
    return key
  }

  /// Reads a key, which must be another than those before it, and goes to its value.
  private mutating func newKey(
    among members: [JSONObject.Member], _ check: inout KeyCheck, _ after: inout Int
  ) throws(JSONError) -> String {
    if let key = try usualKey(&after) { return key }
    let place = offset
    guard next == Byte.quote else { throw unexpected(.key) }
    let key = try string()
    let range = place..<offset
    try colon()
    guard check.isNew(key, among: members) else { throw failure(.duplicateKey(key), at: place) }
    if !usualKeys.isEmpty { after = usualKeys[depth].insert(key, range, at: after) }
    return key
  }

  /// Reads a key with its colon and goes to the value.
  mutating func key() throws(JSONError) -> String {
    guard next == Byte.quote else { throw unexpected(.key) }
    let key = try string()
    try colon()
    return key
  }

  private mutating func colon() throws(JSONError) {
    skipSpace()
    guard next == Byte.colon else { throw unexpected(.colon) }
    offset += 1
    skipSpace()
  }

  /// Goes past an opening bracket or brace.
  mutating func descend() throws(JSONError) {
    guard depth < limits.depth else { throw failure(.tooDeep(limit: limits.depth), at: offset) }
    depth += 1
    offset += 1
    skipSpace()
  }

  /// Goes past a closing bracket or brace.
  mutating func ascend() {
    depth -= 1
    offset += 1
  }

  /// Goes past a comma, or past `closing`, and answers whether it was a comma.
  mutating func hasAnother(
    before closing: UInt8, else expected: JSONError.Expectation
  ) throws(JSONError) -> Bool {
    skipSpace()
    if next == Byte.comma {
      offset += 1
      skipSpace()
      return true
    }
    guard next == closing else { throw unexpected(expected) }
    ascend()
    return false
  }
}

extension JSONReader {
  mutating func number() throws(JSONError) -> JSONNumber {
    let start = offset
    if next == Byte.minus { offset += 1 }
    if next == Byte.zero {
      offset += 1
      if isDigit(next) { throw failure(.leadingZero, at: offset - 1) }
    } else {
      try digits()
    }
    if next == Byte.point {
      offset += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      offset += 1
      if next == Byte.plus || next == Byte.minus { offset += 1 }
      try digits()
    }
    return JSONNumber(checked: String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    guard isDigit(next) else { throw unexpected(.digit) }
    while isDigit(next) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= Byte.zero && byte <= Byte.nine }
}

extension JSONReader {
  /// The error of finding something else than `expected` at the next byte.
  func unexpected(_ expected: JSONError.Expectation) -> JSONError {
    guard !isAtEnd else { return failure(.endsTooEarly(expected: expected), at: offset) }
    guard let scalar = scalar(at: offset) else { return failure(.invalidUTF8, at: offset) }
    return failure(.unexpected(scalar, expected: expected), at: offset)
  }

  func failure(_ reason: JSONError.Reason, at offset: Int) -> JSONError {
    JSONError(reason, at: JSONPosition(offset: offset, in: bytes))
  }

  /// The character whose UTF-8 begins at a byte.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    var decoder = Unicode.UTF8()
    var rest = bytes[offset..<end].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return scalar
  }
}

/// Finds a key that an object has already, in linear time.
struct KeyCheck {
  /// Up to here, comparing with each key is faster than a set.
  private static let few = 24
  private var seen: Set<String> = []

  mutating func isNew(_ key: String, among members: [JSONObject.Member]) -> Bool {
    guard members.count >= Self.few else { return members.allSatisfy { $0.key != key } }
    // members may have come with keys that didn't have to be compared
    if seen.count != members.count { seen = Set(members.map(\.key)) }
    return seen.insert(key).inserted
  }
}
