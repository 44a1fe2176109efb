import StrictJSON
import TerminalUI

/// What one theme file says, its colours not yet looked up.
struct ThemeFile {
  let name: String
  private let bytes: [UInt8]
  private(set) var title: String?
  private(set) var appearance: Theme.Appearance?
  private(set) var inherits: String?
  private(set) var palette: [(name: String, colour: JSON)] = []
  private(set) var roles: [(role: Role, style: JSONObject)] = []
  private(set) var warnings: [ThemeWarning] = []

  init(_ bytes: [UInt8], name: String) throws(ThemeError) {
    (self.bytes, self.name) = (bytes, name)
    let json: JSON
    do throws(JSONError) {
      json = try JSON(parsing: bytes, limits: JSON.Limits(depth: 8, bytes: 1 << 20))
    } catch {
      throw .notJSON(error)
    }
    guard case .object(let object) = json else { throw .notAnObject(found: json.kind) }
    for member in object.members { read(member) }
  }
}

extension ThemeFile {
  func warning(_ fact: ThemeWarning.Fact, at keys: [String]) -> ThemeWarning {
    let path = keys.reduce(JSONPath.root) { $0.member($1) }
    return ThemeWarning(
      fact: fact, theme: name, position: JSON.position(of: path, in: bytes))
  }

  private mutating func warn(_ fact: ThemeWarning.Fact, at keys: String...) {
    warnings.append(warning(fact, at: keys))
  }

  private mutating func read(_ member: JSONObject.Member) {
    switch member.key {
    case "name": title = text(member)
    case "inherits": inherits = text(member)
    case "appearance":
      guard let word = text(member) else { return }
      appearance = Theme.Appearance(rawValue: word)
      if appearance == nil { warn(.unknownAppearance(word), at: member.key) }
    case "palette":
      for entry in members(of: member) { palette.append((entry.key, entry.value)) }
    case "roles":
      for entry in members(of: member) { readRole(entry) }
    default: warn(.unknownMember(member.key), at: member.key)
    }
  }

  private mutating func readRole(_ entry: JSONObject.Member) {
    guard let role = rolesByName[entry.key] else {
      warn(.unknownRole(entry.key), at: "roles", entry.key)
      return
    }
    guard case .object(let style) = entry.value else {
      warn(.wrongKind(expected: .object, found: entry.value.kind), at: "roles", entry.key)
      return
    }
    roles.append((role, style))
    for member in style.members where !["fg", "bg", "attrs", "mono"].contains(member.key) {
      warn(.unknownMember(member.key), at: "roles", entry.key, member.key)
    }
  }

  private mutating func text(_ member: JSONObject.Member) -> String? {
    if case .string(let text) = member.value { return text }
    warn(.wrongKind(expected: .string, found: member.value.kind), at: member.key)
    return nil
  }

  private mutating func members(of member: JSONObject.Member) -> [JSONObject.Member] {
    if case .object(let object) = member.value { return object.members }
    warn(.wrongKind(expected: .object, found: member.value.kind), at: member.key)
    return []
  }
}

/// The roles by the names that theme files give them.
private let rolesByName = Dictionary(
  uniqueKeysWithValues: zip(Role.names, Role.allCases))
