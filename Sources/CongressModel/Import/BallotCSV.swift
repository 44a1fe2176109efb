package import Tallying

/// Ballots as rows of a file: `batch,marks,state`.
///
/// `marks` are the numbers chosen, separated by blanks. `state` is `valid`, `invalid:<reason>` or
/// empty, where the rule set decides.
package struct BallotCSV {
  private let bytes: [UInt8]
  private let contest: Contest

  package init(_ bytes: [UInt8], for contest: Contest) {
    (self.bytes, self.contest) = (bytes, contest)
  }
}

/// One ballot of a file.
package struct BallotRow: Hashable, Sendable {
  package let batch: Int
  package let paper: Paper
  package let ruling: Ruling
}

/// Why a row is no ballot of this vote.
package struct BallotRowError: Error, Hashable, Sendable {
  package let fact: Fact
  /// Counted from 1.
  package let line: Int

  package enum Fact: Hashable, Sendable {
    case file(CSVError.Fact)
    case notABatch(String)
    case notANumber(String)
    case impossible(PaperError)
    case unknownState(String)
    /// A row of separators and blanks, which would count as a paper that chooses nobody.
    case empty
  }
}

extension BallotCSV {
  private static let columns = [
    "batch": ["tập", "tap"], "marks": ["phiếu", "phieu", "chosen", "số chọn", "so chon"],
    "state": ["trạng thái", "trang thai"],
  ]

  /// Gives each ballot to `body`, in the order of the file, with the number of its row from 1.
  ///
  /// A column with another heading is passed over where all three are there, and refused where one
  /// isn't: it may be that one, misspelled, which says that papers are invalid.
  ///
  /// - Throws: `BallotRowError` for the first row that is no ballot of this vote.
  package func forEach(_ body: (Int, BallotRow) -> Void) throws(BallotRowError) {
    var reader = try Self.checked { () throws(CSVError) in try CSVReader(bytes) }
    let header = try Self.checked { () throws(CSVError) in
      let header = try CSVHeader(&reader, names: Self.columns, required: ["marks"])
      if let unknown = header.unknown.first, header["state"] == nil || header["batch"] == nil {
        throw CSVError(.unknownColumn(unknown), line: 1)
      }
      return header
    }
    var row = CSVRow()
    var number = 0
    while try Self.checked({ () throws(CSVError) in try reader.next(into: &row) }) {
      number += 1
      body(number, try read(row, reader, header))
    }
  }

  private static func checked<Value>(
    _ body: () throws(CSVError) -> Value
  ) throws(BallotRowError) -> Value {
    do throws(CSVError) {
      return try body()
    } catch {
      throw BallotRowError(fact: .file(error.fact), line: error.line)
    }
  }

  private func read(
    _ row: CSVRow, _ reader: CSVReader, _ header: CSVHeader
  ) throws(BallotRowError) -> BallotRow {
    guard row.count <= header.count else {
      throw BallotRowError(
        fact: .file(.tooManyFields(row.count, columns: header.count)), line: row.line)
    }
    guard row.fields.indices.contains(where: { !reader.bytes($0, of: row).isEmpty }) else {
      throw BallotRowError(fact: .empty, line: row.line)
    }
    func field(_ name: String) -> ArraySlice<UInt8> {
      header[name].map { reader.bytes($0, of: row) } ?? []
    }
    let batch = try self.batch(field("batch"), line: row.line)
    let marks = try self.marks(field("marks"), line: row.line)
    let (paper, ruling) = try self.paper(marks, state: field("state"), line: row.line)
    do throws(PaperError) {
      _ = try contest.judged(paper, ruling: ruling)
    } catch {
      throw BallotRowError(fact: .impossible(error), line: row.line)
    }
    return BallotRow(batch: batch, paper: paper, ruling: ruling)
  }

  private func batch(_ text: ArraySlice<UInt8>, line: Int) throws(BallotRowError) -> Int {
    guard !text.isEmpty else { return 1 }
    guard let batch = Self.number(text), batch > 0 else {
      throw BallotRowError(fact: .notABatch(String(decoding: text, as: UTF8.self)), line: line)
    }
    return batch
  }

  private func marks(_ text: ArraySlice<UInt8>, line: Int) throws(BallotRowError) -> [Int] {
    var marks: [Int] = []
    for word in text.split(separator: UInt8(ascii: " ")) {
      guard let number = Self.number(word) else {
        throw BallotRowError(fact: .notANumber(String(decoding: word, as: UTF8.self)), line: line)
      }
      marks.append(number)
    }
    return marks
  }

  private func paper(
    _ marks: [Int], state: ArraySlice<UInt8>, line: Int
  ) throws(BallotRowError) -> (Paper, Ruling) {
    if state.isEmpty { return (.chosen(marks), .byRules) }
    if state.elementsEqual("valid".utf8) { return (.chosen(marks), .valid) }
    let text = String(decoding: state, as: UTF8.self)
    guard text.hasPrefix("invalid:"),
      let reason = InvalidReason(rawValue: String(text.dropFirst(8)))
    else { throw BallotRowError(fact: .unknownState(text), line: line) }
    return (.invalid(reason), .byRules)
  }

  /// A whole number of at most seven digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...7).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
