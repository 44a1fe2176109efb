/// The names of files that are written and not yet in their place.
enum TemporaryName {
  static func next(for name: String, on system: any FileSystem) -> String {
    let random = Bits128.random().description.prefix(8)
    return ".\(name).tmp-\(system.boot)-\(system.process)-\(random)"
  }

  /// Whether nobody is writing a file of this name any more.
  static func isStray(_ name: String, modified: Int64, on system: any FileSystem) -> Bool {
    let hour: Int64 = 3_600_000_000_000
    let parts = name.split(separator: "-")
    guard name.hasPrefix("."),
      let mark = parts.lastIndex(where: { $0.hasSuffix(".tmp") }), mark + 3 < parts.count,
      let process = Int32(parts[mark + 2])
    else { return false }
    if parts[mark + 1] == system.boot { return !system.isRunning(process: process) }
    return modified < system.now - hour
  }
}

extension Folder {
  /// Removes what processes that were killed left half written.
  package func removeStrayFiles() throws(FileError) {
    for name in try names() where name.hasPrefix(".") {
      guard let status = try status(of: name), status.kind == .file,
        TemporaryName.isStray(name, modified: status.modified, on: fileSystem)
      else { continue }
      do throws(FileError) { try unlink(name) } catch  where error.errno == Errno.noEntry {
        // another process was faster
      }
    }
  }
}
