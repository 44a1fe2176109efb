package import Tallying

/// The ballots of one vote: a round of an election of a congress.
package struct RoundKey: Hashable, Sendable {
  package let congress: Congress.ID
  package let election: Election.ID
  /// Counted from 1.
  package let round: Int

  package init(_ congress: Congress.ID, _ election: Election.ID, round: Int) {
    (self.congress, self.election, self.round) = (congress, election, round)
  }
}

/// The identity of one recorded ballot: 128 random bits, which say nothing of order or time.
package struct BallotID: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  package static func random() -> BallotID {
    var generator = SystemRandomNumberGenerator()
    return BallotID(high: generator.next(), low: generator.next())
  }
}

/// What a teller decides about the paper in hand.
package enum BallotEntry: Hashable, Sendable {
  /// With `valid`, the team found valid what the rules alone would not.
  case paper(Paper, Ruling = .byRules, batch: Int)
  /// Put aside until the counting team rules on it, with the numbers read from it, if any.
  case doubtful(batch: Int, marks: [Int]? = nil, note: String)
  /// What the counting team decided on a paper put aside, and on what ground.
  case ruling(BallotID, Paper, by: [String], ground: String = "")
  /// Takes a recorded ballot back; the record stays.
  case void(BallotID, reason: String)
  /// A pile of papers that are all alike, as these people saw when they sorted it by hand.
  case pile(Paper, count: Int, batch: Int, by: [String])
  /// The totals of a batch from a tally sheet.
  case sheet(Tally, batch: Int)
}

extension BallotEntry {
  /// The same in another batch; rulings and voids belong to a ballot, wherever it lies.
  package func moved(to batch: Int) -> BallotEntry {
    switch self {
    case .paper(let paper, let ruling, _): .paper(paper, ruling, batch: batch)
    case .doubtful(_, let marks, let note): .doubtful(batch: batch, marks: marks, note: note)
    case .pile(let paper, let count, _, let names):
      .pile(paper, count: count, batch: batch, by: names)
    case .sheet(let tally, _): .sheet(tally, batch: batch)
    case .ruling, .void: self
    }
  }
}

/// What is done to a batch as a whole, which needs to know what is recorded of it.
package enum BatchDeed: Hashable, Sendable {
  /// Begins a batch under this number, or under the next free one where another station has begun
  /// one of this number meanwhile; what is answered has the number that it got.
  case begin(batch: Int, papers: Int)
  /// States the papers of a batch's cover, or begins it.
  case start(batch: Int, papers: Int)
  /// Closes the batch with the papers recorded.
  case close(batch: Int)
  case resolution(Resolution)
}

/// What the journals of one vote hold together, whoever wrote them.
package struct BallotState: Hashable, Sendable {
  package var key: RoundKey
  package var tally: Tally
  /// Papers put aside and not ruled on yet.
  package var doubtful: Int
  /// Records taken back.
  package var voided: Int
  /// Imports taken back as a whole, because another file came in their place.
  package var replacedImports = 0
  /// Papers counted in each batch.
  package var batches: [Int: Int]
  /// Every batch with its cover and its entries, in the order of the numbers.
  package var covers: [BatchState] = []
  /// The part of `tally` from batches whose entries don't agree yet; `nil` where one entry is
  /// enough.
  package var unverified: Tally?
  /// The papers put aside in the first entry, those ruled on with them.
  package var doubts: [DoubtfulPaper] = []
  package var stations: [Station]
  package var problems: [BallotProblem]
  /// The code of this very set of ballots: five groups of four.
  package var fingerprint: String

  /// One writer of ballots.
  package struct Station: Hashable, Sendable {
    package var name: String
    package var ballots: Int
    package var isClosed: Bool
    /// Whether people typed ballots at it; otherwise all of its ballots came from files.
    package var isTyped: Bool

    package init(name: String, ballots: Int, isClosed: Bool, isTyped: Bool = true) {
      (self.name, self.ballots, self.isClosed) = (name, ballots, isClosed)
      self.isTyped = isTyped
    }
  }

  package init(key: RoundKey, tally: Tally) {
    (self.key, self.tally) = (key, tally)
    (doubtful, voided, batches, stations, problems) = (0, 0, [:], [], [])
    fingerprint = ""
  }
}

/// What is wrong with the journals of a vote; what may have changed the count keeps the result
/// provisional.
package enum BallotProblem: Hashable, Sendable {
  /// The machine stopped while a record was written: the top paper of the pile is to be checked.
  case tornTail(file: String, offset: Int)
  /// A journal that another one saw is missing, or its end is.
  case missingEnd(file: String)
  /// An import stopped before its end: the same file is to be imported again.
  case unfinishedImport(file: String)
  /// A record in the middle doesn't verify; it and what follows isn't trusted.
  case damaged(file: String, line: Int)
  /// Two different records under one identity.
  case conflict(BallotID)
  /// A correction of a ballot that isn't there (yet).
  case waitingCorrection(BallotID)
  /// Written under another candidate list.
  case foreign(file: String)
  /// A copy that a synchronising tool made; its ballots count once.
  case conflictCopy(file: String)
  /// Two stations that didn't see each other began batches of one number: their ballots all count,
  /// and the piles are to lie under one cover.
  case sharedNumber(batch: Int, stations: [String])
  /// Imports of different files, unseen by each other, hold ballots of the same batches: all of
  /// them count, and what is one pile counts twice.
  case importedTwice(batches: [Int], imports: [ImportedPart])
  /// A record of a kind that only a newer program knows.
  case notUnderstood(file: String, line: Int)
  /// Marks that the list has no room for.
  case impossibleMarks(file: String, line: Int)
  case unreadable(file: String, errno: Int32)
}

/// What one imported file brought into batches that others brought ballots into too.
package struct ImportedPart: Hashable, Sendable {
  /// Where the file was imported: more than one where the very same file was.
  package var stations: [String]
  package var papers: Int

  package init(stations: [String], papers: Int) {
    (self.stations, self.papers) = (stations, papers)
  }
}
