import CongressModel
import Tallying
import Testing
import Wording

@testable import CongressApp

struct OpeningAVote {
  /// Fills in the form of the opening, field by field.
  static func fill(_ rig: inout Rig, _ texts: [String]) throws {
    for (index, text) in texts.enumerated() {
      if index > 0 { try rig.type("tab") }
      rig.write(text)
    }
    try rig.type("enter")
  }

  static func round(_ rig: Rig) throws -> CongressModel.Round? {
    try rig.disk[Sample.id("thuong-kiem")]?.elections.elections[0].rounds.last
  }

  @Test func `before opening everything that is frozen is on the screen`() throws {
    var rig = try Sample.rig()
    try rig.type("enter 4 o")
    let text = rig.screen.joined(separator: "\n")
    for part in [
      "5 names on the list for 4 seats", "order of given names", "Base 9", "the count is zero",
      "Nobody is checked in", "The counting team isn't entered", "2 tasks", "Vũ Văn An",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `two people and the base open it, and the vote is counted at once`() throws {
    var rig = try Sample.rig()
    try rig.type("enter 4 o enter")
    try Self.fill(&rig, ["9", "12", "Lê Văn Sáu", "Đỗ Thị Bảy"])
    let round = try #require(try Self.round(rig))
    #expect(round.isOpen)
    #expect((round.base, round.printed) == (9, 12))
    #expect(round.confirmedBy == ["Lê Văn Sáu", "Đỗ Thị Bảy"])
    #expect(rig.screen[0].contains("Thượng Kiệm"))
  }

  @Test func `who can vote is taken down in the same change that opens the vote`() throws {
    var rig = try CheckingIn.rig()
    try rig.type("enter 3 c")
    for number in ["1", "2", "4"] {
      rig.write(number)
      try rig.type("enter")
    }
    try rig.type("escape 4 o enter")
    rig.send(.minuteChanged(to: 481))
    let before = rig.written.count
    try Self.fill(&rig, ["9", "", "Lê Văn Sáu", "Đỗ Thị Bảy"])
    #expect(rig.written.count == before + 1)
    let people = try #require(rig.disk[try Sample.id("thuong-kiem")]).people
    let roll = try #require(people.roll(of: try Sample.id("committee"), round: 1))
    #expect((roll.minute, roll.summoned) == (481, 5))
    #expect(roll.voters.map(\.rawValue) == ["d1", "d2", "d4"])
    #expect(rig.written.last?.change.documents.count == 2)
  }

  @Test func `where nobody is checked in no roll is taken`() throws {
    var rig = try CheckingIn.rig()
    try rig.type("enter 4 o enter")
    try Self.fill(&rig, ["9", "", "Lê Văn Sáu", "Đỗ Thị Bảy"])
    #expect(try Self.round(rig)?.isOpen == true)
    #expect(rig.disk[try Sample.id("thuong-kiem")]?.people.rolls.isEmpty == true)
  }

  @Test(arguments: [
    (["8", "", "Lê Văn Sáu", "Đỗ Thị Bảy"], "You typed 8, but the base is 9"),
    (["", "", "Lê Văn Sáu", "Đỗ Thị Bảy"], "whole number"),
    (["chín", "", "Lê Văn Sáu", "Đỗ Thị Bảy"], "whole number"),
    (["9", "8", "Lê Văn Sáu", "Đỗ Thị Bảy"], "too few"),
    (["9", "", "Lê Văn Sáu", ""], "Two different people"),
    (["9", "", "Lê Văn Sáu", "lê văn  sáu"], "Two different people"),
    (["9", "", "Vũ Văn An", "Đỗ Thị Bảy"], "is on the list"),
  ])
  func `what doesn't fit keeps the vote closed and says why`(
    texts: [String], sentence: String
  ) throws {
    var rig = try Sample.rig()
    try rig.type("enter 4 o enter")
    try Self.fill(&rig, texts)
    #expect(rig.written.isEmpty)
    #expect(rig.screen.contains { $0.contains(sentence) }, "\(rig.screen)")
  }

  @Test func `a list beyond the limits needs the decision of the congress`() throws {
    var documents = try Sample.documents()
    documents.elections.elections[0].seats = 5
    var rig = try Rig([documents], Sample.tree())
    try rig.type("enter 4 o enter")
    try Self.fill(&rig, ["9", "", "", "Lê Văn Sáu", "Đỗ Thị Bảy"])
    #expect(rig.written.isEmpty)
    try rig.type("escape enter")
    try Self.fill(&rig, ["9", "", "Đại hội đồng ý bầu không có số dư", "Lê Văn Sáu", "Đỗ Thị Bảy"])
    let round = try #require(try Self.round(rig))
    #expect(round.decisions.map(\.kind) == [.surplus])
  }

  @Test func `a counter on the list can't be set aside by any decision`() throws {
    var documents = try Sample.documents()
    documents.elections.elections[0].team = ["Trần Quốc Cường"]
    var rig = try Rig([documents], Sample.tree())
    try rig.type("enter 4 o enter")
    #expect(rig.model.overlay == nil)
    #expect(rig.screen.contains { $0.contains("Number 3") })
  }

  @Test func `too many papers annul the vote, with reason and names, and prepare it again`()
    throws
  {
    var rig = try CountingBallots.counting()
    try rig.type("q s")
    rig.write("9")
    try rig.type("enter")
    rig.write("10")
    try rig.type("enter")
    try Self.fill(&rig, ["", "Lê Văn Sáu", "Đỗ Thị Bảy"])
    #expect(try Self.round(rig)?.number == 1)
    rig.write("Thừa một phiếu")
    try rig.type("enter")
    let rounds = try #require(
      rig.disk[Sample.id("thuong-kiem")]?.elections.elections[0].rounds)
    #expect(rounds.map(\.number) == [1, 2])
    #expect(rounds[0].isAnnulled)
    #expect((rounds[0].issued, rounds[0].collected) == (9, 10))
    #expect(rounds[0].decisions.last?.by == ["Lê Văn Sáu", "Đỗ Thị Bảy"])
    #expect(rounds[1].opened == nil)
    #expect(rounds[1].candidates == rounds[0].candidates)
  }

  @Test func `a closed vote opens again with reason and two names, and keeps how it was closed`()
    throws
  {
    var rig = try CountingBallots.counting()
    try rig.type("2 enter c c q s")
    rig.write("1")
    try rig.type("enter")
    rig.write("1")
    try rig.type("enter C")
    rig.write("1")
    try rig.type("enter")
    #expect(try Self.round(rig)?.closed != nil)
    try rig.type("R")
    try Self.fill(&rig, ["", "Lê Văn Sáu", "Đỗ Thị Bảy"])
    #expect(try Self.round(rig)?.closed != nil)
    rig.write("Thiếu một tập")
    try rig.type("enter")
    let round = try #require(try Self.round(rig))
    #expect(round.isOpen)
    #expect(round.closings.map(\.ballots) == [1])
    #expect(
      round.decisions.last
        == .init(
          .reopening, text: "Thiếu một tập", by: ["Lê Văn Sáu", "Đỗ Thị Bảy"],
          on: CalendarDate("2020-04-29")))
    try rig.type("r")
    #expect(rig.screen.contains { $0.contains("then reopened") })
  }

  @Test func `opening and closing aren't taken back by a key`() throws {
    var rig = try CountingBallots.counting()
    let written = rig.written.count
    try rig.type("q u")
    #expect(rig.written.count == written)
    #expect(try Self.round(rig)?.isOpen == true)
  }
}
