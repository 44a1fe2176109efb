/// Why a record wasn't added to a journal.
package struct AppendError: Error, Hashable, Sendable {
  package let cause: FileError
  /// Whether the journal can still be used; if not, nobody knows whether the record is in it.
  package let isPoisoned: Bool
}

/// A journal that this process writes: a new file, with one writer ever.
final class JournalSegment {
  let header: JournalHeader
  let name: String
  let folder: Folder
  private let file: OpenFile
  private let lock: FileLock
  private(set) var lines = 0
  private(set) var lastHash = Bits128.zero
  private(set) var isPoisoned = false
  private var isOpen = true
  /// How many bytes are surely whole lines.
  private var length = 0

  /// Makes the file, its name durable before the first ballot, and writes its first line.
  init(_ header: JournalHeader, in folder: Folder, locks: Folder) throws(FileError) {
    (self.header, self.folder) = (header, folder)
    name = "\(header.segment).jsonl"
    guard
      case .taken(let lock) = try FileLock.attempt(
        JournalSegment.lockName(header.segment), in: locks)
    else { throw FileError(.lock, name, errno: Errno.again) }
    self.lock = lock
    do throws(FileError) {
      file = try folder.open(name, .create)
    } catch {
      lock.release()
      throw error
    }
    do throws(FileError) {
      try folder.fileSystem.setMode(0o600, of: file)
      try folder.synchronize()
    } catch {
      release()
      throw error
    }
    do throws(AppendError) {
      try append([.open(header)])
    } catch {
      release()
      throw error.cause
    }
  }

  deinit { release() }

  static func lockName(_ segment: Bits128) -> String { "\(segment).lock" }
}

extension JournalSegment {
  /// Adds records in one write, and returns when they would outlive a power cut.
  func append(_ records: [JournalRecord]) throws(AppendError) {
    guard isOpen, !isPoisoned else {
      throw AppendError(cause: FileError(.write, name, errno: Errno.badHandle), isPoisoned: true)
    }
    var bytes: [UInt8] = []
    var (number, hash) = (lines, lastHash)
    for record in records {
      number += 1
      let line = JournalLine.bytes(record, number: number, previous: hash)
      hash = JournalLine.hash(endOf: line)
      bytes += line
    }
    try write(bytes)
    do throws(FileError) {
      try folder.fileSystem.synchronize(file)
    } catch {
      // the lines may be on the disk or not, and asking again would not tell
      throw poisoned(by: error)
    }
    (lines, lastHash, length) = (number, hash, length + bytes.count)
  }

  /// Adds records in one write each: a power cut leaves the first few, and no hole before a line.
  ///
  /// Where one finds no room, those before it are taken back.
  func appendOneByOne(_ records: [JournalRecord]) throws(AppendError) {
    let start = (lines, lastHash, length)
    do throws(AppendError) {
      for record in records { try append([record]) }
    } catch {
      guard !error.isPoisoned, length > start.2 else { throw error }
      try takeBack(to: start.2, after: error.cause)
      (lines, lastHash, length) = start
      throw error
    }
  }

  private func write(_ bytes: [UInt8]) throws(AppendError) {
    let failure: FileError
    do throws(FileError) {
      let taken = try folder.fileSystem.append(bytes[...], to: file)
      guard taken < bytes.count else { return }
      // a disk that takes a part of a line is full
      failure = FileError(.write, name, errno: Errno.noSpace)
    } catch {
      failure = FileError(.write, name, errno: error.errno)
    }
    try takeBack(to: length, after: failure)
    throw AppendError(cause: failure, isPoisoned: false)
  }

  private func takeBack(to length: Int, after cause: FileError) throws(AppendError) {
    do throws(FileError) {
      try folder.fileSystem.truncate(file, to: length)
      try folder.fileSystem.synchronize(file)
    } catch {
      throw poisoned(by: cause)
    }
  }

  private func poisoned(by cause: FileError) -> AppendError {
    isPoisoned = true
    return AppendError(
      cause: FileError(cause.operation, name, errno: cause.errno), isPoisoned: true)
  }

  /// Ends the journal without a last line, as when the program stops in the middle of a count.
  func release() {
    guard isOpen else { return }
    isOpen = false
    folder.closeAfterReading(file)
    lock.release()
  }

  /// Writes the last line; the file is no longer to be written by anyone.
  func close(at minute: Minute?) throws(AppendError) {
    try append([.close(lines: lines, at: minute)])
    isOpen = false
    defer { lock.release() }
    do throws(FileError) {
      try folder.fileSystem.setMode(0o400, of: file)
      try folder.fileSystem.close(file)
    } catch {
      throw poisoned(by: error)
    }
  }
}
