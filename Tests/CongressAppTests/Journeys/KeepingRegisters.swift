import CongressModel
import StrictJSON
import Testing

@testable import CongressApp

struct KeepingRegisters {
  private func congress(_ rig: Rig) throws -> Congress {
    try #require(rig.disk[Sample.id("thuong-kiem")]).congress
  }

  @Test func `a paper is added, changed and taken away, and undo brings it back`() throws {
    var rig = try Sample.rig()
    try rig.type("enter 1 r n")
    rig.write("35-CT/TW")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("Please say who issued it.") })
    rig.write("Bộ Chính trị")
    try rig.type("tab")
    rig.write("30/5/2019")
    try rig.type("enter")
    let day = try #require(CalendarDate("2019-05-30"))
    #expect(
      try congress(rig).papers == [
        PartyPaper(number: "35-CT/TW", issuer: "Bộ Chính trị", date: day)
      ])
    try rig.type("e tab")
    rig.write("Đại hội đảng bộ các cấp")
    try rig.type("enter")
    #expect(try congress(rig).papers.first?.title == "Đại hội đảng bộ các cấp")
    try rig.type("d")
    #expect(try congress(rig).papers.isEmpty)
    #expect(rig.screen.contains { $0.contains("Entry deleted: 35-CT/TW") })
    try rig.type("u u")
    #expect(try congress(rig).papers.map(\.title) == [nil])
  }

  @Test func `a team follows units below, each only once`() throws {
    var rig = try MovingACongress.rig()
    try rig.type("enter 1 r 3 n")
    rig.write("Tổ 1")
    try rig.type("tab")
    rig.write("Vũ Văn An")
    try rig.type("tab tab")
    rig.write("Chi bộ xóm Vinh Ngoại")
    try rig.type("enter")
    #expect(try congress(rig).teams.map { $0.follows.map(\.rawValue) } == [["vinh-ngoai"]])
    try rig.type("n")
    rig.write("Tổ 2")
    try rig.type("tab tab tab")
    rig.write("kim-son")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("isn't below this organisation") })
    try rig.type("ctrl+u")
    rig.write("vinh-ngoai")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("is followed by “Tổ 1” already") })
    try rig.type("ctrl+u enter")
    #expect(try congress(rig).teams.map(\.name) == ["Tổ 1", "Tổ 2"])
    try rig.type("K")
    #expect(try congress(rig).teams.map(\.name) == ["Tổ 2", "Tổ 1"])
  }

  @Test func `an indicator that was missed needs its reason`() throws {
    var rig = try Sample.rig()
    try rig.type("enter 1 r 4 n")
    rig.write("Năng suất lúa")
    try rig.type("tab tab tab space enter")
    #expect(rig.screen.contains { $0.contains("please give the reason") })
    rig.write("chuyển sang lúa chất lượng cao")
    try rig.type("enter")
    #expect(try congress(rig).indicators.map(\.isMet) == [false])
  }

  @Test func `two subcommittees of one name are refused`() throws {
    var rig = try Sample.rig()
    try rig.type("enter 1 r 2 n")
    rig.write("Văn kiện")
    try rig.type("tab")
    rig.write("van kien")
    try rig.type("enter n")
    rig.write("Văn kiện")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("There is “Văn kiện” already.") })
    #expect(try congress(rig).subcommittees.map(\.workstream) == [.documents])
  }

  @Test func `a congress in the trial gets the step for it`() throws {
    var rig = try Sample.rig()
    try rig.type("enter 1 e tab tab tab")
    rig.write("Đảng bộ huyện Kim Sơn")
    try rig.type("enter")
    #expect(try congress(rig).directElection?.by.rawValue == "kim-son")
    let tasks = try #require(rig.disk[Sample.id("thuong-kiem")]).checklist.tasks
    #expect(tasks.last?.id.rawValue == "c11")
    #expect(tasks.last?.due != nil)
  }

  @Test func `a committee that isn't above chooses no congress`() throws {
    var rig = try Sample.rig()
    let before = try congress(rig)
    for field in ["tab tab", "tab tab tab"] {
      try rig.type("enter 1 e \(field) ctrl+u")
      rig.write("thuong-kiem")
      try rig.type("enter")
      #expect(rig.screen.contains { $0.contains("isn't above Đảng bộ xã Thượng Kiệm") })
      try rig.type("esc q")
    }
    #expect(try congress(rig) == before)
    #expect(rig.written.isEmpty)
  }

  @Test func `a congress is put off with its reason, and moved to a new day`() throws {
    var rig = try Sample.rig()
    rig.send(.dayChanged(to: try #require(CalendarDate("2020-03-27"))))
    try rig.type("enter 1 s 5 enter")
    #expect(rig.screen.contains { $0.contains("Please give the reason.") })
    rig.write("phòng dịch")
    try rig.type("enter")
    let day = try #require(CalendarDate("2020-03-28"))
    #expect(try congress(rig).state(asOf: day) == .postponed)
    try rig.type("m ctrl+u")
    rig.write("29/4/2020")
    try rig.type("tab")
    rig.write("hết dịch")
    try rig.type("enter enter")
    #expect(try congress(rig).state(asOf: day) == .planned)
    #expect(try congress(rig).dates.moves.map(\.reason) == ["hết dịch"])
  }
}
