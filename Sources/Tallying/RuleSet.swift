/// The rules one congress votes by, as a value.
///
/// Two congresses under different regulations differ in this value and in nothing else. What no
/// text settles is a switch, so that a workspace can follow its own regulation.
package struct RuleSet: Hashable, Sendable, Identifiable {
  /// The name printed in the minutes, such as `190-QĐ/TW (2024)`.
  package let id: String
  /// Counts up when the rules under one name change.
  package let version: Int
  /// What more than half is taken of.
  package let threshold: ThresholdKind
  package let switches: RuleSwitches
  /// The limits on a list of names; `nil` where the rules set none.
  package let surplus: SurplusRule?
  /// The article for each matter that the rules decide and that could be cited.
  package let citations: [RuleTopic: Citation]

  /// Makes a rule set.
  ///
  /// - Throws: `RuleSetError` where the rules could not be applied.
  package init(
    id: String, version: Int = 1, threshold: ThresholdKind,
    switches: RuleSwitches = RuleSwitches(), surplus: SurplusRule? = nil,
    citations: [RuleTopic: Citation] = [:]
  ) throws(RuleSetError) {
    guard id.contains(where: { !$0.isWhitespace }) else { throw .noName }
    guard version > 0 else { throw .versionBelowOne(version) }
    if let rounds = switches.cellSecretaryRounds, rounds < 1 { throw .roundsBelowOne(rounds) }
    if let fault = surplus?.fault { throw fault }
    self.init(
      known: id, version: version, threshold: threshold, switches: switches, surplus: surplus,
      citations: citations)
  }

  init(
    known id: String, version: Int = 1, threshold: ThresholdKind, switches: RuleSwitches,
    surplus: SurplusRule?, citations: [RuleTopic: Citation]
  ) {
    self.id = id
    self.version = version
    self.threshold = threshold
    self.switches = switches
    self.surplus = surplus
    self.citations = citations
  }
}

extension RuleSet {
  /// The matters that these rules settle one way or another; a workspace that writes its own rules
  /// says of each where it stands, or that nothing could be cited.
  package var decidedTopics: [RuleTopic] {
    var topics: [RuleTopic] = [.validity, .majority, .tie, .shortfall]
    if threshold == .membership { topics += [.congressBase, .membersBase, .plenumBase] }
    if surplus != nil { topics += [.surplus, .preparedList] }
    if surplus?.floorSupport != nil { topics.append(.floorNames) }
    if switches.cellSecretaryRounds != nil { topics.append(.cellSecretary) }
    return topics
  }
}

/// What more than half is taken of.
package enum ThresholdKind: String, Hashable, Sendable, CaseIterable {
  /// The people summoned, less the deductions of a base sheet; no ballot changes it.
  case membership
  case validBallots
  /// All papers brought back, the invalid ones with them.
  case collectedBallots
}

/// The choices that the texts at hand leave open, each with the default that is followed.
package struct RuleSwitches: Hashable, Sendable {
  /// What follows a tie at the last seat.
  package var tieRule: TieRule
  /// What a paper is on which several names have boxes and nobody is agreed to.
  package var allNoBallot: PaperTreatment
  /// What a paper with one name is on which neither box is ticked.
  package var neitherBox: PaperTreatment
  /// Who opens another round after one that left seats empty.
  package var furtherRounds: FurtherRounds
  /// After how many rounds without a secretary in a cell the superior committee designates one.
  package var cellSecretaryRounds: Int?

  package init(
    tieRule: TieRule = .reballot, allNoBallot: PaperTreatment = .invalid,
    neitherBox: PaperTreatment = .invalid, furtherRounds: FurtherRounds = .secondFollows,
    cellSecretaryRounds: Int? = nil
  ) {
    self.tieRule = tieRule
    self.allNoBallot = allNoBallot
    self.neitherBox = neitherBox
    self.furtherRounds = furtherRounds
    self.cellSecretaryRounds = cellSecretaryRounds
  }
}

/// How a tie at the last seat is resolved; it is never resolved in silence.
package enum TieRule: String, Hashable, Sendable, CaseIterable {
  /// A ballot among the tied; the higher vote wins and half is not needed.
  case reballot
  /// A ballot among the tied, in which more than half is needed again.
  case reballotWithMajority
  /// No ballot: a recorded decision names who is elected, as in the choice of personnel.
  case decision
}

/// Whether a paper counts as valid.
package enum PaperTreatment: String, Hashable, Sendable, CaseIterable {
  case valid, invalid
}

/// Who opens another round after one that left seats empty.
package enum FurtherRounds: String, Hashable, Sendable, CaseIterable {
  /// The second round follows by the rule; the congress decides on each later one.
  case secondFollows
  /// The congress decides on each.
  case byDecision
  /// Seats left empty stay empty.
  case never
}

/// Why rules cannot be applied.
package enum RuleSetError: Error, Hashable, Sendable {
  case noName
  case versionBelowOne(Int)
  case roundsBelowOne(Int)
  case percentOutOfRange(Int)
  case preparedLeastAboveMost(least: Int, most: Int)
  case preparedAboveLimit(prepared: Int, limit: Int)
  case smallBodyOutOfRange(Int)
}
