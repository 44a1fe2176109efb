import StrictJSON
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
