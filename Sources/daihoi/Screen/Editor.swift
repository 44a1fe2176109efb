import Glibc
import Storage

/// The editor that the person has chosen, on a text.
enum Editor {
  /// The text as it was saved; `nil` where it wasn't, or the editor failed.
  ///
  /// The file is the user's alone and goes when the editor does. No shell reads the command, which
  /// is divided at its blanks, so that no name can become another command.
  static func edit(_ text: String) -> String? {
    let parent = Process.environment["XDG_RUNTIME_DIR"] ?? Process.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(parent)/daihoi-note-XXXXXX".utf8CString)
    let file = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard file >= 0 else { return nil }
    close(file)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unsafe unlink(path) }
    do throws(CommandError) {
      try OutputFile.write(Array((text + "\n").utf8), to: path)
      guard run(command + [path]) else { return nil }
      let saved = String(decoding: try InputFile.read(path), as: UTF8.self)
      let lines = saved.split(whereSeparator: \.isNewline).joined(separator: " ")
      return lines == text ? nil : lines
    } catch {
      return nil
    }
  }

  private static var command: [String] {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { Process.environment[$0] }
      .first { !$0.isEmpty }
    return (named ?? "vi").split(separator: " ").map(String.init)
  }

  /// Runs a program to its end; `true` where it says that all went well.
  private static func run(_ arguments: [String]) -> Bool {
    guard let program = arguments.first else { return false }
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var process: pid_t = 0
    guard unsafe posix_spawnp(&process, program, nil, nil, pointers, environ) == 0 else {
      return false
    }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 { if errno != EINTR { return false } }
    return status == 0
  }
}
