package import StrictJSON

/// Someone sent to a congress of delegates, or a member at a congress of members.
package struct Delegate: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Delegate>

  package let id: ID
  package var name: String
  package var kind: Kind
  package var origin: Origin
  package var attributes: PersonAttributes
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
  package var isPresent: Bool { presence.last?.isPresent ?? false }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    name = try fields.string("name")
    kind = try fields.optionalChoice("kind") ?? .full
    origin = try fields.optionalChoice("origin") ?? .elected
    attributes = try PersonAttributes(reading: &fields)
    presence = try fields.items("presence", Presence.init(json:at:))
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("id", .string(id.rawValue)), ("name", .string(name)), ("kind", .string(kind.rawValue)),
        ("origin", .string(origin.rawValue)),
      ] + attributes.members + [("presence", .list(presence, \.json))], unknown: unknown)
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
  package var unknown: JSONObject

  package init(delegates: [Delegate] = []) { (self.delegates, unknown) = (delegates, [:]) }

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
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("format", .string("daihoi/people")),
        ("version", .integer(1)),
        ("delegates", .array(delegates.map(\.json))),
      ], unknown: unknown)
  }
}
