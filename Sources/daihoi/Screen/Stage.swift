import CongressApp
import CongressModel
import Glibc
import Ncurses
import Storage
import TerminalUI
import Themes
import Wording

/// The terminal with the themes and keys of the user, on which the program is shown.
final class Stage {
  private let look: Look
  private let wording: Wording
  private var shelf: ThemeShelf
  private let name: String
  /// The theme that is shown first, read while the workspace is.
  private let firstTheme: Concurrent<Theme?>
  /// Tells when a theme of the user's changes.
  private let themeWatch = FolderWatch.here
  private let log: Log?

  /// - Throws: `noSuchTheme`, and `noTerminal` where input or output isn't one.
  init(_ look: Look, _ wording: Wording) throws(CommandError) {
    (self.look, self.wording) = (look, wording)
    shelf = ThemeShelf(wording)
    let name = try Self.themeName(look, shelf)
    self.name = name
    firstTheme = Concurrent { [shelf] in
      shelf.theme(AppModel.shownTheme(name, isLight: Self.isLight))
    }
    if let path = look.logPath { log = try Log(path) } else { log = nil }
    guard !look.isLinear else { return }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    do throws(FileError) { try themeWatch?.add(ConfigFolder.themesPath) } catch {
      // without a folder of themes there is nothing to watch
    }
  }

  var isReadOnly: Bool { look.readOnly }

  /// Whether the background is light, as far as the environment tells.
  private static var isLight: Bool {
    Process.environment["COLORFGBG"].flatMap(BackgroundColour.isLight(environment:)) ?? false
  }

  /// What was asked for, else what was chosen last; a theme that has gone leaves it to the terminal.
  private static func themeName(
    _ look: Look, _ shelf: ThemeShelf
  ) throws(CommandError) -> String {
    if let name = look.theme {
      guard name == AppModel.automatic || shelf.theme(name) != nil else {
        throw .noSuchTheme(name, known: [AppModel.automatic] + shelf.names)
      }
      return name
    }
    let saved = StateFolder.savedPreferences?.theme
    return saved.flatMap { shelf.theme($0) == nil ? nil : $0 } ?? AppModel.automatic
  }
}

extension Stage {
  /// Shows the program until it is left, with the terminal as it was before when this returns.
  ///
  /// Where there is a `state`, it begins where it was left the last time.
  func play(
    _ situation: Situation, _ history: History, watch: FolderWatch?, in environment: Environment,
    remembering state: StateFolder? = nil
  ) throws(CommandError) -> Program.Ending {
    let model = model(situation, history)
    if look.isLinear {
      talk(model, watch, in: environment, remembering: state)
      return .quit
    }
    do throws(NcursesError) {
      var terminal = try NcursesTerminal(
        theme: firstTheme.value ?? ShippedTheme.all[0].theme,
        colours: look.color ?? .automatic, glyphs: look.ascii ? .ascii : nil)
      for watch in [watch, themeWatch].compactMap(\.self) {
        terminal.watch(fileDescriptor: watch.descriptor)
      }
      var shown = model
      (shown.size, shown.glyphs) = (terminal.size, terminal.capabilities.glyphs)
      var program = Program(
        shown, in: dressed(environment), resuming: look.fresh ? nil : state?.place)
      let ending = program.run(on: &terminal)
      terminal.close()
      state?.note(program.model.place)
      return ending
    } catch {
      throw .noTerminal
    }
  }

  /// The same as a dialogue of lines.
  private func talk(
    _ model: AppModel, _ watch: FolderWatch?, in environment: Environment,
    remembering state: StateFolder?
  ) {
    var program = LinearProgram(model, in: dressed(environment))
    var stage = LinearStage()
    stage.run(
      &program, at: look.fresh ? nil : state?.place,
      watched: [watch].compactMap { $0?.descriptor })
    state?.note(program.model.place)
  }

  private func model(_ situation: Situation, _ history: History) -> AppModel {
    var situation = situation
    if look.readOnly, situation.readOnly == nil { situation.readOnly = .readOnly(path: "") }
    var model = AppModel(
      situation, history: history, theme: name, themes: shelf.names,
      size: Size(columns: 80, rows: 24))
    model.isLight = Self.isLight
    model.usesMouse = !look.noMouse
    let keys = KeyFile(wording)
    model.keymap = keys.keymap
    model.warn(keys.problems.first ?? shelf.problems.first)
    return model
  }

  /// The world outside, with what belongs to the terminal alone.
  private func dressed(_ environment: Environment) -> Environment {
    var dressed = environment
    dressed.theme = { self.shelf.theme($0) }
    if let log { dressed.log = { log.note($0, $1) } }
    if look.isCalm {
      let watch = StopWatch()
      dressed.calm = { watch.milliseconds }
    }
    dressed.read = { descriptor in
      guard descriptor == self.themeWatch?.descriptor else { return environment.read(descriptor) }
      guard self.themeWatch?.changed().isEmpty == false else { return [] }
      self.shelf = ThemeShelf(self.wording)
      return [.themesChanged(self.shelf.names, problem: self.shelf.problems.first)]
    }
    dressed.perform = { effect in
      guard case .edit(let text) = effect else { return environment.perform(effect) }
      return [.edited(Editor.edit(text))]
    }
    return dressed
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
