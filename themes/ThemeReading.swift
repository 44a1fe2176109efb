package import StrictJSON
package import TerminalUI

/// Why a theme file can't be used at all.
package enum ThemeError: Error, Hashable, Sendable {
  case notJSON(JSONError)
  /// The file holds something else than an object.
  case notAnObject(found: JSON.Kind)
}

/// Something in a theme file that was passed over; the rest of the file holds.
package struct ThemeWarning: Hashable, Sendable {
  package enum Fact: Hashable, Sendable {
    case unknownMember(String)
    case unknownRole(String)
    /// Neither a colour of the palette nor a name or number of one.
    case unknownColour(String)
    case unknownAttribute(String)
    case unknownAppearance(String)
    case wrongKind(expected: JSON.Kind, found: JSON.Kind)
    /// No theme of this name is there to inherit from.
    case unknownParent(String)
    case unreadableParent(String, ThemeError)
    /// The theme inherits from itself, if by a detour.
    case inheritsItself(String)
  }

  package let fact: Fact
  /// The theme whose file it is.
  package let theme: String
  /// Where in the file it is.
  package let position: JSONPosition?
}

/// A theme as it was read from its file, and what was passed over.
///
///     {
///       "name": "Nord", "appearance": "dark", "inherits": "dark",
///       "palette": { "accent": "#88c0d0", "bad": { "true": "#bf616a", "16": "bright-red" } },
///       "roles": { "mode": { "fg": "background", "bg": "accent", "attrs": ["bold"] } }
///     }
///
/// A colour is `#rrggbb`, `default`, one of the sixteen by name, one of the palette by name, or an
/// object with one for each of `true`, `256` and `16`. What a theme leaves out it has from the one
/// it inherits from; so a palette alone makes a theme. `mono` are the attributes of a role where
/// there are no colours.
package struct ThemeReading: Hashable, Sendable {
  package let theme: Theme
  package let warnings: [ThemeWarning]

  /// Reads a theme; `parent` finds the file of a theme to inherit from by its name.
  package init(
    _ json: [UInt8], named name: String,
    parent: (String) -> [UInt8]? = { ShippedTheme.named($0)?.json }
  ) throws(ThemeError) {
    var files = [try ThemeFile(json, name: name)]
    var warnings: [ThemeWarning] = []
    while let last = files.last, let next = last.inherits {
      if files.contains(where: { $0.name == next }) {
        warnings.append(last.warning(.inheritsItself(next), at: ["inherits"]))
        break
      }
      guard let bytes = parent(next) else {
        warnings.append(last.warning(.unknownParent(next), at: ["inherits"]))
        break
      }
      do throws(ThemeError) {
        files.append(try ThemeFile(bytes, name: next))
      } catch {
        warnings.append(last.warning(.unreadableParent(next, error), at: ["inherits"]))
        break
      }
    }
    var builder = ThemeBuilder(title: files[0].title ?? name)
    for file in files.reversed() { builder.add(file) }
    theme = builder.theme
    self.warnings = files.flatMap(\.warnings) + warnings + builder.warnings
  }
}
