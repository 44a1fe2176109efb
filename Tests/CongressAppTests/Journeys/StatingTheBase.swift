import CongressModel
import Tallying
import Testing

@testable import CongressApp

/// The base sheet on the screen, and the round that follows a result.
struct StatingTheBase {
  /// A rig on the base sheet, with ten delegates of whom two have not come.
  private static func rig() throws -> Rig {
    var documents = try Sample.documents()
    documents.elections.elections[0].base = nil
    documents.people = People(
      delegates: try (1...10).map { number in
        var delegate = Delegate(id: try Sample.id("d\(number)"), name: "Đại biểu \(number)")
        delegate.origin = number == 1 ? .exOfficio : .elected
        if number > 2 {
          delegate.presence = [
            .init(isPresent: true, on: documents.congress.dates.current.opening, minute: 420)
          ]
        }
        return delegate
      })
    var rig = try Rig([documents], Sample.tree())
    try rig.type("enter 4 b")
    return rig
  }

  private static func election(_ rig: Rig) throws -> Election {
    try #require(rig.disk[Sample.id("thuong-kiem")]?.elections.elections.first)
  }

  @Test func `the sheet is filled from the delegates and confirmed by typing its sum`() throws {
    var rig = try Self.rig()
    try rig.type("f")
    let sheet = try #require(try Self.election(rig).baseSheet)
    #expect(sheet.summoned == 10)
    #expect(
      sheet.deductions.map(\.kind) == [.committeeAbsentThroughout, .delegateAbsentNotReplaced])
    #expect(rig.screen.contains { $0.contains("10 − 1 − 1 = 8") })
    try rig.type("c")
    rig.write("9")
    try rig.type("enter")
    #expect(try Self.election(rig).base == nil)
    try rig.type("backspace")
    rig.write("8")
    try rig.type("enter")
    #expect(try Self.election(rig).base == 8)
    #expect(rig.screen.contains { $0.contains("Confirmed.") })
    try rig.type("u u")
    #expect(try Self.election(rig).baseSheet == nil)
  }

  @Test func `a line is written, mended and removed, and each change asks for the sum again`()
    throws
  {
    var rig = try Self.rig()
    try rig.type("s enter n 2 down")
    try rig.type("enter")
    #expect(try Self.election(rig).baseSheet?.deductions.isEmpty == true)
    rig.write("Lê Văn X ốm")
    try rig.type("enter")
    #expect(try Self.election(rig).baseSheet?.deductions.map(\.reason) == ["Lê Văn X ốm"])
    try rig.type("c")
    rig.write("9")
    try rig.type("enter")
    #expect(try Self.election(rig).base == 9)
    try rig.type("enter backspace")
    rig.write("3")
    try rig.type("enter")
    #expect(try Self.election(rig).baseSheet?.base == 7)
    #expect(try Self.election(rig).base == nil)
    try rig.type("d")
    #expect(try Self.election(rig).baseSheet?.base == 10)
  }

  @Test func `what the kind of congress doesn't allow isn't offered`() throws {
    var rig = try Self.rig()
    try rig.type("s enter n")
    #expect(!rig.screen.contains { $0.contains("exempt") })
    try rig.type("3")
    #expect(try Self.election(rig).baseSheet?.deductions.isEmpty == true)
    #expect(rig.screen.contains { $0.contains("1") })
  }

  @Test func `a base is frozen once the vote is open`() throws {
    var rig = try Self.rig()
    try rig.type("s enter")
    var documents = try #require(rig.disk[Sample.id("thuong-kiem")])
    documents.elections.elections[0].base = 10
    documents.elections.elections[0].record(.init(.surplus, text: "x"))
    try documents.elections.elections[0].open(
      typedBase: 10, on: documents.congress.dates.current.opening, by: [], under: .regulation244)
    rig.disk[documents.id] = documents
    rig.send(.documentsChanged(documents))
    try rig.type("s")
    #expect(rig.screen.contains { $0.contains("frozen") })
    try rig.type("n f d")
    #expect(try Self.election(rig).baseSheet?.base == 10)
    #expect(rig.screen.contains { $0.contains("Frozen when the vote opened") })
  }

  @Test func `after a vote with seats left open, a key prepares the next round`() throws {
    var documents = try Sample.documents()
    var election = documents.elections.elections[0]
    election.record(.init(.surplus, text: "x"))
    try election.open(
      typedBase: 9, on: documents.congress.dates.current.opening, by: [], under: .regulation244)
    (election.rounds[0].issued, election.rounds[0].collected) = (9, 9)
    election.rounds[0].closed = documents.congress.dates.current.opening
    documents.elections.elections[0] = election
    var rig = try Rig([documents], Sample.tree())
    try rig.type("enter 4")
    let contest = try election.contest(of: election.rounds[0], by: .regulation244)
    var tally = Tally(for: contest)
    tally.add(.valid([1, 2, 3]), count: 9)
    rig.send(
      .ballotsChanged(
        BallotState(key: RoundKey(documents.id, election.id, round: 1), tally: tally)))
    #expect(
      rig.screen.contains { $0.contains("Round for the seats left open: 2 names for 1 seat") })
    #expect(rig.screen.contains { $0.contains("Next:") })
    try rig.type("N")
    let round = try #require(try Self.election(rig).currentRound)
    #expect(round.number == 2)
    #expect(round.candidates.map(\.rawValue) == ["c4", "c5"])
    #expect(round.seats == 1)
  }
}
