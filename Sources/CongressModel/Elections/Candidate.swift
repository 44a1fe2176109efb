package import StrictJSON

/// A name on the list of an election.
///
/// The number printed beside it is its place on the list of the round, counted from 1.
package struct Candidate: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Candidate>

  package let id: ID
  package var name: String
  package var attributes: PersonAttributes
  /// How the name came onto the list.
  package var origin: Origin
  /// How many agreed that a name from the floor goes on the list; `nil` where nobody was asked.
  package var support: Support?
  package var unknown: JSONObject

  package enum Origin: String, Hashable, Sendable, CaseIterable {
    /// Put forward by the convening committee.
    case prepared
    /// Đề cử: nominated on the floor.
    case nominated
    /// Ứng cử.
    case selfNominated
  }

  /// Those in favour among those who attended.
  package struct Support: Hashable, Sendable {
    package let agreeing: Int
    package let attending: Int

    /// Fails where more agree than attend, or nobody attends.
    package init?(agreeing: Int, of attending: Int) {
      guard (1...10_000_000).contains(attending), (0...attending).contains(agreeing) else {
        return nil
      }
      (self.agreeing, self.attending) = (agreeing, attending)
    }
  }

  package init(id: ID, name: String) {
    (self.id, self.name) = (id, name)
    (attributes, origin, unknown) = (PersonAttributes(), .prepared, [:])
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    name = try fields.string("name")
    attributes = try PersonAttributes(reading: &fields)
    origin = try fields.optionalChoice("nomination") ?? .prepared
    support = try fields.optionalValue("support", Support.init(json:at:))
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("id", .string(id.rawValue)), ("name", .string(name)),
      ] + attributes.members + [
        ("nomination", origin == .prepared ? nil : .string(origin.rawValue)),
        ("support", support?.json),
      ], unknown: unknown)
  }
}

extension Candidate.Support {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    attending = try fields.integer("attending", in: 1...10_000_000)
    agreeing = try fields.integer("agreeing", in: 0...attending)
  }

  package var json: JSON {
    .record([("agreeing", .integer(agreeing)), ("attending", .integer(attending))])
  }
}
