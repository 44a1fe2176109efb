import Glibc
import Synchronization

/// Tells that something changed in folders, without looking.
///
/// `descriptor` becomes readable when something did. On a network file system nothing is told of
/// what other machines write: there, and only there, the owner also looks once a second.
package final class FolderWatch: Sendable {
  /// What `poll` waits for, besides the keyboard.
  package let descriptor: Int32
  /// The folders at the numbers that the system gave them, from 1 on.
  private let paths = Mutex<[String?]>([])

  package init() throws(FileError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw FileError(.open, "inotify", errno: errno) }
  }

  deinit { close(descriptor) }
}

extension FolderWatch {
  /// Watches a folder too; a folder watched already is watched once.
  package func add(_ path: String) throws(FileError) {
    let changes = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
    let watch = unsafe inotify_add_watch(descriptor, path, UInt32(changes) | UInt32(IN_ONLYDIR))
    guard watch >= 0 else { throw FileError(.open, path, errno: errno) }
    paths.withLock { paths in
      while paths.count <= Int(watch) { paths.append(nil) }
      paths[Int(watch)] = path
    }
  }

  /// The same where nothing is lost without it: the screen then shows what it read, and what it writes.
  package func follow(_ path: String) {
    do throws(FileError) { try add(path) } catch { return }
  }

  /// The folders in which something changed since the last call.
  package func changed() -> Set<String> {
    var changed: Set<String> = []
    while true {
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, filled in
        filled = max(0, unsafe read(descriptor, buffer.baseAddress, buffer.count))
      }
      guard !bytes.isEmpty else { return changed }
      paths.withLock { Self.take(bytes, of: &$0, into: &changed) }
    }
  }

  /// Reads events as inotify(7) lays them out: four words, then a name of the length of the last.
  private static func take(
    _ bytes: [UInt8], of paths: inout [String?], into changed: inout Set<String>
  ) {
    func word(_ index: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[index + $1]) << UInt32(8 * $1) }
    }
    var index = 0
    while index + 16 <= bytes.count {
      let (watch, mask) = (Int(Int32(bitPattern: word(index))), word(index + 4))
      if mask & UInt32(IN_Q_OVERFLOW) != 0 {
        changed.formUnion(paths.compactMap(\.self))
      } else if paths.indices.contains(watch) {
        if let path = paths[watch] { changed.insert(path) }
        if mask & UInt32(IN_IGNORED) != 0 { paths[watch] = nil }
      }
      index += 16 + Int(word(index + 12))
    }
  }
}
