/// A call on a file that failed.
package struct FileError: Error, Hashable, Sendable {
  package let operation: Operation
  /// The name inside the folder it was called on.
  package let path: String
  /// What the system said, such as `ENOSPC`.
  package let errno: Int32

  package init(_ operation: Operation, _ path: String, errno: Int32) {
    (self.operation, self.path, self.errno) = (operation, path, errno)
  }
}

extension FileError {
  /// What was to be done.
  package enum Operation: String, Hashable, Sendable, CaseIterable {
    case open, close, read, write, truncate, synchronize, status, list
    case rename, link, unlink, makeDirectory, removeDirectory, setMode, lock
    /// The file is a link, a pipe or a folder, and no plain file.
    case requirePlainFile
    /// The file is longer than is read.
    case requireSize
    /// The file changed each time it was read.
    case requireStillness
  }
}
