package import Tallying

/// What the people in the hall see of a vote: only what the policy lets through.
package struct HallPicture: Hashable, Sendable {
  /// Whose congress it is; the name of the workspace before any vote is shown.
  package var congress: String
  /// The vote; `nil` before one is shown.
  package var title: LocalText?
  package var stage: Stage
  package var counted: Int
  /// The papers brought back; `nil` while unknown.
  package var collected: Int?
  package var seats: Int
  /// Whether the vote elects, or only introduces names.
  package var act = Act.election
  package var base: Int?
  /// The fewest votes that elect; `nil` while the base is unknown.
  package var needed: Int?
  /// A bar for each name, in the order printed, or by votes once the result is final; none where
  /// the policy doesn't show them.
  package var bars: [Bar]
  /// The code of the ballots, where all of them are shown; empty else.
  package var fingerprint: String
  package var isHeld: Bool
  package var isRehearsal: Bool

  package enum Stage: Hashable, Sendable {
    case waiting, counting
    /// Closed, but something still keeps the result from being final.
    case closed
    case final
  }

  /// One name of the list.
  package struct Bar: Hashable, Sendable {
    package let number: Int
    package let name: String
    /// All votes so far, those of papers read only once among them.
    package let votes: Int
    /// Of these, the votes on papers that a second reading hasn't confirmed yet.
    package var unverified: Int
    package let percent: Percentage?
    /// Told only when the result is final.
    package let outcome: Outcome?
  }

  /// Nothing but whose congress it is.
  package init(congress: String, isRehearsal: Bool = false) {
    (self.congress, self.isRehearsal) = (congress, isRehearsal)
    (title, stage, counted, collected, seats) = (nil, .waiting, 0, nil, 0)
    (base, needed, bars, fingerprint, isHeld) = (nil, nil, [], "", false)
  }
}

extension HallPicture {
  /// Shows the count of a round as far as the policy allows.
  ///
  /// The count is of the papers that may be told of, which are those of batches that are ended;
  /// `unverified` are the votes of each name on papers that a second reading hasn't confirmed.
  package mutating func show(
    _ count: Count, of round: Round, in election: Election, policy: HallSettings.Policy,
    unverified: [Int] = []
  ) {
    let result = count.result
    (title, act) = (election.title, election.act)
    stage = round.closed == nil ? .counting : result.isFinal ? .final : .closed
    (counted, collected, seats) = (result.tally.counted, result.collected, result.seats)
    (base, needed) = (result.base, result.needed)
    bars = Self.shows(stage, policy) ? bars(of: result, in: election, round, unverified) : []
  }

  private static func shows(_ stage: Stage, _ policy: HallSettings.Policy) -> Bool {
    switch policy {
    case .progress: false
    case .live: true
    case .final: stage == .final
    }
  }

  private func bars(
    of result: CountResult, in election: Election, _ round: Round, _ unverified: [Int]
  ) -> [Bar] {
    let names = election.list(of: round)
    let isFinal = stage == .final
    let bars = zip(result.lines, names).map { line, name in
      Bar(
        number: line.number, name: name.name, votes: line.votes,
        unverified: unverified.indices.contains(line.number - 1)
          ? min(line.votes, unverified[line.number - 1]) : 0,
        percent: line.percent, outcome: isFinal ? line.outcome : nil)
    }
    guard isFinal else { return bars }
    return bars.sorted { ($1.votes, $0.number) < ($0.votes, $1.number) }
  }
}

extension HallPicture {
  /// The bars on pages of at most so many names, of which the pages are as even as can be.
  package func pages(of rows: Int) -> [[Bar]] {
    guard rows > 0, !bars.isEmpty else { return [] }
    let pages = (bars.count + rows - 1) / rows
    let each = (bars.count + pages - 1) / pages
    return stride(from: 0, to: bars.count, by: each).map {
      Array(bars[$0..<min($0 + each, bars.count)])
    }
  }
}
