package import CongressModel

/// Where the journals of one vote are: `congresses/<id>/ballots/<election>-<round>`.
package struct JournalPlace: Sendable {
  package let root: Folder
  package let key: RoundKey

  package init(_ key: RoundKey, in root: Folder) { (self.key, self.root) = (key, root) }

  private var parts: [String] {
    ["congresses", key.congress.rawValue, "ballots", "\(key.election)-\(key.round)"]
  }

  /// The path in the workspace.
  package var path: String { parts.joined(separator: "/") }

  /// The folder, or `nil` before anything was recorded.
  package func existing() throws(FileError) -> Folder? {
    var folder = root
    for part in parts {
      guard let next = try folder.existingFolder(part) else { return nil }
      folder = next
    }
    return folder
  }

  /// The folder, made where it is missing; what is recorded in it outlives a power cut.
  package func made() throws(FileError) -> Folder {
    var folder = root
    for part in parts { folder = try folder.securingFolder(part) }
    return folder
  }

  /// Begins a journal.
  ///
  /// A station that begins at the same moment may put a new folder in the place of one that was
  /// still empty; what this one had open is gone then, and is opened again.
  func begin(_ header: JournalHeader) throws(FileError) -> JournalSegment {
    for _ in 0..<16 {
      do throws(FileError) {
        return try JournalSegment(header, in: try made(), locks: try root.makingFolder(".locks"))
      } catch  where error.isOfRemovedFolder {
        // the other station has begun by now, or is about to
      }
    }
    return try JournalSegment(header, in: try made(), locks: try root.makingFolder(".locks"))
  }

  /// Whether the writer of a journal still runs, as far as the locks of this machine tell.
  func hasWriter(_ segment: Bits128) -> Bool { Self.hasWriter(segment, in: root) }

  static func hasWriter(_ segment: Bits128, in root: Folder) -> Bool {
    do throws(FileError) {
      guard let locks = try root.existingFolder(".locks"),
        let file = try locks.openPlainFile(JournalSegment.lockName(segment))
      else { return false }
      defer { locks.closeAfterReading(file.handle) }
      return try root.fileSystem.isLocked(file.handle)
    } catch {
      return false
    }
  }

  /// Whether a file of the folder is a journal or a copy of one, judged by its name.
  static func isJournal(_ name: String) -> Bool {
    guard !name.hasPrefix("."), !isTornTail(name) else { return false }
    return name.utf8.count >= 6
      && name.split(separator: ".").dropFirst().contains {
        $0 == "jsonl" || $0.hasPrefix("jsonl~") || $0.hasPrefix("jsonl ")
      }
  }

  static func isTornTail(_ name: String) -> Bool {
    name.split(separator: ".").last?.hasPrefix("torn-") ?? false
  }
}

extension FileError {
  /// Whether a folder that was open has no name any more.
  fileprivate var isOfRemovedFolder: Bool {
    [Errno.noEntry, Errno.stale].contains(errno)
      && [.open, .list, .makeDirectory].contains(operation)
  }
}
