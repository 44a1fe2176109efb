import ArgumentParser
import CongressApp
import CongressModel
import Glibc
import Storage
import Wording

/// The language of help texts, messages and data meant for people.
///
/// `--language`, then the saved choice, then the locale: `vi*` is Vietnamese, all else English.
enum Spoken {
  static let wording = Wording(
    language(CommandLine.arguments, saved: StateFolder.savedPreferences?.language))

  static func language(_ arguments: [String], saved: Language?) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", arguments.indices.contains(index + 1),
        let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--language="),
        let language = Language(rawValue: String(argument.dropFirst(11)))
      {
        return language
      }
    }
    if let saved { return saved }
    return locale.hasPrefix("vi") ? .vietnamese : .english
  }
}

extension Spoken {
  /// The locale of messages, as the environment names it.
  static var locale: String {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Process.environment[$0] }
      .first { !$0.isEmpty } ?? ""
  }
}

extension Language: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// `2020-04-29`, or `29/4/2020`.
  package init?(argument: String) {
    guard let date = CalendarDate(typed: argument) else { return nil }
    self = date
  }
}

extension Identifier: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// What every command takes.
struct WorkspaceOptions: ParsableArguments {
  @Option(name: .long, help: help(Spoken.wording.helpWorkspace, "DIR"))
  var workspace: String?

  @Option(name: .long, help: help(Spoken.wording.helpLanguage, "vi|en"))
  var language: Language?

  @Option(name: .long, help: help(Spoken.wording.helpToday, "DATE"))
  var today: CalendarDate?

  @Flag(name: .long, help: help(Spoken.wording.helpReadOnly))
  var readOnly = false
}

/// Whether the answer is for programs.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: help(Spoken.wording.helpJSON))
  var json = false
}

func help(_ text: String, _ value: String? = nil) -> ArgumentHelp {
  ArgumentHelp(text, valueName: value)
}

/// Which workspace, language and day were asked for, without the parser (see `Look`).
struct ChosenWorkspace: Hashable {
  var workspace: String?
  var language: Language?
  var today: CalendarDate?
}

extension ChosenWorkspace {
  var wording: Wording { language.map { Wording($0) } ?? Spoken.wording }

  /// `--workspace`, then `$DAIHOI_WORKSPACE`, then the folder for data of the user.
  var path: String {
    if let workspace { return workspace }
    if let path = Process.environment["DAIHOI_WORKSPACE"], !path.isEmpty { return path }
    return Process.userFolder("XDG_DATA_HOME", ".local/share") + "/daihoi"
  }

  /// Carries a command out, and says what went wrong with the exit status that means it.
  func run(_ body: (Wording) throws(CommandError) -> Void) throws {
    do throws(CommandError) {
      if let word = Process.hiddenWord { throw .hiddenCharacters(word) }
      try body(wording)
    } catch {
      Process.complain(wording.sentence(error))
      throw ExitCode(error.exitStatus)
    }
  }
}

extension WorkspaceOptions {
  var chosen: ChosenWorkspace {
    ChosenWorkspace(workspace: workspace, language: language, today: today)
  }

  var wording: Wording { chosen.wording }
  var path: String { chosen.path }

  /// The files of this machine, of which none is changed where that was asked for.
  var files: PosixFileSystem { PosixFileSystem(isReadOnly: readOnly) }

  func run(_ body: (Wording) throws(CommandError) -> Void) throws { try chosen.run(body) }

  /// The same on an open workspace; with `overview` where the summaries of all congresses are wanted.
  func open(
    overview: Bool = false, _ body: (inout Session) throws(CommandError) -> Void
  ) throws {
    try run { wording throws(CommandError) in
      var session = try Session(
        at: path, today: today, wording: wording, on: files, overview: overview)
      try body(&session)
    }
  }
}
