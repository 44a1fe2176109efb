/// The lock of a document or journal, from when it is taken until it is released.
///
/// It is kept on a file of its own, since on some systems a locked file can't be read by others,
/// and that file is never removed, since two processes would then lock two files of one name.
package final class FileLock: Sendable {
  private let folder: Folder
  private let handle: OpenFile

  private init(folder: Folder, handle: OpenFile) {
    (self.folder, self.handle) = (folder, handle)
  }

  enum Attempt {
    case taken(FileLock)
    /// What the lock's file says of its holder.
    case held(by: String?)
  }

  /// Takes a lock, where it is free; the name in its file costs a write, which can be spared.
  static func attempt(
    _ name: String, in folder: Folder, isNamed: Bool = true
  ) throws(FileError) -> Attempt {
    let system = folder.fileSystem
    let handle = try folder.open(name, .lock)
    do throws(FileError) {
      guard try system.lock(handle) else {
        let text = try system.read(handle, at: 0, count: 100)
        folder.closeAfterReading(handle)
        let holder = String(decoding: text, as: UTF8.self)
        // one that doesn't run here left its name, and who has the lock didn't write its own
        return .held(by: Int32(holder).map(system.isRunning) ?? false ? holder : nil)
      }
      guard isNamed else { return .taken(FileLock(folder: folder, handle: handle)) }
      try system.truncate(handle, to: 0)
      _ = try system.append(Array(String(system.process).utf8)[...], to: handle)
      return .taken(FileLock(folder: folder, handle: handle))
    } catch {
      folder.closeAfterReading(handle)
      throw error
    }
  }

  /// Gives the lock up, as the death of the process does too; to be called once.
  package func release() { folder.closeAfterReading(handle) }
}
