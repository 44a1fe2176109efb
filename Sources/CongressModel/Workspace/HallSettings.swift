package import StrictJSON

/// What the hall may see: `hall.json`, written by the operator's screens alone.
package struct HallSettings: Hashable, Sendable {
  package var congress: Congress.ID?
  package var election: Election.ID?
  package var policy: Policy
  package var isHeld: Bool
  package var unknown: JSONObject

  package enum Policy: String, Hashable, Sendable, CaseIterable {
    /// Only how many ballots are counted.
    case progress
    /// The votes so far, batch by batch.
    case live
    /// The result, once it is final.
    case final
  }

  package init() { (policy, isHeld, unknown) = (.progress, false, [:]) }
}

extension HallSettings {
  package init(json: JSON) throws(ShapeError) {
    var fields = try JSONFields(json, at: .root)
    try fields.format("daihoi/hall")
    congress = try fields.optionalIdentifier("congress")
    election = try fields.optionalIdentifier("election")
    policy = try fields.optionalChoice("policy") ?? .progress
    isHeld = try fields.optionalBool("hold") ?? false
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("format", .string("daihoi/hall")),
        ("version", .integer(1)),
        ("congress", .text(congress?.rawValue)),
        ("election", .text(election?.rawValue)),
        ("policy", .string(policy.rawValue)),
        ("hold", .flag(isHeld)),
      ], unknown: unknown)
  }
}
