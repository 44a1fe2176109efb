import Glibc

/// The files of this machine.
package struct PosixFileSystem: FileSystem {
  private let isDurable: Bool
  private let isReadOnly: Bool

  /// - Parameters:
  ///   - isDurable: Whether synchronising waits for the disk; only what can be made again at any
  ///     time, such as a demonstration, is written without waiting.
  ///   - isReadOnly: Whether all that would change a file is refused, as on a disk that is mounted
  ///     read-only.
  package init(isDurable: Bool = true, isReadOnly: Bool = false) {
    (self.isDurable, self.isReadOnly) = (isDurable, isReadOnly)
  }

  private func requireWritable(
    _ operation: FileError.Operation, _ name: String = ""
  ) throws(FileError) {
    guard !isReadOnly else { throw FileError(operation, name, errno: Errno.readOnly) }
  }

  package func openFolder(at path: String) throws(FileError) -> OpenFile {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let number = repeated { unsafe Glibc.open(path, flags) }
    guard number >= 0 else { throw FileError(.open, path, errno: errno) }
    return OpenFile(number: number)
  }

  package func openFolder(_ name: String, in folder: OpenFile) throws(FileError) -> OpenFile {
    try open(name, in: folder, flags: O_RDONLY | O_DIRECTORY)
  }

  package func open(
    _ name: String, in folder: OpenFile, _ mode: OpenMode
  ) throws(FileError) -> OpenFile {
    if mode != .read { try requireWritable(.open, name) }
    return switch mode {
    case .read: try open(name, in: folder, flags: O_RDONLY | O_NONBLOCK)
    case .create: try open(name, in: folder, flags: O_WRONLY | O_APPEND | O_CREAT | O_EXCL)
    case .lock: try open(name, in: folder, flags: O_RDWR | O_CREAT)
    }
  }

  private func open(
    _ name: String, in folder: OpenFile, flags: Int32
  ) throws(FileError) -> OpenFile {
    let flags = flags | O_CLOEXEC | O_NOFOLLOW
    let number = repeated { unsafe openat(folder.number, name, flags, 0o600) }
    guard number >= 0 else { throw FileError(.open, name, errno: errno) }
    return OpenFile(number: number)
  }

  package func close(_ file: OpenFile) throws(FileError) {
    // after EINTR the number is free all the same, and must not be closed again
    guard Glibc.close(file.number) == 0 || errno == EINTR else {
      throw FileError(.close, "", errno: errno)
    }
  }
}

extension PosixFileSystem {
  package func read(
    _ file: OpenFile, at offset: Int, count: Int
  ) throws(FileError) -> [UInt8] {
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let taken = repeated {
        unsafe pread(file.number, buffer.baseAddress, count, off_t(offset))
      }
      if taken < 0 { failure = errno }
      filled = max(taken, 0)
    }
    if let failure { throw FileError(.read, "", errno: failure) }
    return bytes
  }

  package func append(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileError) -> Int {
    try requireWritable(.write)
    let taken = unsafe bytes.withUnsafeBytes { buffer in
      repeated { unsafe write(file.number, buffer.baseAddress, buffer.count) }
    }
    guard taken >= 0 else { throw FileError(.write, "", errno: errno) }
    return taken
  }

  package func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
    try requireWritable(.truncate)
    guard repeated({ ftruncate(file.number, off_t(length)) }) == 0 else {
      throw FileError(.truncate, "", errno: errno)
    }
  }

  package func synchronize(_ file: OpenFile) throws(FileError) {
    // not repeated: what an interrupted call has forgotten, the next one doesn't find again
    guard !isDurable || fsync(file.number) == 0 else {
      throw FileError(.synchronize, "", errno: errno)
    }
  }

  package func setMode(_ mode: UInt32, of file: OpenFile) throws(FileError) {
    try requireWritable(.setMode)
    guard fchmod(file.number, mode) == 0 else { throw FileError(.setMode, "", errno: errno) }
  }
}

extension PosixFileSystem {
  package func status(of file: OpenFile) throws(FileError) -> FileStatus {
    var found = stat()
    guard unsafe fstat(file.number, &found) == 0 else {
      throw FileError(.status, "", errno: errno)
    }
    return FileStatus(found)
  }

