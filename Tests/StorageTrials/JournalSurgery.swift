import CongressModel
import Storage
import Tallying

/// Two journals of one vote whose bytes are changed in any way: the numbers stay right, or it is
/// said that they can't be trusted.
///
/// The first journal is closed, and the second, which is not, tells of its end. What is cut off the
/// second between two lines can't be seen in these files alone; that is counted apart.
package struct JournalSurgery {
  /// What the program is made to overlook, for showing that the trials notice.
  package enum Control: String, CaseIterable, Sendable {
    /// Every line gets the hash that fits it.
    case hashesIgnored
    /// Every copy gets names of its own.
    case namesIgnored
  }

  package struct Report: Hashable, Sendable {
    package var tries = 0
    package var right = 0
    package var flagged = 0
    /// Cut off the end of the last journal, between two lines.
    package var invisible = 0
    package var wrong = 0
    package var firstWrong: String?
  }

  package private(set) var report = Report()
  private let vote: TrialVote
  private let journals: [Journal]
  private let right: [Int]
  /// The figures with so many lines of the second journal.
  private let shortened: [[Int]]
  private let control: Control?

  private struct Journal {
    let name: String
    let bytes: [UInt8]
    var lines: [ArraySlice<UInt8>] { bytes.split(separator: 10) }
  }

  package init?(control: Control? = nil) throws {
    guard let vote = TrialVote() else { return nil }
    (self.vote, self.control) = (vote, control)
    let journals = try Self.journals(of: vote)
    self.journals = journals
    right = try Self.figures(vote, journals.map { ($0.name, $0.bytes) }).figures
    shortened = try (0...journals[1].lines.count).map { count in
      let second = Array(journals[1].lines.prefix(count).joined(separator: [10])) + [10]
      return try Self.figures(
        vote, [(journals[0].name, journals[0].bytes), (journals[1].name, count > 0 ? second : [])]
      ).figures
    }
  }

  private static func journals(of vote: TrialVote) throws -> [Journal] {
    let system = SimulatedFileSystem()
    let first = try vote.journal("B1", on: system)
    let wrong = try first.record(.paper(.chosen([1, 2]), batch: 1)).id
    try first.record(.paper(.chosen([3]), batch: 1))
    try first.record(.paper(.invalid(.marked), batch: 1))
    try first.record(.void(wrong, reason: "mis-keyed"))
    let doubt = try first.record(.doubtful(batch: 1, note: "?")).id
    try first.record(.ruling(doubt, .chosen([2]), by: ["An", "Bình"]))
    try first.close()
    let second = try vote.journal("B2", on: system)
    try second.record(.paper(.chosen([2, 4]), batch: 2))
    let misread = try second.record(.paper(.chosen([4]), batch: 2)).id
    try second.replace(misread, by: .chosen([1, 4]), batch: 2)
    try second.record(.paper(.chosen([1]), batch: 2))
    second.release()
    let set = try vote.set(on: system)
    guard let folder = try set.place.existing() else { return [] }
    return try set.headers.sorted { $0.station < $1.station }.map { header in
      let name = "\(header.segment).jsonl"
      return Journal(name: name, bytes: try folder.contents(of: name)?.bytes ?? [])
    }
  }

  private static func figures(
    _ vote: TrialVote, _ files: [(name: String, bytes: [UInt8])]
  ) throws -> (figures: [Int], isFlagged: Bool) {
    let system = SimulatedFileSystem()
    let folder = "congresses/\(vote.key.congress)/ballots/\(vote.key.election)-\(vote.key.round)/"
    for (name, bytes) in files { system.put(bytes, at: folder + name) }
    var set = try vote.set(on: system)
    let flags = set.problems.filter { if case .conflictCopy = $0 { false } else { true } }
    return (set.state.figures, !flags.isEmpty)
  }
}

extension JournalSurgery {
  /// Cuts each journal at every byte and turns every bit of it.
  package mutating func runExhaustively() throws {
    for victim in 0...1 {
      let bytes = journals[victim].bytes
      for length in 0..<bytes.count {
        try judge(victim, Array(bytes[..<length]), "\(victim) cut at \(length)")
      }
      for bit in 0..<8 * bytes.count {
        var changed = bytes
        changed[bit / 8] ^= 1 << UInt8(bit % 8)
        try judge(victim, changed, "\(victim) bit \(bit) turned")
      }
    }
  }

