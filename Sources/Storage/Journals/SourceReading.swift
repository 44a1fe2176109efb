import CongressModel

/// Takes the lines of one journal into the set.
struct SourceReading {
  let file: String
  /// The journal's place among the sources; `nil` until its first line is read.
  private(set) var source: Int?
  private let list: Bits128
  private let key: RoundKey
  private let isRehearsal: Bool
  private var ballot = BallotLine()
  private var isForeign: Bool

  init(file: String, source: Int?, list: Bits128, set: BallotSet) {
    (self.file, self.source, self.list) = (file, source, list)
    (key, isRehearsal) = (set.place.key, set.isRehearsal)
    isForeign = source.map { set.contents.sources[$0].isForeign } ?? false
  }

  mutating func take(
    _ bytes: [UInt8], _ range: Range<Int>, _ line: JournalLine?, _ number: Int,
    into contents: inout BallotSet.Contents
  ) {
    guard !isForeign else { return }
    guard let line else {
      contents.note(.notUnderstood(file: file, line: number))
      return
    }
    if let source, ballot.read(bytes, line) {
      contents.add(
        ballot.id, marks: ballot.marks, isRuled: ballot.isRuled, batch: ballot.batch,
        from: source, line: number)
      return
    }
    let record = line.record(bytes, range)
    guard let source else {
      open(record, number, &contents)
      return
    }
    if !contents.add(record, from: source, line: number) {
      contents.note(.notUnderstood(file: file, line: number))
    }
  }

  private mutating func open(
    _ record: JournalRecord, _ number: Int, _ contents: inout BallotSet.Contents
  ) {
    // lines before the first one that says what they belong to belong to nothing
    guard case .open(let header) = record else {
      contents.note(.notUnderstood(file: file, line: number))
      return
    }
    isForeign =
      header.key != key || header.list != list || header.isRehearsal != isRehearsal
    source = contents.open(header, file: file, isForeign: isForeign)
  }
}
