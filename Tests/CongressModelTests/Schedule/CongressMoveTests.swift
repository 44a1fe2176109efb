import CongressModel
import StrictJSON
import Testing

struct CongressMoveTests {
  static let settings: WorkspaceSettings = {
    var settings = WorkspaceSettings(name: "Kim Sơn", term: "2020–2025")
    settings.calendar.holidays = [
      WorkingCalendar.Holiday(
        name: LocalText("30/4"), first: CalendarDate(dayNumber: 18_382),
        last: CalendarDate(dayNumber: 18_383))
    ]
    return settings
  }()

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// The commune of article A with the template's steps, dated from 31/3/2020.
  private func thuongKiem(_ name: String = "thuong-kiem") throws -> CongressDocuments {
    let commune = try #require(Template.builtIn.first { $0.id.rawValue == "commune" })
    var congress = Congress(
      id: try #require(Congress.ID(name)), organization: try #require(Organization.ID(name)),
      kind: .delegates, opening: try day("2020-03-31"), ruleSet: "244")
    congress.dates.planned = CongressDays(
      opening: try day("2020-03-31"), closing: try day("2020-04-01"))
    var checklist = Schedule(days: congress.dates.planned, calendar: Self.settings.calendar)
      .planning(commune.checklist(directElection: true))
    for index in checklist.tasks.indices.prefix(20) {
      checklist.setDone(true, checklist.tasks[index].id, on: try day("2020-01-15"))
    }
    checklist.tasks[21].isFixed = true
    checklist.tasks[22].state = .notApplicable
    checklist.tasks[23].lead = nil
    return CongressDocuments(congress: congress, checklist: checklist)
  }

  private func decision(_ text: String, reason: String = "dịch") throws -> MoveDecision {
    MoveDecision(to: try day(text), because: reason, on: try day("2020-03-20"))
  }

  @Test func `all and only unfinished, unfixed tasks with a lead move from 31/3 to 29/4`() throws {
    let before = try thuongKiem()
    let move = try CongressMove(before, decision("2020-04-29"), in: Self.settings)
    let open = before.checklist.tasks.filter {
      !$0.state.isClosed && !$0.isFixed && $0.lead != nil
    }
    #expect(move.tasks.map(\.id) == open.map(\.id))
    #expect(move.kept == 2)
    let after = try move.made()
    for task in open where task.lead?.unit == .calendar && task.lead?.anchor == .opening {
      #expect(after.checklist[task.id]?.due == task.due?.adding(days: 29))
    }
    let days = after.congress.dates.current
    #expect(days == CongressDays(opening: try day("2020-04-29"), closing: try day("2020-04-30")))
    #expect(after.congress.dates.moves.last?.reason == "dịch")
    #expect(after.congress.dates.moves.last?.decided == (try day("2020-03-20")))
  }

  @Test func `the change equals the preview, and its inverse gives the same bytes back`() throws {
    var before = try thuongKiem()
    // a task without a day gets one
    before.checklist.tasks[30].due = nil
    let move = try CongressMove(before, decision("2020-04-29"), in: Self.settings)
    #expect(move.tasks.contains { $0.from == nil })
    var foreseen = before.checklist
    for task in move.tasks {
      let place = try #require(foreseen.tasks.firstIndex { $0.id == task.id })
      #expect(foreseen.tasks[place].due == task.from)
      foreseen.tasks[place].due = task.to
    }
    let after = try move.made()
    #expect(after.checklist.json.bytes() == foreseen.json.bytes())
    #expect(after.congress.dates.current == move.days)
    let (all, made) = (before.change(to: after).edits, move.change.edits)
    #expect(all.map(\.document) == made.map(\.document))
    #expect(all.map(\.index) == made.map(\.index))

    var (congress, checklist) = (after.congress.json, after.checklist.json)
    for edit in move.change.inverse.edits {
      if edit.document == .congress(before.id) {
        try edit.apply(to: &congress)
      } else {
        try edit.apply(to: &checklist)
      }
    }
    #expect(congress.bytes() == before.congress.json.bytes())
    #expect(checklist.bytes() == before.checklist.json.bytes())
  }

