package import CongressModel

extension WorkspaceFolder {
  /// Writes what is to be printed among the reports of a congress; answers where it is.
  ///
  /// An earlier file of the name is replaced.
  package func print(
    _ bytes: [UInt8], of congress: Congress.ID, as name: String
  ) throws(StorageError) -> String {
    let place = "congresses/\(congress)/reports"
    do throws(FileError) {
      let folder = try root.folder("congresses").folder(congress.rawValue).makingFolder("reports")
      let temporary = TemporaryName.next(for: name, on: folder.fileSystem)
      try folder.create(temporary, bytes)
      try folder.rename(temporary, to: name)
    } catch {
      throw StorageError(writing: error, at: place)
    }
    return "\(path)/\(place)/\(name)"
  }
}
