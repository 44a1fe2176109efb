import CongressModel
import Tallying
import Testing

@testable import Storage

/// Stations that import files into one vote without seeing each other.
struct DoubledImportTests {
  private struct Machine {
    let sample: SampleWorkspace
    let station: String

    init(_ station: String) throws {
      sample = try SampleWorkspace()
      self.station = station
    }

    /// Imports a file that holds some papers for the first name in each of these batches.
    func take(
      _ file: String, into batches: [Int], papers: Int = 3, replaces: Bool = false,
      leavesCorrections: Bool = false
    ) throws {
      let set = try sample.ballots()
      let source = BallotImport.source(of: SHA256.digest(of: Array(file.utf8)), in: set)
      var writing = try BallotImport(
        JournalHeader(key: set.place.key, list: set.list, station: station), source: source,
        continuing: set)
      if replaces {
        let earlier = set.origins(of: Set(batches)).imports.subtracting([source])
        let corrections = leavesCorrections ? [] : set.corrections(of: earlier)
        try writing.void(earlier, corrections: corrections, reason: "replaced")
      }
      for (place, batch) in batches.enumerated() {
        for paper in 0..<papers {
          try writing.add(
            ImportRow(
              row: place * papers + paper, batch: batch, paper: RecordedPaper(.chosen([1]))))
        }
      }
      try writing.finish()
    }

    /// Reads a paper of a batch once more, otherwise than it was imported.
    func correct(batch: Int) throws {
      let set = try sample.ballots()
      let paper = try #require(set.papers(entry: 1, batch: batch).first)
      let journal = try sample.files.journal(station: "B1", continuing: set)
      try journal.replace(paper.id, by: .chosen([2]), batch: batch)
      try journal.close()
    }

    func join(_ other: Machine) throws {
      try sample.files.merge(other.sample.files)
      try other.sample.files.merge(sample.files)
    }

    func state() throws -> BallotState {
      var set = try sample.ballots()
      return set.state
    }

    /// What is said of batches that imports share: the batches, and the parts in no order.
    func doubled() throws -> [[Int]: Set<ImportedPart>] {
      var found: [[Int]: Set<ImportedPart>] = [:]
      for case .importedTwice(let batches, let parts) in try state().problems {
        found[batches] = Set(parts)
      }
      return found
    }
  }

  private func part(_ stations: String..., papers: Int) -> ImportedPart {
    ImportedPart(stations: stations, papers: papers)
  }

