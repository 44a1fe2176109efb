import Synchronization

@testable import Storage

/// A disk in memory that forgets what wasn't synchronised when its power fails.
///
/// Every call can fail, take fewer bytes, or be the last before the power cut. What was written
/// and not synchronised is then kept, dropped or torn, name by name and write by write, as a seed
/// decides; so is what was written before a synchronisation that failed.
final class SimulatedFileSystem: FileSystem {
  struct Fault: Hashable {
    enum Kind: Hashable {
      case fails(Int32)
      /// Takes this many bytes of a write, and succeeds.
      case short(Int)
      case powerCut
    }
    /// The calls that change something are counted from 0.
    var call: Int
    var kind: Kind
    /// Whether all calls from this one on fail, and not only this one.
    var isLasting = false
  }

  /// What the disk is wrongly believed to do; for showing that the tests notice.
  enum Lie: Hashable { case synchronizesNothing }

  private let disk: Mutex<Disk>

  init(faults: [Fault] = [], lie: Lie? = nil) {
    disk = Mutex(Disk(faults: faults, lie: lie))
  }

  private init(_ disk: consuming Disk) { self.disk = Mutex(disk) }

  /// The disk as found after the power cut, with which calls of a new process work.
  func afterPowerCut(seed: UInt64, faults: [Fault] = []) -> SimulatedFileSystem {
    var found = disk.withLock { $0 }
    var random = SeededRandom(seed: seed)
    found.restart(&random, faults: faults)
    return SimulatedFileSystem(found)
  }

  var changes: Int { disk.withLock { $0.changes } }
  var hasLostPower: Bool { disk.withLock { $0.hasLostPower } }
  func setFaults(_ faults: [Fault]) {
    disk.withLock {
      $0.faults = faults
      $0.changes = 0
    }
  }
}

extension SimulatedFileSystem {
  func openFolder(at path: String) throws(FileError) -> OpenFile {
    try call { (disk) throws(FileError) in disk.open(0) }
  }

  func openFolder(_ name: String, in folder: OpenFile) throws(FileError) -> OpenFile {
    try call { (disk) throws(FileError) in
      let node = try disk.child(name, of: folder, .open)
      guard disk.nodes[node].entries != nil else {
        throw FileError(.open, name, errno: Errno.notAFolder)
      }
      return disk.open(node)
    }
  }

  func open(_ name: String, in folder: OpenFile, _ mode: OpenMode) throws(FileError) -> OpenFile {
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
      return disk.open(disk.add(Node(), name, to: parent))
    }
  }

  func close(_ file: OpenFile) throws(FileError) {
    disk.withLock { $0.handles[file.number] = nil }
    disk.withLock { disk in disk.locks = disk.locks.filter { $0.value != file.number } }
  }

  func read(_ file: OpenFile, at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try call { (disk) throws(FileError) in
      let bytes = disk.nodes[try disk.node(file)].bytes
      return Array(bytes.dropFirst(offset).prefix(count))
    }
  }

  func append(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileError) -> Int {
    try change(.write) { (disk, most) throws(FileError) in
      let taken = Array(bytes.prefix(most))
      disk.nodes[try disk.node(file)].change(.append(taken))
      return taken.count
    }
  }

  func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
    try change(.truncate) { (disk, _) throws(FileError) in
      disk.nodes[try disk.node(file)].change(.truncate(length))
    }
  }

  func synchronize(_ file: OpenFile) throws(FileError) {
    let node = try call { (disk) throws(FileError) in try disk.node(file) }
    do throws(FileError) {
      try change(.synchronize) { (disk, _) throws(FileError) in
        if disk.lie != .synchronizesNothing { disk.nodes[node].synchronize() }
      }
    } catch {
      // the pages count as clean now: no later call brings them to the disk
      disk.withLock { $0.nodes[node].abandon() }
      throw error
    }
  }

  func setMode(_ mode: UInt32, of file: OpenFile) throws(FileError) {}
}

extension SimulatedFileSystem {
  func status(of file: OpenFile) throws(FileError) -> FileStatus {
    try call { (disk) throws(FileError) in disk.status(try disk.node(file)) }
  }

  func status(of name: String, in folder: OpenFile) throws(FileError) -> FileStatus? {
    try call { (disk) throws(FileError) in
      disk.nodes[try disk.node(folder)].entries?[name].map { disk.status($0) }
    }
  }

  func names(in folder: OpenFile) throws(FileError) -> [String] {
    try call { (disk) throws(FileError) in
      (disk.nodes[try disk.node(folder)].entries ?? [:]).keys.sorted()
    }
  }

  func rename(_ name: String, to newName: String, in folder: OpenFile) throws(FileError) {
    try change(.rename) { (disk, _) throws(FileError) in
      let node = try disk.child(name, of: folder, .rename)
      let parent = try disk.node(folder)
      guard disk.nodes[parent].entries?[newName] != node else { return }
      disk.nodes[parent].change(.names([(name, nil), (newName, node)]))
    }
  }

  func link(_ name: String, to newName: String, in folder: OpenFile) throws(FileError) {
    try change(.link) { (disk, _) throws(FileError) in
      let node = try disk.child(name, of: folder, .link)
      let parent = try disk.node(folder)
      guard disk.nodes[parent].entries?[newName] == nil else {
        throw FileError(.link, newName, errno: Errno.exists)
      }
      disk.nodes[parent].change(.names([(newName, node)]))
    }
  }

  func unlink(_ name: String, in folder: OpenFile) throws(FileError) {
    try change(.unlink) { (disk, _) throws(FileError) in
      _ = try disk.child(name, of: folder, .unlink)
      disk.nodes[try disk.node(folder)].change(.names([(name, nil)]))
    }
  }

