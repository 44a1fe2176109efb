import CongressModel
import Testing

@testable import CongressApp

struct MakingAScheme {
  private func scheme(_ rig: Rig) throws -> PersonnelScheme {
    try #require(rig.disk[try Sample.id("thuong-kiem")]?.people.schemes.first)
  }

  /// A scheme of two seats with three names, one of them from the floor.
  private func rig() throws -> Rig {
    var rig = try Sample.rig()
    try rig.type("enter 3 s N")
    rig.write("Ban Chấp hành")
    try rig.type("tab tab")
    rig.write("2")
    try rig.type("tab")
    rig.write("women>=50%; age<40~1/3")
    try rig.type("enter")
    for (name, born) in [("Lê Thị An", "1/1/1990"), ("Vũ Văn Bé", "1/1/1970")] {
      try rig.type("n")
      rig.write(name)
      try rig.type("tab")
      rig.write(born)
      try rig.type("tab")
      rig.write(name.contains("Thị") ? "female" : "male")
      try rig.type("enter")
    }
    return rig
  }

  @Test func `the list is measured in whole numbers`() throws {
    var rig = try rig()
    #expect(try scheme(rig).candidates.map(\.name) == ["Lê Thị An", "Vũ Văn Bé"])
    #expect(rig.screen.contains { $0.contains("2 seats, 2 names on the list, surplus none") })
    #expect(
      rig.screen.contains {
        $0.contains("Women, at least 50%") && $0.contains("✓ met 1/2, needs 1+")
      })
    #expect(
      rig.screen.contains {
        $0.contains("Under 40, about 1/3") && $0.contains("✓ met 1/2, needs 0–1")
      })
    #expect(rig.screen.contains { $0.contains("✗") })
    try rig.type("n")
    rig.write("Trần Văn Cả")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("surplus 1 (50.00%)") })
    #expect(rig.screen.contains { $0.contains("? unclear 1/3") })
  }

  @Test func `a withdrawal waits for its decision`() throws {
    var rig = try rig()
    try rig.type("w")
    rig.write("accepted")
    try rig.type("tab")
    rig.write("Đại hội")
    try rig.type("enter")
    #expect(try scheme(rig).candidates[0].withdrawal?.by == "Đại hội")
    #expect(rig.screen.contains { $0.contains("1 name on the list") })
    try rig.type("w ctrl+u")
    rig.write("perhaps")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("Waiting, Accepted and Refused") })
  }

  @Test func `what is no rule is refused in the form`() throws {
    var rig = try rig()
    try rig.type("E tab tab tab ctrl+u")
    rig.write("children>=3")
    try rig.type("enter")
    #expect(rig.screen.contains { $0.contains("is no rule") })
  }
}
