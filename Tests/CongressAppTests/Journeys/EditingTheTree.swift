import CongressModel
import StrictJSON
import Testing

@testable import CongressApp

struct EditingTheTree {
  private func unit(_ rig: Rig, _ id: String) throws -> Organization? {
    rig.model.situation.tree[try Sample.id(id)]
  }

  @Test func `a unit is added below the selected one, and undo takes it away`() throws {
    var rig = try Sample.rig()
    let before = rig.model.situation.tree
    try rig.type("G n")
    rig.write("Đảng bộ xã Yên Lộc")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("There is no level “”") })
    rig.write("commune")
    try rig.type("enter")
    let added = try #require(try unit(rig, "dang-bo-xa-yen-loc"))
    #expect(added.parent?.rawValue == "thuong-kiem")
    #expect(rig.written.last?.change.edits.count == 1)
    try rig.type("u")
    #expect(rig.model.situation.tree == before)
  }

  @Test func `a unit can't go below itself`() throws {
    var rig = try MovingACongress.rig()
    try rig.type("/")
    rig.write("thuong kiem")
    try rig.type("enter e tab ctrl+u")
    rig.write("vinh-ngoai")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("would be above itself") })
    #expect(rig.written.isEmpty)
    try rig.type("ctrl+u")
    rig.write("nobody")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("no organisation “nobody”") })
  }

  @Test func `a unit with units or a congress stays`() throws {
    var rig = try Sample.rig()
    try rig.type("/")
    rig.write("kim son")
    try rig.type("enter d")
    #expect(rig.screen[22].contains("still has units"))
    try rig.type("esc /")
    rig.write("thuong kiem")
    try rig.type("enter d")
    #expect(rig.screen[22].contains("has a congress"))
    #expect(rig.written.isEmpty)
  }

  @Test func `a new congress starts with the template of its level, dated backwards`() throws {
    var rig = try Sample.rig()
    try rig.type("/")
    rig.write("kim son")
    try rig.type("enter c tab tab")
    rig.write("28/7/2020")
    try rig.type("tab")
    rig.write("27/7/2020")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("can't be before the opening") })
    try rig.type("ctrl+u enter")
    let documents = try #require(rig.disk[Sample.id("kim-son")])
    #expect(documents.congress.template?.rawValue == "district")
    #expect(documents.congress.kind == .delegates)
    #expect(documents.congress.ruleSet == "244-QĐ/TW (2014)")
    #expect(documents.checklist.tasks.count > 80)
    #expect(documents.checklist.tasks.allSatisfy { $0.due != nil })
  }

  @Test func `a congress before one below it is asked about, for each day typed`() throws {
    var rig = try Sample.rig()
    try rig.type("/")
    rig.write("kim son")
    try rig.type("enter c tab tab")
    rig.write("28/4/2020")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("closes only on 2020-04-29") })
    try rig.type("ctrl+u")
    rig.write("29/4/2020")
    try rig.type("enter")
    #expect(rig.disk[try Sample.id("kim-son")] == nil)
    try rig.type("enter")
    let documents = try #require(rig.disk[Sample.id("kim-son")])
    #expect(documents.congress.dates.planned.opening == CalendarDate("2020-04-29"))
  }

  @Test func `a place below one whose congress is earlier is asked about`() throws {
    var tree = try Sample.tree()
    try tree.add(
      Organization(
        id: Sample.id("vinh-hao"), name: "Đảng bộ xã Vĩnh Hào", parent: Sample.id("kim-son"),
        level: Sample.id("commune"), kind: .committee))
    let opening = try #require(CalendarDate("2020-04-29"))
    let earlier = CongressDocuments(
      congress: Congress(
        id: try Sample.id("vinh-hao"), organization: try Sample.id("vinh-hao"), kind: .delegates,
        opening: opening, ruleSet: "244-QĐ/TW (2014)"))
    var rig = try Rig([try Sample.documents(), earlier], tree, today: "2020-03-20")
    try rig.type("/")
    rig.write("thuong kiem")
    try rig.type("enter e tab ctrl+u")
    rig.write("vinh-hao")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("Vĩnh Hào opens on 2020-04-29") })
    #expect(try unit(rig, "thuong-kiem")?.parent?.rawValue == "kim-son")
    try rig.type("enter")
    #expect(try unit(rig, "thuong-kiem")?.parent?.rawValue == "vinh-hao")
  }

  @Test func `totals that don't add up are kept only when Enter insists`() throws {
    var rig = try Sample.rig()
    try rig.type("/")
    rig.write("kim son")
    try rig.type("enter r t")
    for text in ["2022", "cell", "90", "318", "38", "3", "450"] {
      rig.write(text)
      if text != "450" { try rig.type("tab") }
    }
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("add up to 449, not 450") })
    #expect(rig.written.isEmpty)
    try rig.type("ctrl+u")
    rig.write("449")
    try rig.type("enter")
    let total = try #require(try unit(rig, "kim-son")?.stated.ratings.first)
    #expect(total.addsUp)
    #expect(rig.screen.contains { $0.contains("449") && $0.contains("318") })
    try rig.type("d")
    #expect(try unit(rig, "kim-son")?.stated.ratings.isEmpty == true)
  }

  @Test func `a holiday is added in its place, and an overlap is refused`() throws {
    var rig = try Sample.rig()
    try rig.type("Y n")
    rig.write("Nghỉ bù")
    try rig.type("tab")
    rig.write("31/12/2020")
    try rig.type("enter n")
    rig.write("Khác")
    try rig.type("tab")
    rig.write("30/12/2020")
    try rig.type("tab")
    rig.write("31/12/2020")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("It has a day of “Nghỉ bù”") })
    try rig.type("esc")
    #expect(rig.model.situation.settings.calendar.holidays.map(\.name.vietnamese) == ["Nghỉ bù"])
    try rig.type("s")
    #expect(rig.model.situation.settings.calendar == .vietnam)
    try rig.type("u u")
    #expect(rig.model.situation.settings.calendar.holidays.isEmpty)
  }
}
