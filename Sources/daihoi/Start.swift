import ArgumentParser
import CongressModel
import Wording

// The parser builds the tree of all commands and looks into each of their properties before it
// reads a word, which takes longer than showing the screen. What is plain goes around that.
extension Daihoi {
  /// What the words ask for.
  ///
  /// A start of the screen that names little needs no parser (`ScreenStart`), and a command that the
  /// first words name is given to it alone. All else, mistakes and questions for help among it, is
  /// the parser's, so that they are answered as for any program made with it.
  static func command(_ words: [String]) throws -> any ParsableCommand {
    try named(by: words).flatMap(parsed) ?? parseAsRoot(words)
  }

  /// The command with its words; `nil` where they are wrong or ask for help, which is answered in the
  /// words of the whole program.
  private static func parsed(
    _ command: any ParsableCommand.Type, _ words: [String]
  ) -> (any ParsableCommand)? {
    do {
      let parsed = try command.parseAsRoot(words)
      return type(of: parsed) == command ? parsed : nil
    } catch {
      return nil
    }
  }

  /// The command without further ones below it that the first words name, and the words after them.
  private static func named(
    by words: [String]
  ) -> (command: any ParsableCommand.Type, rest: [String])? {
    var command: any ParsableCommand.Type = Daihoi.self
    var rest = words[...]
    while let word = rest.first,
      let below = command.configuration.subcommands.first(where: {
        $0.configuration.commandName == word
      })
    {
      command = below
      rest.removeFirst()
    }
    guard command != Daihoi.self, command.configuration.subcommands.isEmpty else { return nil }
    return (command, Array(rest))
  }
}

/// A start of the screen, as it was asked for.
struct ScreenStart: Hashable {
  var workspace = ChosenWorkspace()
  var look = Look()
  var mirror: String?
  var demo = false
  var tour = false
}

extension ScreenStart {
  /// The screen on a workspace or on the demonstration, where little more is said about it; `nil`
  /// where it is, and where the words make no sense.
  init?(plain words: [String]) {
    self.init()
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "--demo": demo = true
      case "--fresh": look.fresh = true
      case "--ascii": look.ascii = true
      case "--workspace", "--language", "--theme":
        guard let value = words.popFirst(), !value.hasPrefix("-"), take(value, as: word) else {
          return nil
        }
      default: return nil
      }
    }
  }

  private mutating func take(_ value: String, as word: String) -> Bool {
    switch word {
    case "--workspace": workspace.workspace = value
    case "--theme": look.theme = value
    default:
      guard let language = Language(rawValue: value) else { return false }
      workspace.language = language
    }
    return true
  }

  func run() throws {
    try workspace.run { wording throws(CommandError) in
      let stage = try Stage(look, wording)
      if tour { return try TourScreen.run(workspace, stage) }
      guard demo else {
        return try ScreenSession.run(at: workspace.path, workspace, stage, mirror: mirror)
      }
      let path = try Demonstrations.temporaryFolder()
      defer { Process.say(wording.demonstrationIn(path)) }
      try DemonstrationScreen.run(at: path, workspace, stage)
    }
  }
}
