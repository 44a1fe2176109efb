package import Wording

/// The sheet that lies on a batch of ballots, to be filled in by hand where nothing is known.
package struct BatchCover: Hashable, Sendable {
  package var organization: String
  package var congress: String
  package var election: String
  /// Counted from 1.
  package var batch: Int
  /// How many ballots the batch has.
  package var ballots: Int?
  package var firstTeller: String?
  package var secondTeller: String?
  /// Where in the batch doubtful ballots lie, counted from 1.
  package var doubtful: [Int]
  package var code: String?

  package init(organization: String, congress: String, election: String, batch: Int) {
    (self.organization, self.congress, self.election) = (organization, congress, election)
    (self.batch, doubtful) = (batch, [])
  }
}

extension BatchCover {
  /// The sheets of several batches, each on a page of its own.
  package static func report(of covers: [BatchCover], in wording: Wording) -> Report {
    var report = Report(wording.coverTitle, in: wording)
    for cover in covers {
      if !report.blocks.isEmpty { report.blocks.append(.pageBreak) }
      report.blocks += cover.blocks(in: wording)
    }
    return report
  }

  private func blocks(in wording: Wording) -> [Report.Block] {
    let blank = wording.blankLine
    let places = doubtful.map(String.init).joined(separator: ", ")
    return [
      .title("\(wording.batchNumber) \(batch)", [wording.coverTitle, election, congress]),
      .facts([
        Report.Fact(wording.ballotsExpected, ballots.map { wording.number($0) } ?? blank),
        Report.Fact(wording.firstEntry, firstTeller ?? blank),
        Report.Fact(wording.secondEntry, secondTeller ?? blank),
        Report.Fact(wording.doubtfulPositions, places.isEmpty ? blank : places),
        Report.Fact(wording.batchCode, code ?? blank),
      ]),
      .paragraph(wording.handOver),
      .signatures([
        Report.Signature(wording.firstTeller, name: firstTeller ?? ""),
        Report.Signature(wording.secondTeller, name: secondTeller ?? ""),
      ]),
    ]
  }
}
