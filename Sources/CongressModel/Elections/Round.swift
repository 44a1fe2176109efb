package import StrictJSON
package import Tallying

/// One vote of an election: the first, one for seats left open, one among the tied, one again.
package struct Round: Hashable, Sendable {
  /// Counted from 1.
  package let number: Int
  package var reason: RoundKind
  /// The names on this round's ballot, in the order printed.
  package var candidates: [Candidate.ID]
  package var seats: Int
  /// The number that a majority is counted from; frozen when the vote opens.
  package var base: Int?
  /// How the base came about, as it was when the vote opened; its sum is `base`.
  package var baseSheet: BaseSheet?
  package var issued: Int?
  package var collected: Int?
  package var opened: CalendarDate?
  package var closed: CalendarDate?
  /// Who confirmed the opening.
  package var confirmedBy: [String]
  package var decisions: [Decision]
  /// Those of the tied whom a recorded decision named, where the rules hold no ballot among them.
  package var chosen: [Candidate.ID]
  /// The ballots printed, as counted before the opening; `nil` where nobody did.
  package var printed: Int?
  /// How the round was closed before it was opened again, the first time first.
  package var closings: [Closing] = []
  package var unknown: JSONObject

  /// What a round had come to when it was closed, before it was opened again.
  package struct Closing: Hashable, Sendable {
    package let on: CalendarDate
    package let ballots: Int
    /// The code of the ballots then.
    package let fingerprint: String

    package init(on day: CalendarDate, ballots: Int, fingerprint: String) {
      (on, self.ballots, self.fingerprint) = (day, ballots, fingerprint)
    }
  }

  /// What the congress, the presidium or the counting team decided about the vote.
  package struct Decision: Hashable, Sendable {
    package var kind: Kind
    package var text: String
    package var by: [String]
    package var on: CalendarDate?

    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case surplus, order, notReady, reopening, furtherRound, annulment, sameTeller, other
    }

    package init(_ kind: Kind, text: String, by names: [String] = [], on day: CalendarDate? = nil) {
      (self.kind, self.text, by, on) = (kind, text, names, day)
    }
  }

  package init(number: Int, reason: RoundKind, candidates: [Candidate.ID], seats: Int, base: Int?) {
    (self.number, self.reason, self.candidates) = (number, reason, candidates)
    (self.seats, self.base) = (seats, base)
    (confirmedBy, decisions, chosen, unknown) = ([], [], [], [:])
  }
}

extension Round {
  package var isOpen: Bool { opened != nil && closed == nil }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    number = try fields.integer("number", in: 1...100)
    reason = try fields.choice("reason")
    candidates = try fields.identifiers("candidates")
    seats = try fields.integer("seats", in: 1...1000)
    base = try fields.optionalInteger("base", in: 0...10_000_000)
    baseSheet = try fields.baseSheet(confirmedAs: base)
    issued = try fields.optionalInteger("issued", in: 0...10_000_000)
    collected = try fields.optionalInteger("collected", in: 0...10_000_000)
    opened = try fields.optionalDate("opened")
    closed = try fields.optionalDate("closed")
    confirmedBy = try fields.optionalStrings("confirmedBy") ?? []
    decisions = try fields.items("decisions", Decision.init(json:at:))
    chosen = try fields.identifiers("chosen")
    printed = try fields.optionalInteger("printed", in: 0...10_000_000)
    closings = try fields.items("closings", Closing.init(json:at:))
    unknown = fields.unknown
    if let stranger = chosen.first(where: { !candidates.contains($0) }) {
      throw fields.failure(.unknownID(stranger.rawValue), at: "chosen")
    }
  }

  package var json: JSON {
    .record(
      [
        ("number", .integer(number)),
        ("reason", .string(reason.rawValue)),
        ("candidates", .strings(candidates.map(\.rawValue))),
        ("seats", .integer(seats)),
        ("base", .integer(base)),
        ("baseSheet", baseSheet?.json),
        ("issued", .integer(issued)),
        ("collected", .integer(collected)),
        ("opened", .date(opened)),
        ("closed", .date(closed)),
        ("confirmedBy", .strings(confirmedBy)),
        ("decisions", .list(decisions, \.json)),
        ("chosen", .strings(chosen.map(\.rawValue))),
        ("printed", .integer(printed)),
        ("closings", .list(closings, \.json)),
      ], unknown: unknown)
  }
}

extension Round.Closing {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    on = try fields.date("on")
    ballots = try fields.integer("ballots", in: 0...10_000_000)
    fingerprint = try fields.string("fingerprint")
  }

  package var json: JSON {
    .record([
      ("on", .date(on)), ("ballots", .integer(ballots)), ("fingerprint", .string(fingerprint)),
    ])
  }
}

extension Round.Decision {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    kind = try fields.choice("kind")
    text = try fields.string("text")
    by = try fields.optionalStrings("by") ?? []
    on = try fields.optionalDate("on")
  }

  package var json: JSON {
    .record([
      ("kind", .string(kind.rawValue)), ("text", .string(text)), ("by", .strings(by)),
      ("on", .date(on)),
    ])
  }
}
