import CongressApp
import CongressModel
import Glibc
import Storage
import StrictJSON

/// What was done and undone on a workspace, kept where a crash loses none of it.
///
/// A process that writes has a log of its own, which no other takes while it lives; the next
/// process goes on with it. A change stands there before it is made and is confirmed afterwards, so
/// that one cut off between two documents can be completed.
final class UndoLog: Sendable {
  private let descriptor: Int32
  /// As much of a log as is read again after a crash, and as is kept where there was none.
  private static let limit = 1 << 23
  private static let kept = 1 << 17
  /// More than any deed takes; of a longer log half is kept.
  private static let most = 1 << 28
  private static let slots = 1...64

  /// Takes the first log that no living process has; without a folder for it nothing is kept.
  init(workspace path: String) {
    descriptor = Self.firstFree(StateFolder.made + "/history-\(Self.name(of: path))") ?? -1
  }

  private static func firstFree(_ base: String) -> Int32? {
    for slot in slots {
      let file = unsafe open("\(base)-\(slot).jsonl", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard file >= 0 else { return nil }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return file }
      Glibc.close(file)
    }
    return nil
  }

  /// Empties the logs of a workspace, where no living process has them.
  static func forget(workspace path: String) {
    let base = StateFolder.made + "/history-\(name(of: path))"
    for slot in slots {
      let file = unsafe open("\(base)-\(slot).jsonl", O_RDWR | O_CLOEXEC)
      guard file >= 0 else { return }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { _ = ftruncate(file, 0) }
      Glibc.close(file)
    }
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  private static func name(of path: String) -> String {
    var full = path.hasPrefix("/") ? path : Process.workingFolder + "/" + path
    if let real = unsafe realpath(path, nil) {
      full = unsafe String(cString: real)
      unsafe free(real)
    }
    return SHA256.digest(of: Array(full.utf8)).half.description
  }
}

/// A change and the way in which it goes.
struct Deed: Hashable, Sendable {
  var entry: HistoryEntry
  let direction: Direction

  /// What is written to the documents.
  var change: Change { direction == .undone ? entry.change.inverse : entry.change }
}

/// A deed as its line in the log, with the end of the line; the edits of a large one are spelled by all processors.
struct SpelledDeed: Sendable {
  let line: [UInt8]
  let isOfSeveralDocuments: Bool

  init(_ deed: Deed) {
    let edits = deed.entry.change.edits
    isOfSeveralDocuments = deed.entry.change.isOfSeveralDocuments
    var bare = deed
    bare.entry.change = Change()
    // the list of edits is what ends the line
    let end = Array("]}}".utf8)
    let spelled = inParallel(edits.chunks(of: 256), atMost: processors) { part in
      Self.list(part.map { $0.json.bytes(.compact) })
    }
    line = Self.list(
      spelled, from: Array(bare.json.bytes(.compact).dropLast(end.count)), to: end + [0x0a])
  }

  /// Items with commas between them, copied whole: a sequence that joins them goes byte by byte.
  private static func list(
    _ items: [[UInt8]], from start: [UInt8] = [], to end: [UInt8] = []
  ) -> [UInt8] {
    var list: [UInt8] = []
    list.reserveCapacity(items.reduce(start.count + end.count) { $0 + $1.count + 1 })
    list += start
    for (place, item) in items.enumerated() {
      if place > 0 { list.append(UInt8(ascii: ",")) }
      list += item
    }
    list += end
    return list
  }
}

extension UndoLog {
  /// What can be undone and redone, and the deed that a crash cut off; lines that can't be read
  /// count for nothing.
  func read() -> (history: History, pending: Deed?) {
    var history = History()
    var pending: Deed?
    for line in lastDeeds.split(separator: UInt8(ascii: "\n")) {
      guard let json = Self.json(line) else { continue }
      if let deed = Deed(json: json) {
        pending = deed
      } else if let deed = pending {
        if json["step"]?.string == "made" { history.note(deed.entry, deed.direction) }
        pending = nil
      }
    }
    return (history, pending)
  }

  private static func json(_ line: ArraySlice<UInt8>) -> JSON? {
    let limits = JSON.Limits(depth: 64, bytes: line.count)
    do throws(JSONError) { return try JSON(parsing: Array(line), limits: limits) } catch {
      return nil
    }
  }

  /// Makes a change that a crash can't leave half made; `some` is told how many more documents are
  /// written.
  func carryOut(
    _ deed: Deed, in folder: WorkspaceFolder, some: (Int) -> Void = { _ in }
  ) throws(StorageError) {
    // what is about to be done is noted while the new versions are written beside the old ones
    let note = Concurrent { self.begin(SpelledDeed(deed)) }
    do throws(StorageError) {
      try folder.apply(deed.change, some: some, all: { note.value })
      end(isMade: true)
    } catch {
      note.value
      if !error.isHalfMade { end(isMade: error.isMadeAllTheSame) }
      throw error
    }
  }

