/// The members of an object as a type asks for them, one by one, and those it didn't ask for.
///
///     var fields = try JSONFields(json, at: path)
///     name = try fields.string("name")
///     seats = try fields.integer("seats", in: 1...1_000)
///     tasks = try fields.list("tasks", of: PreparationTask.init(json:at:))
///     unknown = fields.unknown
///
/// Every accessor throws where the value is of another kind. Those that begin with `optional`
/// answer nil where the member is absent or null; the others throw then.
package struct JSONFields: Hashable, Sendable {
  package let path: JSONPath
  private let members: [JSONObject.Member]
  /// Which of the first 64 members were asked for, a bit each, and which of the others.
  private var asked: UInt64 = 0
  private var askedBeyond: Set<Int> = []
  /// Where the member after the one asked for last is; files mostly have the order we ask in.
  private var next = 0

  package init(_ json: JSON, at path: JSONPath = .root) throws(ShapeError) {
    guard case .object(let object) = json else {
      throw ShapeError(.wrongKind(expected: .object, found: json.kind), at: path)
    }
    self.path = path
    members = object.members
  }
}

extension JSONFields {
  /// The members never asked for, in their order.
  package var unknown: JSONObject {
    guard asked.nonzeroBitCount + askedBeyond.count < members.count else { return JSONObject() }
    return JSONObject(checked: members.indices.filter { !isAsked($0) }.map { members[$0] })
  }

  private func isAsked(_ index: Int) -> Bool {
    index < 64 ? asked >> UInt64(index) & 1 == 1 : askedBeyond.contains(index)
  }

  private mutating func noteAsked(_ index: Int) {
    if index < 64 { asked |= 1 << UInt64(index) } else { askedBeyond.insert(index) }
  }

  /// The error that `fact` is so of a member.
  package func failure(_ fact: ShapeError.Fact, at key: String) -> ShapeError {
    ShapeError(fact, at: path.member(key))
  }

  /// Any value of a member, null too; nil where it is absent.
  package mutating func json(_ key: String) -> JSON? {
    for step in 0..<members.count {
      let index = next + step < members.count ? next + step : next + step - members.count
      guard members[index].key == key else { continue }
      noteAsked(index)
      next = index + 1
      return members[index].value
    }
    return nil
  }

  /// A member's value made into something else by `make`, which gets its path too.
  package mutating func optionalValue<Value>(
    _ key: String, _ make: (JSON, JSONPath) throws(ShapeError) -> Value
  ) throws(ShapeError) -> Value? {
    guard let json = json(key), json != .null else { return nil }
    return try make(json, path.member(key))
  }

  package mutating func value<Value>(
    _ key: String, _ make: (JSON, JSONPath) throws(ShapeError) -> Value
  ) throws(ShapeError) -> Value {
    try required(key, try optionalValue(key, make))
  }

  func required<Value>(_ key: String, _ value: Value?) throws(ShapeError) -> Value {
    guard let value else { throw ShapeError(.missing(member: key), at: path) }
    return value
  }

  /// The value of a member that is present and not null, taken apart by `take`.
  private mutating func optional<Value>(
    _ key: String, _ kind: JSON.Kind, _ take: (JSON) -> Value?
  ) throws(ShapeError) -> Value? {
    guard let json = json(key), json != .null else { return nil }
    guard let value = take(json) else {
      throw failure(.wrongKind(expected: kind, found: json.kind), at: key)
    }
    return value
  }
}

extension JSONFields {
  package mutating func optionalBool(_ key: String) throws(ShapeError) -> Bool? {
    try optional(key, .bool, \.bool)
  }

  package mutating func bool(_ key: String) throws(ShapeError) -> Bool {
    try required(key, try optionalBool(key))
  }

  package mutating func optionalString(_ key: String) throws(ShapeError) -> String? {
    try optional(key, .string, \.string)
  }

