import CongressModel
import Tallying

extension BallotSet {
  /// What the journals read so far hold, whatever files they were in.
  struct Contents {
    let contest: Contest
    private(set) var table: BallotTable
    private(set) var tally: Tally
    private(set) var doubtful = 0
    private(set) var voided = 0
    private(set) var batches: [Int: Int] = [:]
    private(set) var sources: [Source] = []
    private(set) var sheets: [Bits128: Tally] = [:]
    var batchRecords = BatchRecords()
    private(set) var imported = ImportedBatches()
    private(set) var voidedImports: Set<ImportSource> = []
    private(set) var rulings: [Bits128: RecordedPaper] = [:]
    private(set) var grounds: [Bits128: (by: [String], text: String)] = [:]
    private(set) var notes: [Bits128: String] = [:]
    private(set) var doubtMarks: [Bits128: [Int]] = [:]
    /// The replacements of each ballot, and what each of them replaces.
    private var replacements: [Bits128: Set<Bits128>] = [:]
    private(set) var replaced: [Bits128: Bits128] = [:]
    private(set) var waiting: Set<Bits128> = []
    private(set) var conflicts: Set<Bits128> = []
    private(set) var rivals: Set<Bits128> = []
    private(set) var found: [BallotProblem] = []
    private var examined: Set<Examination> = []
    private var code = Fingerprint()

    init(contest: Contest, entries: Int) {
      self.contest = contest
      batchRecords.entries = entries
      table = BallotTable(candidates: contest.candidates)
      tally = Tally(for: contest)
    }
  }

  /// One journal that was read.
  struct Source {
    let header: JournalHeader
    let file: String
    /// Whether it belongs to another vote, list or kind of workspace.
    let isForeign: Bool
    /// Whether another file holds the same journal.
    let isCopy: Bool
    var live = 0
    var isClosed = false
    var lastHash = Bits128.zero
    var lines = 0
  }

  /// The end of a journal that a later one says was looked at.
  private struct Examination: Hashable {
    let segment: Bits128
    let length: Int
    let tail: Bits128
  }
}

extension BallotSet.Contents {
  mutating func open(_ header: JournalHeader, file: String, isForeign: Bool) -> Int {
    let isNamed = file == "\(header.segment).jsonl"
    let isKnown = sources.contains { $0.header.segment == header.segment }
    if isForeign {
      found.append(.foreign(file: file))
    } else if !isNamed {
      found.append(.conflictCopy(file: file))
    }
    sources.append(
      BallotSet.Source(header: header, file: file, isForeign: isForeign, isCopy: isKnown))
    return sources.count - 1
  }

  mutating func note(lastHash: Bits128, lines: Int, of source: Int) {
    sources[source].lastHash = lastHash
    sources[source].lines = lines
  }

  mutating func note(_ problem: BallotProblem) { found.append(problem) }

  func isExamined(_ segment: Bits128, _ tail: TornTail) -> Bool {
    examined.contains(.init(segment: segment, length: tail.offset, tail: tail.hash))
  }

  /// Adds a record; answers whether it makes sense where it stands.
  mutating func add(_ record: JournalRecord, from source: Int, line: Int) -> Bool {
    switch record {
    case .open, .notUnderstood: return false
    case .ballot(let id, let paper, let batch):
      add(id, paper, batch: batch, from: source, line: line)
    case .doubt(let id, let batch, let marks, let note):
      add(doubt: id, batch: batch, marks: marks, note: note, from: source)
    case .ruling(let id, let paper, let by, let ground):
      grounds[id] = grounds[id] ?? (by, ground)
      rule(id, paper, from: source, line: line)
    case .void(let id, _): void(id)
    case .voidImport(let source, _): void(source)
    case .replace(let ref, let id, let paper, let batch):
      add(id, paper, batch: batch, from: source, line: line)
      replace(ref, by: id)
    case .sheet(let id, let tally, let batch):
      add(sheet: id, tally, batch: batch, from: source, line: line)
    case .start, .batch, .pile, .resolved: batchRecords.add(record, sources[source].header, line)
    case .close(let lines, _):
      sources[source].isClosed = true
      return lines == line - 1
    case .recover(let segment, let length, let tail):
      examined.insert(.init(segment: segment, length: length, tail: tail))
    }
    return true
  }
}

extension BallotSet.Contents {
  /// Adds a ballot by its marks, which are ascending.
  mutating func add(
    _ id: Bits128, marks: [Int], isRuled: Bool, batch: Int, from source: Int, line: Int
  ) {
    var row = BallotRow(id: id)
    row.content = isRuled ? .chosenRuled : .chosen
    let isPossible = contest.hasRoom(for: marks, isRuled: isRuled)
    if !isPossible { noteImpossible(&row, source, line) }
    (row.batch, row.header) = (Int32(batch), UInt32(source))
    place(row, marks: isPossible ? marks : [])
  }