  /// Changes a journal at random so many times.
  package mutating func run(cases: Int, seed: UInt64) throws {
    for number in 0..<UInt64(cases) {
      var random = SeededRandom(seed: seed &* 1_000_003 &+ number)
      let victim = random.next(below: 2)
      var changed = journals[victim].bytes
      for _ in 0...random.next(below: 8) / 7 { operate(on: &changed, victim, &random) }
      try judge(victim, changed, "\(victim) with seed \(seed), case \(number)")
    }
  }

  private func operate(
    on bytes: inout [UInt8], _ victim: Int, _ random: inout SeededRandom
  ) {
    guard !bytes.isEmpty else { return }
    var lines = bytes.split(separator: 10)
    func line() -> Int { random.next(below: max(1, lines.count)) }
    let start = random.next(below: bytes.count)
    let end = min(bytes.count, start + 1 + random.next(below: 600))
    switch random.next(below: 12) {
    case 0: bytes = Array(bytes[..<start])
    case 1: bytes[start] ^= 1 << UInt8(random.next(below: 8))
    case 2: bytes[start] = UInt8(random.next(below: 256))
    case 3: for index in start..<end { bytes[index] = 0 }
    case 4: bytes.removeSubrange(start..<end)
    case 5: bytes.insert(contentsOf: bytes[start..<end], at: random.next(below: bytes.count))
    case 6:
      let other = journals[1 - victim].bytes
      bytes = Array(bytes[..<start]) + other[random.next(below: other.count)...]
    case 7:
      lines.swapAt(line(), line())
      bytes = Self.joined(lines)
    case 8:
      lines.insert(lines[line()], at: line())
      bytes = Self.joined(lines)
    case 9:
      let first = line()
      lines.removeSubrange(first...min(lines.count - 1, first + random.next(below: 2)))
      bytes = Self.joined(lines)
    case 10:
      let others = journals[1 - victim].lines
      lines.insert(others[random.next(below: others.count)], at: line())
      bytes = Self.joined(lines)
    default: bytes = []
    }
  }

  private static func joined(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    lines.isEmpty ? [] : Array(lines.joined(separator: [10])) + [10]
  }

  private mutating func judge(_ victim: Int, _ changed: [UInt8], _ what: String) throws {
    var files = [(journals[0].name, journals[0].bytes), (journals[1].name, journals[1].bytes)]
    switch control {
    case .hashesIgnored: files[victim].1 = Self.resealed(changed)
    case .namesIgnored: files.append(("copy.jsonl", Self.renamed(journals[victim].bytes)))
    case nil: files[victim].1 = changed
    }
    let found = try Self.figures(vote, files)
    report.tries += 1
    if found.figures == right {
      report.right += 1
    } else if found.isFlagged {
      report.flagged += 1
    } else if victim == 1, let lines = wholeLines(changed), shortened[lines] == found.figures {
      report.invisible += 1
    } else {
      report.wrong += 1
      report.firstWrong = report.firstWrong ?? "\(what): \(found.figures), not \(right)"
    }
  }

  /// How many lines these bytes are the beginning of the second journal for, if they are.
  private func wholeLines(_ bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: 10)
    return journals[1].lines.prefix(lines.count).elementsEqual(lines) ? lines.count : nil
  }
}

extension JournalSurgery {
  /// The lines that can be told apart, numbered and hashed as if they had been written so.
  package static func resealed(_ bytes: [UInt8]) -> [UInt8] {
    var (sealed, previous, number) = ("", Bits128.zero.description, 0)
    for line in bytes.split(separator: 10) {
      let text = String(decoding: line, as: UTF8.self)
      guard let kind = text.firstRange(of: #"","k":""#),
        let end = text.firstRange(of: #","h":""#), kind.upperBound <= end.lowerBound
      else { continue }
      number += 1
      let body =
        #"{"v":1,"n":\#(number),"p":"\#(previous)"# + text[kind.lowerBound..<end.lowerBound]
      previous = SHA256.digest(of: Array(body.utf8)).half.description
      sealed += body + #","h":"\#(previous)"}"# + "\n"
    }
    return Array(sealed.utf8)
  }

  /// The same journal under other names, as if nobody looked at them.
  private static func renamed(_ bytes: [UInt8]) -> [UInt8] {
    var text = String(decoding: bytes, as: UTF8.self)
    for member in [#""seg":""#, #""id":""#] {
      let parts = text.split(separator: member, omittingEmptySubsequences: false)
      text = String(parts[0])
      for (index, part) in parts.dropFirst().enumerated() {
        let name = SHA256.digest(of: Array("\(member)\(index)".utf8)).half.description
        text += member + name + part.dropFirst(32)
      }
    }
    return resealed(Array(text.utf8))
  }
}