  func makeFolder(_ name: String, in folder: OpenFile) throws(FileError) {
    try change(.makeDirectory) { (disk, _) throws(FileError) in
      let parent = try disk.node(folder)
      guard disk.nodes[parent].entries?[name] == nil else {
        throw FileError(.makeDirectory, name, errno: Errno.exists)
      }
      _ = disk.add(Node(entries: [:]), name, to: parent)
    }
  }

  func removeFolder(_ name: String, in folder: OpenFile) throws(FileError) {
    try unlink(name, in: folder)
  }

  func lock(_ file: OpenFile) throws(FileError) -> Bool {
    try call { (disk) throws(FileError) in
      let node = try disk.node(file)
      guard disk.locks[node] == nil || disk.locks[node] == file.number else { return false }
      disk.locks[node] = file.number
      return true
    }
  }

  func medium(of folder: OpenFile) -> Medium { .local }
  func protection(of folder: OpenFile) -> Int32? { nil }
  func isRunning(process: Int32) -> Bool { process == self.process }
  var process: Int32 { disk.withLock { $0.process } }
  var boot: String { "0b00b007" }
  var now: Int64 { 0 }
  func pause(milliseconds: Int) {}
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
    try call { (disk) throws(FileError) in
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
}

/// What is on the simulated disk, in its cache and on its platter.
private struct Disk {
  var nodes = [Node(entries: [:])]
  var handles: [Int32: Int] = [:]
  var nextHandle: Int32 = 3
  var locks: [Int: Int32] = [:]
  var faults: [SimulatedFileSystem.Fault]
  var lie: SimulatedFileSystem.Lie?
  var changes = 0
  var hasLostPower = false
  var process: Int32 = 100

  init(faults: [SimulatedFileSystem.Fault], lie: SimulatedFileSystem.Lie?) {
    (self.faults, self.lie) = (faults, lie)
  }

  mutating func open(_ node: Int) -> OpenFile {
    defer { nextHandle += 1 }
    handles[nextHandle] = node
    return OpenFile(number: nextHandle)
  }

  func node(_ file: OpenFile) throws(FileError) -> Int {
    guard let node = handles[file.number] else {
      throw FileError(.read, "", errno: Errno.badHandle)
    }
    return node
  }

  func child(
    _ name: String, of folder: OpenFile, _ operation: FileError.Operation
  ) throws(FileError) -> Int {
    guard let child = nodes[try node(folder)].entries?[name] else {
      throw FileError(operation, name, errno: Errno.noEntry)
    }
    return child
  }

  mutating func add(_ node: Node, _ name: String, to parent: Int) -> Int {
    nodes.append(node)
    nodes[parent].change(.names([(name, nodes.count - 1)]))
    return nodes.count - 1
  }

  func status(_ node: Int) -> FileStatus {
    let found = nodes[node]
    return FileStatus(
      kind: found.entries == nil ? .file : .folder, size: found.bytes.count, mode: 0o600, links: 1,
      inode: UInt64(node + 1), modified: Int64(found.version))
  }

  mutating func restart(
    _ random: inout SeededRandom, faults: [SimulatedFileSystem.Fault]
  ) {
    for index in nodes.indices { nodes[index].losePower(&random) }
    (handles, locks) = ([:], [:])
    (self.faults, lie, changes, hasLostPower) = (faults, nil, 0, false)
    process += 1
  }
}

/// A file or folder in the cache, and the changes that the platter may not have.
private struct Node {
  enum Change {
    case append([UInt8])
    case truncate(Int)
    /// Names set or removed in one step.
    case names([(String, Int?)])
  }

  var bytes: [UInt8] = []
  /// The names of a folder; `nil` for a file.
  var entries: [String: Int]?
  var version = 0
  private var durable: (bytes: [UInt8], entries: [String: Int]?)
  private var pending: [Change] = []

  init(entries: [String: Int]? = nil) {
    self.entries = entries
    durable = ([], entries)
  }

  mutating func change(_ change: Change) {
    version += 1
    pending.append(change)
    Self.apply(change, &bytes, &entries)
  }

  private static func apply(
    _ change: Change, _ bytes: inout [UInt8], _ entries: inout [String: Int]?
  ) {
    switch change {
    case .append(let more): bytes += more
    case .truncate(let length): bytes = Array(bytes.prefix(length))
    case .names(let names): for (name, node) in names { entries?[name] = node }
    }
  }

  mutating func synchronize() {
    guard !isAbandoned else { return }
    durable = (bytes, entries)
    pending = []
  }

  private var isAbandoned = false

  mutating func abandon() { isAbandoned = true }

  mutating func losePower(_ random: inout SeededRandom) {
    for change in pending {
      switch (change, random.next(below: 4)) {
      case (_, 0): continue
      case (.append(let more), 1):
        let kept = random.next(below: more.count + 1)
        durable.bytes += more.prefix(kept)
      case (.append(let more), 2):
        let kept = random.next(below: more.count + 1)
        durable.bytes += more.prefix(kept) + Array(repeating: 0, count: more.count - kept)
      default: Self.apply(change, &durable.bytes, &durable.entries)
      }
    }
    (bytes, entries) = durable
    (pending, isAbandoned) = ([], false)
    version += 1
  }
}

/// The generator SplitMix64, so that a failure can be seen again by its seed.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func next(below bound: Int) -> Int {
    Int(truncatingIfNeeded: next() % UInt64(max(bound, 1)))
  }
}
