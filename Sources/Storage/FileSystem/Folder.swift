/// An open folder; the names given to it are names in it, never paths.
package final class Folder: Sendable {
  package let fileSystem: any FileSystem
  /// For messages only.
  package let path: String
  let handle: OpenFile

  /// Opens a folder the user named.
  package init(at path: String, on fileSystem: any FileSystem) throws(FileError) {
    handle = try fileSystem.openFolder(at: path)
    (self.fileSystem, self.path) = (fileSystem, path)
  }

  private init(handle: OpenFile, path: String, fileSystem: any FileSystem) {
    (self.handle, self.path, self.fileSystem) = (handle, path, fileSystem)
  }

  deinit {
    do throws(FileError) { try fileSystem.close(handle) } catch {
      // nothing was written through a folder that closing could lose
    }
  }
}

extension Folder {
  /// A folder in this one.
  package func folder(_ name: String) throws(FileError) -> Folder {
    let handle = try fileSystem.openFolder(name, in: handle)
    return Folder(handle: handle, path: path + "/" + name, fileSystem: fileSystem)
  }

  /// A folder in this one, or `nil` where there is nothing of that name.
  package func existingFolder(_ name: String) throws(FileError) -> Folder? {
    do throws(FileError) {
      return try folder(name)
    } catch  where error.errno == Errno.noEntry {
      return nil
    }
  }

  /// A folder in this one, made where it is missing; its name outlives a power cut.
  package func makingFolder(_ name: String) throws(FileError) -> Folder {
    if let folder = try existingFolder(name) { return folder }
    do throws(FileError) {
      try fileSystem.makeFolder(name, in: handle)
    } catch  where error.errno == Errno.exists {
      // another process was faster
    }
    do throws(FileError) { try synchronize() } catch {
      takeBack(name)
      throw error
    }
    return try folder(name)
  }

  /// Removes a new folder whose name couldn't be synchronised: asking again wouldn't bring it to
  /// the disk, but a new one would be.
  private func takeBack(_ name: String) {
    do throws(FileError) { try fileSystem.removeFolder(name, in: handle) } catch {
      // another process has put something there already
    }
  }

  /// The same, with its name sure to outlive a power cut whoever made it.
  ///
  /// Another process, or an earlier try, may have made it and not have come to synchronising: what
  /// is recorded inside would be lost with the name.
  package func securingFolder(_ name: String) throws(FileError) -> Folder {
    guard let folder = try existingFolder(name) else { return try makingFolder(name) }
    guard try !folder.names().isEmpty else { return try makingAnew(name) }
    try synchronize()
    return folder
  }

  /// Puts a new folder in the place of an empty one, which may be one whose name a failed
  /// synchronisation left in the cache: no later one would bring it to the disk.
  private func makingAnew(_ name: String) throws(FileError) -> Folder {
    do throws(FileError) {
      try fileSystem.removeFolder(name, in: handle)
    } catch  where error.errno == Errno.notEmpty || error.errno == Errno.noEntry {
      // another process was faster
    }
    let folder = try makingFolder(name)
    try synchronize()
    return folder
  }

  package func names() throws(FileError) -> [String] { try fileSystem.names(in: handle) }

  package func status(of name: String) throws(FileError) -> FileStatus? {
    try fileSystem.status(of: name, in: handle)
  }

  /// What the names stand for in a folder in this one.
  func statuses(of names: [String], inside name: String) throws(FileError) -> [FileStatus?] {
    try fileSystem.statuses(of: names, inside: name, of: handle)
  }

  package func synchronize() throws(FileError) { try fileSystem.synchronize(handle) }

  package func rename(_ name: String, to newName: String) throws(FileError) {
    try fileSystem.rename(name, to: newName, in: handle)
  }

  package func unlink(_ name: String) throws(FileError) {
    try fileSystem.unlink(name, in: handle)
  }

  func open(_ name: String, _ mode: OpenMode) throws(FileError) -> OpenFile {
    try fileSystem.open(name, in: handle, mode)
  }
}

/// What was read from a file at one moment.
package struct FileContents: Hashable, Sendable {
  package let bytes: [UInt8]
  package let status: FileStatus
}

extension Folder {
  /// All of a file as it was at one moment; `nil` where there is none.
  package func contents(
    of name: String, limit: Int = 1 << 32
  ) throws(FileError) -> FileContents? {
    for _ in 0..<8 {
      do throws(FileError) {
        guard let file = try openPlainFile(name) else { return nil }
        defer { closeAfterReading(file.handle) }
        guard file.status.size <= limit else {
          throw FileError(.requireSize, name, errno: Errno.tooLarge)
        }
        let bytes = try read(file.handle, expecting: file.status.size)
        let after = try fileSystem.status(of: file.handle)
        if after.isSame(as: file.status), bytes.count == after.size {
          return FileContents(bytes: bytes, status: after)
        }
      } catch  where error.errno == Errno.stale {
        // the file was replaced on the server; its name leads to the new one
      }
    }
    throw FileError(.requireStillness, name, errno: Errno.again)
  }

  /// A plain file opened for reading; `nil` where there is none.
  func openPlainFile(
    _ name: String
  ) throws(FileError) -> (handle: OpenFile, status: FileStatus)? {
    let handle: OpenFile
    do throws(FileError) {
      handle = try open(name, .read)
    } catch  where error.errno == Errno.noEntry {
      return nil
    } catch  where error.errno == Errno.tooManyLinks {
      throw FileError(.requirePlainFile, name, errno: error.errno)
    }
    do throws(FileError) {
      let status = try fileSystem.status(of: handle)
      guard status.kind == .file else {
        throw FileError(.requirePlainFile, name, errno: Errno.notAllowed)
      }
      return (handle, status)
    } catch {
      closeAfterReading(handle)
      throw error
    }
  }

  func closeAfterReading(_ handle: OpenFile) {
    do throws(FileError) { try fileSystem.close(handle) } catch {
      // what was read is here already
    }
  }

  private func read(_ handle: OpenFile, expecting size: Int) throws(FileError) -> [UInt8] {
    // one byte more than expected shows a file that has grown
    var bytes = try fileSystem.read(handle, at: 0, count: size + 1)
    while !bytes.isEmpty, bytes.count < size {
      let rest = try fileSystem.read(handle, at: bytes.count, count: size + 1 - bytes.count)
      guard !rest.isEmpty else { break }
      bytes += rest
    }
    return bytes
  }
}

extension Folder {
  /// Writes a new file and returns when its bytes would outlive a power cut; its name needs
  /// `synchronize()`.
  func create(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    let file = try open(name, .create)
    do throws(FileError) {
      try fileSystem.setMode(0o600, of: file)
      try appendAll(bytes[...], to: file)
      try fileSystem.synchronize(file)
    } catch {
      closeAfterReading(file)
      throw error
    }
    try fileSystem.close(file)
  }

  func appendAll(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      let taken = try fileSystem.append(rest, to: file)
      guard taken > 0 else { throw FileError(.write, "", errno: Errno.noSpace) }
      rest = rest.dropFirst(taken)
    }
  }
}
