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

  @Test(arguments: ["12345 enter", "12 enter", "25 space enter", "1 2345678 enter"])
  func `a number with too many digits is refused whole`(keys: String) throws {
    var rig = try Self.counting()
    try rig.type(keys.map { $0.isNumber ? "\($0) " : String($0) }.joined())
    #expect(rig.recorded.isEmpty)
    #expect(rig.screen[21...22].joined().contains("There is no number"))
  }

  @Test(arguments: ["6 enter 2 enter", "1 space 1 enter 2 enter", "2 space 7 space 3 enter"])
  func `the next paper's numbers don't join a paper that was refused`(keys: String) throws {
    var rig = try Self.counting()
    try rig.type(keys)
    #expect(rig.recorded.isEmpty)
    for _ in 0..<3 { try rig.type("backspace") }
    try rig.type("4 enter")
    #expect(rig.recorded == [.paper(.chosen([1, 2, 3, 5]), batch: 1)])
  }

  @Test func `a backspace that is held erases what is typed and goes no further`() throws {
    var rig = try Self.counting()
    try rig.type("2 enter 3 enter 1 space 4")
    for _ in 0..<9 { try rig.type("backspace") }
    #expect(rig.recorded.count == 2)
    #expect(rig.screen[22].contains("Backspace stops here"))
    try rig.type("-")
    #expect(rig.recorded.last == .void(BallotID(high: 0, low: 2), reason: "takenBack"))
    #expect(rig.screen[22].contains("taken back (batch 1)"))
  }

  @Test func `a backspace in an empty entry takes one paper back, however long it is held`()
    throws
  {
    var rig = try Self.counting()
    try rig.type("2 enter 3 enter 4 enter")
    for _ in 0..<9 { try rig.type("backspace") }
    #expect(rig.recorded.count == 4)
  }

  @Test func `more papers than people vote are refused`() throws {
    var rig = try Self.counting()
    try rig.type("2 enter = = = = = = = =")
    #expect(rig.recorded.count == 9)
    try rig.type("=")
    #expect(rig.recorded.count == 9)
    #expect(rig.screen[22].contains("as many as the base"))
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
