package import TerminalUI

/// What the terminal was found to be able to do, and why that was believed.
package struct Capabilities: Hashable, Sendable {
  /// The name the environment gave.
  package var askedName: String?
  /// The entry of the terminal database that is used.
  package var usedName: String
  /// How many colours that entry has.
  package var colours: Int
  package var colourTier: ColourTier
  package var colourReason: ColourReason
  package var glyphs: Glyphs
  package var glyphReason: GlyphReason
  package var encoding: Encoding
  /// Whether the shell's text comes back when the program ends.
  package var hasAlternateScreen: Bool
  /// Whether the mouse, marked pastes and the clipboard are used.
  package var hasModes: Bool
  /// Whether full repaints are sent as one update (mode 2026).
  package var isSynchronised: Bool

  /// What decided on colours.
  package enum ColourReason: String, Hashable, Sendable {
    case option, noColor = "NO_COLOR", colorTerm = "COLORTERM", database
  }

  /// What decided on characters.
  package enum GlyphReason: String, Hashable, Sendable {
    case option, encoding, linuxConsole, oldTerminal, unicode
  }

  /// Where the encoding of the process comes from.
  package enum Encoding: String, Hashable, Sendable {
    /// The environment names a locale in UTF-8.
    case utf8
    /// The environment names none that is installed; UTF-8 was taken.
    case utf8Assumed
    /// The environment asks for another encoding.
    case other
  }
}

/// What the user wants of colours.
package enum ColourPreference: String, Hashable, Sendable, CaseIterable {
  case automatic = "auto"
  case never
  case sixteen = "16"
  case palette = "256"
  case direct = "truecolor"
}

// MARK: - Deciding

extension Capabilities {
  /// Whether to open the entry with direct colour.
  static func wantsDirectColour(
    _ preference: ColourPreference, in environment: TerminalEnvironment
  ) -> Bool {
    switch preference {
    case .never, .sixteen, .palette: false
    case .direct: environment.hasModes
    case .automatic:
      environment.isLikeXterm && environment.saysDirectColour && environment.noColours == nil
    }
  }

  /// The tier of colours, and what decided on it.
  ///
  /// What the terminal has is never exceeded; below that the option decides, then `NO_COLOR`.
  static func colourTier(
    _ preference: ColourPreference, in environment: TerminalEnvironment, colours: Int
  ) -> (ColourTier, ColourReason) {
    let most = most(colours: colours)
    switch preference {
    case .never: return (.mono, .option)
    case .sixteen: return (min(.sixteen, most), .option)
    case .palette: return (min(.palette, most), .option)
    case .direct: return (most, .option)
    case .automatic: break
    }
    if environment.noColours != nil { return (.mono, .noColor) }
    return (most, most == .direct ? .colorTerm : .database)
  }

  private static func most(colours: Int) -> ColourTier {
    switch colours {
    case ..<8: .mono
    case ..<16: .eight
    case ..<256: .sixteen
    case 256: .palette
    default: .direct
    }
  }

  /// The tier of characters, and what decided on it.
  static func glyphs(
    _ preference: Glyphs?, encoding: Encoding, name: String
  ) -> (Glyphs, GlyphReason) {
    if encoding == .other { return (.ascii, .encoding) }
    if let preference { return (preference, .option) }
    if name.hasPrefix("linux") { return (.console, .linuxConsole) }
    let old = ["vt", "ansi", "sun", "wsvt", "cons", "pcansi", "mach", "hurd", "cygwin"]
    if !name.hasPrefix("vte"), old.contains(where: name.hasPrefix) {
      return (.ascii, .oldTerminal)
    }
    return (.unicode, .unicode)
  }
}
