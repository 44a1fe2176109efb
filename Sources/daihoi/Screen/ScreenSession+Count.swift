import CongressApp
import CongressModel
import Reports
import Storage
import Tallying

// What the counting screens write: each reading of a vote in journals of its own.
extension ScreenSession {
  /// Records a paper; it is on the disk when this returns that it is recorded.
  func record(_ desk: Desk, _ entry: BallotEntry) -> [Message] {
    writing(desk) { (set) throws(JournalError) in
      let journal = try self.journal(desk, set)
      let id = try self.name(for: entry, at: desk, in: set, journal)
      do throws(JournalError) {
        let recorded = try journal.record(entry, as: id)
        self.unsure[desk] = nil
        self.note(recorded)
        return .recorded(recorded.id, entry)
      } catch {
        if case .unsure = error { self.unsure[desk] = UnsureRecord(id: id, entry: entry) }
        throw error
      }
    }
  }

  /// Begins or closes a batch, or records what two people found.
  func carryOut(_ deed: BatchDeed, at desk: Desk) -> [Message] {
    guard case .begin = deed else { return write(deed, at: desk) }
    // nobody else gives a number away while this is held; where locks don't reach, two piles may
    // come to have one number, and the screens say so
    let claim: FileLock?
    do throws(StorageError) { claim = try session.folder.claiming(.numbers, of: desk.key) } catch {
      return [.notRecorded(desk.key, error)]
    }
    defer { claim?.release() }
    let news = follow(desk.key)
    let round = opened[desk.key.congress]?.elections[desk.key.election]?.round(desk.key.round)
    return news
      + write(followed[desk.key]?.unclaimed(deed, collected: round?.collected) ?? deed, at: desk)
  }

  private func write(_ deed: BatchDeed, at desk: Desk) -> [Message] {
    writing(desk) { (set) throws(JournalError) in
      for step in set.records(of: deed, entry: desk.entry, at: self.minute) {
        let place = Desk(desk.key, entry: step.entry, teller: desk.teller)
        try self.journal(place, set).record(step.records)
      }
      return .batch(deed)
    }
  }

  /// Looks up what this station typed before it was started again.
  func recall(_ desk: Desk) -> [Message] {
    let news = follow(desk.key)
    do throws(StorageError) {
      let set = try known(desk.key)
      let papers = set.recent(station: station.name, entry: desk.entry, most: 50)
      let recalled = papers.map { RecalledPaper(id: $0.id, batch: $0.batch, paper: $0.paper) }
      let event = JournalEvent.recalled(recalled, writing: set.writingStations)
      return news + [.journal(desk, event)]
    } catch {
      return [.notRecorded(desk.key, error)]
    }
  }

  /// Writes the cover sheet of a batch among the reports of the congress.
  func printCover(_ key: RoundKey, batch: Int) -> [Message] {
    do throws(StorageError) {
      var set = try known(key)
      let documents = try session.folder.documents(of: key.congress)
      let state = set.state
      guard let election = documents.elections[key.election],
        let cover = state.covers.first(where: { $0.number == batch })
      else { return [] }
      let sheet = session.coverSheet(
        cover, of: set, doubts: state.doubts, election, in: documents.congress)
      let report: Report
      do throws(CommandError) {
        report = try session.laidOut(
          Reports.BatchCover.report(of: [sheet], in: session.wording), as: "covers",
          with: [sheet.values(in: session.wording)])
      } catch {
        return [.papersNotKept(session.wording.sentence(error))]
      }
      let path = try session.folder.print(
        Array(report.rendered(as: .html).utf8), of: key.congress,
        as: "\(key.election)-\(key.round)-batch-\(batch).html")
      return [.printed(path: path)]
    } catch {
      return [.notRecorded(key, error)]
    }
  }

  private func known(_ key: RoundKey) throws(StorageError) -> BallotSet {
    if let set = followed[key] { return set }
    return try ballots(of: key)
  }

  private func writing(
    _ desk: Desk, _ body: (BallotSet) throws(JournalError) -> JournalEvent
  ) -> [Message] {
    if let refusal = session.readOnly { return [.notRecorded(desk.key, refusal)] }
    do throws(StorageError) {
      let event = try written(desk, body)
      return follow(desk.key) + [.journal(desk, event)] + takeWarnings()
    } catch {
      return [.notRecorded(desk.key, error)]
    }
  }

  /// What came of writing; the ballots are let go of when this returns, since they grow next.
  private func written(
    _ desk: Desk, _ body: (BallotSet) throws(JournalError) -> JournalEvent
  ) throws(StorageError) -> JournalEvent {
    let set = try known(desk.key)
    do throws(JournalError) { return try body(set) } catch {
      throw error.storageError(set.place.path)
    }
  }

  private func journal(_ desk: Desk, _ set: BallotSet) throws(JournalError) -> BallotJournal {
    if let known = journals[desk] { return known }
    let begun = try session.folder.journal(
      station: station.name, operatorName: desk.teller, entry: desk.entry, continuing: set,
      mirror: mirror, at: minute)
    journals[desk] = begun
    return begun
  }

  private var minute: Minute? {
    Minute(day: session.today, minute: Process.now().minute)
  }
}
