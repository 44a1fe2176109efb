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
  private(set) var hasQuit = false
  /// What the disk holds.
  var disk: [Congress.ID: CongressDocuments]
  /// The templates on the disk.
  private(set) var templates: [Template.ID: JSON] = [:]
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

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      for message in carryOut(effect) { perform(model.update(message)) }
    }
  }

  private mutating func carryOut(_ effect: Effect) -> [Message] {
    switch effect {
    case .open(let id):
      return disk[id].map { [.opened($0)] } ?? [.notOpened(id, .noSuchDocument(path: id.rawValue))]
    case .gather(let ids): return [.gathered(ids.compactMap { disk[$0] })]
    case .write(let entry, let direction): return write(entry, direction)
    case .record(let key, let entry): return record(entry, key)
    case .quit:
      hasQuit = true
      return []
    case .follow, .writeHall, .remember, .copy: return []
    }
  }

  private mutating func write(_ entry: HistoryEntry, _ direction: Direction) -> [Message] {
    if let failure { return [.notWritten(entry, direction, failure)] }
    let change = direction == .undone ? entry.change.inverse : entry.change
    do {
      for edit in change.edits {
        guard case .template(let id) = edit.document else { continue }
        try edit.apply(to: &templates[id, default: .object([:])])
      }
      let changed = try change.applied(to: &disk)
      written.append(entry)
      return [.written(entry, direction, documents: changed, doubt: nil)]
    } catch {
      Issue.record(error)
      return []
    }
  }

  private mutating func record(_ entry: BallotEntry, _ key: RoundKey) -> [Message] {
    if let failure { return [.notRecorded(key, entry, failure)] }
    recorded.append(entry)
    guard let vote = model.situation.vote(key) else { return [] }
    var state = vote.state ?? BallotState(key: key, tally: Tally(for: vote.contest))
    do {
      if case .paper(let paper, let ruling, let batch) = entry {
        state.tally.add(try vote.contest.judged(paper, ruling: ruling))
        state.batches[batch, default: 0] += 1
      }
    } catch { Issue.record(error) }
    let id = BallotID(high: 0, low: UInt64(recorded.count))
    return [.ballotsChanged(state), .recorded(key, id, entry)]
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
    var found = try #require(disk[id])
    var checklist = found.checklist.json
    var elections = found.elections.json
    var congress = found.congress.json
    for edit in edits {
      switch edit.document {
      case .checklist: try edit.apply(to: &checklist)
      case .elections: try edit.apply(to: &elections)
      case .congress: try edit.apply(to: &congress)
      default: Issue.record("an unexpected document: \(edit.document)")
      }
    }
    found.checklist = try Checklist(json: checklist)
    found.elections = try Elections(json: elections)
    found.congress = try Congress(json: congress)
    disk[id] = found
    return found
  }
}
