import CongressModel
import Storage
import StrictJSON
import Tallying
import Wording

/// An open workspace, as commands and screens use it.
struct Session {
  let folder: WorkspaceFolder
  var wording: Wording
  private(set) var settings: WorkspaceSettings
  private(set) var tree: OrganizationTree
  /// The day by `--today`, else that of the workspace, else the clock.
  let today: CalendarDate
  let isDayFixed: Bool
  /// Why nothing may be written; `nil` where it may.
  let readOnly: StorageError?
  private let readings = Readings()

  /// Opens a workspace; with `overview` all congresses are looked at while the rest is read.
  init(
    at path: String, today: CalendarDate?, wording: Wording,
    on fileSystem: PosixFileSystem = PosixFileSystem(), overview: Bool = false,
    watchedBy watch: FolderWatch? = nil
  ) throws(CommandError) {
    self.wording = wording
    do throws(StorageError) {
      let folder = try WorkspaceFolder(at: path, on: fileSystem)
      self.folder = folder
      if overview { readings.overview = SummaryIndex.Reading(of: folder, watchedBy: watch) }
      let (settings, organizations) = try folder.settingsAndOrganizations()
      self.settings = try settings.value(WorkspaceSettings.init(json:))
      tree = try organizations?.value(OrganizationTree.init(json:)) ?? OrganizationTree()
      let objections = [
        settings.objection, organizations?.objection,
        folder.protection == nil ? nil : .readOnly(path: path),
      ]
      readOnly = objections.compactMap(\.self).first
    } catch {
      throw .storage(error)
    }
    isDayFixed = (today ?? settings.today) != nil
    self.today = today ?? settings.today ?? Process.now().day
  }
}

/// What was read before, and is asked for again.
private final class Readings {
  /// The summaries that are being read; taken by who asks first.
  var overview: SummaryIndex.Reading?
  /// The documents as a command read them last, or wrote them since.
  var documents: [Congress.ID: CongressDocuments] = [:]
  var unread: [Congress.ID] = []
}

extension Session {
  /// Reads settings and tree again, which others may have changed.
  mutating func reload() throws(StorageError) {
    let (settings, organizations) = try folder.settingsAndOrganizations()
    self.settings = try settings.value(WorkspaceSettings.init(json:))
    tree = try organizations?.value(OrganizationTree.init(json:)) ?? OrganizationTree()
  }
}

extension WorkspaceFolder {
  fileprivate func settingsAndOrganizations()
    throws(StorageError) -> (LoadedDocument, LoadedDocument?)
  {
    guard let settings = try document(.settings) else { throw .notAWorkspace(path: path) }
    return (settings, try document(.organizations))
  }
}

extension CommandError {
  /// Does something with the disk; what goes wrong there is what went wrong with the command.
  static func storing<Value>(
    _ body: () throws(StorageError) -> Value
  ) throws(CommandError) -> Value {
    do throws(StorageError) { return try body() } catch { throw .storage(error) }
  }
}

extension Session {
  /// Makes an empty workspace, and the folders that lead to it.
  static func create(
    at path: String, _ settings: WorkspaceSettings, tree: OrganizationTree = OrganizationTree(),
    on fileSystem: PosixFileSystem = PosixFileSystem()
  ) throws(CommandError) {
    try CommandError.storing { () throws(StorageError) in
      let folder = try WorkspaceFolder.create(at: path, settings: settings, on: fileSystem)
      try folder.save(tree.json, as: .organizations, over: nil)
    }
    // what was done in another workspace that stood here before is nothing to be taken back
    UndoLog.forget(workspace: path)
  }

  func has(_ id: Congress.ID) throws(CommandError) -> Bool {
    try CommandError.storing { () throws(StorageError) in
      try folder.document(.congress(id)) != nil
    }
  }

  func documents(_ id: Congress.ID) throws(CommandError) -> CongressDocuments {
    do throws(StorageError) {
      let documents = try folder.documents(of: id)
      readings.documents[id] = documents
      return documents
    } catch {
      if case .noSuchDocument = error { throw .noSuchCongress(id.rawValue) }
      throw .storage(error)
    }
  }

  /// The documents of many congresses, in the order of the ids.
  func documents(_ ids: [Congress.ID]) throws(CommandError) -> [CongressDocuments] {
    let line = ProgressLine(wording.readingCongresses, total: ids.count, wording)
    defer { line.end() }
    return try CommandError.storing { () throws(StorageError) in
      var documents: [CongressDocuments] = []
      for some in ids.chunks(of: 256) {
        for found in folder.documents(of: some) { documents.append(try found.get()) }
        line.step(some.count)
      }
      return documents
    }
  }

