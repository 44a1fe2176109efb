import CongressModel
import StrictJSON
import Tallying

extension CountedVote {
  /// The result of `daihoi tally --json`, with what follows it.
  func json(next: NextStep) -> JSON {
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
      ("candidates", .array(zip(result.lines, names).map { json($0, $1) })),
      ("tied", .array(result.tied.map { .number(JSONNumber($0)) })),
      ("shortfall", .integer(result.shortfall)),
      ("fingerprint", .string(fingerprint)),
      ("next", next.json),
    ])
  }

  private static func number(_ number: Int?) -> JSON {
    number.map { .number(JSONNumber($0)) } ?? .null
  }

  private func json(_ line: ResultLine, _ candidate: Candidate) -> JSON {
    .record([
      ("number", .integer(line.number)),
      ("id", .string(candidate.id.rawValue)),
      ("name", .string(candidate.name)),
      ("votes", .integer(line.votes)),
      ("percent", line.percent.map { .string($0.text()) } ?? .null),
      // an opinion ballot elects nobody
      (
        "outcome",
        .string(
          election.act == .opinion && line.outcome == .elected
            ? "introduced" : line.outcome.rawValue)
      ),
      ("rank", .integer(line.rank)),
    ])
  }
}

extension NextStep {
  /// What follows, with the numbers of the round before.
  fileprivate var json: JSON {
    switch self {
    case .complete: .record([("step", .string("complete"))])
    case .introduced: .record([("step", .string("introduced"))])
    case .countUnfinished: .record([("step", .string("countUnfinished"))])
    case .round(let round):
      .record([
        ("step", .string("round")), ("kind", .string(round.kind.rawValue)),
        ("candidates", .array(round.candidates.map { .number(JSONNumber($0)) })),
        ("seats", .integer(round.seats)),
        ("requirement", .string(round.requirement.rawValue)),
        ("authority", .string(round.authority.rawValue)),
      ])
    case .choice(let numbers, let seats):
      .record([
        ("step", .string("choice")),
        ("candidates", .array(numbers.map { .number(JSONNumber($0)) })),
        ("seats", .integer(seats)),
      ])
    case .designation: .record([("step", .string("designation"))])
    case .seatsStayEmpty(let seats):
      .record([("step", .string("seatsStayEmpty")), ("seats", .integer(seats))])
    }
  }
}
