package import StrictJSON
package import Tallying

/// One congress of one organisation: `congress.json`.
package struct Congress: Hashable, Sendable, Identifiable {
  package typealias ID = Identifier<Congress>

  package let id: ID
  package var organization: Organization.ID
  /// "lần thứ XXIV": a text, because units write it their own way.
  package var ordinal: String?
  package var kind: Kind
  package var contents: [Content]
  /// The rule set by which its ballots are counted.
  package var ruleSet: String
  package var template: Template.ID?
  /// Who chose it as a pilot congress (đại hội điểm), held first so that others learn from it.
  package var pilot: Choice?
  /// Who chose it for the trial of electing the secretary directly (thí điểm); not the same as
  /// a pilot congress, and a unit can be both.
  package var directElection: Choice?
  /// Which elections it holds in which order, where that is not what its kind implies.
  package var chain: ElectionChain?
  package var dates: CongressDates
  package var states: [StateEntry]
  package var papers: [PartyPaper]
  package var subcommittees: [Subcommittee]
  package var teams: [WorkingTeam]
  package var indicators: [Indicator]
  package var works: [Work]
  package var lessons: [Lesson]
  /// Results known from a paper, where the ballots aren't in this workspace.
  package var stated: [StatedResult]
  /// What the level below reported, where its ballots aren't in this workspace.
  package var received: ReceivedResult?
  package var note: String?
  package var unknown: JSONObject

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Đại hội đại biểu.
    case delegates
    /// Đại hội đảng viên.
    case members
  }

  /// What a congress decides; a congress without election leaves the third out.
  ///
  /// Source: Chỉ thị 35-CT/TW (2019), part I.
  package enum Content: String, Hashable, Sendable, CaseIterable {
    case review, discussion, committee, delegates
  }

  package init(
    id: ID, organization: Organization.ID, kind: Kind, opening: CalendarDate, ruleSet: String
  ) {
    (self.id, self.organization, self.kind, self.ruleSet) = (id, organization, kind, ruleSet)
    contents = Content.allCases
    dates = CongressDates(planned: CongressDays(opening: opening))
    (states, papers, subcommittees, teams) = ([], [], [], [])
    (indicators, works, lessons, stated) = ([], [], [], [])
    unknown = [:]
  }
}

extension Congress {
  /// The lessons and assignments written up to `day`.
  package func lessons(asOf day: CalendarDate) -> [Lesson] {
    lessons.filter { ($0.written ?? day) <= day }
  }
}

/// By which committee a congress was chosen, and when.
package struct Choice: Hashable, Sendable {
  package var by: Organization.ID
  package var on: CalendarDate?

  package init(by: Organization.ID, on: CalendarDate? = nil) { (self.by, self.on) = (by, on) }

  package init(json: JSON, at path: JSONPath) throws(ShapeError) {
    var fields = try JSONFields(json, at: path)
    by = try fields.identifier("by")
    on = try fields.optionalDate("on")
  }

  package var json: JSON { .record([("by", .string(by.rawValue)), ("on", .date(on))]) }
}

extension Congress {
  package init(json: JSON) throws(ShapeError) {
    var fields = try JSONFields(json, at: .root)
    try fields.format("daihoi/congress")
    id = try fields.identifier("id")
    organization = try fields.identifier("organization")
    ordinal = try fields.optionalString("ordinal")
    kind = try fields.choice("kind")
    let contents = try fields.items("contents") { json, path throws(ShapeError) in
      try Content(json: json, at: path)
    }
    self.contents = contents.isEmpty ? Content.allCases : contents
    ruleSet = try fields.string("ruleSet")
    template = try fields.optionalIdentifier("template")
    pilot = try fields.optionalValue("pilot", Choice.init(json:at:))
    directElection = try fields.optionalValue("directElection", Choice.init(json:at:))
    chain = try fields.optionalValue("elections", ElectionChain.init(json:at:))
    dates = try fields.value("dates", CongressDates.init(json:at:))
    states = try fields.items("states", StateEntry.init(json:at:))
    papers = try fields.items("papers", PartyPaper.init(json:at:))
    subcommittees = try fields.items("subcommittees", Subcommittee.init(json:at:))
    teams = try fields.items("teams", WorkingTeam.init(json:at:))
    indicators = try fields.items("indicators", Indicator.init(json:at:))
    works = try fields.items("works", Work.init(json:at:))
    lessons = try fields.items("lessons", Lesson.init(json:at:))
    stated = try fields.items("stated", StatedResult.init(json:at:))
    received = try fields.optionalValue("received", ReceivedResult.init(json:at:))
    note = try fields.optionalString("note")
    unknown = fields.unknown
  }

  package var json: JSON {
    .record(
      [
        ("format", .string("daihoi/congress")),
        ("version", .integer(1)),
        ("id", .string(id.rawValue)),
        ("organization", .string(organization.rawValue)),
        ("ordinal", .text(ordinal)),
        ("kind", .string(kind.rawValue)),
        ("contents", .strings(contents.map(\.rawValue))),
        ("ruleSet", .string(ruleSet)),
        ("template", .text(template?.rawValue)),
        ("pilot", pilot?.json),
        ("directElection", directElection?.json),
        ("elections", chain?.json),
        ("dates", dates.json),
        ("states", .list(states, \.json)),
        ("papers", .list(papers, \.json)),
        ("subcommittees", .list(subcommittees, \.json)),
        ("teams", .list(teams, \.json)),
        ("indicators", .list(indicators, \.json)),
        ("works", .list(works, \.json)),
        ("lessons", .list(lessons, \.json)),
        ("stated", .list(stated, \.json)),
        ("received", received?.json),
        ("note", .text(note)),
      ], unknown: unknown)
  }
}

extension Congress.Content {
  init(json: JSON, at path: JSONPath) throws(ShapeError) {
    guard case .string(let text) = json, let content = Self(rawValue: text) else {
      throw ShapeError(.notAllowed("\(json)"), at: path)
    }
    self = content
  }
}
