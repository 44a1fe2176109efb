import CongressModel
import Testing

struct CongressStepTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func documents() throws -> CongressDocuments {
    CongressDocuments(
      congress: Congress(
        id: try #require(Congress.ID("a")), organization: try #require(Organization.ID("a")),
        kind: .delegates, opening: try day("2020-04-29"), ruleSet: "x"))
  }

  @Test func `a report is due 7 working days after the closing, approval 15 after the report`()
    throws
  {
    var held = try documents()
    held.congress.dates.actual = CongressDays(opening: try day("2020-04-29"))
    let calendar = WorkingCalendar(holidays: [
      WorkingCalendar.Holiday(
        name: LocalText("30/4"), first: try day("2020-04-30"), last: try day("2020-05-01"))
    ])
    let today = try day("2020-05-20")
    #expect(held.step(to: .reported, on: today, calendar).lastDay == (try day("2020-05-12")))
    #expect(held.step(to: .approved, on: today, calendar).lastDay == nil)
    held = try held.entering(.reported, on: day("2020-05-12"), paper: nil, today: today)
    #expect(held.step(to: .approved, on: today, calendar).lastDay == (try day("2020-06-02")))
    #expect(held.laterStates(on: today) == [.approved])
  }

  @Test
  func
    `open documents and personnel stand before the submission, all that is due before the congress`()
    throws
  {
    var documents = try documents()
    documents.checklist.tasks = try Workstream.allCases.map {
      var task = PreparationTask(
        id: try #require(PreparationTask.ID($0.rawValue)), workstream: $0,
        title: LocalText($0.rawValue))
      task.due = try day("2020-04-01")
      return task
    }
    let calendar = WorkingCalendar()
    func open(_ state: CongressState, _ text: String) throws -> [String] {
      documents.step(to: state, on: try day(text), calendar).openTasks.map(\.id.rawValue)
    }
    #expect(try open(.submitted, "2020-04-01") == ["documents", "personnel"])
    #expect(try open(.submitted, "2020-03-31") == [])
    #expect(try open(.held, "2020-04-01").count == 5)
    #expect(try open(.preparing, "2020-04-01") == [])
  }

  @Test func `a state has a day that has come, after the one before, and its paper`() throws {
    let today = try day("2020-03-20")
    let submitted = try documents().entering(.submitted, on: today, paper: nil, today: today)
    #expect(throws: StateError.afterToday(try day("2020-03-21"))) {
      try submitted.entering(.cleared, on: day("2020-03-21"), paper: "1", today: today)
    }
    #expect(throws: StateError.beforeEarlierState(today)) {
      try submitted.entering(.cleared, on: day("2020-03-19"), paper: "1", today: today)
    }
    #expect(throws: StateError.noPaper) {
      try submitted.entering(.cleared, on: today, paper: nil, today: today)
    }
    #expect(submitted.laterStates(on: today) == [.cleared, .held, .postponed])
    #expect(throws: StateError.closesBeforeOpening) {
      try submitted.held(from: today, to: day("2020-03-19"), today: today)
    }
  }

  @Test(arguments: [(1, true), (2, true), (3, false)])
  func `a committee right below the province has one or two units in the trial`(
    count: Int, isKept: Bool
  ) throws {
    var tree = OrganizationTree()
    func add(_ name: String, _ level: String, below parent: String?) throws {
      try tree.add(
        Organization(
          id: #require(Organization.ID(name)), name: name,
          parent: parent.flatMap { Organization.ID($0) }, level: #require(Level.ID(level)),
          kind: .committee))
    }
    try add("nam-dinh", "province", below: nil)
    try add("vu-ban", "district", below: "nam-dinh")
    let province = try #require(Organization.ID("nam-dinh"))
    let summaries = try (0..<count).map { number in
      try add("unit-\(number)", "commune", below: "vu-ban")
      var congress = Congress(
        id: try #require(Congress.ID("unit-\(number)")),
        organization: try #require(Organization.ID("unit-\(number)")), kind: .delegates,
        opening: try day("2020-04-29"), ruleSet: "x")
      congress.directElection = Choice(by: province)
      return CongressSummary(congress, checklist: Checklist(), elections: [])
    }
    let quotas = TrialQuota.all(in: tree, summaries)
    #expect(quotas.map(\.committee.rawValue) == ["vu-ban"])
    #expect(quotas.map(\.isKept) == [isKept])
    // one that is in the trial stays in it, one that isn't joins it
    let last = try #require(summaries.last)
    let stays = TrialQuota.joined(by: last.id, of: last.organization, in: tree, summaries)
    #expect(stays.congresses.count == count)
    #expect(stays.isKept == isKept)
    let others = Array(summaries.dropLast())
    #expect(TrialQuota.joined(by: last.id, of: last.organization, in: tree, others) == stays)
  }

  @Test func `a tree that goes up to the whole party still counts by what is below a province`()
    throws
  {
    var tree = OrganizationTree()
    let central = try #require(Level.ID("central"))
    tree.levels.append(Level(id: central, name: LocalText("Trung ương")))
    for (name, level, parent) in [
      ("party", "central", nil), ("nam-dinh", "province", "party"),
      ("vu-ban", "district", "nam-dinh"), ("vinh-hao", "commune", "vu-ban"),
    ] as [(String, String, String?)] {
      try tree.add(
        Organization(
          id: #require(Organization.ID(name)), name: name,
          parent: parent.flatMap { Organization.ID($0) }, level: #require(Level.ID(level)),
          kind: .committee))
    }
    var congress = try documents().congress
    congress.organization = try #require(Organization.ID("vinh-hao"))
    congress.directElection = Choice(by: try #require(Organization.ID("vu-ban")))
    let quotas = TrialQuota.all(
      in: tree, [CongressSummary(congress, checklist: Checklist(), elections: [])])
    #expect(quotas.map(\.committee.rawValue) == ["vu-ban"])
  }

  @Test func `a congress is put off with a reason, and a new day ends that`() throws {
    let (putOff, today) = (try day("2020-03-27"), try day("2020-04-10"))
    let preparing = try documents().entering(
      .preparing, on: day("2019-11-22"), paper: nil, today: putOff)
    #expect(throws: StateError.noReason) {
      try preparing.entering(.postponed, on: putOff, paper: nil, today: putOff)
    }
    let postponed = try preparing.entering(
      .postponed, on: putOff, paper: "1-CV/HU", reason: "dịch", today: putOff)
    #expect(postponed.congress.state(asOf: try day("2020-03-26")) == .preparing)
    #expect(postponed.congress.state(asOf: today) == .postponed)
    #expect(postponed.laterStates(on: today) == [.submitted, .cleared, .held])
    let decision = MoveDecision(to: try day("2020-04-29"), because: "hết dịch", on: today)
    let moved = try CongressMove(postponed, decision, in: WorkspaceSettings(name: "x")).made()
    #expect(moved.congress.state(asOf: try day("2020-04-09")) == .postponed)
    #expect(moved.congress.state(asOf: today) == .preparing)
    #expect(try Congress(json: postponed.congress.json) == postponed.congress)
  }

  @Test func `a congress is held after it was cleared, and its day stands once it is reported`()
    throws
  {
    let today = try day("2020-06-01")
    var congress = try documents()
    congress = try congress.entering(.cleared, on: day("2020-04-20"), paper: "12", today: today)
    #expect(throws: StateError.beforeEarlierState(try day("2020-04-20"))) {
      try congress.held(from: day("2020-04-19"), to: day("2020-04-20"), today: today)
    }
    congress = try congress.held(from: day("2020-04-20"), to: day("2020-04-20"), today: today)
    congress = try congress.held(from: day("2020-04-29"), to: day("2020-04-30"), today: today)
    congress = try congress.entering(.reported, on: day("2020-05-05"), paper: nil, today: today)
    #expect(throws: StateError.notNow(.held)) {
      try congress.held(from: day("2020-04-28"), to: day("2020-04-28"), today: today)
    }
    #expect(throws: StateError.noPaper) {
      try congress.entering(.approved, on: day("2020-05-06"), paper: " ", today: today)
    }
  }

  @Test func `a state that can't come next is refused`() throws {
    let today = try day("2020-04-10")
    #expect(throws: StateError.notNow(.approved)) {
      try documents().entering(.approved, on: today, paper: "1", today: today)
    }
  }
}
