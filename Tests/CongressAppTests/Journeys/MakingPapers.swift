import CongressModel
import Testing

@testable import CongressApp

struct MakingPapers {
  @Test func `the tab lists what can be made, and Enter makes the one selected`() throws {
    var rig = try Sample.rig()
    try rig.type("enter 5")
    #expect(rig.screen.contains { $0.contains("Ballot – Executive committee") })
    try rig.type("down enter")
    let election: Election.ID = try Sample.id("committee")
    #expect(
      rig.asked == [
        .keep(
          try Sample.id("thuong-kiem"), [CongressPaper(.covers, of: .round(election, 1))], .english)
      ])
    rig.send(.papersKept(["congresses/x/reports/covers.txt"]))
    #expect(rig.screen[22].contains("Written: congresses/x/reports/covers.txt"))
    try rig.type("D")
    #expect(rig.asked.last == .dossier(try Sample.id("thuong-kiem"), .english))
    rig.send(.papersNotKept("no room"))
    #expect(rig.screen[22].contains("no room"))
  }
}
