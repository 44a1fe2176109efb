import TerminalUI
import Wording

/// The program as a dialogue: a line comes in, what changed goes out.
///
/// It has no cursor to place and no picture, so that screen readers, braille lines and the simplest
/// terminals can do all that the screen can do. The same keys work, by their names; rows have
/// numbers.
package struct LinearProgram {
  package private(set) var model: AppModel
  private let environment: Environment
  private var page: LinearPage
  /// What can be chosen by its number instead of a row.
  private var menu: [Binding<Command>] = []
  private var hasEnded = false

  /// Wide enough that nothing is cut, and as many rows as one likes to hear at once.
  private static let size = Size(columns: 220, rows: 26)

  package init(_ model: AppModel, in environment: Environment) {
    (self.model, self.environment) = (model, environment)
    self.model.size = Self.size
    self.model.glyphs = .console
    self.model.usesMouse = false
    page = LinearPage(self.model)
  }

  private var wording: Wording { model.situation.wording }
}

extension LinearProgram {
  /// Goes back to where it was left, and says where that is.
  package mutating func begin(at place: Place?) -> [String] {
    if let place { for effect in model.resume(at: place) { carryOut(effect) } }
    page = LinearPage(model)
    return [wording.linearHelp] + wholePage() + noticeLines()
  }

  /// Takes a line that was typed; returns what there is to say, `nil` at the end.
  package mutating func take(_ line: String) -> [String]? {
    let before = (page, model.overlay)
    model.notice = nil
    let answer = act(line.trimmed)
    if hasEnded { return nil }
    return answer + changes(since: before.0, before.1)
  }

  /// Takes in what happened elsewhere; it is said only where it is news.
  package mutating func take(fileDescriptor: Int32) -> [String] {
    let before = page
    for message in environment.read(fileDescriptor) { send(message) }
    page = LinearPage(model)
    return page.trail == before.trail ? [] : wholePage()
  }

  /// What is asked for next, at the end of what was said.
  package var question: String {
    switch model.overlay {
    case .form(let form): wording.linearField(form.fields[form.focused].label)
    case .prompt(let prompt): prompt.title
    default: ""
    }
  }
}

// MARK: - What a line means

extension LinearProgram {
  private mutating func act(_ line: String) -> [String] {
    switch model.overlay {
    case .prompt(let prompt): return answer(prompt, line)
    case .form: return fillIn(line)
    case nil: break
    default: model.overlay = nil
    }
    if !menu.isEmpty, let number = Int(line) { return choose(number) }
    menu = []
    if line == "?" { return openMenu() }
    if line == "*" { return wholePage() }
    if line == "." { return press([KeyPress(.escape)]) }
    if line.isEmpty { return press([KeyPress(.enter)]) }
    if model.bindings.contains(where: { $0.action == .digit }), let keys = marks(line) {
      return press(keys)
    }
    if line.hasPrefix("/") { return filter(String(line.dropFirst()).trimmed) }
    return follow(line.split(separator: " ").map(String.init))
  }

