package import CongressModel
import StrictJSON
import Tallying

/// What came of joining another copy of a workspace with this one.
package struct MergeReport: Hashable, Sendable {
  /// The journals that were added or grew.
  package var journals: [String] = []
  /// The items that were added.
  package var added: [ItemEdit] = []
  /// The items that differ: `before` is here, `after` is there; here stays as it is.
  package var differing: [ItemEdit] = []
}

/// Why two workspaces aren't joined.
package enum MergeError: Error, Hashable, Sendable {
  /// One of them is a rehearsal, and the other is not.
  case rehearsal
  case storage(StorageError)
}

extension WorkspaceFolder {
  /// Adds what another copy has and this one hasn't; may be repeated, and changes nothing then.
  @discardableResult
  package func merge(_ other: WorkspaceFolder) throws(MergeError) -> MergeReport {
    let isSameKind: Bool
    do throws(StorageError) {
      isSameKind = try isRehearsal == other.isRehearsal
    } catch {
      throw .storage(error)
    }
    guard isSameKind else { throw .rehearsal }
    do throws(StorageError) {
      try requireWritable()
      var report = MergeReport()
      try mergeDocuments(of: other, &report)
      for id in try other.congresses() { try mergeJournals(of: id, from: other, &report) }
      return report
    } catch {
      throw .storage(error)
    }
  }

  private var isRehearsal: Bool {
    get throws(StorageError) {
      try value(.settings, WorkspaceSettings.init(json:))?.isRehearsal ?? false
    }
  }

  private func mergeDocuments(
    of other: WorkspaceFolder, _ report: inout MergeReport
  ) throws(StorageError) {
    var names: [DocumentName] = [.organizations]
    names += try other.templates().map { .template($0) }
    for id in try other.congresses() {
      names += [.congress(id), .checklist(id), .people(id), .elections(id)]
    }
    for name in names {
      guard let theirs = try other.document(name) else { continue }
      let mine = try document(name)?.json
      let edits = Change(name, from: mine, to: theirs.json).edits
      let added = edits.filter { $0.before == nil }
      report.differing += edits.filter { $0.before != nil && $0.after != nil }
      try apply(Change(added))
      report.added += added
    }
  }

  private func mergeJournals(
    of id: Congress.ID, from other: WorkspaceFolder, _ report: inout MergeReport
  ) throws(StorageError) {
    do throws(FileError) {
      for round in try other.rounds(of: id) {
        let path = ["congresses", id.rawValue, "ballots", round]
        var (source, target) = (other.root, root)
        for part in path {
          source = try source.folder(part)
          target = try target.makingFolder(part)
        }
        let names = try source.names().filter(JournalPlace.isJournal)
        for name in names where try add(name, from: source, to: target) {
          report.journals.append((path + [name]).joined(separator: "/"))
        }
      }
    } catch {
      throw StorageError(writing: error, at: "congresses/\(id)/ballots")
    }
  }

  /// Adds a journal, or what it grew by; answers whether there was anything.
  private func add(
    _ name: String, from source: Folder, to target: Folder
  ) throws(FileError) -> Bool {
    guard let theirs = try source.contents(of: name)?.bytes else { return false }
    guard let mine = try target.contents(of: name)?.bytes else {
      try put(theirs, as: name, in: target)
      return true
    }
    guard !mine.starts(with: theirs) else { return false }
    guard theirs.starts(with: mine), !hasWriter(of: name, in: target) else {
      // both grew: ballots count by their names, so both files are kept
      let hash = SHA256.digest(of: theirs).description.prefix(8)
      let copy = "\(name.split(separator: ".")[0]).merged-\(hash).jsonl"
      guard try target.status(of: copy) == nil else { return false }
      try put(theirs, as: copy, in: target)
      return true
    }
    try put(theirs, as: name, in: target)
    return true
  }

  private func hasWriter(of name: String, in folder: Folder) -> Bool {
    guard let segment = Bits128(String(name.split(separator: ".")[0])) else { return false }
    return JournalPlace.hasWriter(segment, in: root)
  }

  private func put(_ bytes: [UInt8], as name: String, in folder: Folder) throws(FileError) {
    let temporary = TemporaryName.next(for: name, on: folder.fileSystem)
    try folder.create(temporary, bytes)
    try folder.rename(temporary, to: name)
    try folder.synchronize()
  }
}

extension WorkspaceFolder {
  /// Removes the ballots of a round for good, after writing down what they came to.
  ///
  /// Copies that Git, a synchronising tool or a second disk kept are not reached.
  package func destroy(
    _ set: inout BallotSet, on day: CalendarDate
  ) throws(StorageError) {
    try requireWritable()
    let state = set.state
    let key = set.place.key
    let record: JSON = [
      "format": "daihoi/destroyed", "version": 1,
      "election": .string(key.election.rawValue), "round": .number(JSONNumber(key.round)),
      "votes": .array(state.tally.votes.map { .number(JSONNumber($0)) }),
      "valid": .number(JSONNumber(state.tally.valid)),
      "invalid": .number(JSONNumber(state.tally.invalid.total)),
      "fingerprint": .string(state.fingerprint), "on": .string(day.description),
    ]
    do throws(FileError) {
      guard let folder = try set.place.existing() else { return }
      let reports = try root.folder("congresses").folder(key.congress.rawValue)
        .makingFolder("reports")
      let name = "\(key.election)-\(key.round)-destroyed.json"
      if try reports.status(of: name) == nil { try put(record.bytes(), as: name, in: reports) }
      for name in try folder.names() { try folder.unlink(name) }
      try folder.synchronize()
    } catch {
      throw StorageError(writing: error, at: set.place.path)
    }
  }
}
