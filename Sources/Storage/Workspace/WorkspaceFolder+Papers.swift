package import CongressModel

extension SHA256.Digest {
  /// The digest as people compare it: five groups of four characters.
  package var code: String { Fingerprint.text(half) }
}

extension WorkspaceFolder {
  /// The names of the papers that were made of a congress.
  package func reports(of id: Congress.ID) throws(StorageError) -> [String] {
    do throws(FileError) {
      guard let folder = try root.existingFolder("congresses")?.existingFolder(id.rawValue) else {
        return []
      }
      return try folder.existingFolder("reports")?.names().sorted() ?? []
    } catch {
      throw .cannotRead(path: "congresses/\(id)/reports", errno: error.errno)
    }
  }

  /// Makes the folder of a congress's papers, where it isn't there yet.
  package func makeReports(of id: Congress.ID) throws(StorageError) {
    let path = "congresses/\(id)/reports"
    try requireWritable()
    do throws(FileError) {
      guard let folder = try root.existingFolder("congresses")?.existingFolder(id.rawValue) else {
        throw FileError(.open, path, errno: Errno.noEntry)
      }
      _ = try folder.makingFolder("reports")
    } catch {
      throw StorageError(writing: error, at: path)
    }
  }

  /// Writes a paper into the folder of a congress's papers; another of that name is replaced.
  ///
  /// - Returns: the path within the workspace.
  package func writeReport(
    _ bytes: [UInt8], named name: String, of id: Congress.ID
  ) throws(StorageError) -> String {
    let path = "congresses/\(id)/reports/\(name)"
    try requireWritable()
    do throws(FileError) {
      guard let folder = try root.existingFolder("congresses")?.existingFolder(id.rawValue) else {
        throw FileError(.open, path, errno: Errno.noEntry)
      }
      try folder.makingFolder("reports").replace(name, with: bytes)
      return path
    } catch {
      throw StorageError(writing: error, at: path)
    }
  }
}

extension WorkspaceFolder {
  /// An office's own template of a paper, where there is one of that name.
  package func paperTemplate(_ name: String) throws(StorageError) -> [UInt8]? {
    do throws(FileError) {
      return try root.existingFolder("templates")?.contents(of: name, limit: 1 << 20)?.bytes
    } catch {
      throw .cannotRead(path: "templates/\(name)", errno: error.errno)
    }
  }
}

/// A folder of papers outside the workspace, which has to be empty or new.
package struct PaperFolder {
  private let folder: Folder

  /// Opens the folder, or makes it.
  ///
  /// - Throws: `StorageError.alreadyAWorkspace` where something is in it.
  package init(
    at path: String, on fileSystem: any FileSystem = PosixFileSystem()
  ) throws(StorageError) {
    do throws(FileError) {
      folder = try Self.opened(path, fileSystem)
      guard try folder.names().isEmpty else {
        throw FileError(.makeDirectory, path, errno: Errno.exists)
      }
    } catch {
      throw .cannotWrite(path: path, errno: error.errno)
    }
  }

  private static func opened(
    _ path: String, _ fileSystem: any FileSystem
  ) throws(FileError) -> Folder {
    do throws(FileError) {
      return try Folder(at: path, on: fileSystem)
    } catch  where error.errno == Errno.noEntry {
      let parts = path.split(separator: "/")
      let parent = parts.dropLast().joined(separator: "/")
      let start = path.hasPrefix("/") ? "/" + parent : parent.isEmpty ? "." : parent
      return try Folder(at: start, on: fileSystem).makingFolder(String(parts.last ?? ""))
    }
  }

  package func write(_ bytes: [UInt8], named name: String) throws(StorageError) {
    do throws(FileError) { try folder.replace(name, with: bytes) } catch {
      throw StorageError(writing: error, at: name)
    }
  }
}

extension Folder {
  /// Puts a file in its place whole: nobody sees half of it, and it outlives a power cut.
  func replace(_ name: String, with bytes: [UInt8]) throws(FileError) {
    let temporary = TemporaryName.next(for: name, on: fileSystem)
    try create(temporary, bytes)
    try rename(temporary, to: name)
    try synchronize()
  }
}
