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
    takeMemoryInLargeSteps()
    do {
      let words = Array(CommandLine.arguments.dropFirst())
      if let start = ScreenStart(plain: words) { return try start.run() }
      var command = try command(words)
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// What the words come to.
  var start: ScreenStart {
    var look = look.chosen
    look.readOnly = options.readOnly
    return ScreenStart(
      workspace: options.chosen, look: look, mirror: mirror, demo: demo, tour: tour)
  }

  func run() throws { try start.run() }
}

/// How the screen looks.
struct LookOptions: ParsableArguments {
  @Option(name: .long, help: help(Spoken.wording.helpTheme, "NAME"))
  var theme: String?

  @Option(name: .long, help: help(Spoken.wording.helpColour, "WHEN"))
  var color: ColourPreference?

  @Flag(name: .long, help: help(Spoken.wording.helpASCII))
  var ascii = false

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
  var chosen: Look {
    Look(
      theme: theme, color: color, log: log, ascii: ascii, noMouse: noMouse,
      accessible: accessible, reduceMotion: reduceMotion, fresh: fresh)
  }
}

extension ColourPreference: ExpressibleByArgument {}
