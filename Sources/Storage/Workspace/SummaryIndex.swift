package import CongressModel
import StrictJSON
import Tallying

/// What the dashboard needs of each congress, kept so that starting needn't read them all.
///
/// A kept summary is used while none of the congress's files has another size, date or identity,
/// and the workspace has the same rules of its own, by which its elections were counted.
/// The file may be deleted at any time, and is written without a lock.
package struct SummaryIndex: Sendable {
  private static let name = "summaries.json"
  /// Of the form of the file; another is not read.
  private static let version = 3
  private var entries: [Congress.ID: Entry] = [:]
  /// The rules of its own that the workspace had.
  private var rules: JSON = []
  /// Whether the file holds something else, or there is none.
  private var isChanged = false

  private struct Entry: Sendable {
    var stamp: String
    var summary: CongressSummary
  }

  package init() {}
}

extension SummaryIndex {
  /// One congress, or why it can't be read.
  package typealias Row = (id: Congress.ID, summary: Result<CongressSummary, StorageError>)

  /// The kept index and the files it is compared with, looked at on a thread of its own from the
  /// moment this is made; whoever asks for the summaries takes part.
  ///
  /// One thread and no more: on two processors a third would be given the place of the one that
  /// reads all the rest, for some milliseconds of a start that takes a dozen.
  package struct Reading {
    private let workspace: WorkspaceFolder
    private let stamping: Result<Stamping, StorageError>
    private let begun: Concurrent<(index: SummaryIndex, stamps: Stamping.Share)>

    /// Has every folder watched before it is looked at, so that no change comes in between.
    package init(of workspace: WorkspaceFolder, watchedBy watch: FolderWatch? = nil) {
      self.workspace = workspace
      for name in ["", "/templates", "/congresses"] { watch?.follow(workspace.path + name) }
      let stamping = Result { () throws(StorageError) in
        try workspace.stamping(watchedBy: watch)
      }
      begun = Concurrent {
        let index = SummaryIndex(keptAt: workspace.path, on: workspace.root.fileSystem)
        guard case .success(let stamping) = stamping else { return (index, []) }
        return (index, stamping.takePart())
      }
      self.stamping = stamping
    }

    /// The summaries of all congresses, made some at a time where they are not kept.
    package func summaries(
      _ make: ([Congress.ID]) -> [Result<CongressSummary, StorageError>]
    ) throws(StorageError) -> [Row] {
      let own = try stamping.get().takePart()
      var (index, others) = begun.value
      let rules = workspace.ownRules
      if index.rules != rules { index = SummaryIndex(for: rules) }
      let stamps = Stamping.joined([own, others]).compactMap(\.self)
      let rows = index.rows(stamps, make)
      if index.isChanged { index.keep(in: workspace) }
      return rows
    }
  }

  private mutating func rows(
    _ stamps: [Stamp], _ make: ([Congress.ID]) -> [Result<CongressSummary, StorageError>]
  ) -> [Row] {
    let known = stamps.map(kept)
    let stale = zip(stamps, known).filter { $1 == nil }.map(\.0.id)
    isChanged = !stale.isEmpty || stamps.count != entries.count
    guard isChanged else { return known.compactMap(\.self).map { ($0.id, .success($0)) } }
    var made: [Result<CongressSummary, StorageError>] = []
    for some in stale.chunks(of: Self.atOnce) { made += make(some) }
    var answers = made.makeIterator()
    var found: [Congress.ID: Entry] = [:]
    found.reserveCapacity(stamps.count)
    var rows: [Row] = []
    rows.reserveCapacity(stamps.count)
    for ((id, stamp), summary) in zip(stamps, known) {
      guard let summary = summary.map(Result.success) ?? answers.next() else { break }
      if case .success(let summary) = summary { found[id] = Entry(stamp: stamp, summary: summary) }
      rows.append((id, summary))
    }
    entries = found
    return rows
  }

  /// After so many congresses one sees how far it has come.
  private static let atOnce = 256

  /// The summary of a congress whose files are as they were.
  private func kept(_ congress: Stamp) -> CongressSummary? {
    guard let entry = entries[congress.id], entry.stamp == congress.stamp,
      congress.stamp != Folder.unknownStamp
    else { return nil }
    return entry.summary
  }

  private init(for rules: JSON) { self.rules = rules }

