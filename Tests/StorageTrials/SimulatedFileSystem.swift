import Synchronization

package import Storage

/// A disk in memory that forgets what wasn't synchronised when its power fails.
///
/// Every call can fail, take fewer bytes, or be the last before the power cut. What was written
/// and not synchronised is then kept, dropped or torn, name by name and write by write, as a seed
/// decides; so is what was written before a synchronisation that failed.
package final class SimulatedFileSystem: FileSystem {
  package struct Fault: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case fails(Int32)
      /// Takes this many bytes of a write, and succeeds.
      case short(Int)
      case powerCut
    }
    /// The calls that change something are counted from 0.
    package var call: Int
    package var kind: Kind
    /// Whether all calls from this one on fail, and not only this one.
    package var isLasting = false

    package init(call: Int, kind: Kind, isLasting: Bool = false) {
      (self.call, self.kind, self.isLasting) = (call, kind, isLasting)
    }
  }

  /// What the disk is wrongly believed to do; for showing that the tests notice.
  package enum Lie: String, Hashable, Sendable, CaseIterable {
    /// Says that bytes and names are on the platter and leaves them in the cache.
    case synchronizesNothing
    /// The same, but for names only.
    case synchronizesNoFolders
    /// Writes the bytes of a renamed file over those of the one it replaces.
    case renamesInPlace
  }

  private let disk: Mutex<Disk>
  /// What another process does, and before which change.
  private let interruption = Mutex<(change: Int, deed: @Sendable () -> Void)?>(nil)

  package init(faults: [Fault] = [], lie: Lie? = nil) {
    disk = Mutex(Disk(faults: faults, lie: lie))
  }

  private init(_ disk: consuming Disk) { self.disk = Mutex(disk) }

  /// The disk as found after the power cut, with which calls of a new process work.
  package func afterPowerCut(seed: UInt64, faults: [Fault] = []) -> SimulatedFileSystem {
    var found = disk.withLock { $0 }
    var random = SeededRandom(seed: seed)
    found.restart(&random, faults: faults)
    return SimulatedFileSystem(found)
  }

  /// Puts a file on the platter, with the folders before it.
  package func put(_ bytes: [UInt8], at path: String) {
    disk.withLock { $0.put(bytes, at: path.split(separator: "/").map(String.init)) }
  }

  package var changes: Int { disk.withLock { $0.changes } }
  package var hasLostPower: Bool { disk.withLock { $0.hasLostPower } }
  package func setFaults(_ faults: [Fault]) {
    disk.withLock {
      $0.faults = faults
      $0.changes = 0
    }
  }

  /// Lets another process do something just before this change, counted from now.
  package func interrupt(before change: Int, with deed: @escaping @Sendable () -> Void) {
    disk.withLock { $0.changes = 0 }
    interruption.withLock { $0 = (change, deed) }
  }
}

extension SimulatedFileSystem {
  package func openFolder(at path: String) throws(FileError) -> OpenFile {
    try call { (disk) throws(FileError) in disk.open(0) }
  }

  package func openFolder(_ name: String, in folder: OpenFile) throws(FileError) -> OpenFile {
    try call { (disk) throws(FileError) in
      let node = try disk.child(name, of: folder, .open)
      guard disk.nodes[node].entries != nil else {
        throw FileError(.open, name, errno: Errno.notAFolder)
      }
      return disk.open(node)
    }
  }

  package func open(_ name: String, in folder: OpenFile, _ mode: OpenMode) throws(FileError)
    -> OpenFile
  {
    if mode == .read {
      return try call { (disk) throws(FileError) in
        disk.open(try disk.child(name, of: folder, .open))
      }
    }
    return try change(.open) { (disk, _) throws(FileError) in
      let parent = try disk.node(folder)
      if let found = disk.nodes[parent].entries?[name] {
        guard mode == .lock else { throw FileError(.open, name, errno: Errno.exists) }
        return disk.open(found)
      }
      try disk.requireThere(parent, .open, name)
      return disk.open(disk.add(Node(), name, to: parent))
    }
  }

  package func close(_ file: OpenFile) throws(FileError) {
    disk.withLock { $0.handles[file.number] = nil }
    disk.withLock { disk in disk.locks = disk.locks.filter { $0.value != file.number } }
  }

  package func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try call { (disk) throws(FileError) in
      let bytes = disk.nodes[try disk.node(file)].bytes
      return Array(bytes.dropFirst(offset).prefix(count))
    }
  }

  package func append(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileError) -> Int {
    try change(.write) { (disk, most) throws(FileError) in
      let taken = Array(bytes.prefix(most))
      disk.nodes[try disk.node(file)].append(taken)
      return taken.count
    }
  }

  package func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
    try change(.truncate) { (disk, _) throws(FileError) in
      disk.nodes[try disk.node(file)].change(.truncate(length))
    }
  }

  package func synchronize(_ file: OpenFile) throws(FileError) {
    let node = try call { (disk) throws(FileError) in try disk.node(file) }
    do throws(FileError) {
      try change(.synchronize) { (disk, _) throws(FileError) in
        disk.synchronize(node)
      }
    } catch {
      // what was written counts as clean now: no later call brings it to the platter
      disk.withLock { $0.nodes[node].abandon() }
      throw error
    }
  }

  package func setMode(_ mode: UInt32, of file: OpenFile) throws(FileError) {}
}

extension SimulatedFileSystem {
  package func status(of file: OpenFile) throws(FileError) -> FileStatus {
    try call { (disk) throws(FileError) in disk.status(try disk.node(file)) }
  }

