import Storage

/// What is on the simulated disk, in its cache and on its platter.
struct Disk {
  var nodes = [Node(entries: [:])]
  var handles: [Int32: Int] = [:]
  var nextHandle: Int32 = 3
  var locks: [Int: Int32] = [:]
  /// Folders that have no name any more; nothing can be put into them.
  var removedFolders: Set<Int> = []
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

  func requireThere(
    _ folder: Int, _ operation: FileError.Operation, _ name: String
  ) throws(FileError) {
    guard removedFolders.contains(folder) else { return }
    throw FileError(operation, name, errno: Errno.noEntry)
  }

  mutating func add(_ node: Node, _ name: String, to parent: Int) -> Int {
    nodes.append(node)
    nodes[parent].change(.names([(name, nodes.count - 1)]))
    return nodes.count - 1
  }

  mutating func synchronize(_ node: Int) {
    switch lie {
    case .synchronizesNothing: return
    case .synchronizesNoFolders where nodes[node].entries != nil: return
    default: nodes[node].synchronize()
    }
  }

  mutating func rename(_ name: String, _ node: Int, to newName: String, in parent: Int) {
    let replaced = nodes[parent].entries?[newName]
    guard replaced != node else { return }
    guard lie == .renamesInPlace, let replaced else {
      nodes[parent].change(.names([(name, nil), (newName, node)]))
      return
    }
    let bytes = nodes[node].bytes
    nodes[replaced].change(.truncate(0))
    nodes[replaced].append(bytes)
    nodes[parent].change(.names([(name, nil)]))
  }

  mutating func put(_ bytes: [UInt8], at path: [String]) {
    var parent = 0
    for (index, name) in path.enumerated() {
      let isFile = index == path.count - 1
      let found = nodes[parent].entries?[name]
      if isFile || found == nil {
        let made = add(Node(entries: isFile ? nil : [:]), name, to: parent)
        if isFile { nodes[made].append(bytes) }
        nodes[made].synchronize()
        nodes[parent].synchronize()
        parent = made
      } else {
        parent = found ?? 0
      }
    }
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
    (handles, locks, removedFolders) = ([:], [:], [])
    (self.faults, changes, hasLostPower) = (faults, 0, false)
    process += 1
  }
}

/// A file or folder in the cache, and what the platter may not have of it.
struct Node {
  enum Change {
    case write([UInt8], at: Int)
    case truncate(Int)
    /// Names set or removed in one step.
    case names([(String, Int?)])
  }

  /// How surely a change is on the platter.
  private enum Fate {
    /// Nobody has asked for it yet.
    case pending
    /// A synchronisation failed after it; no later one brings it to the platter.
    case abandoned
    case sure
  }

  private(set) var bytes: [UInt8] = []
  /// The names of a folder; `nil` for a file.
  private(set) var entries: [String: Int]?
  private(set) var version = 0
  private var durable: (bytes: [UInt8], entries: [String: Int]?)
  private var changes: [(change: Change, fate: Fate)] = []
  private var hasAbandoned = false

  init(entries: [String: Int]? = nil) {
    self.entries = entries
    durable = ([], entries)
  }

  mutating func append(_ more: [UInt8]) { change(.write(more, at: bytes.count)) }

  mutating func change(_ change: Change) {
    version += 1
    changes.append((change, .pending))
    Self.apply(change, &bytes, &entries)
  }

  private static func apply(
    _ change: Change, _ bytes: inout [UInt8], _ entries: inout [String: Int]?
  ) {
    switch change {
    case .write(let more, let place):
      let gap = place - bytes.count
      if gap > 0 { bytes += repeatElement(0, count: gap) }
      bytes.replaceSubrange(place..<min(bytes.count, place + more.count), with: more)
    case .truncate(let length): bytes = Array(bytes.prefix(length))
    case .names(let names): for (name, node) in names { entries?[name] = node }
    }
  }

  mutating func synchronize() {
    guard hasAbandoned else {
      durable = (bytes, entries)
      changes = []
      return
    }
    for index in changes.indices where changes[index].fate == .pending {
      changes[index].fate = .sure
    }
  }

  mutating func abandon() {
    for index in changes.indices where changes[index].fate == .pending {
      changes[index].fate = .abandoned
    }
    hasAbandoned = true
  }

  mutating func losePower(_ random: inout SeededRandom) {
    for (change, fate) in changes {
      guard fate != .sure, let kept = Self.kept(of: change, &random) else {
        if fate == .sure { Self.apply(change, &durable.bytes, &durable.entries) }
        continue
      }
      Self.apply(kept, &durable.bytes, &durable.entries)
    }
    (bytes, entries) = durable
    (changes, hasAbandoned) = ([], false)
    version += 1
  }

  /// What a power cut leaves of a change that wasn't synchronised.
  private static func kept(of change: Change, _ random: inout SeededRandom) -> Change? {
    let way = random.next(below: 6)
    guard way > 0 else { return nil }
    guard case .write(var bytes, let place) = change, way < 5 else { return change }
    let cut = random.next(below: bytes.count + 1)
    switch way {
    case 1: return .write(Array(bytes.prefix(cut)), at: place)
    case 2: bytes.replaceSubrange(cut..., with: repeatElement(0, count: bytes.count - cut))
    case 3: bytes.replaceSubrange(..<cut, with: repeatElement(0, count: cut))
    default:
      for index in cut..<bytes.count { bytes[index] = UInt8(random.next(below: 256)) }
    }
    return .write(bytes, at: place)
  }
}
