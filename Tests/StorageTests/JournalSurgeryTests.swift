import CongressModel
import Tallying
import Testing

@testable import Storage

/// A journal whose bytes were changed has the right numbers, or says that they can't be trusted.
struct JournalSurgeryTests {
  private let rig: CountingRig
  private let name: String
  private let bytes: [UInt8]
  private let lines: [ArraySlice<UInt8>]
  /// The numbers after so many whole lines.
  private let numbers: [[Int]]

  init() throws {
    rig = try CountingRig()
    let journal = try rig.journal()
    let first = try journal.record(.paper(.chosen([1, 2]), batch: 1)).id
    try journal.record(.paper(.chosen([3]), batch: 1))
    try journal.record(.paper(.invalid(.marked), batch: 1))
    try journal.record(.void(first, reason: "mis-keyed"))
    try journal.record(.paper(.chosen([2, 4]), batch: 2))
    journal.release()
    let names = try rig.names()
    name = try #require(names.first)
    bytes = try rig.bytes(of: name)
    lines = bytes.split(separator: 10)
    var numbers: [[Int]] = []
    for count in 0...lines.count {
      try rig.put(
        Array(lines[..<count].joined(separator: [10])) + (count > 0 ? [10] : []), as: name)
      numbers.append(try rig.state().numbers)
    }
    self.numbers = numbers
  }

  private func state(of bytes: [UInt8]) throws -> BallotState {
    try rig.put(bytes, as: name)
    return try rig.state()
  }

  @Test func `cut off at any byte it has the whole lines before`() throws {
    for length in 0...bytes.count {
      let state = try state(of: Array(bytes.prefix(length)))
      var whole = bytes.prefix(length).count { $0 == 10 }
      // a line that lacks only its end of line is whole
      let isBare = length < bytes.count && bytes[length] == 10
      if isBare { whole += 1 }
      #expect(state.numbers == numbers[whole], "\(length) bytes")
      let isTorn = length > 0 && !isBare && bytes[length - 1] != 10
      #expect(state.isFlagged == isTorn, "\(length) bytes")
    }
  }

  @Test func `with any bit turned it is right or flagged`() throws {
    let bits = LongTests.areAsked ? Array(0..<8) : [5]
    for index in bytes.indices {
      for bit in bits {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        let state = try state(of: changed)
        let isRight = state.numbers == numbers.last
        #expect(isRight || state.isFlagged, "byte \(index), bit \(bit)")
      }
    }
  }

  @Test func `without the check of hashes, turned bits go unnoticed`() throws {
    var unnoticed = 0
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      let votes = Self.votesWithoutHashes(changed)
      if votes != Self.votesWithoutHashes(bytes) { unnoticed += 1 }
    }
    #expect(unnoticed > 0)
  }

  @Test func `counting lines in place of names counts a copy twice`() throws {
    #expect(Self.votesWithoutHashes(bytes + bytes) != Self.votesWithoutHashes(bytes))
  }

  /// The marks of all lines that look like ballots: what a careless program would count.
  private static func votesWithoutHashes(_ bytes: [UInt8]) -> [Int] {
    var votes = [0, 0, 0, 0]
    for line in bytes.split(separator: 10) {
      let text = String(decoding: line, as: UTF8.self)
      guard let marks = text.split(separator: "[").last?.split(separator: "]").first else {
        continue
      }
      for mark in marks.split(separator: ",").compactMap({ Int($0) }) where (1...4).contains(mark) {
        votes[mark - 1] += 1
      }
    }
    return votes
  }

  @Test func `lines swapped, doubled, left out or zeroed are flagged`() throws {
    for one in lines.indices {
      for two in lines.indices {
        var changed = lines
        changed.swapAt(one, two)
        try expectFlagged(changed, unless: one == two, "swapped \(one), \(two)")
      }
      var changed = lines
      changed.insert(lines[one], at: one)
      try expectFlagged(changed, unless: false, "doubled \(one)")
      changed = lines
      changed.remove(at: one)
      // what is missing at the end shows in the fingerprint, a second disk or a later journal
      try expectFlagged(changed, unless: one == lines.count - 1, "left out \(one)")
      changed = lines
      changed[one] = ArraySlice(repeating: 0, count: lines[one].count)
      try expectFlagged(changed, unless: false, "zeroed \(one)")
    }
  }

  private func expectFlagged(
    _ lines: [ArraySlice<UInt8>], unless isGood: Bool, _ comment: Comment
  ) throws {
    let state = try state(of: Array(lines.joined(separator: [10])) + [10])
    #expect(state.isFlagged != isGood, comment)
  }

  @Test func `a journal spliced from two is flagged`() throws {
    let other = try rig.journal("B2")
    try other.record(.paper(.chosen([1]), batch: 1))
    try other.record(.paper(.chosen([2]), batch: 1))
    other.release()
    let second = try #require(try rig.names().first { $0 != name })
    let others = try rig.bytes(of: second).split(separator: 10)
    try rig.place.made().unlink(second)
    for cut in 1..<lines.count {
      let spliced = lines[..<cut] + others[1...]
      try expectFlagged(Array(spliced), unless: false, "spliced after \(cut)")
    }
  }
}
