import Glibc

/// The environment variables that say what the terminal can do.
package struct TerminalEnvironment: Hashable, Sendable {
  /// `TERM`; `nil` where it is unset or empty.
  package var name: String?
  /// `COLORTERM`.
  package var colours: String?
  /// `NO_COLOR`; any text but an empty one asks for no colours (no-color.org).
  package var noColours: String?

  package init(name: String? = nil, colours: String? = nil, noColours: String? = nil) {
    (self.name, self.colours, self.noColours) = (name, colours, noColours)
  }
}

extension TerminalEnvironment {
  /// The variables of this process.
  package static var current: TerminalEnvironment {
    TerminalEnvironment(
      name: variable("TERM"), colours: variable("COLORTERM"), noColours: variable("NO_COLOR"))
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether the terminal understands what xterm does beyond its entry in the database: mouse,
  /// paste, synchronised updates, and direct colour where `COLORTERM` says so.
  var isLikeXterm: Bool {
    guard let name, name != "xterm-mono" else { return false }
    let names = [
      "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole",
      "mintty", "rio", "st-", "vte", "wezterm",
    ]
    return names.contains { name.hasPrefix($0) }
  }

  /// Whether mouse and paste may be asked for: a multiplexer passes them on.
  var hasModes: Bool {
    isLikeXterm || ["tmux", "screen", "rxvt"].contains { name?.hasPrefix($0) ?? false }
  }

  var saysDirectColour: Bool { colours == "truecolor" || colours == "24bit" }
}
