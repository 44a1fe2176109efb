import ArgumentParser
import CongressModel
import Reports
import Storage
import StrictJSON
import Wording

/// Why a paper wasn't made.
enum PaperCommandError: Error {
  case template(TemplateError, file: String)
  case noPapers(String)
  case result(ResultFileError, file: String)
  case notAResult(String)
  case notDecided(String)
}

extension Wording {
  func sentence(_ error: PaperCommandError) -> String {
    switch error {
    case .template(let error, let file): "\(quoted(file)): \(error.sentence(in: self))"
    case .noPapers(let id): noPapers(id)
    case .result(let error, let file): sentence(error, file: file)
    case .notAResult(let file): notAResult(file)
    case .notDecided(let id): notDecidedYet(id)
    }
  }
}

/// One paper of a congress, or of one of its votes or schemes: `aloud thuong-kiem/ban-chap-hanh`.
struct ReportPaperCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "paper", abstract: Spoken.wording.aboutReportPaper,
      discussion: Spoken.wording.ownPapers)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var report: ReportOptions
  @Argument(help: help(Spoken.wording.helpPaperKind)) var kind: CongressPaper.Kind
  @Argument(help: help(Spoken.wording.helpElectionOrCongress)) var reference: ElectionReference
  @Option(name: .long, help: help(Spoken.wording.helpRound, "N")) var round: Int?

  func run() throws {
    try options.open { session throws(CommandError) in
      let documents = try session.documents(reference.congress)
      let made = try session.make(try paper(of: documents), of: documents)
      try report.put(made.report)
      guard !made.isProvisional else { throw .answeredNo }
    }
  }

  private func paper(of documents: CongressDocuments) throws(CommandError) -> CongressPaper {
    switch kind {
    case .credentials, .approval: return CongressPaper(kind)
    case .scheme:
      let name = reference.election?.rawValue ?? documents.people.schemes.first?.id.rawValue
      guard let name, let id = PersonnelScheme.ID(name) else {
        throw .scheme(.noSuchScheme(reference.election?.rawValue ?? ""))
      }
      return CongressPaper(kind, of: .scheme(id))
    case .ballot, .covers, .minutes, .aloud, .elected:
      guard let id = reference.election, let election = documents.elections[id] else {
        throw .notAReference(reference.congress.rawValue)
      }
      let number = round ?? election.currentRound?.number ?? 1
      return CongressPaper(kind, of: .round(id, number))
    }
  }
}

extension CongressPaper.Kind: ExpressibleByArgument {}

/// All papers of a congress in one folder with a table of contents and hashes.
struct ReportDossierCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "dossier", abstract: Spoken.wording.aboutDossier)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Option(name: .shortAndLong, help: help(Spoken.wording.helpDossier, "DIR")) var output: String

  func run() throws {
    try options.open { session throws(CommandError) in
      let documents = try session.documents(congress)
      let files = try session.dossier(of: documents)
      try CommandError.storing { () throws(StorageError) in
        let folder = try PaperFolder(at: output)
        for file in files { try folder.write(file.bytes, named: file.name) }
      }
      Process.complain(session.wording.dossierWritten(files.count, to: output))
    }
  }
}

extension Session {
  /// The files of a dossier: each paper as text and HTML, the contents, and the hashes.
  func dossier(
    of documents: CongressDocuments
  ) throws(CommandError) -> [(name: String, bytes: [UInt8])] {
    let papers = CongressPaper.all(of: documents)
    guard !papers.isEmpty else { throw .paper(.noPapers(documents.id.rawValue)) }
    var files: [(name: String, bytes: [UInt8])] = []
    let title = wording.title(
      of: documents.congress, organization: name(of: documents.congress), term: settings.term)
    var contents = DossierContents(title: title, entries: [])
    for (index, paper) in papers.enumerated() {
      let made = try make(paper, of: documents)
      let number = index < 9 ? "0\(index + 1)" : String(index + 1)
      for (format, ending) in [(ReportFormat.text, "txt"), (.html, "html")] {
        let file = "\(number)-\(paper.name).\(ending)"
        let bytes = Array(made.report.rendered(as: format).utf8)
        files.append((file, bytes))
        contents.entries.append(
          .init(
            file: file, paper: wording.title(of: paper, in: documents), code: made.code,
            hash: SHA256.digest(of: bytes).description))
      }
    }
    let list = contents.report(in: wording)
    files.append(("00-contents.txt", Array(list.text.utf8)))
    files.append(("00-contents.html", Array(list.html.utf8)))
    files.append(("SHA256SUMS", Array(contents.sums.utf8)))
    return files
  }

  /// Writes a paper into the workspace as text, HTML and CSV, under the code of its data.
  ///
  /// - Returns: the paths within the workspace.
  func keep(
    _ paper: CongressPaper, of documents: CongressDocuments
  ) throws(CommandError) -> [String] {
    if let readOnly { throw .storage(readOnly) }
    let first = try make(paper, of: documents)
    let language = wording.language.rawValue
    let names = try CommandError.storing { () throws(StorageError) in
      try folder.reports(of: documents.id)
    }
    let ending = ".\(language).txt"
    let replaced = names.compactMap { name -> String? in
      guard name.hasPrefix(paper.name + "_"), name.hasSuffix(ending) else { return nil }
      let code = name.dropFirst(paper.name.count + 1).dropLast(ending.count).uppercased()
      return code == first.code ? nil : code
    }
    let made = replaced.isEmpty ? first : try make(paper, of: documents, replacing: replaced)
    var paths: [String] = []
    for (format, ending) in [(ReportFormat.text, "txt"), (.html, "html"), (.csv, "csv")] {
      let name = "\(paper.name)_\(made.code.lowercased()).\(language).\(ending)"
      let bytes = Array(made.report.rendered(as: format).utf8)
      paths.append(
        try CommandError.storing { () throws(StorageError) in
          try folder.writeReport(bytes, named: name, of: documents.id)
        })
    }
    return paths
  }
}

/// A paper into the workspace's own folder of papers, as the screen does it.
struct ReportKeepCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "keep", abstract: Spoken.wording.aboutReportKeep)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID

  func run() throws {
    try options.open { session throws(CommandError) in
      let documents = try session.documents(congress)
      for paper in CongressPaper.all(of: documents) {
        for path in try session.keep(paper, of: documents) { Process.say(path) }
      }
    }
  }
}
