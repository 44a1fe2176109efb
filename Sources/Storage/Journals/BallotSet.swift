package import CongressModel
package import Tallying

/// All ballots of one vote, from all journals there are.
///
/// Ballots are known by their names: a journal that is there twice, a copy that a synchronising
/// tool made, or a record that was written again elsewhere counts once. Reading takes no lock,
/// writes nothing, and goes on where it left off.
package struct BallotSet {
  package let place: JournalPlace
  package let contest: Contest
  /// The hash of the frozen list; journals made under another one are refused.
  package let list: Bits128
  package let isRehearsal: Bool
  /// How many people read every batch.
  package let entries: Int
  var contents: Contents
  private(set) var files: [String: JournalFile] = [:]
  private(set) var sources: [String: Int] = [:]
  /// Files that can't be read, by what the system says.
  private(set) var unreadable: [String: Int32] = [:]
  private var tails: [String: TornTail] = [:]
  /// What the ballots came to, where they were destroyed after the legal period.
  var destroyed: DestroyedBallots?
  /// The lines that later journals saw at the end of others, and that were found.
  private var found: Set<JournalHeader.Witness> = []
  private var missing: [Bits128] = []

  package init(
    _ place: JournalPlace, contest: Contest, list: Bits128, entries: Int = 1,
    isRehearsal: Bool = false
  ) {
    (self.place, self.contest, self.list) = (place, contest, list)
    (self.entries, self.isRehearsal) = (entries, isRehearsal)
    contents = Contents(contest: contest, entries: entries)
  }
}

/// The end of a journal that stopped in the middle of a record.
package struct TornTail: Hashable, Sendable {
  package let file: String
  package let segment: Bits128?
  /// Where the good lines end.
  package let offset: Int
  package let hash: Bits128
  package let bytes: [UInt8]
}

extension TornTail {
  /// The batch that stands in what is left of the record, if that much was written.
  package var batch: Int? {
    let word = Array("\"batch\":".utf8)
    for start in bytes.indices where bytes.has(word, at: start) {
      let digits = bytes[(start + word.count)...].prefix { (48...57).contains($0) }
      // the last digits may be missing where nothing follows them
      guard digits.endIndex < bytes.endIndex else { return nil }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }
}

extension BallotSet {
  /// Reads what was added since the last time; answers whether there was anything.
  @discardableResult
  package mutating func update() throws(FileError) -> Bool {
    guard try readAll() else { return false }
    try lookForEnds()
    return true
  }

  private mutating func readAll() throws(FileError) -> Bool {
    if let changed = try readAdded() { return changed }
    // a file was replaced, shortened or removed: everything is read again, once or a few times
    for _ in 0..<4 {
      contents = Contents(contest: contest, entries: entries)
      (files, sources, unreadable, tails, found) = ([:], [:], [:], [:], [])
      if try readAdded() != nil { return true }
    }
    return true
  }

  private mutating func lookForEnds() throws(FileError) {
    var found = found
    missing = try lackingEnds(&found)
    self.found = found
  }

  /// Reads what was added; `nil` where something that was read is there no more.
  private mutating func readAdded() throws(FileError) -> Bool? {
    guard let folder = try place.existing() else { return files.isEmpty ? false : nil }
    let names = Set(try folder.names().filter(JournalPlace.isJournal))
    guard files.keys.allSatisfy(names.contains) else { return nil }
    var hasChanged = false
    for name in names.sorted() {
      guard let status = try folder.status(of: name) else { return nil }
      if let known = files[name], status.isSame(as: known.status), tails[name] == nil { continue }
      do throws(FileError) {
        guard try read(name, in: folder) else { return nil }
        unreadable[name] = nil
        hasChanged = true
      } catch {
        hasChanged = hasChanged || unreadable[name] != error.errno
        unreadable[name] = error.errno
      }
    }
    return hasChanged
  }

  private mutating func read(_ name: String, in folder: Folder) throws(FileError) -> Bool {
    guard let (handle, status) = try folder.openPlainFile(name) else { return false }
    defer { folder.closeAfterReading(handle) }
    var file = files[name] ?? JournalFile(name: name, status: status)
    guard try file.isContinued(by: handle, status, in: folder) else { return false }
    var reading = SourceReading(file: name, source: sources[name], list: list, set: self)
    try file.readOn(handle, status, in: folder) { bytes, range, line, number in
      reading.take(bytes, range, line, number, into: &contents)
    }
    sources[name] = reading.source
    if let source = reading.source {
      contents.note(lastHash: file.lastHash, lines: file.number, of: source)
    }
    files[name] = file
    tails[name] = try tail(of: file, handle, in: folder)
    return true
  }

  private func tail(
    of file: JournalFile, _ handle: OpenFile, in folder: Folder
  ) throws(FileError) -> TornTail? {
    guard let offset = file.tail else { return nil }
    let bytes = try folder.fileSystem.read(handle, at: offset, count: 1 << 20)
    return TornTail(
      file: file.name, segment: sources[file.name].map { contents.sources[$0].header.segment },
      offset: offset, hash: SHA256.digest(of: bytes).half, bytes: bytes)
  }
}

extension BallotSet {
  /// The torn ends that nobody looked at, and whose writers don't run any more.
  package var tornTails: [TornTail] {
    tails.values
      .filter { tail in
        guard let segment = tail.segment else { return true }
        return !contents.isExamined(segment, tail) && !isImportedAgain(tail.file)
          && !place.hasWriter(segment)
      }
      .sorted { $0.file < $1.file }
  }

