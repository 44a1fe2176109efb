import CongressApp
import Glibc
import Ncurses
import Storage
import TerminalUI
import Themes

/// The terminal with its themes, on which the program is shown.
struct Stage {
  private let look: LookOptions
  private let themes: [String: Theme]
  private let name: String
  private let theme: Theme

  /// - Throws: `noSuchTheme`, and `noTerminal` where input or output isn't one.
  init(_ look: LookOptions) throws(CommandError) {
    let themes = Dictionary(uniqueKeysWithValues: ShippedTheme.all.map { ($0.name, $0.theme) })
    let name = look.theme ?? StateFolder.savedPreferences?.theme ?? "dark"
    guard let theme = themes[name] else {
      throw .noSuchTheme(name, known: ShippedTheme.all.map(\.name))
    }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    (self.look, self.themes, self.name, self.theme) = (look, themes, name, theme)
  }
}

extension Stage {
  /// Shows the program until it is left, with the terminal as it was before when this returns.
  func play(
    _ situation: Situation, _ history: History, watch: FolderWatch?, in environment: Environment
  ) throws(CommandError) -> Program.Ending {
    do throws(NcursesError) {
      var terminal = try NcursesTerminal(
        theme: theme, colours: look.color ?? .automatic, glyphs: look.ascii ? .ascii : nil)
      terminal.usesMouse = true
      if let watch { terminal.watch(fileDescriptor: watch.descriptor) }
      let model = AppModel(
        situation, history: history, theme: name, themes: ShippedTheme.all.map(\.name),
        size: terminal.size, glyphs: terminal.capabilities.glyphs)
      var program = Program(model, in: environment, themes: themes)
      let ending = program.run(on: &terminal)
      terminal.close()
      return ending
    } catch {
      throw .noTerminal
    }
  }

  /// Ends the process as a signal asked for; returns where the person left.
  func leave(_ ending: Program.Ending) {
    switch ending {
    case .quit: break
    case .hangup: exit(128 + SIGHUP)
    case .terminated(let signal): NcursesTerminal.reraise(signal)
    }
  }
}

extension FolderWatch {
  /// A watch where the system has one to give; without it the screen shows what it reads itself.
  static var here: FolderWatch? {
    do throws(FileError) { return try FolderWatch() } catch { return nil }
  }
}
