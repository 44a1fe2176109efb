import ArgumentParser
import CongressApp
import CongressModel
import Glibc
import Ncurses
import TerminalUI
import Themes
import Wording

struct InfoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "info", abstract: Spoken.wording.aboutInfo)
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    try options.run { wording throws(CommandError) in
      let found = capabilities()
      let lines =
        (found.map { wording.terminalLines($0) } ?? []) + [
          (wording.infoMotion, motion(wording)), (wording.infoTheme, theme(wording)),
          (wording.infoLanguage, language(wording)),
          (wording.infoWorkspace, "\(wording.visible(options.path)) (\(workspaceReason(wording)))"),
          (wording.infoConfiguration, ConfigFolder.path), (wording.infoState, StateFolder.path),
        ]
      let width = lines.map { ScreenText($0.0).columns }.max() ?? 0
      for (name, value) in lines {
        Process.say("\(ScreenText(name).padded(to: width + 2).string)\(value)")
      }
      if found == nil { throw .noTerminal }
    }
  }

  private func motion(_ wording: Wording) -> String {
    guard look.chosen.isCalm else { return wording.motionFull }
    let reason = look.reduceMotion ? wording.reasonOption("--reduce-motion") : "REDUCE_MOTION"
    return "\(wording.motionReduced) (\(reason))"
  }

  private func theme(_ wording: Wording) -> String {
    if let name = look.theme { return "\(name) (\(wording.reasonOption("--theme")))" }
    if let saved = StateFolder.savedPreferences?.theme, saved != AppModel.automatic {
      return "\(saved) (\(wording.reasonSaved))"
    }
    guard let value = Process.environment["COLORFGBG"],
      let isLight = BackgroundColour.isLight(environment: value)
    else { return "\(AppModel.automatic) (\(wording.themeAuto))" }
    return "\(AppModel.automatic) → \(isLight ? "light" : "dark") (COLORFGBG=\(value))"
  }

  private func language(_ wording: Wording) -> String {
    let reason =
      if options.language != nil {
        wording.reasonOption("--language")
      } else if StateFolder.savedPreferences != nil {
        wording.reasonSaved
      } else {
        wording.reasonLocale(Spoken.locale)
      }
    return "\(wording.language.rawValue) (\(reason))"
  }

  private func workspaceReason(_ wording: Wording) -> String {
    if options.workspace != nil { return wording.reasonOption("--workspace") }
    if Process.environment["DAIHOI_WORKSPACE"]?.isEmpty == false { return "DAIHOI_WORKSPACE" }
    return wording.reasonStandard
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

extension Wording {
  /// What the terminal was found to do, and why that is believed.
  fileprivate func terminalLines(_ found: Capabilities) -> [(String, String)] {
    let asked = found.askedName ?? "–"
    return [
      ("TERM", asked == found.usedName ? asked : "\(asked) → \(found.usedName)"),
      (infoColours, "\(colours(found.colourTier)) (\(reason(found.colourReason, found)))"),
      (infoGlyphs, "\(found.glyphs.rawValue) (\(reason(found.glyphReason)))"),
      (infoEncoding, encoding(found.encoding)),
      (infoScreen, yesNo(found.hasAlternateScreen)),
      (infoModes, yesNo(found.hasModes)),
    ]
  }

  private func yesNo(_ value: Bool) -> String { value ? yes : no }

  private func reason(_ reason: Capabilities.ColourReason, _ found: Capabilities) -> String {
    switch reason {
    case .option: reasonOption("--color")
    case .noColor: "NO_COLOR"
    case .colorTerm: "COLORTERM=\(Process.environment["COLORTERM"] ?? "")"
    case .database: reasonDatabase(found.usedName)
    }
  }

  private func reason(_ reason: Capabilities.GlyphReason) -> String {
    switch reason {
    case .option: reasonOption("--ascii")
    case .encoding: reasonEncoding
    case .linuxConsole: reasonConsole
    case .oldTerminal: reasonOldTerminal
    case .unicode: reasonUnicode
    }
  }

  private func encoding(_ encoding: Capabilities.Encoding) -> String {
    switch encoding {
    case .utf8: "UTF-8 (\(reasonLocale(Spoken.locale)))"
    case .utf8Assumed: "UTF-8 (\(reasonAssumed))"
    case .other: "\(Spoken.locale) (\(reasonLocale(Spoken.locale)))"
    }
  }
}
