package import CongressModel
package import Tallying

/// What one line of a journal says.
package enum JournalRecord: Hashable, Sendable {
  /// The first line: what the others belong to.
  case open(JournalHeader)
  case ballot(Bits128, RecordedPaper, batch: Int)
  /// Put aside until the counting team rules on it, with what was read from it, if anything.
  case doubt(Bits128, batch: Int, marks: [Int]?, note: String)
  /// What the counting team decided about a ballot that was put aside, and on what ground.
  case ruling(Bits128, RecordedPaper, by: [String], ground: String = "")
  case void(Bits128, reason: String)
  /// Takes back all ballots of an import.
  case voidImport(ImportSource, reason: String)
  /// Another reading of a ballot, in the place of the first.
  case replace(Bits128, by: Bits128, RecordedPaper, batch: Int)
  /// The totals of a batch from a tally sheet.
  case sheet(Bits128, Tally, batch: Int)
  /// Begins a batch under a random name, or states the papers of its cover again under the names
  /// that are known of it: two names of one number are two piles.
  case start(batch: Int, papers: Int, at: Minute?, begun: [Bits128] = [])
  /// Closes a batch.
  case batch(BatchCover)
  /// So many papers recorded just before are all alike, as these people saw when sorting them.
  case pile(batch: Int, count: Int, by: [String])
  /// These people looked at papers again that were read differently.
  case resolved([Bits128], batch: Int, by: [String])
  /// The last line, after so many others.
  case close(lines: Int, at: Minute?)
  /// The end of another journal was looked at: after so many bytes it is torn.
  case recover(segment: Bits128, length: Int, tail: Bits128)
  /// Of a kind, or a version, that only a newer program knows.
  case notUnderstood(kind: String)
}

/// What was read from a paper, and whether the counting team found it valid.
package struct RecordedPaper: Hashable, Sendable {
  package var paper: Paper
  package var ruling: Ruling

  /// Marks are kept in ascending order.
  package init(_ paper: Paper, ruling: Ruling = .byRules) {
    if case .chosen(let marks) = paper {
      self.paper = .chosen(marks.sorted())
    } else {
      self.paper = paper
    }
    self.ruling = ruling
  }
}

/// What a journal belongs to, and who wrote it.
package struct JournalHeader: Hashable, Sendable {
  /// The journal's own name, wherever its file is copied to.
  package var segment: Bits128
  package var key: RoundKey
  /// The hash of the frozen list, which says what the marks mean.
  package var list: Bits128
  /// 1, or 2 and 3 for second entries by other people who don't see the first.
  package var entry: Int
  package var station: String
  package var operatorName: String?
  /// What was imported; `nil` where ballots are typed.
  package var source: ImportSource?
  /// Whether the ballots aren't real.
  package var isRehearsal: Bool
  /// The ends of other journals that no other had told of, each with the hash of its last line.
  package var after: [Witness]
  /// More than that of any journal seen at the start, so that of two the later can be told.
  package var turn: Int
  /// Those that are read.
  static let turns = 0...1 << 40
  package var at: Minute?

  package init(
    segment: Bits128 = .random(), key: RoundKey, list: Bits128, entry: Int = 1, station: String,
    operatorName: String? = nil, source: ImportSource? = nil, isRehearsal: Bool = false,
    after: [Witness] = [], turn: Int = 0, at: Minute? = nil
  ) {
    (self.segment, self.key, self.list, self.entry) = (segment, key, list, entry)
    (self.station, self.operatorName, self.source) = (station, operatorName, source)
    (self.isRehearsal, self.after, self.turn, self.at) = (isRehearsal, after, turn, at)
  }

  /// The turn of a journal that is begun after one of this turn.
  static func turn(after turn: Int) -> Int { min(turn + 1, turns.upperBound) }

  /// The last line of another journal, so that its end can't be cut off unnoticed.
  package struct Witness: Hashable, Sendable {
    package var segment: Bits128
    package var hash: Bits128

    package init(segment: Bits128, hash: Bits128) { (self.segment, self.hash) = (segment, hash) }
  }
}

/// A file that was imported, and the how manieth time.
///
/// A file whose ballots were taken back may come again: its second pass gives them other names.
package struct ImportSource: Hashable, Sendable {
  package var file: Bits128
  /// Counted from 1.
  package var pass: Int

  package init(file: Bits128, pass: Int = 1) { (self.file, self.pass) = (file, pass) }

  /// The name of the ballot in a row of the file; the same each time the file is imported.
  package func ballot(row: Int) -> Bits128 {
    let words = [file.high, file.low, UInt64(pass), UInt64(row)]
    let bytes = words.flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
    return SHA256.digest(of: bytes).half
  }
}

/// The cover sheet of a batch: what its papers were counted to be.
package struct BatchCover: Hashable, Sendable {
  package var batch: Int
  package var papers: Int
  package var valid: Int
  package var invalid: Int
  package var at: Minute?
  /// The beginnings of the batch that whoever closed it knew of.
  package var begun: [Bits128]

  package init(
    batch: Int, papers: Int, valid: Int, invalid: Int, at: Minute? = nil, begun: [Bits128] = []
  ) {
    (self.batch, self.papers, self.valid, self.invalid) = (batch, papers, valid, invalid)
    (self.at, self.begun) = (at, begun)
  }
}

/// A time of a day, to the minute, as clocks at the place show it.
package struct Minute: Hashable, Sendable {
  package let day: CalendarDate
  /// 0…1439.
  package let minute: Int

  package init?(day: CalendarDate, minute: Int) {
    guard (0..<1440).contains(minute) else { return nil }
    (self.day, self.minute) = (day, minute)
  }
}

extension Minute: CustomStringConvertible {
  /// `2020-04-29T08:05`.
  package var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(minute / 60)):\(two(minute % 60))"
  }

  package init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 5, let day = CalendarDate(String(parts[0])),
      let hour = Int(parts[1].prefix(2)), let minute = Int(parts[1].suffix(2)),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    self.init(day: day, minute: 60 * hour + minute)
    guard description == text else { return nil }
  }
}
