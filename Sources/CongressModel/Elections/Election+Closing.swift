package import Tallying

/// Why a vote isn't closed, or not opened again, or its papers can't be as many as is said.
package enum ClosingRefusal: Error, Hashable, Sendable {
  case notOpen
  case notClosed
  /// Another round came after it.
  case laterRound
  case reasonNeeded
  case twoNamesNeeded
  case doubtful(Int)
  /// Batches that several imports hold: what is one pile would count twice.
  case importedTwice([Int])
  case collectedUnknown
  case counted(Int, collected: Int)
  /// Batches that another person hasn't read, or read differently.
  case unverified([Int])
  /// More papers came back than were handed out: the vote is annulled and held again.
  case moreCollected(Int, issued: Int)
  /// The covers of the batches don't add up to the papers collected.
  case batches(Int, collected: Int)
  case morePapersThanPrinted(Int, printed: Int)
  case morePapersThanBase(Int, base: Int)
  case destroyed
}

extension Election {
  /// Closes the round that is counted.
  ///
  /// - Throws: `ClosingRefusal` while papers are in doubt, are missing, may count twice, or await a
  ///   second reading.
  package mutating func close(
    _ count: Count, _ state: BallotState?, on day: CalendarDate
  ) throws(ClosingRefusal) {
    guard let round = currentRound, round.isOpen else { throw .notOpen }
    guard count.doubtful == 0 else { throw .doubtful(count.doubtful) }
    let doubled = state?.problems.batchesImportedTwice ?? []
    guard doubled.isEmpty else { throw .importedTwice(doubled) }
    guard let collected = round.collected else { throw .collectedUnknown }
    if let issued = round.issued, collected > issued {
      throw .moreCollected(collected, issued: issued)
    }
    guard count.tally.counted == collected else {
      throw .counted(count.tally.counted, collected: collected)
    }
    if let batches = count.batches?.reduce(0, +), batches != collected {
      throw .batches(batches, collected: collected)
    }
    let unverified = (state?.covers ?? []).filter { !$0.isVerified }.map(\.number)
    guard unverified.isEmpty else { throw .unverified(unverified) }
    rounds[rounds.count - 1].closed = day
  }

  /// States the papers of a round, as far as they are given.
  ///
  /// - Throws: `ClosingRefusal` where more are handed out than were printed, or than people vote.
  package mutating func state(
    issued: Int?, collected: Int?, of round: Int
  ) throws(ClosingRefusal) {
    var stated = rounds[round - 1]
    if let issued {
      if let printed = stated.printed, issued > printed {
        throw .morePapersThanPrinted(issued, printed: printed)
      }
      if let base = stated.base, issued > base { throw .morePapersThanBase(issued, base: base) }
    }
    (stated.issued, stated.collected) = (issued ?? stated.issued, collected ?? stated.collected)
    rounds[round - 1] = stated
  }

  /// Opens the last round again; how it was closed stays in it.
  ///
  /// - Throws: `ClosingRefusal`.
  package mutating func reopen(
    reason: String, by names: [String], on day: CalendarDate, _ state: BallotState?
  ) throws(ClosingRefusal) {
    guard let round = currentRound, let closed = round.closed else { throw .notClosed }
    guard !round.isAnnulled else { throw .laterRound }
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonNeeded }
    guard let confirmation = Confirmation(names) else { throw .twoNamesNeeded }
    var reopened = round
    reopened.closed = nil
    reopened.closings.append(
      Round.Closing(
        on: closed, ballots: state?.tally.counted ?? 0, fingerprint: state?.fingerprint ?? ""))
    reopened.decisions.append(
      Round.Decision(.reopening, text: reason, by: confirmation.names, on: day))
    rounds[rounds.count - 1] = reopened
  }

  /// Annuls a round with more papers collected than issued, and prepares the same vote again.
  ///
  /// - Throws: `ClosingRefusal`.
  package mutating func annul(
    issued: Int, collected: Int, reason: String, by names: [String], on day: CalendarDate
  ) throws(ClosingRefusal) {
    guard let round = currentRound, round.isOpen else { throw .notOpen }
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonNeeded }
    guard let confirmation = Confirmation(names) else { throw .twoNamesNeeded }
    var annulled = round
    (annulled.issued, annulled.collected, annulled.closed) = (issued, collected, day)
    annulled.decisions.append(
      Round.Decision(.annulment, text: reason, by: confirmation.names, on: day))
    rounds[rounds.count - 1] = annulled
    rounds.append(
      Round(
        number: round.number + 1, reason: .annulled, candidates: round.candidates,
        seats: round.seats, base: nil))
  }
}
