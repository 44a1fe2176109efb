package import CongressModel
import StrictJSON
package import Tallying

/// A workspace on a disk: documents, ballots and locks under one folder.
///
/// Paths are made of checked identifiers alone, so that nothing outside the folder is touched.
package struct WorkspaceFolder: Sendable {
  package let root: Folder
  /// Why nothing can be written here; `nil` where it can.
  package let protection: WriteProtection?
  /// The workspace's own rules, as the settings had them when the folder was opened.
  private(set) var ownRuleSets: [RuleSet] = []

  package var path: String { root.path }

  /// Opens a workspace and reads its settings: nothing here may be counted by other rules than
  /// those of the workspace.
  package init(
    at path: String, on fileSystem: any FileSystem = PosixFileSystem()
  ) throws(StorageError) {
    do throws(FileError) {
      root = try Folder(at: path, on: fileSystem)
      guard try root.status(of: DocumentName.settings.path) != nil else {
        throw FileError(.open, path, errno: Errno.noEntry)
      }
      protection = fileSystem.protection(of: root.handle).map(WriteProtection.system)
    } catch {
      guard error.errno == Errno.noEntry || error.errno == Errno.notAFolder else {
        throw .cannotRead(path: path, errno: error.errno)
      }
      throw .notAWorkspace(path: path)
    }
    ownRuleSets = try value(.settings, WorkspaceSettings.init(json:))?.ownRuleSets ?? []
  }
}

/// Why nothing can be written to a workspace.
package enum WriteProtection: Hashable, Sendable {
  /// The medium or the rights don't allow it; what the system says, such as `EROFS`.
  case system(errno: Int32)
}

extension WorkspaceFolder {
  /// The same with the rules that the settings have now.
  func withRuleSetsReadAgain() throws(StorageError) -> WorkspaceFolder {
    var folder = self
    folder.ownRuleSets = try value(.settings, WorkspaceSettings.init(json:))?.ownRuleSets ?? []
    return folder
  }

  /// What congresses here can be counted by.
  package var ruleSets: [RuleSet] { RuleSet.known(with: ownRuleSets) }

  /// Whether others may change it from other machines, of which nothing is told here.
  package var medium: Medium { root.fileSystem.medium(of: root.handle) }

  /// Makes an empty workspace, with the folders before it.
  package static func create(
    at path: String, settings: WorkspaceSettings,
    on fileSystem: any FileSystem = PosixFileSystem()
  ) throws(StorageError) -> WorkspaceFolder {
    do throws(FileError) {
      let root = try madeFolder(at: path, on: fileSystem)
      guard try root.status(of: DocumentName.settings.path) == nil else {
        throw FileError(.makeDirectory, path, errno: Errno.exists)
      }
      for name in [".locks", "congresses", "templates"] { _ = try root.makingFolder(name) }
      for (name, text) in companions where try root.status(of: name) == nil {
        try root.create(name, Array(text.utf8))
      }
    } catch  where error.errno == Errno.exists {
      throw .alreadyAWorkspace(path: path)
    } catch {
      throw StorageError(writing: error, at: path)
    }
    let files = try WorkspaceFolder(making: path, on: fileSystem)
    try files.save(settings.json, as: .settings, over: nil)
    return try WorkspaceFolder(at: path, on: fileSystem)
  }

  private init(making path: String, on fileSystem: any FileSystem) throws(StorageError) {
    do throws(FileError) { root = try Folder(at: path, on: fileSystem) } catch {
      throw .cannotRead(path: path, errno: error.errno)
    }
    protection = nil
  }

  private static func madeFolder(
    at path: String, on fileSystem: any FileSystem
  ) throws(FileError) -> Folder {
    do throws(FileError) {
      return try Folder(at: path, on: fileSystem)
    } catch  where error.errno == Errno.noEntry {
      guard let slash = path.dropLast().lastIndex(of: "/") else {
        return try Folder(at: ".", on: fileSystem).makingFolder(path)
      }
      let parent = slash == path.startIndex ? "/" : String(path[..<slash])
      let name = path[path.index(after: slash)...].filter { $0 != "/" }
      return try madeFolder(at: parent, on: fileSystem).makingFolder(name)
    }
  }

  /// Files that tell other programs how to treat the workspace.
  private static let companions = [
    (
      ".gitattributes",
      """
      *.json -text
      *.jsonl -text -diff merge=binary

      """
    ),
    (
      ".gitignore",
      """
      .index/
      .locks/
      .*.prev
      .*.tmp-*

      """
    ),
    (
      ".stignore",
      """
      .index
      .locks
      .*.prev
      .*.tmp-*

      """
    ),
  ]
}

extension WorkspaceFolder {
  /// Removes what killed processes left half written.
  package func removeStrayFiles() throws(StorageError) {
    guard protection == nil else { return }
    do throws(FileError) {
      try root.removeStrayFiles()
      for name in ["templates", ".index"] { try root.existingFolder(name)?.removeStrayFiles() }
      guard let congresses = try root.existingFolder("congresses") else { return }
      for name in try congresses.names() where try congresses.status(of: name)?.kind == .folder {
        try congresses.existingFolder(name)?.removeStrayFiles()
      }
    } catch {
      throw StorageError(writing: error, at: path)
    }
  }

  /// The congresses there are, by their folders.
  package func congresses() throws(StorageError) -> [Congress.ID] {
    try identifiers(in: "congresses") { Congress.ID($0) }
  }

  /// Where the congresses are; `nil` where there are none.
  func congressFolder() throws(StorageError) -> Folder? {
    do throws(FileError) { return try root.existingFolder("congresses") } catch {
      throw .cannotRead(path: "congresses", errno: error.errno)
    }
  }

  /// The templates that are kept in the workspace.
  package func templates() throws(StorageError) -> [Template.ID] {
    try identifiers(in: "templates") { name in
      name.hasSuffix(".json") ? Template.ID(String(name.dropLast(5))) : nil
    }
  }

  private func identifiers<ID>(
    in name: String, _ make: (String) -> ID?
  ) throws(StorageError) -> [ID] {
    do throws(FileError) {
      return try root.existingFolder(name)?.names().compactMap(make) ?? []
    } catch {
      throw .cannotRead(path: name, errno: error.errno)
    }
  }

  func place(of key: RoundKey) -> JournalPlace { JournalPlace(key, in: root) }
}

extension StorageError {
  init(writing error: FileError, at path: String) {
    if Errno.isFull(error.errno) {
      self = .diskFull(path: path)
    } else if Errno.isReadOnly(error.errno) {
      self = .readOnly(path: path)
    } else {
      self = .cannotWrite(path: path, errno: error.errno)
    }
  }

  init(reading error: FileError, at path: String, limit: Int) {
    switch error.operation {
    case .requirePlainFile: self = .notARegularFile(path: path)
    case .requireSize: self = .tooLarge(path: path, bytes: limit, limit: limit)
    default: self = .cannotRead(path: path, errno: error.errno)
    }
  }

  init(_ error: SaveError, at path: String) {
    switch error {
    case .changedByAnother, .unreadable: self = .cannotWrite(path: path, errno: Errno.again)
    case .locked(let holder): self = .locked(path: path, holder: holder)
    case .notSaved(let error): self.init(writing: error, at: path)
    case .unconfirmed(let error):
      self = .durabilityUnconfirmed(path: path, errno: error.errno)
    }
  }
}
