import CongressModel
import Storage
import StrictJSON
import Tallying

/// Stations and a document at work on a disk whose calls fail and whose power is cut, several
/// times over, each time in the middle of what comes next: the recovery too.
///
/// What the disk may hold after each cut is looked at many times, each time with another choice
/// of what of the unsynchronised was kept; each look is one crash state.
package struct CrashTrial {
  /// The crash states looked at.
  package private(set) var states = 0
  /// What was found wrong, with the number of the trial.
  package private(set) var objections: [String] = []
  private let vote: TrialVote
  private let seed: UInt64
  private var random: SeededRandom
  private var disk: SimulatedFileSystem
  private var ledger = CrashLedger()
  private var version = 0

  package init(
    of vote: TrialVote, seed: UInt64, lie: SimulatedFileSystem.Lie? = nil
  ) {
    (self.vote, self.seed) = (vote, seed)
    random = SeededRandom(seed: seed)
    disk = SimulatedFileSystem(lie: lie)
  }

  package mutating func run(lives: Int = 3, looks: Int) {
    for life in 0..<lives {
      disk.setFaults(faults())
      work()
      for look in 0..<looks { lookAt(platter(life, look)) }
      disk = platter(life, looks)
      settle()
    }
  }

  private func platter(_ life: Int, _ look: Int) -> SimulatedFileSystem {
    disk.afterPowerCut(seed: seed &* 1_000_003 &+ UInt64(life * 100_000 + look))
  }

  private mutating func faults() -> [SimulatedFileSystem.Fault] {
    var faults = [SimulatedFileSystem.Fault(call: random.next(below: 90), kind: .powerCut)]
    guard random.next(below: 3) == 0 else { return faults }
    ledger.sawFailures = true
    for _ in 0...random.next(below: 2) {
      let kinds: [SimulatedFileSystem.Fault.Kind] = [
        .fails(Errno.inputOutput), .fails(Errno.noSpace), .fails(Errno.readOnly),
        .short(random.next(below: 60)),
      ]
      faults.append(
        .init(
          call: random.next(below: 60), kind: kinds[random.next(below: 4)],
          isLasting: random.next(below: 8) == 0))
    }
    return faults
  }
}

extension CrashTrial {
  private func document(on system: SimulatedFileSystem) throws -> DocumentFile {
    let root = try Folder(at: "/", on: system)
    return DocumentFile(
      "a.json", in: root, path: "a.json", locks: try root.makingFolder(".locks"))
  }

  private mutating func lookAt(_ found: SimulatedFileSystem) {
    states += 1
    do {
      note(ledger.objections(to: try vote.set(on: found)))
      let version = try version(on: found)
      if !ledger.versions.contains(version) { note(["the document is \(version ?? -1)"]) }
    } catch {
      note(["can't be read: \(error)"])
    }
  }

  /// The version of the document; `nil` where there is none, and -1 for one that nobody wrote.
  private func version(on found: SimulatedFileSystem) throws -> Int? {
    let root = try Folder(at: "/", on: found)
    guard let bytes = try root.contents(of: "a.json")?.bytes else { return nil }
    guard let json = try? JSON(parsing: bytes), let version = json["version"]?.integer,
      json == Self.json(version)
    else { return -1 }
    return version
  }

  private static func json(_ version: Int) -> JSON {
    ["version": .number(JSONNumber(version)), "text": .string("Đại hội \(version)")]
  }

  private mutating func settle() {
    do {
      ledger.settle(try vote.set(on: disk), version: try version(on: disk))
    } catch {
      note(["can't be read: \(error)"])
    }
  }

  private mutating func note(_ found: [String]) {
    objections += found.map { "trial \(seed): \($0)" }
  }
}

extension CrashTrial {
  /// Works until the power is cut, or for some fifty deeds.
  private mutating func work() {
    var journals: [BallotJournal] = []
    for _ in 0..<50 where !disk.hasLostPower {
      if journals.count < 1 + random.next(below: 2) {
        do { journals.append(try begun()) } catch { continue }
      }
      guard !journals.isEmpty else { continue }
      let place = random.next(below: journals.count)
      if act(with: journals[place]) { journals.remove(at: place) }
    }
    for journal in journals { journal.release() }
  }

  private func begun() throws -> BallotJournal {
    try vote.journal(on: disk)
  }

  /// One deed; answers whether it was the journal's last.
  private mutating func act(with journal: BallotJournal) -> Bool {
    switch random.next(below: 14) {
    case 0: saveDocument()
    case 1: importFile()
    case 2: takeBack(with: journal)
    case 3: replace(with: journal)
    case 4:
      do { try journal.close() } catch { return true }
      return true
    default: record(with: journal)
    }
    return false
  }

  private mutating func id() -> BallotID { BallotID(high: random.next(), low: random.next()) }

  private mutating func paper() -> Paper {
    if random.next(below: 8) == 0 { return .invalid(.marked) }
    let marks = (1...4).filter { _ in random.next(below: 2) == 0 }
    return .chosen(marks)
  }

  /// Records a paper; where that fails, the teller tries once more under the same name.
  private mutating func record(with journal: BallotJournal) {
    let (id, paper) = (id(), paper())
    ledger.tries(id, paper)
    for _ in 0..<2 {
      do {
        try journal.record(.paper(paper, batch: 1), as: id)
        return ledger.has(id)
      } catch { continue }
    }
  }

  private mutating func takeBack(with journal: BallotJournal) {
    guard let id = anyStanding() else { return record(with: journal) }
    ledger.triesToVoid(id)
    do {
      try journal.record(.void(id, reason: "mis-keyed"))
      ledger.hasVoided(id)
    } catch {
      // the ballot may count or not: nobody was told
    }
  }

  private mutating func replace(with journal: BallotJournal) {
    guard let ref = anyStanding() else { return record(with: journal) }
    let (id, paper) = (id(), paper())
    ledger.tries(id, paper)
    ledger.triesToVoid(ref)
    do {
      try journal.replace(ref, by: paper, batch: 1, as: id)
      ledger.has(id)
      ledger.hasVoided(ref)
    } catch {
      // either reading may count: nobody was told
    }
  }

  private mutating func anyStanding() -> BallotID? {
    let standing = ledger.standing
    return standing.isEmpty ? nil : standing[random.next(below: standing.count)]
  }

  /// Imports a file of three ballots, a batch: one of two files, so that it comes again and again.
  private mutating func importFile() {
    let batch = 8 + random.next(below: 2)
    let source = ImportSource(file: SHA256.digest(of: Array("file \(batch)".utf8)).half)
    let rows = (1...3).map { ImportRow(row: $0, batch: batch, paper: .init(.chosen([$0]))) }
    let ids = rows.map { source.ballot(row: $0.row).ballot }
    for (id, row) in zip(ids, rows) { ledger.tries(id, row.paper.paper) }
    do {
      let set = try vote.set(on: disk)
      var writing = try BallotImport(vote.header(), source: source, continuing: set)
      for row in rows { try writing.add(row) }
      try writing.finish()
      for id in ids { ledger.has(id) }
    } catch {
      // the import is made again some time
    }
  }

  private mutating func saveDocument() {
    version += 1
    do {
      let file = try document(on: disk)
      let found = try file.read()
      ledger.triesToSave(version)
      do throws(SaveError) {
        try file.save(Self.json(version), over: found?.hash)
        ledger.hasSaved(version)
      } catch {
        if case .notSaved = error, !disk.hasLostPower { ledger.hasNotSaved(version) }
      }
    } catch {
      // nothing was begun
    }
  }
}
