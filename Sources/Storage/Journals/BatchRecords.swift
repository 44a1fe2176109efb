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
  private(set) var starts: [Int: Ranked<Int>] = [:]
  /// The station that began each batch first.
  private(set) var beginners: [Int: Ranked<String>] = [:]
  private(set) var closes: [Key: Ranked<BatchCover>] = [:]
  private(set) var resolvers: [Int: [String]] = [:]
  /// Papers that two people agreed on after looking again.
  private(set) var resolved: Set<Bits128> = []
  /// What was found of each batch when it was compared last.
  var known: [Int: (state: BatchState, tally: Tally)] = [:]

  struct Key: Hashable {
    let entry: Int
    let batch: Int
  }

  /// A value that a later journal, or a later line, may have said again.
  struct Ranked<Value> {
    let value: Value
    let rank: (Int, Bits128, Int)
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
    let rank = (header.turn, header.segment, line)
    switch record {
    case .start(let batch, let papers, _):
      touch(batch)
      if beginners[batch].map({ $0.rank > rank }) ?? true {
        beginners[batch] = Ranked(value: header.station, rank: rank)
      }
      if let known = starts[batch], known.rank > rank { return }
      starts[batch] = Ranked(value: papers, rank: rank)
    case .batch(let cover):
      touch(cover.batch)
      let key = Key(entry: header.entry, batch: cover.batch)
      if let known = closes[key], known.rank > rank { return }
      closes[key] = Ranked(value: cover, rank: rank)
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

  /// The latest cover of each batch of an entry.
  func covers(of entry: Int) -> [Int: BatchCover] {
    var covers: [Int: BatchCover] = [:]
    for (key, cover) in closes where key.entry == entry { covers[key.batch] = cover.value }
    return covers
  }

  func isClosed(_ batch: Int, entry: Int, papers: Int) -> Bool {
    closes[Key(entry: entry, batch: batch)]?.value.papers == papers
  }
}
