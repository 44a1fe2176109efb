package import CongressModel
import StrictJSON
import Tallying

/// What came of joining another copy of a workspace with this one.
package struct MergeReport: Hashable, Sendable {
  /// The journals that were added or grew.
  package var journals: [String] = []
  /// The journals that were left where they are.
  package var refused: [RefusedJournal] = []
  /// The copies that a synchronising tool made of journals; their ballots count once.
  package var copies: [String] = []
  /// The items that were added.
  package var added: [ItemEdit] = []
  /// The items that differ: `before` is here, `after` is there; here stays as it is.
  package var differing: [ItemEdit] = []

  package init() {}
}

/// A journal that isn't taken over.
package struct RefusedJournal: Hashable, Sendable {
  package let path: String
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    /// Written under another list of candidates, as its hash says.
    case otherList
    /// Of a vote that isn't here.
    case unknownVote
    /// One of the two is a rehearsal.
    case rehearsal
    /// The ballots were destroyed here after the legal period.
    case destroyed
    /// Its first line doesn't say what it is.
    case unreadable
  }
}

/// Why two workspaces aren't joined.
package enum MergeError: Error, Hashable, Sendable {
  /// One of them is a rehearsal, and the other is not.
  case rehearsal
  case storage(StorageError)
}

extension WorkspaceFolder {
  /// Adds what another copy has and this one hasn't; may be repeated, and changes nothing then.
  ///
  /// Items that differ stay as they are here, or become as they are there where that is asked for.
  /// `progress` is told how many documents and votes of how many are joined.
  @discardableResult
  package func merge(
    _ other: WorkspaceFolder, takingTheirs: Bool = false,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(MergeError) -> MergeReport {
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
      let (names, congresses) = (try names(in: other), try other.congresses())
      let total = names.count + congresses.count
      for (place, name) in names.enumerated() {
        try merge(name, of: other, takingTheirs: takingTheirs, &report)
        progress(place + 1, total)
      }
      for (place, id) in congresses.enumerated() {
        try mergeJournals(of: id, from: other, &report)
        progress(names.count + place + 1, total)
      }
      return report
    } catch {
      throw .storage(error)
    }
  }

  var isRehearsal: Bool {
    get throws(StorageError) {
      try value(.settings, WorkspaceSettings.init(json:))?.isRehearsal ?? false
    }
  }

  /// The documents of another copy that are joined.
  private func names(in other: WorkspaceFolder) throws(StorageError) -> [DocumentName] {
    var names: [DocumentName] = [.organizations]
    names += try other.templates().map { .template($0) }
    for id in try other.congresses() {
      names += DocumentName.all(of: id)
    }
    return names
  }

  private func merge(
    _ name: DocumentName, of other: WorkspaceFolder, takingTheirs: Bool,
    _ report: inout MergeReport
  ) throws(StorageError) {
    guard let theirs = try other.document(name) else { return }
    let mine = try document(name)?.json
    let edits = Change(name, from: mine, to: theirs.json).edits
    let added = edits.filter { $0.before == nil }
    let differing = edits.filter { $0.before != nil && $0.after != nil }
    report.differing += differing
    try apply(Change(takingTheirs ? added + differing : added))
    report.added += added
  }
}
