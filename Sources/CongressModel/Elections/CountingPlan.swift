package import StrictJSON

/// How the papers of an election are read: by how many people, and in which batches.
package struct CountingPlan: Hashable, Sendable {
  /// How many people read every batch, each without seeing what the others read: 1…3.
  package var entries = 1
  /// The papers of a batch where its cover sheet doesn't say otherwise: 1…1000.
  package var batchSize = 25
  package var mode = Mode.ballots

  package enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Every paper is typed.
    case ballots
    /// The totals of each batch are typed from a tally sheet kept by hand.
    case sheets
  }

  package static let allowedEntries = 1...3
  package static let allowedBatchSizes = 1...1000

  package init() {}
}

extension CountingPlan {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    entries = try fields.optionalInteger("entries", in: Self.allowedEntries) ?? 1
    batchSize = try fields.optionalInteger("batchSize", in: Self.allowedBatchSizes) ?? 25
    mode = try fields.optionalChoice("mode") ?? .ballots
  }

  /// No value where everything is as usual.
  package var json: JSON? {
    guard self != CountingPlan() else { return nil }
    return .record([
      ("entries", .integer(entries)), ("batchSize", .integer(batchSize)),
      ("mode", .string(mode.rawValue)),
    ])
  }
}
