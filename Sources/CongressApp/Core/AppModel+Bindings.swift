import CongressModel
package import TerminalUI
import Wording

/// The keys that do something at one moment.
struct BoundKeys: Hashable, Sendable {
  /// Those of the screen itself.
  let own: [Binding<Command>]
  let commons: CommonKeys
  let all: [Binding<Command>]
}

/// All that the keys of all screens depend on.
struct CommonKeys: Hashable, Sendable {
  let language: Language
  let keymap: Keymap
  let canUndo: Bool
  let canRedo: Bool
  let usesMouse: Bool
  let isAtRoot: Bool
  let takesText: Bool
}

extension AppModel {
  /// All keys that do something now: the screen's own, then those of all screens.
  package var bindings: [Binding<Command>] {
    bound?.all ?? joined(screens.top.content.bindings(in: situation))
  }

  /// Works the keys out once, for the picture and for the key that follows it; those that are still
  /// the same stay.
  mutating func bind() {
    let own = screens.top.content.bindings(in: situation)
    let commons = commonKeys
    if lastBound?.own != own || lastBound?.commons != commons {
      lastBound = BoundKeys(own: own, commons: commons, all: joined(own))
    }
    bound = lastBound
  }

  private func joined(_ own: [Binding<Command>]) -> [Binding<Command>] {
    let common = commonBindings + prefixBindings
    return keymap.applied(
      to: own + (screens.top.content.takesText ? common.compactMap(\.withoutText) : common))
  }

  private var commonKeys: CommonKeys {
    CommonKeys(
      language: situation.wording.language, keymap: keymap, canUndo: history.next != nil,
      canRedo: history.nextRedo != nil, usesMouse: usesMouse, isAtRoot: screens.isAtRoot,
      takesText: screens.top.content.takesText)
  }

  var commonBindings: [Binding<Command>] {
    let wording = situation.wording
    func keys(_ keys: KeyPress.Key...) -> [KeyPress] { keys.map { KeyPress($0) } }
    let movement =
      keys(.up, .down, .character("k"), .character("j"), .pageUp, .pageDown, .home, .end)
      + keys(.character("g"), .character("G"))
      + [KeyPress(.character("u"), .control), KeyPress(.character("d"), .control)]
    return [
      Binding(movement, wording.keyMove, Command.move, group: wording.groupMoving, priority: 1),
      Binding(
        .character("u"), wording.keyUndo, .undo, group: wording.groupCommon,
        disabled: history.next == nil ? wording.nothingToUndo : nil, priority: 3),
      Binding(
        [KeyPress(.character("r"), .control)], wording.keyRedo, .redo, group: wording.groupCommon,
        disabled: history.nextRedo == nil ? wording.nothingToRedo : nil, priority: 2),
      Binding(
        .character("L"), wording.keyLanguage, .language, group: wording.groupCommon, priority: 1),
      Binding(.character("T"), wording.keyTheme, .theme, group: wording.groupCommon, priority: 1),
      Binding(
        [KeyPress(.character(":")), KeyPress(.character("p"), .control)], wording.keyPalette,
        .palette, group: wording.groupCommon, priority: 4),
      Binding(
        .character("y"), wording.keyCopy, .copy, group: wording.groupCommon, priority: 1),
      Binding(
        .character("M"), usesMouse ? wording.keyMouseOff : wording.keyMouseOn, .mouse,
        group: wording.groupCommon, priority: nil),
      Binding(
        [.prefix], wording.keyMore, .prefix, group: wording.groupCommon, priority: nil),
      Binding(
        keys(.character("?"), .function(1)), wording.keyHelp, .help, group: wording.groupCommon,
        priority: 0),
      Binding(
        keys(.character("q"), .escape), screens.isAtRoot ? wording.keyQuit : wording.keyBack,
        .back, group: wording.groupCommon, priority: 8),
      Binding(
        [KeyPress(.character("c"), .control)], wording.keyQuit, .quit, group: wording.groupCommon,
        priority: nil),
    ]
  }
}

extension Binding {
  /// The binding without the keys that are text; `nil` where it has no others.
  fileprivate var withoutText: Binding? {
    var binding = self
    binding.keys.removeAll(where: \.isText)
    return binding.keys.isEmpty ? nil : binding
  }
}
