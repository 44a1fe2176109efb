import CongressModel
import StrictJSON
import Testing

@testable import CongressApp

struct LearningFromAPilot {
  /// The pilot, held on 29 and 30/4, and another commune of the district, ten days later.
  static func rig() throws -> Rig {
    var pilot = try Sample.documents()
    let opening = try #require(CalendarDate("2020-04-29"))
    pilot.congress.dates.actual = CongressDays(opening: opening, closing: opening.adding(days: 1))
    pilot.checklist.tasks[2].state = .notApplicable
    pilot.checklist.tasks[0].privateNote = "kín"
    pilot.checklist.tasks[0].owner = "Vũ Văn An"
    let other = CongressDocuments(
      congress: Congress(
        id: try Sample.id("yen-loc"), organization: try Sample.id("yen-loc"), kind: .delegates,
        opening: opening.adding(days: 60), ruleSet: "244-QĐ/TW (2014)"))
    var tree = try Sample.tree()
    try tree.add(
      Organization(
        id: Sample.id("yen-loc"), name: "Đảng bộ xã Yên Lộc", parent: Sample.id("kim-son"),
        level: Sample.id("commune"), kind: .committee))
    return try Rig([pilot, other], tree, today: "2020-05-09")
  }

  @Test func `a template made of a pilot has its real days and none of its persons or notes`()
    throws
  {
    var rig = try Self.rig()
    try rig.type("enter 1 t enter")
    let json = try #require(rig.templates[Sample.id("pilot-thuong-kiem")])
    let template = try Template(json: json)
    #expect(template.steps.map(\.id.rawValue) == ["b02", "b12", "g03"])
    #expect(template.steps[0].lead == Lead(-100))
    #expect(template.steps[0].owner == nil)
    #expect(template.steps[1].lead == Lead(-7))
    #expect(!String(decoding: json.bytes(), as: UTF8.self).contains("kín"))
    #expect(template.checklist(directElection: false).tasks.count == 3)
  }

  @Test func `a congress that isn't held makes no template`() throws {
    var rig = try Sample.rig()
    try rig.type("enter 1 t")
    #expect(rig.screen[22].contains("made from a congress that was held"))
    #expect(rig.written.isEmpty)
  }

  @Test func `a lesson is written, sent down, and seen by the congress that follows`() throws {
    var rig = try Self.rig()
    try rig.type("enter 6 n enter")
    #expect(rig.screen.contains { $0.contains("Please write what was learnt.") })
    rig.write("Tổ kiểm phiếu phải nhanh")
    try rig.type("tab")
    rig.write("van kien")
    try rig.type("tab space enter s")
    let lesson = try #require(rig.disk[Sample.id("thuong-kiem")]?.congress.lessons.first)
    #expect(lesson.kind == .assignment)
    #expect(lesson.workstream == .documents)
    #expect(lesson.sentTo.map(\.rawValue) == ["kim-son"])
    try rig.type("s")
    #expect(rig.screen[22].contains("no lesson left to send"))
    #expect(rig.written.count == 2)
    let summaries = rig.disk.values.map {
      CongressSummary($0.congress, checklist: $0.checklist, elections: [])
    }
    rig.send(.overviewChanged(rig.model.situation.tree, summaries))
    try rig.type("q G enter 6")
    #expect(rig.screen[0].contains("Yên Lộc"))
    #expect(
      rig.screen.contains { $0.contains("Đảng bộ xã Thượng Kiệm: Tổ kiểm phiếu phải nhanh") })
  }

  @Test func `a state is entered with its day and its paper, and not without`() throws {
    var rig = try Self.rig()
    try rig.type("enter 1 s 2")
    #expect(rig.screen.contains { $0.contains("Needs the paper") })
    try rig.type("enter")
    #expect(rig.written.isEmpty)
    #expect(rig.screen.contains { $0.contains("exists only with the superior committee") })
    rig.write("15-QĐ/HU")
    try rig.type("enter")
    let states = try #require(rig.disk[Sample.id("thuong-kiem")]).congress.states
    #expect(
      states == [
        StateEntry(.approved, on: try #require(CalendarDate("2020-05-09")), paper: "15-QĐ/HU")
      ])
    try rig.type("s")
    #expect(rig.screen[22].contains("gone through all its states"))
  }

  @Test func `a congress is held on the days that were typed`() throws {
    var rig = try Sample.rig()
    rig.send(.dayChanged(to: try #require(CalendarDate("2020-04-30"))))
    try rig.type("enter 1 s 4 tab ctrl+u")
    rig.write("28/4/2020")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("can't be before the opening") })
    try rig.type("tab ctrl+u")
    rig.write("30/4/2020")
    try rig.type("enter")
    let dates = try #require(rig.disk[Sample.id("thuong-kiem")]).congress.dates
    #expect(dates.actual?.closing == CalendarDate("2020-04-30"))
  }
}
