package import Wording

/// The table of contents of a dossier: every file with the code of its data and its hash.
package struct DossierContents: Hashable, Sendable {
  package var title: String
  package var entries: [Entry]

  package struct Entry: Hashable, Sendable {
    package var file: String
    package var paper: String
    package var code: String
    /// SHA-256 of the bytes of the file, as `sha256sum` prints it.
    package var hash: String

    package init(file: String, paper: String, code: String, hash: String) {
      (self.file, self.paper, self.code, self.hash) = (file, paper, code, hash)
    }
  }

  package init(title: String, entries: [Entry]) { (self.title, self.entries) = (title, entries) }
}

extension DossierContents {
  package func report(in wording: Wording) -> Report {
    var report = Report(wording.dossierTitle, in: wording)
    let columns = [
      Report.Column(wording.numberColumn, .trailing), Report.Column(wording.paperColumn),
      Report.Column(wording.fileColumn), Report.Column(wording.dataCode),
    ]
    let rows = entries.enumerated().map { [String($0 + 1), $1.paper, $1.file, $1.code] }
    report.blocks = [
      .title(wording.dossierTitle, [title]), .table(Report.Table(columns, rows: rows)),
      .paragraph(wording.hashesNote),
    ]
    return report
  }

  /// The hashes as `sha256sum --check` reads them.
  package var sums: String { entries.map { "\($0.hash)  \($0.file)\n" }.joined() }
}
