package import CongressModel
import StrictJSON

extension WorkspaceFolder {
  /// Makes a change of any documents, item by item, on what is on the disk now.
  ///
  /// What others changed meanwhile stays. Where the same item was changed, or the disk has no room
  /// for all of it, nothing is changed, and the error says why. `some` is told how many more
  /// documents are written, and `all` is called before they take their places together.
  package func apply(
    _ change: Change, some: (Int) -> Void = { _ in }, all: () -> Void = {}
  ) throws(StorageError) {
    try requireWritable()
    let groups = change.byDocument.map { (path: $0.document.path, $0) }
      .sorted { $0.path < $1.path }.map(\.1)
    // of each document the lock, the new version and perhaps the folder, and those open already
    root.fileSystem.makeRoom(forFiles: 3 * groups.count + 256)
    let files = try makeFiles(groups.map(\.document))
    let tasks = zip(groups, files).map {
      DocumentEdits(name: $0.document, edits: $0.edits, file: $1)
    }
    let locks = try lock(tasks)
    defer { for lock in locks { lock.release() } }
    let prepared = try prepare(tasks, some)
    all()
    do throws(BatchFailure) { try prepared.map(\.document).takePlaces() } catch {
      throw StorageError(error, at: prepared[error.place].path)
    }
  }

  private func lock(_ documents: [DocumentEdits]) throws(StorageError) -> [FileLock] {
    var locks: [FileLock] = []
    for document in documents {
      do throws(SaveError) {
        locks.append(try document.file.lock(isNamed: documents.count <= Self.mostNamed))
      } catch {
        for lock in locks { lock.release() }
        throw StorageError(error, at: document.name.path)
      }
    }
    return locks
  }

  /// How many locks of one change say whose they are; with more, writing that takes the most time.
  private static let mostNamed = 16

  /// Writes the new versions of all documents beside them; where one can't be, none is left.
  private func prepare(
    _ documents: [DocumentEdits], _ some: (Int) -> Void
  ) throws(StorageError) -> [(path: String, document: PreparedDocument)] {
    var prepared: [(path: String, document: PreparedDocument)] = []
    var failure: StorageError?
    for part in documents.chunks(of: Self.atOnce) where failure == nil {
      for (edits, result) in zip(part, results(part)) {
        switch result {
        case .success(let document?): prepared.append((edits.name.path, document))
        case .success(nil): break
        case .failure(let error): failure = failure ?? error
        }
      }
      some(part.count)
    }
    guard let failure else { return prepared }
    for (_, document) in prepared { document.discard() }
    throw failure
  }

  /// So many documents that one sees how far it has come, and threads seldom wait for the last one.
  private static let atOnce = 2048

  private func results(
    _ documents: [DocumentEdits]
  ) -> [Result<PreparedDocument?, StorageError>] {
    inParallel(documents, atMost: root.fileSystem.concurrency) { edits in
      do throws(StorageError) { return .success(try prepare(edits)) } catch {
        return .failure(error)
      }
    }
  }

  /// `nil` where the edits change nothing.
  private func prepare(_ edits: DocumentEdits) throws(StorageError) -> PreparedDocument? {
    let stored = try edits.stored()
    if let stored, let bytes = edits.spliced(into: stored.bytes) {
      return try edits.prepare(bytes, over: stored)
    }
    let old = try stored.map { (stored) throws(StorageError) in try load(edits.name, stored) }
    if let objection = old?.objection { throw objection }
    let json = try edits.applied(to: old?.json ?? edits.beginning)
    guard json != old?.json else { return nil }
    // a document whose last member was taken back is as if it had never been
    guard json != .object([:]) else {
      return old.map { PreparedDocument(edits.file, over: $0.stored, nil) }
    }
    do throws(SaveError) { return try edits.file.prepare(json, over: old?.stored) } catch {
      throw StorageError(error, at: edits.name.path)
    }
  }
}

/// What a change edits in one document.
private struct DocumentEdits: Sendable {
  let name: DocumentName
  let edits: [ItemEdit]
  let file: DocumentFile

