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
  /// Why documents of the other copy weren't joined: they are such as are only shown.
  package var objections: [StorageError] = []

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
      // the settings come first: congresses that came in may be counted by rules that did too
      let joined = try withRuleSetsReadAgain()
      for (place, id) in congresses.enumerated() {
        try joined.mergeJournals(of: id, from: other, &report)
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
    var names: [DocumentName] = [.settings, .organizations]
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
    if let objection = theirs.objection {
      report.objections.append(objection)
      return
    }
    if let id = name.congress, try !isCongress(id, hereOrReadableIn: other) { return }
    let edits = try edits(of: name, to: theirs.json)
    let added = edits.filter { $0.before == nil && !$0.replacesBuiltInRules }
    let differing = edits.filter {
      $0.replacesBuiltInRules || $0.before != nil && $0.after != nil
    }
    report.differing += differing
    try apply(Change(takingTheirs ? added + differing : added))
    report.added += added
  }

  /// Whether the other documents of a congress would belong to one: nothing is known of it here
  /// where its own document isn't joined.
  private func isCongress(
    _ id: Congress.ID, hereOrReadableIn other: WorkspaceFolder
  ) throws(StorageError) -> Bool {
    if try document(.congress(id)) != nil { return true }
    return try other.document(.congress(id)).map { $0.objection == nil } ?? true
  }

  /// What makes the document here the one there; what a copy has of its own is left out.
  private func edits(
    of name: DocumentName, to theirs: JSON
  ) throws(StorageError) -> [ItemEdit] {
    guard let mine = try document(name)?.json else {
      return Change(name, from: nil, to: theirs).edits
    }
    if name == .settings {
      let (mine, theirs) = (mine.withRuleSets, mine.withRuleSets.taking(Self.shared, of: theirs))
      return Change(name, from: mine, to: theirs).edits
    }
    return Change(name, from: mine, to: theirs).edits.filter { !$0.isOfFormat }
  }

  /// The settings that are the office's; name, term and day are those of one workspace.
  private static let shared = ["holidays", "ruleSets"]
}

extension ItemEdit {
  /// Whether it is about how the document is written, which is no matter of what it says.
  fileprivate var isOfFormat: Bool { [.member("format"), .member("version")].contains(place) }

  /// Whether a rule set would come in the place of a built-in one, so that votes here would be
  /// counted by other rules than before.
  fileprivate var replacesBuiltInRules: Bool {
    guard document == .settings, before == nil, case .item("ruleSets", let id) = place else {
      return false
    }
    return RuleSet.builtIn.contains { $0.id == id }
  }
}

extension JSON {
  /// Settings with their list of rule sets, which isn't written where it is empty.
  fileprivate var withRuleSets: JSON {
    guard case .object(var members) = self, members["ruleSets"] == nil else { return self }
    members["ruleSets"] = .array([])
    return .object(members)
  }

  fileprivate func taking(_ names: [String], of other: JSON) -> JSON {
    guard case .object(var members) = self else { return self }
    for name in names { if let value = other[name] { members[name] = value } }
    return .object(members)
  }
}
