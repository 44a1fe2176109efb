import ArgumentParser
import CongressApp
import CongressModel
import Glibc
import Ncurses
import StrictJSON
import TerminalUI
import Themes
import Wording

struct KeysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "keys", abstract: Spoken.wording.aboutKeys)
  }

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    try options.run { wording throws(CommandError) in
      var group = ""
      for binding in AppModel.allBindings(wording) {
        if binding.group != group { Process.say(binding.group) }
        group = binding.group
        let keys = binding.keys.map { $0.name() }.joined(separator: " ")
        Process.say("  \(ScreenText(keys).padded(to: 28).string) \(binding.label)")
      }
    }
  }
}

struct ThemeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "theme", abstract: Spoken.wording.aboutThemeCommand,
      subcommands: [ThemeListCommand.self, ThemeCheckCommand.self])
  }
}

struct ThemeListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Spoken.wording.aboutThemeList)
  }

  @OptionGroup var options: WorkspaceOptions

  func run() throws { for theme in ShippedTheme.all { Process.say(theme.name) } }
}

struct ThemeCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: Spoken.wording.aboutThemeCheck)
  }

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    try options.run { _ throws(CommandError) in
      var isGood = true
      for theme in ShippedTheme.all {
        for finding in theme.theme.findings {
          isGood = false
          Process.say("\(theme.name): \(finding)")
        }
      }
      guard isGood else { throw .answeredNo }
    }
  }
}

struct InfoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "info", abstract: Spoken.wording.aboutInfo)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    try options.run { wording throws(CommandError) in
      guard let found = capabilities() else { throw .noTerminal }
      let lines = [
        ("TERM", "\(found.askedName ?? "–") → \(found.usedName)"),
        ("colours", "\(found.colours), \(found.colourTier) (\(found.colourReason.rawValue))"),
        ("glyphs", "\(found.glyphs.rawValue) (\(found.glyphReason.rawValue))"),
        ("encoding", found.encoding.rawValue),
        ("alternate screen", found.hasAlternateScreen ? "yes" : "no"),
        ("workspace", options.path),
        ("language", wording.language.rawValue),
      ]
      for (name, value) in lines {
        Process.say("\(ScreenText(name).padded(to: 18).string) \(value)")
      }
    }
  }

  private func capabilities() -> Capabilities? {
    do throws(NcursesError) {
      let terminal = try NcursesTerminal(
        theme: ShippedTheme.all[0].theme, colours: look.color ?? .automatic,
        glyphs: look.ascii ? .ascii : nil)
      let found = terminal.capabilities
      terminal.close()
      return found
    } catch {
      return nil
    }
  }
}
