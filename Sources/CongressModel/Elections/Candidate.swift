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
  package var unknown: JSONObject

  package enum Origin: String, Hashable, Sendable, CaseIterable {
    /// Put forward by the convening committee.
    case prepared
    /// Đề cử: nominated on the floor.
    case nominated
    /// Ứng cử.
    case selfNominated
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
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("id", .string(id.rawValue)), ("name", .string(name)),
      ] + attributes.members + [
        ("nomination", origin == .prepared ? nil : .string(origin.rawValue))
      ], unknown: unknown)
  }
}