  private mutating func add(
    _ id: Bits128, _ paper: RecordedPaper, batch: Int, from source: Int, line: Int
  ) {
    switch paper.paper {
    case .chosen(let marks):
      add(
        id, marks: marks, isRuled: paper.ruling == .valid, batch: batch, from: source, line: line)
    case .invalid(let reason):
      var row = BallotRow(id: id)
      (row.content, row.batch, row.header) = (.invalid, Int32(batch), UInt32(source))
      row.reason = reason.code
      if !contest.form.invalidReasons.contains(reason) { noteImpossible(&row, source, line) }
      place(row, marks: [])
    }
  }

  private mutating func noteImpossible(_ row: inout BallotRow, _ source: Int, _ line: Int) {
    row.flags.insert(.impossible)
    found.append(.impossibleMarks(file: sources[source].file, line: line))
  }

  private mutating func add(
    doubt id: Bits128, batch: Int, marks: [Int]?, note: String, from source: Int
  ) {
    var row = BallotRow(id: id)
    (row.content, row.batch, row.header) = (.doubtful, Int32(batch), UInt32(source))
    notes[id] = note
    doubtMarks[id] = marks
    place(row, marks: [])
  }

  private mutating func add(
    sheet id: Bits128, _ tally: Tally, batch: Int, from source: Int, line: Int
  ) {
    var row = BallotRow(id: id)
    (row.content, row.batch, row.header) = (.sheet, Int32(batch), UInt32(source))
    let isPossible =
      tally.votes.count == contest.candidates && tally.marks <= contest.seats * tally.valid
    if !isPossible { noteImpossible(&row, source, line) }
    if let known = sheets[id], known != tally { flag(table.row(of: id), .conflict) }
    sheets[id] = sheets[id] ?? (isPossible ? tally : Tally(for: contest))
    place(row, marks: [])
  }

  /// Puts a ballot into the table, or compares it with the one of the same name there.
  private mutating func place(_ row: BallotRow, marks: [Int]) {
    let known = table.rows.count
    let index = table.row(of: row.id)
    if index == known { code.add(index, row.id) }
    let present = table.rows[index]
    guard present.content == .missing else {
      let isSame =
        (present.content, present.reason, present.batch)
        == (row.content, row.reason, row.batch)
        && entry(of: present) == entry(of: row) && table.hasMarks(marks, index)
      if !isSame { flag(index, .conflict) }
      return
    }
    if !waiting.isEmpty { waiting.remove(row.id) }
    batchRecords.note(row: index, in: Int(row.batch))
    change(index) { table in
      table.setMarks(marks, of: index)
      table.change(index) {
        let (order, flags) = ($0.order, $0.flags)
        $0 = row
        $0.order = order
        $0.flags.formUnion(flags)
      }
    }
    guard let source = sources[Int(row.header)].header.source else { return }
    imported.note(source, in: Int(row.batch))
    if voidedImports.contains(source) { flag(index, .importVoided) }
  }

  func entry(of row: BallotRow) -> Int { sources[Int(row.header)].header.entry }

  private mutating func void(_ id: Bits128) {
    flag(reference(id), .voided)
    if let ref = replaced[id] { compareReplacements(of: ref) }
  }

  private mutating func void(_ source: ImportSource) {
    guard voidedImports.insert(source).inserted else { return }
    for (index, row) in table.rows.enumerated()
    where row.content != .missing && sources[Int(row.header)].header.source == source {
      flag(index, .importVoided)
    }
  }

  private mutating func rule(_ id: Bits128, _ paper: RecordedPaper, from source: Int, line: Int) {
    let index = reference(id)
    if let known = rulings[id], known != paper { flag(index, .conflict) }
    guard contest.hasRoom(for: paper) else {
      found.append(.impossibleMarks(file: sources[source].file, line: line))
      return
    }
    change(index) { table in
      table.change(index) { $0.flags.insert(.ruled) }
    } also: {
      $0[id] = $0[id] ?? paper
    }
  }

  private mutating func replace(_ ref: Bits128, by id: Bits128) {
    let (first, second) = (reference(ref), table.row(of: id))
    flag(first, .replaced)
    let order = table.rows[first].order
    table.change(second) { $0.order = order }
    replacements[ref, default: []].insert(id)
    replaced[id] = ref
    compareReplacements(of: ref)
    if let earlier = replaced[ref] { compareReplacements(of: earlier) }
  }

  /// Two live replacements of one ballot contradict each other.
  private mutating func compareReplacements(of ref: Bits128) {
    let rivals = replacements[ref, default: []].map { table.row(of: $0) }
    let live = rivals.filter { table.rows[$0].isLive }
    for index in rivals {
      let isRival = live.count > 1 && live.contains(index)
      guard table.rows[index].flags.contains(.rival) != isRival else { continue }
      if isRival {
        self.rivals.insert(table.rows[index].id)
      } else {
        self.rivals.remove(table.rows[index].id)
      }
      change(index) { table in
        table.change(index) { $0.flags.formSymmetricDifference(.rival) }
      }
    }
  }

