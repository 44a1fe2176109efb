package import CongressModel
package import Tallying

/// Why a ballot wasn't recorded.
package enum JournalError: Error, Hashable, Sendable {
  /// The list has no room for such marks; nothing was written.
  case impossible(PaperError)
  /// Nothing was written, and the same ballot can be recorded again.
  case notRecorded(FileError)
  /// Nobody knows whether it was written; recorded again under the same name it counts once.
  case unsure(FileError)
}

/// What came of recording a ballot: it is on a disk.
package struct RecordedBallot: Hashable, Sendable {
  package let id: BallotID
  /// Whether a disk failed, so that a new journal was begun.
  package let beganJournal: Bool
  /// Why one of two disks doesn't have it yet; it is written there again with the next one.
  package let missing: [FileError]
}

/// The ballots that one person at one station records.
///
/// A ballot is recorded when `record` returns: it then outlives a power cut. After a disk failed
/// to say so, the journal is left as it is, and the same record is written to a new one.
package final class BallotJournal {
  package let key: RoundKey
  private let contest: Contest
  /// The workspace, and the second disk where there is one.
  private let sides: [JournalSide]

  /// Begins a journal, after looking at the ends of those that were torn.
  package init(
    _ header: JournalHeader, continuing set: BallotSet, mirror: Folder? = nil
  ) throws(JournalError) {
    (key, contest) = (set.place.key, set.contest)
    var header = header
    (header.after, header.turn) = (set.untoldEnds, set.nextTurn)
    var sides = [JournalSide(header, in: set.place)]
    if let mirror {
      // the second disk has journals of its own
      (header.segment, header.after) = (.random(), [])
      sides.append(JournalSide(header, in: JournalPlace(set.place.key, in: mirror)))
    }
    self.sides = sides
    do throws(FileError) {
      try sides[0].begin()
      try sides[0].recover(set.tornTails)
    } catch {
      throw .notRecorded(error)
    }
  }

  deinit { for side in sides { side.release() } }
}

extension BallotJournal {
  /// Records what a teller decided; after an error it may be tried again under the same name.
  @discardableResult
  package func record(
    _ entry: BallotEntry, as id: BallotID = .random()
  ) throws(JournalError) -> RecordedBallot {
    try record(try records(of: entry, as: id), as: id)
  }

  private func records(
    of entry: BallotEntry, as id: BallotID
  ) throws(JournalError) -> [JournalRecord] {
    switch entry {
    case .paper(let paper, let ruling, let batch):
      try check(paper, ruling)
      return [.ballot(Bits128(id), RecordedPaper(paper, ruling: ruling), batch: batch)]
    case .doubtful(let batch, let marks, let note):
      if let marks { try check(.chosen(marks)) }
      return [.doubt(Bits128(id), batch: batch, marks: marks?.sorted(), note: note)]
    case .ruling(let ref, let paper, let names, let ground):
      let ruling = Self.ruling(for: paper)
      try check(paper, ruling)
      let recorded = RecordedPaper(paper, ruling: ruling)
      return [.ruling(Bits128(ref), recorded, by: names, ground: ground)]
    case .void(let ref, let reason): return [.void(Bits128(ref), reason: reason)]
    case .pile(let paper, let count, let batch, let names):
      try check(paper)
      let alike = (0..<count).map { index in
        // tried again under the same name, every paper has the one it had
        let name = index == 0 ? Bits128(id) : ImportSource(file: Bits128(id)).ballot(row: index)
        return JournalRecord.ballot(name, RecordedPaper(paper), batch: batch)
      }
      return alike + [.pile(batch: batch, count: count, by: names)]
    case .sheet(let tally, let batch): return [.sheet(Bits128(id), tally, batch: batch)]
    }
  }

  /// Records several lines at once: after a power cut all of them are there, or the first few.
  @discardableResult
  package func record(
    _ records: [JournalRecord], as id: BallotID = .random()
  ) throws(JournalError) -> RecordedBallot {
    try add(records, id)
  }

  /// Records another reading of a ballot in the place of the first.
  @discardableResult
  package func replace(
    _ ref: BallotID, by paper: Paper, batch: Int, as id: BallotID = .random()
  ) throws(JournalError) -> RecordedBallot {
    try check(paper)
    return try add(
      [.replace(Bits128(ref), by: Bits128(id), RecordedPaper(paper), batch: batch)], id)
  }

