import CongressModel
import StrictJSON
import Testing

struct CongressSummaryTests {
  @Test func `a summary comes back from the index with the titles and owners of its tasks`() throws
  {
    let commune = try #require(Template.builtIn.first { $0.id.rawValue == "commune" })
    var checklist = commune.checklist(directElection: true)
    checklist.tasks[1].title = LocalText("Việc riêng, có dấu phẩy")
    checklist.tasks[2].owner = "Vũ Văn An, tổ trưởng: tổ 1"
    checklist.tasks[3].due = CalendarDate("2020-04-29")
    let congress = Congress(
      id: try #require(Congress.ID("a")), organization: try #require(Organization.ID("a")),
      kind: .delegates, opening: CalendarDate(dayNumber: 18_000), ruleSet: "x")
    let summary = CongressSummary(congress, checklist: checklist, elections: [])
    #expect(summary.tasks[0].ownTitle == nil)
    #expect(summary.tasks[0].title == checklist.tasks[0].title)
    #expect(summary.tasks[1].title.vietnamese == "Việc riêng, có dấu phẩy")
    let read = try CongressSummary(json: JSON(parsing: summary.json.bytes()), at: .root)
    #expect(read == summary)
  }
}
