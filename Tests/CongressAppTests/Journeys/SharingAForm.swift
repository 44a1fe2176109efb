import CongressModel
import TerminalUI
import Testing

@testable import CongressApp

/// A form that is open while another editor writes to the item it is of.
struct SharingAForm {
  private func documents(_ rig: Rig) throws -> CongressDocuments {
    try #require(rig.disk[Sample.id("thuong-kiem")])
  }

  /// What another editor does to the congress, as the screen comes to know of it.
  private func meanwhile(
    _ rig: inout Rig, _ deed: (inout CongressDocuments) -> Void
  ) throws {
    var documents = try documents(rig)
    deed(&documents)
    rig.disk[documents.id] = documents
    rig.send(.documentsChanged(documents))
  }

  private func shows(_ rig: Rig, _ text: String) -> Bool {
    rig.screen.contains { $0.contains(text) }
  }

  // MARK: - Fields that weren't touched

  @Test func `a form of a task keeps what another wrote in the fields not touched`() throws {
    var rig = try Sample.rig()
    try rig.type("enter e pagedown up up up")
    rig.write("in 120 bộ")
    try meanwhile(&rig) {
      $0.checklist.tasks[1].isFixed = true
      $0.checklist.tasks[1].owner = "documents"
    }
    try rig.type("enter")
    let task = try documents(rig).checklist.tasks[1]
    #expect(task.note == "in 120 bộ")
    #expect(task.isFixed)
    #expect(task.owner == "documents")
  }

  @Test func `a choice that was turned is set, and one that another turned back stays`() throws {
    var rig = try Sample.rig()
    try rig.type("enter e tab tab tab space")
    try meanwhile(&rig) { $0.checklist.tasks[1].note = "chờ kinh phí" }
    try rig.type("enter")
    #expect(try documents(rig).checklist.tasks[1].isFixed)
    #expect(try documents(rig).checklist.tasks[1].note == "chờ kinh phí")
    try rig.type("e pagedown up up up ctrl+u")
    rig.write("x")
    try meanwhile(&rig) { $0.checklist.tasks[1].isFixed = false }
    try rig.type("enter")
    #expect(shows(rig, "Another person") == false)
    #expect(try !documents(rig).checklist.tasks[1].isFixed)
  }

  @Test func `a form of a congress keeps its kind and note as another wrote them`() throws {
    var rig = try Sample.rig()
    try rig.type("enter 1 e")
    rig.write("XXV")
    try meanwhile(&rig) {
      $0.congress.kind = .members
      $0.congress.note = "hoãn"
    }
    try rig.type("enter")
    let congress = try documents(rig).congress
    #expect(congress.ordinal == "XXV")
    #expect(congress.kind == .members)
    #expect(congress.note == "hoãn")
  }

  @Test func `a form of an organisation keeps its kind as another wrote it`() throws {
    var rig = try Sample.rig()
    let id: Organization.ID = try Sample.id("thuong-kiem")
    try rig.type("G e down down down down down")
    rig.write("Vũ Văn An")
    try changeTree(&rig) { $0.kind = .cell }
    try rig.type("enter")
    let unit = try #require(rig.model.situation.tree[id])
    #expect(unit.head == "Vũ Văn An")
    #expect(unit.kind == .cell)
  }

  private func changeTree(_ rig: inout Rig, _ deed: (inout Organization) -> Void) throws {
    var tree = OrganizationTree()
    for known in rig.model.situation.tree.organizations {
      var unit = known
      if unit.id.rawValue == "thuong-kiem" { deed(&unit) }
      try tree.add(unit)
    }
    rig.send(.overviewChanged(tree, rig.model.situation.summaries))
  }

  @Test func `an entry is found again after another one before it is gone`() throws {
    var rig = try Sample.rig()
    try meanwhile(&rig) {
      $0.congress.works = ["Cầu", "Đường", "Trạm"].map { Work(name: $0) }
    }
    try rig.type("enter 1 r 5 down e tab")
    rig.write("2 tỷ")
    try meanwhile(&rig) { $0.congress.works.removeFirst() }
    try rig.type("enter")
    #expect(try documents(rig).congress.works.map(\.name) == ["Đường", "Trạm"])
    #expect(try documents(rig).congress.works.map(\.value) == ["2 tỷ", nil])
  }

  // MARK: - Fields that both wrote, and items that are gone

  @Test func `a text that another wrote over is asked about once`() throws {
    var rig = try Sample.rig()
    try rig.type("enter e pagedown up up up")
    rig.write("A")
    try meanwhile(&rig) { $0.checklist.tasks[1].note = "B của bạn khác" }
    try rig.type("enter")
    #expect(shows(rig, "Another person wrote “B của bạn khác” here"))
    #expect(try documents(rig).checklist.tasks[1].note == "B của bạn khác")
    try rig.type("enter")
    #expect(try documents(rig).checklist.tasks[1].note == "A")
    #expect(!shows(rig, "Another person"))
  }

  @Test func `each new text of another is asked about, and the same text isn't`() throws {
    var rig = try Sample.rig()
    try rig.type("enter e pagedown up up up")
    rig.write("A")
    try meanwhile(&rig) { $0.checklist.tasks[1].note = "B" }
    try rig.type("enter")
    try meanwhile(&rig) { $0.checklist.tasks[1].note = "C" }
    try rig.type("enter")
    #expect(shows(rig, "Another person wrote “C” here"))
    try meanwhile(&rig) { $0.checklist.tasks[1].note = "A" }
    try rig.type("enter")
    #expect(!shows(rig, "Another person"))
    #expect(rig.written.isEmpty)
  }

  @Test func `a form whose task was removed stays with what was typed`() throws {
    var rig = try Sample.rig()
    try rig.type("enter e pagedown up up up")
    rig.write("in 120 bộ")
    try meanwhile(&rig) { $0.checklist.tasks.remove(at: 1) }
    try rig.type("enter")
    #expect(shows(rig, "Another person removed this meanwhile"))
    #expect(shows(rig, "in 120 bộ"))
    #expect(rig.written.isEmpty)
  }

  @Test func `a form of a person who was removed doesn't bring the person back`() throws {
    var rig = try Sample.rig()
    try meanwhile(&rig) {
      _ = $0.people.enter(
        [.name: "Lê Thị Dung"], as: nil, opening: $0.congress.dates.current.opening)
    }
    try rig.type("enter 3 e")
    rig.write(" X")
    try meanwhile(&rig) { $0.people = People() }
    try rig.type("enter")
    #expect(shows(rig, "Another person removed this meanwhile"))
    #expect(try documents(rig).people.delegates.isEmpty)
  }

  @Test func `a form of a holiday that was removed stays too`() throws {
    var rig = try Sample.rig()
    try rig.type("Y s e")
    rig.write(" X")
    var settings = rig.model.situation.settings
    settings.calendar.holidays = []
    rig.send(.workspaceChanged(settings, []))
    try rig.type("enter")
    #expect(shows(rig, "Another person removed this meanwhile"))
  }
}
