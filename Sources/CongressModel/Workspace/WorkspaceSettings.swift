package import StrictJSON
package import Tallying

/// What holds for the whole workspace: `workspace.json`.
package struct WorkspaceSettings: Hashable, Sendable {
  package var name: String
  /// "2020–2025".
  package var term: String?
  /// The day on which the workspace always is, in place of the clock.
  package var today: CalendarDate?
  package var calendar: WorkingCalendar
  /// Whether nothing here is real; such a workspace can't be merged with one that is.
  package var isRehearsal: Bool
  /// The rule sets of the office: more of them, or in place of built-in ones of the same id.
  package var ownRuleSets: [RuleSet]
  package var unknown: JSONObject

  package init(name: String, term: String? = nil) {
    (self.name, self.term) = (name, term)
    (calendar, isRehearsal, unknown) = (WorkingCalendar(), false, [:])
    ownRuleSets = []
  }
}

extension WorkspaceSettings {
  package init(json: JSON) throws(ShapeError) {
    var fields = try JSONFields(json, at: .root)
    try fields.format("daihoi/workspace")
    name = try fields.string("name")
    term = try fields.optionalString("term")
    today = try fields.optionalDate("today")
    calendar = WorkingCalendar(
      holidays: try fields.items("holidays", WorkingCalendar.Holiday.init(json:at:)))
    isRehearsal = try fields.optionalBool("rehearsal") ?? false
    ownRuleSets = try fields.items("ruleSets", RuleSet.init(json:at:))
    unknown = fields.unknown
    for (index, ruleSet) in ownRuleSets.enumerated()
    where ownRuleSets[..<index].contains(where: { $0.id == ruleSet.id }) {
      throw ShapeError(
        .duplicateID(ruleSet.id), at: JSONPath.root.member("ruleSets").index(index).member("id"))
    }
  }

  package var json: JSON {
    .record(
      [
        ("format", .string("daihoi/workspace")),
        ("version", .integer(1)),
        ("name", .string(name)),
        ("term", .text(term)),
        ("today", .date(today)),
        ("holidays", .list(calendar.holidays, \.json)),
        ("rehearsal", .flag(isRehearsal)),
        ("ruleSets", .list(ownRuleSets, \.json)),
      ], unknown: unknown)
  }
}

extension WorkspaceSettings {
  /// All rule sets there are: the built-in ones, each as the office has it, then its own.
  package var ruleSets: [RuleSet] { RuleSet.known(with: ownRuleSets) }
}
