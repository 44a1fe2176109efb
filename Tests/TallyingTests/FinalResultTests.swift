import Tallying
import Testing

struct FinalResultTests {
  static func complete() throws -> Count {
    Count(
      contest: try .sample(3, for: 2, base: 100),
      tally: .sample([60, 50, 10], invalid: [.tooMany: 3]),
      issued: 63, collected: 63, isOpen: false)
  }

  @Test func `a count that agrees with itself is final`() throws {
    let result = try FinalResult(checking: Self.complete()).result
    #expect(result.isFinal)
    #expect(result.reasons.isEmpty)
    #expect(result.reconciliation.isComplete)
    #expect(result.reconciliation.differing.isEmpty)
    #expect(!result.reconciliation.annuls)
  }

  /// One thing that is missing or wrong, and what is said of it.
  struct Case: Sendable {
    let change: @Sendable (inout Count) -> Void
    let key: String
  }

  static let cases = [
    Case(change: { $0.isOpen = true }, key: "open"),
    Case(
      change: {
        $0.tally = Tally(candidates: 3); $0.collected = 0
      }, key: "nothingCounted"),
    Case(change: { $0.issued = nil }, key: "issuedUnknown"),
    Case(change: { $0.collected = nil }, key: "collectedUnknown"),
    Case(change: { $0.doubtful = 1 }, key: "doubtful"),
    Case(change: { $0.issued = 62 }, key: "collectedWithinIssued"),
    Case(change: { $0.collected = 62 }, key: "countedIsCollected"),
    Case(
      change: {
        $0.issued = 64; $0.collected = 64
      }, key: "countedIsCollected"),
    Case(change: { $0.batches = [30, 32] }, key: "batchesAreCollected"),
    Case(change: { $0.batches = [30, 34] }, key: "batchesAreCollected"),
    Case(change: { $0.concerns = [.conflicts(2)] }, key: "conflicts"),
    Case(change: { $0.concerns = [.importedTwice([3])] }, key: "importedTwice"),
    Case(change: { $0.concerns = [.damagedRecords(1)] }, key: "damagedRecords"),
    Case(change: { $0.concerns = [.batchesUnverified(1)] }, key: "batchesUnverified"),
  ]

  @Test(arguments: cases)
  func `anything missing keeps the result provisional and is said`(_ expected: Case) throws {
    var count = try Self.complete()
    expected.change(&count)
    #expect(count.result.reasons.map(\.key).contains(expected.key))
    #expect(throws: ProvisionalResult.self) { try FinalResult(checking: count) }
    do throws(ProvisionalResult) {
      _ = try FinalResult(checking: count)
    } catch {
      #expect(error.result == count.result)
      #expect(error.reasons == count.result.reasons)
    }
  }

  @Test func `the reasons are said in their order`() throws {
    var count = try Self.complete()
    (count.issued, count.collected, count.doubtful, count.isOpen) = (nil, 60, 1, true)
    count.concerns = [.conflicts(1), .surplusDecisionMissing]
    #expect(
      count.result.reasons.map(\.key) == [
        "open", "issuedUnknown", "doubtful", "countedIsCollected", "conflicts",
        "surplusDecisionMissing",
      ])
  }

  @Test func `papers put aside are among those collected`() throws {
    var count = try Self.complete()
    count.contest = try .sample(3, for: 2, rules: .youthUnion)
    (count.collected, count.doubtful) = (nil, 2)
    #expect(count.base == 65)
    count.collected = 70
    #expect(count.base == 70)
  }

  @Test func `papers handed out and not brought back are only recorded`() throws {
    var count = try Self.complete()
    count.issued = 64
    #expect(count.result.isFinal)
  }

  @Test func `a missing decision on the surplus is noted and stops nothing`() throws {
    var count = try Self.complete()
    count.concerns = [.surplusDecisionMissing]
    #expect(count.result.isFinal)
    #expect(count.result.reasons == [.surplusDecisionMissing])
    count.issued = nil
    do throws(ProvisionalResult) {
      _ = try FinalResult(checking: count)
    } catch {
      #expect(error.reasons == [.issuedUnknown])
    }
  }

  @Test func `more papers than people differ, equally many do not`() throws {
    var count = try Self.complete()
    count.contest = try .sample(3, for: 2, base: 63)
    #expect(count.result.isFinal)
    count.contest = try .sample(3, for: 2, base: 62)
    #expect(count.result.reasons.map(\.key) == ["papersWithinBase"])
    count.contest = try .sample(3, for: 2, base: 62, rules: .youthUnion)
    #expect(count.result.isFinal)
    #expect(count.result.reconciliation.check(.papersWithinBase) == nil)
  }

  @Test func `papers put aside are among the people of the base`() throws {
    var count = try Self.complete()
    count.contest = try .sample(3, for: 2, base: 63)
    (count.doubtful, count.issued, count.collected) = (1, 64, nil)
    #expect(count.reconciliation.check(.papersWithinBase)?.found == 64)
    count.collected = 65
    #expect(count.reconciliation.check(.papersWithinBase)?.found == 65)
  }

  @Test func `marks stay within the seats of the valid papers`() throws {
    var tally = Tally(candidates: 3)
    tally.add(.valid([1, 2]), count: 2)
    let even = Count.closed(try .sample(3, for: 2, base: 9), tally)
    #expect(even.result.isFinal)
    tally.add(.valid([1, 2, 3]))
    let above = Count.closed(try .sample(3, for: 2, base: 9), tally)
    #expect(above.result.reasons.map(\.key) == ["marksWithinSeats"])
    #expect(above.reconciliation.check(.marksWithinSeats)?.found == 7)
    #expect(above.reconciliation.check(.marksWithinSeats)?.limit == 6)
  }

  @Test func `nobody has more votes than there are valid papers`() throws {
    var tally = Tally(candidates: 2)
    tally.add(.valid([1, 1]))
    let count = Count.closed(try .sample(2, for: 2, base: 9), tally)
    #expect(count.result.reasons.map(\.key) == ["votesWithinValid"])
  }

  @Test func `an election in which no paper was counted wasn't held`() throws {
    let contest = try Contest.sample(2, for: 1, base: 0)
    let result = Count.closed(contest, Tally(for: contest)).result
    #expect(result.lines.map(\.outcome) == [.belowMajority, .belowMajority])
    #expect(result.lines.allSatisfy { $0.percent == nil })
    #expect(result.needed == 1)
    #expect(!result.isFinal)
    #expect(result.reasons == [.nothingCounted])
  }

  @Test func `votes above the base have no percentage`() throws {
    let result = Count.closed(try .sample(1, for: 1, base: 4), .sample([5])).result
    #expect(result.lines[0].percent == nil)
    #expect(result.reasons.map(\.key) == ["papersWithinBase"])
  }

  @Test func `what is unknown neither agrees nor differs`() throws {
    var count = try Self.complete()
    count.issued = nil
    #expect(count.reconciliation.check(.collectedWithinIssued)?.status == .unknown)
    #expect(!count.reconciliation.isComplete)
    #expect(!count.reconciliation.annuls)
    count.issued = 62
    #expect(count.reconciliation.annuls)
  }
}
