package import Tallying

extension CongressDocuments {
  /// A congress that begins to be prepared, with the tasks of a template planned for its days.
  package init(
    new congress: Congress, from template: Template?, in settings: WorkspaceSettings
  ) throws(MoveError) {
    let days = congress.dates.planned
    guard days.opening.isLikely else { throw .unlikely(days.opening) }
    guard days.closing.isLikely else { throw .unlikely(days.closing) }
    if let term = settings.term, let years = settings.termYears,
      !years.contains(days.opening.components.year)
    {
      throw .outsideTerm(days.opening, term: term)
    }
    var congress = congress
    congress.template = template?.id
    let checklist = template?.checklist(directElection: congress.directElection != nil)
    self.init(
      congress: congress,
      checklist: Schedule(days: days, calendar: settings.calendar)
        .planning(checklist ?? Checklist()))
  }

  /// The change that writes all four documents of a congress that isn't there yet.
  package var addition: Change {
    Change(.checklist(id), from: nil, to: checklist.json)
      + Change(.people(id), from: nil, to: people.json)
      + Change(.elections(id), from: nil, to: elections.json)
      + Change(.congress(id), from: nil, to: congress.json)
  }

  /// The same congress in the trial of electing the secretary directly, with the steps for that.
  package func inTrial(
    _ choice: Choice, from template: Template?, in settings: WorkspaceSettings,
    on day: CalendarDate
  ) -> CongressDocuments {
    var new = self
    new.congress.directElection = choice
    let known = Set(checklist.tasks.map(\.id))
    let steps = template?.checklist(directElection: true).tasks ?? []
    let missing = steps.filter { step in
      !known.contains(step.id)
        && template?.steps.contains { $0.id == step.id && $0.condition == .directElection } == true
    }
    guard !missing.isEmpty else { return new }
    let days = congress.dates.days(asOf: day)
    new.checklist.tasks +=
      Schedule(days: days, calendar: settings.calendar)
      .planning(Checklist(tasks: missing)).tasks
    return new
  }
}

extension Template {
  /// The template for a unit, out of those there are: that of its level; for a grass-roots
  /// organisation that of a commune, or of a cell where it is one.
  package static func standard(for unit: Organization, among templates: [Template]) -> Template? {
    let level = unit.level.rawValue
    let grassroots = unit.kind == .cell ? "cell" : "commune"
    return templates.first { $0.id.rawValue == (level == "grassroots" ? grassroots : level) }
  }
}

extension RuleSet {
  /// The Party's rules in force on a day: 190-QĐ/TW from 10 October 2024 on.
  package static func inForce(on day: CalendarDate) -> RuleSet {
    guard let start = CalendarDate(year: 2024, month: 10, day: 10) else { return .regulation190 }
    return day >= start ? .regulation190 : .regulation244
  }
}
