import CongressModel
import StrictJSON
import Tallying
import Testing

struct BaseSheetJSONTests {
  static func sheet() throws -> BaseSheet {
    try BaseSheet(
      kind: .delegatesCongress, summoned: 349,
      deductions: [
        Deduction(kind: .committeeAbsentThroughout, people: 1, reason: "Nguyễn Văn A ốm nặng")
      ])
  }

  static func election(base: Int?) throws -> Election {
    let id = try #require(Election.ID("ban-chap-hanh"))
    let name = try #require(Candidate.ID("a"))
    var election = Election(
      id: id, title: LocalText("Ban Chấp hành"), body: .committee, seats: 1,
      candidates: [Candidate(id: name, name: "Nguyễn Văn A")])
    election.baseSheet = try sheet()
    election.base = base
    election.post = .committee
    var round = election.firstRound()
    (round.baseSheet, round.base) = (election.baseSheet, 348)
    election.rounds = [round]
    return election
  }

  @Test(arguments: [nil, 348])
  func `an election is read back with its sheets`(_ base: Int?) throws {
    let election = try Self.election(base: base)
    #expect(try Election(json: election.json, at: .root) == election)
  }

  @Test(arguments: [347, 349])
  func `a base that isn't the sum of its sheet is refused`(_ base: Int) throws {
    let json = try Self.election(base: base).json
    let error = ShapeError(
      .outOfRange(base, allowed: 348...348), at: JSONPath.root.member("base"))
    #expect(throws: error) { try Election(json: json, at: .root) }
  }

  private static func json(_ summoned: Int, _ kind: String, _ people: Int, _ reason: String) -> JSON
  {
    .record([
      ("kind", .string("membersCongress")), ("summoned", .integer(summoned)),
      (
        "deductions",
        .array([
          .record([
            ("kind", .string(kind)), ("people", .integer(people)), ("reason", .string(reason)),
          ])
        ])
      ),
    ])
  }

  private static let line = JSONPath.root.member("deductions").index(0)

  @Test(arguments: [
    (
      0, "suspended", 1, "x",
      ShapeError(.outOfRange(0, allowed: 1...10_000_000), at: JSONPath.root.member("summoned"))
    ),
    (
      9, "delegateAbsentNotReplaced", 1, "x",
      ShapeError(.notAllowed("delegateAbsentNotReplaced"), at: line.member("kind"))
    ),
    (9, "late", 1, "x", ShapeError(.notAllowed("late"), at: line.member("kind"))),
    (
      9, "suspended", 0, "x",
      ShapeError(.outOfRange(0, allowed: 1...10_000_000), at: line.member("people"))
    ),
    (
      9, "suspended", 9, "x",
      ShapeError(.outOfRange(9, allowed: 0...8), at: line.member("people"))
    ),
    (9, "suspended", 1, " ", ShapeError(.notAllowed(" "), at: line.member("reason"))),
  ])
  func `a sheet that the rules don't allow is refused at the line that is wrong`(
    _ summoned: Int, _ kind: String, _ people: Int, _ reason: String, _ error: ShapeError
  ) {
    #expect(throws: error) {
      try BaseSheet(json: Self.json(summoned, kind, people, reason), at: .root)
    }
  }

  @Test(arguments: [
    ElectionChain.ordinary, .directSecretary, .directLeadership, .cellWithCommittee,
    .cellWithoutCommittee,
  ])
  func `a chain is read back as it was`(_ chain: ElectionChain) throws {
    #expect(try ElectionChain(json: chain.json, at: .root) == chain)
  }

  @Test func `a step before what it depends on is refused`() throws {
    let step = JSON.record([
      ("act", .string("election")), ("post", .string("secretary")), ("place", .string("congress")),
      ("from", .string("committee")),
    ])
    let place = JSONPath.root.index(0).member("from")
    #expect(throws: ShapeError(.unknownID("committee"), at: place)) {
      try ElectionChain(json: .array([step]), at: .root)
    }
  }
}