  /// Notes what is about to be done.
  private func begin(_ deed: SpelledDeed) {
    if isSettled { trim(over: Self.most, to: Self.most / 2) }
    append(deed.line)
    // a deed over several documents has to be known before the first of them is replaced
    if deed.isOfSeveralDocuments, descriptor >= 0 { fdatasync(descriptor) }
  }

  /// Notes whether it was done.
  private func end(isMade: Bool) {
    append(JSON.object(["step": .string(isMade ? "made" : "dropped")]).bytes(.compact) + [0x0a])
  }

  /// Completes what a crash cut off, where something was, and tells what can be undone.
  func recover(in folder: WorkspaceFolder) -> History {
    var (history, pending) = read()
    guard let deed = pending else { return history }
    var isMade = false
    do throws(StorageError) { isMade = try folder.complete(deed.change) } catch {
      // what can't be read or written now stays as it is, and the screen says why
    }
    end(isMade: isMade)
    if isMade { history.note(deed.entry, deed.direction) }
    return history
  }

  /// Whether the last deed is confirmed; looks at the end of the log alone.
  var isSettled: Bool {
    let end = contents(atMost: 64)
    return end.isEmpty
      || end.dropLast().suffix(while: { $0 != 0x0a }).starts(with: #"{"step""#.utf8)
  }

  /// Lets go of all but the last deeds, when the program is left.
  func trim() { trim(over: Self.kept, to: Self.kept) }

  private func trim(over limit: Int, to kept: Int) {
    guard descriptor >= 0, lseek(descriptor, 0, SEEK_END) > limit else { return }
    let bytes = Array(contents(atMost: kept))
    guard ftruncate(descriptor, 0) == 0 else { return }
    lseek(descriptor, 0, SEEK_SET)
    unsafe bytes.withUnsafeBytes { _ = unsafe write(descriptor, $0.baseAddress, $0.count) }
  }
}

extension UndoLog {
  /// The end of the log with the last deed at least, which alone may be longer than what is read
  /// otherwise: a move of a thousand congresses is one.
  private var lastDeeds: ArraySlice<UInt8> {
    var limit = Self.limit
    while true {
      let end = contents(atMost: limit)
      if let deed = end.lastLine(beginningWith: #"{"direction""#.utf8) {
        return limit == Self.limit ? end : end[deed...]
      }
      guard limit < Self.most else { return end }
      limit *= 4
    }
  }

  /// The end of the log, from the beginning of a line on.
  private func contents(atMost limit: Int) -> ArraySlice<UInt8> {
    guard descriptor >= 0 else { return [] }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let start = max(0, size - limit)
    var bytes = [UInt8](repeating: 0, count: size - start)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, $0.count, start)
    }
    let read = bytes.prefix(max(0, count))
    guard start > 0, let end = read.firstIndex(of: UInt8(ascii: "\n")) else { return read }
    return read[(end + 1)...]
  }

  private func append(_ line: [UInt8]) {
    guard descriptor >= 0 else { return }
    let end = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0
    // a line that a crash tore gets its end, so that this one can be read
    let count = unsafe pread(descriptor, &last, 1, max(0, end - 1))
    let isTorn = end > 0 && count == 1 && last != 0x0a
    let bytes = isTorn ? [0x0a] + line : line
    unsafe bytes.withUnsafeBytes { _ = unsafe write(descriptor, $0.baseAddress, $0.count) }
  }
}

extension StorageError {
  /// Whether the change stands in the documents, although the disk didn't confirm it.
  var isMadeAllTheSame: Bool { if case .durabilityUnconfirmed = self { true } else { false } }

  /// Whether some of the change is made, so that the rest is to be made when it can be.
  fileprivate var isHalfMade: Bool { if case .halfMade = self { true } else { false } }
}

extension Deed {
  /// `nil` for a line that confirms the one before.
  fileprivate init?(json: JSON) {
    guard let entry = json["entry"] else { return nil }
    do throws(ShapeError) { self.entry = try HistoryEntry(json: entry, at: .root) } catch {
      return nil
    }
    switch json["direction"]?.string {
    case "undone": direction = .undone
    case "redone": direction = .redone
    default: direction = .made
    }
  }

  fileprivate var json: JSON {
    let name =
      switch direction {
      case .made: "made"
      case .undone: "undone"
      case .redone: "redone"
      }
    return ["direction": .string(name), "entry": entry.json]
  }
}

extension ArraySlice<UInt8> {
  /// The bytes at the end that have a property, up to the last that hasn't.
  fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex)...]
  }

  /// Where the last line begins that begins so.
  fileprivate func lastLine(beginningWith mark: String.UTF8View) -> Index? {
    var rest = self
    while !rest.isEmpty {
      let start = rest.dropLast().lastIndex(of: 0x0a).map { $0 + 1 } ?? rest.startIndex
      if rest[start...].starts(with: mark) { return start }
      rest = rest[..<start]
    }
    return nil
  }
}
