import ArgumentParser
import CongressModel
import StrictJSON
import TerminalUI
import Wording

struct PeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "people", abstract: Spoken.wording.aboutPeople,
      subcommands: [
        PeopleImportCommand.self, PeopleListCommand.self, PeopleExportCommand.self,
        PeopleCheckInCommand.self, PeopleReplaceCommand.self, PeopleRollCommand.self,
      ])
  }
}

/// Why a command on people wasn't carried out.
enum PeopleCommandError: Error {
  case list(CSVError, path: String)
  case presence(PresenceError, People)
  case several(String, names: [String])
}

extension Wording {
  func sentence(_ error: PeopleCommandError) -> String {
    switch error {
    case .list(let error, let path): notAList(error, file: path)
    case .presence(let error, let people): sentence(error, people)
    case .several(let text, let names): severalCalled(text, names)
    }
  }
}

struct PeopleImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: Spoken.wording.aboutPeopleImport)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Argument(help: help(Spoken.wording.helpPeopleFile)) var file: String
  @Flag(name: .long, help: help(Spoken.wording.helpDryRun)) var dryRun = false
  @Flag(name: .long, help: help(Spoken.wording.helpExceptRefused)) var exceptRefused = false

  func run() throws {
    try options.open { session throws(CommandError) in
      var documents = try session.documents(congress)
      let list = try read(into: documents)
      let isTaken = !dryRun && (list.refused == 0 || exceptRefused)
      if isTaken {
        documents.people = list.people
        try session.write(documents, as: .peopleImported, LocalText(file))
      }
      report(list, isTaken: isTaken, session.wording)
      guard list.refused == 0 || isTaken else { throw .answeredNo }
    }
  }

  private func read(into documents: CongressDocuments) throws(CommandError) -> PeopleImport {
    let bytes = try InputFile.read(file)
    do throws(CSVError) {
      return try PeopleImport(
        bytes, into: documents.people, opening: documents.congress.dates.current.opening)
    } catch {
      throw .people(.list(error, path: file))
    }
  }

  /// What the list does: all of it to look at, only what is refused where it was written.
  private func report(_ list: PeopleImport, isTaken: Bool, _ wording: Wording) {
    guard !output.json else {
      return Process.say(list.json(congress, isTaken: isTaken, wording).bytes())
    }
    for row in list.rows where !isTaken || row.isRefused { Process.say(wording.sentence(row)) }
    if !list.ignored.isEmpty { Process.complain(wording.ignoredColumns(list.ignored)) }
    Process.complain(wording.summary(list))
    if !isTaken, !dryRun { Process.complain(wording.nothingImported) }
  }
}

extension PeopleImport.Row {
  fileprivate var isRefused: Bool { if case .refused = outcome { true } else { false } }

  fileprivate func json(_ wording: Wording) -> JSON {
    let (word, fields, reasons): (String, [PersonColumn], [PersonRefusal]) =
      switch outcome {
      case .new: ("new", [], [])
      case .changed(let columns): ("changed", PersonColumn.allCases.filter(columns.contains), [])
      case .unchanged, .repeats: ("duplicate", [], [])
      case .refused(let reasons): ("refused", [], reasons)
      }
    return .record([
      ("line", .integer(line)), ("name", .string(name)), ("outcome", .string(word)),
      ("fields", .strings(fields.map(\.rawValue))), ("reasons", .strings(reasons.map(\.key))),
      ("says", reasons.isEmpty ? nil : .string(wording.sentence(self))),
    ])
  }
}

extension PeopleImport {
  fileprivate func json(_ congress: Congress.ID, isTaken: Bool, _ wording: Wording) -> JSON {
    .record([
      ("congress", .string(congress.rawValue)), ("written", .bool(isTaken)),
      ("new", .integer(new)), ("changed", .integer(changed)), ("duplicate", .integer(unchanged)),
      ("refused", .integer(refused)), ("ignored", .strings(ignored)),
      ("rows", .array(rows.map { $0.json(wording) })),
    ])
  }
}

struct PeopleListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutPeopleList)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Flag(name: .long, help: help(Spoken.wording.helpPresentOnly)) var present = false

  func run() throws {
    try options.open { session throws(CommandError) in
      let documents = try session.documents(congress)
      let (people, wording) = (documents.people, session.wording)
      let shown = VietnameseOrder.sorted(people.delegates, by: \.name)
        .filter { !present || $0.isPresent }
      guard !output.json else { return Process.say(JSON.array(shown.map(\.json)).bytes()) }
      let numbers = people.numbers
      for delegate in shown {
        let fields = [
          ScreenText(String(numbers[delegate.id] ?? 0)).padded(to: 5, alignment: .trailing).string,
          ScreenText(delegate.name).padded(to: 30).string,
          ScreenText(wording.shortTerm(delegate.kind)).padded(to: 10).string,
          ScreenText(delegate.attributes.unit ?? "").padded(to: 24).string,
          wording.state(of: delegate),
        ]
        Process.say(fields.joined(separator: " ").trimmingTrailingBlanks)
      }
      if let clock = people.clock(for: documents.congress.kind) {
        Process.complain(wording.sentence(clock))
      }
    }
  }
}

struct PeopleExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "export", abstract: Spoken.wording.aboutPeopleExport)
  }

  @OptionGroup var options: WorkspaceOptions
  @Argument(help: help(Spoken.wording.helpCongress)) var congress: Congress.ID
  @Option(name: .shortAndLong, help: help(Spoken.wording.helpOutput, "FILE")) var output: String?

  func run() throws {
    try options.open { session throws(CommandError) in
      let bytes = Array(PeopleCSV.text(try session.documents(congress).people).utf8)
      guard let output else { return Process.say(bytes) }
      try OutputFile.write(bytes, to: output)
    }
  }
}
