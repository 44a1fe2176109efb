import CongressApp
import CongressModel
import Glibc
import Ncurses
import Storage
import TerminalUI
import Themes
import Wording

/// The screen on a workspace: carries out what the program asks for, and tells what changed.
final class ScreenSession {
  var session: Session
  let watch: FolderWatch?
  private let state: StateFolder
  private let log: UndoLog
  private var history = History()
  /// The journals that are followed, as far as they are read.
  var followed: [RoundKey: BallotSet] = [:]
  /// The journals that this process writes.
  var journals: [Desk: BallotJournal] = [:]
  /// Of which papers nobody knows whether they were written.
  var unsure: [Desk: UnsureRecord] = [:]
  /// What the teller is told after the next answer.
  var warnings: [RoomWarning] = []
  /// A second disk that the ballots go to.
  let mirror: Folder?
  /// The name that no other station has while this one runs.
  let station: Station
  /// Whether other machines write to the folder, of which nothing is told here.
  let isOnNetwork: Bool
  /// When it was last looked without being told, in seconds.
  var lookedAt = Process.second
  private(set) var opened: [Congress.ID: CongressDocuments] = [:]
  /// What the dashboard shows.
  private var summaries: [Congress.ID: CongressSummary] = [:]
  /// How the files of the congresses that were read since the start were before they were read.
  private var stamps: [Congress.ID: String] = [:]

  init(
    at path: String, today: CalendarDate?, _ wording: Wording, _ watch: FolderWatch?,
    mirror: Folder? = nil, on files: PosixFileSystem = PosixFileSystem()
  ) throws(CommandError) {
    session = try Session(
      at: path, today: today, wording: wording, on: files, overview: true, watchedBy: watch)
    state = StateFolder(workspace: path)
    log = UndoLog(workspace: path)
    self.watch = watch
    self.mirror = mirror
    station = session.folder.takingStation(named: Process.hostName)
    isOnNetwork = session.folder.medium == .network
  }

  /// Opens the screen and stays there until it is left.
  static func run(
    at path: String, _ options: ChosenWorkspace, _ stage: Stage, mirror: String?
  ) throws(CommandError) {
    let second = try mirror.map { (path) throws(CommandError) in try secondDisk(at: path) }
    let screen: ScreenSession
    do throws(CommandError) {
      screen = try ScreenSession(
        at: path, today: options.today, options.wording, FolderWatch.here, mirror: second,
        on: PosixFileSystem(isReadOnly: stage.isReadOnly))
    } catch .storage(.notAWorkspace) where options.workspace == nil {
      throw .firstRun(path: path)
    }
    let ending = try stage.play(
      try screen.situation(), screen.history, watch: screen.watch, in: screen.environment,
      remembering: screen.state)
    screen.close()
    stage.leave(ending)
  }

  /// Lets go of the journals that this process wrote, and clears away what killed ones left.
  func close() {
    for journal in journals.values { journal.release() }
    log.trim()
    guard session.readOnly == nil else { return }
    do throws(StorageError) { try session.folder.removeStrayFiles() } catch {
      // they are in nobody's way, and another screen will try again
    }
  }

  private var environment: Environment {
    var environment = Environment(
      perform: { self.perform($0) }, read: { _ in self.changes() },
      today: { self.session.isDayFixed ? self.session.today : Process.now().day },
      untilTomorrow: { self.untilLook }, minute: { Process.now().minute })
    environment.performSlowly = { effect, goOn in
      guard case .gather(let ids) = effect else { return self.perform(effect) }
      return self.gather(ids, goOn)
    }
    return environment
  }
}

extension ScreenSession {
  /// All that the workspace holds for the screen, read and watched from now on.
  func situation() throws(CommandError) -> Situation {
    if session.readOnly == nil { history = log.recover(in: session.folder) }
    let (read, problems, unread) = try readOverview()
    var situation = Situation(
      settings: session.settings, tree: session.tree, summaries: read, today: session.today,
      wording: session.wording)
    situation.me = StateFolder.savedPreferences?.me
    situation.station = station.name
    situation.readOnly = session.readOnly
    (situation.problems, situation.unread) = (problems, unread)
    situation.ownTemplates = try session.ownTemplates()
    situation.hall = try CommandError.storing { () throws(StorageError) in
      try session.folder.value(.hall, HallSettings.init(json:)) ?? HallSettings()
    }
    return situation
  }

  /// Reads the summaries of all congresses, in the order of the ids; answers what couldn't be read
  /// too.
  private func readOverview() throws(CommandError)
    -> ([CongressSummary], [StorageError], [Congress.ID])
  {
    var read: [CongressSummary] = []
    var problems: [StorageError] = []
    var unread: [Congress.ID] = []
    for row in try session.rows() {
      switch row.summary {
      case .success(let summary): read.append(summary)
      case .failure(let error):
        problems.append(error)
        unread.append(row.id)
      }
    }
    summaries = Dictionary(zip(read.map(\.id), read)) { first, _ in first }
    return (read, problems, unread)
  }

