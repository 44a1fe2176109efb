import CongressModel
import Demonstration
import Testing

/// What holds of all checklists of the demonstration.
struct ChecklistCourseTests {
  static let demonstration = PortfolioTests.demonstration

  @Test func `no task is done before those it waits for`() {
    var found: [String] = []
    for documents in Self.demonstration.congresses {
      let tasks = documents.checklist.tasks
      let days = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, $0.doneOn) })
      for task in tasks {
        guard (task.state == .done) == (task.doneOn != nil) else {
          found.append("\(documents.id) \(task.id)")
          continue
        }
        guard let day = task.doneOn else { continue }
        let isAfterAll = task.after.allSatisfy { (days[$0] ?? nil).map { $0 <= day } ?? false }
        if !isAfterAll { found.append("\(documents.id) \(task.id)") }
      }
    }
    #expect(found.isEmpty)
  }

  @Test func `what is due before a congress is done by then where it is held`() {
    var found: [String] = []
    for documents in Self.demonstration.congresses where documents.id.rawValue != "thuong-kiem" {
      guard let actual = documents.congress.dates.actual else { continue }
      for task in documents.checklist.tasks where (task.lead?.amount ?? 0) < 0 {
        guard let day = task.doneOn, day <= actual.opening else {
          found.append("\(documents.id) \(task.id)")
          continue
        }
      }
    }
    #expect(found.isEmpty)
  }

  @Test func `nothing is done later than the articles tell`() throws {
    let last = try PortfolioTests.day("2020-05-15")
    for documents in Self.demonstration.congresses {
      let isHeld = documents.congress.dates.actual != nil
      let limit = isHeld ? last : DemonstrationWorkspace.today
      #expect(documents.checklist.tasks.allSatisfy { ($0.doneOn ?? limit) <= limit })
    }
  }

  @Test(arguments: [
    ("kim-son", ["a09", "b02", "b04"], ["b07"]), ("kim-dong", ["e09"], ["f08"]),
  ])
  func `the districts are in full preparation`(
    unit: String, late: [String], blocked: [String]
  ) throws {
    let documents = try #require(
      Self.demonstration.congresses.first { $0.id.rawValue == unit })
    let day = DemonstrationWorkspace.today
    let tasks = documents.checklist.tasks
    #expect(tasks.filter { $0.isOverdue(on: day) }.map(\.id.rawValue) == late)
    #expect(tasks.filter { $0.state == .blocked }.map(\.id.rawValue) == blocked)
    #expect(tasks.filter { $0.state == .blocked }.allSatisfy { $0.reason != nil })
    #expect(tasks.contains { $0.state == .done } && tasks.contains { $0.state == .toDo })
  }

  @Test func `a document read back is the one that was written`() throws {
    let demonstration = Self.demonstration
    #expect(
      try OrganizationTree(json: demonstration.organizations.json) == demonstration.organizations)
    #expect(try WorkspaceSettings(json: demonstration.settings.json) == demonstration.settings)
    #expect(try HallSettings(json: demonstration.hall.json) == demonstration.hall)
    for documents in demonstration.congresses {
      #expect(try Congress(json: documents.congress.json) == documents.congress)
    }
    let pilot = try ThuongKiemTests.documents()
    #expect(try Checklist(json: pilot.checklist.json) == pilot.checklist)
    #expect(try People(json: pilot.people.json) == pilot.people)
    #expect(try Elections(json: pilot.elections.json) == pilot.elections)
  }

  @Test func `every unit a team follows or a lesson goes to is entered`() {
    let tree = Self.demonstration.organizations
    for congress in Self.demonstration.congresses.map(\.congress) {
      let choices = [congress.pilot?.by, congress.directElection?.by].compactMap(\.self)
      let units =
        [congress.organization] + choices + congress.teams.flatMap(\.follows)
        + congress.lessons.flatMap(\.sentTo)
      #expect(units.allSatisfy { tree[$0] != nil })
    }
    let kimSon = Self.demonstration.congresses.first { $0.id.rawValue == "kim-son" }
    #expect(Set(kimSon?.congress.teams.flatMap(\.follows) ?? []).count == 72)
  }
}
