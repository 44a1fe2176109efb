import CongressModel
import Testing

@testable import Wording

struct DoubledImportTests {
  private static let parts = [
    ImportedPart(stations: ["may-a-import", "may-b-import"], papers: 75),
    ImportedPart(stations: ["c\u{202E}-import"], papers: 1),
  ]

  @Test func `the batches, the stations and what to do are said`() {
    let problem = BallotProblem.importedTwice(batches: [1, 2, 3, 7], imports: Self.parts)
    let english = Wording(.english).sentence(problem)
    #expect(english.hasPrefix("Batches 1–3 and 7 may count twice"))
    #expect(
      english.contains("may-a-import + may-b-import: 75 ballots and c‹U+202E›-import: 1 ballot"))
    #expect(english.contains("--replace"))
    let vietnamese = Wording(.vietnamese).sentence(problem)
    #expect(vietnamese.hasPrefix("Tập 1–3 và 7 có thể bị tính hai lần"))
    #expect(vietnamese.contains("máy may-a-import + may-b-import: 75 phiếu"))
    #expect(vietnamese.contains("--replace"))
  }

  @Test(arguments: [
    ([4], "Batch 4 "), ([4, 5], "Batches 4–5 "), ([4, 6], "Batches 4 and 6 "),
    ([1, 3, 5, 7, 9, 11], "Batches 1, 3, 5, 7, 9 and 11 "),
    ([1, 3, 5, 7, 9, 11, 13, 14], "Batches 1, 3, 5, 7, 9, 11 and 2 more "),
  ])
  func `neighbouring batches are run together, and many are cut`(batches: [Int], start: String) {
    let wording = Wording(.english)
    #expect(wording.sentence(ClosingRefusal.importedTwice(batches)).hasPrefix(start))
    #expect(
      wording.sentence(BallotProblem.importedTwice(batches: batches, imports: Self.parts))
        .hasPrefix(start))
  }
}
