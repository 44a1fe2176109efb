import CongressModel
import Reports
import Storage
import Tallying
import Wording

/// Why something can't be done with batches, or with papers put aside.
enum BatchRefusal: Error {
  case noSuchBatch(Int)
  case closedAlready(Int, entry: Int)
  case full(Int, papers: Int)
  case short(Int, papers: Int, typed: Int)
  case noCover(Int)
  case size(ClosedRange<Int>)
  case fewerThanTyped(Int, typed: Int)
  case aboveCollected(Int, collected: Int)
  case entryNotAsked(Int, of: Int)
  case tellerNeeded
  case sameTeller(String, batch: Int)
  case noQuestion(Int, of: Int)
  case twoNames
  case noSuchBallot
  case ruledAlready
  case notInTeam(String)
  case groundNeeded
  case onePaper(Int)
  /// `--take file` without `--file`.
  case fileNeeded
  case sheet(TallySheetError)
  case notASheet(line: Int)
  case pileTooHigh(Int, most: Int)
}

/// One vote as the commands of the counting room work on it.
struct CountingRoom {
  let session: Session
  let documents: CongressDocuments
  let election: Election
  let round: CongressModel.Round
  var set: BallotSet
  private let station: Station
  private var journals: [Desk: BallotJournal] = [:]
  private var claim: FileLock?

  var key: RoundKey { self.set.place.key }

  init(_ reference: ElectionReference, in session: Session) throws(CommandError) {
    let (documents, election) = try session.election(reference)
    guard let round = election.currentRound, round.opened != nil else {
      throw .voteNotOpen(election.id.rawValue)
    }
    (self.session, self.documents, self.election) = (session, documents, election)
    self.round = round
    set = try session.ballots(of: round, election, in: documents.congress)
    station = session.folder.takingStation(named: Process.hostName)
  }
}

extension CountingRoom {
  /// The batches as they are on the disk.
  mutating func covers() -> [BatchState] { set.state.covers }

  mutating func cover(_ batch: Int) throws(CommandError) -> BatchState {
    guard let cover = covers().first(where: { $0.number == batch }) else {
      throw .batch(.noSuchBatch(batch))
    }
    return cover
  }

  func requireOpen() throws(CommandError) {
    guard round.closed == nil else { throw .voteNotOpen(election.id.rawValue) }
    if let readOnly = session.readOnly { throw .storage(readOnly) }
  }

  /// Sees to it that no other station begins batches until this command has ended.
  mutating func claimNumbers() throws(CommandError) {
    let (folder, key) = (session.folder, key)
    claim = try CommandError.storing { () throws(StorageError) in
      try folder.claiming(.numbers, of: key)
    }
    try readOn()
  }

  func requireEntry(_ entry: Int) throws(CommandError) {
    guard (1...election.counting.entries).contains(entry) else {
      throw .batch(.entryNotAsked(entry, of: election.counting.entries))
    }
  }

  /// Writes something to journals of this vote, and reads them on.
  mutating func write(
    _ desk: Desk, _ body: (BallotJournal) throws(JournalError) -> Void
  ) throws(CommandError) {
    do throws(JournalError) {
      let journal: BallotJournal
      if let known = journals[desk] { journal = known } else { journal = try begin(desk) }
      journals[desk] = journal
      try body(journal)
    } catch {
      throw .journal(error, path: set.place.path)
    }
    try readOn()
  }

  private mutating func readOn() throws(CommandError) {
    do throws(FileError) { try set.update() } catch {
      throw .storage(.cannotRead(path: set.place.path, errno: error.errno))
    }
  }

  private func begin(_ desk: Desk) throws(JournalError) -> BallotJournal {
    try session.folder.journal(
      station: station.name, operatorName: desk.teller, entry: desk.entry, continuing: set,
      at: Self.minute(of: session))
  }

  /// Ends the journals that were written.
  func finish() throws(CommandError) {
    claim?.release()
    do throws(JournalError) {
      for journal in journals.values { try journal.close(at: Self.minute(of: session)) }
    } catch {
      throw .journal(error, path: set.place.path)
    }
  }

  mutating func carryOut(_ deed: BatchDeed, at desk: Desk) throws(CommandError) {
    let steps = set.records(of: deed, entry: desk.entry, at: Self.minute(of: session))
    for step in steps {
      let place = Desk(desk.key, entry: step.entry, teller: desk.teller)
      try write(place) { (journal) throws(JournalError) in try journal.record(step.records) }
    }
  }

  private static func minute(of session: Session) -> Minute? {
    Minute(day: session.today, minute: Process.now().minute)
  }

  /// That no batch is typed by the same person twice, or that it was decided to let it be.
  mutating func checkTeller(
    _ desk: Desk, of batches: [Int]
  ) throws(CommandError) {
    guard election.counting.entries > 1 else { return }
    guard let teller = desk.teller, !teller.isEmpty else { throw .batch(.tellerNeeded) }
    guard !round.decisions.contains(where: { $0.kind == .sameTeller }) else { return }
    for cover in covers() where batches.contains(cover.number) {
      for (entry, typed) in zip(1..., cover.entries) where entry != desk.entry {
        if typed.tellers.contains(where: { NameLook.key(of: $0) == NameLook.key(of: teller) }) {
          throw .batch(.sameTeller(teller, batch: cover.number))
        }
      }
    }
  }

  /// The papers of a batch's cover, checked against the others and the papers collected.
  mutating func checkStated(_ papers: Int, of batch: Int) throws(CommandError) {
    let sizes = CountingPlan.allowedBatchSizes
    guard sizes.contains(papers) else { throw .batch(.size(sizes)) }
    let covers = covers()
    let cover = covers.first { $0.number == batch }
    let typed = cover?.entries[0].papers ?? 0
    guard papers >= typed else { throw .batch(.fewerThanTyped(papers, typed: typed)) }
    let others = covers.filter { $0.number != batch }
      .reduce(0) { $0 + ($1.stated ?? $1.entries[0].papers) }
    // a cover may always come down to what lies under it, however wrong the others are
    if let collected = round.collected, others + papers > collected, papers > cover?.stated ?? 0 {
      throw .batch(.aboveCollected(others + papers, collected: collected))
    }
  }
}

extension Session {
  /// The sheet that lies on a batch, with what is known of it.
  func coverSheet(
    _ cover: BatchState, of set: BallotSet, doubts: [DoubtfulPaper], _ election: Election,
    in congress: Congress
  ) -> Reports.BatchCover {
    let unit = tree[congress.organization]?.name ?? congress.organization.rawValue
    var sheet = Reports.BatchCover(
      organization: unit, congress: unit, election: election.title[wording.language],
      batch: cover.number)
    sheet.ballots = cover.stated ?? cover.entries[0].papers
    sheet.firstTeller = Self.names(cover.entries.first)
    sheet.secondTeller = cover.entries.count > 1 ? Self.names(cover.entries[1]) : nil
    sheet.doubtful = doubts.filter { $0.batch == cover.number }.map(\.place)
    sheet.code = cover.entries[0].isClosed ? set.code(ofBatch: cover.number) : nil
    return sheet
  }

  private static func names(_ entry: BatchState.Entry?) -> String? {
    entry.flatMap { $0.tellers.isEmpty ? nil : $0.tellers.joined(separator: ", ") }
  }
}
