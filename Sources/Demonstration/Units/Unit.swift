import CongressModel
import Tallying

/// An organisation of the demonstration, with its congress where it holds one.
struct Unit {
  var organization: Organization
  var congress: Congress?
  /// The first day on which work on the congress could begin.
  var start = CalendarDate(known: "2019-11-22")
  /// The tasks that didn't simply go by the plan.
  var changes: [PreparationTask.ID: TaskChange] = [:]
  /// Whether the last task that fell due is still open.
  var leavesLastOpen = false
  var people = People()
  var elections = Elections()
  var ballots: [RecordedBallots] = []
}

extension Level.ID {
  static let cell = Level.ID(known: "cell")
  static let grassroots = Level.ID(known: "grassroots")
  static let commune = Level.ID(known: "commune")
  static let district = Level.ID(known: "district")
  static let province = Level.ID(known: "province")
  static let central = Level.ID(known: "central")
}

extension Unit {
  init(
    _ id: String, _ name: String, _ level: Level.ID, in parent: String?,
    kind: Organization.Kind = .committee, members: Int? = nil
  ) {
    organization = Organization(
      id: .init(known: id), name: name, parent: parent.map { .init(known: $0) }, level: level,
      kind: kind, members: members)
  }

  static func committee(
    _ id: String, _ name: String, _ level: Level.ID = .commune, in parent: String?
  ) -> Unit {
    Unit(id, name, level, in: parent)
  }

  static func cell(_ id: String, _ name: String, in parent: String) -> Unit {
    Unit(id, name, .grassroots, in: parent, kind: .cell)
  }

  /// The same unit with a congress planned for these days and, where it was held, held on them.
  func congress(
    _ days: CongressDays, isHeld: Bool, papers: [PartyPaper], formed: [Subcommittee] = []
  ) -> Unit {
    var unit = self
    let isCell = organization.kind == .cell
    var congress = Congress(
      id: .init(known: organization.id.rawValue), organization: organization.id,
      kind: isCell ? .members : .delegates, opening: days.opening,
      ruleSet: RuleSet.regulation244.id)
    congress.template = .init(known: isCell ? "cell" : organization.level.rawValue)
    congress.dates = CongressDates(planned: days, actual: isHeld ? days : nil)
    congress.papers = papers
    congress.subcommittees = formed
    unit.congress = congress
    return unit
  }

  func congress(
    _ opening: String, _ closing: String? = nil, isHeld: Bool, papers: [PartyPaper],
    formed: [Subcommittee] = []
  ) -> Unit {
    congress(
      CongressDays(
        opening: CalendarDate(known: opening), closing: closing.map { CalendarDate(known: $0) }),
      isHeld: isHeld, papers: papers, formed: formed)
  }
}

extension Unit {
  /// What stands in the folder of its congress.
  func documents(with patterns: inout TaskPatterns) -> CongressDocuments? {
    guard var congress else { return nil }
    let pattern = patterns[congress]
    let preparation = Preparation(
      of: congress, pattern: pattern, from: start, changes: changes,
      leavesLastOpen: leavesLastOpen)
    let checklist = preparation.checklist()
    congress.states = pattern.statesReached(by: checklist)
    return CongressDocuments(
      congress: congress, checklist: checklist, people: people, elections: elections)
  }
}

extension TaskPattern {
  /// The states that finished tasks brought about, each with the day of its task.
  fileprivate func statesReached(by checklist: Checklist) -> [StateEntry] {
    let steps: [(CongressState, String)] = [
      (.preparing, "a01"), (.submitted, "a14"), (.cleared, "a15"), (.reported, "g03"),
      (.approved, "g04"),
    ]
    return steps.compactMap { state, step in
      guard let place = places[.init(known: step)], let day = checklist.tasks[place].doneOn
      else { return nil }
      return StateEntry(state, on: day, paper: checklist.tasks[place].evidence.first?.paper)
    }
  }
}
