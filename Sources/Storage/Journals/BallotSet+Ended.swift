package import Tallying

extension BallotSet {
  /// The batches that are still typed, whose papers the hall isn't told of one by one.
  ///
  /// A batch is ended by its cover sheet, by the last line of the journals it is in, and by having
  /// been imported.
  package var openBatches: Set<Int> { contents.openBatches }

  /// The count without the papers of some batches, few as those that are still typed.
  package func tally(without batches: Set<Int>) -> Tally {
    contents.tally(without: batches)
  }
}

extension BallotSet.Contents {
  fileprivate var openBatches: Set<Int> {
    let typed = sources.map { source in
      !source.isForeign && !source.isClosed && source.header.source == nil
        && source.header.entry == 1
    }
    let covers = batchRecords.covers(of: 1)
    var open: Set<Int> = []
    for row in table.rows
    where row.isLive && typed[Int(row.header)] && covers[Int(row.batch)] == nil {
      open.insert(Int(row.batch))
    }
    return open
  }

  fileprivate func tally(without batches: Set<Int>) -> Tally {
    var tally = tally
    guard !batches.isEmpty else { return tally }
    for (index, row) in table.rows.enumerated()
    where row.isLive && batches.contains(Int(row.batch)) && entry(of: row) == 1 {
      if let sheet = sheets[row.id], row.content == .sheet {
        tally.unmerge(sheet)
      } else if let verdict = verdict(on: index) {
        tally.remove(verdict)
      }
    }
    return tally
  }
}
