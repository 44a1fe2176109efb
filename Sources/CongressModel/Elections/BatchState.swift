package import Tallying

/// One batch of papers: what its cover says, who read it, and whether the readings agree.
package struct BatchState: Hashable, Sendable {
  package let number: Int
  /// The papers stated on its cover; `nil` where no cover was begun.
  package var stated: Int?
  /// The first entry, and those after it that the election asks for.
  package var entries: [Entry]
  package var check: Check
  /// The stations that began it, the first one first: none where no cover was begun, and several
  /// where machines that didn't see each other gave one number to two piles.
  package var stations: [String] = []
  /// Who decided on papers that were read differently, each name once.
  package var resolvers: [String] = []

  /// What one person typed of it.
  package struct Entry: Hashable, Sendable {
    /// The papers recorded, those put aside with them.
    package var papers = 0
    /// Whether it was closed with as many papers as are recorded now.
    package var isClosed = false
    package var tellers: [String] = []

    package init() {}
  }

  /// What came of comparing the entries.
  package enum Check: Hashable, Sendable {
    /// The election asks for one entry.
    case single
    /// Not every entry is closed.
    case waiting
    case verified(PileComparison.Order)
    /// Papers to be looked at again.
    case differs([BatchQuestion])
    /// Two tally sheets say different numbers: one of them is to be typed again.
    case totalsDiffer
  }

  package init(_ number: Int, stated: Int? = nil, entries: [Entry], check: Check) {
    (self.number, self.stated, self.entries, self.check) = (number, stated, entries, check)
  }
}

extension BatchState {
  /// Whether nothing more is to be done with it.
  package var isSettled: Bool {
    switch check {
    case .single: entries[0].isClosed || stated == nil
    case .verified: true
    case .waiting, .differs, .totalsDiffer: false
    }
  }

  /// Whether every entry the election asks for agrees, or only one is asked for.
  package var isVerified: Bool {
    switch check {
    case .single, .verified: true
    case .waiting, .differs, .totalsDiffer: false
    }
  }

  package var questions: [BatchQuestion] {
    if case .differs(let questions) = check { questions } else { [] }
  }

  /// Whether an entry, counted from 1, has all its papers: it is closed, or is a first one that
  /// was never given a cover, as one that was imported.
  package func isTyped(in entry: Int) -> Bool {
    guard entries.indices.contains(entry - 1) else { return false }
    return entries[entry - 1].isClosed
      || (entry == 1 && stated == nil && entries[0].papers > 0)
  }

  /// The first entry that isn't typed, counted from 1; `nil` where all are.
  package var nextEntry: Int? { (1...entries.count).first { !isTyped(in: $0) } }

  /// The papers still to be typed in an entry, counted from 1; `nil` where no cover says.
  package func missing(in entry: Int) -> Int? {
    guard entries.indices.contains(entry - 1) else { return stated }
    return stated.map { $0 - entries[entry - 1].papers }
  }
}

/// A paper that the first entry and another one read differently, or that one of them hasn't.
package struct BatchQuestion: Hashable, Sendable {
  package let batch: Int
  /// The entry that the first is compared with: 2 or 3.
  package let entry: Int
  package let first: PlacedReading?
  package let second: PlacedReading?

  package init(batch: Int, entry: Int, first: PlacedReading?, second: PlacedReading?) {
    (self.batch, self.entry, self.first, self.second) = (batch, entry, first, second)
  }
}

/// What somebody read, and where in the batch.
package struct PlacedReading: Hashable, Sendable {
  package let id: BallotID
  /// Counted from 1.
  package let place: Int
  package let reading: Reading

  package init(id: BallotID, place: Int, reading: Reading) {
    (self.id, self.place, self.reading) = (id, place, reading)
  }
}

/// What two people found when they looked at a paper again.
package struct Resolution: Hashable, Sendable {
  package let question: BatchQuestion
  /// What the paper says; `nil` where there is no such paper in the batch.
  package let reading: Reading?
  package let by: [String]

  package init(_ question: BatchQuestion, reading: Reading?, by names: [String]) {
    (self.question, self.reading, by) = (question, reading, names)
  }
}

/// A paper put aside: a question to the counting team, or its answer.
package struct DoubtfulPaper: Hashable, Sendable, Identifiable {
  package let id: BallotID
  package let batch: Int
  /// Where in the batch it was typed, counted from 1.
  package let place: Int
  /// Why it was put aside.
  package let note: String
  /// What was read from it, if anything.
  package let marks: [Int]?
  /// What the team decided; `nil` while it hasn't.
  package var ruling: Decided?

  /// What the counting team found.
  package struct Decided: Hashable, Sendable {
    package let paper: Paper
    package let by: [String]
    package let ground: String

    package init(_ paper: Paper, by names: [String], ground: String) {
      (self.paper, by, self.ground) = (paper, names, ground)
    }
  }

  package init(
    id: BallotID, batch: Int, place: Int, note: String, marks: [Int]? = nil,
    ruling: Decided? = nil
  ) {
    (self.id, self.batch, self.place, self.note) = (id, batch, place, note)
    (self.marks, self.ruling) = (marks, ruling)
  }
}

/// Where one person types one reading of a vote.
package struct Desk: Hashable, Sendable {
  package let key: RoundKey
  /// 1, or 2 and 3 for the entries of other people, who don't see the first.
  package let entry: Int
  /// Who types; `nil` where one entry is enough and nobody said.
  package let teller: String?

  package init(_ key: RoundKey, entry: Int = 1, teller: String? = nil) {
    (self.key, self.entry, self.teller) = (key, entry, teller)
  }
}
