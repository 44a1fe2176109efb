import CongressApp
import CongressModel
import Demonstration
import TerminalUI
import Testing
import Wording

@testable import daihoi

/// The program on the demonstration without a disk or a terminal: keys go in, a picture comes out.
struct Demonstrated {
  private static let workspace = DemonstrationWorkspace()
  private static let summaries = workspace.summaries
  private(set) var model: AppModel

  init(_ language: Language, _ size: Size, glyphs: Glyphs = .unicode) {
    var situation = Situation(
      settings: Self.workspace.settings, tree: Self.workspace.organizations,
      summaries: Self.summaries, today: DemonstrationWorkspace.today, wording: Wording(language))
    situation.hall = Self.workspace.hall
    model = AppModel(
      situation, theme: "dark", themes: ["dark", "light"], size: size, glyphs: glyphs)
  }

  /// Types keys by their names, parted by blanks.
  mutating func type(_ keys: String) throws {
    for name in keys.split(separator: " ") {
      let press = try #require(KeyPress(name: String(name)), "no key: \(name)")
      perform(model.update(.input(.key(press))))
    }
  }

  var picture: String { model.picture().lines.map { $0 + "\n" }.joined() }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      for message in Self.answers(to: effect) { perform(model.update(message)) }
    }
  }

  private static func answers(to effect: Effect) -> [Message] {
    switch effect {
    case .open(let id): workspace.congresses.filter { $0.id == id }.map { .opened($0) }
    case .gather(let ids): [.gathered(workspace.congresses.filter { ids.contains($0.id) })]
    case .follow(let key): workspace.state(of: key).map { [.ballotsChanged($0)] } ?? []
    default: []
    }
  }
}
