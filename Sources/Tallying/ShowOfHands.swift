/// A vote by hands or cards on one matter.
package struct ShowOfHands: Hashable, Sendable {
  package let inFavour: Int
  package let against: Int
  /// Those who neither agree nor disagree.
  package let other: Int
  /// The people of whom more than half is needed.
  package let base: Int

  /// Makes a vote.
  ///
  /// - Throws: `ShowOfHandsError` where hands are fewer than none or more than people.
  package init(
    inFavour: Int, against: Int, other: Int, base: Int
  ) throws(ShowOfHandsError) {
    var left = base
    for hands in [inFavour, against, other] {
      guard hands >= 0 else { throw .handsBelowZero(hands) }
      guard hands <= left else { throw .moreHandsThanPeople(base: base) }
      left -= hands
    }
    self.inFavour = inFavour
    self.against = against
    self.other = other
    self.base = base
  }

  package var needed: Int { Majority.needed(of: base) }

  package var isCarried: Bool { inFavour >= needed }

  package var percent: Percentage? { Percentage(votes: inFavour, of: base) }
}

/// Why nobody can have voted so.
package enum ShowOfHandsError: Error, Hashable, Sendable {
  case handsBelowZero(Int)
  case moreHandsThanPeople(base: Int)
}
