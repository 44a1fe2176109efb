import Foundation
import StrictJSON
import TestSupport
import Testing

/// A shell with a workspace in a folder of its own, which goes with it.
final class Shell: Sendable {
  let folder: String
  let workspace: String
  /// Where the program keeps what it remembers; never the home of who runs the tests.
  let environment: [String: String]

  /// With the demonstration, or with no workspace yet.
  init(demonstration: Bool = false) throws {
    folder = NSTemporaryDirectory() + "daihoi-test-\(UUID().uuidString.prefix(8))"
    workspace = "\(folder)/workspace"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    environment = [
      "HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "DAIHOI_WORKSPACE": workspace,
      "TMPDIR": folder, "XDG_STATE_HOME": "\(folder)/state",
      "XDG_CONFIG_HOME": "\(folder)/config", "SWIFT_BACKTRACE": "enable=no",
    ]
    guard demonstration else { return }
    try FileManager.default.copyItem(atPath: Self.master.get().workspace, toPath: workspace)
  }

  /// The demonstration, written once for all tests; each has a copy of its own.
  private static let master = Result {
    let shell = try Shell()
    try shell.expect(0, "demo", shell.workspace)
    return shell
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: folder) } catch {
      // left behind in the folder for temporary files, which the system clears
    }
  }
}

/// What a command answered.
struct Answer {
  let status: Int32
  let output: String
  let messages: String
}

extension Shell {
  /// Runs the program with these arguments until it ends.
  func run(_ arguments: [String]) throws -> Answer {
    let process = Process()
    process.executableURL = URL(filePath: BuiltProduct.path("daihoi"))
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let name = UUID().uuidString
    let paths = ["\(folder)/.\(name)-output", "\(folder)/.\(name)-messages"]
    for path in paths { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: paths[0])
    process.standardError = FileHandle(forWritingAtPath: paths[1])
    try process.run()
    process.waitUntilExit()
    let texts = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    return Answer(status: process.terminationStatus, output: texts[0], messages: texts[1])
  }

  /// The same, where the exit status is a part of what is expected.
  @discardableResult
  func expect(
    _ status: Int32, _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Answer {
    let answer = try run(arguments)
    #expect(
      answer.status == status, "\(arguments): \(answer.messages)", sourceLocation: sourceLocation)
    return answer
  }

  /// What a command prints for programs.
  func json(_ arguments: String...) throws -> JSON {
    try JSON(parsing: Array(try run(arguments + ["--json"]).output.utf8))
  }

  /// The screen, in a terminal of its own.
  func terminal(_ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: BuiltProduct.path("daihoi"), arguments: arguments,
      environment: environment.mapValues { $0 })
  }
}

// MARK: - Files

extension Shell {
  func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(workspace)/\(path)")))
  }

  func document(_ path: String) throws -> JSON { try JSON(parsing: bytes(path)) }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(workspace)/\(path)"))
  }

  /// Every file of the workspace with its bytes, apart from what may be thrown away.
  func everything() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let names = FileManager.default.enumerator(atPath: workspace)?.compactMap { $0 as? String }
    for name in names ?? [] where !name.hasPrefix(".") && !name.contains("/.") {
      var isFolder: ObjCBool = false
      let path = "\(workspace)/\(name)"
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try bytes(name)
    }
    return files
  }
}
