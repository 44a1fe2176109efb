import StrictJSON
import Tallying

/// A line of a journal, which says by itself whether it is whole.
///
///     {"v":1,"n":2,"p":"…","k":"ballot","id":"…","batch":3,"m":[1,4,7],"h":"…"}
///
/// `h` is the first half of the SHA-256 of all bytes before `,"h":"`; `p` is the `h` of the line
/// before, and zeros in the first; `n` counts the lines from 1.
struct JournalLine: Hashable {
  var number: Int
  var previous: Bits128
  var hash: Bits128
  /// The bytes of the kind's name.
  var kind: Range<Int>
  /// Where the members after the kind begin, with a comma.
  var members: Int
  /// Where `,"h":"` begins.
  var end: Int
}

extension JournalLine {
  static let beginning = Array(#"{"v":1,"n":"#.utf8)
  static let beforePrevious = Array(#","p":""#.utf8)
  static let beforeKind = Array(#"","k":""#.utf8)
  static let beforeHash = Array(#","h":""#.utf8)
  /// The bytes after the part that is hashed: `,"h":"`, 32 digits and `"}`.
  static let endLength = beforeHash.count + 34

  /// Whether the bytes are as their hash says; the line may still be of another version.
  static func verifiedHash(_ bytes: [UInt8], _ range: Range<Int>) -> Bits128? {
    let end = range.upperBound - endLength
    guard end > range.lowerBound, bytes.has(beforeHash, at: end),
      bytes[range.upperBound - 2] == UInt8(ascii: "\""),
      bytes[range.upperBound - 1] == UInt8(ascii: "}"),
      let hash = Bits128(digits: bytes, at: end + beforeHash.count),
      SHA256.digest(of: bytes, in: range.lowerBound..<end).half == hash
    else { return nil }
    return hash
  }

  /// Takes the parts of a line whose hash was verified; `nil` where they have another form.
  init?(_ bytes: [UInt8], _ range: Range<Int>, hash: Bits128) {
    guard bytes.has(Self.beginning, at: range.lowerBound) else { return nil }
    var index = range.lowerBound + Self.beginning.count
    guard let number = bytes.number(at: &index), bytes.has(Self.beforePrevious, at: index),
      let previous = Bits128(digits: bytes, at: index + Self.beforePrevious.count)
    else { return nil }
    index += Self.beforePrevious.count + 32
    guard bytes.has(Self.beforeKind, at: index) else { return nil }
    index += Self.beforeKind.count
    let start = index
    while index < range.upperBound, bytes[index] != UInt8(ascii: "\"") { index += 1 }
    (self.number, self.previous, self.hash) = (number, previous, hash)
    (kind, members, end) = (start..<index, index + 1, range.upperBound - Self.endLength)
  }

  /// The whole record, read as JSON.
  func record(_ bytes: [UInt8], _ range: Range<Int>) -> JournalRecord {
    let kind = String(decoding: bytes[kind], as: UTF8.self)
    do throws(JSONError) {
      return JournalRecord(
        kind: kind, line: try JSON(parsing: bytes, in: range, limits: .line))
    } catch {
      return .notUnderstood(kind: kind)
    }
  }

  /// The bytes of a line with its end of line.
  static func bytes(_ record: JournalRecord, number: Int, previous: Bits128) -> [UInt8] {
    var line = beginning
    line += String(number).utf8
    line += beforePrevious
    previous.append(to: &line)
    line += beforeKind
    line += record.kind.utf8
    line.append(UInt8(ascii: "\""))
    append(record, to: &line)
    let hash = SHA256.digest(of: line).half
    line += beforeHash
    hash.append(to: &line)
    line += [UInt8(ascii: "\""), UInt8(ascii: "}"), UInt8(ascii: "\n")]
    return line
  }

  /// The hash at the end of a line that `bytes` made.
  static func hash(endOf line: [UInt8]) -> Bits128 {
    Bits128(digits: line, at: line.count - 35) ?? .zero
  }

  private static func append(_ record: JournalRecord, to line: inout [UInt8]) {
    if case .ballot(let id, let paper, let batch) = record, let marks = paper.marks {
      BallotLine.append(id, batch, marks, isRuled: paper.ruling == .valid, to: &line)
      return
    }
    let members = JSON.object(record.members).bytes(.compact)
    guard members.count > 2 else { return }
    line.append(UInt8(ascii: ","))
    line += members.dropFirst().dropLast()
  }
}

/// The members of the most frequent line, read and written without a tree.
struct BallotLine {
  var id = Bits128.zero
  var batch = 0
  /// Ascending, each once.
  var marks: [Int] = []
  var isRuled = false

  static let kind = Array("ballot".utf8)
  private static let beforeID = Array(#","id":""#.utf8)
  private static let beforeBatch = Array(#"","batch":"#.utf8)
  private static let beforeMarks = Array(#","m":["#.utf8)
  private static let ruled = Array(#","ruled":true"#.utf8)

  static func append(
    _ id: Bits128, _ batch: Int, _ marks: [Int], isRuled: Bool, to line: inout [UInt8]
  ) {
    line += beforeID
    id.append(to: &line)
    line += beforeBatch
    line += String(batch).utf8
    line += beforeMarks
    for (index, mark) in marks.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      line += String(mark).utf8
    }
    line.append(UInt8(ascii: "]"))
    if isRuled { line += ruled }
  }

  /// Reads a line of this very form; `false` for any other, which is then read as JSON.
  mutating func read(_ bytes: [UInt8], _ line: JournalLine) -> Bool {
    guard bytes.has(Self.kind, at: line.kind.lowerBound), line.kind.count == Self.kind.count,
      bytes.has(Self.beforeID, at: line.members),
      let id = Bits128(digits: bytes, at: line.members + Self.beforeID.count)
    else { return false }
    var index = line.members + Self.beforeID.count + 32
    guard bytes.has(Self.beforeBatch, at: index) else { return false }
    index += Self.beforeBatch.count
    guard let batch = bytes.number(at: &index), BallotTable.batches.contains(batch),
      bytes.has(Self.beforeMarks, at: index)
    else { return false }
    index += Self.beforeMarks.count
    guard readMarks(bytes, &index) else { return false }
    isRuled = bytes.has(Self.ruled, at: index)
    if isRuled { index += Self.ruled.count }
    (self.id, self.batch) = (id, batch)
    return index == line.end
  }

  private mutating func readMarks(_ bytes: [UInt8], _ index: inout Int) -> Bool {
    marks.removeAll(keepingCapacity: true)
    if bytes[index] == UInt8(ascii: "]") {
      index += 1
      return true
    }
    while let mark = bytes.number(at: &index), mark > marks.last ?? 0 {
      marks.append(mark)
      index += 1
      switch bytes[index - 1] {
      case UInt8(ascii: "]"): return true
      case UInt8(ascii: ","): continue
      default: return false
      }
    }
    return false
  }
}

extension [UInt8] {
  /// Whether these bytes stand there.
  @inline(__always)
  func has(_ part: [UInt8], at start: Int) -> Bool {
    guard start + part.count <= count else { return false }
    for index in part.indices where self[start + index] != part[index] { return false }
    return true
  }

  /// The whole number there, in up to nine digits without a zero before them.
  @inline(__always)
  func number(at index: inout Int) -> Int? {
    let start = index
    var value = 0
    while index < count, index - start < 10, self[index] &- 48 < 10 {
      value = value * 10 + Int(self[index] &- 48)
      index += 1
    }
    guard index > start, index - start < 10, self[start] != 48 || index == start + 1 else {
      return nil
    }
    return value
  }
}