  /// What the dashboard needs of each congress; those that can't be read are said aloud.
  func summaries() throws(CommandError) -> [CongressSummary] {
    var summaries: [CongressSummary] = []
    for row in try rows() {
      switch row.summary {
      case .success(let summary): summaries.append(summary)
      case .failure(let error):
        Process.complain(wording.sentence(error))
        readings.unread.append(row.id)
      }
    }
    return summaries
  }

  /// The congresses that the last summaries lack because they can't be read.
  var unread: [Congress.ID] { readings.unread }

  /// Ends a command whose figures lack congresses that can't be read: its answer is provisional.
  func requireAllRead() throws(CommandError) {
    guard !unread.isEmpty else { return }
    Process.complain(wording.figuresLack(unread.map(\.rawValue)))
    throw .answeredNo
  }

  func rows() throws(CommandError) -> [SummaryIndex.Row] {
    try CommandError.storing { () throws(StorageError) in
      // most starts read no congress, and needn't count them
      var line: ProgressLine?
      defer { line?.end() }
      let reading = readings.overview ?? SummaryIndex.Reading(of: folder)
      readings.overview = nil
      return try reading.summaries { ids in
        line = line ?? ProgressLine(wording.readingCongresses, total: count, wording)
        defer { line?.step(ids.count) }
        return folder.mapInParallel(ids) { [folder, settings] (id) throws(StorageError) in
          let documents = try folder.documents(of: id)
          return try folder.summary(of: documents, isRehearsal: settings.isRehearsal)
        }
      }
    }
  }

  /// How many congresses there are, as far as can be told.
  private var count: Int {
    do throws(StorageError) { return try folder.congresses().count } catch { return 0 }
  }
}

extension Session {
  private func requireWritable() throws(CommandError) {
    if let readOnly { throw .storage(readOnly) }
  }

  /// Writes what was changed in the documents of a congress since they were read.
  ///
  /// What another editor has changed meanwhile is no change of ours, and stays.
  func write(_ documents: CongressDocuments) throws(CommandError) {
    try write(try change(to: documents))
    readings.documents[documents.id] = documents
  }

  /// The same, as something that `undo` takes back.
  func write(
    _ documents: CongressDocuments, as kind: ChangeTitle.Kind, _ subject: LocalText
  ) throws(CommandError) {
    try write(try change(to: documents), as: ChangeTitle(kind, subject))
    readings.documents[documents.id] = documents
  }

  private func change(to documents: CongressDocuments) throws(CommandError) -> Change {
    if let earlier = readings.documents[documents.id] { return earlier.change(to: documents) }
    return try self.documents(documents.id).change(to: documents)
  }

  /// Writes a congress that isn't there yet.
  func add(_ documents: CongressDocuments) throws(CommandError) {
    try write(documents.addition)
  }

  mutating func write(
    _ tree: OrganizationTree, as kind: ChangeTitle.Kind, _ subject: LocalText
  ) throws(CommandError) {
    let change = Change(.organizations, from: self.tree.json, to: tree.json)
    try write(change, as: ChangeTitle(kind, subject))
    self.tree = tree
  }

  func write(_ change: Change) throws(CommandError) {
    try requireWritable()
    let interruption = Interruption()
    let line = ProgressLine(wording.writingCongresses, total: change.documents.count, wording)
    defer { withExtendedLifetime(interruption) { line.end() } }
    try CommandError.storing { () throws(StorageError) in
      try folder.apply(change) { line.step($0) }
    }
  }
}

extension Session {
  /// The rule set of that name; without one, that of the congress's opening day.
  func ruleSet(_ id: String?, on day: CalendarDate) throws(CommandError) -> RuleSet {
    let id = id ?? RuleSet.inForce(on: day).id
    let found =
      folder.ruleSets.first { $0.id == id } ?? folder.ruleSets.first { $0.id.hasPrefix("\(id)-") }
    guard let found else { throw .noSuchRuleSet(id, known: folder.ruleSets.map(\.id)) }
    return found
  }

  /// The template of that name; without one, that of the organisation's level.
  func template(
    _ id: Template.ID?, for unit: Organization
  ) throws(CommandError) -> Template? {
    guard let id else { return Template.standard(for: unit, among: try templates()) }
    let own = try CommandError.storing { () throws(StorageError) in
      try folder.value(.template(id), Template.init(json:))
    }
    guard let template = own ?? Template.builtIn.first(where: { $0.id == id }) else {
      throw .noSuchTemplate(id.rawValue, known: try templates().map(\.id.rawValue))
    }
    return template
  }
}
