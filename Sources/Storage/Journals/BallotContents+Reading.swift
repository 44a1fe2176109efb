import CongressModel
import Tallying

extension BallotSet.Contents {
  func contains(_ id: Bits128) -> Bool {
    table.index(of: id).map { table.rows[$0].content != .missing } ?? false
  }

  var stations: [BallotState.Station] {
    var stations: [BallotState.Station] = []
    for source in sources where !source.isForeign {
      let name = source.header.station
      if let index = stations.firstIndex(where: { $0.name == name }) {
        stations[index].ballots += source.live
        if !source.isCopy, !source.isClosed { stations[index].isClosed = false }
        if source.header.source == nil { stations[index].isTyped = true }
      } else {
        stations.append(
          .init(
            name: name, ballots: source.live, isClosed: source.isClosed,
            isTyped: source.header.source == nil))
      }
    }
    return stations.sorted { $0.name < $1.name }
  }

  var problems: [BallotProblem] {
    found + conflicts.union(rivals).sorted().map { .conflict($0.ballot) }
      + waiting.sorted().map { .waitingCorrection($0.ballot) } + batchRecords.problems
  }

  var imports: [ImportSource: Int] {
    var imports: [ImportSource: Int] = [:]
    for source in sources {
      if let origin = source.header.source, !source.isForeign {
        imports[origin, default: 0] += source.live
      }
    }
    return imports
  }

  /// The live papers of an entry in the order they were typed.
  func papers(entry: Int, batch: Int?) -> [EnteredPaper] {
    let rows = table.rows.indices.filter { index in
      let row = table.rows[index]
      return row.isLive && self.entry(of: row) == entry && (batch ?? Int(row.batch)) == row.batch
    }
    return ordered(rows).map { paper(at: $0) }
  }

  /// Rows in the order of typing: a journal of a later turn was begun later.
  func ordered(_ rows: [Int]) -> [Int] {
    let ranks = sources.map { ($0.header.turn, $0.header.segment) }
    let standing = rows.map { (row: $0, first: firstReading(of: table.rows[$0])) }
    return standing.sorted { one, other in
      guard one.first.header != other.first.header else {
        return (one.first.order, one.row) < (other.first.order, other.row)
      }
      return ranks[Int(one.first.header)] < ranks[Int(other.first.header)]
    }.map(\.row)
  }

  /// The reading in whose place a ballot stands, whichever journal the correction is in: the paper
  /// lies in the pile where it was.
  private func firstReading(of row: BallotRow) -> BallotRow {
    var row = row
    // corrections that name each other in a circle end somewhere
    for _ in 0..<100 {
      guard let ref = replaced[row.id], let index = table.index(of: ref),
        table.rows[index].content != .missing
      else { break }
      row = table.rows[index]
    }
    return row
  }

  private func paper(at index: Int) -> EnteredPaper {
    let row = table.rows[index]
    let ruled = row.flags.contains(.ruled) ? rulings[row.id] : table.paper(of: index)
    return EnteredPaper(
      id: row.id.ballot, batch: Int(row.batch), paper: ruled?.paper, note: notes[row.id])
  }

  /// What a station typed last in an entry, the newest last.
  func recent(station: String, entry: Int, most: Int) -> [EnteredPaper] {
    let rows = table.rows.indices.filter { index in
      let row = table.rows[index]
      let header = sources[Int(row.header)].header
      return row.isLive && header.entry == entry && header.station == station
        && header.source == nil
    }
    return ordered(rows).suffix(most).map { paper(at: $0) }
  }

  func origins(of batches: Set<Int>) -> BallotOrigins {
    var origins = BallotOrigins()
    for row in table.rows
    where row.isLive && entry(of: row) == 1 && batches.contains(Int(row.batch)) {
      let source = origin(of: row)
      if let source { origins.imports.insert(source) } else { origins.typed.insert(Int(row.batch)) }
      if source != nil, sources[Int(row.header)].header.source == nil {
        origins.hasCorrections = true
      }
    }
    return origins
  }

  /// The papers that came in the place of imported ones, which the import doesn't hold itself.
  func corrections(of imports: Set<ImportSource>) -> [Bits128] {
    guard !replaced.isEmpty, !imports.isEmpty else { return [] }
    return table.rows.filter { row in
      row.isLive && entry(of: row) == 1 && sources[Int(row.header)].header.source == nil
        && origin(of: row).map(imports.contains) == true
    }.map(\.id)
  }
}
