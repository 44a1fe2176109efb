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
    var open: Set<Int> = []
    for row in table.rows
    where row.isLive && typed[Int(row.header)] { open.insert(Int(row.batch)) }
    return open.filter { batch in
      !batchRecords.isClosed(batch, entry: 1, papers: batches[batch] ?? 0)
    }
  }

  fileprivate func tally(without batches: Set<Int>) -> Tally {
    var tally = tally
    guard !batches.isEmpty else { return tally }
    let open = table.rows.indices.filter { index in
      let row = table.rows[index]
      return row.isLive && batches.contains(Int(row.batch)) && entry(of: row) == 1
    }
    tally.unmerge(self.tally(of: open))
    return tally
  }
}
