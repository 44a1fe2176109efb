import StorageTrials
import Testing

/// The trials that `StorageProbe` makes by the million, a few of each, and that each of them
/// notices what it is there to notice.
struct TrialTests {
  private func objections(
    trials: ClosedRange<UInt64>, lie: SimulatedFileSystem.Lie? = nil
  ) throws -> (states: Int, objections: [String]) {
    let vote = try #require(TrialVote())
    var (states, objections): (Int, [String]) = (0, [])
    for seed in trials {
      var trial = CrashTrial(of: vote, seed: seed, lie: lie)
      trial.run(looks: 6)
      states += trial.states
      objections += trial.objections
    }
    return (states, objections)
  }

  @Test func `no crash loses, doubles or changes what was said to be recorded`() throws {
    let found = try objections(trials: 1...UInt64(LongTests.times(25, long: 5_000)))
    #expect(found.states >= 400)
    #expect(found.objections == [])
  }

  @Test(arguments: SimulatedFileSystem.Lie.allCases)
  func `a disk that lies is found out`(lie: SimulatedFileSystem.Lie) throws {
    #expect(try !objections(trials: 1...12, lie: lie).objections.isEmpty)
  }

  @Test func `whatever is done to a journal, its numbers are right or flagged`() throws {
    var surgery = try #require(try JournalSurgery())
    if LongTests.areAsked { try surgery.runExhaustively() }
    try surgery.run(cases: LongTests.times(800, long: 100_000), seed: 7)
    #expect(surgery.report.firstWrong == nil)
    #expect(surgery.report.flagged > surgery.report.tries / 2)
  }

  @Test(arguments: JournalSurgery.Control.allCases)
  func `a reader that overlooks something is found out`(control: JournalSurgery.Control) throws {
    var surgery = try #require(try JournalSurgery(control: control))
    try surgery.run(cases: 200, seed: 7)
    #expect(surgery.report.wrong > 0)
  }
}
