import CongressModel
import StrictJSON
import Testing

struct CongressSummaryTests {
  private static func summary(
    _ id: String, _ change: (inout Checklist) throws -> Void
  ) throws -> (summary: CongressSummary, checklist: Checklist) {
    let commune = try #require(Template.builtIn.first { $0.id.rawValue == "commune" })
    var checklist = commune.checklist(directElection: true)
    try change(&checklist)
    let congress = Congress(
      id: try #require(Congress.ID(id)), organization: try #require(Organization.ID("a")),
      kind: .delegates, opening: CalendarDate(dayNumber: 18_000), ruleSet: "x")
    return (CongressSummary(congress, checklist: checklist, elections: []), checklist)
  }

  /// As the index writes and reads them: all names in one table.
  private static func throughIndex(_ summaries: [CongressSummary]) throws -> (
    read: [CongressSummary], names: [TaskName]
  ) {
    var table = TaskNameTable()
    let written = try summaries.map { try JSON(parsing: $0.json(&table).bytes()) }
    let names = try table.names.map { try TaskName(json: $0.json, at: .root) }
    return (try written.map { try CongressSummary(json: $0, at: .root, names) }, names)
  }

  @Test func `a summary comes back from the index with the titles and owners of its tasks`() throws
  {
    let (summary, checklist) = try Self.summary("a") { checklist in
      checklist.tasks[1].title = LocalText("Việc riêng, có dấu phẩy")
      checklist.tasks[2].owner = "Vũ Văn An, tổ trưởng: tổ 1"
      checklist.tasks[3].due = CalendarDate("2020-04-29")
    }
    #expect(summary.names[0].ownTitle == nil)
    #expect(summary.names[0].title == checklist.tasks[0].title)
    #expect(summary.names[1].title.vietnamese == "Việc riêng, có dấu phẩy")
    let read = try Self.throughIndex([summary]).read
    #expect(read == [summary])
    #expect(read[0].names[2].owner == "Vũ Văn An, tổ trưởng: tổ 1")
  }

  @Test func `congresses with the same steps share their names in the index`() throws {
    let one = try Self.summary("a") { _ in }.summary
    let other = try Self.summary("b") { checklist in
      checklist.tasks.swapAt(0, 1)
      checklist.tasks[2].owner = "Vũ Văn An"
    }.summary
    let (read, names) = try Self.throughIndex([one, other])
    #expect(read == [one, other])
    #expect(names.count == one.tasks.count + 1)
    let again = try Self.throughIndex(read)
    #expect(again.read == read)
    #expect(again.names == names)
  }

  @Test(arguments: [("", 0), ("zz", 0), ("----", 0), ("fffff", 0), ("", 1)])
  func `a list that was cut or changed by hand, or has a name too many, isn't taken`(
    _ end: String, cut: Int
  ) throws {
    let summary = try Self.summary("a") { _ in }.summary
    var table = TaskNameTable()
    guard case .object(var object) = summary.json(&table) else { return }
    #expect(try CongressSummary(json: .object(object), at: .root, table.names) == summary)
    let tasks = try #require(object["tasks"]?.string)
    object["tasks"] = .string(tasks.dropLast(cut == 0 ? max(1, end.count) : 0) + end)
    #expect(throws: ShapeError.self) {
      try CongressSummary(json: .object(object), at: .root, table.names.dropLast(cut))
    }
  }
}
