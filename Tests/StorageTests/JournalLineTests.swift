import CongressModel
import Tallying
import Testing

@testable import Storage

struct JournalLineTests {
  private static let id = Bits128(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210)
  private static let records: [JournalRecord] = [
    .ballot(id, RecordedPaper(.chosen([1, 4])), batch: 3),
    .ballot(id, RecordedPaper(.chosen([])), batch: 0),
    .ballot(id, RecordedPaper(.chosen([2]), ruling: .valid), batch: 9_999_999),
    .ballot(id, RecordedPaper(.invalid(.marked)), batch: 3),
    .doubt(id, batch: 3, marks: nil, note: "chữ ký?"),
    .doubt(id, batch: 3, marks: [1, 2], note: ""),
    .ruling(id, RecordedPaper(.chosen([1]), ruling: .valid), by: ["An", "Bình"]),
    .ruling(id, RecordedPaper(.invalid(.other)), by: []),
    .void(id, reason: "mis-keyed"),
    .voidImport(ImportSource(file: id, pass: 2), reason: "corrected file"),
    .replace(id, by: .zero, RecordedPaper(.chosen([3])), batch: 3),
    .ruling(id, RecordedPaper(.chosen([1]), ruling: .valid), by: ["An"], ground: "so"),
    .start(batch: 3, papers: 50, at: Minute("2020-04-29T08:05")),
    .pile(batch: 3, count: 20, by: ["An", "Bình"]),
    .resolved([id], batch: 3, by: ["An", "Bình"]),
    .batch(BatchCover(batch: 3, papers: 50, valid: 48, invalid: 2)),
    .close(lines: 5, at: Minute("2020-04-29T08:05")),
    .close(lines: 0, at: nil),
    .recover(segment: id, length: 1_000, tail: .zero),
  ]

  private func read(_ bytes: [UInt8]) -> (JournalLine, JournalRecord)? {
    let range = 0..<bytes.count - 1
    guard let hash = JournalLine.verifiedHash(bytes, range),
      let line = JournalLine(bytes, range, hash: hash)
    else { return nil }
    return (line, line.record(bytes, range))
  }

  @Test(arguments: records)
  func `a record is read as it was written`(record: JournalRecord) throws {
    let bytes = JournalLine.bytes(record, number: 7, previous: Self.id)
    let (line, found) = try #require(read(bytes))
    #expect(found == record)
    #expect((line.number, line.previous) == (7, Self.id))
    #expect(JournalLine.hash(endOf: bytes) == line.hash)
  }

  @Test func `the first line says what the others belong to`() throws {
    let header = JournalHeader(
      segment: Self.id, key: try CountingRig.key(), list: .zero, entry: 2, station: "B2",
      operatorName: "Lê Thị Hà", source: ImportSource(file: Self.id), isRehearsal: true,
      after: [.init(segment: Self.id, hash: .zero)], at: Minute("2020-04-29T23:59"))
    let found = try #require(read(JournalLine.bytes(.open(header), number: 1, previous: .zero)))
    #expect(found.1 == .open(header))
  }

  @Test func `a ballot has the form that is documented`() {
    let text = String(
      decoding: JournalLine.bytes(Self.records[0], number: 2, previous: .zero), as: UTF8.self)
    let beginning =
      #"{"v":1,"n":2,"p":"00000000000000000000000000000000","k":"ballot","#
      + #""id":"0123456789abcdeffedcba9876543210","batch":3,"m":[1,4],"h":""#
    #expect(text.hasPrefix(beginning))
  }

  @Test func `the short way of reading a ballot agrees with the long one`() throws {
    for record in Self.records {
      let bytes = JournalLine.bytes(record, number: 1, previous: .zero)
      let (line, _) = try #require(read(bytes))
      var ballot = BallotLine()
      guard ballot.read(bytes, line) else { continue }
      let paper = RecordedPaper(
        .chosen(ballot.marks), ruling: ballot.isRuled ? .valid : .byRules)
      #expect(JournalRecord.ballot(ballot.id, paper, batch: ballot.batch) == record)
    }
  }

  @Test func `a line with any one bit turned doesn't verify`() {
    let bytes = JournalLine.bytes(Self.records[0], number: 2, previous: .zero)
    for index in 0..<bytes.count - 1 {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        #expect(JournalLine.verifiedHash(changed, 0..<bytes.count - 1) == nil)
      }
    }
  }

  @Test(arguments: [
    #"{"v":1,"n":2,"p":"00000000000000000000000000000000","k":"shout","id":1"#,
    #"{"v":1,"n":2,"p":"00000000000000000000000000000000","k":"close","count":1,"new":2"#,
    #"{"v":1,"n":2,"p":"00000000000000000000000000000000","k":"close","count":"1""#,
    #"{"v":2,"n":2,"p":"00000000000000000000000000000000","k":"close","count":1"#,
  ])
  func `what only a newer program knows is not understood, though whole`(text: String) throws {
    var bytes = Array(text.utf8)
    let hash = SHA256.digest(of: bytes).half
    bytes += Array(#","h":"\#(hash)"}"#.utf8)
    let verified = try #require(JournalLine.verifiedHash(bytes, bytes.indices))
    guard let line = JournalLine(bytes, bytes.indices, hash: verified) else { return }
    guard case .notUnderstood = line.record(bytes, bytes.indices) else {
      Issue.record("understood")
      return
    }
  }
}
