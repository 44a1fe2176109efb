import CongressModel
import Tallying
import Testing
import Wording

@testable import Reports

/// The plan of a commune with a cell below it.
struct PlanTests {
  private func plan() throws -> Plan {
    var tree = OrganizationTree()
    let commune = try #require(Organization.ID("xa-a"))
    try tree.add(
      Organization(
        id: commune, name: "Đảng bộ xã A", level: #require(Level.ID("commune")), kind: .committee))
    try tree.add(
      Organization(
        id: #require(Organization.ID("thon-mot")), name: "Chi bộ thôn Một", parent: commune,
        level: #require(Level.ID("cell")), kind: .cell))
    var congress = try Samples.congress(.regulation244)
    congress.papers = [PartyPaper(number: "35-CT/TW", issuer: "Bộ Chính trị")]
    congress.teams = [WorkingTeam(name: "Tổ 1", head: "Mai Thị Lan", follows: [commune])]
    var cell = Congress(
      id: try #require(Congress.ID("thon-mot")),
      organization: try #require(Organization.ID("thon-mot")), kind: .members,
      opening: try Samples.day("2020-01-07"), ruleSet: RuleSet.regulation244.id)
    cell.dates.actual = cell.dates.planned
    let template = try #require(Template.builtIn.first { $0.id.rawValue == "commune" })
    var checklist = template.checklist(directElection: true)
    checklist.tasks = Array(checklist.tasks.prefix(20))
    checklist.tasks[1].privateNote = "chuyện riêng"
    checklist.tasks[2].state = .notApplicable
    checklist = Schedule(days: congress.dates.planned, calendar: .vietnam).planning(checklist)
    let summaries = [
      CongressSummary(congress, checklist: checklist, elections: []),
      CongressSummary(cell, checklist: Checklist(), elections: []),
    ]
    let figures = RollUp(
      of: commune, in: tree, summaries: summaries, on: try Samples.day("2020-03-20"))
    return Plan(
      of: figures, in: tree,
      detailed: [CongressDocuments(congress: congress, checklist: checklist)])
  }

  @Test(arguments: Language.allCases)
  func `the plan is as recorded`(language: Language) throws {
    let report = try plan().report(in: Wording(language))
    try expectSnapshot(report.text, "plan-\(language.rawValue).txt")
  }

  @Test(arguments: ReportFormat.allCases)
  func `no form of the plan has a private note, and each has the steps`(
    format: ReportFormat
  ) throws {
    let text = try plan().report(in: Wording(.vietnamese)).rendered(as: format)
    #expect(!text.contains("riêng"))
    #expect(text.contains("Chi bộ thôn Một"))
    #expect(text.contains("35-CT/TW"))
  }
}
