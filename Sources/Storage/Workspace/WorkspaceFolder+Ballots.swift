package import CongressModel
import StrictJSON
package import Tallying

extension WorkspaceFolder {
  /// The ballots of a round, read as far as they are there now.
  package func ballots(
    of round: CongressModel.Round, _ election: Election, in congress: Congress, isRehearsal: Bool
  ) throws(StorageError) -> BallotSet {
    var set = BallotSet(
      place(of: RoundKey(congress.id, election.id, round: round.number)),
      contest: try contest(of: round, election, in: congress),
      list: Self.listHash(of: round, election, in: congress),
      entries: election.counting.entries, isRehearsal: isRehearsal)
    do throws(FileError) { try set.update() } catch {
      throw .cannotRead(path: set.place.path, errno: error.errno)
    }
    set.destroyed = try destroyedBallots(of: set.place.key)
    return set
  }

  /// What a round's ballots are judged by.
  package func contest(
    of round: CongressModel.Round, _ election: Election, in congress: Congress
  ) throws(StorageError) -> Contest {
    let ruleSet = try ruleSet(of: congress)
    do throws(ContestError) { return try election.contest(of: round, by: ruleSet) } catch {
      throw .wrongShape(
        path: DocumentName.elections(congress.id).path,
        ShapeError(.notAllowed(election.id.rawValue), at: JSONPath.root.member("elections")),
        at: nil)
    }
  }

  /// The rules of a congress.
  ///
  /// - Throws: `StorageError.unknownRuleSet` with the place where the congress names them.
  @discardableResult
  func ruleSet(of congress: Congress) throws(StorageError) -> RuleSet {
    if let known = RuleSet.known(congress.ruleSet, with: ownRuleSets) { return known }
    let name = DocumentName.congress(congress.id)
    let position = try document(name).flatMap {
      JSON.position(of: JSONPath.root.member("ruleSet"), in: $0.stored.bytes)
    }
    throw .unknownRuleSet(
      path: name.path, id: congress.ruleSet, known: ruleSets.map(\.id), at: position)
  }

  /// What every journal of a round carries, so that marks made under another list are refused.
  package static func listHash(
    of round: CongressModel.Round, _ election: Election, in congress: Congress
  ) -> Bits128 {
    SHA256.digest(of: election.frozenList(of: round, in: congress).bytes(.canonical)).half
  }

  /// Begins a journal of a station, on a second disk too where there is one.
  package func journal(
    station: String, operatorName: String? = nil, entry: Int = 1, continuing set: BallotSet,
    mirror: Folder? = nil, at minute: Minute? = nil
  ) throws(JournalError) -> BallotJournal {
    let header = JournalHeader(
      key: set.place.key, list: set.list, entry: entry, station: station,
      operatorName: operatorName, isRehearsal: set.isRehearsal, at: minute)
    return try BallotJournal(header, continuing: set, mirror: mirror)
  }

  /// The rounds that have journals, whether an election knows them or not.
  func rounds(of congress: Congress.ID) throws(FileError) -> [String] {
    try root.existingFolder("congresses")?.existingFolder(congress.rawValue)?
      .existingFolder("ballots")?.names() ?? []
  }
}
