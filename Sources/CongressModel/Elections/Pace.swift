import Tallying

/// How fast a count goes, as it was watched from here; no file says when a ballot was recorded.
package struct Pace: Hashable, Sendable {
  /// How far back it looks, in seconds.
  package static let window = 300
  /// How long it has to have watched before it says anything, in seconds.
  package static let shortest = 30
  /// The least time between two looks that are kept, in seconds.
  private static let grain = 5
  private var looks: [Look] = []

  private struct Look: Hashable {
    let second: Int
    let total: Int
    let stations: [String: Int]
  }

  package init() {}
}

extension Pace {
  /// Takes in how many ballots there are, by a clock in seconds that never goes back.
  package mutating func note(_ state: BallotState, at second: Int) {
    let look = Look(
      second: second, total: state.tally.counted + state.doubtful,
      stations: Dictionary(state.stations.map { ($0.name, $0.ballots) }) { $0 + $1 })
    // the latest look is always kept; those before it only so often
    if looks.count > 1, let before = looks.dropLast().last, second - before.second < Self.grain {
      looks.removeLast()
    }
    looks.append(look)
    looks.removeAll { second - $0.second > Self.window }
  }

  /// The ballots a minute of all stations; `nil` while it hasn't watched long enough.
  package var perMinute: Int? { rate(\.total) }

  /// The ballots a minute of one station; one that began meanwhile began with none.
  package func perMinute(of station: String) -> Int? {
    rate { $0.stations[station] ?? 0 }
  }

  /// The minutes that so many ballots take at this pace, rounded up; `nil` where none come.
  package func minutes(for ballots: Int) -> Int? {
    guard let perMinute, perMinute > 0 else { return nil }
    return (max(0, ballots) + perMinute - 1) / perMinute
  }

  private func rate(_ count: (Look) -> Int) -> Int? {
    guard let first = looks.first, let last = looks.last else { return nil }
    let seconds = last.second - first.second
    guard seconds >= Self.shortest else { return nil }
    let ballots = max(0, count(last) - count(first))
    return (ballots * 60 + seconds / 2) / seconds
  }
}
