import TerminalUI

extension AppModel {
  mutating func take(_ press: KeyPress, over overlay: Overlay) -> [Effect] {
    switch overlay {
    case .help(let help): take(press, over: help)
    case .prompt(let prompt): take(press, over: prompt)
    case .form(let form): take(press, over: form)
    case .themes(let list, let before): take(press, overThemes: list, before: before)
    case .palette(let palette): take(press, over: palette)
    case .prefix(let prefix): take(press, afterPrefix: prefix)
    case .notices(let list): take(press, overNotices: list)
    }
  }

  private mutating func take(_ press: KeyPress, over prompt: Prompt) -> [Effect] {
    var prompt = prompt
    switch press.key {
    case .escape:
      overlay = nil
      return []
    case .character(let digit) where !prompt.options.isEmpty:
      return answer(prompt, String(digit))
    case .enter: return answer(prompt, prompt.field.value.trimmed)
    case _ where press == .editor: return [.edit(prompt.field.value)]
    default:
      prompt.type(press)
      overlay = .prompt(prompt)
      return []
    }
  }

  /// Gives the answer to the screen; the prompt stays where the answer is refused.
  private mutating func answer(_ prompt: Prompt, _ text: String) -> [Effect] {
    let requests = screens.top.content.answer(prompt.purpose, text, in: situation)
    let isRefused = requests.contains { if case .refuse = $0 { true } else { false } }
    if !isRefused { overlay = nil }
    return carryOut(requests)
  }

  /// Enter gives the form to the screen, which takes all of it or complains of a field.
  private mutating func take(_ press: KeyPress, over form: Form) -> [Effect] {
    var form = form
    switch press.key {
    case .escape:
      overlay = nil
      return []
    case .enter:
      overlay = nil
      return carryOut(screens.top.content.submit(form, in: situation))
    case _ where press == .editor: return form.focusedText.map { [.edit($0)] } ?? []
    default:
      form.handle(press)
      overlay = .form(form)
      return []
    }
  }

  private mutating func take(
    _ press: KeyPress, over help: HelpOverlay<Command>
  ) -> [Effect] {
    var help = help
    switch help.handle(press, height: size.rows - 6) {
    case .none: overlay = .help(help)
    case .closed: overlay = nil
    case .run(let command):
      overlay = nil
      return perform(command, press)
    case .refused(let reason): notice = Notice(.warning, reason)
    }
    return []
  }

  /// The picture follows the selection; Escape brings the theme before back.
  private mutating func take(
    _ press: KeyPress, overThemes list: ListState, before: String
  ) -> [Effect] {
    var list = list
    switch press.key {
    case .escape:
      theme = before
      overlay = nil
    case .enter:
      overlay = nil
      return [.remember(preferences)]
    default:
      _ = list.handle(press, count: themes.count, height: max(1, situation.bodyRows - 4))
      theme = themes[list.selected]
      overlay = .themes(list, before: before)
    }
    return []
  }
}
