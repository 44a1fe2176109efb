package import CongressModel
import StrictJSON
import Tallying

/// Everything that can be said against a workspace.
package struct Verification: Hashable, Sendable {
  package var findings: [Finding] = []
  package var rounds: [CheckedRound] = []

  package enum Verdict: Int, Hashable, Sendable, Comparable {
    case good, provisional, damaged

    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// One round whose ballots were counted twice, by two ways.
  package struct CheckedRound: Hashable, Sendable {
    package let key: RoundKey
    package let state: BallotState
  }

  package enum Finding: Hashable, Sendable {
    case document(StorageError)
    /// A document that every workspace with congresses, or every congress, has.
    case missing(DocumentName)
    /// A congress of an organisation that isn't in the tree.
    case unknownOrganization(Congress.ID, Organization.ID)
    case ballots(RoundKey, BallotProblem)
    /// Two ways of counting came to different numbers.
    case recountDiffers(RoundKey)
    /// The papers of a batch aren't as many as its cover sheet says.
    case coverDiffers(RoundKey, BatchCover, found: Int)
    /// A vote was closed with as many papers as were collected, and there are others now.
    case collectedDiffers(RoundKey, counted: Int, collected: Int)
    /// Journals of a round that no election has.
    case unknownRound(path: String)
    /// Others than the owner may read or write.
    case looseMode(path: String, mode: UInt32)
    /// A journal that has more names than one.
    case severalNames(path: String, links: Int)
    case notAPlainFile(path: String)
    /// A document that a synchronising tool kept beside its other version.
    case conflictCopy(path: String)
    case foreignFile(path: String)
    /// Ballots that one of two workspaces has and the other not.
    case ballotsMissing(RoundKey, here: Int, there: Int)
  }

  package var verdict: Verdict { findings.map(\.verdict).max() ?? .good }
}

extension Verification.Finding {
  package var verdict: Verification.Verdict {
    switch self {
    case .document(let error):
      switch error {
      case .hostileText, .newerVersion: .provisional
      default: .damaged
      }
    case .ballots(_, let problem): problem.verdict
    case .recountDiffers, .notAPlainFile, .missing: .damaged
    case .coverDiffers, .unknownOrganization, .collectedDiffers, .unknownRound, .severalNames,
      .ballotsMissing, .conflictCopy:
      .provisional
    case .looseMode, .foreignFile: .good
    }
  }
}

extension BallotProblem {
  fileprivate var verdict: Verification.Verdict {
    switch self {
    case .damaged, .conflict, .impossibleMarks, .unreadable: .damaged
    case .tornTail, .missingEnd, .unfinishedImport, .waitingCorrection, .foreign, .notUnderstood,
      .importedTwice:
      .provisional
    case .conflictCopy, .sharedNumber: .good
    }
  }

  /// Whether any way of counting has to come to the same numbers, right or wrong.
  fileprivate var leavesNumbersCertain: Bool {
    if case .importedTwice = self { true } else { verdict == .good }
  }
}

extension WorkspaceFolder {
  /// Checks every document, line and mode, and counts every round by two ways; writes nothing.
  ///
  /// `progress` is told how many bytes of how many are read, each journal counted twice.
  package func verified(
    against other: WorkspaceFolder? = nil, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(StorageError) -> Verification {
    var report = Verification()
    check(.settings, WorkspaceSettings.init(json:), &report)
    check(.organizations, OrganizationTree.init(json:), &report)
    check(.hall, HallSettings.init(json:), &report)
    for id in try templates() { check(.template(id), Template.init(json:), &report) }
    let isRehearsal = try value(.settings, WorkspaceSettings.init(json:))?.isRehearsal ?? false
    let congresses = try congresses()
    let units = try units(of: congresses, &report)
    let sizes = congresses.map { bytes(of: $0) }
    let total = sizes.reduce(0, +)
    var done = 0
    for (id, size) in zip(congresses, sizes) {
      let before = done
      do throws(StorageError) {
        try check(id, of: units, isRehearsal: isRehearsal, against: other, &report) { read in
          progress(min(before + read, before + size), total)
        }
      } catch {
        report.findings.append(.document(error))
      }
      done = before + size
      progress(done, total)
    }
    do throws(FileError) { try FileInspection.run(root, &report) } catch {
      throw .cannotRead(path: path, errno: error.errno)
    }
    return report
  }

  /// The documents of a congress, at a guess.
  private static let documentBytes = 60_000

  /// How much there is to read of a congress; nothing of what can't be looked at.
  private func bytes(of congress: Congress.ID) -> Int {
    var sum = Self.documentBytes
    do throws(FileError) {
      let ballots = try root.existingFolder("congresses")?.existingFolder(congress.rawValue)?
        .existingFolder("ballots")
      for round in try ballots?.names() ?? [] {
        guard let folder = try ballots?.existingFolder(round) else { continue }
        sum += try Self.bytes(in: folder) * 2
      }
    } catch {
      return sum
    }
    return sum
  }

  private func bytes(of place: JournalPlace) -> Int {
    do throws(FileError) {
      guard let folder = try place.existing() else { return 0 }
      return try Self.bytes(in: folder)
    } catch {
      return 0
    }
  }

  private static func bytes(in folder: Folder) throws(FileError) -> Int {
    var sum = 0
    for name in try folder.names() { sum += try folder.status(of: name)?.size ?? 0 }
    return sum
  }

  private func check<Value>(
    _ name: DocumentName, _ make: (JSON) throws(ShapeError) -> Value,
    _ report: inout Verification
  ) {
    do throws(StorageError) {
      if let objection = try document(name)?.objection {
        report.findings.append(.document(objection))
      }
      _ = try value(name, make)
    } catch {
      report.findings.append(.document(error))
    }
  }

  private func check(
    _ id: Congress.ID, of units: Set<Organization.ID>?, isRehearsal: Bool,
    against other: WorkspaceFolder?, _ report: inout Verification, progress: (Int) -> Void
  ) throws(StorageError) {
    var read = Self.documentBytes
    guard try !isTakenBack(id) else { return }
    try checkDocuments(of: id, &report)
    let documents = try documents(of: id)
    let organization = documents.congress.organization
    if let units, !units.contains(organization) {
      report.findings.append(.unknownOrganization(id, organization))
    }
    var known: Set<String> = []
    for election in documents.elections.elections {
      for round in election.rounds {
        known.insert("\(election.id)-\(round.number)")
        var set = try ballots(
          of: round, election, in: documents.congress, isRehearsal: isRehearsal)
        let size = bytes(of: set.place)
        read += size
        progress(read)
        check(&set, of: round, &report)
        read += size
        progress(read)
        guard let other else { continue }
        let place = other.place(of: set.place.key)
        compare(set, with: place, &report)
      }
    }
    do throws(FileError) {
      for name in try rounds(of: id) where !known.contains(name) {
        report.findings.append(.unknownRound(path: "congresses/\(id)/ballots/\(name)"))
      }
    } catch {
      throw .cannotRead(path: "congresses/\(id)/ballots", errno: error.errno)
    }
  }

  private func checkDocuments(
    of id: Congress.ID, _ report: inout Verification
  ) throws(StorageError) {
    for name in DocumentName.all(of: id) {
      if let document = try document(name) {
        if let objection = document.objection { report.findings.append(.document(objection)) }
      } else if name != .congress(id) {
        // without its own document the congress can't be read at all, which says more
        report.findings.append(.missing(name))
      }
    }
  }

  /// The organisations there are; `nil` where their document can't be read or is missing.
  private func units(
    of congresses: [Congress.ID], _ report: inout Verification
  ) throws(StorageError) -> Set<Organization.ID>? {
    do throws(StorageError) {
      if let tree = try value(.organizations, OrganizationTree.init(json:)) {
        return Set(tree.organizations.map(\.id))
      }
    } catch {
      return nil  // said already
    }
    for id in congresses where try !isTakenBack(id) {
      report.findings.append(.missing(.organizations))
      break
    }
    return nil
  }

  /// Whether adding the congress was undone: its folder stays, with what its documents were.
  private func isTakenBack(_ id: Congress.ID) throws(StorageError) -> Bool {
    for name in DocumentName.all(of: id) {
      guard try document(name) == nil else { return false }
    }
    do throws(FileError) { return try rounds(of: id).isEmpty } catch {
      throw .cannotRead(path: "congresses/\(id)/ballots", errno: error.errno)
    }
  }

  private func check(
    _ set: inout BallotSet, of round: Round, _ report: inout Verification
  ) {
    let (key, state) = (set.place.key, set.state)
    report.rounds.append(.init(key: key, state: state))
    report.findings += state.problems.map { .ballots(key, $0) }
    for cover in set.covers.values.sorted(by: { $0.batch < $1.batch }) {
      let found = state.batches[cover.batch] ?? 0
      if found != cover.papers { report.findings.append(.coverDiffers(key, cover, found: found)) }
    }
    guard set.destroyed == nil else { return }
    let counted = state.tally.counted
    if round.closed != nil, let collected = round.collected, counted != collected {
      report.findings.append(.collectedDiffers(key, counted: counted, collected: collected))
    }
    let isWhole = state.problems.allSatisfy(\.leavesNumbersCertain)
    do throws(FileError) {
      let recount = try set.recount()
      if isWhole, !recount.agrees(with: state) { report.findings.append(.recountDiffers(key)) }
    } catch {
      report.findings.append(
        .ballots(key, .unreadable(file: error.path, errno: error.errno)))
    }
  }

  private func compare(
    _ set: BallotSet, with place: JournalPlace, _ report: inout Verification
  ) {
    var other = BallotSet(
      place, contest: set.contest, list: set.list, entries: set.entries,
      isRehearsal: set.isRehearsal)
    do throws(FileError) {
      try other.update()
      let (here, there) = (try set.recount().ids, try other.recount().ids)
      let missing = (there.subtracting(here).count, here.subtracting(there).count)
      guard missing != (0, 0) else { return }
      report.findings.append(
        .ballotsMissing(set.place.key, here: missing.0, there: missing.1))
    } catch {
      report.findings.append(
        .ballots(set.place.key, .unreadable(file: error.path, errno: error.errno)))
    }
  }
}

extension BallotSet {
  /// Counts all journals again, by the other way.
  func recount() throws(FileError) -> Recount {
    var files: [[UInt8]] = []
    if let folder = try place.existing() {
      for name in try folder.names() where JournalPlace.isJournal(name) {
        files.append(try folder.contents(of: name)?.bytes ?? [])
      }
    }
    return Recount(of: files, contest: contest, list: list)
  }
}
