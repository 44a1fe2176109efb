import CongressModel
import StrictJSON
import Tallying

/// The count of a round by another way: every line as a JSON tree, and ballots as a dictionary.
///
/// It shares nothing with `BallotSet` but the form of the files, so that a mistake in one shows
/// as a difference between the two.
struct Recount {
  private(set) var votes: [Int]
  private(set) var valid = 0
  private(set) var invalid = 0
  private(set) var doubtful = 0
  private(set) var batches: [Int: Int] = [:]
  private(set) var ids: Set<String> = []
  private let contest: Contest
  private var papers: [String: Entry] = [:]
  private var gone: Set<String> = []
  private var goneImports: Set<String> = []
  private var rulings: [String: JSON] = [:]

  private struct Entry {
    var line: JSON
    var source: String?
  }

  init(of files: [[UInt8]], contest: Contest, list: Bits128) {
    self.contest = contest
    votes = Array(repeating: 0, count: contest.candidates)
    for file in files { read(file, list: list.description) }
    for (id, entry) in papers where !gone.contains(id) {
      if let source = entry.source, goneImports.contains(source) { continue }
      ids.insert(id)
      batches[entry.line["batch"]?.integer ?? -1, default: 0] += Self.papers(on: entry.line)
      guard entry.line["k"]?.string != "sheet" else {
        add(sheet: entry.line)
        continue
      }
      count(rulings[id] ?? entry.line, isRuled: rulings[id] != nil)
    }
  }

  private mutating func read(_ file: [UInt8], list: String) {
    var header: JSON?
    let lines = Self.withoutMark(file).split(separator: UInt8(ascii: "\n"))
    for line in lines {
      // what other programs put at the ends of lines is none of the record
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let line = Self.verified(Array(line)) else { continue }
      if line["k"]?.string == "open" {
        header = line["list"]?.string == list ? line : nil
      } else if let header {
        take(line, header)
      }
    }
  }

  private static func withoutMark(_ file: [UInt8]) -> ArraySlice<UInt8> {
    file[...].dropFirst(file.starts(with: JournalFile.byteOrderMark) ? 3 : 0)
  }

  /// A line whose hash is that of the bytes before it.
  private static func verified(_ bytes: [UInt8]) -> JSON? {
    do throws(JSONError) {
      let line = try JSON(parsing: bytes, limits: .line)
      guard bytes.count > JournalLine.endLength else { return nil }
      let hashed = Array(bytes.dropLast(JournalLine.endLength))
      let digits = SHA256.digest(of: hashed).description.prefix(32)
      return line["h"]?.string == String(digits) ? line : nil
    } catch {
      return nil
    }
  }

  private mutating func take(_ line: JSON, _ header: JSON) {
    let source = header["source"]?.string.map { "\($0)/\(header["pass"]?.integer ?? 0)" }
    let id = line["id"]?.string ?? ""
    let ref = line["ref"]?.string ?? ""
    let isFirst = header["entry"]?.integer == 1
    switch line["k"]?.string {
    case "ballot", "invalid", "doubt", "sheet":
      if isFirst { papers[id] = Entry(line: line, source: source) }
    case "replace":
      gone.insert(ref)
      if isFirst { papers[id] = Entry(line: line, source: source) }
    case "void":
      guard let voided = line["source"]?.string else {
        gone.insert(ref)
        return
      }
      goneImports.insert("\(voided)/\(line["pass"]?.integer ?? 0)")
    case "ruling": rulings[ref] = line
    default: break
    }
  }

  /// The papers that a line stands for: a tally sheet's are all it counts.
  private static func papers(on line: JSON) -> Int {
    guard line["k"]?.string == "sheet" else { return 1 }
    return number(line["valid"]) + invalid(on: line)
  }

  private static func invalid(on line: JSON) -> Int {
    guard case .object(let reasons) = line["invalid"] else { return 0 }
    return reasons.members.reduce(0) { $0 + number($1.value) }
  }

  /// A number of papers; one that no vote has is none.
  private static func number(_ json: JSON?) -> Int {
    guard let number = json?.integer, (0...10_000_000).contains(number) else { return 0 }
    return number
  }

  private mutating func add(sheet line: JSON) {
    valid += Self.number(line["valid"])
    invalid += Self.invalid(on: line)
    for (index, count) in (line["votes"]?.array ?? []).enumerated()
    where votes.indices.contains(index) {
      votes[index] += Self.number(count)
    }
  }

  /// Counts a paper by the rules of a valid ballot, written out again here.
  private mutating func count(_ line: JSON, isRuled: Bool) {
    guard line["k"]?.string != "doubt" else {
      doubtful += 1
      return
    }
    guard let marks = line["m"]?.array?.compactMap(\.integer) else {
      invalid += 1
      return
    }
    let isRuled = isRuled || line["ruled"]?.bool == true
    let mayBeEmpty =
      switch contest.form {
      case .strikeOut: false
      case .agreeDisagree: contest.ruleSet.switches.allNoBallot != .invalid
      case .singleName, .showOfHands: true
      }
    guard marks.count <= contest.seats, !marks.isEmpty || mayBeEmpty || isRuled else {
      invalid += 1
      return
    }
    valid += 1
    for mark in marks where mark > 0 && mark <= votes.count { votes[mark - 1] += 1 }
  }
}

extension Recount {
  /// Whether the other way of counting came to the same numbers.
  func agrees(with state: BallotState) -> Bool {
    votes == state.tally.votes && valid == state.tally.valid
      && invalid == state.tally.invalid.total && doubtful == state.doubtful
      && batches == state.batches.filter { $0.value != 0 }
  }
}
