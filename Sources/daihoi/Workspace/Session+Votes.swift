import CongressModel
import Reports
import Storage
import StrictJSON
import Tallying
import Wording

extension Session {
  /// An election with the congress it belongs to.
  func election(
    _ reference: ElectionReference
  ) throws(CommandError) -> (CongressDocuments, Election) {
    guard let id = reference.election else {
      throw .notAReference(reference.congress.rawValue)
    }
    let documents = try documents(reference.congress)
    guard let election = documents.elections[id] else {
      throw .noSuchElection(id.rawValue, congress: reference.congress.rawValue)
    }
    return (documents, election)
  }

  /// The count of a round as its journals stand.
  func vote(
    _ round: CongressModel.Round, of election: Election, in congress: Congress
  ) throws(StorageError) -> CountedVote {
    var set = try folder.ballots(
      of: round, election, in: congress, isRehearsal: settings.isRehearsal)
    return CountedVote(
      key: RoundKey(congress.id, election.id, round: round.number), congress: congress,
      election: election, round: round,
      count: election.count(of: round, set.state, in: set.contest),
      names: election.list(of: round), state: set.state)
  }

  /// The latest round of an election, or of all elections of a congress; or the one that is asked
  /// for.
  func votes(
    _ reference: ElectionReference, round number: Int? = nil
  ) throws(CommandError) -> [CountedVote] {
    let documents = try documents(reference.congress)
    var elections = documents.elections.elections
    if reference.election != nil { elections = [try election(reference).1] }
    var votes: [CountedVote] = []
    for election in elections {
      var round = election.currentRound ?? election.firstRound()
      if let number {
        guard let found = election.round(number) else {
          throw .noSuchRound(number, election: election.id.rawValue)
        }
        round = found
      }
      votes.append(
        try CommandError.storing { () throws(StorageError) in
          try vote(round, of: election, in: documents.congress)
        })
    }
    return votes
  }
}

extension Session {
  /// The election with its first round, or the one that waits, open, where none is.
  ///
  /// What would stop an opening by hand is noted in the result, and stops no import.
  func opening(_ election: Election) -> Election {
    guard var round = election.waitingRound else { return election }
    var opened = election
    (round.opened, round.base) = (today, round.base ?? election.base)
    if round.base != nil { round.baseSheet = election.baseSheet }
    opened.rounds = opened.rounds.dropLast() + [round]
    return opened
  }

  /// Papers are counted from none.
  func checkPapers(_ issued: Int?, _ collected: Int?) throws(CommandError) {
    for number in [issued, collected].compactMap(\.self) where number < 0 {
      throw .papersBelowZero(number)
    }
  }

  /// The documents with the election as it is now and the papers as they are stated, written.
  func saving(
    _ election: Election, of documents: CongressDocuments, issued: Int?, collected: Int?
  ) throws(CommandError) -> (CongressDocuments, Election) {
    var documents = documents
    let election = try stating(election, issued: issued, collected: collected)
    documents.elections[election.id] = election
    try write(documents)
    return (documents, election)
  }

  private func stating(
    _ election: Election, issued: Int?, collected: Int?
  ) throws(CommandError) -> Election {
    var election = election
    try checkPapers(issued, collected)
    let last = election.rounds.count - 1
    do throws(ClosingRefusal) {
      try election.state(issued: issued, collected: collected, of: election.rounds.count)
    } catch {
      throw self.error(error)
    }
    if let issued = election.rounds[last].issued,
      let collected = election.rounds[last].collected, collected > issued
    {
      throw .moreCollected(collected, issued: issued)
    }
    return election
  }

