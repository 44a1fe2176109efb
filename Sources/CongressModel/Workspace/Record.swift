package import StrictJSON

extension JSON {
  /// An object of the members that are there, in this order, then those the program doesn't know.
  package static func record(
    _ members: [(name: String, value: JSON?)], unknown: JSONObject = [:]
  ) -> JSON {
    var there: [JSONObject.Member] = []
    // at once: a list that grows item by item is copied three times on its way to eighteen
    there.reserveCapacity(members.count + unknown.count)
    for (name, value) in members {
      if let value { there.append(JSONObject.Member(key: name, value: value)) }
    }
    var object = JSONObject(distinct: there)
    object.append(contentsOf: unknown)
    return .object(object)
  }

  package static func text(_ text: String?) -> JSON? { text.map { .string($0) } }

  package static func integer(_ number: Int?) -> JSON? { number.map { .number(JSONNumber($0)) } }

  package static func date(_ date: CalendarDate?) -> JSON? { date.map { .string($0.description) } }

  /// `true`, or no member at all.
  package static func flag(_ flag: Bool) -> JSON? { flag ? .bool(true) : nil }

  /// The list, or no member where it is empty.
  package static func list<Item>(_ items: [Item], _ json: (Item) -> JSON) -> JSON? {
    items.isEmpty ? nil : .array(items.map(json))
  }

  package static func strings(_ texts: [String]) -> JSON? { list(texts) { .string($0) } }
}

extension JSONFields {
  /// Checks what kind of document it is; a version this program doesn't know is `wrongVersion`'s.
  package mutating func format(_ name: String) throws(ShapeError) {
    let found = try string("format")
    guard found == name else { throw failure(.notAllowed(found), at: "format") }
    _ = try integer("version", in: 1...1_000_000)
  }

  /// The items of a list, none where the member is missing.
  package mutating func items<Item>(
    _ name: String, _ make: (JSON, JSONPath) throws(ShapeError) -> Item
  ) throws(ShapeError) -> [Item] {
    try optionalList(name, of: make) ?? []
  }

  package mutating func identifier<Subject>(
    _ name: String, of subject: Subject.Type = Subject.self
  ) throws(ShapeError) -> Identifier<Subject> {
    let text = try string(name)
    guard let id = Identifier<Subject>(text) else { throw failure(.notAllowed(text), at: name) }
    return id
  }

  package mutating func optionalIdentifier<Subject>(
    _ name: String, of subject: Subject.Type = Subject.self
  ) throws(ShapeError) -> Identifier<Subject>? {
    guard let text = try optionalString(name) else { return nil }
    guard let id = Identifier<Subject>(text) else { throw failure(.notAllowed(text), at: name) }
    return id
  }

  package mutating func identifiers<Subject>(
    _ name: String, of subject: Subject.Type = Subject.self
  ) throws(ShapeError) -> [Identifier<Subject>] {
    var ids: [Identifier<Subject>] = []
    for text in try optionalStrings(name) ?? [] {
      guard let id = Identifier<Subject>(text) else { throw failure(.notAllowed(text), at: name) }
      ids.append(id)
    }
    return ids
  }

  package mutating func optionalDate(_ name: String) throws(ShapeError) -> CalendarDate? {
    guard let text = try optionalString(name) else { return nil }
    guard let date = CalendarDate(text) else { throw failure(.notAllowed(text), at: name) }
    return date
  }

  package mutating func date(_ name: String) throws(ShapeError) -> CalendarDate {
    let text = try string(name)
    guard let date = CalendarDate(text) else { throw failure(.notAllowed(text), at: name) }
    return date
  }

  package mutating func choice<Choice: RawRepresentable<String>>(
    _ name: String, of choices: Choice.Type = Choice.self
  ) throws(ShapeError) -> Choice {
    let text = try string(name)
    guard let choice = Choice(rawValue: text) else { throw failure(.notAllowed(text), at: name) }
    return choice
  }

  package mutating func optionalChoice<Choice: RawRepresentable<String>>(
    _ name: String, of choices: Choice.Type = Choice.self
  ) throws(ShapeError) -> Choice? {
    guard let text = try optionalString(name) else { return nil }
    guard let choice = Choice(rawValue: text) else { throw failure(.notAllowed(text), at: name) }
    return choice
  }

  package mutating func localText(_ name: String) throws(ShapeError) -> LocalText {
    try value(name) { json, path throws(ShapeError) in try LocalText(json: json, at: path) }
  }

  package mutating func optionalLocalText(_ name: String) throws(ShapeError) -> LocalText? {
    try optionalValue(name) { json, path throws(ShapeError) in
      try LocalText(json: json, at: path)
    }
  }
}