  /// Records the cover sheet of a batch.
  package func record(_ cover: BatchCover) throws(JournalError) {
    try add([.batch(cover)], .random())
  }

  /// Ends the journal with a line that says how many there are.
  package func close(at minute: Minute? = nil) throws(JournalError) {
    for side in sides {
      do throws(FileError) { try side.close(at: minute) } catch { throw .unsure(error) }
    }
  }

  /// Ends the writing without a last line, as when the program is left in the middle of a count.
  package func release() {
    for side in sides { side.release() }
  }

  private static func ruling(for paper: Paper) -> Ruling {
    switch paper {
    case .chosen: .valid
    case .invalid: .byRules
    }
  }

  private func check(_ paper: Paper, _ ruling: Ruling = .byRules) throws(JournalError) {
    do throws(PaperError) { _ = try contest.judged(paper, ruling: ruling) } catch {
      throw .impossible(error)
    }
  }

  @discardableResult
  private func add(
    _ records: [JournalRecord], _ id: BallotID
  ) throws(JournalError) -> RecordedBallot {
    var (missing, isUnsure, began): ([FileError], Bool, Bool) = ([], false, false)
    for side in sides {
      do throws(AppendError) {
        began = try side.append(records) || began
      } catch {
        missing.append(error.cause)
        isUnsure = isUnsure || error.isPoisoned
      }
    }
    if missing.count == sides.count, let cause = missing.first {
      for side in sides { side.forget(records) }
      throw isUnsure ? .unsure(cause) : .notRecorded(cause)
    }
    return RecordedBallot(id: id, beganJournal: began, missing: missing)
  }
}

/// The journals that are written on one disk, one after the other.
final class JournalSide {
  private let place: JournalPlace
  private var header: JournalHeader
  private var segment: JournalSegment?
  /// What the other disk has and this one not.
  private var backlog: [JournalRecord] = []
  private var isFirst = true

  init(_ header: JournalHeader, in place: JournalPlace) {
    (self.header, self.place) = (header, place)
  }

  func begin() throws(FileError) {
    segment = try place.begin(header)
    isFirst = false
    // what is begun in the place of this one, where it can't be written any more, comes after it
    header.segment = .random()
    header.turn = JournalHeader.turn(after: header.turn)
  }

  /// Adds records, with those that are missing; answers whether another journal was begun.
  func append(_ records: [JournalRecord]) throws(AppendError) -> Bool {
    backlog += records
    let isFirst = isFirst
    do throws(AppendError) {
      if let segment, !segment.isPoisoned {
        try write(to: segment)
        return false
      }
    } catch  where error.isPoisoned {
      // the record is written again to a new journal, where its name makes it count once
    }
    segment?.release()
    segment = nil
    do throws(FileError) { try begin() } catch {
      throw AppendError(cause: error, isPoisoned: !isFirst)
    }
    if let segment { try write(to: segment) }
    return !isFirst
  }

  private func write(to segment: JournalSegment) throws(AppendError) {
    try segment.appendOneByOne(backlog)
    backlog = []
  }

  /// Drops records that no disk took: whoever recorded them was told so.
  func forget(_ records: [JournalRecord]) { backlog.removeAll(where: records.contains) }

  /// Keeps a copy of each torn end, and says that it was looked at.
  func recover(_ tails: [TornTail]) throws(FileError) {
    let folder = try place.made()
    var records: [JournalRecord] = []
    for tail in tails {
      let name = "\(tail.file).torn-\(tail.offset)"
      do throws(FileError) { try folder.create(name, tail.bytes) } catch
        where error.errno == Errno.exists
      {
        // an earlier start kept it, and stopped before saying so
      }
      if let segment = tail.segment {
        records.append(.recover(segment: segment, length: tail.offset, tail: tail.hash))
      }
    }
    guard !records.isEmpty else { return }
    try folder.synchronize()
    do throws(AppendError) { try segment?.appendOneByOne(records) } catch { throw error.cause }
  }

  func close(at minute: Minute?) throws(FileError) {
    guard let segment, !segment.isPoisoned else { return }
    do throws(AppendError) {
      try write(to: segment)
      try segment.close(at: minute)
    } catch {
      throw error.cause
    }
  }

  func release() { segment?.release() }
}
