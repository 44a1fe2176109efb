import CongressModel
import StrictJSON
import Testing

struct RollUpTests {
  static func id<Subject>(_ text: String) throws -> Identifier<Subject> {
    try #require(Identifier<Subject>(text))
  }

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func summary(_ name: String, held: String?) throws -> CongressSummary {
    var congress = Congress(
      id: try id(name), organization: try id(name), kind: .members, opening: try day("2020-03-31"),
      ruleSet: "244-QĐ/TW (2014)")
    congress.dates.actual = try held.map { CongressDays(opening: try day($0)) }
    var checklist = Checklist(tasks: [
      PreparationTask(id: try id("a"), workstream: .documents, title: LocalText("a")),
      PreparationTask(id: try id("b"), workstream: .logistics, title: LocalText("b")),
    ])
    checklist.tasks[0].state = .done
    checklist.tasks[0].doneOn = try day("2020-02-10")
    checklist.tasks[1].due = try day("2020-02-20")
    return CongressSummary(congress, checklist: checklist, elections: [])
  }

  static func tree() throws -> OrganizationTree {
    var tree = OrganizationTree()
    try tree.add(Organization(id: id("xa"), name: "Xã", level: id("commune"), kind: .committee))
    for name in ["c1", "c2", "c3"] {
      try tree.add(
        Organization(id: id(name), name: name, parent: id("xa"), level: id("cell"), kind: .cell))
    }
    return tree
  }

  @Test(arguments: [("2020-01-31", 1), ("2020-02-14", 1), ("2020-02-15", 2), ("2020-12-31", 2)])
  func `a congress is held from its last day on`(day: String, held: Int) throws {
    let roll = RollUp(
      of: try Self.id("xa"), in: try Self.tree(),
      summaries: [
        try Self.summary("c1", held: "2020-01-20"), try Self.summary("c2", held: "2020-02-15"),
        try Self.summary("c3", held: nil),
      ], on: try Self.day(day))
    #expect(roll.held == held)
    #expect(roll.planned == 3 - held)
    #expect(roll.levels.first { $0.level.rawValue == "cell" }?.held == held)
  }

  @Test(arguments: [
    ("2020-02-09", 0, 0), ("2020-02-10", 1, 0), ("2020-02-20", 1, 0), ("2020-02-21", 1, 1),
  ])
  func `readiness is that of the day`(day: String, done: Int, overdue: Int) throws {
    let readiness = try Self.summary("c1", held: nil).readiness(on: try Self.day(day))
    #expect(readiness.tasks == 2)
    #expect(readiness.done == done)
    #expect(readiness.overdue == overdue)
  }

  @Test(arguments: [("2020-05-14", 1), ("2020-05-15", 2)])
  func `a lesson counts from the day it was written`(day: String, lessons: Int) throws {
    var summary = try Self.summary("c1", held: "2020-01-20")
    summary.lessonDays = [nil, try Self.day("2020-05-15")]
    #expect(summary.lessons(asOf: try Self.day(day)) == lessons)
  }

  @Test func `the index gives every summary back`() throws {
    var summary = try Self.summary("c1", held: "2020-01-20")
    summary.lessonDays = [nil, try Self.day("2020-05-15")]
    var table = TaskNameTable()
    let json = summary.json(&table)
    let read = try CongressSummary(json: json, at: .root, table.names)
    #expect(read == summary)
  }

  @Test func `a total stated above counts those stated below only once`() throws {
    var tree = try Self.tree()
    var counts = RatingCounts()
    counts[.good] = 3
    let total = StatedTotals.RatingTotal(
      year: 2022, level: try Self.id("cell"), counts: counts, total: 3)
    for name in ["xa", "c1"] {
      var unit = try #require(tree[try Self.id(name)])
      unit.stated.ratings = [total]
      try tree.update(unit)
    }
    let all = RollUp(of: nil, in: tree, summaries: [], on: try Self.day("2022-12-31"))
    #expect(all.ratings.map(\.total) == [3])
    #expect(all.ratings.map(\.addsUp) == [true])
    let one = RollUp(of: try Self.id("c1"), in: tree, summaries: [], on: try Self.day("2022-12-31"))
    #expect(one.ratings.map(\.total) == [3])
  }

  @Test func `of totals stated one below the other only the highest counts`() throws {
    var tree = try Self.tree()
    try tree.add(
      Organization(
        id: Self.id("huyen"), name: "Huyện", level: Self.id("district"), kind: .committee))
    for (name, count) in [("huyen", 50), ("xa", 17)] {
      var unit = try #require(tree[try Self.id(name)])
      if name == "xa" { unit.parent = try Self.id("huyen") }
      unit.stated.units = [.init(level: try Self.id("cell"), count: count)]
      try tree.update(unit)
    }
    func cells(of unit: String?) throws -> RollUp.LevelFigures? {
      RollUp(
        of: try unit.map { try Self.id($0) }, in: tree, summaries: [],
        on: try Self.day("2020-01-01")
      ).levels.first { $0.level.rawValue == "cell" }
    }
    #expect(try cells(of: nil)?.statedUnits == 50)
    #expect(try cells(of: "huyen")?.statedUnits == 50)
    #expect(try cells(of: "xa")?.statedUnits == 17)
    #expect(try cells(of: "xa")?.units == 3)
  }

  @Test(arguments: [
    ("2020-02-20", CongressStanding.onTime), ("2020-02-21", .late), ("2020-03-31", .late),
  ])
  func `a congress is late from the day after a due day`(
    day: String, standing: CongressStanding
  ) throws {
    let summary = try Self.summary("c1", held: nil)
    #expect(summary.standing(on: try Self.day(day)) == standing)
  }

  @Test(arguments: [("2020-03-31", CongressStanding.onTime), ("2020-04-01", .late)])
  func `an opening day that went by makes it late`(
    day: String, standing: CongressStanding
  ) throws {
    var summary = try Self.summary("c1", held: nil)
    summary.tasks = []
    #expect(summary.standing(on: try Self.day(day)) == standing)
  }

  @Test func `every congress stands in one way`() throws {
    var blocked = try Self.summary("c2", held: nil)
    blocked.tasks[1].state = .blocked
    var postponed = try Self.summary("c3", held: nil)
    postponed.states = [StateEntry(.postponed, on: try Self.day("2020-02-01"), reason: "dịch")]
    let roll = RollUp(
      of: try Self.id("xa"), in: try Self.tree(),
      summaries: [try Self.summary("c1", held: "2020-01-20"), blocked, postponed],
      on: try Self.day("2020-02-21"))
    #expect(roll.standings == [.held: 1, .blocked: 1, .postponed: 1])
    #expect(
      roll.levels.first { $0.level.rawValue == "cell" }?.standings
        == [.held: 1, .blocked: 1, .postponed: 1])
  }
}