  /// The tree, and the summaries in the order of the ids.
  private var overview: Message {
    .overviewChanged(session.tree, summaries.keys.sorted().compactMap { summaries[$0] })
  }

  /// Watches a folder of the workspace, where it is there and the system can.
  private func follow(_ path: String) { watch?.follow("\(session.folder.path)/\(path)") }
}

extension ScreenSession {
  /// `nil` ends the program.
  func perform(_ effect: Effect) -> [Message]? {
    switch effect {
    case .open(let id): return open(id)
    case .gather(let ids): return gather(ids)
    case .write(let entry, let direction): return write(entry, direction)
    case .move(let preview, let title): return write(HistoryEntry(preview.spelled, title), .made)
    case .follow(let key): return follow(key) + tornEnds(of: key)
    case .record(let desk, let entry): return record(desk, entry)
    case .batch(let desk, let deed): return carryOut(deed, at: desk)
    case .recall(let desk): return recall(desk)
    case .printCover(let key, let batch): return printCover(key, batch: batch)
    case .writeHall(let hall): return write(hall)
    case .keep(let id, let papers, let language): return keep(papers, of: id, in: language)
    case .dossier(let id, let language): return dossier(of: id, in: language)
    case .remember(let preferences):
      state.remember(preferences)
      return []
    case .copy, .edit: return []
    case .quit: return nil
    }
  }

  private func open(_ id: Congress.ID) -> [Message] {
    do throws(StorageError) {
      let documents = try session.folder.documents(of: id)
      opened[id] = documents
      return [.opened(documents)]
    } catch {
      return [.notOpened(id, error)]
    }
  }

  private func gather(
    _ ids: [Congress.ID], _ goOn: (Progress) -> Bool = { _ in true }
  ) -> [Message] {
    var documents: [CongressDocuments] = []
    let watch = StopWatch()
    // enough at once to keep the processors at work, and few enough to be stopped in between
    for some in ids.chunks(of: 64) {
      let progress = Progress(done: documents.count, of: ids.count, elapsed: watch.milliseconds)
      guard goOn(progress) else { return [.cancelled] }
      for (id, found) in zip(some, session.folder.documents(of: some)) {
        switch found {
        case .success(let read): documents.append(read)
        case .failure(let error): return [.notOpened(id, error)]
        }
      }
    }
    return [.gathered(documents)]
  }

  private func write(_ entry: HistoryEntry, _ direction: Direction) -> [Message] {
    if let refusal = session.readOnly { return [.notWritten(entry, direction, refusal)] }
    let deed = Deed(entry: entry, direction: direction)
    var doubt: StorageError?
    if !log.isSettled { history = log.recover(in: session.folder) }
    do throws(StorageError) { try log.carryOut(deed, in: session.folder) } catch {
      guard error.isMadeAllTheSame else { return [.notWritten(entry, direction, error)] }
      doubt = error
    }
    let congresses = deed.change.documents.map(\.congress)
    let news = congresses.contains(nil) ? rereadWorkspace() : []
    let documents = reread(Set(congresses.compactMap(\.self)))
    return [.written(entry, direction, documents: documents, doubt: doubt)] + news + [overview]
  }

  private func write(_ hall: HallSettings) -> [Message] {
    do throws(StorageError) {
      let old = try session.folder.document(.hall)
      try session.folder.apply(Change(.hall, from: old?.json, to: hall.json))
      return [.hallChanged(hall)]
    } catch {
      return [.hallNotChanged(error)]
    }
  }

  /// Reads congresses as they are on the disk now; answers the documents of those that were opened.
  private func reread(_ ids: Set<Congress.ID>) -> [CongressDocuments] {
    let ids = ids.sorted()
    var documents: [CongressDocuments] = []
    for (id, found) in zip(ids, readings(of: ids)) {
      do throws(StorageError) {
        let reading = try found.get()
        if let read = reading.documents {
          opened[id] = read
          documents.append(read)
        }
        summaries[id] = try reading.summary.get()
        stamps[id] = reading.stamp
      } catch {
        // the next look shows it; what was written is on the disk
        if case .noSuchDocument = error { (opened[id], summaries[id]) = (nil, nil) }
      }
    }
    return documents
  }

  /// The congresses, each read and summed up on its own: the documents of a province are many.
  private func readings(of ids: [Congress.ID]) -> [Result<CongressReading, StorageError>] {
    let (folder, isRehearsal) = (session.folder, session.settings.isRehearsal)
    let kept = Set(ids.filter { opened[$0] != nil })
    return folder.mapInParallel(ids) { (id) throws(StorageError) in
      let stamp = folder.stamp(of: id)
      let documents = try folder.documents(of: id)
      let summary = Result { () throws(StorageError) in
        try folder.summary(of: documents, isRehearsal: isRehearsal)
      }
      return CongressReading(
        stamp: stamp, summary: summary, documents: kept.contains(id) ? documents : nil)
    }
  }
}

