import Glibc

@testable import Storage

/// A folder of its own for a test, on the machine's disk.
struct TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/daihoi-test-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    guard made else { throw FileError(.makeDirectory, "/tmp", errno: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func folder() throws -> Folder { try Folder(at: path, on: PosixFileSystem()) }

  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    do {
      let folder = try Folder(at: path, on: PosixFileSystem())
      for name in try folder.names() {
        if try folder.status(of: name)?.kind == .folder {
          remove(path + "/" + name)
        } else {
          try folder.unlink(name)
        }
      }
    } catch {
      // what can't be removed is left to the system
    }
    unsafe rmdir(path)
  }
}
