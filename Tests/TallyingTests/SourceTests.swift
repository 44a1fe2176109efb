import FoundationEssentials
import Testing

/// What holds for the text of the module and of its tests.
struct SourceTests {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The lines of the Swift files in a folder, each with its place, without comments.
  static func lines(of folder: String) throws -> [(place: String, text: Substring)] {
    let folder = package.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".swift") }.sorted()
      .flatMap { file in
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
          .map { (place: "\(file):\($0 + 1)", text: $1) }
      }
      .filter { !$0.text.drop { $0 == " " }.hasPrefix("//") }
  }

  static func places(
    in folder: String, where isWrong: (Substring) -> Bool
  ) throws -> [String] {
    let lines = try lines(of: folder)
    try #require(lines.count > 100)
    return lines.filter { isWrong($0.text) }.map(\.place)
  }

  @Test func `the module computes in whole numbers`() throws {
    let words = ["Double", "Float", "Decimal", "CGFloat"]
    #expect(
      try Self.places(in: "Sources/Tallying") { line in words.contains { line.contains($0) } } == []
    )
  }

  @Test func `the module imports nothing`() throws {
    #expect(try Self.places(in: "Sources/Tallying") { $0.contains("import ") } == [])
  }

  @Test func `a precondition has a reason and nothing else traps`() throws {
    let bare = try Self.places(in: "Sources/Tallying") { line in
      ["fatalError", "assert(", "try!", "as!", "preconditionFailure"].contains {
        line.contains($0)
      }
    }
    #expect(bare == [])
    let text = try Self.lines(of: "Sources/Tallying").map(\.text).joined(separator: " ")
    for call in text.split(separator: "precondition(").dropFirst() {
      #expect(call.prefix(200).contains("\""), "\(call.prefix(60))")
    }
  }

  @Test func `no test of the module is left out`() throws {
    // The words are put together here so that this file doesn't find itself.
    let words = ["." + "disabled", "withKnown" + "Issue", "." + "enabled(if", "XCT" + "Skip"]
    #expect(
      try Self.places(in: "Tests/TallyingTests") { line in words.contains { line.contains($0) } }
        == [])
  }
}
