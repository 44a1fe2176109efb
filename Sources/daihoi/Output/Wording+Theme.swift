import StrictJSON
import TerminalUI
import Themes
import Wording

extension Wording {
  /// What was passed over in a theme file, after its name and line.
  func sentence(_ warning: ThemeWarning) -> String {
    let line = warning.position.map { ":\($0.line)" } ?? ""
    return "\(warning.theme).json\(line): \(clause(warning.fact))"
  }

  func sentence(_ error: ThemeError, theme: String) -> String {
    switch error {
    case .notJSON(let error): "\(theme).json: \(sentence(error))"
    case .notAnObject(let kind):
      "\(theme).json: \(sentence(ShapeError(.wrongKind(expected: .object, found: kind), at: .root)))"
    }
  }

  /// What a person may not be able to read in a theme, or to tell apart.
  func sentence(_ finding: ThemeFinding) -> String {
    switch finding {
    case .lowContrast(let role, let tier, let found, let needed):
      lowContrast(
        name(of: role), colours(tier), hundredths: found, needed: needed)
    case .alikeWithoutGreen(let one, let other, let tier):
      alikeWithoutGreen(name(of: one), name(of: other), colours(tier))
    case .alikeInMono(let one, let other): alikeInMono(name(of: one), name(of: other))
    }
  }

  /// How many colours a terminal of the tier has.
  func colours(_ tier: ColourTier) -> String {
    switch tier {
    case .mono: coloursNone
    case .eight: "8"
    case .sixteen: "16"
    case .palette: "256"
    case .direct: "16 777 216"
    }
  }

  /// As theme files name it.
  private func name(of role: Role) -> String { Role.names[Int(role.rawValue)] }

  private func clause(_ fact: ThemeWarning.Fact) -> String {
    switch fact {
    case .unknownMember(let name): themeFact(.unknownMember(name))
    case .unknownRole(let name): themeFact(.unknownRole(name))
    case .unknownColour(let name): themeFact(.unknownColour(name))
    case .unknownAttribute(let name), .unknownAppearance(let name): themeFact(.unknownWord(name))
    case .wrongKind(let expected, let found):
      sentence(ShapeError(.wrongKind(expected: expected, found: found), at: .root))
    case .unknownParent(let name): themeFact(.unknownParent(name))
    case .unreadableParent(let name, let error): sentence(error, theme: name)
    case .inheritsItself(let name): themeFact(.circle(name))
    }
  }
}
