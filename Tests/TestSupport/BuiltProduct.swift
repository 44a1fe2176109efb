import Glibc

/// The programs that were built together with the tests.
package enum BuiltProduct {
  /// Where a program lies: beside the one that runs the tests.
  package static func path(_ name: String) -> String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count)
    let own = String(
      decoding: bytes.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.prefix(through: own.lastIndex(of: "/") ?? own.startIndex) + name
  }
}
