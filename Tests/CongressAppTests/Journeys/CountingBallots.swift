import CongressModel
import Tallying
import Testing

@testable import CongressApp

struct CountingBallots {
  /// A rig on the count of the committee, opened with its base.
  static func counting() throws -> Rig {
    var rig = try Sample.rig()
    try rig.type("enter 4 o enter")
    try OpeningAVote.fill(&rig, ["9", "", "Lê Văn Sáu", "Đỗ Thị Bảy"])
    try rig.type("enter")
    return rig
  }

  @Test func `numbers struck are recorded as the names left`() throws {
    var rig = try Self.counting()
    try rig.type("2 enter")
    #expect(rig.recorded == [.paper(.chosen([1, 3, 4, 5]), batch: 1)])
    try rig.type("1 space 5 enter")
    #expect(rig.recorded.last == .paper(.chosen([2, 3, 4]), batch: 1))
    #expect(rig.screen.contains { $0.contains("Recorded (batch 1)") })
  }

  @Test func `an untouched paper is refused with the reason and nothing is recorded`() throws {
    var rig = try Self.counting()
    try rig.type("enter")
    #expect(rig.recorded.isEmpty)
    #expect(rig.screen[21...22].joined().contains("Nobody is struck out"))
  }

  @Test(arguments: ["6 enter", "1 space 1 enter"])
  func `a number that can't be struck is refused`(keys: String) throws {
    var rig = try Self.counting()
    try rig.type(keys)
    #expect(rig.recorded.isEmpty)
  }

  @Test func `the repeat key records the same marks again as another paper`() throws {
    var rig = try Self.counting()
    try rig.type("3 enter = = r")
    #expect(rig.recorded == Array(repeating: .paper(.chosen([1, 2, 4, 5]), batch: 1), count: 4))
  }

  @Test func `an invalid paper asks its reason by a digit`() throws {
    var rig = try Self.counting()
    try rig.type("i 9")
    #expect(rig.recorded.isEmpty)
    try rig.type("1")
    #expect(rig.recorded == [.paper(.invalid(.notIssued), batch: 1)])
  }

  @Test func `minus takes back what is typed first, then the paper recorded last`() throws {
    var rig = try Self.counting()
    try rig.type("2 enter 3 - -")
    #expect(rig.recorded.last == .void(BallotID(high: 0, low: 1), reason: "takenBack"))
  }

  @Test func `a paper that can't be written stays in hand`() throws {
    var rig = try Self.counting()
    rig.failure = .diskFull(path: "x.jsonl")
    try rig.type("2 enter")
    #expect(rig.recorded.isEmpty)
    rig.failure = nil
    try rig.type("enter")
    #expect(rig.recorded == [.paper(.chosen([1, 3, 4, 5]), batch: 1)])
  }

  @Test func `the bars move with every paper`() throws {
    var rig = try Self.counting()
    try rig.type("2 enter = = = =")
    #expect(rig.screen.contains { $0.contains("5/9") && $0.contains("55.56%") })
  }
}
