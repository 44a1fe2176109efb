import FoundationEssentials

/// A folder of JSONTestSuite, beside this file.
enum SuiteFolder: String {
  case parsing = "test_parsing"
  case transform = "test_transform"
}

extension SuiteFolder {
  private var path: String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "JSONTestSuite/\(rawValue)").path
  }

  /// The names of the files without `.json`, in order.
  func names(prefix: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
      .map { String($0.dropLast(5)) }
      .sorted()
  }

  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(name).json")))
  }
}
