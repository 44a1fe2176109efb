/// The calls by which this module reaches a disk; there is no other way to one.
///
/// Names are single names inside an open folder; none of them is followed where it is a link.
/// Every call answers with what the system said, without a second try: what a failure means is
/// decided where it is known what was being written.
package protocol FileSystem: Sendable {
  /// Opens a folder by a path of the user's, which may be a link.
  func openFolder(at path: String) throws(FileError) -> OpenFile
  func openFolder(_ name: String, in folder: OpenFile) throws(FileError) -> OpenFile
  func open(_ name: String, in folder: OpenFile, _ mode: OpenMode) throws(FileError) -> OpenFile
  /// Ends the use of a file; some systems only now say that it couldn't be written.
  func close(_ file: OpenFile) throws(FileError)

  /// Up to `count` bytes from `offset` on; none at the end of the file.
  func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileError) -> [UInt8]
  /// Writes at the end and answers how many bytes were taken, which may be fewer.
  func append(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileError) -> Int
  func truncate(_ file: OpenFile, to length: Int) throws(FileError)
  /// Returns when the file, or the names in the folder, would outlive a power cut.
  func synchronize(_ file: OpenFile) throws(FileError)
  func setMode(_ mode: UInt32, of file: OpenFile) throws(FileError)

  func status(of file: OpenFile) throws(FileError) -> FileStatus
  /// What the name stands for, not following a link; `nil` where there is nothing.
  func status(of name: String, in folder: OpenFile) throws(FileError) -> FileStatus?
  /// The same of several names in a folder within; `nil` for all of them where it isn't there.
  ///
  /// The folder within may be a link: this is for telling whether files are as they were, and what
  /// is read of them is read through an open folder.
  func statuses(
    of names: [String], inside name: String, of folder: OpenFile
  ) throws(FileError) -> [FileStatus?]
  func names(in folder: OpenFile) throws(FileError) -> [String]

  func rename(_ name: String, to newName: String, in folder: OpenFile) throws(FileError)
  /// Gives the file a second name; fails where that is taken.
  func link(_ name: String, to newName: String, in folder: OpenFile) throws(FileError)
  func unlink(_ name: String, in folder: OpenFile) throws(FileError)
  /// Makes a folder only its owner may enter.
  func makeFolder(_ name: String, in folder: OpenFile) throws(FileError)
  func removeFolder(_ name: String, in folder: OpenFile) throws(FileError)

  /// Takes the lock of a file for as long as it is open; `false` where another has it.
  func lock(_ file: OpenFile) throws(FileError) -> Bool
  /// Whether another has the lock of a file; who asks at the same time isn't taken for it.
  func isLocked(_ file: OpenFile) throws(FileError) -> Bool
  func medium(of folder: OpenFile) -> Medium
  /// Why nothing can be written in a folder, such as `EROFS`; `nil` where it can.
  func protection(of folder: OpenFile) -> Int32?
  /// Whether a process of this machine runs.
  func isRunning(process: Int32) -> Bool
  var process: Int32 { get }
  /// Eight hexadecimal digits that stand for this start of this machine.
  var boot: String { get }
  /// Nanoseconds since 1970, by a clock that may be wrong.
  var now: Int64 { get }
  func pause(milliseconds: Int)

  /// How many calls at once get more done than one after another.
  var concurrency: Int { get }
  /// Lets that many files be open at once, as far as the system allows.
  func makeRoom(forFiles count: Int)
}

/// An open file or folder.
package struct OpenFile: Hashable, Sendable {
  package let number: Int32

  package init(number: Int32) { self.number = number }
}

/// What a file is opened for; a folder or a pipe is opened too, and to be refused by its status.
package enum OpenMode: Hashable, Sendable {
  case read
  /// A new file of mode 0600 that only grows; fails where the name is taken.
  case create
  /// A lock file, made where it is missing.
  case lock
}

/// What the system knows of a file.
package struct FileStatus: Hashable, Sendable {
  package var kind: Kind
  /// In bytes.
  package var size: Int
  /// The permissions, such as `0o600`.
  package var mode: UInt32
  package var links: Int
  package var owner: UInt32
  package var device: UInt64
  package var inode: UInt64
  /// Nanoseconds since 1970.
  package var modified: Int64

  package enum Kind: Hashable, Sendable {
    case file, folder, link, other
  }

  package init(
    kind: Kind, size: Int, mode: UInt32, links: Int, owner: UInt32 = 0, device: UInt64 = 0,
    inode: UInt64, modified: Int64
  ) {
    (self.kind, self.size, self.mode, self.links) = (kind, size, mode, links)
    (self.owner, self.device, self.inode, self.modified) = (owner, device, inode, modified)
  }

  /// Whether this is the same file, unchanged as far as its dates and size tell.
  package func isSame(as other: FileStatus) -> Bool {
    (inode, device, size) == (other.inode, other.device, other.size) && modified == other.modified
  }
}

/// What a folder lies on.
package enum Medium: Hashable, Sendable {
  case local
  /// Others write to it from other machines, of which nothing is told here; its locks may lie.
  case network
}
