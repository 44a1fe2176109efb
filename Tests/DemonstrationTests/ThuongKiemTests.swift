import CongressModel
import Demonstration
import Testing

/// The commune whose congress the demonstration opens on.
struct ThuongKiemTests {
  static let demonstration = PortfolioTests.demonstration

  static func documents() throws -> CongressDocuments {
    try #require(demonstration.congresses.first { $0.id.rawValue == "thuong-kiem" })
  }

  @Test(arguments: [
    ("2020-03-20", "2020-03-31", CongressState.submitted), ("2020-03-26", "2020-03-31", .submitted),
    ("2020-03-27", "2020-04-29", .submitted), ("2020-04-20", "2020-04-29", .cleared),
    ("2020-04-29", "2020-04-29", .inSession), ("2020-04-30", "2020-04-29", .held),
  ])
  func `the congress is moved once, on the day it was decided`(
    day: String, opening: String, state: CongressState
  ) throws {
    let congress = try Self.documents().congress
    let day = try PortfolioTests.day(day)
    #expect(congress.dates.days(asOf: day).opening.description == opening)
    #expect(congress.state(asOf: day) == state)
  }

  @Test func `eleven days before the day first planned the work is basically done`() throws {
    let documents = try Self.documents()
    let day = try PortfolioTests.day("2020-03-20")
    #expect(documents.congress.dates.days(asOf: day).opening.days(since: day) == 11)
    let due = documents.checklist.tasks.filter { ($0.lead?.amount ?? 0) <= -30 }
    #expect(due.count > 40)
    #expect(due.allSatisfy { $0.state(asOf: day) == .done })
  }

  @Test func `its work of the morning is open, and nothing the vote needs`() throws {
    let documents = try Self.documents()
    let checklist = documents.checklist
    let day = DemonstrationWorkspace.today
    let open = checklist.tasks.filter { !$0.state(asOf: day).isClosed && $0.workstream != .after }
    #expect(open.map(\.id.rawValue) == ["c19", "d06", "e10", "f12", "f13", "f14"])
    #expect(
      open.filter(\.isFixed).map { $0.due?.description } == [
        "2020-04-30", "2020-04-29", "2020-04-29",
      ])
    #expect(!checklist.tasks.contains { $0.isOverdue(on: day) })
    let vote = try PortfolioTests.task("f12", of: documents)
    #expect(checklist.waitsFor(vote, on: day).isEmpty)
  }

  @Test func `what was done before the move keeps the day it was due`() throws {
    let documents = try Self.documents()
    let moved = try PortfolioTests.day("2020-03-27")
    let schedule = Schedule(
      days: documents.congress.dates.planned, calendar: Self.demonstration.settings.calendar)
    var open = documents.checklist
    for place in open.tasks.indices { open.tasks[place].state = .toDo }
    let first = schedule.planning(open)
    for (task, planned) in zip(documents.checklist.tasks, first.tasks) where !task.isFixed {
      let isEarly = (task.doneOn ?? moved.adding(days: 1)) <= moved
      #expect((task.due == planned.due) == isEarly, "\(task.id)")
    }
  }

  @Test func `twelve of thirteen indicators are met`() throws {
    let indicators = try Self.documents().congress.indicators
    #expect(indicators.count == 13)
    #expect(indicators.count(where: \.isMet) == 12)
    #expect(indicators.first { !$0.isMet }?.reason?.isEmpty == false)
  }

  @Test func `five teams follow its 17 cells of 345 members`() throws {
    let teams = try Self.documents().congress.teams
    #expect(teams.map(\.follows.count) == [4, 4, 3, 3, 3])
    let tree = Self.demonstration.organizations
    let members = teams.flatMap(\.follows).compactMap { tree[$0]?.members }
    #expect(members.count == 17)
    let commune = try #require(Organization.ID("thuong-kiem"))
    #expect(members.reduce(0, +) == tree[commune]?.members)
  }

  @Test(arguments: [("2020-04-29", 0, 0), ("2020-05-14", 0, 0), ("2020-05-15", 7, 8)])
  func `its lessons are known from the day they were written`(
    day: String, learnt: Int, assigned: Int
  ) throws {
    let lessons = try Self.documents().congress.lessons(asOf: try PortfolioTests.day(day))
    #expect(lessons.count { $0.kind == .lesson } == learnt)
    #expect(lessons.count { $0.kind == .assignment } == assigned)
    #expect(lessons.allSatisfy { $0.text.english?.isEmpty == false })
  }
}
