import CongressModel
import Testing

@testable import CongressApp

struct CheckingIn {
  static func rig() throws -> Rig {
    var documents = try Sample.documents()
    let names = ["Nguyễn Văn Ân", "Nguyễn Văn An", "Trần Thị Hường", "Lê Hữu Nam", "Đỗ Đức Hưng"]
    documents.people.delegates = try names.enumerated().map { index, name in
      var delegate = Delegate(id: try Sample.id("d\(index + 1)"), name: name)
      delegate.attributes.unit = "Xóm \(index % 2 + 1)"
      return delegate
    }
    documents.people.delegates.append(
      Delegate(id: try Sample.id("d6"), name: "Bùi Thị Thay", kind: .alternate))
    var rig = try Rig([documents], Sample.tree())
    rig.send(.minuteChanged(to: 425))
    return rig
  }

  private func people(_ rig: Rig) throws -> People {
    try #require(rig.disk[try Sample.id("thuong-kiem")]).people
  }

  @Test func `the table is in the order of given names with the quorum below it`() throws {
    var rig = try Self.rig()
    try rig.type("enter 3")
    let names = rig.screen.filter { $0.contains("Xóm") || $0.contains("Thay") }
    #expect(names.count == 6)
    #expect(names[0].contains("Nguyễn Văn An") && names[1].contains("Nguyễn Văn Ân"))
    #expect(names[5].contains("Bùi Thị Thay"))
    #expect(rig.screen.contains { $0.contains("0/5, 4 needed") && $0.contains("4 missing") })
  }

  @Test func `a number or three letters and Enter write an arrival with its minute`() throws {
    var rig = try Self.rig()
    try rig.type("enter 3 c")
    rig.write("hun")
    #expect(rig.screen.contains { $0.contains("Đỗ Đức Hưng") })
    try rig.type("enter")
    #expect(rig.screen[22].contains("07:05 arrived: Đỗ Đức Hưng"))
    rig.write("4")
    try rig.type("enter")
    #expect(try people(rig).voters.map(\.name) == ["Lê Hữu Nam", "Đỗ Đức Hưng"])
    #expect(try people(rig).delegates[3].presence.last?.minute == 425)
    rig.write("4")
    try rig.type("enter")
    #expect(rig.screen[22].contains("there already, since 07:05"))
    rig.write("q?L")
    try rig.type("enter")
    #expect(rig.screen[22].contains("No delegate is"))
    #expect(rig.written.count == 2)
  }

  @Test func `departures are a mode of their own, and can be taken back`() throws {
    var rig = try Self.rig()
    try rig.type("enter 3 c")
    rig.write("4")
    try rig.type("enter tab")
    rig.send(.minuteChanged(to: 600))
    rig.write("4")
    try rig.type("enter")
    #expect(try people(rig).delegates[3].presence.map(\.isPresent) == [true, false])
    try rig.type("escape u")
    #expect(try people(rig).delegates[3].isPresent)
  }

  @Test func `an alternate stands in for somebody absent`() throws {
    var rig = try Self.rig()
    try rig.type("enter 3 G a")
    rig.write("nam")
    try rig.type("enter")
    #expect(try people(rig).replacements.values.map(\.name) == ["Bùi Thị Thay"])
    try rig.type("space")
    #expect(try people(rig).voters.map(\.name) == ["Bùi Thị Thay"])
    #expect(rig.screen.contains { $0.contains("for Lê Hữu Nam") })
  }

  @Test func `a person is added, mended and deleted, and all of it undone`() throws {
    var rig = try Self.rig()
    let before = try people(rig)
    try rig.type("enter 3 n enter")
    #expect(rig.screen.contains { $0.contains("The name is missing.") })
    rig.write("Nguyễn Văn Àn")
    try rig.type("tab tab tab tab")
    rig.write("Xóm 9")
    try rig.type("enter")
    let added = try #require(try people(rig).delegates.last)
    #expect(added.name == "Nguyễn Văn Àn" && added.number == 7)
    #expect(added.attributes.unit == "Xóm 9")
    try rig.type("e ctrl+u")
    rig.write("Nguyễn Văn An")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("Looks like") })
    try rig.type("escape d")
    #expect(try people(rig).delegates.count == 6)
    try rig.type("u u")
    #expect(try people(rig) == before)
  }

  @Test func `a filter by letters or unit leaves the ones meant`() throws {
    var rig = try Self.rig()
    try rig.type("enter 3 /")
    rig.write("hun")
    #expect(rig.screen.count { $0.contains("Xóm") } == 1)
    try rig.type("escape /")
    rig.write("xom 2")
    #expect(rig.screen.count { $0.contains("Xóm 2") } == 2)
  }
}
