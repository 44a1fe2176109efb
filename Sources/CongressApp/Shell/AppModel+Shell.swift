import TerminalUI
import Wording

extension AppModel {
  /// The name of the choice that leaves the theme to the terminal.
  package static let automatic = "auto"

  /// The theme that is to be seen.
  package var shownTheme: String {
    Self.shownTheme(theme, isLight: isLight)
  }

  /// The theme that a choice comes to on a background.
  package static func shownTheme(_ chosen: String, isLight: Bool) -> String {
    chosen == automatic ? (isLight ? "light" : "dark") : chosen
  }

  /// What the footer names: while something lies over the screen or a filter is typed, the keys
  /// that do something then.
  var footerBindings: [Binding<Command>] {
    let wording = situation.wording
    func binding(_ key: KeyPress.Key, _ label: String) -> Binding<Command> {
      Binding(key, label, .back, priority: 0)
    }
    switch overlay {
    case nil where screens.top.content.filter?.isTyping == true:
      return [binding(.enter, wording.keyEndFilter), binding(.escape, wording.keyClearFilter)]
    case nil: return bindings
    case .help(let help) where !help.field.isEmpty:
      return [
        binding(.enter, wording.keyDoIt), binding(.up, wording.keyMove),
        binding(.escape, wording.keyClearFilter),
      ]
    case .help, .palette:
      return [
        binding(.enter, wording.keyDoIt), binding(.up, wording.keyMove),
        binding(.escape, wording.keyClose),
      ]
    case .prefix, .notices: return [binding(.escape, wording.keyClose)]
    case .prompt, .form, .themes: return [binding(.escape, wording.keyCancel)]
    }
  }

  mutating func performOnFrame(_ command: Command) -> [Effect] {
    switch command {
    case .palette: openPalette()
    case .prefix: overlay = .prefix(.prefix)
    case .home:
      screens.closeAll()
      screens.refresh(in: situation)
    case .mouse:
      usesMouse.toggle()
      let wording = situation.wording
      notice = Notice(.plain, usesMouse ? wording.mouseTaken : wording.mouseReleased)
    case .copy: return [.copy(selectedText)]
    case .notices: overlay = .notices(ListState())
    default: break
    }
    return []
  }

  mutating func takeThemes(_ names: [String], _ problem: String?) {
    themes = [Self.automatic] + names
    if !themes.contains(theme) { theme = Self.automatic }
    if case .themes = overlay { overlay = nil }
    if let problem { notice = Notice(.warning, problem) }
  }

  /// Puts what the editor saved into the field that it came from.
  mutating func takeEdited(_ text: String?) {
    guard let text else {
      notice = Notice(.plain, situation.wording.editorFailed)
      return
    }
    switch overlay {
    case .form(var form):
      form.replace(by: text)
      overlay = .form(form)
    case .prompt(var prompt):
      prompt.field.clear()
      prompt.field.insert(text)
      overlay = .prompt(prompt)
    default: break
    }
  }

  mutating func noticeCopy(_ text: String, _ isSent: Bool) {
    let wording = situation.wording
    let shown = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    notice =
      isSent
      ? Notice(.plain, wording.copied(String(shown.prefix(60))))
      : Notice(.warning, wording.notCopied)
  }
}

extension AppModel {
  mutating func take(_ press: KeyPress, overNotices list: ListState) -> [Effect] {
    var list = list
    guard list.handle(press, count: notices.count, height: noticeRows) else {
      overlay = nil
      return []
    }
    overlay = .notices(list)
    return []
  }

  private var noticeRows: Int { max(1, min(notices.count, situation.bodyRows - 6)) }

  func drawNotices(_ list: ListState, in body: Rect, on grid: inout Grid) {
    let wording = situation.wording
    // the selected one in full, below the list, where it is longer than a line of it
    let width = min(Dialog.preferredWidth, body.columns) - 4
    let chosen = notices.indices.contains(list.selected) ? notices[list.selected].text : ""
    let isSmall = body.rows < 12
    let most = body.rows - (isSmall ? 2 : 4)
    let whole = ScreenText(chosen).wrapped(to: width).count
    let below = whole > 1 ? min(whole + (isSmall ? 0 : 1), most - 1) : 0
    let rows = max(1, min(notices.count, most - below))
    let answers = [Dialog.Answer(KeyPress(.escape), wording.keyBack)]
    let (room, rest) = Dialog(
      title: wording.keyNotices, text: [], answers: isSmall ? [] : answers, freeRows: rows + below
    ).draw(in: body, on: &grid, names: wording.keyNames).splitting(top: rows)
    let place = rest.splitting(top: below > whole ? 1 : 0).rest
    if below > 0 { grid.draw(paragraph: chosen, in: place, role: .dialog) }
    List(count: notices.count, state: list, emptyText: wording.noNotices) {
      [Piece(notices[$0].text, .dialog)]
    }
    .draw(in: room, on: &grid)
  }
}