  @Test func `two files for one batch are said on both stations, with the papers of each`() throws {
    let (one, two) = (try Machine("a-import"), try Machine("b-import"))
    try one.take("f", into: [1])
    try two.take("g", into: [1], papers: 4)
    #expect(try one.state().problems.isEmpty)
    try one.join(two)
    let state = try one.state()
    #expect(state.tally.valid == 7)
    #expect(state.problems.count == 1)
    #expect(
      try one.doubled() == [[1]: [part("a-import", papers: 3), part("b-import", papers: 4)]])
    #expect(try two.state().problems == state.problems)
    let report = try one.sample.files.verified()
    #expect(report.findings == [.ballots(state.key, state.problems[0])])
    #expect(report.verdict == .provisional)
  }

  @Test func `the same file on two stations counts once, and is no problem`() throws {
    let (one, two) = (try Machine("a-import"), try Machine("b-import"))
    try one.take("f", into: [1, 2])
    try two.take("f", into: [1, 2])
    try one.join(two)
    #expect(try one.state().tally.valid == 6)
    #expect(try one.state().problems.isEmpty)
    #expect(try one.sample.files.verified().verdict == .good)
  }

  @Test func `a file that two stations imported is one part, beside another file`() throws {
    let (one, two, three) = (try Machine("a"), try Machine("b"), try Machine("c"))
    for machine in [one, two] { try machine.take("f", into: [1]) }
    try three.take("g", into: [1])
    try one.join(two)
    try one.join(three)
    #expect(try one.doubled() == [[1]: [part("a", "b", papers: 3), part("c", papers: 3)]])
  }

  @Test func `other batches, and what was replaced, are no problem`() throws {
    let (one, two) = (try Machine("a"), try Machine("b"))
    try one.take("f", into: [1, 2])
    try two.take("g", into: [3])
    try two.take("h", into: [4])
    try one.join(two)
    #expect(try one.state().problems.isEmpty)
    try one.take("f, corrected", into: [1, 2], replaces: true)
    try one.join(two)
    #expect(try two.state().problems.isEmpty)
    #expect(try two.state().tally.valid == 12)
    // back to the first file, whose ballots have other names now
    try two.take("f", into: [1, 2], replaces: true)
    try one.join(two)
    #expect(try one.state().problems.isEmpty)
    #expect(try one.state().tally.valid == 12)
  }

  @Test func `one import that two stations replaced by different files is doubled`() throws {
    let (one, two) = (try Machine("a"), try Machine("b"))
    for (machine, file) in [(one, "g"), (two, "h")] {
      try machine.take("f", into: [1])
      try machine.take(file, into: [1], replaces: true)
      #expect(try machine.state().problems.isEmpty)
    }
    try one.join(two)
    #expect(try one.doubled() == [[1]: [part("a", papers: 3), part("b", papers: 3)]])
  }

  @Test func `batches of the same files are said together, and others apart`() throws {
    let machines = try ["a", "b", "c"].map { try Machine($0) }
    try machines[0].take("f", into: [1, 2, 3, 5])
    try machines[1].take("g", into: [2, 3, 5, 9])
    try machines[2].take("h", into: [8, 9])
    try machines[0].join(machines[1])
    try machines[0].join(machines[2])
    #expect(
      try machines[0].doubled() == [
        [2, 3, 5]: [part("a", papers: 9), part("b", papers: 9)],
        [9]: [part("b", papers: 3), part("c", papers: 3)],
      ])
    guard case .importedTwice([2, 3, 5], _) = try machines[0].state().problems.first else {
      Issue.record("not in the order of the batches")
      return
    }
  }

  @Test func `importing the right file again with what it replaces settles it everywhere`() throws {
    let (one, two) = (try Machine("a"), try Machine("b"))
    try one.take("f", into: [1, 2])
    try two.take("g", into: [2, 3])
    try one.join(two)
    #expect(try one.doubled().keys.map(\.self) == [[2]])
    try one.take("f", into: [1, 2], replaces: true)
    try one.take("rest of g", into: [3])
    try one.join(two)
    for machine in [one, two] {
      #expect(try machine.state().problems.isEmpty)
      #expect(try machine.state().tally.valid == 9)
    }
  }

  @Test func `a correction belongs to the import whose paper it corrects`() throws {
    let (one, two) = (try Machine("a"), try Machine("b"))
    try one.take("f", into: [1], papers: 1)
    try one.correct(batch: 1)
    try two.take("g", into: [1], papers: 1)
    try one.join(two)
    #expect(try one.doubled() == [[1]: [part("a", papers: 1), part("b", papers: 1)]])
    try one.take("g", into: [1], papers: 1, replaces: true)
    #expect(try one.state().problems.isEmpty)
    #expect(try one.state().tally.votes == [1, 0, 0, 0])
  }

  @Test func `a correction that outlived its import is said, and goes with the next`() throws {
    let machine = try Machine("a")
    try machine.take("f", into: [1])
    try machine.correct(batch: 1)
    try machine.take("g", into: [1], replaces: true, leavesCorrections: true)
    #expect(try machine.state().tally.votes == [3, 1, 0, 0])
    #expect(try machine.doubled() == [[1]: [part("a", papers: 1), part("a", papers: 3)]])
    try machine.take("g", into: [1], replaces: true)
    #expect(try machine.state().problems.isEmpty)
    #expect(try machine.state().tally.votes == [3, 0, 0, 0])
  }

  @Test func `corrections that name each other in a circle end the search`() throws {
    let (one, two) = (try Machine("a"), try Machine("b"))
    try one.take("f", into: [1])
    try two.take("g", into: [1])
    let journal = try one.sample.files.journal(station: "B1", continuing: try one.sample.ballots())
    let (names, paper) = ((0..<3).map { _ in Bits128.random() }, RecordedPaper(.chosen([2])))
    try journal.record([
      .replace(names[0], by: names[1], paper, batch: 1),
      .replace(names[1], by: names[0], paper, batch: 1),
      .replace(names[1], by: names[2], paper, batch: 1),
    ])
    try journal.close()
    try one.join(two)
    #expect(try one.doubled() == [[1]: [part("a", papers: 3), part("b", papers: 3)]])
  }

  @Test(arguments: [("may-1", "may-1-import"), ("a b/c", "abc-import"), ("", "station-import")])
  func `an import has the name of its machine`(host: String, name: String) {
    #expect(WorkspaceFolder.importStation(on: host) == name)
  }

  @Test func `a station that imports is told from one that types`() throws {
    let machine = try Machine("a-import")
    try machine.take("f", into: [1])
    #expect(try machine.state().stations.map(\.isTyped) == [false])
    try machine.correct(batch: 1)
    #expect(try machine.state().stations.map(\.isTyped) == [true, false])
  }
}
