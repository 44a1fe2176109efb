import CongressModel
import TerminalUI
import Wording

extension AppModel {
  mutating func take(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(let press): return take(press)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return take(mouse)
    default: return []
    }
  }

  /// Whether it is a key that does nothing now but move a selection.
  func isMove(_ event: InputEvent) -> Bool {
    guard case .key(let press) = event, overlay == nil,
      screens.top.content.filter?.isTyping != true,
      !(screens.top.content.takesText && press.isText)
    else { return false }
    return bindings.binding(for: press)?.action == .move
  }

  mutating func take(_ press: KeyPress) -> [Effect] {
    lastClick = nil
    if let overlay { return take(press, over: overlay) }
    notice = nil
    if screens.top.content.filter?.isTyping == true { return typeFilter(press) }
    if screens.top.content.takesText, press.isText {
      screens.top.content.type(press, in: situation)
      return []
    }
    let bindings = bindings
    bound = nil
    guard let binding = bindings.binding(for: press) else { return [] }
    if let reason = binding.disabled {
      notice = Notice(.warning, reason)
      return []
    }
    return perform(binding.action, press)
  }

  private mutating func typeFilter(_ press: KeyPress) -> [Effect] {
    guard var filter = screens.top.content.filter else { return [] }
    switch press.key {
    case .escape:
      screens.top.content.filter = nil
      screens.top.content.selectBestMatch(in: situation)
    case .enter:
      filter.isTyping = false
      screens.top.content.filter = filter.field.isEmpty ? nil : filter
    case .up, .down, .pageUp, .pageDown: return perform(.move, press)
    default:
      guard filter.field.handle(press) else { return [] }
      screens.top.content.filter = filter
      screens.top.content.selectBestMatch(in: situation)
    }
    return []
  }

  /// A paste goes into a field; outside one it never runs commands.
  private mutating func paste(_ text: String) -> [Effect] {
    switch overlay {
    case .prompt(var prompt):
      prompt.insert(text)
      overlay = .prompt(prompt)
    case .form(var form):
      form.insert(text)
      overlay = .form(form)
    case .help(var help):
      help.paste(text)
      overlay = .help(help)
    case .palette(var palette):
      palette.paste(text)
      overlay = .palette(palette)
    case .themes, .prefix, .notices, nil:
      if screens.top.content.takesText {
        screens.top.content.insert(text)
        return []
      }
      guard var filter = screens.top.content.filter, filter.isTyping else {
        notice = Notice(.plain, situation.wording.pasteIgnored)
        return []
      }
      filter.field.insert(text)
      screens.top.content.filter = filter
      screens.top.content.selectBestMatch(in: situation)
    }
    return []
  }
}

extension AppModel {
  mutating func perform(_ command: Command, _ press: KeyPress) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .back: return back(by: press)
    case .help:
      overlay = .help(HelpOverlay(bindings, names: situation.wording.keyNames))
      return []
    case .undo: return history.next.map { [.write($0, .undone)] } ?? []
    case .redo: return history.nextRedo.map { [.write($0, .redone)] } ?? []
    case .language:
      situation.wording = Wording(situation.wording.language.other)
      return [.remember(preferences)]
    case .theme:
      overlay = .themes(ListState(selected: themes.firstIndex(of: theme) ?? 0), before: theme)
      return []
    case .palette, .prefix, .home, .mouse, .copy, .notices: return performOnFrame(command)
    case .filter:
      screens.top.content.filter = screens.top.content.filter ?? Filter()
      screens.top.content.filter?.isTyping = true
      screens.top.content.selectBestMatch(in: situation)
      return []
    default:
      let requests = screens.top.content.perform(command, press, in: situation)
      return carryOut(requests)
    }
  }

  var preferences: Preferences {
    Preferences(language: situation.wording.language, theme: theme, me: situation.me)
  }

  /// Leaves one thing: what is marked, the filter, the view, then the screen, then the program, which
  /// Esc never leaves: pressed once too often it would end the day's work.
  private mutating func back(by press: KeyPress) -> [Effect] {
    if screens.top.content.unmark() { return [] }
    if screens.top.content.filter != nil {
      screens.top.content.filter = nil
      screens.top.content.selectBestMatch(in: situation)
      return []
    }
    if screens.top.content.stepBack() { return [] }
    return screens.close() || press.key == .escape ? [] : [.quit]
  }

  mutating func carryOut(_ requests: [Request]) -> [Effect] {
    var effects: [Effect] = []
    for request in requests {
      switch request {
      case .show(let screen):
        screens.open(screen)
        effects += screen.content.follows(in: situation).map { .follow($0) }
      case .close: _ = screens.close()
      case .effect(let effect): effects.append(effect)
      case .change(let entry): effects.append(.write(entry, .made))
      case .notice(let notice): self.notice = notice
      case .become(let name):
        situation.me = name
        screens.top.content.selectBestMatch(in: situation)
        effects.append(.remember(preferences))
      case .ask(let prompt): overlay = .prompt(prompt)
      case .fill(let form): overlay = .form(form)
      case .refuse(let reason):
        guard case .prompt(var prompt) = overlay else { break }
        prompt.complaint = reason
        overlay = .prompt(prompt)
      }
    }
    return effects
  }
}

extension KeyPress {
  /// Whether the key writes or mends a text.
  var isText: Bool {
    switch (key, modifiers) {
    case (.character, []), (.character, .shift), (.backspace, _), (.delete, _), (.left, []),
      (.right, []), (.home, []), (.end, []):
      true
    default: false
    }
  }
}
