package import StrictJSON

/// A name on the list of an election.
package struct Candidate: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Candidate>

  package let id: ID
  /// The number printed on the ballot; it never changes once a ballot is recorded.
  package var number: Int
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

  package init(id: ID, number: Int, name: String) {
    (self.id, self.number, self.name) = (id, number, name)
    (attributes, origin, unknown) = (PersonAttributes(), .prepared, [:])
  }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    number = try fields.integer("number", in: 1...1000)
    name = try fields.string("name")
    attributes = try PersonAttributes(reading: &fields)
    origin = try fields.optionalChoice("nomination") ?? .prepared
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("number", .integer(number)), ("id", .string(id.rawValue)), ("name", .string(name)),
      ] + attributes.members + [
        ("nomination", origin == .prepared ? nil : .string(origin.rawValue))
      ], unknown: unknown)
  }
}