  /// Everything that keeps the count from being trusted as it is.
  package var problems: [BallotProblem] {
    var problems: [BallotProblem] = []
    for file in files.values.sorted(by: { $0.name < $1.name }) where !isImportedAgain(file.name) {
      problems += file.damage.map { .damaged(file: file.name, line: $0.line) }
      if sources[file.name] == nil, file.number > 0 {
        problems.append(.damaged(file: file.name, line: 1))
      }
    }
    problems += tornTails.map { .tornTail(file: $0.file, offset: $0.offset) }
    for (file, errno) in unreadable.sorted(by: { $0.key < $1.key }) {
      problems.append(.unreadable(file: file, errno: errno))
    }
    problems += unfinishedImports.map { .unfinishedImport(file: $0) }
    problems += missing.map { .missingEnd(file: "\($0).jsonl") }
    problems += overwritten.map { .missingEnd(file: $0) }
    return problems + contents.doubledImports + contents.problems
  }

  /// The files that have the name of one journal and hold another, while the first is nowhere.
  private var overwritten: [String] {
    let segments = Set(contents.sources.map(\.header.segment))
    return contents.sources.lazy.filter { !$0.isForeign }.map(\.file).filter { file in
      guard file.hasSuffix(".jsonl"), let named = Bits128(String(file.dropLast(6))) else {
        return false
      }
      return !segments.contains(named)
    }
  }

  /// Where the lines begin that don't verify, in bytes, by file.
  package var damagedOffsets: [String: [Int]] {
    files.mapValues { $0.damage.map(\.offset) }.filter { !$0.value.isEmpty }
  }

  /// The code of the ballots counted now.
  package var fingerprint: String {
    mutating get { contents.fingerprint(list: list) }
  }

  /// All of it as the screens show it.
  package var state: BallotState {
    mutating get {
      if let destroyed { return destroyed.state(of: place.key, in: contest) }
      var state = BallotState(key: place.key, tally: contents.tally)
      state.doubtful = contents.doubtful
      state.voided = contents.voided
      state.replacedImports = contents.voidedImports.count
      state.batches = contents.batches
      (state.covers, state.unverified) = contents.batchStates()
      state.doubts = contents.doubts
      state.stations = contents.stations
      state.problems = problems
      state.fingerprint = fingerprint
      return state
    }
  }
}

extension BallotSet {
  package func contains(_ id: Bits128) -> Bool { contents.contains(id) }

  /// The live papers of an entry in the order they were recorded, of one batch or of all.
  package func papers(entry: Int, batch: Int? = nil) -> [EnteredPaper] {
    contents.papers(entry: entry, batch: batch)
  }

  /// Whether the ballots were destroyed after the legal period, and only totals are left.
  package var isDestroyed: Bool { destroyed != nil }

  /// Whether there are no journals at all.
  package var isEmpty: Bool { files.isEmpty && unreadable.isEmpty }

  /// What a station typed last in an entry, the newest last.
  package func recent(station: String, entry: Int, most: Int) -> [EnteredPaper] {
    contents.recent(station: station, entry: entry, most: most)
  }

  /// The stations that have a journal open now, as far as the locks of this machine tell.
  package var writingStations: Set<String> {
    Set(headers.filter { place.hasWriter($0.segment) }.map(\.station))
  }

  /// How many live ballots each import has.
  package var imports: [ImportSource: Int] { contents.imports }

  /// Where the ballots of these batches came from, as far as they count.
  package func origins(of batches: Set<Int>) -> BallotOrigins { contents.origins(of: batches) }

  /// The papers that were corrected after they were imported, and which a replacement has to take
  /// back one by one.
  package func corrections(of imports: Set<ImportSource>) -> [Bits128] {
    contents.corrections(of: imports)
  }

  package func isVoided(_ source: ImportSource) -> Bool {
    contents.voidedImports.contains(source)
  }

  /// The latest cover sheet of each batch of the first entry.
  package var covers: [Int: BatchCover] { contents.batchRecords.covers(of: 1) }

  /// Who wrote what, a header for each journal.
  package var headers: [JournalHeader] {
    contents.sources.filter { !$0.isForeign && !$0.isCopy }.map(\.header)
  }
}

/// A paper as somebody entered it.
package struct EnteredPaper: Hashable, Sendable {
  package let id: BallotID
  package let batch: Int
  /// `nil` while it is in doubt.
  package let paper: Paper?
  /// What the teller wrote about a paper put aside.
  package let note: String?
}

/// Where the ballots of some batches came from.
package struct BallotOrigins: Hashable, Sendable {
  /// The imports that have ballots in them.
  package var imports: Set<ImportSource> = []
  /// The batches with papers that somebody typed, other than corrections of imported ones.
  package var typed: Set<Int> = []
  /// Whether papers in them were corrected after they were imported.
  package var hasCorrections = false
}
