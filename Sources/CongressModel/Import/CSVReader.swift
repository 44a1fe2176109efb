/// Reads comma-separated values row by row, without a copy of the fields.
///
/// The separator (`,`, `;` or a tab) is the one that the first line with any has most of. Fields may stand
/// in double quotes, which are doubled inside (RFC 4180); lines end in LF or CRLF, or all in CR; a
/// byte order mark is passed over. Empty lines are no rows.
package struct CSVReader {
  private let bytes: [UInt8]
  private var offset: Int
  private let separator: UInt8
  /// The line that is read next, counted from 1.
  private var line = 1

  /// - Throws: `CSVError.notUTF8` for a file in another encoding.
  package init(_ bytes: [UInt8]) throws(CSVError) {
    guard !bytes.starts(with: [0xff, 0xfe]), !bytes.starts(with: [0xfe, 0xff]) else {
      throw CSVError(.notUTF8, line: 1)
    }
    let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let bytes = bytes.contains(feed) ? bytes : bytes.map { $0 == carriageReturn ? feed : $0 }
    self.bytes = bytes
    offset = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let separators: [UInt8] = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    let first = bytes[offset...].firstIndex(where: separators.contains) ?? offset
    let start = bytes[..<first].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? offset
    let head = bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    let counts = separators.map { separator in head.count { $0 == separator } }
    let most = counts.max() ?? 0
    separator = separators[counts.firstIndex(of: most) ?? 0]
  }
}

/// Why a file of comma-separated values can't be read.
package struct CSVError: Error, Hashable, Sendable {
  package let fact: Fact
  /// Counted from 1.
  package let line: Int

  package enum Fact: Hashable, Sendable {
    case notUTF8
    case unclosedQuote
    /// Something stands between a closing quote and the separator.
    case textAfterQuote
    case empty
    case missingColumn(String)
    case columnTwice(String)
    case unknownColumn(String)
    case tooManyFields(Int, columns: Int)
  }

  package init(_ fact: Fact, line: Int) { (self.fact, self.line) = (fact, line) }
}

/// One row: where its fields are in the file.
package struct CSVRow: Hashable, Sendable {
  /// The line on which the row begins.
  package fileprivate(set) var line = 0
  fileprivate(set) var fields: [Range<Int>] = []
  /// The fields that have doubled quotes inside.
  fileprivate(set) var escaped: Set<Int> = []

  package init() {}

  package var count: Int { fields.count }
}

extension CSVReader {
  /// Reads the next row into `row`; returns `false` at the end.
  package mutating func next(into row: inout CSVRow) throws(CSVError) -> Bool {
    skipEmptyLines()
    guard offset < bytes.count else { return false }
    row.line = line
    row.fields.removeAll(keepingCapacity: true)
    row.escaped.removeAll(keepingCapacity: true)
    while true {
      try readField(into: &row)
      guard offset < bytes.count else { return true }
      let byte = bytes[offset]
      offset += 1
      guard byte == separator else {
        line += 1
        return true
      }
    }
  }

  private mutating func skipEmptyLines() {
    while offset < bytes.count {
      let isReturn = bytes[offset] == UInt8(ascii: "\r")
      let next = isReturn ? offset + 1 : offset
      guard next < bytes.count, bytes[next] == UInt8(ascii: "\n") else { return }
      offset = next + 1
      line += 1
    }
  }

  /// Stops at the separator or the line feed behind the field.
  private mutating func readField(into row: inout CSVRow) throws(CSVError) {
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
      return try readQuoted(into: &row)
    }
    let start = offset
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != UInt8(ascii: "\n") {
      offset += 1
    }
    row.fields.append(start..<endWithoutReturn(from: start))
  }

  private func endWithoutReturn(from start: Int) -> Int {
    let isEndOfLine = offset == bytes.count || bytes[offset] == UInt8(ascii: "\n")
    guard isEndOfLine, offset > start, bytes[offset - 1] == UInt8(ascii: "\r") else {
      return offset
    }
    return offset - 1
  }

  private mutating func readQuoted(into row: inout CSVRow) throws(CSVError) {
    offset += 1
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        offset += 1
        continue
      }
      guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\"") else { break }
      row.escaped.insert(row.fields.count)
      offset += 2
    }
    guard offset < bytes.count else { throw CSVError(.unclosedQuote, line: row.line) }
    row.fields.append(start..<offset)
    offset += 1
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != UInt8(ascii: "\n") {
      guard [0x20, 0x09, 0x0d].contains(bytes[offset]) else {
        throw CSVError(.textAfterQuote, line: row.line)
      }
      offset += 1
    }
  }

  /// The bytes of a field, blanks at its ends left out; empty where the row is shorter.
  package func bytes(_ index: Int, of row: CSVRow) -> ArraySlice<UInt8> {
    guard row.fields.indices.contains(index) else { return [] }
    var slice = bytes[row.fields[index]]
    while let first = slice.first, first == 0x20 || first == 0x09 { slice.removeFirst() }
    while let last = slice.last, last == 0x20 || last == 0x09 || last == 0x0d { slice.removeLast() }
    return slice
  }

  /// The text of a field.
  package func text(_ index: Int, of row: CSVRow) throws(CSVError) -> String {
    guard let text = String(validating: bytes(index, of: row), as: UTF8.self) else {
      throw CSVError(.notUTF8, line: row.line)
    }
    guard row.escaped.contains(index) else { return text }
    return text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }
}

/// The columns of a file by name, whatever their order, case or language.
package struct CSVHeader: Hashable, Sendable {
  private var columns: [String: Int] = [:]
  package let count: Int
  /// The headings that are none of the names.
  package private(set) var unknown: [String] = []

  /// Reads the first row; `names` gives each column the headings by which it is known.
  package init(
    _ reader: inout CSVReader, names: [String: [String]], required: [String]
  ) throws(CSVError) {
    var row = CSVRow()
    guard try reader.next(into: &row) else { throw CSVError(.empty, line: 1) }
    count = row.count
    for index in 0..<row.count {
      let heading = try reader.text(index, of: row).lowercased()
      guard let name = names.first(where: { $0.key == heading || $0.value.contains(heading) })?.key
      else {
        if !heading.isEmpty { unknown.append(heading) }
        continue
      }
      guard columns[name] == nil else { throw CSVError(.columnTwice(heading), line: row.line) }
      columns[name] = index
    }
    if let missing = required.first(where: { columns[$0] == nil }) {
      throw CSVError(.missingColumn(missing), line: row.line)
    }
  }

  package subscript(name: String) -> Int? { columns[name] }
}