  package mutating func string(_ key: String) throws(ShapeError) -> String {
    try required(key, try optionalString(key))
  }

  /// A string made into something else; one for which `make` answers nil is not allowed.
  ///
  ///     let day = try fields.string("day", as: CalendarDate.init)
  package mutating func string<Value>(
    _ key: String, as make: (String) -> Value?
  ) throws(ShapeError) -> Value {
    try required(key, try optionalString(key, as: make))
  }

  package mutating func optionalString<Value>(
    _ key: String, as make: (String) -> Value?
  ) throws(ShapeError) -> Value? {
    guard let text = try optionalString(key) else { return nil }
    guard let value = make(text) else { throw failure(.notAllowed(text), at: key) }
    return value
  }

  /// A whole number within `range`, which may be written neither as `1.0` nor as `1e0`.
  package mutating func integer(
    _ key: String, in range: ClosedRange<Int>
  ) throws(ShapeError) -> Int {
    try required(key, try optionalInteger(key, in: range))
  }

  package mutating func optionalInteger(
    _ key: String, in range: ClosedRange<Int>
  ) throws(ShapeError) -> Int? {
    guard let json = json(key), json != .null else { return nil }
    return try json.integer(in: range, at: path.member(key))
  }
}

extension JSONFields {
  /// The items of a list, each made by `item`, which gets its path too.
  package mutating func list<Item>(
    _ key: String, of item: (JSON, JSONPath) throws(ShapeError) -> Item
  ) throws(ShapeError) -> [Item] {
    try required(key, try optionalList(key, of: item))
  }

  package mutating func optionalList<Item>(
    _ key: String, of item: (JSON, JSONPath) throws(ShapeError) -> Item
  ) throws(ShapeError) -> [Item]? {
    guard let array = try optional(key, .array, \.array) else { return nil }
    let path = path.member(key)
    var items: [Item] = []
    items.reserveCapacity(array.count)
    for (index, json) in array.enumerated() { items.append(try item(json, path.index(index))) }
    return items
  }

  /// The members of an object whose keys are free, such as years, each made by `value`.
  package mutating func entries<Value>(
    _ key: String, of value: (String, JSON, JSONPath) throws(ShapeError) -> Value
  ) throws(ShapeError) -> [Value] {
    try required(key, try optionalEntries(key, of: value))
  }

  package mutating func optionalEntries<Value>(
    _ key: String, of value: (String, JSON, JSONPath) throws(ShapeError) -> Value
  ) throws(ShapeError) -> [Value]? {
    guard let object = try optional(key, .object, \.object) else { return nil }
    let path = path.member(key)
    var entries: [Value] = []
    entries.reserveCapacity(object.count)
    for member in object.members {
      entries.append(try value(member.key, member.value, path.member(member.key)))
    }
    return entries
  }

  package mutating func strings(_ key: String) throws(ShapeError) -> [String] {
    try required(key, try optionalStrings(key))
  }

  package mutating func optionalStrings(_ key: String) throws(ShapeError) -> [String]? {
    try optionalList(key) { (json, path) throws(ShapeError) in try json.string(at: path) }
  }

  package mutating func integers(
    _ key: String, in range: ClosedRange<Int>
  ) throws(ShapeError) -> [Int] {
    try required(key, try optionalIntegers(key, in: range))
  }

  package mutating func optionalIntegers(
    _ key: String, in range: ClosedRange<Int>
  ) throws(ShapeError) -> [Int]? {
    try optionalList(key) { (json, path) throws(ShapeError) in
      try json.integer(in: range, at: path)
    }
  }

  /// The fields of an object within this one.
  package mutating func object(_ key: String) throws(ShapeError) -> JSONFields {
    try required(key, try optionalObject(key))
  }

  package mutating func optionalObject(_ key: String) throws(ShapeError) -> JSONFields? {
    try optionalValue(key) { (json, path) throws(ShapeError) in try JSONFields(json, at: path) }
  }
}
