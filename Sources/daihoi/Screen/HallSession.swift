import CongressApp
import CongressModel
import Storage
import Wording

/// What the hall screen reads of a workspace, and goes on reading; it writes nothing there.
///
/// Whatever can't be read leaves the last good picture, and nothing is said to the hall.
final class HallSession {
  private let session: Session
  /// The election named on the command line; without one, `hall.json` names it.
  private let asked: ElectionReference?
  private let watch: FolderWatch?
  /// How often to look without being told, in milliseconds; `nil` for never.
  let interval: Int?
  private var hall = HallSettings()
  private var documents: CongressDocuments?
  private var ballots: BallotSet?
  private(set) var picture: HallPicture

  init(_ session: Session, showing asked: ElectionReference?) {
    (self.session, self.asked) = (session, asked)
    picture = HallPicture(
      congress: session.settings.name, isRehearsal: session.settings.isRehearsal)
    do throws(FileError) { watch = try FolderWatch() } catch { watch = nil }
    interval = watch == nil || session.folder.medium == .network ? 1000 : nil
    refresh()
  }
}

extension HallSession {
  /// What becomes readable when something changed; `nil` where the system can't tell.
  var descriptor: Int32? { watch?.descriptor }

  /// Reads what changed; answers whether the picture is another one.
  @discardableResult
  func refresh() -> Bool {
    let before = picture
    let changed = watch?.changed() ?? []
    do throws(StorageError) {
      try look(changed)
    } catch {
      // the hall keeps what it saw; the operator's screens name what is wrong
    }
    return picture != before
  }

  private func look(_ changed: Set<String>) throws(StorageError) {
    follow("")
    hall = try session.folder.value(.hall, HallSettings.init(json:)) ?? HallSettings()
    picture.isHeld = hall.isHeld
    guard !hall.isHeld else { return }
    guard let (congress, id) = shown else {
      picture = waiting(for: session.settings.name)
      return
    }
    follow("congresses/\(congress)")
    follow("congresses/\(congress)/ballots")
    let documents = try read(congress, changed)
    let unit = documents.congress.organization
    var next = waiting(for: session.tree[unit]?.name ?? unit.rawValue)
    defer { picture = next }
    guard let election = id.flatMap({ documents.elections[$0] }) else { return }
    next.title = election.title
    guard let round = election.currentRound, round.opened != nil else { return }
    try show(round, of: election, in: documents.congress, on: &next)
  }

  /// The vote that is to be seen, by the command line or by the operator.
  private var shown: (congress: Congress.ID, election: Election.ID?)? {
    if let asked { return (asked.congress, asked.election) }
    return hall.congress.map { ($0, hall.election) }
  }

  private func waiting(for name: String) -> HallPicture {
    HallPicture(congress: name, isRehearsal: session.settings.isRehearsal)
  }

  /// The documents of the congress, read again only where its folder changed.
  private func read(
    _ congress: Congress.ID, _ changed: Set<String>
  ) throws(StorageError) -> CongressDocuments {
    let path = "\(session.folder.path)/congresses/\(congress)"
    if let documents, documents.id == congress, !changed.contains(path), interval == nil {
      return documents
    }
    let read = try session.folder.documents(of: congress)
    documents = read
    return read
  }

  private func show(
    _ round: CongressModel.Round, of election: Election, in congress: Congress,
    on picture: inout HallPicture
  ) throws(StorageError) {
    var set = try known(round, of: election, in: congress)
    follow(set.place.path)
    do throws(FileError) { try set.update() } catch {
      throw .cannotRead(path: set.place.path, errno: error.errno)
    }
    let open = round.closed == nil ? set.openBatches : []
    var state = set.state
    let isWhole = open.isEmpty
    state.tally = set.tally(without: open)
    let count = election.count(of: round, state, in: set.contest)
    picture.show(count, of: round, in: election, policy: hall.policy)
    picture.fingerprint = isWhole ? state.fingerprint : ""
    ballots = set
  }

  /// The ballots read so far, begun anew for another round or another list.
  private func known(
    _ round: CongressModel.Round, of election: Election, in congress: Congress
  ) throws(StorageError) -> BallotSet {
    let key = RoundKey(congress.id, election.id, round: round.number)
    let list = WorkspaceFolder.listHash(of: round, election, in: congress)
    if let ballots, ballots.place.key == key, ballots.list == list { return ballots }
    return try session.folder.ballots(
      of: round, election, in: congress, isRehearsal: session.settings.isRehearsal)
  }

  /// Watches a folder of the workspace, where it is there and the system can.
  private func follow(_ path: String) {
    do throws(FileError) {
      try watch?.add(path.isEmpty ? session.folder.path : "\(session.folder.path)/\(path)")
    } catch {
      // it isn't there yet; the folder above tells when it is
    }
  }
}
