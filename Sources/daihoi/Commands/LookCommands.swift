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

  @Flag(name: .long, help: help(Spoken.wording.helpKeysCheck))
  var check = false

  @Flag(name: .long, help: help(Spoken.wording.helpKeysNames))
  var names = false

  func run() throws {
    try options.run { wording throws(CommandError) in
      let file = KeyFile(wording)
      if check { return try Self.check(file, wording) }
      let screens = AppModel.bindingsByScreen(wording, keymap: file.keymap)
      if names { return Self.printNames(screens) }
      var said: [Binding<Command>] = []
      for (title, bindings) in screens {
        let new = bindings.filter { !said.contains($0) }
        said += new
        if !new.isEmpty { Process.say(title) }
        for binding in new {
          let keys = ScreenText(binding.keyText(.keyboard)).padded(to: 28).string
          Process.say("  \(keys) \(binding.label)")
        }
      }
    }
  }

  private static func check(_ file: KeyFile, _ wording: Wording) throws(CommandError) {
    for problem in file.problems { Process.say(problem) }
    let conflicts = AppModel.keyConflicts(wording, keymap: file.keymap)
    for (screen, conflict) in conflicts {
      Process.say(wording.keyConflict(conflict.key.name(), screen, conflict.labels))
    }
    guard file.problems.isEmpty, conflicts.isEmpty else { throw .answeredNo }
    Process.say(wording.keysAreGood)
  }

  /// The file of keys as it would be with the program's own ones.
  private static func printNames(_ screens: [(title: String, bindings: [Binding<Command>])]) {
    let bindings = screens.flatMap(\.bindings)
    let members: [(name: String, value: JSON?)] = Keymap.names(in: bindings).map { name in
      let keys = bindings.first { $0.action.name == name && $0.prefix == nil }?.keys ?? []
      let free = keys.filter { !Keymap.fixed.contains($0) }
      return (name, free.isEmpty ? nil : .array(free.map { .string($0.name(.configuration)) }))
    }
    Process.say(JSON.record(members).bytes())
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

  func run() throws {
    try options.run { wording throws(CommandError) in
      let shelf = ThemeShelf(wording)
      for name in shelf.names { Process.say(name) }
      for problem in shelf.problems { Process.complain(problem) }
    }
  }
}

struct ThemeCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: Spoken.wording.aboutThemeCheck)
  }

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    try options.run { wording throws(CommandError) in
      let shelf = ThemeShelf(wording)
      var isGood = shelf.problems.isEmpty
      for problem in shelf.problems { Process.say(problem) }
      for name in shelf.names {
        for finding in shelf.theme(name)?.findings ?? [] {
          isGood = false
          Process.say("\(name): \(wording.sentence(finding))")
        }
      }
      guard isGood else { throw .answeredNo }
      Process.say(wording.themesAreGood(shelf.names.count))
    }
  }
}
