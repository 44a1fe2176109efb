import CongressModel
import Tallying
import TerminalUI
import StrictJSON
import Testing
import Wording

@testable import CongressApp

/// The program with a memory for a disk: keys go in, the screen and what was written come out.
struct Rig {
  var model: AppModel
  private(set) var written: [HistoryEntry] = []
  private(set) var recorded: [BallotEntry] = []
  /// Where each of them was typed.
  private(set) var desks: [Desk] = []
  /// What was done to batches.
  private(set) var deeds: [BatchDeed] = []
  /// The batches that another station began without the screen knowing yet.
  var begunElsewhere: Set<Int> = []
  /// What the station typed before it was started again.
  var recalled: [RecalledPaper] = []
  private(set) var hasQuit = false
  /// The papers that were asked for.
  private(set) var asked: [Effect] = []
  /// What the disk holds.
  var disk: [Congress.ID: CongressDocuments]
  /// The templates on the disk.
  private(set) var templates: [Template.ID: JSON] = [:]
  /// What was sent to the terminal's clipboard.
  private(set) var clipboard: String?
  /// What the person makes of a text in the editor.
  var editor: (String) -> String? = { $0 }
  /// What the next write or record fails with.
  var failure: StorageError?

  init(
    _ documents: [CongressDocuments], _ tree: OrganizationTree, language: Language = .english,
    size: Size = Size(columns: 80, rows: 24), today: String = "2020-04-29"
  ) throws {
    disk = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0) })
    let summaries = documents.map {
      CongressSummary($0.congress, checklist: $0.checklist, elections: [])
    }
    let situation = Situation(
      settings: WorkspaceSettings(name: "Kim Sơn"), tree: tree, summaries: summaries,
      today: try #require(CalendarDate(today)), wording: Wording(language))
    model = AppModel(situation, theme: "dark", themes: ["dark", "light"], size: size)
  }
}

extension Rig {
  /// Types keys by their names: `enter down space "text"`.
  mutating func type(_ keys: String) throws {
    for name in keys.split(separator: " ") {
      let press = try #require(KeyPress(name: String(name)), "no key: \(name)")
      perform(model.update(.input(.key(press))))
    }
  }

  /// Types a text letter by letter.
  mutating func write(_ text: String) {
    for character in text {
      perform(model.update(.input(.key(KeyPress(.character(character))))))
    }
  }

  mutating func send(_ message: Message) { perform(model.update(message)) }

  var screen: [String] { model.picture().lines }

  mutating func carry(_ effect: Effect) { perform([effect]) }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      for message in carryOut(effect) { perform(model.update(message)) }
    }
  }

  mutating func carryOut(_ effect: Effect) -> [Message] {
    switch effect {
    case .open(let id):
      return disk[id].map { [.opened($0)] } ?? [.notOpened(id, .noSuchDocument(path: id.rawValue))]
    case .gather(let ids): return [.gathered(ids.compactMap { disk[$0] })]
    case .write(let entry, let direction): return write(entry, direction)
    case .move(let preview, let title): return write(HistoryEntry(preview.change, title), .made)
    case .record(let desk, let entry): return record(entry, desk)
    case .batch(let desk, let deed): return carryOut(deed, desk)
    case .recall(let desk): return [.journal(desk, .recalled(recalled, writing: []))]
    case .quit:
      hasQuit = true
      return []
    case .copy(let text):
      clipboard = text
      return [.copied(text, isSent: true)]
    case .edit(let text): return [.edited(editor(text))]
    case .writeHall(let hall): return [.hallChanged(hall)]
    case .follow, .remember, .printCover: return []
    case .keep, .dossier:
      asked.append(effect)
      return []
    }
  }

  private mutating func write(_ entry: HistoryEntry, _ direction: Direction) -> [Message] {
    if let failure { return [.notWritten(entry, direction, failure)] }
    let change = direction == .undone ? entry.change.inverse : entry.change
    do {
      let news = try keep(change)
      let changed = try change.applied(to: &disk)
      written.append(entry)
      return [.written(entry, direction, documents: changed, doubt: nil)] + news
    } catch {
      Issue.record(error)
      return []
    }
  }

  /// Makes what a change does to the documents of the whole workspace.
  private mutating func keep(_ change: CongressModel.Change) throws -> [Message] {
    var messages: [Message] = []
    var (settings, tree) = (model.situation.settings.json, model.situation.tree.json)
    for edit in change.edits {
      switch edit.document {
      case .template(let id): try edit.apply(to: &templates[id, default: .object([:])])
      case .settings: try edit.apply(to: &settings)
      case .organizations: try edit.apply(to: &tree)
      default: break
      }
    }
    if change.documents.contains(.settings) {
      messages.append(.workspaceChanged(try WorkspaceSettings(json: settings), []))
    }
    if change.documents.contains(.organizations) {
      messages.append(
        .overviewChanged(try OrganizationTree(json: tree), model.situation.summaries))
    }
    return messages
  }

  private mutating func record(_ entry: BallotEntry, _ desk: Desk) -> [Message] {
    if let failure { return [.notRecorded(desk.key, failure)] }
    recorded.append(entry)
    desks.append(desk)
    guard let vote = model.situation.vote(desk.key) else { return [] }
    var state = vote.state ?? BallotState(key: desk.key, tally: Tally(for: vote.contest))
    let id = BallotID(high: 0, low: UInt64(recorded.count))
    do { try take(entry, at: desk, of: vote.contest, into: &state) } catch { Issue.record(error) }
    return [.ballotsChanged(state), .journal(desk, .recorded(id, entry))]
  }

  private func take(
    _ entry: BallotEntry, at desk: Desk, of contest: Contest, into state: inout BallotState
  ) throws {
    switch entry {
    case .paper(let paper, let ruling, let batch):
      if desk.entry == 1 { state.tally.add(try contest.judged(paper, ruling: ruling)) }
      state.add(1, to: batch, entry: desk.entry)
    case .pile(let paper, let count, let batch, _):
      state.tally.add(try contest.judged(paper), count: count)
      state.add(count, to: batch, entry: desk.entry)
    case .doubtful(let batch, _, _): state.add(1, to: batch, entry: desk.entry)
    case .sheet(let tally, let batch):
      state.tally.merge(tally)
      state.add(tally.counted, to: batch, entry: desk.entry)
    case .void(let id, _): try takeBack(id, at: desk, of: contest, from: &state)
    case .ruling: break
    }
  }

  /// Takes back a paper that was recorded under the number in its name.
  private func takeBack(
    _ id: BallotID, at desk: Desk, of contest: Contest, from state: inout BallotState
  ) throws {
    guard id.low > 0, id.low <= UInt64(recorded.count) else { return }
    state.voided += 1
    switch recorded[Int(id.low) - 1] {
    case .paper(let paper, let ruling, let batch):
      if desk.entry == 1 { state.tally.remove(try contest.judged(paper, ruling: ruling)) }
      state.add(-1, to: batch, entry: desk.entry)
    case .doubtful(let batch, _, _): state.add(-1, to: batch, entry: desk.entry)
    case .pile, .sheet, .ruling, .void: break
    }
  }

  private mutating func carryOut(_ deed: BatchDeed, _ desk: Desk) -> [Message] {
    if let failure { return [.notRecorded(desk.key, failure)] }
    deeds.append(deed)
    guard let vote = model.situation.vote(desk.key) else { return [] }
    var state = vote.state ?? BallotState(key: desk.key, tally: Tally(for: vote.contest))
    switch deed {
    case .begin(let batch, let papers): return begin(batch, papers, desk, state)
    case .start(let batch, let papers): state.begin(batch, papers)
    case .close(let batch): state.close(batch, entry: desk.entry)
    case .resolution: break
    }
    return [.ballotsChanged(state), .journal(desk, .batch(deed))]
  }
}

