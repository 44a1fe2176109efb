import Tallying
import Testing

struct RuleSetTests {
  @Test func `four rule sets need no file`() {
    #expect(
      RuleSet.builtIn.map(\.id) == [
        "244-QĐ/TW (2014)", "190-QĐ/TW (2024)", "association", "youthUnion",
      ])
    #expect(
      RuleSet.builtIn.map(\.threshold) == [
        .membership, .membership, .validBallots, .collectedBallots,
      ])
    #expect(RuleSet.builtIn.allSatisfy { $0.version == 1 })
    #expect(RuleSet.builtIn.map(\.switches.cellSecretaryRounds) == [3, 3, nil, nil])
  }

  @Test func `an office's own rules go before the built-in ones of their name`() throws {
    let changed = try RuleSet(id: "association", version: 2, threshold: .collectedBallots)
    let veterans = try RuleSet(id: "Hội Cựu chiến binh", threshold: .validBallots)
    let own = [veterans, changed]
    #expect(
      RuleSet.known(with: own)
        == [.regulation244, .regulation190, changed, .youthUnion, veterans])
    #expect(RuleSet.known(with: []) == RuleSet.builtIn)
    for rules in RuleSet.known(with: own) {
      #expect(RuleSet.known(rules.id, with: own) == rules)
    }
    #expect(RuleSet.known("association", with: [veterans]) == .association)
    #expect(RuleSet.known("Hội Cựu chiến binh", with: [changed]) == nil)
    #expect(RuleSet.known("244", with: own) == nil)
  }

  @Test func `what is unverified has the default that is followed`() {
    for rules in RuleSet.builtIn {
      #expect(rules.switches.tieRule == .reballot)
      #expect(rules.switches.allNoBallot == .invalid)
      #expect(rules.switches.neitherBox == .invalid)
      #expect(rules.switches.furtherRounds == .secondFollows)
    }
  }

  @Test func `both regulations cite an article for every matter they decide`() {
    let everything = Set(RuleTopic.allCases)
    #expect(Set(RuleSet.regulation190.citations.keys) == everything)
    #expect(
      Set(RuleSet.regulation244.citations.keys)
        == everything.subtracting([.floorNames, .directElection]))
    #expect(RuleSet.association.citations.isEmpty)
    #expect(RuleSet.youthUnion.citations.isEmpty)
  }

  @Test(arguments: [
    (RuleTopic.validity, "17", "15"), (.majority, "32", "30"), (.membersBase, "32.2", "30.2"),
    (.congressBase, "32.3", "30"), (.surplus, "16", "14.1"), (.countingTeam, "7", "8"),
    (.secretBallot, "3", "3.1"), (.committee, "19", "17"), (.ballotForm, "17.1", "15"),
    (.boxesOfOnePerson, "32.1", "30.1"),
  ])
  func `the articles moved between the regulations`(
    _ topic: RuleTopic, _ old: String, _ new: String
  ) {
    let read = [RuleSet.regulation244, .regulation190].map { $0.citations[topic] }
    #expect(
      read == [
        Citation(document: "244-QĐ/TW (2014)", article: old),
        Citation(document: "190-QĐ/TW (2024)", article: new),
      ])
  }

  @Test func `what was not read is marked`() {
    let unread = [RuleSet.regulation244, .regulation190].map { rules in
      Set(rules.citations.filter { !$0.value.isVerified }.keys)
    }
    #expect(
      unread == [
        [
          .preparedList, .collectedAboveIssued, .tie, .plenum, .complaints, .ballotArchive, .quorum,
        ],
        [.collectedAboveIssued, .tie, .delegates, .shortfall, .plenumBase, .quorum],
      ])
  }

  @Test func `a matter is settled where the rules have something to say on it`() throws {
    let always: Set<RuleTopic> = [.validity, .majority, .tie, .shortfall]
    let bases: Set<RuleTopic> = [.congressBase, .membersBase, .plenumBase]
    let lists: Set<RuleTopic> = [.surplus, .preparedList]
    let settled = try [
      RuleSet.association, .youthUnion, RuleSet(id: "own", threshold: .membership),
      RuleSet(id: "own", threshold: .validBallots, surplus: .withFloor(nil)),
      RuleSet(id: "own", threshold: .validBallots, surplus: .withFloor(30)), .regulation244,
      .regulation190,
    ].map { Set($0.decidedTopics) }
    #expect(
      settled == [
        always, always, always.union(bases), always.union(lists),
        always.union(lists).union([.floorNames]),
        always.union(bases).union(lists).union([.cellSecretary]),
        always.union(bases).union(lists).union([.cellSecretary, .floorNames]),
      ])
    for rules in [RuleSet.regulation244, .regulation190] {
      #expect(rules.decidedTopics.allSatisfy { rules.citations[$0] != nil })
    }
  }

  static let limits = SurplusRule(
    bodies: [.committee], preparedLeast: 10, preparedMost: 15, most: 30, smallSeats: 5,
    smallMost: 1, floorSupport: 30)

  /// Rules changed in one place.
  private static func changed(_ change: (inout SurplusRule) -> Void) -> SurplusRule {
    var rule = limits
    change(&rule)
    return rule
  }

  @Test(arguments: [
    (changed { $0.most = 101 }, RuleSetError.percentOutOfRange(101)),
    (changed { $0.preparedLeast = -1 }, .percentOutOfRange(-1)),
    (changed { $0.preparedMost = 101 }, .percentOutOfRange(101)),
    (changed { $0.floorSupport = 101 }, .percentOutOfRange(101)),
    (changed { ($0.most, $0.floorSupport) = (102, 101) }, .percentOutOfRange(102)),
    (changed { $0.preparedLeast = 16 }, .preparedLeastAboveMost(least: 16, most: 15)),
    (changed { $0.preparedMost = 31 }, .preparedAboveLimit(prepared: 31, limit: 30)),
    (changed { $0.smallSeats = -1 }, .smallBodyOutOfRange(-1)),
    (changed { $0.smallMost = -1 }, .smallBodyOutOfRange(-1)),
    (changed { $0.smallMost = 10_001 }, .smallBodyOutOfRange(10_001)),
  ])
  func `limits that can't be applied are refused`(_ rule: SurplusRule, _ error: RuleSetError) {
    #expect(throws: error) {
      try RuleSet(id: "own", threshold: .membership, surplus: rule)
    }
  }

  @Test func `limits at their own limits are taken`() throws {
    let rule = Self.changed {
      ($0.preparedLeast, $0.preparedMost, $0.most) = (0, 100, 100)
      ($0.smallSeats, $0.smallMost, $0.floorSupport) = (0, 0, 100)
    }
    #expect(try RuleSet(id: "own", threshold: .membership, surplus: rule).surplus == rule)
    let equal = Self.changed { ($0.preparedLeast, $0.preparedMost, $0.most) = (30, 30, 30) }
    #expect(try RuleSet(id: "own", threshold: .membership, surplus: equal).surplus == equal)
    let none = Self.changed { $0.floorSupport = nil }
    #expect(try RuleSet(id: "own", threshold: .membership, surplus: none).surplus == none)
  }

  @Test func `rules have a name, a version and at least one round`() throws {
    #expect(throws: RuleSetError.noName) { try RuleSet(id: " ", threshold: .membership) }
    #expect(throws: RuleSetError.versionBelowOne(0)) {
      try RuleSet(id: "own", version: 0, threshold: .membership)
    }
    #expect(throws: RuleSetError.roundsBelowOne(0)) {
      try RuleSet(
        id: "own", threshold: .membership, switches: RuleSwitches(cellSecretaryRounds: 0))
    }
    #expect(try RuleSet(id: "own", threshold: .membership).version == 1)
    let rules = try RuleSet(
      id: "own", version: 2, threshold: .membership,
      switches: RuleSwitches(cellSecretaryRounds: 1),
      citations: [.majority: Citation(document: "own", article: "1")])
    #expect(rules.version == 2)
    #expect(rules.citations[.majority]?.document == "own")
    #expect(rules.switches.cellSecretaryRounds == 1)
  }
}

extension SurplusRule {
  fileprivate static func withFloor(_ percent: Int?) -> SurplusRule {
    var rule = RuleSetTests.limits
    rule.floorSupport = percent
    return rule
  }
}