  private init(keptAt path: String, on fileSystem: any FileSystem) {
    do {
      guard let folder = try Folder(at: path, on: fileSystem).existingFolder(".index"),
        let bytes = try folder.contents(of: Self.name, limit: 1 << 28)?.bytes
      else { return }
      let limits = JSON.Limits(depth: 64, bytes: 1 << 28)
      let json = try JSON(parsing: bytes, limits: limits)
      var fields = try JSONFields(json)
      guard try fields.integer("version", in: 0...Int.max) == Self.version,
        let rules = fields.json("rules")
      else { return }
      self.rules = rules
      let names = try fields.list("names", of: TaskName.init(json:at:))
      let kept = try fields.list("congresses") { (json, path) throws(ShapeError) in
        var fields = try JSONFields(json, at: path)
        let stamp = try fields.string("stamp")
        let summary = try fields.value("summary") { (json, path) throws(ShapeError) in
          try CongressSummary(json: json, at: path, names)
        }
        return (summary.id, Entry(stamp: stamp, summary: summary))
      }
      entries = Dictionary(kept) { first, _ in first }
    } catch {
      // an index that can't be read is made again
      entries = [:]
    }
  }

  private func keep(in workspace: WorkspaceFolder) {
    guard workspace.protection == nil else { return }
    let ordered = entries.values.sorted { $0.summary.id < $1.summary.id }
    var names = TaskNameTable()
    let congresses = ordered.map { entry -> JSON in
      ["stamp": .string(entry.stamp), "summary": entry.summary.json(&names)]
    }
    let json: JSON = [
      "version": .number(JSONNumber(Self.version)), "rules": rules,
      "names": .array(names.names.map(\.json)), "congresses": .array(congresses),
    ]
    do throws(FileError) {
      let folder = try workspace.root.makingFolder(".index")
      let temporary = TemporaryName.next(for: Self.name, on: folder.fileSystem)
      try folder.create(temporary, json.bytes(.compact))
      try folder.rename(temporary, to: Self.name)
    } catch {
      // the next start reads the congresses again
    }
  }
}

/// A congress with what tells whether its files are as they were.
private typealias Stamp = (id: Congress.ID, stamp: String)
/// Looking at the files of congresses; one without a document has no stamp.
private typealias Stamping = SharedWork<Congress.ID, Stamp?>

extension WorkspaceFolder {
  /// The same as long as none of a congress's files has another size, date or identity; `nil` where
  /// that can't be told, or there is no such congress.
  package func stamp(of id: Congress.ID) -> String? {
    do throws(StorageError) {
      let stamp = try congressFolder()?.stamp(of: id)
      return stamp == Folder.unknownStamp ? nil : stamp
    } catch {
      return nil
    }
  }

  fileprivate func stamping(
    watchedBy watch: FolderWatch?
  ) throws(StorageError) -> Stamping {
    let (folder, path) = (try congressFolder(), path)
    return SharedWork(try congresses()) { id in
      watch?.follow("\(path)/congresses/\(id)")
      return folder?.stamp(of: id).map { (id, $0) }
    }
  }

  /// The rules that are the workspace's own, or stand in place of built-in ones.
  fileprivate var ownRules: JSON { .array(ownRuleSets.map(\.json)) }
}

extension Folder {
  /// Of a congress that can't be looked at; it is read, so that reading says why.
  fileprivate static let unknownStamp = "?"
  /// What is looked at first: the documents, and whether there are ballots.
  private static let stamped = [
    "congress.json", "checklist.json", "people.json", "elections.json", "ballots",
  ]

  /// Sizes, dates and identities of all files of a congress in this folder; `nil` where it has no
  /// document.
  fileprivate func stamp(of id: Congress.ID) -> String? {
    do throws(FileError) {
      let found = try statuses(of: Self.stamped, inside: id.rawValue)
      guard let document = found[0] else { return nil }
      var stamp = FileStamp(document)
      for status in found[1...3] { stamp.add(status) }
      guard found[4] != nil, let folder = try existingFolder(id.rawValue),
        let ballots = try folder.existingFolder("ballots")
      else { return stamp.text }
      for round in try ballots.names() {
        stamp.add(round)
        guard let journals = try ballots.existingFolder(round) else { continue }
        for name in try journals.names() { stamp.add(try journals.status(of: name)) }
      }
      return stamp.text
    } catch {
      return Self.unknownStamp
    }
  }
}

/// The sizes, dates and identities of files, one after the other.
private struct FileStamp {
  private var bytes: [UInt8] = []

  init(_ first: FileStatus) {
    bytes.reserveCapacity(128)
    add(first)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ status: FileStatus?) {
    guard let status else { return bytes.append(UInt8(ascii: "-")) }
    bytes.append(UInt8(ascii: ","))
    add(UInt64(status.size))
    add(UInt64(bitPattern: status.modified))
    add(status.inode)
  }

  mutating func add(_ folder: String) {
    bytes.append(UInt8(ascii: "/"))
    bytes += folder.utf8
  }

  /// Adds the digits of a number, the lowest first; from 0 to O none has to be escaped in a string.
  private mutating func add(_ number: UInt64) {
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 32))
      rest /= 32
    } while rest > 0
    bytes.append(UInt8(ascii: "."))
  }
}
