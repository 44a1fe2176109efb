import Testing

@testable import CongressModel

struct BatchNextEntryTests {
  static func entry(_ papers: Int, isClosed: Bool) -> BatchState.Entry {
    var entry = BatchState.Entry()
    (entry.papers, entry.isClosed) = (papers, isClosed)
    return entry
  }

  @Test(
    arguments: [
      (25, 24, false, 0, false, 1), (25, 25, true, 0, false, 2), (25, 25, true, 25, true, nil),
      (nil, 0, false, 0, false, 1), (nil, 25, false, 0, false, 2), (nil, 25, false, 25, true, nil),
    ] as [(Int?, Int, Bool, Int, Bool, Int?)])
  func `the next entry is the first that isn't closed, but for one without a cover`(
    stated: Int?, first: Int, firstClosed: Bool, second: Int, secondClosed: Bool, next: Int?
  ) {
    let batch = BatchState(
      1, stated: stated,
      entries: [
        Self.entry(first, isClosed: firstClosed), Self.entry(second, isClosed: secondClosed),
      ], check: .waiting)
    #expect(batch.nextEntry == next)
    #expect(!batch.isVerified && !batch.isSettled)
    #expect(batch.missing(in: 1) == stated.map { $0 - first })
  }
}