  /// Closes the vote; the papers counted must be the papers collected, where these are known.
  func close(
    _ election: Election, of documents: CongressDocuments, issued: Int?, collected: Int?
  ) throws(CommandError) {
    guard election.currentRound?.isOpen == true else { throw .voteNotOpen(election.id.rawValue) }
    var documents = documents
    // stated and closed in one step: a close that is refused states nothing
    var election = try stating(election, issued: issued, collected: collected)
    let last = election.rounds.count - 1
    let round = election.rounds[last]
    let vote = try CommandError.storing { () throws(StorageError) in
      try self.vote(round, of: election, in: documents.congress)
    }
    do throws(ClosingRefusal) { try election.close(vote.count, vote.state, on: today) } catch {
      // without it the result is provisional, and says so
      guard error == .collectedUnknown else { throw self.error(error) }
      election.rounds[last].closed = today
    }
    documents.elections[election.id] = election
    try write(documents)
  }
}

extension Session {
  /// Closes a vote that doesn't count, with the decision that says so; its papers stay recorded.
  func annul(
    _ election: Election, of documents: CongressDocuments,
    _ decision: CongressModel.Round.Decision, issued: Int?, collected: Int?
  ) throws(CommandError) {
    guard election.currentRound?.opened != nil else { throw .voteNotOpen(election.id.rawValue) }
    var (documents, election) = (documents, election)
    let last = election.rounds.count - 1
    election.rounds[last].issued = issued ?? election.rounds[last].issued
    election.rounds[last].collected = collected ?? election.rounds[last].collected
    guard let out = election.rounds[last].issued, let back = election.rounds[last].collected,
      back > out
    else { throw .notAnnullable(election.id.rawValue) }
    election.rounds[last].closed = election.rounds[last].closed ?? today
    election.rounds[last].decisions.append(decision)
    documents.elections[election.id] = election
    try write(documents)
  }

  /// The order of elections at a congress.
  func chain(of congress: Congress) -> ElectionChain {
    congress.electionChain(of: tree[congress.organization])
  }

  func assembly(of election: Election, in congress: Congress) -> Assembly {
    election.assembly(in: chain(of: congress), of: tree[congress.organization])
  }

  /// What follows a round as its ballots stand.
  func nextStep(after vote: CountedVote) -> NextStep {
    vote.count.result.nextStep(
      after: vote.election.held(
        vote.round, in: assembly(of: vote.election, in: vote.congress)))
  }

  /// Refuses a list with names that weren't elected to the post from which this one is filled.
  func checkSource(
    of election: Election, in documents: CongressDocuments
  ) throws(CommandError) {
    let chain = chain(of: documents.congress)
    guard let step = election.step(in: chain), let source = step.source,
      let before = documents.elections.elections.first(where: { other in
        other.step(in: chain).map { $0.post == source && $0.act == .election } ?? false
      }), before.isClosed
    else { return }
    let elected = Set(try elected(before, in: documents.congress).map(\.name))
    let strangers = election.candidates.map(\.name).filter { !elected.contains($0) }
    guard strangers.isEmpty else { throw .notFromSource(strangers, source) }
  }

  /// Those elected in all rounds of an election.
  func elected(_ election: Election, in congress: Congress) throws(CommandError) -> [Candidate] {
    var results: [Int: CountResult] = [:]
    for round in election.rounds where round.opened != nil {
      results[round.number] =
        try CommandError.storing { () throws(StorageError) in
          try vote(round, of: election, in: congress).count.result
        }
    }
    return election.elected(results).compactMap(election.candidate)
  }
}

extension Session {
  /// The rows of a file as ballots of a round; all are read before any is recorded.
  func rows(
    of bytes: [UInt8], named path: String, for contest: Contest
  ) throws(CommandError) -> [ImportRow] {
    var rows: [ImportRow] = []
    let lines = bytes.count { $0 == UInt8(ascii: "\n") }
    let line = ProgressLine(wording.readingBallots, total: lines, wording)
    defer { line.end() }
    do throws(BallotRowError) {
      try BallotCSV(bytes, for: contest).forEach { number, ballot in
        if number % 1000 == 0 { line.reach(number) }
        rows.append(
          ImportRow(
            row: number, batch: ballot.batch,
            paper: RecordedPaper(ballot.paper, ruling: ballot.ruling)))
      }
    } catch {
      throw .ballots(error, path: path)
    }
    return rows
  }

