import ArgumentParser
import CongressModel
import Reports
import Storage
import StrictJSON
import Tallying
import Wording

struct ResultCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "result", abstract: Spoken.wording.aboutResult,
      subcommands: [ResultExportCommand.self, ResultImportCommand.self])
  }
}

struct ResultExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "export", abstract: Spoken.wording.aboutResultExport)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Option(name: .shortAndLong, help: help(Spoken.wording.helpOutput, "FILE")) var output: String?

  func run() throws {
    try options.open { session throws(CommandError) in
      let bytes = try session.result(of: try session.documents(congress)).json.bytes()
      guard let output else { return Process.say(bytes) }
      try OutputFile.write(bytes, to: output)
    }
  }
}

struct ResultImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: Spoken.wording.aboutResultImport)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpResultFile, "FILE")) var files: [String]
  @Flag(name: .long, help: help(Spoken.wording.helpReplaceResult)) var replace = false

  func run() throws {
    try options.open { session throws(CommandError) in
      var taken: [Congress.ID: CongressDocuments] = [:]
      var said: [String] = []
      for path in files {
        let file = try read(path)
        var new: CongressDocuments
        if let known = taken[file.congress] {
          new = known
        } else {
          new = try find(file, path, in: session)
        }
        do throws(ResultFileError) {
          try new.take(file, on: session.today, replacing: replace)
        } catch {
          throw .paper(.result(error, file: path))
        }
        taken[file.congress] = new
        said.append(
          session.wording.resultTaken(
            session.name(of: new.congress), elected: file.figures.elected))
      }
      for documents in taken.values { try session.write(documents) }
      for line in said { Process.say(line) }
    }
  }

  /// The file, if it is a result and whole.
  private func read(_ path: String) throws(CommandError) -> ResultFile {
    let bytes = try InputFile.read(path)
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch {
      throw .paper(.notAResult(path))
    }
    let file: ResultFile
    do throws(ShapeError) { file = try ResultFile(json: json) } catch {
      throw .paper(.notAResult(path))
    }
    guard file.isWhole({ SHA256.digest(of: $0).description }) else {
      throw .paper(.result(.changed, file: path))
    }
    return file
  }

  private func find(
    _ file: ResultFile, _ path: String, in session: Session
  ) throws(CommandError) -> CongressDocuments {
    guard session.tree[file.organization] != nil else {
      throw .paper(.result(.noSuchOrganization(file.organization.rawValue), file: path))
    }
    guard try session.has(file.congress) else {
      throw .paper(.result(.noSuchCongress(file.congress.rawValue), file: path))
    }
    return try session.documents(file.congress)
  }
}

/// The rows that the national monitoring asks for, of every congress held.
struct ReportMonitoringCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "monitoring", abstract: Spoken.wording.aboutMonitoring)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .long, help: help(Spoken.wording.helpAt, "ORG")) var at: Organization.ID?

  func run() throws {
    try options.open { session throws(CommandError) in
      let rows = try session.monitoring(at: at)
      guard !output.json else {
        let items = rows.map { row in
          JSON.record([
            ("congress", .string(row.id.rawValue)), ("organization", .string(row.name)),
            ("figures", row.figures.json),
          ])
        }
        return Process.say(JSON.array(items).bytes())
      }
      let title = at.flatMap { session.tree[$0]?.name } ?? session.settings.name
      let paper = Monitoring(
        rows.map { .init(organization: $0.name, level: $0.level, figures: $0.figures) },
        title: title, on: session.today)
      try report.put(
        paper.report(in: session.wording, isNarrow: report.format == .text))
    }
  }
}

extension Session {
  /// The figures of a congress: counted here, taken in from below, or stated by a paper.
  func figures(of documents: CongressDocuments) throws(CommandError) -> ResultFigures {
    let congress = documents.congress
    if let received = congress.received { return received.figures }
    var figures = ResultFigures()
    figures.held = congress.dates.actual?.closing
    if !documents.people.delegates.isEmpty {
      figures.summoned = documents.people.full.count
      figures.present = documents.people.voters.count
    }
    let votes = try decided(documents)
    let committee = votes.filter { $0.election.body == .committee }
    if let first = committee.first {
      figures.seats = first.election.seats
      figures.count(
        committee.flatMap(\.electedAttributes), on: congress.dates.current.opening)
    } else if let stated = congress.stated.last(where: { $0.body == .committee }) {
      (figures.seats, figures.elected) = (stated.seats, stated.elected)
    }
    if congress.directElection != nil {
      let isCounted = votes.contains { $0.election.body == .secretary && $0.hasElected }
      figures.secretary =
        isCounted || congress.stated.contains { $0.body == .secretary && $0.elected > 0 }
    }
    return figures
  }

  func monitoring(
    at organization: Organization.ID?
  ) throws(CommandError) -> [(id: Congress.ID, name: String, level: String, figures: ResultFigures)]
  {
    if let organization, tree[organization] == nil {
      throw .noSuchOrganization(organization.rawValue)
    }
    var rows: [(id: Congress.ID, name: String, level: String, figures: ResultFigures)] = []
    for summary in try summaries() {
      let isBelow =
        organization.map {
          summary.organization == $0 || tree.ancestors(of: summary.organization).contains($0)
        } ?? true
      guard isBelow, summary.dates.progress(asOf: today) == .held else { continue }
      let unit = tree[summary.organization]
      let level = tree.levels.first { $0.id == unit?.level }?.name[wording.language] ?? ""
      rows.append(
        (
          summary.id, unit?.name ?? summary.organization.rawValue, level,
          try figures(of: try documents(summary.id))
        ))
    }
    return rows
  }

  /// The result file of a congress whose votes are decided.
  func result(of documents: CongressDocuments) throws(CommandError) -> ResultFile {
    let minutes = try decided(documents)
    let isVoting = documents.elections.elections.contains { $0.rounds.contains(where: \.isOpen) }
    guard !minutes.isEmpty, !isVoting, !minutes.contains(where: \.isProvisional) else {
      throw .paper(.notDecided(documents.id.rawValue))
    }
    let votes = minutes.map { minutes in
      ResultFile.Vote(
        title: minutes.election.title, body: minutes.election.body, seats: minutes.round.seats,
        base: minutes.result.base, elected: minutes.electedNames,
        code: minutes.fingerprint ?? "")
    }
    var figures = try figures(of: documents)
    figures.held = figures.held ?? documents.congress.dates.current.closing
    return ResultFile(
      of: documents.congress, figures: figures, votes: votes
    ) { SHA256.digest(of: $0).description }
  }
}
