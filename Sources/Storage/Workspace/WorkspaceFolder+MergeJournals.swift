package import CongressModel
import StrictJSON
import Tallying

extension WorkspaceFolder {
  /// Takes over the journals that lie in a folder of no workspace, such as that of a stick.
  ///
  /// Each journal says itself which vote it belongs to.
  @discardableResult
  package func merge(journalsIn folder: Folder) throws(StorageError) -> MergeReport {
    try requireWritable()
    var report = MergeReport()
    do throws(FileError) {
      try merge(folder, path: "", &report)
    } catch {
      throw StorageError(writing: error, at: folder.path)
    }
    return report
  }

  private func merge(
    _ folder: Folder, path: String, _ report: inout MergeReport
  ) throws(FileError) {
    for name in try folder.names() {
      let path = path + name
      switch try folder.status(of: name)?.kind {
      case .folder where !name.hasPrefix("."):
        if let next = try folder.existingFolder(name) {
          try merge(next, path: path + "/", &report)
        }
      case .file where JournalPlace.isJournal(name):
        try take(name, from: folder, path: path, &report)
      default: break
      }
    }
  }

  func mergeJournals(
    of id: Congress.ID, from other: WorkspaceFolder, _ report: inout MergeReport
  ) throws(StorageError) {
    do throws(FileError) {
      for round in try other.rounds(of: id) {
        let path = ["congresses", id.rawValue, "ballots", round]
        var source = other.root
        for part in path.dropLast() { source = try source.folder(part) }
        // a stray file is no round
        guard try source.status(of: round)?.kind == .folder else { continue }
        source = try source.folder(round)
        for name in try source.names().filter(JournalPlace.isJournal) {
          try take(name, from: source, path: (path + [name]).joined(separator: "/"), &report)
        }
      }
    } catch {
      throw StorageError(writing: error, at: "congresses/\(id)/ballots")
    }
  }
}

extension WorkspaceFolder {
  /// Adds a journal, or what it grew by, to the vote that it says it belongs to.
  private func take(
    _ name: String, from source: Folder, path: String, _ report: inout MergeReport
  ) throws(FileError) {
    guard let theirs = try source.contents(of: name)?.bytes else { return }
    guard let header = JournalHeader(firstLineOf: theirs) else {
      report.refused.append(RefusedJournal(path: path, reason: .unreadable))
      return
    }
    if let reason = refusal(of: header) {
      report.refused.append(RefusedJournal(path: path, reason: reason))
      return
    }
    if name != "\(header.segment).jsonl" { report.copies.append(path) }
    let place = place(of: header.key)
    if try add(theirs, as: name, to: try place.made()) {
      report.journals.append("\(place.path)/\(name)")
    }
  }

  private func refusal(of header: JournalHeader) -> RefusedJournal.Reason? {
    do throws(StorageError) {
      guard try isRehearsal == header.isRehearsal else { return .rehearsal }
      let documents = try documents(of: header.key.congress)
      guard let election = documents.elections[header.key.election] else { return .unknownVote }
      let first = header.key.round == 1 ? election.firstRound() : nil
      guard let round = election.round(header.key.round) ?? first else { return .unknownVote }
      let list = Self.listHash(of: round, election, in: documents.congress)
      guard try destroyedBallots(of: header.key) == nil else { return .destroyed }
      return list == header.list ? nil : .otherList
    } catch {
      return .unknownVote
    }
  }

  /// Answers whether there was anything to add.
  private func add(
    _ theirs: [UInt8], as name: String, to target: Folder
  ) throws(FileError) -> Bool {
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

  func put(_ bytes: [UInt8], as name: String, in folder: Folder) throws(FileError) {
    let temporary = TemporaryName.next(for: name, on: folder.fileSystem)
    try folder.create(temporary, bytes)
    try folder.rename(temporary, to: name)
    try folder.synchronize()
  }
}

extension JournalHeader {
  /// Reads what a journal belongs to; fails where its first line doesn't verify.
  init?(firstLineOf bytes: [UInt8]) {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    guard start < end else { return nil }
    let last = bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    guard start < last, let hash = JournalLine.verifiedHash(bytes, start..<last),
      let line = JournalLine(bytes, start..<last, hash: hash),
      case .open(let header) = line.record(bytes, start..<last)
    else { return nil }
    self = header
  }
}
