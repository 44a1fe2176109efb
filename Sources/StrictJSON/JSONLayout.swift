/// Where the members of a document and the items of its lists stand, told from its bytes alone.
///
/// Only a document that is spelled to the byte as `JSON.bytes()` would spell it has a layout. A
/// value in it can then be replaced without the rest being read and written again, and the bytes
/// are those that this would have given:
///
///     let layout = JSONLayout(of: json.bytes())
///     let place = layout?.place(ofItem: "a01", in: "tasks")
package struct JSONLayout: Sendable {
  package let bytes: [UInt8]
  private let members: [LayoutScan.Member]
  /// Of the objects in lists, one after the other.
  private let itemMembers: [LayoutScan.Pair]

  /// The bytes of a value, and how many objects and lists it lies in.
  package struct Place: Hashable, Sendable {
    fileprivate let range: Range<Int>
    fileprivate let depth: Int
  }

  /// Fails where the bytes are no object, are spelled otherwise, or have hostile text; also where
  /// keys or identities aren't ASCII, since these are compared byte by byte.
  package init?(of bytes: [UInt8]) {
    guard bytes.count <= JSON.Limits.document.bytes, Self.isUTF8(bytes),
      JSON.hostileText(in: bytes).isEmpty
    else { return nil }
    var scan = LayoutScan(bytes)
    guard let members = scan.document() else { return nil }
    (self.bytes, self.members, itemMembers) = (bytes, members, scan.itemMembers)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }
}

extension JSONLayout {
  package func place(ofMember name: String) -> Place? {
    member(name).map { Place(range: $0.value, depth: 1) }
  }

  /// The first item of that `id` in a list that is a member of the document.
  package func place(ofItem id: String, in list: String) -> Place? {
    item(id, in: list).map { Place(range: $0.value, depth: 2) }
  }

  /// The places of members of such an item, in the order of the names; `nil` for one that it hasn't.
  package func places(ofMembers names: [String], ofItem id: String, in list: String) -> [Place?]? {
    guard let item = item(id, in: list) else { return nil }
    let members = itemMembers[item.members]
    return names.map { name in
      let name = Array(name.utf8)
      return members.first { holds(name, in: $0.key) }.map { Place(range: $0.value, depth: 3) }
    }
  }

  private func item(_ id: String, in list: String) -> LayoutScan.Item? {
    let id = Array(id.utf8)
    return member(list)?.items.first { item in item.id.map { holds(id, in: $0) } ?? false }
  }

  private func member(_ name: String) -> LayoutScan.Member? {
    let name = Array(name.utf8)
    return members.first { holds(name, in: $0.key) }
  }

  private func holds(_ text: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count == text.count else { return false }
    let (found, text) = (bytes.span.extracting(range), text.span)
    var difference: UInt8 = 0
    // without a branch, so that the processor compares many bytes at once
    for index in text.indices { difference |= found[index] ^ text[index] }
    return difference == 0
  }

  /// Whether a value stands in a place as this program would spell it.
  package func holds(_ json: JSON, at place: Place) -> Bool {
    holds(json.bytes(within: place.depth), in: place.range)
  }

  /// The value in a place.
  package func json(at place: Place) -> JSON? {
    do throws(JSONError) { return try JSON(parsing: bytes, in: place.range) } catch { return nil }
  }

  /// The document with other values in some places; `nil` where one of these lies in another, or
  /// where a value would have no layout.
  package func replacing(_ values: [(place: Place, json: JSON)]) -> [UInt8]? {
    let ordered = values.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
    var new: [UInt8] = []
    new.reserveCapacity(bytes.count + bytes.count / 16)
    var end = 0
    for (place, json) in ordered {
      let value = json.bytes(within: place.depth)
      guard place.range.lowerBound >= end, Self.isValue(value, within: place.depth) else {
        return nil
      }
      new += bytes[end..<place.range.lowerBound]
      new += value
      end = place.range.upperBound
    }
    new += bytes[end...]
    return new.count <= JSON.Limits.document.bytes ? new : nil
  }

  private static func isValue(_ bytes: [UInt8], within depth: Int) -> Bool {
    guard JSON.hostileText(in: bytes).isEmpty else { return false }
    var scan = LayoutScan(bytes, within: depth)
    return scan.isValue()
  }
}

/// Goes through the bytes of a document once, and gives up where the writer would write others.
struct LayoutScan: ~Copyable {
  struct Member: Sendable {
    let key: Range<Int>
    let value: Range<Int>
    /// Where the value is a list.
    let items: [Item]
  }

  struct Item: Sendable {
    /// The text of its `id`.
    var id: Range<Int>?
    let value: Range<Int>
    /// The places among `itemMembers` of those that it has.
    let members: Range<Int>
  }

  /// A key and its value.
  struct Pair: Sendable { let key, value: Range<Int> }

  /// Of an object with more keys each would have to be looked for among too many.
  private static let mostKeys = 64
  private var reader: JSONReader
  private var depth: Int
  /// Those of the objects around the next byte, outermost first.
  private var keys: [Range<Int>] = []
  /// Of the objects in lists of the document, one after the other.
  private(set) var itemMembers: [Pair] = []

  init(_ bytes: [UInt8], within depth: Int = 0) {
    reader = JSONReader(bytes: bytes, limits: .document)
    self.depth = depth
  }

  /// Whether the bytes are one value, and nothing else.
  mutating func isValue() -> Bool { value() && reader.isAtEnd }

  mutating func document() -> [Member]? {
    var members: [Member] = []
    let isWhole = object { scan, key in
      let start = scan.reader.offset
      guard let items = scan.items() else { return false }
      members.append(Member(key: key, value: start..<scan.reader.offset, items: items))
      return true
    }
    return isWhole && skip(Byte.newline) && reader.isAtEnd ? members : nil
  }

