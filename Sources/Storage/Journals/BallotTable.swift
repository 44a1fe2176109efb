import CongressModel
import Tallying

/// The ballots of one vote by their names, in little memory: 32 bytes and the marks a ballot.
struct BallotTable {
  /// What batches are numbered with.
  static let batches = 0...9_999_999

  /// Words of 64 marks that a ballot takes.
  let stride: Int
  private(set) var rows: [BallotRow] = []
  private(set) var marks: [UInt64] = []
  /// Places by hash, each with one more than the index of a row, or 0.
  private var places: [UInt32] = Array(repeating: 0, count: 1024)

  init(candidates: Int) { stride = (candidates + 63) / 64 }
}

/// One ballot, or what is known of a ballot that isn't there yet.
struct BallotRow {
  let id: Bits128
  var batch: Int32 = 0
  /// The header it was recorded under.
  var header: UInt32 = 0
  /// Where among the ballots it stands; a replacement stands where the first reading did.
  var order: UInt32 = 0
  var content = Content.missing
  var reason: UInt8 = 0
  var flags: Flags = []

  enum Content: UInt8 {
    /// Corrections of it were read, and not yet itself.
    case missing
    case chosen, chosenRuled, invalid, doubtful
    /// The totals of a tally sheet, which are kept beside the table.
    case sheet
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let voided = Flags(rawValue: 1)
    static let replaced = Flags(rawValue: 2)
    static let ruled = Flags(rawValue: 4)
    /// Two contents under one name.
    static let conflict = Flags(rawValue: 8)
    /// Marks that the list has no room for.
    static let impossible = Flags(rawValue: 16)
    /// The whole import was taken back.
    static let importVoided = Flags(rawValue: 32)
    /// One of several live replacements of one ballot.
    static let rival = Flags(rawValue: 64)
  }

  /// Whether the ballot is there and nobody took it back.
  var isLive: Bool {
    content != .missing && flags.isDisjoint(with: [.voided, .replaced, .importVoided])
  }
}

extension BallotTable {
  func index(of id: Bits128) -> Int? {
    var place = Int(truncatingIfNeeded: id.low) & (places.count - 1)
    while places[place] != 0 {
      let index = Int(places[place]) - 1
      if rows[index].id == id { return index }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// The row of a ballot, made where there is none.
  mutating func row(of id: Bits128) -> Int {
    if 4 * (rows.count + 1) > 3 * places.count { grow() }
    var place = Int(truncatingIfNeeded: id.low) & (places.count - 1)
    while places[place] != 0 {
      let index = Int(places[place]) - 1
      if rows[index].id == id { return index }
      place = (place + 1) & (places.count - 1)
    }
    rows.append(BallotRow(id: id, order: UInt32(rows.count)))
    marks.append(contentsOf: repeatElement(0, count: stride))
    places[place] = UInt32(rows.count)
    return rows.count - 1
  }

  private mutating func grow() {
    let mask = places.count * 4 - 1
    places = Array(repeating: 0, count: mask + 1)
    for (index, row) in rows.enumerated() {
      var place = Int(truncatingIfNeeded: row.id.low) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = UInt32(index + 1)
    }
  }

  mutating func change(_ index: Int, _ body: (inout BallotRow) -> Void) { body(&rows[index]) }

  /// Sets the marks of a row, each within the list.
  mutating func setMarks(_ numbers: [Int], of index: Int) {
    for word in 0..<stride { marks[index * stride + word] = 0 }
    for number in numbers {
      marks[index * stride + (number - 1) >> 6] |= 1 << UInt64((number - 1) & 63)
    }
  }

  func hasMarks(_ numbers: [Int], _ index: Int) -> Bool { marks(of: index) == numbers }

  func marks(of index: Int) -> [Int] {
    var numbers: [Int] = []
    for word in 0..<stride {
      var rest = marks[index * stride + word]
      while rest != 0 {
        numbers.append(word << 6 + rest.trailingZeroBitCount + 1)
        rest &= rest - 1
      }
    }
    return numbers
  }

  /// What a row says was read from the paper; `nil` while it is in doubt.
  func paper(of index: Int) -> RecordedPaper? {
    switch rows[index].content {
    case .missing, .doubtful, .sheet: nil
    case .chosen: RecordedPaper(.chosen(marks(of: index)))
    case .chosenRuled: RecordedPaper(.chosen(marks(of: index)), ruling: .valid)
    case .invalid:
      RecordedPaper(.invalid(InvalidReason.allCases[Int(rows[index].reason)]))
    }
  }

  /// The bytes by which two contents are compared, and which the fingerprint is made of.
  func content(of index: Int, to bytes: inout [UInt8]) {
    let row = rows[index]
    for word in [row.id.high, row.id.low] {
      for shift in Swift.stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    bytes.append(row.content.rawValue)
    bytes.append(row.reason)
    for shift in [24, 16, 8, 0] {
      bytes.append(UInt8(truncatingIfNeeded: row.batch >> Int32(shift)))
    }
    for word in 0..<stride {
      for shift in Swift.stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: marks[index * stride + word] >> UInt64(shift)))
      }
    }
  }
}
