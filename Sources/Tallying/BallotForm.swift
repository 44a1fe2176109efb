/// How a paper is marked.
package enum BallotForm: String, Hashable, Sendable, CaseIterable {
  /// More names than seats: the names not elected are struck through.
  case strikeOut
  /// Several names and no surplus: a box *agree* and a box *disagree* for each.
  case agreeDisagree
  /// One name with the same two boxes.
  case singleName
  /// No paper: hands or cards are counted for each name.
  case showOfHands
}

extension BallotForm {
  /// The form that a list of names printed for a number of seats has.
  package init(names: Int, seats: Int) {
    switch names {
    case 1: self = .singleName
    case let names where names > seats: self = .strikeOut
    default: self = .agreeDisagree
    }
  }

  /// The reasons for which a paper of this form can be invalid, in the order they are offered.
  ///
  /// Too many names cannot be agreed to where there are no more names than seats, and both or
  /// neither box spoil a paper only where it has one name.
  package var invalidReasons: [InvalidReason] {
    InvalidReason.allCases.filter { reason in
      switch reason {
      case .tooMany: self == .strikeOut || self == .showOfHands
      case .nobody: self == .strikeOut || self == .agreeDisagree
      case .bothBoxes, .noBox: self == .singleName
      case .notIssued, .outsideList, .marked: self != .showOfHands
      case .other: true
      }
    }
  }
}

/// What stands in the two boxes beside a name.
package enum BoxMark: String, Hashable, Sendable, CaseIterable {
  case agree, disagree, both, neither
}

/// Why a paper gives nobody a vote.
package enum InvalidReason: String, Hashable, Sendable, CaseIterable {
  /// Not handed out by the counting team.
  case notIssued
  /// More names chosen than there are seats.
  case tooMany
  /// Nobody chosen on a list of several names.
  case nobody
  /// A name written that is not on the list.
  case outsideList
  /// Signed, or marked with a private sign.
  case marked
  /// Both boxes ticked for the only name.
  case bothBoxes
  /// Neither box ticked for the only name.
  case noBox
  case other
}
