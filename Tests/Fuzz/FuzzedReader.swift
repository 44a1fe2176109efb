import CongressModel
import Glibc
import Storage
import StorageTrials
import StrictJSON
import Tallying
import TerminalUI
import Themes

/// What reads the input, and what is promised of it whatever the input is.
enum FuzzedReader: String {
  case json, journal, csv, keys, theme

  static let asked =
    unsafe getenv("FUZZ").flatMap {
      unsafe FuzzedReader(rawValue: String(cString: $0))
    } ?? .json
  private static let isControl = unsafe getenv("FUZZ_CONTROL") != nil
  private static let vote = TrialVote()

  func check(_ input: [UInt8]) {
    precondition(!Self.isControl || !input.contains(0x7B), "the control is found")
    switch self {
    case .json: Self.json(input)
    case .journal: Self.journal(input)
    case .csv: Self.csv(input)
    case .keys: Self.keys(input)
    case .theme: Self.theme(input)
    }
  }

  private static func json(_ input: [UInt8]) {
    _ = JSON.hostileText(in: input)
    do throws(JSONError) {
      let json = try JSON(parsing: input)
      for style in JSON.Style.allCases {
        let again = try JSON(parsing: json.bytes(style))
        precondition(style == .canonical || again == json, "what is written reads as it was")
      }
    } catch {
      precondition(
        (0...input.count).contains(error.position.offset), "an error has a place in the input")
    }
  }

  /// As it is, and with every line hashed, so that what is in the lines is read too.
  private static func journal(_ input: [UInt8]) {
    guard let vote else { return }
    for bytes in [input, JournalSurgery.resealed(input)] {
      let system = SimulatedFileSystem()
      let folder = "congresses/\(vote.key.congress)/ballots/\(vote.key.election)-\(vote.key.round)/"
      system.put(bytes, at: folder + "a.jsonl")
      guard var set = try? vote.set(on: system), var again = try? vote.set(on: system) else {
        preconditionFailure("a journal can be read or is flagged")
      }
      let lines = bytes.count { $0 == 10 } + 1
      let counted = set.state.tally.counted + set.state.doubtful + set.state.voided
      precondition(counted <= lines, "no line counts twice")
      precondition(set.state == again.state, "two readings are one")
    }
  }

  private static func csv(_ input: [UInt8]) {
    _ = try? CandidateCSV.candidates(input)
    guard let vote else { return }
    var rows = 0
    try? BallotCSV(input, for: vote.contest).forEach { number, ballot in
      rows += 1
      precondition(number == rows, "rows are counted")
      if case .chosen(let marks) = ballot.paper {
        precondition(marks.allSatisfy((1...4).contains), "a mark is a number of the list")
      }
    }
  }

  private static func keys(_ input: [UInt8]) {
    var decoder = InputDecoder()
    let middle = input.count / 2
    _ = decoder.decode(Array(input[..<middle]), at: 0)
    _ = decoder.decode(Array(input[middle...]), at: 5)
    _ = decoder.flush(at: 1 << 40)
    precondition(decoder.deadline == nil, "nothing waits for ever")
  }

  private static func theme(_ input: [UInt8]) {
    _ = try? ThemeReading(input, named: "x")
  }
}
