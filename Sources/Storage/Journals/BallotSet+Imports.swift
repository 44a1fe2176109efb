/// Imports that broke off: they are told, until the same file is imported whole.
extension BallotSet {
  /// Whether a journal holds all ballots of an imported file.
  package func isFinished(_ source: ImportSource) -> Bool {
    contents.sources.contains {
      $0.header.source == source && $0.isClosed && !$0.isForeign
        && files[$0.file]?.damage.isEmpty == true
    }
  }

  /// What the system says of a journal that can't be read; `nil` where all could be.
  ///
  /// What is in it would be imported once more, and not be taken back by a replacement.
  package var unreadableErrno: Int32? { unreadable.values.first }

  /// Whether a file holds an import that broke off and doesn't matter any more: another journal
  /// holds the whole, or all of it was taken back.
  func isImportedAgain(_ file: String) -> Bool {
    guard let source = sources[file].map({ contents.sources[$0] }), !source.isClosed,
      let origin = source.header.source
    else { return false }
    return isFinished(origin) || contents.voidedImports.contains(origin)
  }

  /// The files of imports that nobody is writing and nobody has finished.
  var unfinishedImports: [String] {
    contents.sources
      .filter { source in
        source.header.source != nil && !source.isClosed && !source.isForeign && !source.isCopy
          && !isImportedAgain(source.file) && !place.hasWriter(source.header.segment)
      }
      .map(\.file).sorted()
  }
}
