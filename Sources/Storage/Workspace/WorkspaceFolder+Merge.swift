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
  @discardableResult
  package func merge(
    _ other: WorkspaceFolder, takingTheirs: Bool = false
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
      try mergeDocuments(of: other, takingTheirs: takingTheirs, &report)
      for id in try other.congresses() { try mergeJournals(of: id, from: other, &report) }
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

  private func mergeDocuments(
    of other: WorkspaceFolder, takingTheirs: Bool, _ report: inout MergeReport
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
      let differing = edits.filter { $0.before != nil && $0.after != nil }
      report.differing += differing
      try apply(Change(takingTheirs ? added + differing : added))
      report.added += added
    }
  }
}
