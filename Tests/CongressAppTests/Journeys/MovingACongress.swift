import CongressModel
import StrictJSON
import Testing

@testable import CongressApp

struct MovingACongress {
  /// The commune as of 20/3/2020, with tasks whose days follow from 31/3, and the cell below it.
  static func rig() throws -> Rig {
    let opening = try #require(CalendarDate("2020-03-31"))
    var documents = try Sample.documents()
    documents.congress.dates = CongressDates(planned: CongressDays(opening: opening))
    for (index, days) in [-110, -7, 0, 12].enumerated() {
      documents.checklist.tasks[index].lead = Lead(days)
    }
    let isDone = documents.checklist.tasks[0]
    documents.checklist = Schedule(days: documents.congress.dates.planned, calendar: .init())
      .planning(documents.checklist)
    documents.checklist.tasks[0] = isDone
    documents.checklist.tasks[2].isFixed = true
    var cell = CongressDocuments(
      congress: Congress(
        id: try Sample.id("vinh-ngoai"), organization: try Sample.id("vinh-ngoai"), kind: .members,
        opening: opening.adding(days: -2), ruleSet: "244-QĐ/TW (2014)"))
    cell.checklist.tasks = [documents.checklist.tasks[1]]
    var tree = try Sample.tree()
    try tree.add(
      Organization(
        id: Sample.id("vinh-ngoai"), name: "Chi bộ xóm Vinh Ngoại",
        parent: Sample.id("thuong-kiem"), level: Sample.id("cell"), kind: .cell))
    return try Rig([documents, cell], tree, today: "2020-03-20")
  }

  private func bytes(_ rig: Rig) -> [[UInt8]] {
    rig.disk.values.sorted { $0.id < $1.id }.flatMap {
      [$0.congress.json.bytes(), $0.checklist.json.bytes()]
    }
  }

  @Test func `a holiday says which tasks don't follow it, and +0 plans them anew`() throws {
    var rig = try Self.rig()
    let id: Congress.ID = try Sample.id("thuong-kiem")
    var documents = try #require(rig.disk[id])
    documents.checklist.tasks[1].lead = Lead(-3, .working)
    documents.checklist = Schedule(days: documents.congress.dates.planned, calendar: .init())
      .planning(documents.checklist)
    rig.disk[id] = documents
    rig.disk[try Sample.id("vinh-ngoai")]?.checklist.tasks = []
    let before = bytes(rig)
    try rig.type("Y n")
    rig.write("Nghỉ bù")
    try rig.type("tab")
    rig.write("27/3/2020")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("1 task of 1 congress would be due") })
    #expect(bytes(rig) == before)

    try rig.type("esc enter m")
    rig.write("+0")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("1 task moves") })
    try rig.type("enter")
    let after = try #require(rig.disk[id])
    #expect(after.checklist.tasks[1].due == CalendarDate("2020-03-25"))
    #expect(after.congress == documents.congress)
    #expect(rig.written.last?.title.kind == .tasksEdited)
    try rig.type("u")
    #expect(bytes(rig) == before)
    try rig.type("m")
    rig.write("31/3/2020")
    rig.model.situation.settings.calendar.holidays = []
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("opens on 2020-03-31 already") })
  }

  @Test func `a move is shown before it is made, and undo gives the same bytes back`() throws {
    var rig = try Self.rig()
    let id: Congress.ID = try Sample.id("thuong-kiem")
    let before = bytes(rig)
    try rig.type("enter m ctrl+u")
    rig.write("29/4/2020")
    try rig.type("tab")
    rig.write("Phòng, chống dịch Covid-19")
    try rig.type("enter")
    #expect(rig.written.isEmpty)
    #expect(rig.screen.contains { $0.contains("2 tasks move") && $0.contains("1 task stays") })
    #expect(
      rig.screen.contains {
        $0.contains("In, đóng tập") && $0.contains("2020-03-24") && $0.contains("2020-04-22")
      })
    try rig.type("enter")
    let moved = try #require(rig.disk[id])
    #expect(
      moved.checklist.tasks.map { $0.due?.description } == [
        "2020-01-10", "2020-04-22", "2020-03-31", "2020-05-11",
      ])
    #expect(moved.congress.dates.current.opening == CalendarDate("2020-04-29"))
    #expect(moved.congress.dates.moves.map(\.reason) == ["Phòng, chống dịch Covid-19"])
    #expect(rig.written.count == 1)
    try rig.type("u")
    #expect(bytes(rig) == before)
  }

  @Test func `escape on the preview changes nothing`() throws {
    var rig = try Self.rig()
    try rig.type("enter m ctrl+u")
    rig.write("29/4/2020")
    try rig.type("tab")
    rig.write("dịch")
    try rig.type("enter esc")
    #expect(rig.written.isEmpty)
    #expect(rig.screen[0].hasSuffix("2020-03-20"))
    #expect(rig.screen[1].contains("Checklist"))
  }

  @Test(arguments: [
    ("32/4/2020", "is not a day"), ("19/3/2020", "is past"), ("31/3/2020", "already"),
  ])
  func `a day that can't be leaves the form open with the reason`(
    text: String, sentence: String
  ) throws {
    var rig = try Self.rig()
    try rig.type("enter m ctrl+u")
    rig.write(text)
    try rig.type("tab")
    rig.write("dịch")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains(sentence) })
    try rig.type("ctrl+u")
    rig.write("29/4/2020")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("2 tasks move") })
  }

  @Test func `a move without a reason is refused`() throws {
    var rig = try Self.rig()
    try rig.type("enter m ctrl+u")
    rig.write("29/4/2020")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("Please give the reason.") })
  }

  @Test func `a congress can't open before those below have closed, unless Enter insists`() throws {
    var rig = try Self.rig()
    try rig.type("enter m ctrl+u")
    rig.write("29/3/2020")
    try rig.type("tab")
    rig.write("sớm hơn")
    try rig.type("enter")
    #expect(
      rig.screen.contains { $0.contains("Vinh Ngoại closes only on 2020-03-29") })
    try rig.type("enter")
    #expect(rig.written.isEmpty)
    #expect(rig.screen[22].contains("Press Enter again"))
    try rig.type("enter")
    #expect(rig.written.count == 1)
  }

  @Test func `of many that move, a conflict says which one has it`() throws {
    var rig = try Self.rig()
    try rig.type("G m")
    rig.write("-9")
    try rig.type("tab")
    rig.write("sớm hơn")
    try rig.type("enter")
    let rows = rig.screen.filter { $0.contains("! ") }
    #expect(rows.map { $0.contains("Thượng Kiệm: “") } == [true, false])
    #expect(rows.map { $0.contains("Vinh Ngoại: “") } == [false, true])
    #expect(rig.screen[20].contains("Thượng Kiệm: “"))
    #expect(rig.screen[21] == "  been due on 2020-03-15")
  }

  @Test func `everything below a unit moves as one change, and comes back as one`() throws {
    var rig = try Self.rig()
    let before = bytes(rig)
    try rig.type("G")
    try rig.type("m")
    rig.write("29")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("Please give the reason.") })
    rig.write("dịch")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("2 congresses") })
    try rig.type("enter")
    #expect(rig.written.count == 1)
    #expect(
      rig.disk.values.map { $0.congress.dates.current.opening.description }.sorted() == [
        "2020-04-27", "2020-04-29",
      ])
    try rig.type("u")
    #expect(bytes(rig) == before)
  }
}
