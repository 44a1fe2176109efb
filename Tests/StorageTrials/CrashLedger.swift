import CongressModel
import Storage
import StrictJSON
import Tallying

/// What a station was told of its ballots and of a document, kept apart from the disk.
struct CrashLedger {
  /// What was read from each paper that was ever tried to be recorded.
  private(set) var papers: [BallotID: Paper] = [:]
  /// The ballots of which it was said that they are recorded, or which a start found.
  private(set) var recorded: Set<BallotID> = []
  /// The ballots that were to be taken back, and those of which it was said.
  private(set) var doomed: Set<BallotID> = []
  private(set) var gone: Set<BallotID> = []
  /// The versions of the document that may be there.
  private(set) var versions: [Int?] = [nil]
  /// Whether a call failed otherwise than by the power cut.
  var sawFailures = false

  /// Ballots that nobody has tried to take back, in a fixed order.
  var standing: [BallotID] {
    recorded.subtracting(doomed).sorted { ($0.high, $0.low) < ($1.high, $1.low) }
  }
}

extension CrashLedger {
  mutating func tries(_ id: BallotID, _ paper: Paper) { papers[id] = paper }

  mutating func has(_ id: BallotID) { recorded.insert(id) }

  mutating func triesToVoid(_ id: BallotID) { doomed.insert(id) }

  mutating func hasVoided(_ id: BallotID) { gone.insert(id) }

  mutating func triesToSave(_ version: Int) { versions.append(version) }

  mutating func hasSaved(_ version: Int) { versions = [version] }

  mutating func hasNotSaved(_ version: Int) { versions.removeAll { $0 == version } }

  /// What a new start found stays: it was on the platter.
  mutating func settle(_ set: BallotSet, version: Int?) {
    for id in papers.keys where set.contains(Bits128(id)) { recorded.insert(id) }
    let live = Set(set.papers(entry: 1).map(\.id))
    gone.formUnion(doomed.subtracting(live).intersection(recorded))
    versions = [version]
  }
}

extension CrashLedger {
  /// What is wrong with the ballots that a start finds; none where all is as it was said.
  func objections(to set: BallotSet) -> [String] {
    var set = set
    var objections: [String] = []
    let lost = recorded.filter { !set.contains(Bits128($0)) }
    if !lost.isEmpty { objections.append("\(lost.count) recorded ballots are lost") }
    let entered = set.papers(entry: 1)
    let live = Set(entered.map(\.id))
    if live.count != entered.count { objections.append("a ballot is there twice") }
    if !gone.isDisjoint(with: live) { objections.append("a ballot taken back counts again") }
    let missing = recorded.subtracting(doomed).subtracting(live).subtracting(lost)
    if !missing.isEmpty { objections.append("\(missing.count) ballots are there and don't count") }
    if entered.contains(where: { papers[$0.id] != $0.paper }) {
      objections.append("a ballot has other marks")
    }
    if set.state.figures != figures(of: live) { objections.append("the numbers are wrong") }
    return objections + set.problems.compactMap { objection(to: $0, in: set) }
  }

  /// The votes, valid and invalid papers of these ballots, counted without the program.
  private func figures(of live: Set<BallotID>) -> [Int] {
    var figures = [0, 0, 0, 0, 0, 0]
    for id in live {
      guard case .chosen(let marks) = papers[id], (1...2).contains(marks.count) else {
        figures[5] += 1
        continue
      }
      figures[4] += 1
      for mark in marks { figures[mark - 1] += 1 }
    }
    return figures
  }

  /// Only what was never said to be recorded may be flagged: a torn end, or, in an import, a hole
  /// before lines of the same write.
  private func objection(to problem: BallotProblem, in set: BallotSet) -> String? {
    switch problem {
    case .tornTail, .unfinishedImport: return nil
    // what a failed synchronisation left in the cache can be seen, told of and lost
    case .missingEnd where sawFailures: return nil
    case .damaged(let file, _)
    where set.headers.contains { $0.source != nil && file.hasPrefix("\($0.segment)") }:
      return nil
    default: return "flagged without a cause: \(problem)"
    }
  }
}
