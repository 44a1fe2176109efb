import CongressModel

/// Which files brought ballots into which batches, whether they were taken back since or not.
struct ImportedBatches {
  private var firsts: [Int: ImportSource] = [:]
  /// The other files of the batches that have several.
  private var others: [Int: Set<ImportSource>] = [:]
  private var last: (batch: Int, source: ImportSource)?

  mutating func note(_ source: ImportSource, in batch: Int) {
    // the rows of a batch follow each other in most files
    if let last, last == (batch, source) { return }
    last = (batch, source)
    guard let first = firsts[batch] else {
      firsts[batch] = source
      return
    }
    if first != source { others[batch, default: []].insert(source) }
  }

  /// The batches into which several files brought ballots, apart from those taken back.
  func shared(without gone: Set<ImportSource>) -> Set<Int> {
    let shared = others.filter { batch, sources in
      sources.union(firsts[batch].map { [$0] } ?? []).subtracting(gone).count > 1
    }
    return Set(shared.keys)
  }
}

extension BallotSet.Contents {
  /// Imports of different files that all count in the same batches.
  ///
  /// Where stations see each other the second one is refused. A file that is imported twice gives
  /// its ballots the same names both times, and they count once.
  var doubledImports: [BallotProblem] {
    // of an import that was taken back the papers corrected since may have stayed
    let suspects = imported.shared(without: replaced.isEmpty ? voidedImports : [])
    guard !suspects.isEmpty else { return [] }
    let papers = papers(ofImportsIn: suspects).filter { $0.value.count > 1 }
    let batches = Dictionary(grouping: papers.keys) { Set(papers[$0, default: [:]].keys) }
    return batches.map { sources, batches in
      let parts = ordered(sources).map { source in
        ImportedPart(
          stations: stations(of: source),
          papers: batches.reduce(0) { $0 + (papers[$1]?[source] ?? 0) })
      }
      return (batches: batches.sorted(), parts: parts)
    }
    .sorted { $0.batches[0] < $1.batches[0] }
    .map { .importedTwice(batches: $0.batches, imports: $0.parts) }
  }

  private func papers(ofImportsIn batches: Set<Int>) -> [Int: [ImportSource: Int]] {
    var papers: [Int: [ImportSource: Int]] = [:]
    for row in table.rows
    where row.isLive && entry(of: row) == 1 && batches.contains(Int(row.batch)) {
      guard let source = origin(of: row) else { continue }
      papers[Int(row.batch), default: [:]][source, default: 0] += 1
    }
    return papers
  }

  /// The import that a paper is of; a correction is of the import whose paper it corrects.
  func origin(of row: BallotRow) -> ImportSource? {
    var row = row
    // corrections that name each other in a circle are of nothing
    for _ in 0..<100 {
      if let source = sources[Int(row.header)].header.source { return source }
      guard let ref = replaced[row.id], let index = table.index(of: ref),
        table.rows[index].content != .missing
      else { return nil }
      row = table.rows[index]
    }
    return nil
  }

  /// Imports in the order in which they were begun.
  private func ordered(_ origins: Set<ImportSource>) -> [ImportSource] {
    origins.map { origin in
      let ranks = journals(of: origin).map { ($0.turn, $0.segment) }
      return (origin: origin, rank: ranks.min { $0 < $1 } ?? (0, .zero))
    }
    .sorted { $0.rank < $1.rank }.map(\.origin)
  }

  private func stations(of origin: ImportSource) -> [String] {
    Set(journals(of: origin).map(\.station)).sorted()
  }

  private func journals(of origin: ImportSource) -> [JournalHeader] {
    sources.filter { $0.header.source == origin && !$0.isForeign }.map(\.header)
  }
}
