import Tallying

/// One row of an imported file.
package struct ImportRow: Hashable, Sendable {
  /// Its place in the file, which names the ballot.
  package let row: Int
  package let batch: Int
  package let paper: RecordedPaper

  package init(row: Int, batch: Int, paper: RecordedPaper) {
    (self.row, self.batch, self.paper) = (row, batch, paper)
  }
}

/// Writes the ballots of a file.
///
/// Their names follow from the hash of the file and their rows: the same file twice, on two
/// machines, or again after an interruption, counts once.
package struct BallotImport {
  private let segment: JournalSegment
  private let source: ImportSource
  private var waiting: [JournalRecord] = []

  /// How many ballots are written before the disk is asked to keep them: about 4 MiB.
  private static let chunk = 24_000

  /// Begins a journal for the ballots of a file.
  package init(
    _ header: JournalHeader, source: ImportSource, continuing set: BallotSet
  ) throws(JournalError) {
    var header = header
    (header.source, header.after) = (source, set.untoldEnds)
    header.turn = set.nextTurn
    self.source = source
    do throws(FileError) {
      segment = try set.place.begin(header)
    } catch {
      throw .notRecorded(error)
    }
  }

  /// The source to import a file under: a file that was taken back gets another pass.
  package static func source(of file: SHA256.Digest, in set: BallotSet) -> ImportSource {
    var source = ImportSource(file: file.half)
    while set.isVoided(source) { source.pass += 1 }
    return source
  }

  /// Takes back all ballots of earlier imports, and the papers that came in the place of some.
  package mutating func void(
    _ sources: Set<ImportSource>, corrections: [Bits128] = [], reason: String
  ) throws(JournalError) {
    let ordered = sources.sorted { ($0.file, $0.pass) < ($1.file, $1.pass) }
    waiting += ordered.map { .voidImport($0, reason: reason) }
    waiting += corrections.map { .void($0, reason: reason) }
    try write()
  }

  /// Adds a ballot, which is recorded when a chunk is full, or at the end.
  package mutating func add(_ row: ImportRow) throws(JournalError) {
    waiting.append(.ballot(source.ballot(row: row.row), row.paper, batch: row.batch))
    if waiting.count >= Self.chunk { try write() }
  }

  /// Writes what is left, and the last line.
  package mutating func finish(at minute: Minute? = nil) throws(JournalError) {
    try write()
    do throws(AppendError) { try segment.close(at: minute) } catch {
      throw .unsure(error.cause)
    }
  }

  mutating func write() throws(JournalError) {
    guard !waiting.isEmpty else { return }
    do throws(AppendError) { try segment.append(waiting) } catch {
      throw error.isPoisoned ? .unsure(error.cause) : .notRecorded(error.cause)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
