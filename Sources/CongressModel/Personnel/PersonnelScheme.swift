package import StrictJSON
package import Tallying

/// The plan of whom to put forward for one body, and how it came about.
package struct PersonnelScheme: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<PersonnelScheme>

  package let id: ID
  package var title: LocalText
  package var body: ElectedBody
  package var seats: Int
  /// The composition asked for, as it is typed.
  package var rules: [CompositionRule]
  package var candidates: [SchemeCandidate]
  /// The election that the list is made for.
  package var election: Election.ID?
  /// The votes of the five steps, each an opinion ballot counted like an election.
  package var steps: [SchemeStep]
  package var unknown: JSONObject

  package init(id: ID, title: LocalText, body: ElectedBody, seats: Int) {
    (self.id, self.title, self.body, self.seats) = (id, title, body, seats)
    (rules, candidates, steps, unknown) = ([], [], [], [:])
  }
}

/// Somebody who is considered for a body.
package struct SchemeCandidate: Hashable, Sendable, Identifiable {
  package let id: Candidate.ID
  package var name: String
  package var attributes: PersonAttributes
  package var origin: Candidate.Origin
  /// How many of those attending agreed to a name from the floor.
  package var support: Candidate.Support?
  package var withdrawal: Withdrawal?
  /// What the annotated list says beside the name.
  package var note: String?
  package var unknown: JSONObject

  /// The wish not to stand, and what the congress decided on it.
  package struct Withdrawal: Hashable, Sendable {
    package var decision: Decision
    /// Who decided.
    package var by: String?
    package var on: CalendarDate?
    package var reason: String?

    package enum Decision: String, Hashable, Sendable, CaseIterable {
      case asked, accepted, refused
    }

    package init(_ decision: Decision, by name: String? = nil, on day: CalendarDate? = nil) {
      (self.decision, by, on) = (decision, name, day)
    }
  }

  package init(id: Candidate.ID, name: String) {
    (self.id, self.name) = (id, name)
    (attributes, origin, unknown) = (PersonAttributes(), .prepared, [:])
  }
}

/// One of the five votes by which those introduced are found.
package struct SchemeStep: Hashable, Sendable {
  package var meeting: Meeting
  /// The opinion ballot in which it is counted.
  package var election: Election.ID

  /// Who votes.
  ///
  /// Quy trình nhân sự 5 bước: Hướng dẫn 26-HD/BTCTW (2019).
  package enum Meeting: String, Hashable, Sendable, CaseIterable {
    case standingFirst, keyCadres, committeeFirst, standingSecond, committeeSecond
  }

  package init(_ meeting: Meeting, counted election: Election.ID) {
    (self.meeting, self.election) = (meeting, election)
  }
}

extension PersonnelScheme {
  package subscript(id: Candidate.ID) -> SchemeCandidate? {
    get { candidates.first { $0.id == id } }
    set {
      guard let index = candidates.firstIndex(where: { $0.id == id }) else {
        if let newValue { candidates.append(newValue) }
        return
      }
      if let newValue { candidates[index] = newValue } else { candidates.remove(at: index) }
    }
  }

  /// An id that no candidate has.
  package var freeID: Candidate.ID? {
    let taken = Set(candidates.map(\.id))
    return (candidates.count + 1...candidates.count + 1_000).lazy
      .compactMap { Candidate.ID("c\($0)") }.first { !taken.contains($0) }
  }
}

extension PersonnelScheme {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    title = try fields.localText("title")
    body = try fields.choice("body")
    seats = try fields.integer("seats", in: 1...1000)
    rules = try fields.items("rules") { json, path throws(ShapeError) in
      let text = try json.string(at: path)
      guard let rule = CompositionRule(typed: text) else {
        throw ShapeError(.notAllowed(text), at: path)
      }
      return rule
    }
    candidates = try fields.items("candidates", SchemeCandidate.init(json:at:))
    election = try fields.optionalIdentifier("election")
    steps = try fields.items("steps", SchemeStep.init(json:at:))
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("id", .string(id.rawValue)), ("title", title.json), ("body", .string(body.rawValue)),
        ("seats", .integer(seats)), ("rules", .strings(rules.map(\.name))),
        ("candidates", .list(candidates, \.json)), ("election", .text(election?.rawValue)),
        ("steps", .list(steps, \.json)),
      ], unknown: unknown)
  }
}

extension SchemeCandidate {
  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    id = try fields.identifier("id")
    name = try fields.string("name")
    attributes = try PersonAttributes(reading: &fields)
    origin = try fields.optionalChoice("nomination") ?? .prepared
    support = try fields.optionalValue("support", Candidate.Support.init(json:at:))
    withdrawal = try fields.optionalValue("withdrawal", Withdrawal.init(json:at:))
    note = try fields.optionalString("note")
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [("id", .string(id.rawValue)), ("name", .string(name))] + attributes.members + [
        ("nomination", origin == .prepared ? nil : .string(origin.rawValue)),
        ("support", support?.json), ("withdrawal", withdrawal?.json), ("note", .text(note)),
      ], unknown: unknown)
  }
}

extension SchemeCandidate.Withdrawal {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    decision = try fields.choice("decision")
    by = try fields.optionalString("by")
    on = try fields.optionalDate("on")
    reason = try fields.optionalString("reason")
  }

  var json: JSON {
    .record([
      ("decision", .string(decision.rawValue)), ("by", .text(by)), ("on", .date(on)),
      ("reason", .text(reason)),
    ])
  }
}

extension SchemeStep {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    meeting = try fields.choice("meeting")
    election = try fields.identifier("election")
  }

  var json: JSON {
    .record([("meeting", .string(meeting.rawValue)), ("election", .string(election.rawValue))])
  }
}
