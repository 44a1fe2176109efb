/// Whether the numbers of papers agree with each other.
package struct Reconciliation: Hashable, Sendable {
  package let checks: [Check]

  /// One number held against another.
  package struct Check: Hashable, Sendable {
    package let kind: Kind
    /// What was found; `nil` while unknown.
    package let found: Int?
    /// What it is held against; `nil` while unknown.
    package let limit: Int?

    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The papers brought back are no more than those handed out.
      case collectedWithinIssued
      /// Valid and invalid papers together are the papers brought back.
      case countedIsCollected
      /// The votes of all candidates are no more than the seats of all valid papers.
      case marksWithinSeats
      /// The papers of all batches together are the papers brought back.
      case batchesAreCollected
      /// No more papers are counted than there are people in the base.
      case papersWithinBase
      /// No candidate has more votes than there are valid papers.
      case votesWithinValid
    }
  }
}

extension Reconciliation.Check {
  package enum Status: String, Hashable, Sendable {
    case agrees, differs, unknown
  }

  package var status: Status {
    guard let found, let limit else { return .unknown }
    let agrees =
      switch kind {
      case .countedIsCollected, .batchesAreCollected: found == limit
      case .collectedWithinIssued, .marksWithinSeats, .papersWithinBase, .votesWithinValid:
        found <= limit
      }
    return agrees ? .agrees : .differs
  }
}

extension Reconciliation {
  init(_ count: Count) {
    let tally = count.tally
    let seats = count.contest.seats
    var checks = [
      Check(kind: .collectedWithinIssued, found: count.collected, limit: count.issued),
      Check(kind: .countedIsCollected, found: tally.counted, limit: count.collected),
      Check(kind: .marksWithinSeats, found: tally.marks, limit: seats * tally.valid),
      Check(kind: .votesWithinValid, found: tally.votes.reduce(0, max), limit: tally.valid),
    ]
    if let batches = count.batches {
      checks.append(
        Check(
          kind: .batchesAreCollected, found: batches.reduce(0, +), limit: count.collected))
    }
    if count.contest.ruleSet.threshold == .membership {
      let known = tally.counted + count.doubtful
      let papers = max(known, count.collected ?? known)
      checks.append(Check(kind: .papersWithinBase, found: papers, limit: count.contest.base))
    }
    self.checks = checks
  }

  /// The check of a kind; `nil` where it does not apply.
  package func check(_ kind: Check.Kind) -> Check? { checks.first { $0.kind == kind } }

  package var differing: [Check] { checks.filter { $0.status == .differs } }

  /// Whether every number is known and agrees.
  package var isComplete: Bool { checks.allSatisfy { $0.status == .agrees } }

  /// Whether more papers came back than were handed out.
  ///
  /// The congress then annuls the whole ballot and repeats it; taking the extra papers out is a
  /// violation.
  package var annuls: Bool { check(.collectedWithinIssued)?.status == .differs }
}
