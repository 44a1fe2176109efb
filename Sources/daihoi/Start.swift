import ArgumentParser
import CongressModel
import Wording

// The parser builds the tree of all commands and looks into each of their properties before it
// reads a word, which takes longer than showing the screen. What is plain goes around that.
extension Daihoi {
  /// What the words ask for.
  ///
  /// A start of the screen that names little needs no parser, and a command that the first words
  /// name is given to it alone. All else, mistakes and questions for help among it, is the parser's,
  /// so that they are answered as for any program made with it.
  static func command(_ words: [String]) throws -> any ParsableCommand {
    if let screen = Daihoi(plain: words) { return screen }
    return try named(by: words).flatMap(parsed) ?? parseAsRoot(words)
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

  /// The screen on a workspace or on the demonstration, where no more is said about it; `nil` where
  /// it is.
  init?(plain words: [String]) {
    self.init()
    (options, look, mirror, demo, tour) = (.none, .none, nil, false, false)
    var words = words[...]
    while let word = words.popFirst() {
      if word == "--demo" {
        demo = true
        continue
      }
      guard let value = words.popFirst(), !value.hasPrefix("-") else { return nil }
      switch word {
      case "--workspace": options.workspace = value
      case "--language":
        guard let language = Language(rawValue: value) else { return nil }
        options.language = language
      default: return nil
      }
    }
  }
}

extension WorkspaceOptions {
  /// Nothing said.
  fileprivate static var none: WorkspaceOptions {
    var options = WorkspaceOptions()
    (options.workspace, options.language, options.today) = (nil, nil, nil)
    return options
  }
}

extension LookOptions {
  /// Nothing said.
  fileprivate static var none: LookOptions {
    var look = LookOptions()
    (look.theme, look.color, look.log) = (nil, nil, nil)
    (look.ascii, look.readOnly, look.noMouse) = (false, false, false)
    (look.accessible, look.fresh, look.reduceMotion) = (false, false, false)
    return look
  }
}
