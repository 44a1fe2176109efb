package import CongressModel
import Tallying

extension BallotSet {
  /// The lines that a deed comes to, by the entry whose journal they go to, in the order in
  /// which they are to be written.
  ///
  /// The line that says who decided comes last: if the power goes in between, it is asked again.
  package func records(
    of deed: BatchDeed, entry: Int, at minute: Minute?
  ) -> [(entry: Int, records: [JournalRecord])] {
    switch deed {
    case .begin(let batch, let papers), .start(let batch, let papers):
      let known = contents.batchRecords.names(of: batch)
      let begun = known.isEmpty ? [.random()] : known
      return [(entry, [.start(batch: batch, papers: papers, at: minute, begun: begun)])]
    case .close(let batch):
      return [(entry, [.batch(cover(of: papers(entry: entry, batch: batch), batch, minute))])]
    case .resolution(let resolution): return records(of: resolution, at: minute)
    }
  }

  private func records(
    of resolution: Resolution, at minute: Minute?
  ) -> [(entry: Int, records: [JournalRecord])] {
    let question = resolution.question
    var agreed: [Bits128] = []
    func lines(_ placed: PlacedReading?, _ entry: Int) -> [JournalRecord] {
      let step = step(from: placed, to: resolution.reading, batch: question.batch)
      agreed += step.agreed
      guard placed == nil || resolution.reading == nil, placed != nil || resolution.reading != nil
      else { return step.records }
      // the batch has a paper more or less, and stays closed
      return step.records + [.batch(cover(after: resolution, placed, entry, minute))]
    }
    let further = lines(question.second, question.entry)
    let first = lines(question.first, 1)
    return [
      (question.entry, further),
      (1, first + [.resolved(agreed, batch: question.batch, by: resolution.by)]),
    ].filter { !$0.1.isEmpty }
  }

  /// What makes the reading in one entry what the paper says.
  private func step(
    from placed: PlacedReading?, to reading: Reading?, batch: Int
  ) -> (records: [JournalRecord], agreed: [Bits128]) {
    let (new, old) = (Bits128.random(), placed.map { Bits128($0.id) })
    switch (reading, old) {
    case (nil, let old?): return ([.void(old, reason: "noSuchPaper")], [])
    case (nil, nil): return ([], [])
    case (let reading?, let old?) where reading == placed?.reading: return ([], [old])
    case (.paper(let paper), let old?):
      return ([.replace(old, by: new, RecordedPaper(paper), batch: batch)], [new])
    case (.paper(let paper), nil):
      return ([.ballot(new, RecordedPaper(paper), batch: batch)], [new])
    case (.aside, let old):
      let void = old.map { [JournalRecord.void($0, reason: "putAside")] } ?? []
      return (void + [.doubt(new, batch: batch, marks: nil, note: "resolved")], [new])
    }
  }

  private func cover(
    after resolution: Resolution, _ placed: PlacedReading?, _ entry: Int, _ minute: Minute?
  ) -> BatchCover {
    let batch = resolution.question.batch
    var papers = papers(entry: entry, batch: batch)
    if let placed { papers.removeAll { $0.id == placed.id } }
    if let reading = resolution.reading {
      let paper: Paper? = if case .paper(let paper) = reading { paper } else { nil }
      papers.append(EnteredPaper(id: .random(), batch: batch, paper: paper, note: nil))
    }
    return cover(of: papers, batch, minute)
  }

  private func cover(_ papers: [EnteredPaper]) -> (valid: Int, invalid: Int) {
    var counts = (valid: 0, invalid: 0)
    for paper in papers.compactMap(\.paper) {
      do throws(PaperError) {
        switch try contest.judged(paper) {
        case .valid: counts.valid += 1
        case .invalid: counts.invalid += 1
        }
      } catch {
        // marks that the list has no room for are a problem of their own
      }
    }
    return counts
  }

  private func cover(
    of papers: [EnteredPaper], _ batch: Int, _ minute: Minute?
  ) -> BatchCover {
    var (total, counts) = (papers.count, cover(papers))
    for sheet in contents.sheets(among: papers) {
      total += sheet.counted - 1
      counts = (counts.valid + sheet.valid, counts.invalid + sheet.invalid.total)
    }
    return BatchCover(
      batch: batch, papers: total, valid: counts.valid, invalid: counts.invalid, at: minute,
      begun: contents.batchRecords.names(of: batch))
  }
}

extension BallotSet {
  /// The deed with the next free number, where another station has begun its batch meanwhile.
  ///
  /// All covers together state no more than the papers collected, where these are known.
  package mutating func unclaimed(_ deed: BatchDeed, collected: Int?) -> BatchDeed {
    guard case .begin(let asked, let papers) = deed, contents.batchRecords.begun.contains(asked)
    else { return deed }
    let covers = contents.batchStates().0
    let others = covers.reduce(0) { $0 + ($1.stated ?? $1.entries[0].papers) }
    let most = collected.map { max(1, $0 - others) } ?? papers
    return .begin(batch: (covers.last?.number ?? 0) + 1, papers: min(papers, most))
  }
}

extension BallotSet {
  /// The code of one batch's first entry: five groups of four, whatever order it was typed in.
  package func code(ofBatch batch: Int) -> String {
    let rows = contents.table.rows.indices.filter { index in
      let row = contents.table.rows[index]
      return row.isLive && contents.entry(of: row) == 1 && row.batch == Int32(batch)
    }
    var bytes = list.bytes
    for index in rows.sorted(by: { contents.table.rows[$0].id < contents.table.rows[$1].id }) {
      contents.table.content(of: index, to: &bytes)
      if let sheet = contents.sheets[contents.table.rows[index].id] {
        bytes += Array(sheet.canonical.utf8)
      }
    }
    return Fingerprint.text(SHA256.digest(of: bytes).half)
  }
}

extension BallotSet.Contents {
  /// The tally sheets among the papers of a batch.
  fileprivate func sheets(among papers: [EnteredPaper]) -> [Tally] {
    guard !sheets.isEmpty else { return [] }
    return papers.compactMap { sheets[Bits128($0.id)] }
  }
}
