package import TerminalUI
import Wording

extension KeyPress {
  /// The key before those of things that are done seldom.
  static let prefix = KeyPress(.character(","))
  /// The key that takes a field into the editor.
  package static let editor = KeyPress(.character("o"), .control)
}

extension AppModel {
  /// The keys after the prefix.
  var prefixBindings: [Binding<Command>] {
    let wording = situation.wording
    let actions: [(Character, String, Command)] = [
      ("d", wording.keyHome, .home), ("k", wording.keyHelp, .help),
      ("p", wording.keyPalette, .palette), ("f", wording.keyFind, .findTasks),
      ("t", wording.keyTheme, .theme), ("l", wording.keyLanguage, .language),
      ("m", usesMouse ? wording.keyMouseOff : wording.keyMouseOn, .mouse),
      ("c", wording.keyCopy, .copy), ("n", wording.keyNotices, .notices),
    ]
    return actions.map { key, label, command in
      Binding(.character(key), label, command, group: wording.groupPrefix).after(.prefix)
    }
  }

  mutating func take(_ press: KeyPress, afterPrefix: KeyPress) -> [Effect] {
    overlay = nil
    let binding = prefixBindings.first { $0.keys.contains(press) }
    guard let binding else { return [] }
    return perform(binding.action, press)
  }

  /// Draws what the next key may be, above the footer.
  func drawPrefix(in body: Rect, on grid: inout Grid) {
    let names = situation.wording.keyNames
    let answers = prefixBindings.compactMap { binding in
      binding.keys.first.map { Dialog.Answer($0, binding.label) }
    }
    let width = answers.map { ScreenText($0.key.name(names) + " " + $0.label).columns }.max() ?? 0
    // where there is no room for all, they stand closer and are cut
    let most = max(1, body.rows - 2)
    let perRow = max(1, (body.columns - 4) / (width + 3), (answers.count + most - 1) / most)
    let rows = (answers.count + perRow - 1) / perRow
    let each = min(width + 3, (body.columns - 4) / perRow)
    let (_, box) = body.splitting(bottom: min(body.rows, rows + 2))
    grid.fill(box, role: .dialog)
    grid.drawFrame(box, title: "\(KeyPress.prefix.name(names)) …")
    let inner = box.inset(columns: 2, rows: 1)
    for (index, answer) in answers.enumerated() {
      let place = inner.row(index % rows).splitting(left: index / rows * each).rest
      grid.draw([answer], in: place.splitting(left: each - 1).left, names: names)
    }
  }
}
