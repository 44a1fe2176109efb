import Glibc
import Storage

/// A file that the user named, read whole.
enum InputFile {
  static func read(_ path: String) throws(CommandError) -> [UInt8] {
    let (folder, name) = split(path)
    do throws(FileError) {
      guard let contents = try Folder(at: folder, on: PosixFileSystem()).contents(of: name) else {
        throw FileError(.open, path, errno: ENOENT)
      }
      return contents.bytes
    } catch {
      throw .noInput(path: path, errno: error.errno)
    }
  }
}

/// A file that the user named, written whole.
enum OutputFile {
  static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    guard let file = unsafe fopen(path, "w") else { throw .noOutput(path: path, errno: errno) }
    let written = unsafe bytes.withUnsafeBytes {
      unsafe fwrite($0.baseAddress, 1, $0.count, file)
    }
    guard unsafe fclose(file) == 0, written == bytes.count else {
      throw .noOutput(path: path, errno: errno)
    }
  }
}

/// A folder that this process made.
enum OutputFolder {
  /// Takes away all that is in it, and the folder itself where it is to go too; what can't be taken
  /// away stays.
  static func remove(_ path: String, itself: Bool) {
    do throws(FileError) {
      try empty(try Folder(at: path, on: PosixFileSystem()), path)
    } catch {
      return
    }
    if itself { unsafe rmdir(path) }
  }

  private static func empty(_ folder: Folder, _ path: String) throws(FileError) {
    for name in try folder.names() {
      guard try folder.status(of: name)?.kind == .folder else {
        try folder.unlink(name)
        continue
      }
      let inner = "\(path)/\(name)"
      try empty(try folder.folder(name), inner)
      unsafe rmdir(inner)
    }
  }
}

private func split(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return (".", path) }
  let folder = path[..<slash]
  return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
}
