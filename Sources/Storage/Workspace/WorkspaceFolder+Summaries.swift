package import CongressModel
import Tallying

extension WorkspaceFolder {
  /// Does something with many congresses, several at once, and answers in the order of the ids.
  package func mapInParallel<Value: Sendable>(
    _ ids: [Congress.ID],
    _ body: @escaping @Sendable (Congress.ID) throws(StorageError) -> Value
  ) -> [Result<Value, StorageError>] {
    inParallel(ids, atMost: root.fileSystem.concurrency) { id in
      Result { () throws(StorageError) in try body(id) }
    }
  }

  /// The documents of many congresses, in the order of the ids.
  package func documents(of ids: [Congress.ID]) -> [Result<CongressDocuments, StorageError>] {
    mapInParallel(ids) { (id) throws(StorageError) in try documents(of: id) }
  }

  /// What the dashboard needs of a congress, with its votes counted as their journals stand.
  package func summary(
    of documents: CongressDocuments, isRehearsal: Bool
  ) throws(StorageError) -> CongressSummary {
    var figures: [ElectionSummary] = []
    for election in documents.elections.elections {
      var held: [(round: CongressModel.Round, result: CountResult)] = []
      for round in election.rounds where round.opened != nil {
        var set = try ballots(
          of: round, election, in: documents.congress, isRehearsal: isRehearsal)
        held.append((round, election.count(of: round, set.state, in: set.contest).result))
      }
      figures += ElectionSummary(of: election, held).map { [$0] } ?? []
    }
    return CongressSummary(
      documents.congress, checklist: documents.checklist, elections: figures)
  }
}
