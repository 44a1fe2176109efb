import CongressModel
import Storage
import StrictJSON
import Testing
import Wording

@testable import daihoi

/// Two commands on one congress at the same time.
struct TwoEditorsTests {
  @Test func `neither of two editors takes the other's change back`() throws {
    let shell = try Shell(demonstration: true)
    let id = try #require(Congress.ID("thuong-kiem"))
    func session() throws -> Session {
      try Session(at: shell.workspace, today: nil, wording: Wording(.english))
    }
    let (one, two) = (try session(), try session())
    var (first, second) = (try one.documents(id), try two.documents(id))
    let open = first.checklist.tasks.indices.filter { first.checklist.tasks[$0].state == .toDo }
    try #require(open.count > 2)
    first.checklist.tasks[open[0]].state = .done
    second.checklist.tasks[open[1]].state = .done
    try one.write(first)
    try two.write(second)
    second.checklist.tasks[open[2]].state = .done
    try two.write(second)

    let found = try session().documents(id).checklist
    for index in open.prefix(3) { #expect(found.tasks[index].state == .done) }
  }

  // MARK: - Two imports into one vote

  /// A vote with an empty box, and a session that has read it.
  private func room() throws -> (Room, Session, BallotSet) {
    let room = try Room(names: 3, seats: 2, base: 40)
    let session = try Session(at: room.shell.workspace, today: nil, wording: Wording(.english))
    let reference = try #require(ElectionReference(argument: "c/e"))
    let (documents, found) = try session.election(reference)
    let round = try #require(found.currentRound)
    return (room, session, try session.ballots(of: round, found, in: documents.congress))
  }

  private func rows(_ count: Int, in room: Room) throws -> [UInt8] {
    let text = "batch,marks\n" + Array(repeating: "1,1 2\n", count: count).joined()
    try room.shell.write(text, to: "../pile.csv")
    return Array(text.utf8)
  }

  @Test func `an import sees what another brought in since it read the vote`() throws {
    let (room, session, early) = try room()
    let shell = room.shell
    _ = try rows(7, in: room)
    try shell.expect(0, "ballots", "import", "c/e", "\(shell.folder)/pile.csv")
    let bytes = try rows(9, in: room)
    let read = try session.rows(of: bytes, named: "pile.csv", for: early.contest)
    #expect {
      try session.record(read, of: bytes, in: early, isReplacing: false)
    } throws: { error in
      if case CommandError.batchesThere([1]) = error { true } else { false }
    }
    #expect(try shell.json("tally", "c/e")["valid"]?.integer == 7)
    #expect(try session.record(read, of: bytes, in: early, isReplacing: true) == 9)
    #expect(try shell.json("tally", "c/e")["valid"]?.integer == 9)
  }

  @Test func `an import waits for another that has begun`() async throws {
    let (room, session, early) = try room()
    let shell = room.shell
    _ = try rows(7, in: room)
    let claim = try #require(try session.folder.claiming(.imports, of: early.place.key))
    async let answer = shell.run(["ballots", "import", "c/e", "\(shell.folder)/pile.csv"])
    try await Task.sleep(for: .milliseconds(500))
    // looked at from here: another program could take longer to start than an import waits
    var box = early
    #expect(try !box.update())
    claim.release()
    #expect(try await answer.status == 0)
    #expect(try shell.json("tally", "c/e")["valid"]?.integer == 7)
  }
}