  package func status(
    of name: String, in folder: OpenFile
  ) throws(FileError) -> FileStatus? {
    var found = stat()
    guard unsafe fstatat(folder.number, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else {
      guard errno == ENOENT else { throw FileError(.status, name, errno: errno) }
      return nil
    }
    return FileStatus(found)
  }

  /// Looks by paths: opening the folder for it would take as long as looking at two files.
  package func statuses(
    of names: [String], inside name: String, of folder: OpenFile
  ) throws(FileError) -> [FileStatus?] {
    let start = name + "/"
    var found: [FileStatus?] = []
    found.reserveCapacity(names.count)
    for name in names { found.append(try status(of: start + name, in: folder)) }
    return found
  }

  package func names(in folder: OpenFile) throws(FileError) -> [String] {
    // a folder of its own, since reading moves a place that all holders of a number share
    let copy = try openFolder(".", in: folder)
    guard let stream = unsafe fdopendir(copy.number) else {
      let failure = errno
      try close(copy)
      throw FileError(.list, "", errno: failure)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(.list, "", errno: errno) }
    return names.sorted()
  }

  package func rename(
    _ name: String, to newName: String, in folder: OpenFile
  ) throws(FileError) {
    try requireWritable(.rename, newName)
    guard unsafe renameat(folder.number, name, folder.number, newName) == 0 else {
      throw FileError(.rename, newName, errno: errno)
    }
  }

  package func link(
    _ name: String, to newName: String, in folder: OpenFile
  ) throws(FileError) {
    try requireWritable(.link, newName)
    guard unsafe linkat(folder.number, name, folder.number, newName, 0) == 0 else {
      throw FileError(.link, newName, errno: errno)
    }
  }

  package func unlink(_ name: String, in folder: OpenFile) throws(FileError) {
    try requireWritable(.unlink, name)
    guard unsafe unlinkat(folder.number, name, 0) == 0 else {
      throw FileError(.unlink, name, errno: errno)
    }
  }

  package func makeFolder(_ name: String, in folder: OpenFile) throws(FileError) {
    try requireWritable(.makeDirectory, name)
    guard unsafe mkdirat(folder.number, name, 0o700) == 0 else {
      throw FileError(.makeDirectory, name, errno: errno)
    }
  }

  package func removeFolder(_ name: String, in folder: OpenFile) throws(FileError) {
    try requireWritable(.removeDirectory, name)
    guard unsafe unlinkat(folder.number, name, AT_REMOVEDIR) == 0 else {
      throw FileError(.removeDirectory, name, errno: errno)
    }
  }
}

extension PosixFileSystem {
  package func lock(_ file: OpenFile) throws(FileError) -> Bool {
    try lock(file, LOCK_EX)
  }

  package func isLocked(_ file: OpenFile) throws(FileError) -> Bool {
    try !lock(file, LOCK_SH)
  }

  private func lock(_ file: OpenFile, _ kind: Int32) throws(FileError) -> Bool {
    if repeated({ flock(file.number, kind | LOCK_NB) }) == 0 { return true }
    guard errno == EWOULDBLOCK else { throw FileError(.lock, "", errno: errno) }
    return false
  }

  package func medium(of folder: OpenFile) -> Medium {
    do throws(FileError) {
      let device = try status(of: folder).device
      let table = try systemFile("mountinfo", in: "/proc/self")
      return Medium(device: device, mountTable: String(decoding: table, as: UTF8.self))
    } catch {
      return .local
    }
  }

  package func protection(of folder: OpenFile) -> Int32? {
    guard !isReadOnly else { return Errno.readOnly }
    return unsafe faccessat(folder.number, ".", W_OK, 0) == 0 ? nil : errno
  }

  /// What the system tells in a file that has no size.
  private func systemFile(_ name: String, in path: String) throws(FileError) -> [UInt8] {
    let folder = try openFolder(at: path)
    defer { _ = Glibc.close(folder.number) }
    let file = try open(name, in: folder, .read)
    defer { _ = Glibc.close(file.number) }
    var bytes: [UInt8] = []
    while true {
      let part = try read(file, at: bytes.count, count: 1 << 16)
      guard !part.isEmpty else { return bytes }
      bytes += part
    }
  }

  package func isRunning(process: Int32) -> Bool {
    process > 0 && (kill(process, 0) == 0 || errno != ESRCH)
  }

  package var process: Int32 { getpid() }

  package var boot: String { Self.thisBoot }

  private static let thisBoot: String = {
    do throws(FileError) {
      let text = try PosixFileSystem().systemFile("boot_id", in: "/proc/sys/kernel/random")
      return String(decoding: text.prefix(8), as: UTF8.self)
    } catch {
      return "00000000"
    }
  }()

  package var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  package func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }

  /// Many more than the processors, since most of the time of a synchronisation is the disk's, and
  /// a disk does those it is asked for together at once.
  package var concurrency: Int { 32 }

  package func makeRoom(forFiles count: Int) {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    let wanted = min(rlim_t(count), limit.rlim_max)
    guard wanted > limit.rlim_cur else { return }
    limit.rlim_cur = wanted
    // where it is refused, opening a file is refused later, and said then
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  /// The answer of a call that is made again as long as signals interrupt it.
  private func repeated<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
      let answer = call()
      guard answer == -1, errno == EINTR else { return answer }
    }
  }
}

extension FileStatus {
  fileprivate init(_ found: stat) {
    let kind: Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, size: Int(found.st_size), mode: UInt32(found.st_mode & 0o7777),
      links: Int(found.st_nlink), owner: UInt32(found.st_uid), device: UInt64(found.st_dev),
      inode: UInt64(found.st_ino),
      modified: Self.nanoseconds(found.st_mtim))
  }

  /// A file can be dated later than nanoseconds can be counted, which is until 2262.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    let last = Int64.max / 1_000_000_000 - 1
    return min(max(Int64(time.tv_sec), -last), last) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

extension Medium {
  /// Looks a device up in the lines of proc_pid_mountinfo(5); what isn't there is local.
  init(device: UInt64, mountTable: String) {
    let major = device >> 8 & 0xFFF | device >> 32 & 0xFFFF_F000
    let minor = device & 0xFF | device >> 12 & 0xFFFF_FF00
    for line in mountTable.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == "\(major):\(minor)",
        let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { continue }
      self = Self.isNetwork(fields[dash + 1]) ? .network : .local
      return
    }
    self = .local
  }

  private static func isNetwork(_ type: Substring) -> Bool {
    type.hasPrefix("fuse.")
      || ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "coda", "fuse", "virtiofs"]
        .contains(type)
  }
}
