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
      } else {
        stations.append(.init(name: name, ballots: source.live, isClosed: source.isClosed))
      }
    }
    return stations.sorted { $0.name < $1.name }
  }

  var problems: [BallotProblem] {
    found + conflicts.union(rivals).sorted().map { .conflict($0.ballot) }
      + waiting.sorted().map { .waitingCorrection($0.ballot) }
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

  func papers(entry: Int, batch: Int?) -> [EnteredPaper] {
    var chosen: [(header: UInt32, order: UInt32, index: Int)] = []
    for (index, row) in table.rows.enumerated()
    where row.isLive && self.entry(of: row) == entry && (batch ?? Int(row.batch)) == Int(row.batch)
    {
      chosen.append((row.header, row.order, index))
    }
    return chosen.sorted { ($0.header, $0.order) < ($1.header, $1.order) }
      .map { paper(at: $0.index) }
  }

  private func paper(at index: Int) -> EnteredPaper {
    let row = table.rows[index]
    let ruled = row.flags.contains(.ruled) ? rulings[row.id] : table.paper(of: index)
    return EnteredPaper(
      id: row.id.ballot, batch: Int(row.batch), paper: ruled?.paper, note: notes[row.id])
  }

  func origins(of batches: Set<Int>) -> (imports: Set<ImportSource>, hasTyped: Bool) {
    var origins: (imports: Set<ImportSource>, hasTyped: Bool) = ([], false)
    for row in table.rows
    where row.isLive && entry(of: row) == 1 && batches.contains(Int(row.batch)) {
      if let source = sources[Int(row.header)].header.source {
        origins.imports.insert(source)
      } else {
        origins.hasTyped = true
      }
    }
    return origins
  }
}