/// A congress as it was read.
private struct CongressReading: Sendable {
  /// How its files were before.
  let stamp: String?
  let summary: Result<CongressSummary, StorageError>
  /// Of a congress that was opened.
  let documents: CongressDocuments?
}

extension ScreenSession {
  /// Settings, tree and templates as they are on the disk now.
  private func rereadWorkspace() -> [Message] {
    do throws(StorageError) { try session.reload() } catch { return [] }
    do throws(CommandError) {
      return [
        .workspaceChanged(session.settings, try session.ownTemplates()), overview,
      ]
    } catch {
      return []
    }
  }

  /// Reads the journals of a vote on, and tells how they stand.
  func follow(_ key: RoundKey) -> [Message] {
    // taken out while it grows, so that nobody else holds its tables and they aren't copied
    var taken = followed.removeValue(forKey: key)
    defer { followed[key] = taken }
    do throws(StorageError) {
      if taken == nil { taken = try ballots(of: key) }
      try grow(&taken)
      guard let state = taken?.state else { return [] }
      return [.ballotsChanged(state), .watched(key, second: Process.second)] + takeWarnings()
    } catch {
      return []
    }
  }

  /// Tells of a vote where its journals grew; most often it is what this process wrote itself, and
  /// has read already.
  private func followOn(_ key: RoundKey) -> [Message] {
    var taken = followed.removeValue(forKey: key)
    do throws(StorageError) {
      let hasGrown = try grow(&taken)
      followed[key] = taken
      return hasGrown ? follow(key) : takeWarnings()
    } catch {
      followed[key] = taken
      return []
    }
  }

  /// Reads what was added to journals; answers whether there was anything.
  @discardableResult
  private func grow(_ set: inout BallotSet?) throws(StorageError) -> Bool {
    guard let place = set?.place else { return false }
    // watched before it is read, so that nothing can come in between
    follow("congresses/\(place.key.congress)/ballots")
    follow(place.path)
    do throws(FileError) { return try set?.update() ?? false } catch {
      throw StorageError.cannotRead(path: place.path, errno: error.errno)
    }
  }

  func ballots(of key: RoundKey) throws(StorageError) -> BallotSet {
    let documents = try session.folder.documents(of: key.congress)
    guard let election = documents.elections[key.election],
      let round = election.round(key.round) ?? election.waitingRound
    else { throw .noSuchDocument(path: "\(key.congress)/\(key.election)") }
    return try session.folder.ballots(
      of: round, election, in: documents.congress, isRehearsal: session.settings.isRehearsal)
  }

  /// What changed in the folders that are watched, by this process or by others.
  func changes() -> [Message] {
    let changed = watch?.changed() ?? []
    var messages = ticked()
    guard !changed.isEmpty else { return messages }
    if changed.contains(session.folder.path) { messages += hallAgain() }
    for (key, path) in followed.map({ ($0.key, $0.value.place.path) })
    where changed.contains("\(session.folder.path)/\(path)")
      || changed.contains("\(session.folder.path)/congresses/\(key.congress)/ballots")
      || changed.contains("\(session.folder.path)/congresses/\(key.congress)")
    {
      messages += followOn(key)
    }
    let root = session.folder.path
    if changed.contains(root) || changed.contains("\(root)/templates") {
      let before = (session.settings, session.tree)
      let news = rereadWorkspace()
      let isTemplate = changed.contains("\(root)/templates")
      if isTemplate || before != (session.settings, session.tree) { messages += news }
    }
    let touched = changed.compactMap(congress(at:)).filter { id in
      // most often it is what this process wrote itself, and has read already
      stamps[id].map { $0 != session.folder.stamp(of: id) } ?? true
    }
    return messages + changes(of: touched + (changed.contains("\(root)/congresses") ? moved : []))
  }

  /// What is new in congresses that someone may have changed.
  func changes(of touched: [Congress.ID]) -> [Message] {
    let before = (opened: opened, summaries: summaries)
    let news = reread(Set(touched)).filter { $0 != before.opened[$0.id] }
    return news.map { .documentsChanged($0) } + (before.summaries == summaries ? [] : [overview])
  }

  /// The congresses that came or went since the overview was read; the new ones are watched from
  /// now on.
  private var moved: [Congress.ID] {
    do throws(StorageError) {
      let there = Set(try session.folder.congresses())
      let new = there.subtracting(summaries.keys)
      for id in new { follow("congresses/\(id)") }
      return new.union(Set(summaries.keys).subtracting(there)).sorted()
    } catch {
      return []
    }
  }

  /// The congress whose folder it is.
  private func congress(at path: String) -> Congress.ID? {
    guard let slash = path.lastIndex(of: "/"),
      path[..<slash] == "\(session.folder.path)/congresses"
    else { return nil }
    return Congress.ID(String(path[path.index(after: slash)...]))
  }
}
