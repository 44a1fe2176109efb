/// What was read from one paper.
package enum Paper: Hashable, Sendable {
  /// The numbers of the names chosen: not struck through, or agreed to.
  case chosen([Int])
  /// Found invalid by the counting team.
  case invalid(InvalidReason)
}

/// What one paper does to the count.
package enum Verdict: Hashable, Sendable {
  /// A vote for each of these numbers, ascending; none where a paper may choose nobody.
  case valid([Int])
  case invalid(InvalidReason, Citation?)
}

/// Who says that a paper is valid.
package enum Ruling: String, Hashable, Sendable, CaseIterable {
  /// The rules of the form decide.
  case byRules
  /// The counting team found it valid; it cannot find so of more names than seats.
  case valid
}

/// Why nobody can have read this from a paper.
package enum PaperError: Error, Hashable, Sendable {
  case numberNotOnList(Int, candidates: Int)
  case numberTwice(Int)
  case moreChosenThanSeats(chosen: Int, seats: Int)
  case reasonNotOfForm(InvalidReason, BallotForm)
  case boxesNotOfList(boxes: Int, candidates: Int)
  case marksNotOfForm(BallotForm)
}

extension Contest {
  /// Decides on a paper.
  ///
  /// Fewer names than seats are valid and more are not; nobody on a list of several names is not
  /// (244-QĐ/TW art. 17, 190-QĐ/TW art. 15). On a paper with one name, nobody is a vote against.
  ///
  /// - Throws: `PaperError` for marks that the paper has no room for.
  package func judged(
    _ paper: Paper, ruling: Ruling = .byRules
  ) throws(PaperError) -> Verdict {
    switch paper {
    case .invalid(let reason):
      guard form.invalidReasons.contains(reason) else { throw .reasonNotOfForm(reason, form) }
      return invalid(reason)
    case .chosen(let numbers):
      let chosen = try ascending(numbers)
      guard chosen.count <= seats else {
        guard ruling == .byRules else {
          throw .moreChosenThanSeats(chosen: chosen.count, seats: seats)
        }
        return invalid(.tooMany)
      }
      return chosen.isEmpty && ruling == .byRules && nobodyIsInvalid
        ? invalid(.nobody) : .valid(chosen)
    }
  }

  /// Decides on a paper with a surplus by the names struck through.
  ///
  /// - Throws: `PaperError` for numbers not on the list, and on a paper with boxes.
  package func judged(
    struck: some Sequence<Int>, ruling: Ruling = .byRules
  ) throws(PaperError) -> Verdict {
    guard form == .strikeOut else { throw .marksNotOfForm(form) }
    let struck = Set(try ascending(Array(struck)))
    return try judged(
      .chosen((1...candidates).filter { !struck.contains($0) }), ruling: ruling)
  }

  /// Decides on a paper with boxes by the mark beside each name, in the order printed.
  ///
  /// Both or neither box costs only that person the vote (244-QĐ/TW art. 32.1, 190-QĐ/TW
  /// art. 30.1); where there is only one name, nothing valid is left.
  ///
  /// - Throws: `PaperError` for too few or too many marks, and on a paper with a surplus.
  package func judged(
    boxes: [BoxMark], ruling: Ruling = .byRules
  ) throws(PaperError) -> Verdict {
    guard form == .agreeDisagree || form == .singleName else { throw .marksNotOfForm(form) }
    guard boxes.count == candidates else {
      throw .boxesNotOfList(boxes: boxes.count, candidates: candidates)
    }
    if form == .singleName, ruling == .byRules, let reason = spoiling(boxes[0]) {
      return invalid(reason)
    }
    return try judged(
      .chosen((1...candidates).filter { boxes[$0 - 1] == .agree }), ruling: ruling)
  }

  /// Whether a paper that chooses nobody gives no vote because it is invalid.
  private var nobodyIsInvalid: Bool {
    switch form {
    case .strikeOut: true
    case .agreeDisagree: ruleSet.switches.allNoBallot == .invalid
    case .singleName, .showOfHands: false
    }
  }

  /// Why a mark beside the only name spoils the paper.
  private func spoiling(_ mark: BoxMark) -> InvalidReason? {
    switch mark {
    case .agree, .disagree: nil
    case .both: .bothBoxes
    case .neither: ruleSet.switches.neitherBox == .invalid ? .noBox : nil
    }
  }

  private func invalid(_ reason: InvalidReason) -> Verdict {
    .invalid(reason, ruleSet.citations[.validity])
  }

  /// The numbers in ascending order, each of which must be on the list and occur once.
  private func ascending(_ numbers: [Int]) throws(PaperError) -> [Int] {
    var last = 0
    var isAscending = true
    for number in numbers {
      guard (1...candidates).contains(number) else {
        throw .numberNotOnList(number, candidates: candidates)
      }
      isAscending = isAscending && number > last
      last = number
    }
    guard !isAscending else { return numbers }
    let sorted = numbers.sorted()
    for (number, next) in zip(sorted, sorted.dropFirst()) where number == next {
      throw .numberTwice(number)
    }
    return sorted
  }
}
