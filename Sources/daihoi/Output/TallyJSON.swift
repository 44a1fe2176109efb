import CongressModel
import StrictJSON
import Tallying

extension CountedVote {
  /// The result of `daihoi tally --json`.
  var json: JSON {
    let result = count.result
    let tally = result.tally
    let invalidBy = InvalidReason.allCases.compactMap { reason -> (name: String, value: JSON?)? in
      let papers = tally.invalid[reason]
      return papers == 0 ? nil : (reason.rawValue, .integer(papers))
    }
    return .record([
      ("congress", .string(key.congress.rawValue)),
      ("election", .string(key.election.rawValue)),
      ("round", .integer(key.round)),
      ("ruleSet", .string(result.contest.ruleSet.id)),
      ("base", Self.number(result.base)),
      ("needed", Self.number(result.needed)),
      ("seats", .integer(result.seats)),
      ("issued", Self.number(result.issued)),
      ("collected", Self.number(result.collected)),
      ("valid", .integer(tally.valid)),
      ("invalid", .integer(tally.invalid.total)),
      ("invalidBy", .record(invalidBy)),
      ("final", .bool(result.isFinal)),
      ("reasons", .array(result.reasons.map { .string($0.key) })),
      ("candidates", .array(zip(result.lines, names).map { Self.json($0, $1) })),
      ("tied", .array(result.tied.map { .number(JSONNumber($0)) })),
      ("shortfall", .integer(result.shortfall)),
      ("fingerprint", .string(fingerprint)),
    ])
  }

  private static func number(_ number: Int?) -> JSON {
    number.map { .number(JSONNumber($0)) } ?? .null
  }

  private static func json(_ line: ResultLine, _ candidate: Candidate) -> JSON {
    .record([
      ("number", .integer(line.number)),
      ("id", .string(candidate.id.rawValue)),
      ("name", .string(candidate.name)),
      ("votes", .integer(line.votes)),
      ("percent", line.percent.map { .string($0.text()) } ?? .null),
      ("outcome", .string(line.outcome.rawValue)),
      ("rank", .integer(line.rank)),
    ])
  }
}
