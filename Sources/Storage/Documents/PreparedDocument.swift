/// A document whose new version is on the disk already, under a name of its own.
///
/// It holds no bytes, since a thousand of them wait for each other.
struct PreparedDocument: Sendable {
  let file: DocumentFile
  /// What was edited; `nil` for a new document.
  private let old: (status: FileStatus, mark: ByteMark)?
  /// `nil` for a document that is taken away.
  private let new: (temporary: String, mark: ByteMark)?

  init(
    _ file: DocumentFile, over old: StoredDocument?, _ new: (temporary: String, bytes: [UInt8])?
  ) {
    self.file = file
    self.old = old.map { ($0.status, ByteMark($0.bytes)) }
    self.new = new.map { ($0.temporary, ByteMark($0.bytes)) }
  }
}

/// What bytes are known again by in this process; two that differ have one mark by chance alone.
private struct ByteMark: Hashable, Sendable {
  private var value: UInt64

  private static let seeds = (
    one: UInt64.random(in: 1...UInt64.max), other: UInt64.random(in: 1...UInt64.max)
  )

  init(_ bytes: [UInt8]) {
    value = Self.seeds.one &+ UInt64(bytes.count)
    let words = bytes.count / 8
    unsafe bytes.withUnsafeBytes { bytes in
      for word in 0..<words {
        take(unsafe bytes.loadUnaligned(fromByteOffset: 8 * word, as: UInt64.self))
      }
    }
    for byte in bytes[(8 * words)...] { take(UInt64(byte)) }
  }

  /// Multiplies, and folds both halves of the product into one.
  private mutating func take(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: Self.seeds.other | 1)
    value = (product.high ^ product.low) &+ Self.seeds.one
  }
}

extension PreparedDocument {
  /// Gives the new version its place, if the document still is what was edited.
  func takePlace() throws(SaveError) {
    let now = try file.intact { () throws(FileError) in try file.folder.status(of: file.name) }
    if !isSame(now) {
      let found = try file.intact { () throws(FileError) in try file.read() }
      guard found.map({ ByteMark($0.bytes) }) == old?.mark else {
        throw .changedByAnother(found: found)
      }
    }
    let previous = DocumentFile.previousName(of: file.name)
    guard let new else {
      return try file.intact { () throws(FileError) in
        try file.folder.rename(file.name, to: previous)
      }
    }
    do throws(FileError) {
      if let old {
        try file.keep(temporary: new.temporary + "-previous", hasBoth: old.status.links > 1)
      }
      try file.folder.rename(new.temporary, to: file.name)
    } catch {
      // a server may have done it and lost the answer
      let found = try file.intact { () throws(FileError) in try file.read() }
      guard found.map({ ByteMark($0.bytes) }) == new.mark else { throw .notSaved(error) }
    }
  }

  private func isSame(_ now: FileStatus?) -> Bool {
    guard let now, let old else { return now == nil && old == nil }
    return now.isSame(as: old.status)
  }

  /// Puts the last version back in the place that the new one had taken.
  func giveBack() throws(FileError) {
    guard old != nil else { return try file.folder.unlink(file.name) }
    try file.folder.rename(DocumentFile.previousName(of: file.name), to: file.name)
  }

  /// Removes the new version, where it hasn't taken its place.
  func discard() {
    if let new { file.discard(new.temporary) }
  }

  /// Looks whether the document is what was written, once its name is on the disk.
  func confirm() throws(SaveError) {
    let found: StoredDocument?
    do throws(FileError) { found = try file.read() } catch { throw .unconfirmed(error) }
    guard found.map({ ByteMark($0.bytes) }) == new?.mark else {
      throw .changedByAnother(found: found)
    }
  }
}

/// Why a document of a batch couldn't be saved.
struct BatchFailure: Error, Sendable {
  /// The place of the document in the batch.
  let place: Int
  let error: SaveError
  /// Whether some documents are new, and couldn't be made what they were.
  var isHalfMade = false
}

extension [PreparedDocument] {
  /// Puts all new versions in their places: all of them, or none where one can't be.
  ///
  /// Each is on the disk before the first takes its place, so that a crash leaves every document
  /// either old or new; which of them are new, the one who knows the whole change finds out. The
  /// folders are synchronised once, when all names are given.
  func takePlaces() throws(BatchFailure) {
    let refusals = results { (document) throws(SaveError) in try document.takePlace() }
    if let place = refusals.firstIndex(where: { $0 != nil }), let error = refusals[place] {
      let isBack = giveBack(refusals)
      for document in self { document.discard() }
      throw BatchFailure(place: place, error: error, isHalfMade: !isBack)
    }
    try synchronizeFolders()
    let doubts = results { (document) throws(SaveError) in try document.confirm() }
    for (place, doubt) in doubts.enumerated() {
      if let doubt { throw BatchFailure(place: place, error: doubt) }
    }
  }

  /// Does something with all documents, several at once, and answers what went wrong with each.
  private func results(
    _ deed: @escaping @Sendable (PreparedDocument) throws(SaveError) -> Void
  ) -> [SaveError?] {
    inParallel(self, atMost: first?.file.folder.fileSystem.concurrency ?? 1) { document in
      do throws(SaveError) { try deed(document) } catch { return error }
      return nil
    }
  }

  /// Answers whether all documents that had taken their places are what they were.
  private func giveBack(_ refusals: [SaveError?]) -> Bool {
    var isBack = true
    for (document, refusal) in zip(self, refusals) where refusal == nil {
      do throws(FileError) { try document.giveBack() } catch { isBack = false }
    }
    return isBack
  }

  private func synchronizeFolders() throws(BatchFailure) {
    var seen: Set<ObjectIdentifier> = []
    let firsts = enumerated().filter {
      seen.insert(ObjectIdentifier($0.element.file.folder)).inserted
    }
    let width = first?.file.folder.fileSystem.concurrency ?? 1
    let failures = inParallel(firsts.map(\.element.file.folder), atMost: width) {
      (folder) -> FileError? in
      do throws(FileError) { try folder.synchronize() } catch { return error }
      return nil
    }
    for (first, failure) in zip(firsts, failures) {
      if let failure { throw BatchFailure(place: first.offset, error: .unconfirmed(failure)) }
    }
  }
}