  /// The row that a correction is about, which waits where there is none yet.
  private mutating func reference(_ id: Bits128) -> Int {
    let known = table.rows.count
    let index = table.row(of: id)
    if index == known { code.add(index, id) }
    if table.rows[index].content == .missing { waiting.insert(id) }
    return index
  }

  private mutating func flag(_ index: Int, _ flag: BallotRow.Flags) {
    guard !table.rows[index].flags.contains(flag) else { return }
    if flag == .conflict { conflicts.insert(table.rows[index].id) }
    change(index) { table in table.change(index) { $0.flags.insert(flag) } }
  }
}

extension BallotSet.Contents {
  /// Changes a row, and all numbers with it.
  private mutating func change(
    _ index: Int, _ body: (inout BallotTable) -> Void,
    also rule: (inout [Bits128: RecordedPaper]) -> Void = { _ in }
  ) {
    count(index, isAdded: false)
    body(&table)
    rule(&rulings)
    count(index, isAdded: true)
    code.change(table.rows[index].id)
  }

  /// Adds a ballot to the numbers, or takes it out of them.
  private mutating func count(_ index: Int, isAdded: Bool) {
    let row = table.rows[index]
    guard row.content != .missing else { return }
    let step = isAdded ? papers(of: row) : -papers(of: row)
    let source = sources[Int(row.header)]
    batchRecords.touch(Int(row.batch))
    guard row.isLive else {
      if source.header.entry == 1 { voided += step }
      return
    }
    sources[Int(row.header)].live += step
    guard source.header.entry == 1 else {
      batchRecords.count(step, entry: source.header.entry, batch: Int(row.batch))
      return
    }
    batches[Int(row.batch), default: 0] += step
    if row.content == .sheet { return count(sheet: row, isAdded: isAdded) }
    guard let verdict = verdict(on: index) else {
      doubtful += step
      return
    }
    if isAdded { tally.add(verdict) } else { tally.remove(verdict) }
  }

  /// The papers that a row stands for.
  func papers(of row: BallotRow) -> Int {
    row.content == .sheet ? sheets[row.id]?.counted ?? 0 : 1
  }

  private mutating func count(sheet row: BallotRow, isAdded: Bool) {
    guard let sheet = sheets[row.id] else { return }
    guard row.flags.isDisjoint(with: [.conflict, .rival, .impossible]) else {
      doubtful += isAdded ? sheet.counted : -sheet.counted
      return
    }
    if isAdded { tally.merge(sheet) } else { tally.unmerge(sheet) }
  }

  /// What a live ballot does to the tally; `nil` while nobody can tell.
  func verdict(on index: Int) -> Verdict? {
    let row = table.rows[index]
    guard row.flags.isDisjoint(with: [.conflict, .rival, .impossible]),
      let paper = row.flags.contains(.ruled) ? rulings[row.id] : table.paper(of: index)
    else { return nil }
    do throws(PaperError) {
      return try contest.judged(paper.paper, ruling: paper.ruling)
    } catch {
      return nil
    }
  }

  mutating func fingerprint(list: Bits128) -> String {
    let (table, sources, rulings, sheets) = (table, sources, rulings, sheets)
    return code.code(list: list, rows: table.rows) { index, bytes in
      let row = table.rows[index]
      guard row.isLive, sources[Int(row.header)].header.entry == 1 else { return }
      table.content(of: index, to: &bytes)
      bytes.append(row.flags.intersection([.conflict, .rival, .impossible]).rawValue)
      if row.content == .sheet, let sheet = sheets[row.id] {
        bytes += Array(sheet.canonical.utf8)
      }
      guard row.flags.contains(.ruled), let paper = rulings[row.id] else { return }
      bytes += Array(paper.canonical.utf8)
    }
  }
}

extension Contest {
  /// Whether a paper of this list can have these marks, which are ascending.
  fileprivate func hasRoom(for marks: [Int], isRuled: Bool) -> Bool {
    guard marks.allSatisfy({ (1...candidates).contains($0) }),
      zip(marks, marks.dropFirst()).allSatisfy(<)
    else { return false }
    return !isRuled || marks.count <= seats
  }

  fileprivate func hasRoom(for paper: RecordedPaper) -> Bool {
    switch paper.paper {
    case .chosen(let marks): hasRoom(for: marks, isRuled: paper.ruling == .valid)
    case .invalid(let reason): form.invalidReasons.contains(reason)
    }
  }
}

extension InvalidReason {
  /// The number for it in the table.
  fileprivate var code: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }
}

extension Tally {
  /// The same text for the same content.
  var canonical: String {
    let reasons = invalid.occurring.map { "\($0.reason.rawValue)\($0.count)" }
    return "\(votes)\(valid)\(reasons)"
  }
}

extension RecordedPaper {
  /// The same text for the same content.
  fileprivate var canonical: String {
    switch paper {
    case .chosen(let marks): "\(ruling.rawValue)\(marks)"
    case .invalid(let reason): reason.rawValue
    }
  }
}
