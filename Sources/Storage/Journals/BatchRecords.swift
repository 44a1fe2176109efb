import CongressModel
import Tallying

/// What the journals say of batches as a whole, and which of their papers lie where.
struct BatchRecords {
  /// How many people read every batch; where it is one, no more than that is kept.
  var entries = 1
  /// Batches in which something changed since they were compared last.
  private(set) var changed: Set<Int> = []
  /// The rows of each batch, where several entries are compared.
  private(set) var rows: [Int: [Int]] = [:]
  /// Papers of the second and third entry.
  private(set) var further: [Key: Int] = [:]
  /// What is said of the papers of each batch that was begun.
  private var starts: [Int: Statements<Int>] = [:]
  /// The station at which each pile of a number was begun first.
  private var beginners: [Int: [Bits128: Ranked<String>]] = [:]
  private var closes: [Key: Statements<BatchCover>] = [:]
  private(set) var resolvers: [Int: [String]] = [:]
  /// Papers that two people agreed on after looking again.
  private(set) var resolved: Set<Bits128> = []
  /// What was found of each batch when it was compared last.
  var known: [Int: (state: BatchState, tally: Tally)] = [:]

  struct Key: Hashable {
    let entry: Int
    let batch: Int
  }
}

extension BatchRecords {
  mutating func touch(_ batch: Int) {
    if entries > 1 { changed.insert(batch) }
  }

  mutating func note(row: Int, in batch: Int) {
    if entries > 1 { rows[batch, default: []].append(row) }
  }

  mutating func count(_ step: Int, entry: Int, batch: Int) {
    further[Key(entry: entry, batch: batch), default: 0] += step
  }

  mutating func add(_ record: JournalRecord, _ header: JournalHeader, _ line: Int) {
    let rank = Rank(turn: header.turn, segment: header.segment, line: line)
    switch record {
    case .start(let batch, let papers, _, let begun):
      touch(batch)
      note(header.station, of: begun, in: batch, rank)
      starts[batch, default: .init()].add(papers, of: begun, rank)
    case .batch(let cover):
      touch(cover.batch)
      let key = Key(entry: header.entry, batch: cover.batch)
      closes[key, default: .init()].add(cover, of: cover.begun, rank)
    case .resolved(let ids, let batch, let names):
      touch(batch)
      resolved.formUnion(ids)
      let known = resolvers[batch] ?? []
      resolvers[batch] = known + names.filter { !known.contains($0) }
    default: break
    }
  }

  /// The batches to be compared anew, which then count as compared.
  mutating func takeChanged() -> Set<Int> {
    defer { changed = [] }
    return changed
  }

  private mutating func note(
    _ station: String, of begun: [Bits128], in batch: Int, _ rank: Rank
  ) {
    // a line of an older program names no beginning: all of these are one
    for name in begun.isEmpty ? [.zero] : begun {
      if let known = beginners[batch]?[name], known.rank < rank { continue }
      beginners[batch, default: [:]][name] = Ranked(value: station, rank: rank)
    }
  }
}

extension BatchRecords {
  /// The numbers under which batches were begun.
  var begun: Dictionary<Int, [Bits128: Ranked<String>]>.Keys { beginners.keys }

  /// The names of a batch: more than one where two stations that didn't see each other began it.
  func names(of batch: Int) -> [Bits128] { (beginners[batch] ?? [:]).keys.sorted() }

  /// The stations that began a batch, the first one first.
  func stations(of batch: Int) -> [String] {
    (beginners[batch] ?? [:]).values.sorted { $0.rank < $1.rank }.map(\.value)
  }

  /// The papers that its cover, or the covers of its piles, state of a batch.
  func stated(_ batch: Int) -> Int? {
    let parts = starts[batch]?.parts(of: names(of: batch)).values ?? []
    return parts.isEmpty ? nil : parts.reduce(0, +)
  }

  /// The latest cover of each batch of an entry, with all its piles.
  func covers(of entry: Int) -> [Int: BatchCover] {
    var covers: [Int: BatchCover] = [:]
    for key in closes.keys where key.entry == entry { covers[key.batch] = cover(key)?.cover }
    return covers
  }

  func isClosed(_ batch: Int, entry: Int, papers: Int) -> Bool {
    guard let (cover, isWhole) = cover(Key(entry: entry, batch: batch)) else { return false }
    return isWhole && cover.papers == papers
  }

  /// The numbers that two piles have.
  var problems: [BallotProblem] {
    beginners.filter { $0.value.count > 1 }.keys.sorted()
      .map { .sharedNumber(batch: $0, stations: stations(of: $0)) }
  }

  private func cover(_ key: Key) -> (cover: BatchCover, isWhole: Bool)? {
    guard let parts = closes[key]?.parts(of: names(of: key.batch)),
      var cover = parts.values.first
    else { return nil }
    for part in parts.values.dropFirst() {
      cover.papers += part.papers
      cover.valid += part.valid
      cover.invalid += part.invalid
    }
    return (cover, parts.isWhole)
  }
}