  @Test(arguments: [
    ("2020-03-31", MoveError.sameDay(CalendarDate(dayNumber: 18_352))),
    (
      "2020-03-19",
      .past(CalendarDate(dayNumber: 18_340), today: CalendarDate(dayNumber: 18_341))
    ),
    ("9999-12-31", .unlikely(CalendarDate(dayNumber: 2_932_896))),
    ("2026-01-01", .outsideTerm(CalendarDate(dayNumber: 20_454), term: "2020–2025")),
  ])
  func `a day that can't be is refused`(text: String, error: MoveError) throws {
    #expect(throws: error) {
      try CongressMove(thuongKiem(), decision(text), in: Self.settings)
    }
  }

  @Test func `a move to the same day plans the tasks anew by the holidays of now`() throws {
    var before = try thuongKiem()
    let notice = try #require(PreparationTask.ID("a13"))
    before.checklist.setDone(false, notice, on: try day("2020-01-20"))
    var settings = Self.settings
    settings.calendar.holidays.insert(
      WorkingCalendar.Holiday(
        name: LocalText("Nghỉ bù"), first: try day("2020-03-23"), last: try day("2020-03-27")),
      at: 0)
    let today = try day("2020-03-20")
    #expect(OutdatedPlan(of: [before], Self.settings.calendar, on: today).isEmpty)
    let plan = OutdatedPlan(of: [before], settings.calendar, on: today)
    #expect(plan.tasks > 0 && plan.congresses == [before.id])

    let move = try CongressMove(before, decision("2020-03-31", reason: ""), in: settings)
    #expect(move.isOfTasksAlone && move.shift == 0)
    #expect(move.tasks.count == plan.tasks)
    #expect(move.tasks.allSatisfy { task in before.checklist[task.id]?.lead?.unit == .working })
    let after = try move.made()
    #expect(after.congress == before.congress)
    #expect(OutdatedPlan(of: [after], settings.calendar, on: today).isEmpty)
    #expect(throws: MoveError.sameDay(try day("2020-03-31"))) {
      try CongressMove(after, decision("2020-03-31"), in: settings)
    }
    var held = before
    held.congress.dates.actual = CongressDays(opening: today)
    #expect(OutdatedPlan(of: [held], settings.calendar, on: today).isEmpty)
  }

  @Test func `a subtree moved by no day leaves alone what is planned so already`() throws {
    var (one, other) = (try thuongKiem("b"), try thuongKiem("c"))
    other.checklist.tasks[30].due = try day("2020-01-02")
    let (tree, today) = (try tree(), try day("2020-03-20"))
    func moved(_ documents: [CongressDocuments]) throws(MoveError) -> [Congress.ID] {
      guard let id = Organization.ID("a") else { return [] }
      return try SubtreeMove(
        of: id, by: 0, because: "", on: today, documents, [], in: tree, Self.settings
      ).moves.map(\.id)
    }
    #expect(try moved([one, other]) == [other.id])
    #expect(throws: MoveError.nothingToMove(try #require(Organization.ID("a")))) {
      try moved([one])
    }
    one.congress.dates.actual = CongressDays(opening: today)
    #expect(try moved([one, other]) == [other.id])
  }

  @Test(arguments: ["2020-03-20", "2025-12-31"])
  func `the first and the last day that can be are taken`(text: String) throws {
    _ = try CongressMove(thuongKiem(), decision(text), in: Self.settings)
  }

  @Test func `a move needs a reason, and a congress that hasn't opened`() throws {
    #expect(throws: MoveError.noReason) {
      try CongressMove(thuongKiem(), decision("2020-04-29", reason: ""), in: Self.settings)
    }
    var held = try thuongKiem()
    held.congress.dates.actual = CongressDays(opening: try day("2020-03-20"))
    #expect(throws: MoveError.alreadyOpened(try day("2020-03-20"))) {
      try CongressMove(held, decision("2020-04-29"), in: Self.settings)
    }
  }

  @Test func `tasks that would have been due and a holiday are conflicts`() throws {
    let today = try day("2020-03-20")
    let move = try CongressMove(thuongKiem(), decision("2020-04-30"), in: Self.settings)
    let conflicts = move.conflicts(on: today, Self.settings.calendar)
    #expect(conflicts.first == .holiday(LocalText("30/4"), try day("2020-04-30")))
    let past = move.tasks.filter { $0.to.map { $0 < today } ?? false }
    #expect(conflicts.dropFirst() == past.map { .past($0) }[...])
  }

  @Test(arguments: [
    ("2020-05-09", 0), ("2020-05-10", 1), ("2020-05-11", 1), ("2020-04-20", 1), ("2020-04-21", 0),
  ])
  func `a congress closes before the one above opens, and opens after those below`(
    opening: String, conflicts: Int
  ) throws {
    let bounds = CongressBounds(
      of: try #require(Organization.ID("b")), in: try tree(),
      days: [
        try #require(Organization.ID("a")): [
          CongressBounds.Neighbour(
            try #require(Congress.ID("a")), CongressDays(opening: try day("2020-05-10")))
        ],
        try #require(Organization.ID("c")): [
          CongressBounds.Neighbour(
            try #require(Congress.ID("c")), CongressDays(opening: try day("2020-04-20")))
        ],
      ])
    let days = CongressDays(opening: try day(opening))
    #expect(bounds.conflicts(with: days).count == conflicts)
  }

  private func tree() throws -> OrganizationTree {
    var tree = OrganizationTree()
    var parent: Organization.ID?
    for name in ["a", "b", "c"] {
      let id = try #require(Organization.ID(name))
      try tree.add(
        Organization(
          id: id, name: name, parent: parent, level: try #require(Level.ID("commune")),
          kind: .committee))
      parent = id
    }
    return tree
  }

  @Test func `72 units move as one change, and only those that haven't opened`() throws {
    var tree = OrganizationTree()
    let district = try #require(Organization.ID("kim-son"))
    let (level, below) = (try #require(Level.ID("district")), try #require(Level.ID("commune")))
    try tree.add(Organization(id: district, name: "Kim Sơn", level: level, kind: .committee))
    var documents: [CongressDocuments] = []
    for number in 1...72 {
      let name = "unit-\(number)"
      try tree.add(
        Organization(
          id: try #require(Organization.ID(name)), name: name, parent: district, level: below,
          kind: .committee))
      documents.append(try thuongKiem(name))
    }
    documents[0].congress.dates.actual = CongressDays(opening: try day("2020-03-01"))
    let summaries = documents.map {
      CongressSummary($0.congress, checklist: $0.checklist, elections: [])
    }
    let move = try SubtreeMove(
      of: district, by: 29, because: "dịch", on: day("2020-03-20"), documents, summaries, in: tree,
      Self.settings)
    #expect(move.moves.count == 71)
    #expect(move.opened == 1)
    #expect(move.change.documents.count == 142)
    #expect(Set(move.change.documents.compactMap(\.congress)).count == 71)
    #expect(throws: MoveError.nothingToMove(try #require(Organization.ID("unit-1")))) {
      try SubtreeMove(
        of: try #require(Organization.ID("unit-1")), by: 29, because: "dịch",
        on: day("2020-03-20"), documents, summaries, in: tree, Self.settings)
    }
  }
}

extension CongressMove {
  /// The documents once the change is made.
  func made() throws -> CongressDocuments {
    var documents = [
      DocumentName.congress(id): before.congress.json, .checklist(id): before.checklist.json,
    ]
    for edit in change.edits { try edit.apply(to: &documents[edit.document, default: [:]]) }
    #expect(documents.count == 2)
    return CongressDocuments(
      congress: try Congress(json: #require(documents[.congress(id)])),
      checklist: try Checklist(json: #require(documents[.checklist(id)])))
  }
}
