/// Where a line stands among those of all journals: a later one says how it is now.
struct Rank: Hashable, Comparable {
  let turn: Int
  let segment: Bits128
  let line: Int

  static func < (one: Rank, other: Rank) -> Bool {
    (one.turn, one.segment, one.line) < (other.turn, other.segment, other.line)
  }
}

/// A value, and the line that says it.
struct Ranked<Value> {
  let value: Value
  let rank: Rank
}

/// What lines say of a batch, each of the piles that its writer knew of.
///
/// Nearly always there is one pile. Two of one number come together when two machines that didn't
/// see each other are merged; then the latest of what is said of both holds, and until somebody
/// says that, what is said of each is added up.
struct Statements<Value> {
  private var said: [Set<Bits128>: Ranked<Value>] = [:]
}

extension Statements {
  mutating func add(_ value: Value, of piles: [Bits128], _ rank: Rank) {
    let piles = Set(piles)
    if let known = said[piles], known.rank > rank { return }
    said[piles] = Ranked(value: value, rank: rank)
  }

  /// What is said of all the piles, or of parts of them that have none in common, and whether of
  /// every one something is said.
  func parts(of piles: [Bits128]) -> (values: [Value], isWhole: Bool) {
    guard piles.count > 1 else {
      let latest = said.values.max { $0.rank < $1.rank }
      return (latest.map { [$0.value] } ?? [], latest != nil)
    }
    var left = Set(piles)
    var values: [Value] = []
    let order = said.sorted { one, other in
      (one.key.count, one.value.rank) > (other.key.count, other.value.rank)
    }
    for (key, ranked) in order {
      // a line of an older program, or of before the batch was begun, names no pile
      let key = key.isEmpty ? [.zero] : key
      guard key.isSubset(of: left) else { continue }
      left.subtract(key)
      values.append(ranked.value)
    }
    return (values, left.isEmpty)
  }
}
