/// What is known of one ballot at a moment.
package struct Count: Hashable, Sendable {
  package var contest: Contest
  package var tally: Tally
  /// The papers handed out; `nil` while unknown.
  package var issued: Int?
  /// The papers brought back; `nil` while unknown.
  package var collected: Int?
  /// The papers put aside until the counting team decides on them.
  package var doubtful: Int
  /// Whether papers may still come in.
  package var isOpen: Bool
  /// The papers of each batch by its cover sheet; `nil` where no batches are kept.
  package var batches: [Int]?
  /// What keeps the result from being final beside the numbers, such as damaged records.
  package var concerns: [ProvisionalReason]

  package init(
    contest: Contest, tally: Tally, issued: Int? = nil, collected: Int? = nil, doubtful: Int = 0,
    isOpen: Bool, batches: [Int]? = nil, concerns: [ProvisionalReason] = []
  ) {
    precondition(tally.votes.count == contest.candidates, "a tally belongs to the list counted")
    precondition((issued ?? 0) >= 0 && (collected ?? 0) >= 0, "papers are counted from zero")
    precondition(doubtful >= 0, "papers put aside are counted from zero")
    self.contest = contest
    self.tally = tally
    self.issued = issued
    self.collected = collected
    self.doubtful = doubtful
    self.isOpen = isOpen
    self.batches = batches
    self.concerns = concerns
  }
}

extension Count {
  /// The papers that were brought back and are not decided on.
  ///
  /// While it is unknown how many were brought back, those put aside are all that is known to
  /// be left.
  package var left: Int {
    guard let collected else { return doubtful }
    return max(collected - tally.counted, doubtful)
  }

  /// Of what more than half is needed now; `nil` while unknown.
  package var base: Int? {
    switch contest.ruleSet.threshold {
    case .membership: contest.base
    case .validBallots: tally.valid
    case .collectedBallots: collected ?? tally.counted + doubtful
    }
  }

  /// The fewest votes that elect now; `nil` while the base is unknown.
  package var needed: Int? {
    guard contest.requirement == .majority else { return 1 }
    return base.map(Majority.needed(of:))
  }

  /// How the papers agree with each other.
  package var reconciliation: Reconciliation { Reconciliation(self) }

  package var result: CountResult { CountResult(self) }
}

/// Why a result is not final.
package enum ProvisionalReason: Hashable, Sendable {
  /// Papers may still come in.
  case open
  /// No paper was counted, so no election was held.
  case nothingCounted
  case issuedUnknown
  case collectedUnknown
  case baseUnknown
  case doubtful(Int)
  case differs(Reconciliation.Check)
  /// Batches that were not read a second time, or whose readings differ.
  case batchesUnverified(Int)
  /// Ballots under one id with two contents.
  case conflicts(Int)
  /// Batches of which several imports hold ballots, so that a pile may count twice.
  case importedTwice([Int])
  /// Records that could not be read.
  case damagedRecords(Int)
  /// The list breaks the limits on the surplus and no decision on it is recorded; the count
  /// stands all the same.
  case surplusDecisionMissing
}

extension ProvisionalReason {
  /// The word for it in data: stable, and the same in every language.
  package var key: String {
    switch self {
    case .open: "open"
    case .nothingCounted: "nothingCounted"
    case .issuedUnknown: "issuedUnknown"
    case .collectedUnknown: "collectedUnknown"
    case .baseUnknown: "baseUnknown"
    case .doubtful: "doubtful"
    case .differs(let check): check.kind.rawValue
    case .batchesUnverified: "batchesUnverified"
    case .conflicts: "conflicts"
    case .importedTwice: "importedTwice"
    case .damagedRecords: "damagedRecords"
    case .surplusDecisionMissing: "surplusDecisionMissing"
    }
  }

  /// Whether the result can be final with this noted beside it.
  package var isOnlyNoted: Bool { self == .surplusDecisionMissing }
}
