import ArgumentParser
import Ncurses
import Wording

@main
struct Daihoi: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "daihoi", abstract: Spoken.wording.aboutProgram, version: "0.1.0",
      subcommands: [
        DemoCommand.self, NewCommand.self, StatusCommand.self, OrganizationCommand.self,
        CongressCommand.self, TaskCommand.self, PeopleCommand.self, RulesCommand.self,
        SchemeCommand.self, ElectionCommand.self,
        BallotsCommand.self, BatchCommand.self, RulingCommand.self, RehearseCommand.self,
        TallyCommand.self, MinutesCommand.self, ResultCommand.self, PresentCommand.self,
        HallCommand.self, MergeCommand.self, VerifyCommand.self, DestroyCommand.self,
        KeysCommand.self,
        ThemeCommand.self, InfoCommand.self, ManualCommand.self,
        ReportCommand.self, SimulateCommand.self, HolidayCommand.self, TemplateCommand.self,
        UndoCommand.self, RedoCommand.self,
      ])
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var look: LookOptions

  @Option(name: .long, help: help(Spoken.wording.helpMirror, "DIR"))
  var mirror: String?

  @Flag(name: .long, help: help(Spoken.wording.helpDemo))
  var demo = false

  @Flag(name: .long, help: help(Spoken.wording.helpTour))
  var tour = false

  static func main() {
    protectProcess()
    do {
      var command = try command(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      end(with: error)
    }
  }

  func run() throws {
    try options.run { wording throws(CommandError) in
      let stage = try Stage(look, wording)
      if tour { return try TourScreen.run(options, stage) }
      guard demo else {
        return try ScreenSession.run(at: options.path, options, stage, mirror: mirror)
      }
      let path = try Demonstrations.temporaryFolder()
      defer { Process.say(wording.demonstrationIn(path)) }
      try DemonstrationScreen.run(at: path, options, stage)
    }
  }
}

/// How the screen looks.
struct LookOptions: ParsableArguments {
  @Option(name: .long, help: help(Spoken.wording.helpTheme, "NAME"))
  var theme: String?

  @Option(name: .long, help: help(Spoken.wording.helpColour, "WHEN"))
  var color: ColourPreference?

  @Flag(name: .long, help: help(Spoken.wording.helpASCII))
  var ascii = false

  @Flag(name: .long, help: help(Spoken.wording.helpReadOnly))
  var readOnly = false

  @Flag(name: .long, help: help(Spoken.wording.helpNoMouse))
  var noMouse = false

  @Flag(name: .long, help: help(Spoken.wording.helpAccessible))
  var accessible = false

  @Flag(name: .long, help: help(Spoken.wording.helpReduceMotion))
  var reduceMotion = false

  @Option(name: .long, help: help(Spoken.wording.helpLog, "FILE"))
  var log: String?

  @Flag(name: .long, help: help(Spoken.wording.helpFresh))
  var fresh = false
}

extension LookOptions {
  /// Whether to speak in lines: by the option, or by `ACCESSIBLE`.
  var isLinear: Bool { accessible || Process.environment["ACCESSIBLE"]?.isEmpty == false }

  /// Whether nothing is to move of itself more than once a second: by the option, or by
  /// `REDUCE_MOTION`.
  var isCalm: Bool { reduceMotion || Process.isCalm }

  /// The file to log to: by the option, or by `DAIHOI_LOG`.
  var logPath: String? {
    log ?? Process.environment["DAIHOI_LOG"].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension ColourPreference: ExpressibleByArgument {}