extension Rig {
  /// Begins a batch under the next number, where another station is said to have begun this one.
  private mutating func begin(
    _ batch: Int, _ papers: Int, _ desk: Desk, _ state: BallotState
  ) -> [Message] {
    var (state, batch) = (state, batch)
    while begunElsewhere.contains(batch) {
      state.begin(batch, papers)
      batch += 1
    }
    state.begin(batch, papers)
    return [
      .ballotsChanged(state), .journal(desk, .batch(.begin(batch: batch, papers: papers))),
    ]
  }
}

extension BallotState {
  /// The place of a batch among the covers, made where there is none.
  private mutating func place(of batch: Int) -> Int {
    if let place = covers.firstIndex(where: { $0.number == batch }) { return place }
    covers.append(BatchState(batch, entries: [.init(), .init()], check: .single))
    return covers.count - 1
  }

  fileprivate mutating func add(_ papers: Int, to batch: Int, entry: Int) {
    if entry == 1 { batches[batch, default: 0] += papers }
    covers[place(of: batch)].entries[entry - 1].papers += papers
  }

  fileprivate mutating func begin(_ batch: Int, _ papers: Int) {
    covers[place(of: batch)].stated = papers
  }

  fileprivate mutating func close(_ batch: Int, entry: Int) {
    covers[place(of: batch)].entries[entry - 1].isClosed = true
  }
}

extension CongressModel.Change {
  /// Makes the change in documents held in memory, and returns those that it touched.
  fileprivate func applied(
    to disk: inout [Congress.ID: CongressDocuments]
  ) throws -> [CongressDocuments] {
    var changed: [CongressDocuments] = []
    for id in Set(documents.compactMap(\.congress)) {
      let own = CongressModel.Change(edits.filter { $0.document.congress == id })
      changed.append(try own.applied(to: id, on: &disk))
    }
    return changed
  }

  private func applied(
    to id: Congress.ID, on disk: inout [Congress.ID: CongressDocuments]
  ) throws -> CongressDocuments {
    let old = disk[id]
    var checklist = old?.checklist.json ?? .object([:])
    var people = old?.people.json ?? .object([:])
    var elections = old?.elections.json ?? .object([:])
    var congress = old?.congress.json ?? .object([:])
    for edit in edits {
      switch edit.document {
      case .checklist: try edit.apply(to: &checklist)
      case .elections: try edit.apply(to: &elections)
      case .congress: try edit.apply(to: &congress)
      case .people: try edit.apply(to: &people)
      default: Issue.record("an unexpected document: \(edit.document)")
      }
    }
    let found = CongressDocuments(
      congress: try Congress(json: congress), checklist: try Checklist(json: checklist),
      people: try People(json: people), elections: try Elections(json: elections))
    disk[id] = found
    return found
  }
}
