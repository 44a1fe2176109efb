/// Something in a theme that a person may not be able to read or to tell apart.
package enum ThemeFinding: Hashable, Sendable {
  /// Letters or marks too near to their ground: both in hundredths of a contrast ratio.
  case lowContrast(Role, ColourTier, hundredths: Int, needed: Int)
  /// Two roles that look the same to people without green receptors, with no attribute between.
  case alikeWithoutGreen(Role, Role, ColourTier)
  /// Two roles that look the same without colours.
  case alikeInMono(Role, Role)
}

extension Theme {
  /// What is to be mended: text below a contrast of 4.5 : 1 and marks below 3 : 1 (WCAG 2.2, 1.4.3
  /// and 1.4.11), and roles that can't be told apart.
  ///
  /// Where a theme leaves colours to the terminal, a usual one of its appearance is assumed, and
  /// the sixteen colours of xterm.
  package var findings: [ThemeFinding] {
    ColourTier.allCases.filter { $0 > .mono }.flatMap { contrastFindings($0) + hueFindings($0) }
      + monoFindings
  }

  /// The contrast of a role's letters with their ground, 1…21.
  package func contrast(_ role: Role, tier: ColourTier) -> Double {
    let colours = colours(role, tier: tier)
    return colours.foreground.contrast(with: colours.background)
  }

  private func contrastFindings(_ tier: ColourTier) -> [ThemeFinding] {
    Role.allCases.compactMap { role in
      let needed = role.isMark ? 3.0 : 4.5
      let found = contrast(role, tier: tier)
      guard found < needed else { return nil }
      return .lowContrast(role, tier, hundredths: Int(found * 100), needed: Int(needed * 100))
    }
  }

  private func hueFindings(_ tier: ColourTier) -> [ThemeFinding] {
    let pairs: [(Role, Role)] = [
      (.good, .bad), (.good, .warning), (.warning, .bad), (.elected, .bad), (.gauge, .gaugeTrack),
    ]
    return pairs.compactMap { first, second in
      guard look(first, tier: tier).attributes == look(second, tier: tier).attributes else {
        return nil
      }
      let one = colours(first, tier: tier).foreground.withoutGreen
      let other = colours(second, tier: tier).foreground.withoutGreen
      return one.distance(to: other) < 0.12 ? .alikeWithoutGreen(first, second, tier) : nil
    }
  }

  private var monoFindings: [ThemeFinding] {
    let pairs: [(Role, Role)] = [
      (.text, .selection), (.text, .strong), (.text, .match), (.text, .bad), (.text, .warning),
      (.text, .field), (.text, .changed), (.text, .marked), (.selection, .selectionMatch),
      (.dialog, .dialogTitle), (.footerKey, .footerLabel), (.header, .mode), (.good, .bad),
      (.good, .warning), (.warning, .bad), (.elected, .text),
    ]
    return pairs.compactMap { first, second in
      look(first, tier: .mono) == look(second, tier: .mono) ? .alikeInMono(first, second) : nil
    }
  }

  private func colours(_ role: Role, tier: ColourTier) -> (foreground: RGB, background: RGB) {
    let look = look(role, tier: tier)
    let isDark = appearance == .dark
    var foreground = look.foreground
    if isDark, tier == .eight, look.attributes.contains(.bold), case .ansi(let number) = foreground
    {
      foreground = .ansi(number | 8)  // as terminals of eight colours show bold letters
    }
    let letters = foreground.rgb ?? (isDark ? RGB(208, 208, 208) : RGB(26, 26, 26))
    let ground = look.background.rgb ?? (isDark ? RGB(18, 18, 18) : RGB(255, 255, 255))
    return look.attributes.contains(.reverse) ? (ground, letters) : (letters, ground)
  }
}

extension Role {
  /// Whether the role is for marks and drawings, not for reading.
  fileprivate var isMark: Bool {
    switch self {
    case .rule, .gauge, .gaugeUnverified, .gaugeTrack, .majorityLine, .fieldCursor, .inactive: true
    default: false
    }
  }
}

extension Colour {
  /// How the colour usually looks; `nil` where the terminal decides.
  fileprivate var rgb: RGB? {
    switch self {
    case .default: nil
    case .ansi(let number), .indexed(let number): RGB(indexed: number)
    case .rgb(let rgb): rgb
    }
  }
}

extension RGB {
  /// The contrast ratio of WCAG 2.2 between two colours, 1…21.
  package func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The relative luminance of WCAG 2.2, 0…1.
  private var luminance: Double {
    let light = linear
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  /// Red, green and blue as parts of full light, 0…1.
  private var linear: [Double] { [red, green, blue].map { linearLight[Int($0)] } }

  /// What people without green receptors see of the colour, as red, green and blue, 0…1 (the
  /// simulation of Viénot, Brettel and Mollon, 1999).
  package var withoutGreen: Seen {
    let light = linear
    let yellow = 0.29275 * light[0] + 0.70725 * light[1]
    let blue = max(0, -0.02234 * light[0] + 0.02234 * light[1] + light[2])
    return Seen(parts: [yellow, yellow, blue].map { $0.squareRoot() })
  }

  /// A colour on a scale on which equal steps look about equal.
  package struct Seen: Hashable, Sendable {
    let parts: [Double]

    func distance(to other: Seen) -> Double {
      zip(parts, other.parts).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
  }
}

/// The light of each of the 256 steps of sRGB (IEC 61966-2-1).
private let linearLight: [Double] = (0...255).map { step in
  let value = Double(step) / 255
  if value <= 0.04045 { return value / 12.92 }
  let base = (value + 0.055) / 1.055
  return base * base * fifthRoot(base * base)  // to the power of 2.4
}

/// The fifth root of a number between 0 and 1, by Newton's method.
private func fifthRoot(_ number: Double) -> Double {
  var root = 1.0
  for _ in 0..<40 {
    let fourth = root * root * root * root
    root -= (fourth * root - number) / (5 * fourth)
  }
  return root
}
