package import StrictJSON

/// The bytes of a document as they stood on the disk.
package struct StoredDocument: Hashable, Sendable {
  package let bytes: [UInt8]
  package let status: FileStatus

  init(_ contents: FileContents) { (bytes, status) = (contents.bytes, contents.status) }

  /// What another editor's change is known by; worked out when asked for, which reading isn't.
  package var hash: SHA256.Digest { SHA256.digest(of: bytes) }
}

/// Why a document isn't saved, or not surely.
package enum SaveError: Error, Hashable, Sendable {
  /// The file is not the one that was edited; the change is to be made again on what is there.
  case changedByAnother(found: StoredDocument?)
  /// Another process has held the lock for two seconds.
  case locked(holder: String?)
  /// What would be written can't be read back; the old version is intact.
  case unreadable
  /// Not saved; the old version is intact.
  case notSaved(FileError)
  /// Written; nobody knows yet whether it outlives a power cut.
  case unconfirmed(FileError)
}

/// A document in its folder.
package struct DocumentFile: Sendable {
  package let folder: Folder
  package let name: String
  let locks: Folder
  let lockName: String

  /// - Parameters:
  ///   - name: the name in `folder`.
  ///   - folder: where the document is.
  ///   - path: the document's path in the workspace, after which its lock is called.
  ///   - locks: where the locks are.
  package init(_ name: String, in folder: Folder, path: String, locks: Folder) {
    (self.folder, self.name, self.locks) = (folder, name, locks)
    lockName = path.split(separator: "/").joined(separator: "_") + ".lock"
  }

  /// The document as it is on the disk; `nil` where there is none.
  package func read() throws(FileError) -> StoredDocument? {
    try folder.contents(of: name, limit: JSON.Limits.document.bytes).map(StoredDocument.init)
  }

  /// Replaces the document in one step, if it still is what was edited; `nil` for a new one.
  @discardableResult
  package func save(
    _ json: JSON, over expected: SHA256.Digest?
  ) throws(SaveError) -> StoredDocument {
    let lock = try lock()
    defer { lock.release() }
    return try save(json, over: expected, holding: lock)
  }
}

extension DocumentFile {
  /// Takes the document's lock, waiting for up to two seconds.
  func lock(isNamed: Bool = true) throws(SaveError) -> FileLock {
    var wait = 1
    while true {
      let attempt = try intact { () throws(FileError) in
        try FileLock.attempt(lockName, in: locks, isNamed: isNamed)
      }
      switch attempt {
      case .taken(let lock): return lock
      case .held(let holder):
        guard wait <= 1024 else { throw .locked(holder: holder) }
        folder.fileSystem.pause(milliseconds: wait)
        wait *= 2
      }
    }
  }

  @discardableResult
  func save(
    _ json: JSON, over expected: SHA256.Digest?, holding lock: FileLock
  ) throws(SaveError) -> StoredDocument {
    let found = try intact { () throws(FileError) in try read() }
    guard found?.hash == expected else { throw .changedByAnother(found: found) }
    let prepared = try prepare(json, over: found)
    do throws(BatchFailure) { try [prepared].takePlaces() } catch { throw error.error }
    do throws(FileError) {
      guard let stored = try read() else { throw FileError(.open, name, errno: Errno.noEntry) }
      return stored
    } catch {
      throw .unconfirmed(error)
    }
  }

  /// Writes the new version of a document beside it, where it outlives a power cut.
  func prepare(_ json: JSON, over found: StoredDocument?) throws(SaveError) -> PreparedDocument {
    let bytes = json.bytes()
    guard readsBack(bytes, as: json) else { throw .unreadable }
    return try prepare(bytes, over: found)
  }

  /// The same with bytes that can be read back.
  func prepare(
    _ bytes: [UInt8], over found: StoredDocument?
  ) throws(SaveError) -> PreparedDocument {
    let temporary = TemporaryName.next(for: name, on: folder.fileSystem)
    do throws(FileError) { try folder.create(temporary, bytes) } catch {
      discard(temporary)
      throw .notSaved(error)
    }
    return PreparedDocument(self, over: found, (temporary, bytes))
  }

  private func readsBack(_ bytes: [UInt8], as json: JSON) -> Bool {
    do throws(JSONError) { return try JSON(parsing: bytes) == json } catch { return false }
  }

  func intact<Value>(_ body: () throws(FileError) -> Value) throws(SaveError) -> Value {
    do throws(FileError) { return try body() } catch { throw .notSaved(error) }
  }

  /// The name under which the version before the last save is kept.
  package static func previousName(of name: String) -> String { ".\(name).prev" }

  /// Gives the present version its second name, or makes a copy where the medium has no links;
  /// `hasBoth` where it may have that name already.
  func keep(temporary: String, hasBoth: Bool) throws(FileError) {
    do throws(FileError) {
      try folder.fileSystem.link(name, to: temporary, in: folder.handle)
    } catch {
      guard let found = try read() else { throw error }
      try folder.create(temporary, found.bytes)
    }
    do throws(FileError) {
      try folder.rename(temporary, to: Self.previousName(of: name))
    } catch {
      discard(temporary)
      throw error
    }
    // a name given to the file that has it already leaves the other where it is
    if hasBoth { discard(temporary) }
  }

  func discard(_ temporary: String) {
    do throws(FileError) { try folder.unlink(temporary) } catch {
      // it isn't there, or goes when a screen on the workspace is left
    }
  }
}
