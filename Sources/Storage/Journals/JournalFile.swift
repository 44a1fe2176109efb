/// How far a journal was read, and what was found wrong with it on the way.
struct JournalFile {
  let name: String
  private(set) var status: FileStatus
  /// The bytes read as lines that verify; reading goes on from here.
  private(set) var offset = 0
  /// The lines before `offset`.
  private(set) var lines = 0
  private(set) var lastHash = Bits128.zero
  /// The number of the last line that verifies.
  private(set) var number = 0
  /// The lines that don't verify, or not in their place, with where they begin.
  private(set) var damage: [(line: Int, offset: Int)] = []
  /// Whether lines end as on Windows, after some program rewrote the file.
  private(set) var hasCarriageReturns = false
  /// Where bytes begin that don't verify and that no good line follows.
  private(set) var tail: Int?
  private var endsWithoutNewline = false

  init(name: String, status: FileStatus) { (self.name, self.status) = (name, status) }
}

extension JournalFile {
  /// The longest line that is read, in bytes.
  static let longestLine = 64 << 10
  private static let chunk = 1 << 20
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether what was read before is still the beginning of the file.
  func isContinued(
    by handle: OpenFile, _ found: FileStatus, in folder: Folder
  ) throws(FileError) -> Bool {
    guard (found.inode, found.device) == (status.inode, status.device), found.size >= offset
    else { return false }
    guard number > 0 else { return offset == 0 }
    let end = try folder.fileSystem.read(handle, at: max(0, offset - 36), count: min(36, offset))
    let digits = lastHash.digits
    return end.indices.contains { end.has(digits, at: $0) }
  }

  /// Reads what was added, and hands over each line that verifies, with its number in the file.
  ///
  /// A line that doesn't verify is damage if a good one follows it, now or the next time; else
  /// it is the torn end of the file.
  mutating func readOn(
    _ handle: OpenFile, _ found: FileStatus, in folder: Folder,
    _ take: (_ bytes: [UInt8], _ range: Range<Int>, _ line: JournalLine?, _ number: Int) -> Void
  ) throws(FileError) {
    status = found
    tail = nil
    var suspectLines = lines
    var (buffer, start): ([UInt8], Int) = ([], offset)
    func line(_ this: inout JournalFile, _ range: Range<Int>, endsAt end: Int) {
      let text = this.trimmed(buffer, range, at: start + range.lowerBound)
      suspectLines += 1
      if text.isEmpty, this.endsWithoutNewline, start + range.lowerBound == this.offset {
        suspectLines -= 1
        this.offset = end
      } else if let hash = JournalLine.verifiedHash(buffer, text) {
        let parsed = JournalLine(buffer, text, hash: hash)
        this.accept(parsed, hash, number: suspectLines, at: start + text.lowerBound, endsAt: end)
        take(buffer, text, parsed, suspectLines)
      } else if this.tail == nil {
        this.tail = start + range.lowerBound
      }
      this.endsWithoutNewline = false
    }
    while true {
      let part = try folder.fileSystem.read(handle, at: start + buffer.count, count: Self.chunk)
      guard !part.isEmpty else { break }
      let searched = buffer.count
      if buffer.isEmpty { buffer = part } else { buffer += part }
      var (begin, next) = (0, Self.lineFeed(in: buffer, from: searched))
      while next < buffer.count {
        line(&self, begin..<next, endsAt: start + next + 1)
        begin = next + 1
        next = Self.lineFeed(in: buffer, from: begin)
      }
      if buffer.count - begin > Self.longestLine {
        if tail == nil { tail = start + begin }
        begin = buffer.count
      }
      buffer.removeFirst(begin)
      start += begin
    }
    guard !buffer.isEmpty else { return }
    let end = start + buffer.count
    line(&self, buffer.indices, endsAt: end)
    endsWithoutNewline = offset == end
  }

  /// The place of the next line feed, or the end.
  private static func lineFeed(in buffer: [UInt8], from start: Int) -> Int {
    let span = buffer.span
    var index = start
    while index < span.count, span[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }

  /// A line without what other programs add to it.
  private mutating func trimmed(
    _ buffer: [UInt8], _ range: Range<Int>, at offset: Int
  ) -> Range<Int> {
    var range = range
    if offset == 0, buffer.has(Self.byteOrderMark, at: range.lowerBound) {
      range = range.lowerBound + 3..<range.upperBound
    }
    if range.count > 0, buffer[range.upperBound - 1] == UInt8(ascii: "\r") {
      hasCarriageReturns = true
      range = range.lowerBound..<range.upperBound - 1
    }
    return range
  }

  private mutating func accept(
    _ line: JournalLine?, _ hash: Bits128, number count: Int, at begin: Int, endsAt end: Int
  ) {
    if let tail {
      // the first of the lines that don't verify is named
      damage.append((line: lines + 1, offset: tail))
      self.tail = nil
    } else if let line, line.number != number + 1 || line.previous != lastHash {
      damage.append((line: count, offset: begin))
    }
    number = line?.number ?? number + 1
    (lastHash, offset, lines) = (hash, end, count)
  }
}
