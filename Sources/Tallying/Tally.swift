/// The votes on the papers counted so far.
///
/// Papers can be added and taken back in any order, and the tallies of two piles can be joined;
/// the outcome is the same.
package struct Tally: Hashable, Sendable {
  /// The votes of each candidate; the one with number *n* stands at *n* − 1.
  package private(set) var votes: [Int]
  /// The papers that are valid.
  package private(set) var valid = 0
  /// The papers that are not, by reason.
  package private(set) var invalid = InvalidCounts()

  package init(candidates: Int) {
    precondition(candidates >= 0, "a list has no fewer than no names")
    votes = Array(repeating: 0, count: candidates)
  }

  package init(for contest: Contest) {
    self.init(candidates: contest.candidates)
  }

  init(votes: [Int], valid: Int, invalid: InvalidCounts) {
    (self.votes, self.valid, self.invalid) = (votes, valid, invalid)
  }

  /// The totals that a file holds, which were checked when they were written; fails for those
  /// that no pile of papers has.
  package init?(stored votes: [Int], valid: Int, invalid: InvalidCounts) {
    guard valid >= 0, votes.allSatisfy({ (0...valid).contains($0) }),
      invalid.occurring.allSatisfy({ $0.count > 0 })
    else { return nil }
    self.init(votes: votes, valid: valid, invalid: invalid)
  }
}

extension Tally {
  /// All papers that were decided on.
  package var counted: Int { valid + invalid.total }

  /// All votes of all candidates.
  package var marks: Int { votes.reduce(0, +) }

  /// The votes of a candidate by printed number.
  package func votes(of number: Int) -> Int { votes[number - 1] }

  /// Adds one or several papers with the same verdict, made for the same list.
  package mutating func add(_ verdict: Verdict, count: Int = 1) {
    precondition(count >= 0, "papers are taken back by removing them")
    change(verdict, by: count)
  }

  /// Takes back papers that were added.
  package mutating func remove(_ verdict: Verdict, count: Int = 1) {
    precondition(count >= 0, "papers are added by adding them")
    change(verdict, by: -count)
  }

  /// Adds the papers of another pile.
  package mutating func merge(_ other: Tally) {
    precondition(votes.count == other.votes.count, "two piles can be joined only for one list")
    for index in votes.indices { votes[index] += other.votes[index] }
    valid += other.valid
    invalid += other.invalid
  }

  /// Takes back the papers of another pile, which were added.
  package mutating func unmerge(_ other: Tally) {
    precondition(votes.count == other.votes.count, "two piles can be joined only for one list")
    for index in votes.indices { votes[index] -= other.votes[index] }
    valid -= other.valid
    invalid -= other.invalid
    precondition(valid >= 0, "only papers that were added are taken back")
  }

  package static func + (one: Tally, other: Tally) -> Tally {
    var sum = one
    sum.merge(other)
    return sum
  }

  private mutating func change(_ verdict: Verdict, by count: Int) {
    switch verdict {
    case .valid(let numbers):
      for number in numbers {
        votes[number - 1] += count
        precondition(votes[number - 1] >= 0, "only papers that were added are taken back")
      }
      valid += count
      precondition(valid >= 0, "only papers that were added are taken back")
    case .invalid(let reason, _):
      invalid[reason] += count
      precondition(invalid[reason] >= 0, "only papers that were added are taken back")
    }
  }
}

/// How many papers are invalid for each reason.
package struct InvalidCounts: Hashable, Sendable {
  private var counts = Array(repeating: 0, count: InvalidReason.allCases.count)

  package init() {}
}

extension InvalidCounts {
  package subscript(reason: InvalidReason) -> Int {
    get { counts[reason.place] }
    set { counts[reason.place] = newValue }
  }

  package var total: Int { counts.reduce(0, +) }

  /// The reasons that occur, with how often, in the order of `InvalidReason`.
  package var occurring: [(reason: InvalidReason, count: Int)] {
    InvalidReason.allCases.map { ($0, self[$0]) }.filter { $0.1 != 0 }
  }

  package static func += (one: inout InvalidCounts, other: InvalidCounts) {
    for index in one.counts.indices { one.counts[index] += other.counts[index] }
  }
}

extension InvalidCounts {
  package static func -= (one: inout InvalidCounts, other: InvalidCounts) {
    for index in one.counts.indices { one.counts[index] -= other.counts[index] }
  }
}

extension InvalidReason {
  /// Where the reason stands among all.
  fileprivate var place: Int {
    switch self {
    case .notIssued: 0
    case .tooMany: 1
    case .nobody: 2
    case .outsideList: 3
    case .marked: 4
    case .bothBoxes: 5
    case .noBox: 6
    case .other: 7
    }
  }
}