  package func status(of name: String, in folder: OpenFile) throws(FileError) -> FileStatus? {
    try call { (disk) throws(FileError) in
      disk.nodes[try disk.node(folder)].entries?[name].map { disk.status($0) }
    }
  }

  package func statuses(
    of names: [String], inside name: String, of folder: OpenFile
  ) throws(FileError) -> [FileStatus?] {
    try call { (disk) throws(FileError) in
      let inner = disk.nodes[try disk.node(folder)].entries?[name]
      let entries = inner.flatMap { disk.nodes[$0].entries }
      return names.map { entries?[$0].map { disk.status($0) } }
    }
  }

  package func names(in folder: OpenFile) throws(FileError) -> [String] {
    try call { (disk) throws(FileError) in
      (disk.nodes[try disk.node(folder)].entries ?? [:]).keys.sorted()
    }
  }

  package func rename(_ name: String, to newName: String, in folder: OpenFile) throws(FileError) {
    try change(.rename) { (disk, _) throws(FileError) in
      let node = try disk.child(name, of: folder, .rename)
      let parent = try disk.node(folder)
      disk.rename(name, node, to: newName, in: parent)
    }
  }

  package func link(_ name: String, to newName: String, in folder: OpenFile) throws(FileError) {
    try change(.link) { (disk, _) throws(FileError) in
      let node = try disk.child(name, of: folder, .link)
      let parent = try disk.node(folder)
      guard disk.nodes[parent].entries?[newName] == nil else {
        throw FileError(.link, newName, errno: Errno.exists)
      }
      disk.nodes[parent].change(.names([(newName, node)]))
    }
  }

  package func unlink(_ name: String, in folder: OpenFile) throws(FileError) {
    try change(.unlink) { (disk, _) throws(FileError) in
      _ = try disk.child(name, of: folder, .unlink)
      disk.nodes[try disk.node(folder)].change(.names([(name, nil)]))
    }
  }

  package func makeFolder(_ name: String, in folder: OpenFile) throws(FileError) {
    try change(.makeDirectory) { (disk, _) throws(FileError) in
      let parent = try disk.node(folder)
      guard disk.nodes[parent].entries?[name] == nil else {
        throw FileError(.makeDirectory, name, errno: Errno.exists)
      }
      try disk.requireThere(parent, .makeDirectory, name)
      _ = disk.add(Node(entries: [:]), name, to: parent)
    }
  }

  package func removeFolder(_ name: String, in folder: OpenFile) throws(FileError) {
    try change(.removeDirectory) { (disk, _) throws(FileError) in
      let node = try disk.child(name, of: folder, .removeDirectory)
      guard disk.nodes[node].entries?.isEmpty == true else {
        throw FileError(.removeDirectory, name, errno: Errno.notEmpty)
      }
      disk.nodes[try disk.node(folder)].change(.names([(name, nil)]))
      disk.removedFolders.insert(node)
    }
  }

  package func lock(_ file: OpenFile) throws(FileError) -> Bool {
    try call { (disk) throws(FileError) in
      let node = try disk.node(file)
      guard disk.locks[node] == nil || disk.locks[node] == file.number else { return false }
      disk.locks[node] = file.number
      return true
    }
  }

  package func isLocked(_ file: OpenFile) throws(FileError) -> Bool {
    try call { (disk) throws(FileError) in
      let holder = disk.locks[try disk.node(file)]
      return holder != nil && holder != file.number
    }
  }

  package func medium(of folder: OpenFile) -> Medium { .local }
  package func protection(of folder: OpenFile) -> Int32? { nil }
  package func isRunning(process: Int32) -> Bool { process == self.process }
  package var process: Int32 { disk.withLock { $0.process } }
  package var boot: String { "0b00b007" }
  package var now: Int64 { 0 }
  package func pause(milliseconds: Int) {}
  /// One after another, so that the calls of a trial are always in the same order.
  package var concurrency: Int { 1 }
  package func makeRoom(forFiles count: Int) {}
}

extension SimulatedFileSystem {
  private func call<Value>(
    _ body: (inout Disk) throws(FileError) -> Value
  ) throws(FileError) -> Value {
    let result: Result<Value, FileError> = disk.withLock { disk in
      guard !disk.hasLostPower else {
        return .failure(FileError(.read, "", errno: Errno.inputOutput))
      }
      do throws(FileError) { return .success(try body(&disk)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// A call that changes the disk, with the most bytes that a write takes.
  @discardableResult
  private func change<Value>(
    _ operation: FileError.Operation, _ body: (inout Disk, Int) throws(FileError) -> Value
  ) throws(FileError) -> Value {
    interrupted(before: changes)
    return try call { (disk) throws(FileError) in
      let number = disk.changes
      disk.changes += 1
      let fault = disk.faults.first { $0.call == number || ($0.isLasting && $0.call < number) }
      switch fault?.kind {
      case .fails(let errno): throw FileError(operation, "", errno: errno)
      case .powerCut:
        disk.hasLostPower = true
        throw FileError(operation, "", errno: Errno.inputOutput)
      case .short(let most): return try body(&disk, most)
      case nil: return try body(&disk, .max)
      }
    }
  }

  private func interrupted(before change: Int) {
    let deed = interruption.withLock { due in
      guard let found = due, found.change == change else { return nil as (@Sendable () -> Void)? }
      due = nil
      return found.deed
    }
    deed?()
  }
}