  /// Records the ballots of a file; answers how many, or `nil` where they were there already.
  ///
  /// Whatever came to the vote since it was read is looked at first, while no other import begins:
  /// what isn't seen would be neither refused nor replaced, and its ballots would count twice.
  func record(
    _ rows: [ImportRow], of bytes: [UInt8], in earlier: BallotSet, isReplacing: Bool
  ) throws(CommandError) -> Int? {
    let claim = try CommandError.storing { () throws(StorageError) in
      try folder.claiming(.imports, of: earlier.place.key)
    }
    defer { claim?.release() }
    var set = earlier
    do throws(FileError) { try set.update() } catch {
      throw .storage(.cannotRead(path: set.place.path, errno: error.errno))
    }
    return try record(rows, of: bytes, to: set, isReplacing: isReplacing)
  }

  private func record(
    _ rows: [ImportRow], of bytes: [UInt8], to set: BallotSet, isReplacing: Bool
  ) throws(CommandError) -> Int? {
    if let errno = set.unreadableErrno {
      throw .storage(.cannotRead(path: set.place.path, errno: errno))
    }
    let digest = SHA256.digest(of: bytes)
    let source = BallotImport.source(of: digest, in: set)
    let known = set.imports[source] ?? 0
    let others = set.origins(of: Set(rows.map(\.batch)))
    let strangers = others.imports.subtracting([source])
    let isWhole = known == rows.count && set.isFinished(source)
    if isWhole, !rows.isEmpty, strangers.isEmpty || !isReplacing { return nil }
    // an import takes no typed paper back, so that beside its own they would count twice
    guard others.typed.isEmpty else { throw .batchesTyped(others.typed.sorted()) }
    if !isReplacing, !strangers.isEmpty || others.hasCorrections {
      throw .batchesThere(Set(rows.map(\.batch)).sorted())
    }
    // half a file of ballots is worse than none: it is written to its end
    let interruption = Interruption()
    let line = ProgressLine(wording.writingBallots, total: rows.count, wording)
    defer { withExtendedLifetime(interruption) { line.end() } }
    do throws(JournalError) {
      let header = JournalHeader(
        key: set.place.key, list: set.list,
        station: WorkspaceFolder.importStation(on: Process.hostName),
        isRehearsal: set.isRehearsal)
      var journal = try BallotImport(header, source: source, continuing: set)
      if isReplacing {
        let corrections = set.corrections(of: strangers)
        try journal.void(strangers, corrections: corrections, reason: "replaced")
      }
      for (place, row) in rows.enumerated() {
        try journal.add(row)
        if place % 1000 == 0 { line.reach(place) }
      }
      try journal.finish()
    } catch {
      throw .journal(error, path: set.place.path)
    }
    return rows.count
  }

  func ballots(
    of round: CongressModel.Round, _ election: Election, in congress: Congress
  ) throws(CommandError) -> BallotSet {
    try CommandError.storing { () throws(StorageError) in
      try folder.ballots(of: round, election, in: congress, isRehearsal: settings.isRehearsal)
    }
  }
}

extension JournalError {
  func storageError(_ path: String) -> StorageError {
    switch self {
    case .impossible: .cannotWrite(path: path, errno: Errno.notAllowed)
    case .notRecorded(let error) where Errno.isFull(error.errno): .diskFull(path: path)
    case .notRecorded(let error) where Errno.isReadOnly(error.errno): .readOnly(path: path)
    case .notRecorded(let error): .cannotWrite(path: path, errno: error.errno)
    case .unsure(let error): .durabilityUnconfirmed(path: path, errno: error.errno)
    }
  }
}
