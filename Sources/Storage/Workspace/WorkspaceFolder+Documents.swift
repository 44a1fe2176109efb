package import CongressModel
package import StrictJSON

/// A document that was read.
package struct LoadedDocument: Hashable, Sendable {
  package let name: DocumentName
  package let json: JSON
  package let stored: StoredDocument
  /// Why it is shown and not changed: written by a newer program, or with hidden characters.
  package let objection: StorageError?
  /// What another program wrote otherwise than this one does.
  package var notices: [JSONNotice] { JSONNotice.all(in: stored.bytes) }
}

extension LoadedDocument {
  /// The document as a value; names the place where it isn't one.
  package func value<Value>(
    _ make: (JSON) throws(ShapeError) -> Value
  ) throws(StorageError) -> Value {
    do throws(ShapeError) { return try make(json) } catch {
      throw .wrongShape(
        path: name.path, error, at: JSON.position(of: error.path, in: stored.bytes))
    }
  }
}

extension WorkspaceFolder {
  /// The version of all formats that this program writes.
  private static let version = 1

  /// Reads a document; `nil` where there is none.
  package func document(_ name: DocumentName) throws(StorageError) -> LoadedDocument? {
    let file: DocumentFile?
    let stored: StoredDocument?
    do throws(FileError) {
      file = try existingFile(name)
      stored = try file?.read()
    } catch {
      throw StorageError(reading: error, at: name.path, limit: JSON.Limits.document.bytes)
    }
    return try stored.map { (stored) throws(StorageError) in try load(name, stored) }
  }

  private func load(
    _ name: DocumentName, _ stored: StoredDocument
  ) throws(StorageError) -> LoadedDocument {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: stored.bytes) } catch {
      throw .notJSON(path: name.path, error)
    }
    var objection: StorageError?
    let hostile = JSON.hostileText(in: stored.bytes)
    if !hostile.isEmpty { objection = .hostileText(path: name.path, hostile) }
    if let version = json["version"]?.integer, version > Self.version {
      objection = .newerVersion(path: name.path, version: version, known: Self.version)
    }
    return LoadedDocument(name: name, json: json, stored: stored, objection: objection)
  }

  /// Reads a document as a value, and names the place where it isn't one.
  package func value<Value>(
    _ name: DocumentName, _ make: (JSON) throws(ShapeError) -> Value
  ) throws(StorageError) -> Value? {
    try document(name).map { (document) throws(StorageError) in try document.value(make) }
  }

  /// All documents of a congress; those that aren't there are empty.
  package func documents(of id: Congress.ID) throws(StorageError) -> CongressDocuments {
    let name = DocumentName.congress(id)
    guard let congress = try value(name, Congress.init(json:)) else {
      throw .noSuchDocument(path: name.path)
    }
    guard congress.id == id else {
      let error = ShapeError(.notAllowed(congress.id.rawValue), at: JSONPath.root.member("id"))
      throw .wrongShape(path: name.path, error, at: nil)
    }
    try ruleSet(of: congress)
    return CongressDocuments(
      congress: congress,
      checklist: try value(.checklist(id), Checklist.init(json:)) ?? Checklist(),
      people: try value(.people(id), People.init(json:)) ?? People(),
      elections: try value(.elections(id), Elections.init(json:)) ?? Elections())
  }
}

extension WorkspaceFolder {
  /// Makes a change of any documents, item by item, on what is on the disk now.
  ///
  /// What others changed meanwhile stays. Where the same item was changed nothing is written,
  /// and the error holds both versions. Returns the documents as they are then; `each` is called
  /// after each that is written.
  @discardableResult
  package func apply(
    _ change: Change, each: () -> Void = {}
  ) throws(StorageError) -> [LoadedDocument] {
    try requireWritable()
    let names = change.documents.sorted { $0.path < $1.path }
    var files: [DocumentFile] = []
    for name in names { files.append(try madeFile(name)) }
    let locks = try lock(files, names)
    defer { for lock in locks { lock.release() } }
    var edited: [(old: LoadedDocument?, new: JSON)] = []
    for name in names {
      let old = try document(name)
      if let objection = old?.objection { throw objection }
      edited.append((old, try self.edited(old?.json ?? .object([:]), name, change)))
    }
    var saved: [LoadedDocument] = []
    for (index, file) in files.enumerated() {
      let (old, new) = edited[index]
      saved += try write(new, over: old, to: file, names[index], locks[index]).map { [$0] } ?? []
      each()
    }
    return saved
  }

  private func lock(
    _ files: [DocumentFile], _ names: [DocumentName]
  ) throws(StorageError) -> [FileLock] {
    var locks: [FileLock] = []
    for (file, name) in zip(files, names) {
      do throws(SaveError) { locks.append(try file.lock()) } catch {
        for lock in locks { lock.release() }
        throw StorageError(error, at: name.path)
      }
    }
    return locks
  }

  private func edited(
    _ json: JSON, _ name: DocumentName, _ change: Change
  ) throws(StorageError) -> JSON {
    var json = json
    do throws(EditConflict) {
      for edit in change.edits where edit.document == name { try edit.apply(to: &json) }
    } catch {
      throw .changedByAnother(path: name.path, error)
    }
    return json
  }

  private func write(
    _ json: JSON, over old: LoadedDocument?, to file: DocumentFile, _ name: DocumentName,
    _ lock: FileLock
  ) throws(StorageError) -> LoadedDocument? {
    do throws(SaveError) {
      // a document whose last member was taken back is as if it had never been
      guard json != .object([:]) else {
        if old != nil { try file.remove(holding: lock) }
        return nil
      }
      guard json != old?.json else { return old }
      let stored = try file.save(json, over: old?.stored.hash, holding: lock)
      return LoadedDocument(name: name, json: json, stored: stored, objection: nil)
    } catch {
      throw StorageError(error, at: name.path)
    }
  }

  /// Saves a whole document, if it still is what was edited; `nil` for a new one.
  package func save(
    _ json: JSON, as name: DocumentName, over expected: SHA256.Digest?
  ) throws(StorageError) {
    try requireWritable()
    let file = try madeFile(name)
    do throws(SaveError) { try file.save(json, over: expected) } catch {
      throw StorageError(error, at: name.path)
    }
  }

  func requireWritable() throws(StorageError) {
    guard protection == nil else { throw .readOnly(path: path) }
  }
}

extension WorkspaceFolder {
  private func existingFile(_ name: DocumentName) throws(FileError) -> DocumentFile? {
    var folder = root
    let parts = name.path.split(separator: "/").map(String.init)
    for part in parts.dropLast() {
      guard let next = try folder.existingFolder(part) else { return nil }
      folder = next
    }
    // without locks of its own: it is only read
    return DocumentFile(parts[parts.count - 1], in: folder, path: name.path, locks: root)
  }

  private func madeFile(_ name: DocumentName) throws(StorageError) -> DocumentFile {
    do throws(FileError) {
      let parts = name.path.split(separator: "/").map(String.init)
      var (above, folder): ([Folder], Folder) = ([], root)
      for part in parts.dropLast() {
        above.append(folder)
        folder = try folder.makingFolder(part)
      }
      if try folder.status(of: parts[parts.count - 1]) == nil {
        // whoever made the folders may not have come to synchronising their names
        for folder in above { try folder.synchronize() }
      }
      return DocumentFile(
        parts[parts.count - 1], in: folder, path: name.path,
        locks: try root.makingFolder(".locks"))
    } catch {
      throw StorageError(writing: error, at: name.path)
    }
  }
}
