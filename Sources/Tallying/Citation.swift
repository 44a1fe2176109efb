/// The place in a document that a rule comes from.
package struct Citation: Hashable, Sendable {
  /// The number of the document as it is printed, such as `190-QĐ/TW (2024)`.
  package let document: String
  /// The article or section, such as `30.2`.
  package let article: String
  /// Whether the article was read, rather than inferred from its neighbours.
  package let isVerified: Bool

  package init(document: String, article: String, isVerified: Bool = true) {
    self.document = document
    self.article = article
    self.isVerified = isVerified
  }
}

/// A matter that a rule set decides and may cite an article for.
package enum RuleTopic: String, Hashable, Sendable, CaseIterable {
  case secretBallot, countingTeam
  case surplus, preparedList, floorNames
  case ballotForm, validity, boxesOfOnePerson
  case collectedAboveIssued
  case congressBase, membersBase, plenumBase
  case majority, tie
  case committee, delegates, plenum, shortfall
  case cellSecretary, directElection, standingCommitteeSize
  case quorum
  case complaints, ballotArchive
}
