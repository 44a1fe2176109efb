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
  static let version = 1

  /// Reads a document; `nil` where there is none.
  package func document(_ name: DocumentName) throws(StorageError) -> LoadedDocument? {
    try folder(of: name).flatMap { (folder) throws(StorageError) in try document(name, in: folder) }
  }

  private func document(
    _ name: DocumentName, in folder: Folder
  ) throws(StorageError) -> LoadedDocument? {
    let limit = JSON.Limits.document.bytes
    let contents: FileContents?
    do throws(FileError) { contents = try folder.contents(of: name.file, limit: limit) } catch {
      throw StorageError(reading: error, at: name.path, limit: limit)
    }
    return try contents.map { (contents) throws(StorageError) in
      try load(name, StoredDocument(contents))
    }
  }

  /// The folder that a document is in; `nil` where there is none.
  private func folder(of name: DocumentName) throws(StorageError) -> Folder? {
    var folder = root
    do throws(FileError) {
      for part in name.path.split(separator: "/").dropLast() {
        guard let next = try folder.existingFolder(String(part)) else { return nil }
        folder = next
      }
      return folder
    } catch {
      throw StorageError(reading: error, at: name.path, limit: JSON.Limits.document.bytes)
    }
  }

  func load(
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
    guard let folder = try folder(of: name),
      let congress = try document(name, in: folder)?.value(Congress.init(json:))
    else { throw .noSuchDocument(path: name.path) }
    guard congress.id == id else {
      let error = ShapeError(.notAllowed(congress.id.rawValue), at: JSONPath.root.member("id"))
      throw .wrongShape(path: name.path, error, at: nil)
    }
    try ruleSet(of: congress)
    return CongressDocuments(
      congress: congress,
      checklist: try document(.checklist(id), in: folder)?.value(Checklist.init(json:))
        ?? Checklist(),
      people: try document(.people(id), in: folder)?.value(People.init(json:)) ?? People(),
      elections: try document(.elections(id), in: folder)?.value(Elections.init(json:))
        ?? Elections())
  }
}

extension WorkspaceFolder {
  /// Saves a whole document, if it still is what was edited; `nil` for a new one.
  package func save(
    _ json: JSON, as name: DocumentName, over expected: SHA256.Digest?
  ) throws(StorageError) {
    try requireWritable()
    let file = try makeFiles([name])[0]
    do throws(SaveError) { try file.save(json, over: expected) } catch {
      throw StorageError(error, at: name.path)
    }
  }

  func requireWritable() throws(StorageError) {
    guard protection == nil else { throw .readOnly(path: path) }
  }
}

extension DocumentName {
  /// The name in its folder.
  var file: String { path.split(separator: "/").last.map(String.init) ?? path }
}
