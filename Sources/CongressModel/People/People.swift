package import StrictJSON

/// Someone sent to a congress of delegates, or a member at a congress of members.
package struct Delegate: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Delegate>

  package let id: ID
  /// The number printed on the delegate's card; where none is stated it follows the list.
  package var number: Int?
  package var name: String
  package var kind: Kind
  package var origin: Origin
  package var attributes: PersonAttributes
  /// The delegate absent for the whole congress in whose place an alternate was summoned.
  package var replaces: ID?
  package var presence: [Presence]
  package var unknown: JSONObject

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Chính thức.
    case full
    /// Dự khuyết: votes only in someone's place.
    case alternate
  }

  package enum Origin: String, Hashable, Sendable, CaseIterable {
    case elected, exOfficio, appointed
  }

  /// An arrival or a departure.
  package struct Presence: Hashable, Sendable {
    package var isPresent: Bool
    package var on: CalendarDate
    /// Minutes after midnight.
    package var minute: Int

    package init(isPresent: Bool, on day: CalendarDate, minute: Int) {
      (self.isPresent, on, self.minute) = (isPresent, day, minute)
    }
  }

  package init(id: ID, name: String, kind: Kind = .full, origin: Origin = .elected) {
    (self.id, self.name, self.kind, self.origin) = (id, name, kind, origin)
    (attributes, presence, unknown) = (PersonAttributes(), [], [:])
  }
}

extension Delegate {
  /// The numbers a card can bear.
  package static let numbers = 1...99_999

  package var isPresent: Bool { presence.last?.isPresent ?? false }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    number = try fields.optionalInteger("number", in: Self.numbers)
    name = try fields.string("name")
    kind = try fields.optionalChoice("kind") ?? .full
    origin = try fields.optionalChoice("origin") ?? .elected
    attributes = try PersonAttributes(reading: &fields)
    replaces = try fields.optionalIdentifier("replaces")
    presence = try fields.items("presence", Presence.init(json:at:))
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("id", .string(id.rawValue)), ("number", .integer(number)), ("name", .string(name)),
        ("kind", .string(kind.rawValue)), ("origin", .string(origin.rawValue)),
      ] + attributes.members + [
        ("replaces", .text(replaces?.rawValue)), ("presence", .list(presence, \.json)),
      ], unknown: unknown)
  }
}

extension Delegate.Presence {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    isPresent = try fields.bool("present")
    on = try fields.date("on")
    minute = try fields.integer("minute", in: 0...1439)
  }

  var json: JSON {
    .record([("present", .bool(isPresent)), ("on", .date(on)), ("minute", .integer(minute))])
  }
}

/// The people of one congress: `people.json`.
package struct People: Hashable, Sendable {
  package var delegates: [Delegate]
  /// Who could vote at each vote.
  package var rolls: [VoterRoll]
  /// The plans of whom to put forward.
  package var schemes: [PersonnelScheme]
  package var unknown: JSONObject

  package init(delegates: [Delegate] = []) {
    (self.delegates, rolls, schemes, unknown) = (delegates, [], [], [:])
  }

  package init(json: JSON) throws(ShapeError) {
    var fields = try JSONFields(json, at: .root)
    try fields.format("daihoi/people")
    delegates = try fields.items("delegates", Delegate.init(json:at:))
    var seen: Set<Delegate.ID> = []
    for (index, delegate) in delegates.enumerated() {
      guard seen.insert(delegate.id).inserted else {
        throw ShapeError(
          .duplicateID(delegate.id.rawValue),
          at: JSONPath.root.member("delegates").index(index).member("id"))
      }
    }
    rolls = try fields.items("rolls", VoterRoll.init(json:at:))
    schemes = try fields.items("schemes", PersonnelScheme.init(json:at:))
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("format", .string("daihoi/people")),
        ("version", .integer(1)),
        ("delegates", .array(delegates.map(\.json))),
        ("rolls", .list(rolls, \.json)),
        ("schemes", .list(schemes, \.json)),
      ], unknown: unknown)
  }
}