  /// Goes past a value that is a member of the document; `nil` where it isn't one.
  private mutating func items() -> [Item]? {
    guard reader.next == Byte.openBracket else { return value() ? [] : nil }
    var items: [Item] = []
    let isWhole = list { scan in
      guard let item = scan.item() else { return false }
      items.append(item)
      return true
    }
    return isWhole ? items : nil
  }

  /// Goes past an item of a list, and finds its members and the text of its `id`.
  private mutating func item() -> Item? {
    let (start, first) = (reader.offset, itemMembers.count)
    var id: Range<Int>?
    guard reader.next == Byte.openBrace else {
      return value() ? Item(value: start..<reader.offset, members: first..<first) : nil
    }
    let isWhole = object { scan, key in
      let start = scan.reader.offset
      if scan.reader.next == Byte.quote, scan.isIdentity(key) {
        id = scan.name()
        guard id != nil else { return false }
      } else {
        guard scan.value() else { return false }
      }
      scan.itemMembers.append(Pair(key: key, value: start..<scan.reader.offset))
      return true
    }
    guard isWhole else { return nil }
    return Item(id: id, value: start..<reader.offset, members: first..<itemMembers.count)
  }

  private func isIdentity(_ key: Range<Int>) -> Bool {
    key.count == 2 && reader.bytes[key.lowerBound] == UInt8(ascii: "i")
      && reader.bytes[key.lowerBound + 1] == UInt8(ascii: "d")
  }
}

extension LayoutScan {
  /// Goes past a value of any kind.
  private mutating func value() -> Bool {
    switch reader.next {
    case Byte.quote: return text()
    case Byte.openBrace: return object { scan, _ in scan.value() }
    case Byte.openBracket: return list { scan in scan.value() }
    case Byte.minus, Byte.zero...Byte.nine: return number()
    case UInt8(ascii: "t"): return reader.skip(Byte.true)
    case UInt8(ascii: "f"): return reader.skip(Byte.false)
    case UInt8(ascii: "n"): return reader.skip(Byte.null)
    default: return false
    }
  }

  /// Goes past an object, of which `member` is told each key when the next byte is its value's.
  private mutating func object(_ member: (inout Self, Range<Int>) -> Bool) -> Bool {
    guard begin(with: Byte.openBrace) else { return false }
    if skip(Byte.closeBrace) { return true }
    let outer = keys.count
    depth += 1
    repeat {
      guard breakLine(), let key = name(), isNew(key, after: outer), skip(Byte.colon),
        skip(Byte.space), member(&self, key)
      else { return false }
    } while skip(Byte.comma)
    depth -= 1
    keys.removeSubrange(outer...)
    return breakLine() && skip(Byte.closeBrace)
  }

  /// Goes past a list, of which `item` goes past each item.
  private mutating func list(_ item: (inout Self) -> Bool) -> Bool {
    guard begin(with: Byte.openBracket) else { return false }
    if skip(Byte.closeBracket) { return true }
    depth += 1
    repeat {
      guard breakLine(), item(&self) else { return false }
    } while skip(Byte.comma)
    depth -= 1
    return breakLine() && skip(Byte.closeBracket)
  }

  private mutating func begin(with bracket: UInt8) -> Bool {
    depth < JSON.Limits.document.depth && skip(bracket)
  }

  private mutating func isNew(_ key: Range<Int>, after outer: Int) -> Bool {
    guard keys.count - outer < Self.mostKeys else { return false }
    for index in outer..<keys.count where isSame(keys[index], key) { return false }
    keys.append(key)
    return true
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for step in 0..<one.count {
      guard
        reader.bytes[one.lowerBound + step] == reader.bytes[other.lowerBound + step]
      else { return false }
    }
    return true
  }

  private mutating func breakLine() -> Bool {
    guard skip(Byte.newline), reader.end - reader.offset >= 2 * depth else { return false }
    for _ in 0..<2 * depth {
      guard skip(Byte.space) else { return false }
    }
    return true
  }

  @inline(__always)
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard reader.next == byte, !reader.isAtEnd else { return false }
    reader.offset += 1
    return true
  }
}

extension LayoutScan {
  /// Goes past a key or an identity, which have ASCII alone and no escapes, and answers its text.
  private mutating func name() -> Range<Int>? {
    guard skip(Byte.quote) else { return nil }
    let (bytes, start) = (reader.bytes, reader.offset)
    var index = start
    while index < reader.end, bytes[index] != Byte.quote {
      guard bytes[index] >= Byte.space, bytes[index] < 0x80, bytes[index] != Byte.backslash
      else { return nil }
      index += 1
    }
    reader.offset = index
    return skip(Byte.quote) ? start..<index : nil
  }

  /// Goes past a text; of what is escaped, a quote, a backslash and the end of a line aren't hostile.
  private mutating func text() -> Bool {
    let bytes = reader.bytes
    var index = reader.offset + 1
    while index < reader.end, bytes[index] != Byte.quote {
      guard bytes[index] >= Byte.space else { return false }
      if bytes[index] == Byte.backslash {
        index += 1
        guard index < reader.end, Self.isEscaped(bytes[index]) else { return false }
      }
      index += 1
    }
    reader.offset = min(index, reader.end)
    return skip(Byte.quote)
  }

  private static func isEscaped(_ letter: UInt8) -> Bool {
    letter == Byte.quote || letter == Byte.backslash || letter == UInt8(ascii: "n")
  }

  /// Goes past a number, which keeps any spelling it may have.
  private mutating func number() -> Bool {
    do throws(JSONError) {
      _ = try reader.number()
      return true
    } catch {
      return false
    }
  }
}
