import ArgumentParser
import CongressModel
import Storage
import StrictJSON
import Tallying
import Wording

struct MergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "merge", abstract: Spoken.wording.aboutMerge)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpMergeFrom)) var directory: String
  @Flag(name: .long, help: help(Spoken.wording.helpTheirs)) var theirs = false

  func run() throws {
    try options.open { session throws(CommandError) in
      let report = try merge(into: session)
      let wording = session.wording
      if output.json {
        Process.say(report.json(wording, isTaken: theirs).bytes())
      } else {
        for line in report.lines(wording, isTaken: theirs) { Process.say(line) }
      }
      let shared = try session.sharedBatches(in: report.journals)
      for problem in shared { Process.complain(wording.sentence(problem)) }
      guard report.refused.isEmpty, report.objections.isEmpty,
        report.differing.isEmpty || theirs,
        !shared.contains(where: \.mayCountTwice)
      else { throw .answeredNo }
    }
  }

  private func merge(into session: Session) throws(CommandError) -> MergeReport {
    let other: WorkspaceFolder
    do throws(StorageError) { other = try WorkspaceFolder(at: directory) } catch {
      guard case .notAWorkspace = error else { throw .storage(error) }
      return try mergeLoose(into: session)
    }
    let line = ProgressLine(session.wording.merging, total: 1000, session.wording)
    defer { line.end() }
    do throws(MergeError) {
      return try session.folder.merge(other, takingTheirs: theirs) {
        line.reach($0 * 1000 / max(1, $1))
      }
    } catch {
      switch error {
      case .rehearsal: throw .refused(session.wording.rehearsalNotMerged)
      case .storage(let error): throw .storage(error)
      }
    }
  }

  /// The journals of a folder that is no workspace, such as the root of a stick.
  private func mergeLoose(into session: Session) throws(CommandError) -> MergeReport {
    let folder: Folder
    do throws(FileError) { folder = try Folder(at: directory, on: PosixFileSystem()) } catch {
      throw .noInput(path: directory, errno: error.errno)
    }
    return try CommandError.storing { () throws(StorageError) in
      let report = try session.folder.merge(journalsIn: folder)
      guard report != MergeReport() else { throw .notAWorkspace(path: directory) }
      return report
    }
  }
}

extension MergeReport {
  fileprivate func lines(_ wording: Wording, isTaken: Bool) -> [String] {
    var lines = copies.map { wording.conflictCopy($0) }
    lines += objections.map { wording.sentence($0) } + refused.map { wording.sentence($0) }
    for edit in differing {
      lines.append(wording.differs(edit.place(in: wording)))
      for (name, here, there) in edit.differences {
        lines.append("  \(name)")
        lines.append("    \(wording.versionHere): \(here)")
        lines.append("    \(wording.versionThere): \(there)")
      }
    }
    if !differing.isEmpty {
      lines.append(
        isTaken ? wording.takenFromThere(differing.count) : wording.differing(differing.count))
    }
    let isNothing = journals.isEmpty && added.isEmpty
    if !isNothing {
      lines.append(wording.merged(journals: journals.count, items: added.count))
    } else if differing.isEmpty, refused.isEmpty, objections.isEmpty {
      lines.append(wording.mergedNothing)
    }
    return lines
  }

  fileprivate func json(_ wording: Wording, isTaken: Bool) -> JSON {
    .record([
      ("journals", .array(journals.map { .string($0) })),
      ("copies", .array(copies.map { .string($0) })),
      (
        "refused",
        .array(
          refused.map {
            .record([("path", .string($0.path)), ("reason", .string("\($0.reason)"))])
          })
      ),
      ("notJoined", .strings(objections.map { wording.sentence($0) })),
      ("added", .array(added.map(\.json))),
      ("differing", .array(differing.map(\.json))),
      ("taken", .string(isTaken ? "there" : "here")),
    ])
  }
}

extension Wording {
  fileprivate func sentence(_ journal: RefusedJournal) -> String {
    switch journal.reason {
    case .otherList: journalOfOtherList(journal.path)
    case .unknownVote: journalOfUnknownVote(journal.path)
    case .rehearsal: journalOfRehearsal(journal.path)
    case .destroyed: journalDestroyed(journal.path)
    case .unreadable: journalUnreadable(journal.path)
    }
  }
}

extension ItemEdit {
  fileprivate func place(in wording: Wording) -> String {
    switch place {
    case .member(let name): "\(document.path), \(name)"
    case .item(let list, let id), .members(let list, let id): "\(document.path), \(list)/\(id)"
    }
  }

  /// The members that are not the same, each as it is here and there.
  fileprivate var differences: [(name: String, here: String, there: String)] {
    guard case .object(let mine)? = before, case .object(let theirs)? = after else {
      return [("", text(before), text(after))]
    }
    var names = mine.members.map(\.key)
    names += theirs.members.map(\.key).filter { mine[$0] == nil }
    return names.filter { mine[$0] != theirs[$0] }
      .map { ($0, text(mine[$0]), text(theirs[$0])) }
  }

  private func text(_ json: JSON?) -> String {
    json.map { String(decoding: $0.bytes(.compact), as: UTF8.self) } ?? "–"
  }
}

struct DestroyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "destroy", abstract: Spoken.wording.aboutDestroy)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpElection)) var reference: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpConfirmedBy, "NAME")) var by: [String] = []

  func run() throws {
    try options.open { session throws(CommandError) in
      let (documents, election) = try session.election(reference)
      let names = try session.twoNames(by)
      if !session.settings.isRehearsal {
        do throws(KeepingError) { try election.requireDestroyable(on: session.today) } catch {
          throw .refused(session.wording.sentence(error))
        }
      }
      var lines: [String] = []
      for round in election.rounds {
        var set = try session.ballots(of: round, election, in: documents.congress)
        let state = set.state
        guard !set.isEmpty else { continue }
        try CommandError.storing { () throws(StorageError) in
          try session.folder.destroy(&set, on: session.today, by: names)
        }
        lines.append(session.wording.destroyed(state.tally.counted, state.fingerprint))
      }
      for line in lines.isEmpty ? [session.wording.nothingToDestroy] : lines {
        Process.complain(line)
      }
    }
  }
}

extension Session {
  /// The people who confirm something; two who are not the same.
  func twoNames(_ names: [String]) throws(CommandError) -> [String] {
    guard let confirmed = Confirmation(names) else { throw .refused(wording.twoNamesNeeded) }
    return confirmed.names
  }
}
