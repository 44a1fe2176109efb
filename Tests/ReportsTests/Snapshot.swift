import FoundationEssentials
import Testing

/// Holds a text against the file of that name in `Snapshots`, beside this file.
///
/// With `DAIHOI_RECORD=1` in the environment the files are written instead.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["DAIHOI_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
  }
  let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  let (expected, found) = (recorded.lines, text.lines)
  for (index, pair) in zip(expected, found).enumerated() where pair.0 != pair.1 {
    Issue.record(
      "\(name), line \(index + 1): expected “\(pair.0)”, found “\(pair.1)”",
      sourceLocation: sourceLocation)
    return
  }
  #expect(recorded == text, "\(name) has another length", sourceLocation: sourceLocation)
}

extension String {
  /// The lines, with form feeds as lines of their own.
  var lines: [Substring] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\u{0C}" }
  }
}
