// The tab of papers, and the commands that make them.
extension Wording {
  package var keyMakePaper: String { pick(vi: "In văn bản", en: "Make the paper") }
  package var keyMakeAll: String { pick(vi: "In tất cả", en: "Make all") }
  package var keyDossier: String { pick(vi: "Lập hồ sơ", en: "Dossier") }
  package var emptyPapers: String {
    pick(
      vi: "Chưa có gì để in: cần đại biểu, đề án hoặc cuộc bầu.",
      en: "Nothing to print yet: it takes delegates, a scheme or an election.")
  }

  package func papersKept(_ paths: [String]) -> String {
    guard let first = paths.first, paths.count > 3 else {
      return pick(vi: "Đã ghi \(list(paths))", en: "Written: \(list(paths))")
    }
    return pick(
      vi: "Đã ghi \(files(paths.count)), như \(first)",
      en: "Written: \(files(paths.count)), such as \(first)")
  }

  package func files(_ value: Int) -> String {
    count(value, vi: "tệp", one: "file", many: "files")
  }

  package func dossierWritten(_ count: Int, to path: String) -> String {
    pick(
      vi: "Hồ sơ có \(files(count)) trong \(quoted(path)).",
      en: "The dossier has \(files(count)) in \(quoted(path)).")
  }

  package func noPapers(_ id: String) -> String {
    pick(
      vi: "Đại hội \(quoted(id)) chưa có gì để in.",
      en: "There is nothing to print of \(quoted(id)).")
  }

  package var aboutReportPaper: String {
    pick(vi: "Một văn bản của đại hội.", en: "One paper of a congress.")
  }
  package var helpPaperKind: String {
    pick(
      vi: "credentials, scheme, ballot, covers, minutes, aloud, elected, approval.",
      en: "credentials, scheme, ballot, covers, minutes, aloud, elected or approval.")
  }
  package var helpRound: String { pick(vi: "Lần bầu.", en: "The round.") }
  package var aboutDossier: String {
    pick(
      vi: "Hồ sơ đại hội: mọi văn bản, mục lục, mã băm.",
      en: "The dossier: all papers with contents and hashes.")
  }
  package var helpDossier: String {
    pick(vi: "Thư mục mới hoặc trống.", en: "A new or empty folder.")
  }
  package var aboutReportKeep: String {
    pick(
      vi: "Ghi mọi văn bản vào thư mục reports của đại hội.",
      en: "Write all papers into the congress's reports.")
  }
}
