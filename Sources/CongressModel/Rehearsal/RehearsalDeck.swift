package import Tallying

/// Ballots made up for a rehearsal, whose result is known.
///
/// Every name is struck as often as any other but the last, which stands at exactly half of the
/// papers: not elected. There is a paper for every reason for which one of this form is invalid.
/// The order is shuffled by the seed, the same in every release.
package struct RehearsalDeck: Hashable, Sendable {
  package let contest: Contest
  /// In the order in which they lie in the pile.
  package let papers: [Paper]

  package init(_ contest: Contest, papers count: Int, seed: UInt64) {
    self.contest = contest
    let invalid = contest.form.invalidReasons.map(Paper.invalid).prefix(max(0, count / 2))
    let valid = count - invalid.count
    var papers = (0..<valid).map { Self.valid(contest, at: $0, half: count / 2) } + invalid
    var mixer = Mixer(seed: seed)
    for place in papers.indices.dropFirst() {
      papers.swapAt(place, mixer.number(upTo: place))
    }
    self.papers = papers
  }

  /// A valid paper: the last name is chosen on the first `half` papers and on no other.
  private static func valid(_ contest: Contest, at place: Int, half: Int) -> Paper {
    let names = contest.candidates
    guard names > 1 else { return .chosen(place < half ? [1] : []) }
    let strikes = max(1, names - contest.seats)
    var struck: Set<Int> = place < half ? [] : [names]
    var next = place
    while struck.count < min(strikes, names - 1) {
      struck.insert(next % (names - 1) + 1)
      next += 1
    }
    return .chosen((1...names).filter { !struck.contains($0) })
  }
}

extension RehearsalDeck {
  /// What the count of the deck has to come to.
  package var expected: Tally {
    var tally = Tally(for: contest)
    for paper in papers {
      do throws(PaperError) { tally.add(try contest.judged(paper)) } catch {
        preconditionFailure("the deck holds only papers of its own list")
      }
    }
    return tally
  }

  /// The numbers struck out, or not agreed to, on a paper; `nil` where it is invalid.
  package func struck(on paper: Paper) -> [Int]? {
    guard case .chosen(let marks) = paper else { return nil }
    let chosen = Set(marks)
    return (1...contest.candidates).filter { !chosen.contains($0) }
  }
}

extension RehearsalDeck {
  /// What a deck is made from, as its election is named: `deck-7-5-20-2020`.
  package struct Recipe: Hashable, Sendable {
    package var names: Int
    package var seats: Int
    package var papers: Int
    package var seed: UInt64

    /// Fails for numbers of which no deck is made.
    package init?(names: Int, seats: Int, papers: Int, seed: UInt64) {
      guard (1...200).contains(names), (1...names).contains(seats), (4...2000).contains(papers)
      else { return nil }
      (self.names, self.seats, self.papers, self.seed) = (names, seats, papers, seed)
    }

    package init?(_ id: Election.ID) {
      let parts = id.rawValue.split(separator: "-")
      guard parts.count == 5, parts[0] == "deck", let names = Int(parts[1]),
        let seats = Int(parts[2]), let papers = Int(parts[3]), let seed = UInt64(parts[4])
      else { return nil }
      self.init(names: names, seats: seats, papers: papers, seed: seed)
    }

    package var id: String { "deck-\(names)-\(seats)-\(papers)-\(seed)" }
  }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
private struct Mixer {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(upTo last: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(last) + 1).high)
  }
}
