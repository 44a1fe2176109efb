import Foundation
import Testing

/// The layers, read out of the sources: who imports whom.
struct ArchitectureTests {
  static let allowed: [String: Set<String>] = [
    "Tallying": [],
    "StrictJSON": [],
    "TerminalUI": ["Swift"],
    "CongressModel": ["Tallying", "StrictJSON"],
    "Wording": ["CongressModel", "StrictJSON", "Tallying"],
    "CongressApp": ["CongressModel", "Tallying", "TerminalUI", "Wording"],
    "Storage": ["CongressModel", "StrictJSON", "Synchronization", "Tallying", "Glibc"],
    "Reports": ["CongressModel", "Tallying", "Wording"],
    "Demonstration": ["CongressModel", "Tallying"],
    "Ncurses": ["CNcurses", "TerminalUI", "Glibc"],
    "themes": ["TerminalUI", "StrictJSON"],
    "daihoi": [
      "ArgumentParser", "CongressApp", "CongressModel", "Demonstration", "Glibc", "Ncurses",
      "Reports", "Storage", "StrictJSON", "Synchronization", "Tallying", "TerminalUI", "Themes",
      "Wording",
    ],
  ]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files of a module, with their text.
  static func sources(of module: String) throws -> [(path: String, text: String)] {
    let folder = root.appending(path: module == "themes" ? "themes" : "Sources/\(module)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "swift" }
      .map { ($0.path, try String(contentsOf: $0, encoding: .utf8)) }
  }

  /// The modules that a text imports, whatever stands before `import`.
  static func imports(in text: String) -> Set<String> {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    return Set(
      lines.compactMap { words in
        guard let place = words.firstIndex(of: "import"), place < 3, words.count > place + 1,
          words.allSatisfy({ !$0.hasPrefix("//") })
        else { return nil }
        return String(words[place + 1].prefix { $0 != "." })
      })
  }

  @Test(arguments: allowed.keys.sorted())
  func `a module imports only what its layer may`(module: String) throws {
    let sources = try Self.sources(of: module)
    #expect(!sources.isEmpty)
    for (path, text) in sources {
      let forbidden = Self.imports(in: text).subtracting(Self.allowed[module] ?? [])
      #expect(forbidden.isEmpty, "\(path) imports \(forbidden.sorted())")
    }
  }

  @Test func `every folder of Sources is a module of the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path)
    #expect(
      Set(folders).subtracting([".DS_Store"])
        == Set(Self.allowed.keys).subtracting(["themes"])
        .union(["CNcurses"]))
  }

  @Test(arguments: [
    ("import Foundation\n", "Foundation"), ("package import Storage", "Storage"),
    ("@_spi(_Unicode) import Swift", "Swift"), ("@testable import CongressApp", "CongressApp"),
    ("  internal import Glibc", "Glibc"),
  ])
  func `the check sees imports of every kind`(line: String, module: String) {
    #expect(Self.imports(in: line) == [module])
  }

  @Test func `the check passes over comments`() {
    #expect(Self.imports(in: "/// import Foundation\n// import X").isEmpty)
  }

  @Test func `no file of the sources is longer than 400 lines`() throws {
    for module in Self.allowed.keys {
      for (path, text) in try Self.sources(of: module) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(lines <= 400, "\(path) has \(lines) lines")
      }
    }
  }
}
