import CongressModel
import Storage

extension Session {
  /// The batches that carry one number for two piles, or that two imports hold, in the votes that
  /// these journals belong to.
  func sharedBatches(in journals: [String]) throws(CommandError) -> [BallotProblem] {
    let places = journals.compactMap { path -> Congress.ID? in
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "congresses" ? Congress.ID(String(parts[1])) : nil
    }
    var found: [BallotProblem] = []
    for id in Set(places).sorted() {
      let documents = try documents(id)
      for election in documents.elections.elections {
        for round in election.rounds {
          let set = try ballots(of: round, election, in: documents.congress)
          found += set.problems.filter(\.isOfSharedBatch)
        }
      }
    }
    return found
  }
}

extension BallotProblem {
  /// Whether it comes of stations that used one number without seeing each other.
  fileprivate var isOfSharedBatch: Bool {
    if case .sharedNumber = self { true } else { mayCountTwice }
  }

  /// Whether somebody has to look at the paper before the numbers mean anything.
  var mayCountTwice: Bool { if case .importedTwice = self { true } else { false } }
}