  /// The document as it is now; `nil` where there is none.
  func stored() throws(StorageError) -> StoredDocument? {
    do throws(FileError) { return try file.read() } catch {
      throw StorageError(reading: error, at: name.path, limit: JSON.Limits.document.bytes)
    }
  }

  /// What the edits are made on where the document isn't there: it may have vanished since it was
  /// read as empty, and without its format nobody could read it again.
  var beginning: JSON {
    let members = edits.map(\.place.topMember)
    let isPart = !members.contains("format") && members.contains(where: name.lists.contains)
    return isPart ? name.blank ?? .object([:]) : .object([:])
  }

  /// The bytes after the edits, where these can be made without reading the document as values,
  /// and nothing speaks against it.
  func spliced(into old: [UInt8]) -> [UInt8]? {
    guard let layout = JSONLayout(of: old) else { return nil }
    if let place = layout.place(ofMember: "version") {
      guard let version = layout.json(at: place)?.integer, version <= WorkspaceFolder.version
      else { return nil }
    }
    return edits.spliced(into: layout)
  }

  /// `nil` where the bytes are those that are there.
  func prepare(
    _ bytes: [UInt8], over old: StoredDocument
  ) throws(StorageError) -> PreparedDocument? {
    guard bytes != old.bytes else { return nil }
    do throws(SaveError) { return try file.prepare(bytes, over: old) } catch {
      throw StorageError(error, at: name.path)
    }
  }

  func applied(to old: JSON) throws(StorageError) -> JSON {
    do throws(EditConflict) {
      return try edits.applied(to: old, respelled: name.respelled)
    } catch {
      throw .changedByAnother(path: name.path, error)
    }
  }
}

extension ItemPlace {
  /// The member of the document in which the item is.
  fileprivate var topMember: String {
    switch self {
    case .member(let name): name
    case .item(let list, _), .members(let list, _): list
    }
  }
}

extension DocumentName {
  /// The lists of items that the document is made of.
  fileprivate var lists: [String] {
    switch self {
    case .organizations: ["organizations", "levels"]
    case .checklist: ["tasks"]
    case .people: ["delegates", "rolls", "schemes"]
    case .elections: ["elections"]
    case .settings, .hall, .template, .congress: []
    }
  }
}

extension WorkspaceFolder {
  /// The files of documents, in folders that are made where they are missing.
  func makeFiles(_ names: [DocumentName]) throws(StorageError) -> [DocumentFile] {
    var folders: [String: Folder] = [:]
    var files: [DocumentFile] = []
    for name in names {
      do throws(FileError) { files.append(try makeFile(name, &folders)) } catch {
        throw StorageError(writing: error, at: name.path)
      }
    }
    return files
  }

  private func makeFile(
    _ name: DocumentName, _ folders: inout [String: Folder]
  ) throws(FileError) -> DocumentFile {
    let parts = name.path.split(separator: "/").map(String.init)
    var (above, folder, path): ([Folder], Folder, String) = ([], root, "")
    for part in parts.dropLast() {
      above.append(folder)
      path += "/" + part
      folder = try folder.making(part, at: path, &folders)
    }
    if try folder.status(of: parts[parts.count - 1]) == nil {
      // whoever made the folders may not have come to synchronising their names
      for folder in above { try folder.synchronize() }
    }
    return DocumentFile(
      parts[parts.count - 1], in: folder, path: name.path,
      locks: try root.making(".locks", at: "/.locks", &folders))
  }
}

extension Folder {
  /// A folder in this one, opened once for all documents of a change.
  fileprivate func making(
    _ name: String, at path: String, _ folders: inout [String: Folder]
  ) throws(FileError) -> Folder {
    if let folder = folders[path] { return folder }
    let folder = try makingFolder(name)
    folders[path] = folder
    return folder
  }
}

extension StorageError {
  fileprivate init(_ failure: BatchFailure, at path: String) {
    guard failure.isHalfMade, case .notSaved(let error) = failure.error else {
      self.init(failure.error, at: path)
      return
    }
    self = .halfMade(path: path, errno: error.errno)
  }
}
