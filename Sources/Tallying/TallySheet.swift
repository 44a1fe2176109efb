/// Why the numbers of a tally sheet can't be those of any pile of papers.
package enum TallySheetError: Error, Hashable, Sendable {
  case belowZero(Int)
  case linesOfOtherList(lines: Int, names: Int)
  case reasonNotOfForm(InvalidReason, BallotForm)
  /// A name has more votes than there are valid papers.
  case votesAboveValid(number: Int, votes: Int, valid: Int)
  /// The votes of all names are more than the seats of all valid papers.
  case sumAboveSeats(sum: Int, most: Int)
  /// Each valid paper chooses somebody, so that the votes are at least as many as the papers.
  case sumBelowPapers(sum: Int, valid: Int)
  /// The votes added up beside the sheet aren't the sum of its lines.
  case sumDiffers(stated: Int, sum: Int)
  /// Valid and invalid papers together aren't the papers of the batch.
  case papersDiffer(stated: Int, counted: Int)
}

extension Contest {
  /// What a tally sheet says, after all that can be checked across its lines.
  ///
  /// `votes` has a number for each name in the order printed, `papers` are those of the cover, and
  /// `sum` is all votes as somebody added them up by hand.
  ///
  /// - Throws: `TallySheetError` where no pile of papers has these totals.
  package func tally(
    ofSheet votes: [Int], valid: Int, invalid: InvalidCounts, papers: Int, sum: Int
  ) throws(TallySheetError) -> Tally {
    guard votes.count == candidates else {
      throw .linesOfOtherList(lines: votes.count, names: candidates)
    }
    let numbers = votes + [valid] + invalid.occurring.map(\.count)
    if let wrong = numbers.first(where: { $0 < 0 }) { throw .belowZero(wrong) }
    for (reason, _) in invalid.occurring where !form.invalidReasons.contains(reason) {
      throw .reasonNotOfForm(reason, form)
    }
    guard valid + invalid.total == papers else {
      throw .papersDiffer(stated: papers, counted: valid + invalid.total)
    }
    for (index, count) in votes.enumerated() where count > valid {
      throw .votesAboveValid(number: index + 1, votes: count, valid: valid)
    }
    let found = votes.reduce(0, +)
    guard found <= seats * valid else { throw .sumAboveSeats(sum: found, most: seats * valid) }
    guard found >= valid || mayChooseNobody else {
      throw .sumBelowPapers(sum: found, valid: valid)
    }
    guard found == sum else { throw .sumDiffers(stated: sum, sum: found) }
    return Tally(votes: votes, valid: valid, invalid: invalid)
  }

  /// Whether a valid paper may choose nobody.
  private var mayChooseNobody: Bool {
    switch form {
    case .strikeOut: false
    case .agreeDisagree: ruleSet.switches.allNoBallot == .valid
    case .singleName, .showOfHands: true
    }
  }
}

extension Count {
  /// The names whose outcome the papers put aside can still change, were no others left.
  package var openToDoubtful: [Int] {
    guard doubtful > 0 else { return [] }
    var count = self
    count.collected = tally.counted + doubtful
    return (1...contest.candidates).filter { count.standing(of: $0) == .open }
  }
}
