/// Each journal says how far it found the others, so that an end can't be cut off, nor a whole
/// journal be missing, without a later one telling.
extension BallotSet {
  /// The ends that no journal has told of yet, for the first line of the next.
  ///
  /// They are on the disk: a power cut can't take away what is told of. A journal that can't be
  /// synchronised is left out.
  var untoldEnds: [JournalHeader.Witness] {
    let told = Set(contents.sources.flatMap(\.header.after))
    var ends: [JournalHeader.Witness] = []
    for source in contents.sources where !source.isCopy && !source.isForeign {
      let end = JournalHeader.Witness(segment: source.header.segment, hash: source.lastHash)
      guard ends.count < Self.mostEnds, source.lines > 0, !told.contains(end), isOnDisk(source.file)
      else {
        continue
      }
      ends.append(end)
    }
    return ends
  }

  /// The turn of a journal that is begun now.
  var nextTurn: Int { JournalHeader.turn(after: contents.sources.map(\.header.turn).max() ?? 0) }

  /// As many as a line has room for.
  private static let mostEnds = 500

  private func isOnDisk(_ name: String) -> Bool {
    do throws(FileError) {
      guard let folder = try place.existing(), let file = try folder.openPlainFile(name) else {
        return false
      }
      defer { folder.closeAfterReading(file.handle) }
      try folder.fileSystem.synchronize(file.handle)
      return true
    } catch {
      return false
    }
  }

  /// The journals that lack a line that another one told of, in the order of their names.
  func lackingEnds(
    _ found: inout Set<JournalHeader.Witness>
  ) throws(FileError) -> [Bits128] {
    var lacking: Set<Bits128> = []
    for source in contents.sources where !source.isForeign {
      for end in source.header.after where !found.contains(end) {
        guard try isThere(end) else {
          lacking.insert(end.segment)
          continue
        }
        found.insert(end)
      }
    }
    return lacking.sorted()
  }

  private func isThere(_ end: JournalHeader.Witness) throws(FileError) -> Bool {
    let same = contents.sources.filter { $0.header.segment == end.segment }
    if same.contains(where: { $0.lastHash == end.hash }) { return true }
    guard let folder = try place.existing() else { return false }
    for source in same {
      let bytes = try folder.contents(of: source.file)?.bytes ?? []
      let digits = JournalLine.beforeHash + end.hash.digits
      for index in bytes.indices where bytes[index] == digits[0] && bytes.has(digits, at: index) {
        return true
      }
    }
    return false
  }
}
