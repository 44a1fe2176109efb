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
        CongressCommand.self, TaskCommand.self, ElectionCommand.self, BallotsCommand.self,
        TallyCommand.self, MinutesCommand.self, VerifyCommand.self, KeysCommand.self,
        ThemeCommand.self, InfoCommand.self,
      ])
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var look: LookOptions

  @Flag(name: .long, help: help(Spoken.wording.helpDemo))
  var demo = false

  static func main() {
    protectProcess()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  func run() throws {
    try options.run { wording throws(CommandError) in
      guard demo else { return try ScreenSession.run(at: options.path, options, look) }
      let path = try Demonstrations.temporaryFolder()
      try Demonstrations.write(to: path)
      defer { Process.say(wording.demonstrationIn(path)) }
      try ScreenSession.run(at: path, options, look)
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
}

extension ColourPreference: ExpressibleByArgument {}