  /// The numbers on a ballot, and Enter to record it.
  private func marks(_ line: String) -> [KeyPress]? {
    guard line.contains(where: \.isNumber),
      line.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == " ") })
    else { return nil }
    return line.map { KeyPress(.character($0)) } + [KeyPress(.enter)]
  }

  private mutating func filter(_ words: String) -> [String] {
    _ = press([KeyPress(.character("/"))])
    _ = press([KeyPress(.character("u"), .control)])
    return press(words.map { KeyPress(.character($0)) } + [KeyPress(.enter)])
  }

  /// A row by its number, then keys by their names; `#2` is the key and not the row.
  private mutating func follow(_ words: [String]) -> [String] {
    var words = words[...]
    if let first = words.first, let number = Int(first) {
      guard page.rows.indices.contains(number - 1) else { return [wording.linearNoRow(number)] }
      let below = page.rows[number - 1]
      let key: KeyPress.Key = below < 0 ? .up : .down
      send(Array(repeating: KeyPress(key), count: abs(below)))
      words.removeFirst()
    }
    for word in words {
      let name = word.hasPrefix("#") ? String(word.dropFirst()) : word
      guard let key = KeyPress(name: name) else { return [wording.linearNotUnderstood(word)] }
      guard model.overlay != nil || model.bindings.binding(for: key) != nil else {
        return [wording.linearNotUnderstood(word)]
      }
      send([key])
    }
    return []
  }

  private mutating func press(_ keys: [KeyPress]) -> [String] {
    send(keys)
    return []
  }

  /// All that can be done here, by numbers.
  private mutating func openMenu() -> [String] {
    menu = model.bindings.filter { $0.action.isForPalette && $0.prefix == nil && !$0.keys.isEmpty }
    return menu.enumerated().map { place, binding in
      let key = binding.keys[0].name(wording.keyNames)
      let reason = binding.disabled.map { ": \($0)" } ?? ""
      return "\(place + 1). \(binding.label) (\(key))\(reason)"
    } + [wording.linearMenu]
  }

  private mutating func choose(_ number: Int) -> [String] {
    defer { menu = [] }
    guard menu.indices.contains(number - 1) else { return [wording.linearNoRow(number)] }
    return press([menu[number - 1].keys[0]])
  }

  private mutating func answer(_ prompt: Prompt, _ line: String) -> [String] {
    if line == "." { return press([KeyPress(.escape)]) }
    if !prompt.options.isEmpty {
      return press(line.prefix(1).map { KeyPress(.character($0)) })
    }
    if !line.isEmpty {
      var prompt = prompt
      prompt.field.clear()
      prompt.field.insert(line)
      model.overlay = .prompt(prompt)
    }
    return press([KeyPress(.enter)])
  }

  /// A field of a form; the last one saves all of them.
  private mutating func fillIn(_ line: String) -> [String] {
    guard case .form(var form) = model.overlay else { return [] }
    if line == "." { return press([KeyPress(.escape)]) }
    switch form.fields[form.focused].content {
    case .text where !line.isEmpty: form.replace(by: line == "-" ? "" : line)
    case .flag(let isOn) where ["0", "1"].contains(line) && (line == "1") != isOn:
      form.handle(KeyPress(.character(" ")))
    case .text, .flag: break
    }
    model.overlay = .form(form)
    return press([KeyPress(form.focused == form.fields.count - 1 ? .enter : .tab)])
  }
}

// MARK: - What is said

extension LinearProgram {
  private mutating func changes(since before: LinearPage, _ overlay: Overlay?) -> [String] {
    page = LinearPage(model)
    if let asked = overlayLines(before: overlay) { return noticeLines() + asked }
    if page.trail != before.trail { return wholePage() + noticeLines() }
    guard let selected = page.selected, selected != before.selected else { return noticeLines() }
    return noticeLines() + [selected]
  }

  private func wholePage() -> [String] {
    [page.trail] + page.lines + (page.selected.map { [wording.linearSelected($0)] } ?? [])
  }

  private func noticeLines() -> [String] { model.notice.map { [$0.text] } ?? [] }

  /// What the question or the field is; `nil` where none is open.
  private func overlayLines(before: Overlay?) -> [String]? {
    switch model.overlay {
    case .prompt(let prompt):
      let choices = prompt.options.enumerated().map { "\($0.offset + 1). \($0.element)" }
      return [prompt.complaint, prompt.hint].compactMap(\.self).filter { !$0.isEmpty } + choices
    case .form(let form):
      let field = form.fields[form.focused]
      var lines: [String] = []
      if case .form? = before {} else { lines = [form.title, wording.linearForm] }
      if let complaint = form.complaint { lines.append(complaint) }
      if !field.hint.isEmpty { lines.append(field.hint) }
      switch field.content {
      case .text(let text): return lines + [wording.linearNow(field.label, text.value)]
      case .flag(let isOn): return lines + [wording.linearFlag(field.label, isOn)]
      }
    case .themes, .palette, .prefix, .notices, .help, nil: return nil
    }
  }
}

// MARK: - The model and the world

extension LinearProgram {
  private mutating func send(_ keys: [KeyPress]) {
    for key in keys { send(.input(.key(key))) }
  }

  private mutating func send(_ message: Message) {
    if !message.isInput { environment.log?("message", caseName(of: message)) }
    for effect in model.update(message) { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    environment.log?("effect", caseName(of: effect))
    if case .copy(let text) = effect { return send(.copied(text, isSent: false)) }
    guard let replies = environment.perform(effect) else {
      hasEnded = true
      return
    }
    for reply in replies { send(reply) }
  }
}
