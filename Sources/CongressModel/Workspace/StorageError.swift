package import StrictJSON

/// What can be said about a file or folder that wasn't read or written.
package enum StorageError: Error, Hashable, Sendable {
  /// There is no such folder, or no `workspace.json` in it.
  case notAWorkspace(path: String)
  case alreadyAWorkspace(path: String)
  case noSuchDocument(path: String)
  case cannotRead(path: String, errno: Int32)
  case notJSON(path: String, JSONError)
  case wrongShape(path: String, ShapeError, at: JSONPosition?)
  /// A congress is to be counted by rules that the workspace doesn't have.
  case unknownRuleSet(path: String, id: String, known: [String], at: JSONPosition?)
  /// The file is of a format that only a newer program knows; it opens read-only.
  case newerVersion(path: String, version: Int, known: Int)
  /// Control, bidi or zero-width characters in a text: shown made visible, and read-only.
  case hostileText(path: String, [HostileText])
  case notARegularFile(path: String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  case cannotWrite(path: String, errno: Int32)
  case diskFull(path: String)
  case readOnly(path: String)
  /// Written, but the disk didn't confirm that it will still be there after a power cut.
  case durabilityUnconfirmed(path: String, errno: Int32)
  /// Some documents of a change are new, and others couldn't be made new; it is completed later.
  case halfMade(path: String, errno: Int32)
  /// Another editor changed the same item; neither version is lost.
  case changedByAnother(path: String, EditConflict)
  /// Another process has held the lock for too long.
  case locked(path: String, holder: String?)
}
