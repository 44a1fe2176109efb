import Glibc

/// Whether there is time for all the tries that a test can make.
enum LongTests {
  static let areAsked = unsafe getenv("DAIHOI_LONG_TESTS") != nil

  static func times(_ few: Int, long many: Int) -> Int { areAsked ? many : few }
}

/// Makes a link (0o120000) or a pipe (0o010000).
func makeSpecialFile(kind: Int, at path: String) throws {
  let made =
    unsafe kind == 0o120000 ? symlink("/etc/hostname", path) : mkfifo(path, 0o600)
  guard made == 0 else { throw SpecialFileError(errno: errno) }
}

struct SpecialFileError: Error {
  let errno: Int32
}
