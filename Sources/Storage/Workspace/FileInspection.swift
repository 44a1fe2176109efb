import CongressModel

/// Looks at the modes, names and kinds of all files.
enum FileInspection {
  static func run(_ root: Folder, _ report: inout Verification) throws(FileError) {
    try run(root, path: "", &report)
  }

  private static func run(
    _ folder: Folder, path: String, _ report: inout Verification
  ) throws(FileError) {
    for name in try folder.names() {
      let path = path.isEmpty ? name : "\(path)/\(name)"
      guard let status = try folder.status(of: name) else { continue }
      switch status.kind {
      case .folder:
        if name == ".git" || name.hasPrefix(".st") { continue }
        if status.mode & 0o077 != 0 {
          report.findings.append(.looseMode(path: path, mode: status.mode))
        }
        if let next = try folder.existingFolder(name) { try run(next, path: path, &report) }
      case .file: inspect(name, path, status, &report)
      case .link, .other: report.findings.append(.notAPlainFile(path: path))
      }
    }
  }

  private static func inspect(
    _ name: String, _ path: String, _ status: FileStatus, _ report: inout Verification
  ) {
    if status.mode & 0o077 != 0 {
      report.findings.append(.looseMode(path: path, mode: status.mode))
    }
    let isJournal = JournalPlace.isJournal(name)
    if isJournal, status.links > 1 {
      report.findings.append(.severalNames(path: path, links: status.links))
    }
    guard !name.hasPrefix("."), !path.hasPrefix("."), !isJournal,
      !JournalPlace.isTornTail(name), !path.contains("/reports/"),
      DocumentName(path: path) == nil
    else { return }
    report.findings.append(
      name.contains(".json") || name.contains("conflict")
        ? .conflictCopy(path: path) : .foreignFile(path: path))
  }
}
